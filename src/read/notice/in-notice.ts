// The measures of an official notice: what its sentences tell, its title decides and its set places state.
import { codesOf } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";
import { measureOfNotice } from "./measure-of-notice.ts";
import type { Notice } from "./notice.ts";
import { EARLY, withContents, withDays } from "./set-places.ts";
import { notBegun, withoutRepeats } from "./settle.ts";

/**
 * The measures that the sentences of a notice tell, with what its set places state of them: days, number, basis and body of all,
 * items and parties of the one that its title tells, else of the first. The title's own measure stands in where no sentence
 * tells it. `published`: day of the reading.
 */
export function inNotice(
  measures: readonly Measure[],
  notice: Notice,
  text: string,
  published: string | undefined,
): readonly Measure[] {
  const own = measureOfNotice(notice, text);
  const { recitals } = notice;
  const isRecital = ({ quote }: Measure): boolean =>
    recitals !== undefined && quote.start >= recitals.start && quote.end <= recitals.end;
  const isOwn = ({ imposer, background }: Measure): boolean => imposer.includes(notice.imposer) && background !== true;
  // Recitals tell how the case came about; what the paper does follows them.
  const acts = measures.filter((one) => isOwn(one) && !isRecital(one));
  const told = acts.length === 0 ? measures : measures.filter((one) => acts.includes(one) || !isRecital(one));
  const titled = own && told.find((one) => isOwn(one) && isSameStep(one, own));
  const main = titled ?? told.find(isOwn);
  // So does what a final paper opened or proposed.
  const isHistory = (one: Measure): boolean =>
    own !== undefined &&
    one !== titled &&
    isOwn(one) &&
    isSameStep(one, own) &&
    EARLY.has(one.status) &&
    !EARLY.has(own.status);
  let settled: Measure | undefined;
  const all = told
    .filter((one) => !isHistory(one))
    .map((one) => {
      if (!isOwn(one)) return one;
      // What is still barred when something else is let go, is barred from before.
      const dated = withDays(one, notice, one.direction === main?.direction);
      const full = one === main ? withContents(dated, notice) : dated;
      const staged = notBegun(one === titled && own !== undefined ? atStageOf(full, own) : full, published);
      if (one === main) settled = staged;
      return staged;
    });
  const whole = withoutRepeats(all, settled, notice.parties);
  // Of a notice in English its sentences tell more than its title's kind.
  const stands = titled === undefined && (measures.length === 0 || notice.form === "cn_announcement");
  return own === undefined || !stands ? whole : [...whole, own];
}

function isSameStep(one: Measure, other: Measure): boolean {
  return one.type === other.type && one.direction === other.direction;
}

/** A title that tells of no mere beginning: what is in force is never taken back for a word of the title. */
function atStageOf(measure: Measure, own: Measure): Measure {
  if (!EARLY.has(measure.status) || EARLY.has(own.status)) return measure;
  const { type, direction } = measure;
  const { status, announced, effective, quote } = own;
  return {
    ...measure,
    status,
    ...codesOf(type, direction, status),
    announced,
    effective,
    quote,
    mentions: [quote, ...measure.mentions],
  };
}
