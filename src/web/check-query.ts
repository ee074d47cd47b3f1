// A transaction as the query of an address, and back: every key is the path of a fact, so that a permalink can be read
// and a question answered by adding one key. What is not in the address was not stated.
import type { Owner, Party, PartyRole } from "../base/party.ts";
import { PARTY_ROLES } from "../base/party.ts";
import type { AttributeValue, Transaction } from "../base/transaction.ts";

/** An input for the check operation, not yet judged by its schema. */
export type RawTransaction = Readonly<Record<string, unknown>>;

const NONE = "none";
const PLAIN = ["act", "kind", "from", "to", "finalDestination", "contractDate", "shippedDate"] as const;
const ITEM_TEXT = ["description", "material", "form", "manufacturer", "origin"] as const;
const PARTY_TEXT = ["name", "nameLocal", "country", "unlistedOn"] as const;

/** The keys that describe a transaction; days, portfolio and the like are other business. */
export function isFactKey(key: string): boolean {
  return (
    (PLAIN as readonly string[]).includes(key) ||
    /^(item|parties|endUse|facts)[.[]/.test(key) ||
    key === "via" ||
    key === "value" ||
    key === "quantity"
  );
}

/** The facts stated in an address: known keys with a value, the last of repeated ones. */
export function factsOf(query: URLSearchParams): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const [key, value] of query) if (isFactKey(key) && value.trim() !== "") facts.set(key, value.trim());
  return facts;
}

/** Reads the facts of an address as the input of a check. `act` is export unless stated. */
export function transactionOf(facts: ReadonlyMap<string, string>, id = "check"): RawTransaction {
  const raw: Record<string, unknown> = { id, act: facts.get("act") ?? "export", item: itemOf(facts) };
  for (const key of PLAIN) put(raw, key, facts.get(key));
  put(raw, "via", words(facts.get("via")));
  put(raw, "quantity", pairOf(facts.get("quantity"), "unit"));
  put(raw, "value", pairOf(facts.get("value"), "currency"));
  const parties = partiesOf(facts);
  if (parties.length > 0) raw["parties"] = parties;
  const endUse: Record<string, unknown> = {};
  put(endUse, "category", facts.get("endUse.category"));
  put(endUse, "knowledge", facts.get("endUse.knowledge"));
  if (Object.keys(endUse).length > 0) raw["endUse"] = { category: null, ...endUse };
  const named = withPrefix(facts, "facts.").map(([name, value]) => [name, valueOf(value)] as const);
  if (named.length > 0) raw["facts"] = Object.fromEntries(named);
  return raw;
}

function itemOf(facts: ReadonlyMap<string, string>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const key of ITEM_TEXT) put(item, key, facts.get(`item.${key}`));
  const hs = words(facts.get("item.hs"))?.map((text) => {
    const [code = "", nomenclature] = text.split(/\s+/);
    return { code, ...(nomenclature === undefined ? {} : { nomenclature }) };
  });
  put(item, "hs", hs);
  const codes = [...facts].flatMap(([key, value]) => {
    const list = /^item\.classifications\[(.+?)\]/.exec(key)?.[1];
    return list === undefined ? [] : (words(value) ?? []).map((code) => ({ list, code }));
  });
  put(item, "classifications", codes.length === 0 ? undefined : codes);
  const attributes = withPrefix(facts, "item.attributes.").map(([name, value]) => [name, valueOf(value)] as const);
  if (attributes.length > 0) item["attributes"] = Object.fromEntries(attributes);
  const origins = words(facts.get("item.materialOrigins"))?.map((text) => {
    const [material = "", country = "", pct] = text.split(":");
    return { material, country, ...(pct === undefined ? {} : { pct: Number(pct) }) };
  });
  put(item, "materialOrigins", origins);
  const content = orNone(facts.get("item.content"), (text) => {
    const [ofCountry = "", pct, kind] = text.split(":");
    return { ofCountry, pct: pct === undefined ? null : Number(pct), ...(kind === undefined ? {} : { class: kind }) };
  });
  put(item, "content", content);
  const made = orNone(facts.get("item.producedWith"), (text) => {
    const [what = "", ofCountry = "", code] = text.split(":");
    return { what, ofCountry, ...(code === undefined ? {} : { code }) };
  });
  put(item, "producedWith", made);
  return item;
}

function partiesOf(facts: ReadonlyMap<string, string>): readonly Record<string, unknown>[] {
  return PARTY_ROLES.flatMap((role) => {
    const given = withPrefix(facts, `parties[${role}].`);
    if (given.length === 0) return [];
    const fields = new Map(given);
    const party: Record<string, unknown> = { role };
    for (const key of PARTY_TEXT) put(party, key, fields.get(key));
    put(party, "ids", words(fields.get("ids")));
    put(party, "categories", words(fields.get("categories")));
    const lists = words(fields.get("listedOn"));
    if (lists?.length === 1 && lists[0] === NONE) party["unlisted"] = true;
    else put(party, "listedOn", lists);
    put(party, "owners", words(fields.get("owners"))?.map(ownerOf));
    put(party, "ownershipComplete", valueOf(fields.get("ownershipComplete")));
    return [party];
  });
}

/** `Huaxin Holding=51@US-ENTITY-LIST`: name, share in percent, list it is on; a share that is not a number is unknown. */
function ownerOf(text: string): Owner {
  const [, name = text, share, list] = /^(.*?)\s*=\s*([^@]*)(?:@(.+))?$/.exec(text) ?? [];
  const pct = share === undefined || share.trim() === "" ? Number.NaN : Number(share);
  return { name, pct: Number.isNaN(pct) ? null : pct, ...(list === undefined ? {} : { listedOn: [list as never] }) };
}

