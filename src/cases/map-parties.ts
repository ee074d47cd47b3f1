// Who takes part, from the fields and the words of a case → the parties of a transaction.
import { findCountry, type CountryTable } from "../base/country.ts";
import { parsedValue } from "../base/parsed.ts";
import type { Party } from "../base/party.ts";
import type { Act } from "../base/transaction.ts";
import type { LooseCase } from "./case.ts";
import type { Facts } from "./keys.ts";
import { isPurchase } from "./read-act.ts";
import { countryOf } from "./read-country.ts";
import { readOwnership, readParty, saysSomething } from "./read-party.ts";
import { DEMONYMS, ROLE_KEYS, saysUnlisted } from "./words.ts";

/** Who receives the goods; where they sit, the goods go, if no place is stated. */
export const RECEIVERS = ["consignee", "ultimateConsignee", "importer", "endUser"];

export function partiesOf(one: LooseCase, act: Act, to: string | undefined, countries: CountryTable): readonly Party[] {
  const { facts } = one;
  const parties: Party[] = [];
  const buying = isPurchase(act);
  for (const [key, role] of Object.entries(ROLE_KEYS)) {
    if (!(key in facts) || (key === "target" && Array.isArray(facts["ownership"]))) continue;
    const at = wordCountry(facts[key], countries) ?? (buying ? one.jurisdiction : to);
    const party = readParty(role, facts[key], at, countries);
    if (party) parties.push(role === "purchaser" ? operatorStatus(party, facts) : party);
  }
  if (
    buying &&
    one.jurisdiction === "US" &&
    /federal|agency|department of|\bDo[DW]\b|pentagon|government/i.test(String(facts["act"] ?? "")) &&
    !parties.some((party) => party.role === "purchaser")
  ) {
    parties.push({ role: "purchaser", country: one.jurisdiction ?? null, categories: ["federal_agency_us"] });
  }
  if (act === "use_in_contract" && !parties.some((party) => party.role === "contractor"))
    parties.push({ role: "contractor", country: one.jurisdiction ?? null });
  const maker = makerCountry(facts);
  if (maker !== undefined && !parties.some(({ role }) => role === "manufacturer"))
    parties.push({ role: "manufacturer", country: maker });
  if (Array.isArray(facts["ownership"]) && typeof facts["target"] === "string") {
    parties.push(readOwnership(facts["ownership"] as never, (facts["blocked"] ?? []) as string[], facts["target"]));
  }
  return isClean(facts) ? screened(parties) : parties;
}

/** Keys of parties of whom the words say nothing that is read. */
export function unreadParties(facts: Facts): readonly string[] {
  return Object.keys(ROLE_KEYS).filter((key) => {
    const said = facts[key];
    return typeof said === "string" && !(key === "target" && Array.isArray(facts["ownership"])) && !saysSomething(said);
  });
}

/** "Made by one of the listed US companies": where the maker sits, though nobody names it. */
function makerCountry(facts: Facts): string | undefined {
  const text = [facts["item"], facts["product"], facts["goods"]].filter((one) => typeof one === "string").join("; ");
  const word =
    /\b(?:made|produced|manufactured) by [^,;]{0,30}?\b(\p{L}+)[- ](?:compan(?:y|ies)|firms?|makers?)\b/u.exec(
      text,
    )?.[1];
  return DEMONYMS[(word ?? "").toLowerCase()];
}

/** A Chinese buyer is an operator of critical information infrastructure when it says so, not when it does not. */
function operatorStatus(party: Party, facts: Facts): Party {
  const status = facts["ciiOperator"];
  if (status === true) return { ...party, categories: ["critical_information_infrastructure_operator"] };
  if (status === false) return { ...party, categories: ["not_critical_information_infrastructure_operator"] };
  return status === null ? { ...party, categories: null } : party;
}

function wordCountry(value: unknown, countries: CountryTable): string | undefined {
  const text = typeof value === "string" ? value : "";
  const named =
    /\bin ([\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)*)\b/u.exec(text)?.[1] ?? /^(US|UK|Chinese|Japanese)\b/.exec(text)?.[1];
  const alias: Readonly<Record<string, string>> = { UK: "GB", Chinese: "CN", Japanese: "JP" };
  return named ? (alias[named] ?? parsedValue(findCountry(countries, named))) : undefined;
}

/** Lists that a screen names are all that it speaks of. */
const OF_SOME_LISTS = /\b(but|yet|review|some|un\w*known|ofac|sdn|bis|eu|us|uk|un|mofcom|meti|entity)\b|[;\d]/iu;

/** Whether a screen of the deal is said, without bounds, to have found nobody. */
export function isClean({ screening }: Facts): boolean {
  return typeof screening === "string" && saysUnlisted(screening) && !OF_SOME_LISTS.test(screening);
}

/** A clean screen of the deal says of every party that it is on no list, unless the party says otherwise. */
function screened(parties: readonly Party[]): readonly Party[] {
  const all: readonly Party[] = parties.length > 0 ? parties : [{ role: "end_user" }];
  return all.map((party) => (party.listedOn === undefined ? { ...party, unlisted: true as const } : party));
}

export function countryOfParty(facts: Facts, keys: readonly string[], countries: CountryTable): string | undefined {
  const said = keys.map((key) => (facts[key] as { readonly country?: unknown } | null | undefined)?.country);
  return countryOf(
    said.find((one) => one !== undefined),
    countries,
  );
}
