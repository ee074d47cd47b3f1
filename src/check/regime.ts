// A regime: one jurisdiction's control system. It says which questions it asks of an act, and adds what data alone
// cannot: rows of a control list, customs declarations, red flags.
import type { CoverageState, Question } from "../base/verdict.ts";
import type { ItemCase } from "./branches.ts";
import type { CompiledMeasure, Engine } from "./compile.ts";
import type { Subject } from "./subject.ts";
import type { DraftDetermination } from "./draft.ts";

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
