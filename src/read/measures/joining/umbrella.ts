// Duties told once as a whole and then one by one: "announced sharp increases in tariffs on $18bn of imports. The duty on electric
// vehicles goes to 100%, that on chips to 50%".
import { isIsoDate } from "../../../base/date.ts";
import type { Candidate } from "../candidate.ts";
import { namesOverlap } from "../parties/same-names.ts";
import { type Group, sameImposer } from "./same-measure.ts";

/** Sentences from the whole to what it consists of at most. */
const REACH = 6;

/** The groups, what sums up several of them told with the first of these and never as the act itself; its day is theirs. */
export function withoutUmbrellas(groups: readonly Group[]): readonly Group[] {
  const all = groups.flatMap(({ members }) => members);
  const parts = all.filter(isPart);
  if (parts.length === 0) return groups;
  const wholes = all.filter((one) => isWhole(one) && sumsUp(one, parts));
  if (wholes.length === 0) return groups;
  const told = groups.map(({ members }): Group => ({ members: members.map((one) => withWhole(one, wholes)) }));
  return told.filter((group, i) => {
    const [whole] = groups[i]?.members.filter((one) => wholes.includes(one)) ?? [];
    if (whole === undefined || group.members.some(isPart)) return true;
    const meant = told.find(({ members }) => members.some((part) => isPart(part) && isPartOf(part, whole)));
    meant?.members.push(...group.members);
    return meant === undefined;
  });
}

/** A whole as mere words for its parts; a part with the day on which the whole was announced: "to 100% this year" tells of its first. */
function withWhole(one: Candidate, wholes: readonly Candidate[]): Candidate {
  if (wholes.includes(one)) return { ...one, loose: true, statusWeight: 0 };
  const whole = isPart(one) ? wholes.find((of) => isPartOf(one, of)) : undefined;
  if (whole?.announced === undefined || isIsoDate(one.announced?.value)) return one;
  return {
    ...one,
    announced: whole.announced,
    effective: one.effective ?? one.announced,
    authority: one.authority ?? whole.authority,
  };
}

const isDuty = ({ type, instrument, direction, past }: Candidate): boolean =>
  type === "import_tariff" && !instrument && direction === "restrict" && !past;

/** A duty on goods that it names, with its rate. */
function isPart(one: Candidate): boolean {
  return isDuty(one) && one.rate !== undefined && one.goods.some((goods) => !isNameless(goods));
}

/** Duties without a rate, on goods of no name. */
function isWhole(one: Candidate): boolean {
  return isDuty(one) && one.rate === undefined && one.goods.length > 0 && one.goods.every(isNameless);
}

const isNameless = ({ norm, phrase }: Candidate["goods"][number]): boolean => phrase === true || norm === "all goods";

/** Two duties of their own follow; one is enough for a sum of trade, which goods by name are part of. */
function sumsUp(whole: Candidate, parts: readonly Candidate[]): boolean {
  return parts.filter((part) => isPartOf(part, whole)).length >= (whole.worth === undefined ? 2 : 1);
}

function isPartOf(part: Candidate, whole: Candidate): boolean {
  const behind = part.sentence - whole.sentence;
  return (
    behind > 0 && behind <= REACH && sameImposer(part, whole) && namesOverlap(part.countries, whole.countries) !== false
  );
}
