// Names of parties against the parties that register records name: exact after normalisation, nothing fuzzier. A match
// is a fact with its source; no match is no clearance.
import { contains, type IsoDate } from "../base/date.ts";
import type { Party, PartyList } from "../base/party.ts";
import { normaliseText } from "../base/text.ts";
import type { Transaction } from "../base/transaction.ts";
import { stateOn } from "./as-of.ts";
import type { Measure, NamedParty, Register } from "./measure.ts";

export interface RegisterParty {
  readonly id: string;
  readonly name: string;
  /** Only a `target` is a hit; protected parties and beneficiaries are known so that conflicts of law show. */
  readonly kind: NamedParty["kind"];
  readonly measure: Measure;
  readonly provision: string;
  readonly list?: PartyList;
  readonly country?: string;
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  readonly knownFrom: IsoDate;
}

export type PartyIndex = ReadonlyMap<string, readonly RegisterParty[]>;

/** Legal forms that do not tell companies apart when one side leaves them out. */
const LEGAL_FORM =
  /\b(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|spa|s p a|bv|b v|nv|kk|as|a s|srl|s r l|uab|group|holdings?)\b/g;

/** `"MP Materials Corp."` and `"MP MATERIALS CORPORATION"` have one key; a name of legal forms alone has none. */
export function partyKey(name: string): string {
  const plain = normaliseText(name);
  const bare = plain.replace(LEGAL_FORM, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? plain : bare;
}

/** Index of the parties that may be matched: those whose names were read in an official list or its reprint. */
export function indexParties(register: Register): PartyIndex {
  const index = new Map<string, RegisterParty[]>();
  for (const measure of register.instruments.flatMap((instrument) => instrument.measures)) {
    if (measure.draft) continue;
    for (const party of measure.parties) {
      if (!party.verified) continue;
      const from = party.listed?.from ?? measure.time.from ?? measure.time.announced;
      const entry: RegisterParty = {
        id: party.id,
        name: party.name,
        kind: party.kind,
        measure,
        provision: measure.provision,
        from,
        to: party.listed?.to,
        knownFrom: measure.knownFrom,
        ...(party.list === undefined ? {} : { list: party.list }),
        ...(party.country === undefined ? {} : { country: party.country }),
      };
      for (const name of [party.name, party.nameLocal ?? ""]) {
        if (name === "") continue;
        const key = partyKey(name);
        const there = index.get(key);
        if (there) there.push(entry);
        else index.set(key, [entry]);
      }
    }
  }
  return index;
}

export interface PartyMatch {
  readonly role?: string;
  readonly name: string;
  readonly matched: RegisterParty;
}

/** Register parties that a name equals on a day, in whatever country the party is said to be. */
export function matchName(
  index: PartyIndex,
  names: readonly (string | null | undefined)[],
  days: { readonly on: IsoDate; readonly known: IsoDate },
): readonly RegisterParty[] {
  const found = new Set<RegisterParty>();
  for (const name of names) {
    if (!name) continue;
    for (const entry of index.get(partyKey(name)) ?? []) {
      if (entry.knownFrom > days.known || !contains({ from: entry.from, to: entry.to }, days.on)) continue;
      found.add(entry);
    }
  }
  return [...found];
}

/** While a listing is suspended, or nobody has verified what became of it, the name alone does not put the party on the list. */
function listingApplies(
  { kind, measure }: RegisterParty,
  days: { readonly on: IsoDate; readonly known: IsoDate },
): boolean {
  return kind === "target" && stateOn(measure, days.on, days.known).kind === "applies";
}

/** The transaction with what the register knows of its parties added to what the user states. */
export function withRegisterParties(
  transaction: Transaction,
  index: PartyIndex,
  days: { readonly on: IsoDate; readonly known: IsoDate },
): { readonly transaction: Transaction; readonly matches: readonly PartyMatch[] } {
  const matches: PartyMatch[] = [];
  const parties = transaction.parties?.map((party): Party => {
    const matched = matchName(index, [party.name, party.nameLocal], days);
    if (matched.length === 0) return party;
    for (const one of matched.filter(({ kind }) => kind === "target"))
      matches.push({
        name: party.name ?? one.name,
        matched: one,
        ...(party.role === undefined ? {} : { role: party.role }),
      });
    const lists = matched.flatMap((one) => (one.list !== undefined && listingApplies(one, days) ? [one.list] : []));
    const { unlisted, ...rest } = party;
    const found = lists.some((list) => party.listedOn?.includes(list) !== true);
    const contradicted = lists.length > 0 || unlisted !== true;
    return {
      ...(contradicted ? rest : party),
      listedOn: [...new Set([...(party.listedOn ?? []), ...lists])],
      ...(found ? { listsFound: true } : {}),
      ids: [...new Set([...(party.ids ?? []), ...matched.map((one) => `register:${one.id}`)])],
    };
  });
  return parties ? { transaction: { ...transaction, parties }, matches } : { transaction, matches };
}
