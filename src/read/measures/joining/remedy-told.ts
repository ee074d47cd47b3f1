// A trade remedy told as a plain duty: "Most imports of the fruit are now subject to a duty of 17.09%", "Martell faces 30.6%".
import type { Candidate, Goods } from "../candidate.ts";
import type { MeasureType } from "../families.ts";
import { goodsOverlap } from "../goods/same-goods.ts";
import { type Group, sameImposer } from "./same-measure.ts";
import { namesOverlap } from "../parties/same-names.ts";

const REMEDIES: ReadonlySet<MeasureType> = new Set(["anti_dumping", "countervailing"]);

/**
 * Each remedy with the mentions that tell it as a duty: of the same state, on no other goods, of no other rate. A duty of another time
 * is a remedy of its own.
 */
export function withoutPlainDuties(groups: readonly Group[]): readonly Group[] {
  const remedies = groups.filter(({ members }) => members.some(isRemedy));
  if (remedies.length === 0) return groups;
  return groups.flatMap((group): readonly Group[] => {
    const { members } = group;
    const meant = members.every(isPlainDuty) ? remedies.find((remedy) => isTold(remedy, group)) : undefined;
    const type = meant?.members.find(isRemedy)?.type;
    if (meant === undefined || type === undefined) return [group];
    if (isOlder(group) !== isOlder(meant) && [...members, ...meant.members].every(isRestriction))
      return [{ members: members.map((one) => ({ ...one, type })) }];
    meant.members.push(...members.map((one) => ({ ...one, rate: undefined })));
    return [];
  });
}

const isRemedy = ({ type, loose }: Candidate): boolean => REMEDIES.has(type) && !loose;
const isRestriction = ({ direction }: Candidate): boolean => direction === "restrict";

/** Told as what was before, or what stands until the end of a case. */
function isOlder({ members }: Group): boolean {
  const told = members.filter(({ verbal }) => verbal);
  return (told.length > 0 ? told : members).every(({ past, stage }) => past || stage === "provisional");
}

function isPlainDuty({ type, instrument, besides }: Candidate): boolean {
  return type === "import_tariff" && !instrument && !besides;
}

/** Some mention of the duty is of what a mention of the remedy is of, and none is of something else. */
function isTold({ members: remedy }: Group, { members: duty }: Group): boolean {
  const pairs = duty.flatMap((a) => remedy.map((b) => [a, b] as const));
  return (
    pairs.every(
      ([a, b]) => sameImposer(a, b) && onSameGoods(a, b) !== false && namesOverlap(a.countries, b.countries) !== false,
    ) &&
    (pairs.some(([a, b]) => onSameGoods(a, b) === true) ||
      duty.every((one) => named(one).length === 0 && remedy.some((of) => isRateOf(one, of))))
  );
}

const onSameGoods = (a: Candidate, b: Candidate): boolean | undefined => goodsOverlap(named(a), named(b));

/** Without what the lexicon does not know: "most imports of the fruit". */
const named = ({ goods }: Candidate): readonly Goods[] => goods.filter(({ phrase }) => phrase !== true);

/** Sentences from a remedy to what its exporters pay at most. */
const REACH = 3;

/** A rate that its range of rates holds; right behind a remedy told without a rate, any. */
function isRateOf({ rate, sentence }: Candidate, { rate: range, sentence: before }: Candidate): boolean {
  if (rate === undefined) return true;
  if (range === undefined) return sentence > before && sentence - before <= REACH;
  const [low, high] = [range.min ?? range.value ?? 0, range.max ?? range.value ?? 0];
  return (rate.min ?? rate.value ?? low) >= low && (rate.max ?? rate.value ?? high) <= high;
}
