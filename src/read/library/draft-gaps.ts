// What a draft still lacks before it could enter the register, each with what to find out.
import { isIsoDate } from "../../base/date.ts";
import type { Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";
import { materialOf } from "./material.ts";
import { categoryOf } from "./draft-scope.ts";

export interface DraftGap {
  readonly field: string;
  readonly find: string;
}

/** The gaps of `measure`, the official text first: it is always missing. */
export function gapsOf(measure: Measure, lexicon: Lexicon): readonly DraftGap[] {
  return [...gaps(measure, lexicon)];
}

function* gaps(measure: Measure, lexicon: Lexicon): Generator<DraftGap> {
  const { imposer, authority, goods, target, type, effective } = measure;
  const inWords = goods.filter((one) => materialOf(one, lexicon) === undefined && (one.codes ?? []).length === 0);
  yield { field: "sources", find: "the official text: until it is read the draft only tightens" };
  if (imposer.length > 1)
    yield {
      field: "jurisdiction",
      find: `the acts of ${imposer.slice(1).join(", ")}: each imposer has its own measure`,
    };
  if (!isIsoDate(effective?.value))
    yield { field: "time.from", find: "the first day on which it applies; the scenario takes the day of announcement" };
  if (authority === null) yield { field: "authority", find: "the body that issued it" };
  if (numberOf(measure) === undefined) yield { field: "number", find: "the number of the act" };
  if (inWords.length > 0)
    yield { field: "goods", find: "control or customs codes of the goods that are named in words alone" };
  if (goods.length === 0 && target.entities.length === 0)
    yield { field: "goods", find: "the goods or parties it is about" };
  if (target.persons_bound !== undefined && categoryOf(target.persons_bound, imposer[0]) === undefined)
    yield { field: "when", find: `which parties are meant by "${target.persons_bound}": the draft takes every buyer` };
  if (target.entities.length > 0)
    yield {
      field: "parties",
      find: "the names as the official list or notice writes them: those here are the document's",
    };
  else if (type === "entity_listing" || type === "sanctions_listing") yield { field: "parties", find: "who is listed" };
}

/** The act's own number, among what it is said to rest on: names of laws have none. */
export function numberOf({ legal_basis: basis = [] }: Measure): string | undefined {
  return basis.find((one) => /\d/.test(one));
}
