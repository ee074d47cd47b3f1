// An alert: one party of the user's that may be one entry of one list. Decisions about it are kept, and hold only as long as
// what they were based on.
import { canonicalJson } from "../../base/canonical-json.ts";
import type { IsoDate } from "../../base/date.ts";
import { type Listing, primaryName } from "../../base/listing.ts";
import { normaliseText } from "../../base/text.ts";
import type { ScreenQuery } from "../query.ts";

/** Hashes of what a decision rests on. When one changes, the alert is open again. */
export interface AlertBasis {
  /** The entry's row, whole. */
  readonly row: string;
  /** The customer's record as it was screened. */
  readonly party: string;
  /** Owners, parents and subsidiaries as the entry states them. */
  readonly links: string;
  /** Owners as the customer's record states them. */
  readonly owners: string;
  readonly programme: string;
  /** The legal effect: provision, requirement and review policy, and how long the entry holds. */
  readonly effect: string;
}

export const BASIS_PARTS = [
  "row",
  "party",
  "links",
  "owners",
  "programme",
  "effect",
] as const satisfies readonly (keyof AlertBasis)[];

export interface Alert {
  /** Follows from party, list and entry: the same pair is the same alert for ever. */
  readonly id: string;
  /** The customer's own id, where there is one; alerts of one name under two ids are two. */
  readonly record?: string;
  /** The party as screened. */
  readonly party: ScreenQuery;
  readonly list: string;
  readonly listing: string;
  /** The entry's heading name and the one that matched. */
  readonly name: string;
  readonly matchedName: string;
  readonly score: number;
  /** Instants, UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly basis: AlertBasis;
}

export const VERDICTS = ["true", "false", "unsure"] as const;
export type AlertVerdict = (typeof VERDICTS)[number];

/** Entries are only added: an undo is an entry too. */
export type AlertEntry =
  | {
      readonly kind: "decide";
      readonly alert: string;
      readonly verdict: AlertVerdict;
      readonly reason: string;
      readonly by: string;
      /** Instant, UTC. */
      readonly at: string;
      /** The first day on which the decision no longer holds. */
      readonly expires?: IsoDate;
      readonly basis: AlertBasis;
      /** A second person has to decide the same before it counts. */
      readonly fourEyes?: boolean;
    }
  | { readonly kind: "undo"; readonly alert: string; readonly by: string; readonly at: string };

export type Sha256 = (text: string) => string;

/** What a party's alerts are found by, where no id of the record is at hand. */
export const partyName = ({ name, aliases, ids }: ScreenQuery): string =>
  normaliseText(name ?? aliases?.[0] ?? "") || (ids?.[0] ?? "");

export function alertId(
  {
    record,
    party,
    list,
    listing,
  }: Pick<Alert, "party" | "list" | "listing"> & { readonly record?: string | undefined },
  sha256: Sha256,
): string {
  const who = record === undefined ? `name ${partyName(party)}` : `record ${record}`;
  return sha256(canonicalJson([who, list, listing])).slice(0, 16);
}

/** The basis of today. `owners` are the owners that the customer's record states, in any shape. */
export function basisOf(entry: Listing, party: ScreenQuery, sha256: Sha256, owners?: unknown): AlertBasis {
  const hash = (value: unknown): string => sha256(canonicalJson(plain(value))).slice(0, 16);
  const { id: _id, ...facts } = party;
  const { links, programmes, terms, listedFrom, listedTo, memberOf, ...rest } = entry;
  return {
    row: hash(rest),
    party: hash(facts),
    links: hash(links),
    owners: hash(owners),
    programme: hash(programmes),
    effect: hash([terms, listedFrom, listedTo, memberOf]),
  };
}

/** Without undefined fields, which JSON does not carry. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** The alert that a hit raises at an instant. */
export function alertOf(
  entry: Listing,
  hit: { readonly matchedName: string; readonly score: number },
  party: ScreenQuery,
  at: string,
  sha256: Sha256,
  owners?: unknown,
): Alert {
  const { id: record, ...facts } = party;
  const place = { record, party: facts, list: entry.list, listing: entry.id };
  return {
    id: alertId(place, sha256),
    ...(record === undefined ? {} : { record }),
    party: JSON.parse(JSON.stringify(facts)) as ScreenQuery,
    list: entry.list,
    listing: entry.id,
    name: primaryName(entry),
    matchedName: hit.matchedName,
    score: hit.score,
    firstSeen: at,
    lastSeen: at,
    basis: basisOf(entry, party, sha256, owners),
  };
}
