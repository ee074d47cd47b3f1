// Facts beside the name: each agrees, contradicts or is absent on one side. Absent costs nothing and lowers completeness.
import type { ListingKind } from "../../base/listing.ts";
import type { ReadsAs } from "../names/name-kind.ts";
import { compareAddresses } from "./address.ts";
import { compareBirthDates } from "./birth-date.ts";
import type { Part } from "./evidence.ts";
import { FACT, type FactWeights } from "./weights.ts";
import type { Seen } from "./seen.ts";

/** What is known of a party beside its names, on either side. */
export interface PartyFacts {
  readonly kind?: ListingKind | undefined;
  /** Where no kind is stated: what the name itself reads as. */
  readonly readsAs?: ReadsAs | undefined;
  readonly birthDates?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countries?: readonly string[] | undefined;
  /** Keys as `idKey` makes them: `IMO:9187629`. */
  readonly ids?: readonly string[] | undefined;
  /** Words of addresses, see `addressWords`. */
  readonly address?: ReadonlySet<string> | undefined;
}

/** Of these a party has as many as it likes. */
const MANY = /^(?:EMAIL|WEBSITE|PHONE|WALLET|TICKER)$/;
/** Identifiers of which a party has one only: another value of the same scheme speaks against it. */
const UNIQUE = /^(?:IMO|LEI|OGRN|USCC|BIC|DUNS|ISIN|UEI|NPI|WIKIDATA)$/;
/** … which say how a party is reached, and may be shared. */
const CONTACT = /^(?:EMAIL|WEBSITE|PHONE)$/;
/** … of which it has one in a country: another value of the same form does. */
const NATIONAL = /^(?:TAX|REG|REGISTRATION|NATIONALID|ID|OKPO)$/;

/** Share of the evidence each comparison can give, for completeness. */
const SHARE = { name: 0.5, birthDate: 0.2, country: 0.1, id: 0.15, address: 0.05 } as const;

export interface FactScore {
  readonly weight: number;
  /** Share of what could have been compared that was, 0 to 1; the name always is. */
  readonly completeness: number;
}

/** Compares the facts of a query with those of a listing (symmetric). `fact`: what each observation is worth. */
export function factScore(a: PartyFacts, b: PartyFacts, parts?: Part[], fact: FactWeights = FACT): FactScore {
  const isPerson = (a.kind ?? b.kind ?? "person") === "person";
  const sum: Sum = { weight: 0, compared: SHARE.name, possible: SHARE.name };
  const areBorn = has(a.birthDates) && has(b.birthDates);
  if (isPerson || areBorn)
    judge(sum, "birthDate", areBorn ? compareBirthDates(a.birthDates, b.birthDates, fact) : undefined, parts, a, b);
  const kind = a.kind ?? b.kind;
  const areSomewhere = has(a.countries) && has(b.countries);
  judge(sum, "country", areSomewhere ? compareCountries(a.countries, b.countries, kind, fact) : undefined, parts, a, b);
  judge(sum, "id", has(a.ids) && has(b.ids) ? compareIds(a.ids, b.ids, fact) : undefined, parts, a, b);
  const arePlaced = hasWords(a.address) && hasWords(b.address);
  judge(
    sum,
    "address",
    arePlaced ? compareAddresses(a.address, b.address, fact, kind === "organisation") : undefined,
    parts,
    a,
    b,
  );
  let { weight } = sum;
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) {
    weight += fact.kindContradicts;
    parts?.push({ kind: "kind", what: "contradicts", left: a.kind, right: b.kind, weight: fact.kindContradicts });
  }
  const { readsAs } = a;
  if (a.kind === undefined && readsAs !== undefined && b.kind !== undefined && contradictsKind(readsAs, b.kind)) {
    weight += FACT.kindReads;
    parts?.push({
      kind: "kind",
      what: readsAs === "person" ? "reads as a name of a person" : "reads as a name of an organisation",
      left: "",
      right: b.kind,
      weight: FACT.kindReads,
    });
  }
  return { weight, completeness: sum.compared / sum.possible };
}

