// The terms of a licence exception: what the deal has to be, what the user has to state, what using it takes.
import type { RequiredDocument } from "../../../../base/verdict.ts";
import type { Condition } from "../../../../register/index.ts";

/** Something the user has to state, as a named fact that is true. */
export interface Statement {
  readonly fact: string;
  readonly says: string;
}

export interface Terms {
  readonly code: string;
  readonly title: string;
  readonly section: string;
  /** Offered by an entry's list-based section, by STA's special conditions, or open to any item. */
  readonly by: "entry" | "sta" | "act";
  /** What the facts of the deal have to be; it can close the exception, never grant it. */
  readonly when?: Condition;
  /** Product groups of the entries it may be used for; absent: all. */
  readonly groups?: string;
  /** Reasons for control that it may overcome; absent: not limited here. */
  readonly reasons?: readonly string[];
  readonly asks: readonly Statement[];
  readonly documents: readonly RequiredDocument[];
  /** `act`: shown once the deal looks like it. Absent: whenever nothing closes it. */
  readonly prompt?: Condition;
}
