// One verb and several days, each with goods of its own: "curbed gallium in August and graphite in December" tells two measures.
import type { Timex } from "../../document/model.ts";
import { isAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Candidate, DateValue, Goods, Region } from "../candidate.ts";
import { valueOf } from "./dates.ts";

/** The goods told with one day. */
interface Part {
  readonly goods: readonly Goods[];
  readonly day: Timex;
}

/** `one` for each day of its own that its goods have, else as it is. */
export function splitDays(view: SentenceView, one: Candidate, region: Region): readonly Candidate[] {
  if (one.goods.length < 2 || view.timexes.length < 2) return [one];
  const days = view.timexes.filter(({ firstToken, endToken }) => firstToken >= region.from && endToken <= region.to);
  const field = fieldOf(one, days);
  if (field === undefined) return [one];
  const parts = partsOf(view, one, days, "behind") ?? partsOf(view, one, days, "before");
  if (parts === undefined) return [one];
  const isOfPart = (date: DateValue | undefined): boolean => parts.some(({ day }) => day.value === date?.value);
  return parts.map(({ goods, day }) => ({
    ...one,
    goods,
    announced: isOfPart(one.announced) ? undefined : one.announced,
    effective: isOfPart(one.effective) ? undefined : one.effective,
    [field]: valueOf(day),
    inRow: {
      own: valueOf(day),
      others: parts.filter((other) => other.day !== day).map((other) => other.day.value),
    },
  }));
}

/** Which day of the act the days are. */
function fieldOf({ announced, effective }: Candidate, days: readonly Timex[]): "effective" | "announced" | undefined {
  if (days.some(({ value }) => value === effective?.value)) return "effective";
  return days.some(({ value }) => value === announced?.value) ? "announced" : undefined;
}

/** Goods and days by turns, each day behind its goods or before them; undefined where they stand in no such row. */
function partsOf(
  view: SentenceView,
  { goods }: Candidate,
  days: readonly Timex[],
  side: "behind" | "before",
): readonly Part[] | undefined {
  const parts: { goods: Goods[]; day: Timex }[] = [];
  for (const each of goods.toSorted((a, b) => a.firstToken - b.firstToken)) {
    const day =
      side === "behind"
        ? days.find(({ firstToken }) => firstToken > each.firstToken)
        : days.findLast(({ endToken }) => endToken <= each.firstToken);
    if (day === undefined) return undefined;
    const last = parts.at(-1);
    if (last?.day === day) last.goods.push(each);
    else parts.push({ goods: [each], day });
  }
  return parts.length > 1 && isRow(view, parts, side) ? parts : undefined;
}

/** Words between one day and the next at most. */
const REACH = 14;
const JOINS = wordSet(", ; and then while plus");

/** Words that say that something else happens than the verb of the whole row told. */
const OTHER_VERBS = wordSet(
  "said says told is are was were be been it they he she which who that when after before fell rose dropped grew took take takes lifted ended entered came",
);

/** Other days, with only words that go on with the same verb between them, a comma or "and" first. */
function isRow(view: SentenceView, parts: readonly Part[], side: "behind" | "before"): boolean {
  return parts.every((part, i) => {
    const next = parts[i + 1];
    if (next === undefined) return true;
    if (next.day.value === part.day.value) return false;
    const [from, to] = [part.day.endToken, next.day.firstToken];
    if (to - from > REACH) return false;
    const joint = side === "behind" ? from : to - 1;
    if (!isAt(view, joint, JOINS) && !isAt(view, side === "behind" ? joint + 1 : joint - 1, JOINS)) return false;
    for (let at = from; at < to; at++) if (isAt(view, at, OTHER_VERBS)) return false;
    return true;
  });
}
