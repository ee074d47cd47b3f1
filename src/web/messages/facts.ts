// Facts in words: what a form field for each is called, how it is asked for, and what may be answered.
import { attributeName } from "../../base/attribute.ts";
import type { FactPath } from "../../base/facts.ts";
import { PARTY_CATEGORIES, PARTY_LISTS } from "../../base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES } from "../../base/transaction.ts";
import { words } from "./words.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FactWords {
  readonly label: string;
  /** The question in full. */
  readonly ask: string;
  readonly hint?: string;
  /** Closed answers; else text, a number, or a country. */
  readonly choices?: readonly Choice[];
  readonly kind: "text" | "number" | "country" | "choice" | "material" | "form";
}

const choicesOf = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: words(value) }));
const YES_NO: readonly Choice[] = [
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
];
const SCREENED: readonly Choice[] = [
  { value: "none", label: "screened: on none of the official lists" },
  ...PARTY_LISTS.map((list) => ({ value: list, label: `on ${list}` })),
];

const CATEGORIES: readonly Choice[] = PARTY_CATEGORIES.map((value) => ({
  value,
  label: value.startsWith("not_") ? `no ${words(value.slice(4))}` : words(value),
}));

/** Field name in the address → words. Source of the paths: the contracts, "Transaction". */
const FIELDS: Readonly<Record<string, FactWords>> = {
  act: {
    label: "Act",
    ask: "What is being done?",
    kind: "choice",
    choices: ACTS.map((value) => ({ value, label: words(value) })),
  },
  from: { label: "From", ask: "From which country do the goods leave?", kind: "country" },
  to: { label: "To", ask: "To which country are they sent?", kind: "country" },
  finalDestination: {
    label: "Final destination",
    ask: "In which country do the goods end up?",
    hint: "If it is not the country they are sent to first.",
    kind: "country",
  },
  "item.description": {
    label: "Item, in words",
    ask: "What is the item?",
    hint: "Material and form as the invoice says it, e.g. gallium metal 99.99 %.",
    kind: "text",
  },
  "item.material": { label: "Material", ask: "What is it made of?", kind: "material" },
  "item.form": {
    label: "Form",
    ask: "In what form are the goods: metal, oxide, wafer, finished assembly?",
    kind: "form",
  },
  "item.manufacturer": { label: "Manufacturer", ask: "Who makes the item?", kind: "text" },
  "item.origin": { label: "Origin", ask: "In which country was the item produced?", kind: "country" },
  "item.hs": {
    label: "Customs code",
    ask: "Which customs code does it have?",
    hint: "With its tariff, e.g. 811292 HS-2022; several separated by semicolons.",
    kind: "text",
  },
  "item.materialOrigins": {
    label: "Origin of the material",
    ask: "Where was the controlled material refined or mined?",
    hint: "material:country, e.g. gallium:CN.",
    kind: "text",
  },
  "item.content": {
    label: "Controlled foreign content",
    ask: "What share of the value is controlled content of another country?",
    hint: "country:percent of value, e.g. US:12; write none when there is none.",
    kind: "text",
  },
  "item.producedWith": {
    label: "Produced with",
    ask: "With whose technology, software or equipment is it produced?",
    hint: "what:country, e.g. technology:US; equipment:JP. Write none when nothing controlled was used.",
    kind: "text",
  },
  "endUse.category": {
    label: "End use",
    ask: "What will the item be used for?",
    kind: "choice",
    choices: choicesOf(END_USES.filter((use) => use !== "unknown")),
  },
  via: { label: "Via", ask: "Through which countries?", hint: "ISO codes, separated by semicolons.", kind: "text" },
  quantity: { label: "Quantity", ask: "How much?", hint: "e.g. 50 kg", kind: "text" },
  value: { label: "Value", ask: "What is it worth?", hint: "e.g. 2195.00 USD", kind: "text" },
};