export interface TransactionQuery {
  readonly query: URLSearchParams;
  /** Paths of stated facts that an address cannot carry. */
  readonly leftOut: readonly string[];
}

/** The facts of a transaction as an address; `transactionOf` reads them back. */
export function queryOf(transaction: Transaction): TransactionQuery {
  const query = new URLSearchParams();
  const leftOut: string[] = [];
  const set = (key: string, value: unknown): void => {
    if (value !== undefined && value !== null && value !== "") query.set(key, String(value));
  };
  for (const key of PLAIN) set(key, transaction[key]);
  set("via", joined(transaction.via));
  set("quantity", transaction.quantity && `${transaction.quantity.amount} ${transaction.quantity.unit}`);
  set("value", transaction.value && `${transaction.value.amount} ${transaction.value.currency}`);
  const { item } = transaction;
  for (const key of ITEM_TEXT) set(`item.${key}`, item[key]);
  set("item.hs", joined(item.hs?.map(({ code, nomenclature }) => [code, nomenclature].filter(Boolean).join(" "))));
  const lists = Map.groupBy(item.classifications ?? [], (one) => one.list);
  for (const [list, codes] of lists) set(`item.classifications[${list}]`, joined(codes.map(({ code }) => code ?? "")));
  for (const [name, value] of Object.entries(item.attributes ?? {})) set(`item.attributes.${name}`, textOf(value));
  set(
    "item.materialOrigins",
    joined(item.materialOrigins?.map(({ material, country, pct }) => colons(material, country, pct))),
  );
  set("item.content", joinedOrNone(item.content?.map((one) => colons(one.ofCountry, one.pct, one.class))));
  set("item.producedWith", joinedOrNone(item.producedWith?.map((one) => colons(one.what, one.ofCountry, one.code))));
  const seen = new Set<PartyRole>();
  for (const party of transaction.parties ?? []) {
    if (party.role === undefined || seen.has(party.role)) leftOut.push("parties");
    else setParty(party, party.role, set, leftOut);
    if (party.role !== undefined) seen.add(party.role);
  }
  set("endUse.category", transaction.endUse?.category);
  set("endUse.knowledge", transaction.endUse?.knowledge);
  for (const [name, value] of Object.entries(transaction.facts ?? {})) {
    if (typeof value === "object" && value !== null) leftOut.push(`facts.${name}`);
    else set(`facts.${name}`, textOf(value));
  }
  if (transaction.licencesHeld?.length) leftOut.push("licencesHeld");
  return { query, leftOut };
}

function setParty(party: Party, role: PartyRole, set: (key: string, value: unknown) => void, leftOut: string[]): void {
  const at = `parties[${role}]`;
  for (const key of PARTY_TEXT) set(`${at}.${key}`, party[key]);
  set(`${at}.ids`, joined(party.ids));
  set(`${at}.categories`, joined(party.categories));
  set(`${at}.listedOn`, party.unlisted ? NONE : joined(party.listedOn));
  set(
    `${at}.ownershipComplete`,
    party.ownershipComplete === true ? "yes" : party.ownershipComplete === false ? "no" : undefined,
  );
  if (party.owners?.some(isTooMuch)) {
    leftOut.push(`${at}.owners`);
  }
  set(
    `${at}.owners`,
    joined(
      party.owners?.map(
        ({ name, pct, listedOn }) => `${name ?? ""}=${pct ?? "?"}${listedOn?.[0] ? `@${listedOn[0]}` : ""}`,
      ),
    ),
  );
}

/** An owner whose name, lists or own owners do not fit into `name=percent@list`. */
function isTooMuch({ name, listedOn, party }: Owner): boolean {
  return (party?.owners?.length ?? 0) > 0 || (listedOn?.length ?? 0) > 1 || /[;=@]/.test(name ?? "");
}

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) target[key] = value;
}

function words(text: string | undefined): readonly string[] | undefined {
  const parts = text
    ?.split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts === undefined || parts.length === 0 ? undefined : parts;
}

function orNone<T>(text: string | undefined, read: (text: string) => T): readonly T[] | undefined {
  return text?.toLowerCase() === NONE ? [] : words(text)?.map((part) => read(part.replaceAll(/\s*:\s*/g, ":")));
}

function pairOf(text: string | undefined, second: string): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  const [amount = "", rest = ""] = text.split(/\s+(.*)/);
  return { amount, [second]: rest };
}

/** yes and no are booleans, digits a number, anything else text. */
function valueOf(text: string | undefined): AttributeValue | undefined {
  if (text === undefined) return undefined;
  if (/^(yes|no)$/i.test(text)) return text.toLowerCase() === "yes";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function textOf(value: AttributeValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function withPrefix(facts: ReadonlyMap<string, string>, prefix: string): readonly (readonly [string, string])[] {
  return [...facts].flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  );
}

function joined(texts: readonly string[] | null | undefined): string | undefined {
  return texts === undefined || texts === null || texts.length === 0 ? undefined : texts.join("; ");
}

function joinedOrNone(texts: readonly string[] | undefined): string | undefined {
  return texts?.length === 0 ? NONE : joined(texts);
}

function colons(...parts: readonly (string | number | null | undefined)[]): string {
  const last = parts.findLastIndex((part) => part !== undefined && part !== null);
  return parts
    .slice(0, last + 1)
    .map((part) => part ?? "")
    .join(":");
}
