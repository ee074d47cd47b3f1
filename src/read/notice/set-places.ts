// What a notice states in its set places, given to a measure that it makes.
import { isIsoDate } from "../../base/date.ts";
import { isDescribed } from "../measures/parties/described.ts";
import type { DateValue, Status } from "../measures/candidate.ts";
import type { Measure } from "../measures/record.ts";
import type { Notice, Stated } from "./notice.ts";

/** A case opened or a plan made: nothing holds yet. */
export const EARLY: ReadonlySet<Status> = new Set(["considered", "threatened", "proposed", "investigation"]);

/** Number, basis, body and days where the measure has none of its own; `isPart`: it begins and ends with the notice. */
export function withDays(measure: Measure, notice: Notice, isPart = true): Measure {
  const changed = measure.direction === "relax" ? notice.names : [];
  const stated = [notice.number?.value, ...changed, ...notice.legalBasis, ...(measure.legal_basis ?? [])];
  const basis = [...new Set(stated.filter((one) => one !== undefined))];
  const [authority] = notice.authorities;
  const actDay = measure.effective?.value === measure.announced?.value;
  return {
    ...measure,
    authority:
      notice.authorities.find(({ norm }) => norm === measure.authority?.norm) ?? authority ?? measure.authority,
    ...(basis.length === 0 ? {} : { legal_basis: basis }),
    // "Announcement No. 18 of 2025" names a year; the day stands under the text.
    announced: isIsoDate(measure.announced?.value) ? measure.announced : (dated(notice.published) ?? measure.announced),
    // The day of the act alone is no day of effect of its own.
    // Nor is one that was only reckoned from the act, where the notice states its own.
    effective:
      (actDay || (isPart && isIsoDate(notice.effective?.value) && measure.effective?.basis === "derived")
        ? undefined
        : measure.effective) ??
      (isPart ? dated(notice.effective) : null) ??
      measure.effective,
    ...(isPart && measure.expires === undefined && notice.lastDay !== undefined && !EARLY.has(measure.status)
      ? { expires: dated(notice.lastDay) as DateValue }
      : {}),
  };
}

/** The notice's items, and of a listing its parties. */
export function withContents(measure: Measure, notice: Notice): Measure {
  const items = notice.items.map(({ description, codes, hs }) => ({
    text: description,
    norm: description.toLowerCase(),
    codes: [...codes, ...hs],
  }));
  const lists = measure.type === "entity_listing" || measure.type === "sanctions_listing";
  const isListed = lists && notice.parties.length > measure.target.entities.filter((one) => !isDescribed(one)).length;
  return {
    ...measure,
    ...(isListed ? { target: { ...measure.target, entities: notice.parties.map(({ name }) => name) } } : {}),
    goods: goodsOf(measure, items),
  };
}

/** The items of the notice, unless the sentences give codes that those do not begin with; one good keeps its own words where the item is a sentence. */
function goodsOf({ goods }: Measure, items: Measure["goods"]): Measure["goods"] {
  const stated = items.flatMap(({ codes = [] }) => codes);
  const told = goods.flatMap(({ codes = [] }) => codes.map((code) => code.replaceAll(/[.\s]/g, "")));
  if (stated.length === 0 || told.some((code) => !stated.some((one) => one.startsWith(code)))) return goods;
  const [good] = goods;
  const [item] = items;
  if (items.length !== 1 || goods.length !== 1 || good === undefined || item === undefined) return items;
  const isSentence = item.text.length > LONGEST_NAME;
  // "bicycles" of "cargo bicycles" is the same good by its known name; "silicon wafers" of "gallium arsenide wafers" is another.
  const isWithin = /^[a-z]/.test(good.norm) && good.norm.split(" ").every((word) => item.norm.includes(word));
  return isSentence || isWithin ? [{ ...good, codes: stated }] : items;
}

/** Characters of an item's name; what is longer is the sentence that names it. */
const LONGEST_NAME = 60;

function dated(stated: Stated | undefined): DateValue | null {
  return stated !== undefined && isIsoDate(stated.value)
    ? { value: stated.value, text: stated.quote.text, basis: "text" }
    : null;
}
