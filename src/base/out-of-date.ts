// When what was last looked at on a day no longer lets a deal proceed.
import { addDays, type IsoDate } from "./date.ts";

/** Lists of parties and of goods change by the week: nobody should ship longer than this on what was last seen before. */
const OUT_OF_DATE_DAYS = 30;

/** Whether what was last seen on `lastDay` is too old on the day `known`. */
export function isOutOfDate(lastDay: IsoDate, known: IsoDate): boolean {
  return known > addDays(lastDay, OUT_OF_DATE_DAYS);
}
