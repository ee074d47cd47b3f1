// Rates told exporter by exporter, in a list, a table or short lines: one measure with a range, and the exporters named.
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { Rate } from "../candidate.ts";

export interface RateList {
  readonly rate: Rate;
  readonly names: readonly string[];
}

/** Lines after the lead that are looked at; longer ones are prose. */
const LINES = 24;
const LONGEST_LINE = 120;
const REST = /^(?:all|every|any|other|others|rest|remaining|cooperating|non)/i;

/** A line closed by a full stop is a sentence, unless it is an item of a list. */
function isProse({ sentence, document }: SentenceView): boolean {
  return sentence.zone !== "list" && sentence.zone !== "table" && document.text[sentence.end - 1] === ".";
}

/** The lines "NAME 17.0%" after sentence `from`; undefined when there are fewer than two. */
export function rateListAfter(views: readonly SentenceView[], from: number): RateList | undefined {
  const values: number[] = [];
  const names: string[] = [];
  for (let index = from + 1; index < Math.min(views.length, from + LINES); index++) {
    const view = views[index];
    if (view === undefined) break;
    const { start, end } = view.sentence;
    const percents = view.figures.filter(({ kind }) => kind === "percent");
    const [figure] = percents;
    if (figure?.value === undefined || percents.length !== 1 || end - start > LONGEST_LINE || isProse(view)) continue;
    const name = view.document.text
      .slice(start, figure.start)
      .replace(/^[^\p{L}\p{N}]+/u, "")
      .replace(/[\s/|:–—,-]+$/u, "")
      .replace(/\s+and (?:its )?(?:affiliates|subsidiaries).*$/i, "")
      .trim();
    if (name === "" || name.split(/\s+/).length > 9 || /\b(?:is|are|was|were|will|said|fell|rose|by)\b/.test(name))
      continue;
    values.push(figure.value);
    if (/^\p{Lu}/u.test(name) && !REST.test(name)) names.push(...firmsOf(name));
  }
  if (values.length < 2) return undefined;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return { rate: min === max ? { value: min, unit: "%" } : { min, max, unit: "%" }, names };
}

/** "Liugong, XCMG and other cooperating firms": several of one rate; an "and" may be of a name ("Baoshan Iron and Steel"). */
function firmsOf(line: string): readonly string[] {
  if (!OTHERS.test(line)) return [line];
  return line.replace(OTHERS, "").split(", ");
}

const OTHERS = /,? and (?:all |any )?(?:other|others)\b.*$/i;
