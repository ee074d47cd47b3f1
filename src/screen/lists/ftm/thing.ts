// A listing out of a FollowTheMoney thing: names, facts and what points to it.
import type { ListedName, Listing, ListingLink, NameGrade } from "../../../base/listing.ts";
import { buildListing, isLocal, named } from "../build-listing.ts";
import type { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { FTM_COUNTRIES, FTM_IDS, FTM_KINDS, ftmId } from "../../ftm-party.ts";
import { type Graph, RELATIONS } from "./graph.ts";
import type { FtmEntity } from "./schema.ts";

/** Whether entities of the schema can be listed. */
export function isThing(schema: string): boolean {
  return Object.hasOwn(FTM_KINDS, schema);
}

const NAMES: readonly (readonly [property: string, grade: NameGrade])[] = [
  ["name", "alias"],
  ["alias", "alias"],
  ["weakAlias", "weak"],
  ["previousName", "former"],
  ["abbreviation", "weak"],
];
/** The listing; undefined when the thing has neither name nor caption. */
export function listingOf(
  entity: FtmEntity,
  graph: Graph,
  list: string,
  countries: CountryReader,
  row: number,
): Listing | undefined {
  const { id, schema, properties } = entity;
  const all = (name: string): readonly string[] => properties[name] ?? [];
  const sanctions = graph.sanctions(id);
  const of = (name: string): readonly string[] => sanctions.flatMap((sanction) => sanction.properties[name] ?? []);
  const gender = all("gender")[0]?.toLowerCase();
  return buildListing({
    id,
    list,
    kind: FTM_KINDS[schema],
    names: namesOf(entity),
    birthDates: all("birthDate").flatMap((text) => readDate(text) ?? []),
    birthPlaces: all("birthPlace"),
    countries: countries.codes(
      FTM_COUNTRIES.flatMap(all).map((text) => text.toUpperCase()),
      row,
    ),
    ids: Object.keys(FTM_IDS).flatMap((property) => all(property).map((value) => ftmId(property, value))),
    addresses: all("address").map((text) => ({ text })),
    programmes: [...all("program"), ...of("program"), ...all("programId")],
    links: graph.relations(id).flatMap((relation) => linkOf(relation, id, graph)),
    listedFrom: of("startDate")
      .concat(of("listingDate"))
      .flatMap((text) => readDay(text) ?? [])
      .sort()[0],
    terms: { provision: of("provisions").join("; "), requirement: of("reason").join("; ") },
    gender: gender === "male" || gender === "female" ? gender : undefined,
    positions: [...all("position"), ...all("title")],
    wallets: all("publicKey").map((address) => ({ currency: all("currency")[0] ?? "", address })),
    sources: [...all("sourceUrl"), ...of("sourceUrl"), ...of("authority")],
    remarks: [...all("notes"), ...all("summary")].join(" "),
  });
}

/** The caption heads the entry, where there is one; what is in another script is its local name. */
function namesOf({ caption, properties, schema }: FtmEntity): readonly (ListedName | undefined)[] {
  const first = caption ?? properties["name"]?.[0] ?? (schema === "CryptoWallet" ? properties["publicKey"]?.[0] : "");
  return [
    named(first, "primary"),
    ...NAMES.flatMap(([property, grade]) =>
      (properties[property] ?? []).map((text) => named(text, grade === "alias" && isLocal(text) ? "local" : grade)),
    ),
  ];
}

/** The link as seen from the party `id`. */
function linkOf(relation: FtmEntity, id: string, graph: Graph): readonly ListingLink[] {
  const [from, to] = RELATIONS[relation.schema] ?? ["", ""];
  const isFrom = relation.properties[from]?.includes(id) ?? false;
  const others = relation.properties[isFrom ? to : from] ?? [];
  const percentage = Number.parseFloat(relation.properties["percentage"]?.[0]?.replace(",", ".") ?? "");
  return others.map((other) => {
    const name = graph.thing(other)?.caption ?? graph.thing(other)?.properties["name"]?.[0];
    return {
      relation: relationOf(relation.schema, isFrom),
      id: other,
      ...(name !== undefined && { name }),
      ...(relation.schema === "Ownership" && percentage >= 0 && percentage <= 100 && { pct: percentage }),
    };
  });
}

function relationOf(schema: string, isFrom: boolean): ListingLink["relation"] {
  if (schema === "Ownership") return isFrom ? "owner_of" : "owned_by";
  if (schema === "Representation") return isFrom ? "acts_for" : "linked_to";
  return schema === "Family" ? "relative_of" : "linked_to";
}