/** What the comparisons made so far come to: weights, and shares of what was and of what could be compared. */
interface Sum {
  weight: number;
  compared: number;
  possible: number;
}

/** Adds what was seen of facts that could be compared; undefined where one side does not state them. */
function judge(
  sum: Sum,
  kind: Exclude<keyof typeof SHARE, "name">,
  seen: Seen | undefined,
  parts: Part[] | undefined,
  a: PartyFacts,
  b: PartyFacts,
): void {
  sum.possible += SHARE[kind];
  if (seen !== undefined) {
    sum.compared += SHARE[kind];
    sum.weight += seen.weight;
  }
  const { what, weight } = seen ?? ABSENT;
  parts?.push({ kind, what, left: shown(a, kind), right: shown(b, kind), weight });
}

const ABSENT = { what: "absent", weight: 0 } as const;

const contradictsKind = (reads: ReadsAs, kind: ListingKind): boolean => (reads === "person") !== (kind === "person");

/** Whether a query states anything beside its name and kind that could agree with an entry or contradict it. */
export const hasFacts = ({ birthDates, countries, ids, address }: PartyFacts): boolean =>
  has(birthDates) || has(countries) || has(ids) || address !== undefined;

/** The most that the facts of a query can add to any candidate. */
export function mostFromFacts(facts: PartyFacts): number {
  return (
    (has(facts.birthDates) ? FACT.birthDay : 0) +
    (has(facts.countries) ? FACT.country : 0) +
    (facts.address ? FACT.address : 0)
  );
}

const has = (values: readonly string[] | undefined): values is readonly string[] =>
  values !== undefined && values.length > 0;
const hasWords = (address: ReadonlySet<string> | undefined): address is ReadonlySet<string> =>
  address !== undefined && address.size > 0;

/** Values of a fact, and words of addresses, that an explanation shows at most. */
const MOST_SHOWN = 4;
const MOST_WORDS_SHOWN = 12;
const PLACE = { birthDate: "birthDates", country: "countries", id: "ids" } as const;

/** A fact as an explanation shows it; empty where it is not stated. */
function shown(facts: PartyFacts, kind: Exclude<keyof typeof SHARE, "name">): string {
  if (kind === "address") return facts.address === undefined ? "" : firstWords(facts.address);
  return facts[PLACE[kind]]?.slice(0, MOST_SHOWN).join(", ") ?? "";
}

function firstWords(address: ReadonlySet<string>): string {
  const first: string[] = [];
  for (const word of address) {
    if (first.length === MOST_WORDS_SHOWN) break;
    first.push(word);
  }
  return first.join(" ");
}

/** Countries that sources state one for the other: a territory and its state, and occupied land. */
const RELATED = new Set(
  "CN HK,CN MO,CN TW,GB GG,GB IM,GB JE,RS XK,RU UA,GE RU,MD RU,CY TR,AM AZ,IL PS,EH MA,ME RS".split(","),
);

function compareCountries(
  a: readonly string[],
  b: readonly string[],
  kind: ListingKind | undefined,
  fact: FactWeights,
): Seen {
  if (a.some((code) => b.includes(code)))
    return { what: "agrees", weight: kind === "organisation" ? fact.seat : fact.country };
  const isRelated = a.some((code) => b.some((other) => RELATED.has([code, other].sort().join(" "))));
  if (isRelated) return { what: "near", weight: fact.countryRelated };
  const isFlag = kind === "vessel" || kind === "aircraft";
  const weight = isFlag
    ? fact.flagDiffers
    : (kind ?? "person") === "person"
      ? fact.countryContradicts
      : fact.seatContradicts;
  return { what: isFlag ? "differs" : "contradicts", weight };
}

/** Letters and digits from which on an identifier may be the same under another scheme, or with something written before or after. */
const LEAST_BARE = 6;

