// The oracle's reading of places, parties and owners.
import { inGroup, type CountryGroups } from "../../src/base/country-group.ts";
import type { Owner, Party } from "../../src/base/party.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import type { Condition } from "../../src/register/index.ts";
import { all, any, flip, type Three } from "./three.ts";

type OracleWorld = { readonly groups: CountryGroups };

export function inside(
  world: OracleWorld,
  country: string | null | undefined,
  set: readonly string[] | { readonly not: readonly string[] },
  on: string,
): Three {
  if (country == null) return "?";
  if ("not" in set) return flip(inside(world, country, set.not, on));
  return any(
    set.map((id): Three => {
      if (id === country) return true;
      if (id.length === 2 && id !== "EU") return false;
      const member = inGroup(world.groups, id, country, on as never);
      return member === "unknown" ? "?" : member;
    }),
  );
}

type PartyCondition = Extract<Condition, { party: unknown }>["party"];
const FINAL = ["ultimate_consignee", "end_user", "target", "recipient"];
const EXCLUDES: Readonly<Record<string, readonly string[]>> = {
  civil: ["military_end_user", "military_intelligence_end_user", "defence_contractor"],
  consumer: [
    "military_end_user",
    "military_intelligence_end_user",
    "government_agency",
    "federal_agency_us",
    "critical_information_infrastructure_operator",
    "defence_contractor",
  ],
  not_critical_information_infrastructure_operator: ["critical_information_infrastructure_operator"],
};

export function partyHolds(
  c: PartyCondition,
  world: OracleWorld,
  line: Transaction,
  on: string,
  jurisdiction: string | undefined,
): Three {
  const parties = (line.parties ?? []).filter(({ role }) => !c.role || role === undefined || c.role.includes(role));
  const found = any(parties.map((party) => onePartyHolds(c, party, world, on, jurisdiction)));
  if (found !== false || c.ifStated) return found;
  const asksFinal = (c.role ?? []).some((role) => FINAL.includes(role));
  const hasFinal = parties.some(({ role }) => role === undefined || FINAL.includes(role));
  return (asksFinal ? hasFinal : parties.length > 0) ? false : "?";
}

/** Whoever states a list of an issuer has said on which of that issuer's lists the party is. */
export const saidOf = (party: Party, issuer: string): boolean =>
  (party.listedOn ?? []).some((list) => list.startsWith(`${issuer}-`)) && !party.screened && !party.listsFound;

/** Stated to be on no list, and neither on one nor a name that nobody knows. */
export const isOnNone = ({ unlisted, listedOn, name, nameLocal, ids }: Party): boolean =>
  unlisted === true && !listedOn?.length && (name !== null || !!nameLocal || !!ids?.length);

function onePartyHolds(
  c: PartyCondition,
  party: Party,
  world: OracleWorld,
  on: string,
  jurisdiction: string | undefined,
): Three {
  const parts: Three[] = [];
  if (c.country) parts.push(inside(world, party.country, c.country, on));
  if (c.listedOn) {
    const hit = party.listedOn?.some((list) => c.listedOn?.includes(list));
    const isSilent = c.ifStated === true && party.listedOn !== null;
    const isSaid = c.listedOn.every((list) => saidOf(party, `${list.split("-")[0]}`));
    parts.push(hit ? true : isOnNone(party) || isSilent || isSaid ? false : "?");
  }
  if (c.named) {
    const hit = party.ids?.some((id) => id.startsWith("register:") && c.named?.includes(id.slice(9)));
    const isSaid = jurisdiction !== undefined && saidOf(party, jurisdiction);
    parts.push(hit ? true : isOnNone(party) || isSaid ? false : "?");
  }
  if (c.category) {
    const { categories } = party;
    const out = new Set((categories ?? []).flatMap((one) => EXCLUDES[one] ?? []));
    const isSilent = c.ifStated === true && categories !== null;
    const hit = categories?.some((one) => c.category?.includes(one));
    const isOut = isSilent || (categories != null && c.category.every((one) => out.has(one)));
    parts.push(hit ? true : isOut ? false : "?");
  }
  const isUnowned =
    party.owners === undefined &&
    party.categories?.some((one) => ["consumer", "permanent_resident", "federal_agency_us"].includes(one));
  if (c.owned && isUnowned) parts.push(false);
  else if (c.owned)
    parts.push(
      c.owned.pct === 0 ? anyListed(party, c.owned.listedOn) : ownedBy(party, c.owned.listedOn, barOf(c.owned)),
    );
  return all(parts);
}

/** What the sum of shares has to pass: half, or more than half. */
interface Bar {
  readonly pct: number;
  readonly above: boolean;
}

const barOf = ({ pct, above }: { readonly pct: number; readonly above?: true }): Bar => ({
  pct,
  above: above === true,
});
const passes = (sum: number, { pct, above }: Bar): boolean => (above ? sum > pct : sum >= pct);

function ownerListed(owner: Owner, lists: readonly string[], bar: Bar): Three {
  const on =
    owner.listedOn || owner.party?.listedOn ? [...(owner.listedOn ?? []), ...(owner.party?.listedOn ?? [])] : undefined;
  if (on?.some((list) => lists.includes(list))) return true;
  const direct: Three = (owner.party && isOnNone(owner.party)) || on?.length === 0 ? false : "?";
  if (owner.party === null) return "?";
  if (!owner.party) return direct;
  const through = ownedBy(owner.party, lists, bar);
  return through === true ? true : direct === false && through === false ? false : "?";
}

function anyListed({ owners, ownershipComplete }: Party, lists: readonly string[]): Three {
  if (!owners) return "?";
  const found = owners.map((owner) => ownerListed(owner, lists, barOf({ pct: 50 })));
  if (found.includes(true)) return true;
  return ownershipComplete === true && found.every((one) => one === false) ? false : "?";
}

function ownedBy({ owners, ownershipComplete }: Party, lists: readonly string[], bar: Bar): Three {
  if (!owners) return "?";
  const marks = owners.map((owner) => ({ pct: owner.pct, listed: ownerListed(owner, lists, bar) }));
  const sum = (some: typeof marks): number => some.reduce((total, { pct }) => total + (pct ?? 0), 0);
  const sure = sum(marks.filter(({ listed }) => listed === true));
  const open = marks.some(({ pct, listed }) => pct === null && listed !== false) || ownershipComplete !== true;
  const said = sum(marks);
  const isOfOne = said > 0 && said <= 1.001;
  const rest = open || isOfOne ? (said > 100.1 ? 100 : Math.max(0, 100 - said)) : 0;
  const most = Math.min(100, sum(marks.filter(({ listed }) => listed !== false)) + rest);
  return passes(sure, bar) ? true : passes(Math.max(most, sure), bar) ? "?" : false;
}
