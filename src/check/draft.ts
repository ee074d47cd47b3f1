// A question of a regime while it is being answered: the measures as read for the subject, and what else decides.
import type { Truth } from "../base/logic.ts";
import type { Answer, Determination, Question, RedFlag, Requirement } from "../base/verdict.ts";
import type { MeasureState } from "../register/index.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import type { Residual } from "./test-tree.ts";
import type { Explanation } from "../base/explain.ts";
import type { Subject } from "./subject.ts";

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
  /** The same value for whoever it is read for with the same state and scope. */
  readonly isShared?: true;
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

/** What an answer bears on all of them together: everything but the provisions it cites. */
export type Bearing = Omit<Said, "provisions">;

/** What a determination says before its explanation, and after it. */
export type Head = Pick<
  Determination,
  "jurisdiction" | "authority" | "question" | "outcome" | "reviewPolicy" | "reason" | "provisions"
>;
export type Tail = Omit<Said, keyof Head>;

/** An answer that many subjects share, and how it is explained to one of them. */
export class Answered {
  readonly head: Head;
  readonly tail: Tail;
  readonly because: Because;
  /** Ids of the measures that may apply and would answer more strictly than anything certain. */
  readonly may: readonly string[];
  #said: Said | undefined;
  readonly #bearing: Bearing | undefined;

  /** `bearing`: shared with answers that cite other provisions; else the answer's own. */
  constructor(head: Head, tail: Tail, because: Because, may: readonly string[] = [], bearing?: Bearing) {
    this.head = head;
    this.tail = tail;
    this.because = because;
    this.may = may;
    this.#bearing = bearing;
  }

  /** Head and tail. */
  get said(): Said {
    return (this.#said ??= { ...this.head, ...this.tail });
  }

  get bearing(): Bearing {
    return this.#bearing ?? this.said;
  }
}

/** Provisions to cite for a measure: its own first. */
export function provisionsOf({ measure }: CompiledMeasure): readonly string[] {
  return [measure.provision, ...measure.cites];
}

/** How an answer that many subjects share is explained to one of them: as a tree, and as the JSON text of that tree. */
export interface Because {
  readonly explain: (subject: Subject) => Explanation;
  readonly text: (subject: Subject) => string;
}

/** An answer that many subjects share, and the one to whom it is told. */
export interface Told {
  readonly answered: Answered;
  readonly subject: Subject;
}
