// Whom a listed party is tied to, in the issuer's words: links of its own entry, and entries of its list that point to it.
import { type Listing, type ListingLink, primaryName } from "../base/listing.ts";
import type { ScreenIndex } from "./index/screen-index.ts";

export interface LinkedParty {
  /** Seen from the hit: it is `owned_by` the linked party, `parent_of` it … */
  readonly relation: ListingLink["relation"];
  readonly name: string;
  /** The linked party's own entry on the same list, where there is one. */
  readonly listing?: string;
  /** Percent held, where the list gives it. */
  readonly pct?: number;
}

/** The relation as the other side would state it. */
const TURNED: Readonly<Record<ListingLink["relation"], ListingLink["relation"]>> = {
  linked_to: "linked_to",
  owned_by: "owner_of",
  owner_of: "owned_by",
  acts_for: "linked_to",
  subsidiary_of: "parent_of",
  parent_of: "subsidiary_of",
  relative_of: "relative_of",
};

interface Ties {
  readonly byId: ReadonlyMap<string, Listing>;
  /** Ids of entries that links name without an id. */
  readonly byName: ReadonlyMap<string, string>;
  readonly pointing: ReadonlyMap<string, readonly { readonly from: Listing; readonly link: ListingLink }[]>;
}

const made = new WeakMap<ScreenIndex, Ties>();
const keyOf = (list: string, id: string): string => `${list}\n${id}`;

/** Every entry once, at the first question: most screens never ask. */
function tiesOf(index: ScreenIndex): Ties {
  const there = made.get(index);
  if (there) return there;
  const byId = new Map<string, Listing>();
  const byName = new Map<string, string>();
  const pointing = new Map<string, { readonly from: Listing; readonly link: ListingLink }[]>();
  for (let at = 0; at < index.listings.length; at++) {
    const entry = index.listings.get(at);
    if (entry.links === undefined) continue;
    byId.set(keyOf(entry.list, entry.id), entry);
  }
  const wanted = new Set<string>();
  const named = new Set<string>();
  for (const { list, links } of byId.values())
    for (const { id, name } of links ?? []) {
      if (id !== undefined) wanted.add(keyOf(list, id));
      else if (name !== undefined) named.add(keyOf(list, name.toLowerCase()));
    }
  if (wanted.size > 0 || named.size > 0)
    for (let at = 0; at < index.listings.length; at++) {
      const entry = index.listings.get(at);
      const key = keyOf(entry.list, entry.id);
      if (wanted.has(key)) byId.set(key, entry);
      for (const { text } of entry.names) {
        const nameKey = keyOf(entry.list, text.toLowerCase());
        if (!named.has(nameKey) || byName.has(nameKey)) continue;
        byName.set(nameKey, entry.id);
        byId.set(key, entry);
      }
    }
  for (const from of byId.values())
    for (const link of from.links ?? []) {
      const id = link.id ?? byName.get(keyOf(from.list, link.name?.toLowerCase() ?? ""));
      if (id === undefined) continue;
      const key = keyOf(from.list, id);
      const there = pointing.get(key);
      const tie = { from, link: { ...link, id } };
      if (there) there.push(tie);
      else pointing.set(key, [tie]);
    }
  const ties = { byId, byName, pointing };
  made.set(index, ties);
  return ties;
}

/** Parties tied to an entry, each relation once; its own statements first. */
export function linkedParties(index: ScreenIndex, entry: Listing): readonly LinkedParty[] {
  const { byId, byName, pointing } = tiesOf(index);
  const own = (entry.links ?? []).map((link): LinkedParty => {
    const id = link.id ?? byName.get(keyOf(entry.list, link.name?.toLowerCase() ?? ""));
    const other = id === undefined ? undefined : byId.get(keyOf(entry.list, id));
    const name = link.name ?? (other && primaryName(other)) ?? link.id ?? "";
    return linked(link.relation, name, other?.id, link.pct);
  });
  const turned = (pointing.get(keyOf(entry.list, entry.id)) ?? []).map(({ from, link }) =>
    linked(TURNED[link.relation], primaryName(from), from.id, link.pct),
  );
  const seen = new Map<string, LinkedParty>();
  for (const one of [...own, ...turned]) {
    const key = `${one.relation}\n${one.listing ?? one.name.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

const linked = (
  relation: LinkedParty["relation"],
  name: string,
  listing: string | undefined,
  pct: number | undefined,
): LinkedParty => ({
  relation,
  name,
  ...(listing === undefined ? {} : { listing }),
  ...(pct === undefined ? {} : { pct }),
});
