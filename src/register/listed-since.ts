// Listings that a statement on a party's lists says nothing of: those published after the day on which it was made, and those
// that a scenario assumes, against which nobody can have screened.
import { mayBeSlip } from "../base/edit-distance.ts";
import { contains, type IsoDate } from "../base/date.ts";
import type { ListedSince, Party } from "../base/party.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { isComparable } from "../base/scripts.ts";
import { normaliseText } from "../base/text.ts";
import { partyKey } from "./party-key.ts";
import type { PartyIndex, RegisterParty } from "./party-index.ts";

/** The day asked about, and the day by which things were to be known. */
export interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

/**
 * What came after a party's lists were stated: `unlistedOn`, or without it the day of asking. The list of a scenario is held
 * whole, so only who may be meant by one of its names is on it; of a real one no name is a clearance. `matched`: ids of listings
 * that its name equals.
 */
export function listedSince(
  party: Party,
  { newest, assumed }: PartyIndex,
  { on, known }: Days,
  matched: readonly string[],
): ListedSince | undefined {
  if (party.unlisted !== true && !party.listedOn?.length) return undefined;
  const stated = party.unlistedOn ?? known;
  const later: RegisterParty[] = [];
  for (const one of newest) {
    if (one.knownFrom <= stated) break;
    if (one.knownFrom <= known) later.push(one);
  }
  later.push(...assumed.filter((one) => mayBeMeant(party, one)));
  const since = later.filter((one) => contains(one, on) && !matched.includes(one.id));
  if (since.length === 0) return undefined;
  return {
    parties: [...new Set(since.map(({ id }) => id))],
    lists: [...new Set(since.flatMap(({ list }) => list ?? []))],
  };
}

/** Whether a name may be the other spelt otherwise: half its words or more, slips included, or a script it cannot be compared in. */
function mayBeMeant({ name, nameLocal }: Party, entry: RegisterParty): boolean {
  const own = [name, nameLocal].flatMap((one) => (one && !saysNotKnown(one) ? [one] : []));
  const listed = [entry.name, entry.nameLocal ?? ""].filter((one) => one !== "");
  const comparable = own.filter((one) => isComparable(normaliseText(one), listed.map(normaliseText)));
  if (comparable.length === 0) return true;
  return own.some((one) => listed.some((other) => isLike(partyKey(one), partyKey(other))));
}

function isLike(a: string, b: string): boolean {
  if (mayBeSlip(a, b) || a.replaceAll(" ", "") === b.replaceAll(" ", "")) return true;
  if (isHan(a) && isHan(b)) return commonStart(a, b) * 2 >= Math.min(a.length, b.length);
  const [few = [], many = []] = [a.split(" "), b.split(" ")].toSorted((x, y) => x.length - y.length);
  const shared = few.filter((word) => many.some((other) => word === other || mayBeSlip(word, other)));
  return shared.length * 2 >= few.length;
}

const isHan = (name: string): boolean => /^[\p{Script=Han}\s]+$/u.test(name);

/** How many signs two names begin with alike: Chinese names tell who it is first, then what it makes and its form. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
