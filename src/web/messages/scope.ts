// A measure's scope in words: the condition tree with one phrase a node, for people who read law, not code.
import { attributeName } from "../../base/attribute.ts";
import type { Condition, CountrySet, GoodsEntry, PartyCondition } from "../../register/index.ts";
import { words } from "./words.ts";

/** `join` says how the children go together; a line without children is one condition. */
export interface ScopeLine {
  readonly text: string;
  readonly join?: "all" | "any" | "not";
  readonly children?: readonly ScopeLine[];
}

export interface ScopeNames {
  /** English name of a country or group. */
  readonly country: (code: string) => string;
  /** The measure's goods, for scopes that name some of them. */
  readonly goods: readonly GoodsEntry[];
}

const COMPARISONS = { gt: "over", gte: "at least", lt: "under", lte: "at most", eq: "is" } as const;

/** The tree of `condition`; a single-child "all" or "any" collapses into its child. */
export function scopeLines(condition: Condition, names: ScopeNames): ScopeLine {
  if ("all" in condition) return joined("all", "All of these hold", condition.all, names);
  if ("any" in condition) return joined("any", "At least one of these holds", condition.any, names);
  if ("not" in condition) {
    return { text: "This does not hold", join: "not", children: [scopeLines(condition.not, names)] };
  }
  return { text: phrase(condition, names) };
}

/** "China", "China or Hong Kong", "anywhere but China". */
export function placesText(set: CountrySet, country: ScopeNames["country"]): string {
  if ("not" in set) return `anywhere but ${listed(set.not.map(country))}`;
  return listed(set.map(country));
}

/** "export, transit or deemed export". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}

function joined(join: "all" | "any", text: string, parts: readonly Condition[], names: ScopeNames): ScopeLine {
  const children = parts.map((part) => scopeLines(part, names));
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { text, join, children };
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function phrase(condition: Leaf, { country, goods }: ScopeNames): string {
  if ("always" in condition) return "Always";
  if ("act" in condition) return `The act is ${listed(condition.act.map(words))}`;
  if ("kind" in condition) return `The item is ${listed(condition.kind)}`;
  if ("from" in condition) return `It leaves ${placesText(condition.from, country)}`;
  if ("to" in condition) return `It goes to ${placesText(condition.to, country)}`;
  if ("origin" in condition) return `Its origin is ${placesText(condition.origin, country)}`;
  if ("goods" in condition) return goodsPhrase(condition.goods, goods);
  if ("controlledBy" in condition) return `The item is on a control list of ${country(condition.controlledBy)}`;
  if ("code" in condition) {
    const { list, in: codes, except = [] } = condition.code;
    if (codes.includes("*")) return `A code of ${list} is stated for it`;
    return `Its ${list} code is ${listed(codes)}${except.length === 0 ? "" : `, but not ${listed(except)}`}`;
  }
  if ("material" in condition) return `The material is ${listed(condition.material)}`;
  if ("form" in condition) return `The form is ${listed(condition.form)}`;
  if ("attribute" in condition) {
    const { name, op, value } = condition.attribute;
    const { property, unit } = attributeName(name);
    if (typeof value === "boolean") return `${value ? "" : "Not: "}${capital(words(property))}`;
    return `${capital(words(property))} ${COMPARISONS[op]} ${value}${unit === "1" ? "" : ` ${unit}`}`;
  }
  if ("content" in condition) {
    const { ofCountry, class: classes, op, pct } = condition.content;
    const what = classes === undefined ? "content" : `${listed(classes)} content`;
    return `Value share of ${what} from ${listed(ofCountry.map(country))} ${COMPARISONS[op]} ${pct} %`;
  }
  if ("producedWith" in condition) {
    const { what = ["technology", "software", "equipment"], ofCountry, code } = condition.producedWith;
    const codes = code === undefined ? "" : ` (${listed(code)})`;
    return `Made with ${listed(what)} of ${listed(ofCountry.map(country))}${codes}`;
  }
  if ("materialOrigin" in condition) {
    const { material, country: countries } = condition.materialOrigin;
    return `It contains ${listed(material)} from ${listed(countries.map(country))}`;
  }
  if ("party" in condition) return partyPhrase(condition.party, country);
  if ("endUse" in condition) {
    const { category, knowledge } = condition.endUse;
    const awareness = knowledge === undefined ? "" : `, and the exporter ${listed(knowledge.map(words))}`;
    return `The end use is ${listed(category.map(words))}${awareness}`;
  }
  if ("manufacturer" in condition) return `The maker is ${listed(condition.manufacturer)}`;
  if ("fact" in condition) return factPhrase(condition.fact);
  if ("listedIn" in condition) return `It is named in ${listed(condition.listedIn)}`;
  if ("value" in condition) {
    const { op, amount, currency } = condition.value;
    return `The value is ${COMPARISONS[op]} ${currency} ${amount}`;
  }
  if ("quantity" in condition) {
    const { op, amount, unit } = condition.quantity;
    return `The quantity is ${COMPARISONS[op]} ${amount} ${unit}`;
  }
  if ("licence" in condition) {
    return `A ${listed(condition.licence.type)} licence of ${condition.licence.authority} is held`;
  }
  if ("contractDate" in condition) return `Contracted before ${condition.contractDate.before}`;
  return `Shipped before ${condition.shippedDate.before}`;
}

function goodsPhrase(which: true | readonly string[], goods: readonly GoodsEntry[]): string {
  if (which === true)
    return goods.length === 1 ? "The item is the one named below" : "The item is one of those named below";
  const named = which.map((id) => {
    const entry = goods.find((one) => one.id === id);
    return entry?.code ?? entry?.description.en ?? id;
  });
  return `The item is ${listed(named)}`;
}

function factPhrase({ name, in: values }: Extract<Condition, { fact: unknown }>["fact"]): string {
  const [value] = values;
  if (values.length === 1 && typeof value === "boolean") return `Stated: ${value ? "" : "not "}${words(name)}`;
  return `Stated: ${words(name)} is ${listed(values.map(String))}`;
}

function partyPhrase(party: PartyCondition, country: ScopeNames["country"]): string {
  const { role, listedOn, category, country: places, named, owned } = party;
  const who = role === undefined ? "Any party" : capital(listed(role.map(words)));
  const what = [
    listedOn === undefined ? [] : `is on ${listed(listedOn)}`,
    category === undefined ? [] : `is ${listed(category.map(words))}`,
    places === undefined ? [] : `is in ${placesText(places, country)}`,
    named === undefined ? [] : `is one of the ${named.length === 1 ? "party" : `${named.length} parties`} named below`,
    owned === undefined ? [] : `is owned ${owned.pct} % or more by parties on ${listed(owned.listedOn)}`,
  ].flat();
  return `${who} ${what.length === 0 ? "is involved" : what.join(" and ")}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