/** Words for any fact path, those of the closed list and those that carry a name inside. */
export function factWords(path: FactPath): FactWords {
  const fixed = FIELDS[path];
  if (fixed) return fixed;
  const attribute = /^item\.attributes\.(.+)$/.exec(path)?.[1];
  if (attribute !== undefined) return attributeWords(attribute);
  const list = /^item\.classifications(?:\[(.+?)\])?/.exec(path);
  if (list) return classificationWords(list[1]);
  const [, role, field] = /^parties\[(.+?)\]\.(\w+)/.exec(path) ?? [];
  if (role !== undefined && field !== undefined) return partyWords(words(role), field);
  const named = /^facts\.(.+)$/.exec(path)?.[1] ?? path;
  const label = capital(words(named));
  if (/country$/i.test(named)) return { label, ask: `Which is the ${words(named)}?`, kind: "country" };
  return { label, ask: `Does this hold: ${words(named)}?`, kind: "choice", choices: YES_NO };
}

/** What an address says of a fact (parts separated by `;`), in words. `countryName` takes an ISO code. */
export function valueWords(path: FactPath, value: string, countryName: (code: string) => string): string {
  const { kind, choices } = factWords(path);
  if (kind === "text" && path !== "via") return value;
  const part = (text: string): string => {
    if (kind === "country" || path === "via") return countryName(text);
    return choices?.find((choice) => choice.value === text)?.label ?? text;
  };
  return value
    .split(/\s*;\s*/)
    .map(part)
    .join("; ");
}

function attributeWords(name: string): FactWords {
  const { property, unit } = attributeName(name);
  const shown = unit === "1" ? "" : `, ${UNITS[unit] ?? unit}`;
  return {
    label: `${capital(words(property))}${shown}`,
    ask: `What is the ${words(property)} of the item${unit === "1" ? "" : `, in ${UNITS[unit] ?? unit}`}?`,
    kind: "number",
  };
}

const UNITS: Readonly<Record<string, string>> = {
  "%": "percent",
  "g/cm3": "g/cm³",
  "kg/m3": "kg/m³",
  "1/cm2": "per cm²",
  um: "µm",
  degC: "°C",
  deg: "degrees",
};

function classificationWords(list = "a control list"): FactWords {
  const known = (CONTROL_LISTS as readonly string[]).includes(list);
  return {
    label: `Classification, ${list}`,
    ask: `How is the item classified on ${list}, down to the paragraph?`,
    hint: known
      ? `Write none when it was classified and is not on the list${list === "US-CCL" ? " (EAR99)" : ""}.`
      : "",
    kind: "text",
  };
}

function partyWords(role: string, field: string): FactWords {
  switch (field) {
    case "name":
      return { label: `${capital(role)}: name`, ask: `Who is the ${role}?`, kind: "text" };
    case "country":
      return { label: `${capital(role)}: country`, ask: `In which country is the ${role}?`, kind: "country" };
    case "categories":
      return {
        label: `${capital(role)}: kind`,
        ask: `What kind of ${role} is it?`,
        kind: "choice",
        choices: CATEGORIES,
      };
    case "listedOn":
      return {
        label: `${capital(role)}: official lists`,
        ask: `Is the ${role} on an official list?`,
        hint: "Answer only from a screening against the current lists.",
        kind: "choice",
        choices: SCREENED,
      };
    case "owners":
      return {
        label: `${capital(role)}: owners`,
        ask: `Who owns the ${role}, with shares?`,
        hint: "name=percent, separated by semicolons; @LIST after a listed owner, e.g. Huaxin Holding=51@US-ENTITY-LIST.",
        kind: "text",
      };
    case "ownershipComplete":
      return {
        label: `${capital(role)}: all owners named`,
        ask: `Are these all owners of the ${role}?`,
        kind: "choice",
        choices: YES_NO,
      };
    default:
      return {
        label: `${capital(role)}: ${words(field)}`,
        ask: `What is the ${words(field)} of the ${role}?`,
        kind: "text",
      };
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
