// What a lint rule of the register is: one concern, one file, and a problem that says how to mend it.
import type { IsoDate } from "../../base/date.ts";
import type { HsTable } from "../../base/hs.ts";
import type { Instrument } from "../instrument.ts";
import type { Measure } from "../measure.ts";
import type { RegisterContent } from "../read-files.ts";

/** What rules compare the register with. A table that is absent is not checked against; the runner names it. */
export interface LintContext {
  /** The day against which `verifyBy` is judged. */
  readonly today: IsoDate;
  readonly hs?: HsTable;
  /** ISO 3166-1 alpha-2 codes in use, and separately the ids of country groups and areas. */
  readonly countries?: ReadonlySet<string>;
  readonly groups?: ReadonlySet<string>;
  /** Ids of data/goods. */
  readonly materials?: ReadonlySet<string>;
  readonly forms?: ReadonlySet<string>;
  readonly families?: ReadonlySet<string>;
}

export type ContextTable = Exclude<keyof LintContext, "today">;
export type Severity = "error" | "warning";

/** One fault: the file, the place in it, what is wrong, and what to write instead. */
export interface LintProblem {
  readonly file: string;
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

export interface LintRule {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  /** Tables without which the rule cannot run. */
  readonly needs?: readonly ContextTable[];
  readonly check: (content: RegisterContent, context: LintContext) => readonly LintProblem[];
}

export interface LintFinding extends LintProblem {
  readonly rule: string;
  readonly severity: Severity;
}

export interface LintReport {
  readonly findings: readonly LintFinding[];
  /** Rules that could not run and the tables they lacked: not checked is not passed. */
  readonly skipped: readonly { readonly rule: string; readonly lacks: readonly ContextTable[] }[];
}

/** A measure with the instrument that holds it and its place for messages. */
export interface PlacedMeasure {
  readonly instrument: Instrument;
  readonly measure: Measure;
  readonly file: string;
  readonly at: string;
}

/** Every measure of the register in file order. */
export function* placedMeasures(content: RegisterContent): Generator<PlacedMeasure> {
  for (const instrument of content.instruments) {
    for (const measure of instrument.measures) {
      yield { instrument, measure, file: instrument.file, at: `measures.${measure.id}` };
    }
  }
}
