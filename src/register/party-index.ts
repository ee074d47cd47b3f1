// The parties that register records name, ready to be looked up by name and by the day on which they were named.
import type { IsoDate } from "../base/date.ts";
import type { PartyList } from "../base/party.ts";
import type { Register } from "./instrument.ts";
import type { Measure, NamedParty } from "./measure.ts";
import { partyKey } from "./party-key.ts";

export interface RegisterParty {
  readonly id: string;
  readonly name: string;
  readonly nameLocal?: string;
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

export interface PartyIndex {
  /** By `partyKey` of each name. */
  readonly byName: ReadonlyMap<string, readonly RegisterParty[]>;
  /** Targets of the register, the latest published first. */
  readonly newest: readonly RegisterParty[];
  /** Targets that a scenario names. */
  readonly assumed: readonly RegisterParty[];
}

/**
 * Index of the parties that may be matched: those whose names were read in an official list or its reprint, and those that a
 * scenario names, which is its own source.
 */
export function indexParties(register: Register): PartyIndex {
  const byName = new Map<string, RegisterParty[]>();
  const newest: RegisterParty[] = [];
  const assumed: RegisterParty[] = [];
  for (const measure of register.instruments.flatMap((instrument) => instrument.measures)) {
    if (measure.draft) continue;
    for (const party of measure.parties) {
      if (!party.verified && !measure.hypothetical) continue;
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
        ...(party.nameLocal === undefined ? {} : { nameLocal: party.nameLocal }),
        ...(party.list === undefined ? {} : { list: party.list }),
        ...(party.country === undefined ? {} : { country: party.country }),
      };
      if (party.kind === "target") (measure.hypothetical ? assumed : newest).push(entry);
      for (const name of [party.name, party.nameLocal ?? ""]) {
        if (name === "") continue;
        const key = partyKey(name);
        const there = byName.get(key);
        if (there) there.push(entry);
        else byName.set(key, [entry]);
      }
    }
  }
  newest.sort((a, b) => (a.knownFrom < b.knownFrom ? 1 : -1));
  return { byName, newest, assumed };
}
