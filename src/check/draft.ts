// A question of a regime while it is being answered: the measures as read for the subject, and what else decides.
import type { Truth } from "../base/logic.ts";
import type { Answer, Determination, Question, RedFlag, Requirement } from "../base/verdict.ts";
import type { MeasureState } from "../register/index.ts";
import type { Because } from "./because.ts";
import type { CompiledMeasure } from "./compile.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import type { Residual } from "./test-tree.ts";

/** A candidate measure as read for the subject. */
export interface ReadMeasure {
  readonly compiled: CompiledMeasure;
  readonly state: MeasureState;
  /** Scope truth, without regard to time. */
  readonly scope: Truth;
  readonly residual: Residual;
  /** What it answers if it applies, exceptions considered. */
  readonly answer?: Answer;
  readonly requirement?: Requirement;
}

/** A determination before its answer is fixed; regimes may refine it. */
export interface DraftDetermination {
  readonly jurisdiction: string;
  readonly authority: string;
  readonly question: Question;
  readonly read: readonly ReadMeasure[];
  /** Unknowns that no measure names, e.g. "the item has no ECCN". */
  readonly open: readonly OpenMeasure[];
  readonly covered: boolean;
  readonly provisions: readonly string[];
  readonly declarations: readonly string[];
  readonly redFlags: readonly RedFlag[];
  readonly reason?: string;
}

/** A determination without its explanation. */
export type Said = Omit<Determination, "because">;

/**
 * An answer that many subjects share: what a determination says before its explanation and after it, both together, and how it
 * is explained to one of them.
 */
export interface Answered {
  readonly head: Pick<
    Determination,
    "jurisdiction" | "authority" | "question" | "outcome" | "reviewPolicy" | "reason" | "provisions"
  >;
  readonly tail: Omit<Said, keyof Answered["head"]>;
  readonly said: Said;
  readonly because: Because;
  /** Ids of the measures that may apply and would answer more strictly than anything certain. */
  readonly may: readonly string[];
}

/** An answer from its parts. */
export function answeredBy({
  head,
  tail,
  because,
  may = [],
}: Pick<Answered, "head" | "tail" | "because"> & Partial<Pick<Answered, "may">>): Answered {
  return { head, tail, said: { ...head, ...tail }, because, may };
}

/** Provisions to cite for a measure: its own first. */
export function provisionsOf({ measure }: CompiledMeasure): readonly string[] {
  return [measure.provision, ...measure.cites];
}
