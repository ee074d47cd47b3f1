// Facts that stand in groups ("item": { … }, "parties": [ … ]) or as parts of a party ("endUserCountry") → one level of facts.
import { PARTY_ROLES } from "../base/party.ts";
import { bareKey, type Facts } from "./keys.ts";
import { SYNONYMS } from "./synonyms.ts";
import { ROLE_KEYS } from "./words.ts";

/** Groups whose members say the same inside as outside. */
const GROUPS = new Set(
  "item goods product transaction deal shipment attributes parameters specifications specs technicaldata".split(" "),
);

/** What the rest of a key says of a party, after the words for its role. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(country(code)?|located(in)?|location|land|sitz|国|国家|所在国|国名)$/, "country"],
  [/^(name|company|firm)$/, "name"],
  [/^(type|category|status|description|profile|is)$/, "type"],
  [/^(is)?(listed|listedon|onlist|lists?|liststatus|screening|screeningresult|screened)$/, "listed"],
  [/^(owners?|shareholders?)$/, "owners"],
  [/^(is)?military$/, "military"],
  [/^known$/, "known"],
];

/** Every word for a role, longest first, so that "endUserCountry" is not read as a user. */
const ROLES: readonly (readonly [string, string])[] = Object.keys(ROLE_KEYS)
  .flatMap((key) => [key, ...(SYNONYMS[key]?.split(" ") ?? [])].map((word): [string, string] => [bareKey(word), key]))
  .toSorted(([a], [b]) => b.length - a.length);

/** The facts one level deep. What stands outside a group wins over what stands in it. */
export function flatten(facts: Facts): Facts {
  const flat: Record<string, unknown> = {};
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(facts)) {
    const bare = bareKey(key);
    if (GROUPS.has(bare) && isRecord(value)) {
      const inside = Object.entries(value).map(([name, one]) => [
        /^(description|name)$/i.test(name) ? "item" : name,
        one,
      ]);
      Object.assign(flat, { ...Object.fromEntries(inside), ...flat });
      continue;
    }
    if (bare === "parties" && Array.isArray(value)) {
      Object.assign(flat, partiesByRole(value));
      continue;
    }
    const part = partOf(key);
    if (part !== undefined) (parts[part.role] ??= {})[part.part] = value;
    else flat[roleOf(bare, facts, flat) ?? key] = value;
  }
  for (const [role, more] of Object.entries(parts)) flat[role] = together(flat[role], more);
  return flat;
}

/** The key of the role that a key in other words means, unless that key is there itself. */
function roleOf(bare: string, facts: Facts, flat: Facts): string | undefined {
  const role = ROLES.find(([word]) => word === bare)?.[1];
  return role === undefined || role in facts || role in flat ? undefined : role;
}

function isRecord(value: unknown): value is Facts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function partOf(key: string): { readonly role: string; readonly part: string } | undefined {
  const bare = bareKey(key);
  for (const [word, role] of ROLES) {
    if (!bare.startsWith(word) || bare === word) continue;
    const part = PARTS.find(([pattern]) => pattern.test(bare.slice(word.length)))?.[1];
    if (part !== undefined) return { role, part };
  }
  return undefined;
}

/** A party in words and what further keys say of it. */
function together(said: unknown, { military, known, ...more }: Facts): unknown {
  // That the exporter does not know who the user is leaves open what the words say of it.
  if (known === false || known === null) return null;
  const words = [typeof said === "string" ? said : undefined, military === true ? "military end user" : undefined];
  const description = words.filter((one) => one !== undefined).join(", ");
  const record = isRecord(said) ? { ...said, ...more } : { ...more };
  if (description !== "") record["description"] = description;
  return Object.keys(more).length === 0 && military === undefined ? said : record;
}

/** `[{ role: "end user", … }]` under the key of the role; the first of a role wins. */
function partiesByRole(parties: readonly unknown[]): Facts {
  const byRole: Record<string, unknown> = {};
  for (const party of parties) {
    if (!isRecord(party)) continue;
    const { role, ...said } = party;
    const word = bareKey(String(role ?? ""));
    const key = ROLES.find(([one]) => one === word)?.[1] ?? PARTY_ROLES.find((one) => bareKey(one) === word);
    const name = key === undefined ? `parties: ${String(role ?? "no role")}` : key;
    byRole[name] ??= said;
  }
  return byRole;
}
