// A register compiled for checking, with what is remembered of it, and the regimes it asks. A regime is one jurisdiction's
// control system: it says which questions it asks of an act, and adds what data alone cannot: rows of a control list,
// customs declarations, red flags.
import type { IsoDate } from "../base/date.ts";
import type { CoverageState, Question, Verdict } from "../base/verdict.ts";
import type { CoverageEntry, Register } from "../register/index.ts";
import type { ControlledBy } from "./compile-condition.ts";
import type { MissingFactsMemo } from "./missing-facts.ts";
import type { Bucket } from "./rule-index.ts";
import type { States } from "./states.ts";
import type { Subject, World } from "./subject.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import type { DraftDetermination } from "./draft.ts";
import type { Transaction } from "../base/transaction.ts";

export interface Engine {
  readonly register: Register;
  /** Which register it is, as verdicts name it. */
  readonly edition: Verdict["register"];
  readonly world: World;
  readonly regimes: readonly Regime[];
  /** Compiled measures of a jurisdiction's question (`bucketKey`). */
  readonly bucketOf: (key: string) => Bucket | undefined;
  /** The keys of all buckets. */
  readonly questions: readonly string[];
  readonly coverage: ReadonlyMap<string, readonly CoverageEntry[]>;
  /** First day on which something of a jurisdiction was public, as far as the register goes back. */
  readonly knownSince: ReadonlyMap<string, IsoDate>;
  /** The earliest of these. */
  readonly firstDay: string;
  /** The last day of which the register knows anything; undefined of an empty one. */
  readonly lastDay: IsoDate | undefined;
  readonly missingFacts: MissingFactsMemo;
  readonly states: States;
  /** Measures that forbid complying with another. */
  readonly conflicting: readonly CompiledMeasure[];
  readonly controlledBy: ControlledBy;
}

export interface RegimeQuestion {
  readonly question: Question;
  readonly authority: string;
}

export interface Regime {
  readonly jurisdiction: string;
  /** Set where the questions asked follow from the act and the country of departure alone, so that columns can be swept. */
  readonly asksBy?: "act_and_departure";
  /** Questions asked of this act; none when the regime does not reach it. An unknown place is asked, never skipped. */
  questions(subject: Subject, engine: Engine): readonly RegimeQuestion[];
  /** Measures beyond the register's own, e.g. rows of a control list for the stated codes. The same measures come as the same list. */
  listMeasures?(subject: Subject, question: Question, engine: Engine): readonly CompiledMeasure[];
  /** The subject as the regime sees it, e.g. a foreign-made item that its jurisdiction rules treat as its own. */
  view?(subject: Subject, question: Question, engine: Engine): Subject;
  /** A last look at a determination: facts it needs that no measure names, declarations, red flags, coverage. */
  refine?(draft: DraftDetermination, subject: Subject, engine: Engine): DraftDetermination;
  /** Whether the regime itself vouches for the question beyond the register's coverage rows. */
  covers?(subject: Subject, question: Question, engine: Engine): boolean;
  /** The items that the stated codes may stand for, each as the transaction that would say so. */
  itemCases?(subject: Subject): readonly ItemCase[];
  /** Editions of the regime's own tables that a question rests on. One that is stale or not of the day never lets a deal proceed. */
  editions?(subject: Subject, question: Question): readonly CoverageState[];
}

/** One item that a stated code may stand for, with the transaction that says so. */
export interface ItemCase {
  readonly code: string;
  /** The item that the technology or software is about. */
  readonly about?: string;
  /** The reasons for which that item is controlled, where its code leaves open whether some are among them. */
  readonly aboutReasons?: readonly string[];
  readonly transaction: Transaction;
}
