// A measure while it is put together: the mentions that tell it, and its fields as far as they are settled.
import type { Candidate, DateValue, Goods, Rate, Status } from "./candidate.ts";
import type { MeasureType } from "./families.ts";
import type { Government } from "./who/government.ts";

export interface Term {
  readonly unit: string;
  readonly count: number;
  readonly text: string;
  /** The day from which it counts, where it is told with it: "for three years from Jan. 1". */
  readonly from: string | undefined;
}

/** What merging leaves of one measure, before defaults. */
export interface Draft {
  readonly members: readonly Candidate[];
  /** The member that tells most: it gives quote, pattern and status. */
  readonly lead: Candidate;
  type: MeasureType;
  direction: "restrict" | "relax";
  imposers: readonly string[];
  authority: Government | undefined;
  goods: readonly Goods[];
  countries: readonly string[];
  entities: readonly string[];
  announced: DateValue | undefined;
  effective: DateValue | undefined;
  expires: DateValue | undefined;
  /** How long it lasts, where the text tells that and not the day it ends. */
  term: Term | undefined;
  status: Status;
  background: boolean;
  /** A range over exporters, told in a list. */
  rate: Rate | undefined;
  derived: string[];
}