function compareIds(a: readonly string[], b: readonly string[], fact: FactWeights): Seen {
  const shared = a.filter((id) => b.includes(id));
  if (shared.some(isProof)) return { what: "agrees", weight: fact.id };
  if (a.some((id) => isProof(id) && b.some((other) => isSameBare(valueOf(id), valueOf(other)))))
    return { what: "agrees", weight: fact.id * 0.8 };
  // What both state contradicts nothing, however short it is.
  const differing = differingIds(without(a, shared), without(b, shared), fact);
  return shared.length > 0 && differing.what === "differs" ? { what: "agrees", weight: fact.contact } : differing;
}

/** Identifiers of schemes in which none is shared. */
function without(ids: readonly string[], shared: readonly string[]): readonly string[] {
  return shared.length === 0 ? ids : ids.filter((id) => !shared.some((one) => schemeOf(one) === schemeOf(id)));
}

/** Whether the party alone bears it: no way to reach it, and no number that counts a few. */
export const isProof = (id: string): boolean => !CONTACT.test(schemeOf(id)) && valueOf(id).length >= SHORTEST_PROOF;
const SHORTEST_PROOF = 4;

function differingIds(a: readonly string[], b: readonly string[], fact: FactWeights): Seen {
  const schemes = new Set(b.map(schemeOf));
  const shared = a.map(schemeOf).filter((scheme) => schemes.has(scheme) && !MANY.test(scheme));
  if (shared.some((scheme) => UNIQUE.test(scheme))) return { what: "contradicts", weight: fact.idUniqueContradicts };
  const forms = new Set(b.map(formOf));
  const alike = a.filter((id) => forms.has(formOf(id))).map(schemeOf);
  if (a.some((id) => b.some((other) => isSlip(id, other)))) return { what: "near", weight: 0 };
  if (alike.some((scheme) => NATIONAL.test(scheme))) return { what: "contradicts", weight: fact.idNationalContradicts };
  if (alike.includes("PASSPORT") || a.some((id) => b.some((other) => areOfOneCount(id, other))))
    return { what: "differs", weight: fact.passportDiffers };
  return { what: "differs", weight: shared.length > 0 ? fact.idContradicts : 0 };
}

/** Whether both are numbers of one national scheme that counts on, so that a later one has a digit more: `V9871234`, `V11987654`. */
function areOfOneCount(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || schemeOf(a) !== schemeOf(b) || !NATIONAL.test(schemeOf(a))) return false;
  const at = /\d/.exec(valueOf(long))?.index ?? valueOf(long).length;
  const begin = schemeOf(long).length + 1 + at;
  return long[begin] !== "0" && formOf(long.slice(0, begin) + long.slice(begin + 1)) === formOf(short);
}

/** Letters and digits from which on one that differs is rather a slip than another number. */
const LEAST_SLIPPED = 7;
/** Numbers that are given out one after another differ in their last digits. */
const LAST_DIGITS = 2;

/** Whether two identifiers of one scheme differ in one sign, or in two neighbours exchanged, before the last of them. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || schemeOf(a) !== schemeOf(b) || valueOf(a).length < LEAST_SLIPPED) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let end = a.length;
  while (end > from && a[end - 1] === b[end - 1]) end--;
  if (from >= a.length - LAST_DIGITS) return false;
  return end - from === 1 || (end - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]);
}

/** `V8112345` and `8112345`, `BTSHIRTH` and `BTSHIRTHXXX`. */
function isSameBare(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= LEAST_BARE && (short === long || (long.length - short.length <= 3 && isWithin(short, long)));
}

const isWithin = (short: string, long: string): boolean => {
  const rest = long.startsWith(short)
    ? long.slice(short.length)
    : long.endsWith(short)
      ? long.slice(0, -short.length)
      : "0";
  return /^\p{L}+$/u.test(rest);
};

const schemeOf = (id: string): string => id.slice(0, id.indexOf(":"));
const valueOf = (id: string): string => id.slice(id.indexOf(":") + 1);
/** Scheme, with every letter as `A` and every digit as `9`: numbers of one register look alike. */
const formOf = (id: string): string => `${schemeOf(id)}:${valueOf(id).replace(/\d/g, "9").replace(/\p{L}/gu, "A")}`;
