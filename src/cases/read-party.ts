// "Entity List party", "US military user", { listed: false, owners: [...] } → a Party.
import type { Owner, Party, PartyRole } from "../base/party.ts";
import type { CountryTable } from "../base/country.ts";
import { countryOf } from "./read-country.ts";
import { readFlag, readNumber } from "./read-number.ts";
import { CATEGORY_PHRASES, LIST_PHRASES, OFF_ONE_LIST, phrase, phrases, saysUnlisted, UNLISTED } from "./words.ts";

/** A party as described in words or as a record; `country` is where the deal puts it unless the words say otherwise. */
export function readParty(
  role: PartyRole,
  value: unknown,
  country: string | undefined,
  countries: CountryTable,
): Party | undefined {
  const base = { role, ...(country === undefined ? {} : { country }) };
  if (value === null) return { ...base, categories: null, listedOn: null };
  if (typeof value === "string") return { ...base, ...fromWords(value) };
  if (typeof value !== "object") return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  const words = [record["name"], record["description"], record["type"], record["category"], record["status"]]
    .filter((one) => typeof one === "string")
    .join(" ");
  const owners = record["owners"] ?? record["shareholders"];
  return {
    ...base,
    ...(words === "" ? {} : fromWords(words)),
    ...(typeof record["name"] === "string" ? { name: record["name"] } : {}),
    // A country that cannot be read is not the one that the deal would put the party in.
    ...("country" in record ? { country: countryOf(record["country"], countries) ?? null } : {}),
    ...listing(["listed", "list", "listedOn"].filter((key) => key in record).map((key) => record[key])),
    ...(Array.isArray(owners) ? { owners: owners.map(readOwner), ...complete(owners, record) } : {}),
  };
}

/** Whether words on a party say anything that is read: a list, a category, a name, or that it is on no list. */
export function saysSomething(text: string): boolean {
  return Object.keys(fromWords(text)).length > 0;
}

function fromWords(text: string): Partial<Party> {
  const lists = UNLISTED.test(text) || OFF_ONE_LIST.test(text) ? [] : phrases(LIST_PHRASES, text).slice(0, 1);
  const categories = phrases(CATEGORY_PHRASES, text).slice(0, 1);
  return {
    ...(saysUnlisted(text) ? { unlisted: true as const } : {}),
    ...(lists.length > 0 ? { listedOn: lists } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(looksLikeName(text) && lists.length === 0 && categories.length === 0 ? { name: text } : {}),
  };
}

/** A proper name: capitals, and none of the words that describe rather than name. */
function looksLikeName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(text) && !UNLISTED.test(text);
}

/** What the stated list fields say together; "not known" only when none of them says more. */
function listing(stated: readonly unknown[]): Partial<Party> {
  const values = stated.flat();
  if (values.map(readFlag).includes(false)) return { unlisted: true };
  if (values.length > 0 && values.every((one) => one === null)) return { listedOn: null };
  const text = values.filter((one) => typeof one === "string").join(" ");
  if (UNLISTED.test(text)) return saysUnlisted(text) ? { unlisted: true } : { listedOn: null };
  const lists = phrases(LIST_PHRASES, text);
  return lists.length === 0 ? {} : { listedOn: lists };
}

function readOwner(value: unknown): Owner {
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  const share = shareOf(record);
  const list = phrase(LIST_PHRASES, String(record["listed"] ?? record["list"] ?? record["listedOn"] ?? ""));
  return {
    pct: share,
    ...(typeof record["name"] === "string" ? { name: record["name"] } : {}),
    ...(list === undefined ? {} : { listedOn: [list] }),
  };
}

/** A stated share, "30 %" too; null where none can be read. */
function shareOf(record: Readonly<Record<string, unknown>>): number | null {
  const share = readNumber(record["share"] ?? record["pct"] ?? record["percent"] ?? null);
  return typeof share === "number" ? share : null;
}

/** A clerk who gives every share means the list to be whole; one unknown share leaves it open. */
function complete(owners: readonly unknown[], record: Readonly<Record<string, unknown>>): Partial<Party> {
  if (typeof record["ownershipComplete"] === "boolean") return { ownershipComplete: record["ownershipComplete"] };
  const known = owners.every((owner) => shareOf((owner ?? {}) as Readonly<Record<string, unknown>>) !== null);
  return known ? { ownershipComplete: true } : {};
}

/** `[owner, owned, pct]` rows with a blocked set and a target → the target with its owners nested. Cycles are cut. */
export function readOwnership(
  rows: readonly (readonly [string, string, unknown])[],
  blocked: readonly string[],
  target: string,
): Party {
  const build = (name: string, path: readonly string[]): Party => {
    const owners = rows
      .filter(([owner, owned]) => owned === name && !path.includes(owner))
      .map(([owner, , said]): Owner => {
        const pct = shareOf({ share: said });
        if (blocked.includes(owner)) return { name: owner, pct, listedOn: ["US-OFAC-SDN"] };
        const owned = rows.some(([, child]) => child === owner);
        return owned ? { name: owner, pct, party: build(owner, [...path, name]) } : { name: owner, pct, listedOn: [] };
      });
    return { name, unlisted: true, owners, ownershipComplete: true };
  };
  return { ...build(target, []), role: "target" };
}
