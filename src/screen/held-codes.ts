// Which lists of the contract the indexed lists stand for. One file may carry several (the Consolidated Screening List does).
import { PARTY_LISTS, type PartyList } from "../base/party.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { membershipOf } from "./membership.ts";

const CODES: ReadonlySet<string> = new Set(PARTY_LISTS);
const made = new WeakMap<ScreenIndex, ReadonlyMap<PartyList, readonly string[]>>();

/** Code → names of the indexed lists that carry it. A code that is absent was not screened. Read once an index. */
export function heldCodes(index: ScreenIndex): ReadonlyMap<PartyList, readonly string[]> {
  const there = made.get(index);
  if (there) return there;
  const codes = new Map<PartyList, Set<string>>();
  const add = (code: PartyList, list: string): void => {
    const lists = codes.get(code);
    if (lists) lists.add(list);
    else codes.set(code, new Set([list]));
  };
  // An official list that is empty is still loaded.
  for (const { list } of index.versions) if (CODES.has(list)) add(list as PartyList, list);
  if (index.versions.some(({ list }) => !CODES.has(list)))
    for (let at = 0; at < index.listings.length; at++) {
      const entry = index.listings.get(at);
      if (!CODES.has(entry.list)) for (const code of membershipOf(entry)) add(code, entry.list);
    }
  const held = new Map([...codes].map(([code, lists]) => [code, [...lists]]));
  made.set(index, held);
  return held;
}
