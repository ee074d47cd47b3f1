// Shapes of the watch operations at the edge, and a changed answer with its words.
import { z } from "zod";
import { changeText, isMoved } from "../assess/index.ts";
import { causeWords, coverageText, type StoredChange } from "../watch/index.ts";

/** Id of a subscription: letters and digits of any script, with dots, dashes and underscores between. */
export const SubscriptionId: z.ZodType<string> = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u, "write letters, digits, dots, dashes and underscores, 100 at most");

export interface ChangeRow extends StoredChange {
  /** The line stands otherwise, not only on other grounds. */
  readonly moved: boolean;
  /** `licence required → undecided`. */
  readonly text: string;
  /** A phrase for each cause, and for each measure that moved. */
  readonly because: readonly string[];
  /** Where nothing was found: as of when and in what, and that it is no clearance. */
  readonly caution?: string;
}

export function changeRow(change: StoredChange): ChangeRow {
  const caution = coverageText(change);
  return {
    ...change,
    moved: isMoved(change),
    text: changeText(change),
    because: change.causes.flatMap(causeWords).map(({ text }) => text),
    ...(caution === undefined ? {} : { caution }),
  };
}
