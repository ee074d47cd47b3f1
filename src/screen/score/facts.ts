// Facts beside the name: each agrees, contradicts or is absent on one side. Absent costs nothing and lowers completeness.
import type { ListingKind } from "../../base/listing.ts";
import type { ReadsAs } from "../names/name-kind.ts";
import { compareBirthDates } from "./birth-date.ts";
import type { Part } from "./evidence.ts";
import { FACT } from "./weights.ts";

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

/** Identifiers of which a party has one only: another value of the same scheme speaks against it. */
const UNIQUE = /^(?:IMO|LEI|INN|OGRN|USCC|SWIFT|BIC|MMSI|DUNS|ISIN)$/;

/** Share of the evidence each comparison can give, for completeness. */
const SHARE = { name: 0.5, birthDate: 0.2, country: 0.1, id: 0.15, address: 0.05 } as const;

export interface FactScore {
  readonly weight: number;
  /** Share of what could have been compared that was, 0 to 1; the name always is. */
  readonly completeness: number;
}

/** Compares the facts of a query with those of a listing (symmetric). */
export function factScore(a: PartyFacts, b: PartyFacts, parts?: Part[]): FactScore {
  const isPerson = (a.kind ?? b.kind ?? "person") === "person";
  let weight = 0;
  let compared: number = SHARE.name;
  let possible: number = SHARE.name;
  const judge = (
    kind: Exclude<Part["kind"], "start" | "name" | "kind">,
    left: string | undefined,
    right: string | undefined,
    compare: () => Seen,
  ): void => {
    possible += SHARE[kind];
    if (left === undefined || right === undefined) {
      parts?.push({ kind, what: "absent", left: left ?? "", right: right ?? "", weight: 0 });
      return;
    }
    compared += SHARE[kind];
    const seen = compare();
    weight += seen.weight;
    parts?.push({ kind, what: seen.what, left, right, weight: seen.weight });
  };
  if (isPerson || (has(a.birthDates) && has(b.birthDates)))
    judge("birthDate", shown(a.birthDates), shown(b.birthDates), () =>
      compareBirthDates(a.birthDates ?? [], b.birthDates ?? []),
    );
  judge("country", shown(a.countries), shown(b.countries), () =>
    compareCountries(a.countries ?? [], b.countries ?? [], isPerson),
  );
  judge("id", shown(a.ids), shown(b.ids), () => compareIds(a.ids ?? [], b.ids ?? []));
  judge("address", words(a.address), words(b.address), () =>
    compareAddresses(a.address as ReadonlySet<string>, b.address as ReadonlySet<string>),
  );
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) {
    weight += FACT.kindContradicts;
    parts?.push({ kind: "kind", what: "contradicts", left: a.kind, right: b.kind, weight: FACT.kindContradicts });
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
  return { weight, completeness: compared / possible };
}

const contradictsKind = (reads: ReadsAs, kind: ListingKind): boolean => (reads === "person") !== (kind === "person");

/** The most that the facts of a query can add to any candidate. */
export function mostFromFacts(facts: PartyFacts): number {
  return (
    (has(facts.birthDates) ? FACT.birthDay : 0) +
    (has(facts.countries) ? FACT.country : 0) +
    (facts.address ? FACT.address : 0)
  );
}

export interface Seen {
  readonly what: "agrees" | "near" | "contradicts" | "differs";
  readonly weight: number;
}

const has = (values: readonly string[] | undefined): boolean => values !== undefined && values.length > 0;
const shown = (values: readonly string[] | undefined): string | undefined =>
  has(values) ? values?.slice(0, 4).join(", ") : undefined;
const words = (address: ReadonlySet<string> | undefined): string | undefined =>
  address && address.size > 0 ? [...address].slice(0, 12).join(" ") : undefined;

function compareCountries(a: readonly string[], b: readonly string[], isPerson: boolean): Seen {
  return a.some((code) => b.includes(code))
    ? { what: "agrees", weight: FACT.country }
    : { what: "contradicts", weight: isPerson ? FACT.countryContradicts : FACT.seatContradicts };
}

function compareIds(a: readonly string[], b: readonly string[]): Seen {
  if (a.some((id) => b.includes(id))) return { what: "agrees", weight: FACT.id };
  const bare = new Set(b.map((id) => id.slice(id.indexOf(":") + 1)));
  if (a.some((id) => id.length - id.indexOf(":") > 6 && bare.has(id.slice(id.indexOf(":") + 1))))
    return { what: "agrees", weight: FACT.id * 0.8 };
  const schemes = new Set(b.map((id) => id.slice(0, id.indexOf(":"))));
  const shared = a.map((id) => id.slice(0, id.indexOf(":"))).filter((scheme) => schemes.has(scheme));
  if (shared.some((scheme) => UNIQUE.test(scheme))) return { what: "contradicts", weight: FACT.idUniqueContradicts };
  return shared.length > 0 ? { what: "differs", weight: FACT.idContradicts } : { what: "differs", weight: 0 };
}

function compareAddresses(a: ReadonlySet<string>, b: ReadonlySet<string>): Seen {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  const share = common / small.size;
  if (share >= 0.6 && common >= 3) return { what: "agrees", weight: FACT.address };
  if (common > 0) return { what: "near", weight: FACT.city * Math.min(1, common / 2) };
  return { what: "differs", weight: small.size >= 3 ? FACT.addressDiffers : 0 };
}

const EMPTY_WORDS = new Set(
  "street st road rd avenue ave no number building bldg floor room district city province po box p o of the and ul ulitsa dom ave lane".split(
    " ",
  ),
);

/** The words of addresses that tell places apart. `plain` brings text to lower-case Latin. */
export function addressWords(
  addresses: readonly string[],
  plain: (text: string) => string,
): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const address of addresses)
    for (const word of plain(address).split(/[^\p{L}\p{N}]+/u))
      if (word.length > 1 && !EMPTY_WORDS.has(word)) words.add(word);
  return words.size === 0 ? undefined : words;
}
