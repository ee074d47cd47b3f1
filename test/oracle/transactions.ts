// Transactions drawn over the register's own words, for comparing two evaluators: stated values only, many of them missing.
import type { Transaction } from "../../src/base/transaction.ts";
import type { Condition, Measure } from "../../src/register/index.ts";
import { conditionNodes } from "../../src/register/index.ts";
import { PARTY_CATEGORIES, PARTY_LISTS } from "../../src/base/party.ts";
import { ACTS, END_USES, ITEM_KINDS, KNOWLEDGE } from "../../src/base/transaction.ts";

export type Below = (n: number) => number;

/** The words that conditions of the register test for. */
export interface Vocabulary {
  readonly materials: readonly string[];
  readonly forms: readonly string[];
  readonly codes: readonly (readonly [list: string, code: string])[];
  readonly attributes: readonly (readonly [name: string, limit: number])[];
  readonly facts: readonly (readonly [name: string, value: string | number | boolean])[];
  readonly annexes: readonly string[];
  readonly makers: readonly string[];
  readonly days: readonly string[];
  readonly hs: readonly string[];
}

export function vocabularyOf(measures: readonly Measure[]): Vocabulary {
  const materials = new Set<string>();
  const forms = new Set<string>();
  const codes = new Map<string, readonly [string, string]>();
  const attributes = new Map<string, readonly [string, number]>();
  const facts = new Map<string, readonly [string, string | number | boolean]>();
  const annexes = new Set<string>();
  const makers = new Set<string>();
  const days = new Set<string>();
  const hs = new Set<string>();
  const addCode = (list: string, code: string): void => void codes.set(`${list} ${code}`, [list, code]);
  const read = (node: Condition): void => {
    if ("material" in node) for (const one of node.material) materials.add(one);
    if ("form" in node) for (const one of node.form) forms.add(one);
    if ("code" in node) for (const one of node.code.in) if (one !== "*") addCode(node.code.list, one);
    if ("attribute" in node && typeof node.attribute.value === "number")
      attributes.set(`${node.attribute.name} ${node.attribute.value}`, [node.attribute.name, node.attribute.value]);
    if ("fact" in node) for (const one of node.fact.in) facts.set(`${node.fact.name} ${one}`, [node.fact.name, one]);
    if ("listedIn" in node) for (const one of node.listedIn) annexes.add(one);
    if ("manufacturer" in node) for (const one of node.manufacturer) makers.add(one);
  };
  for (const { when, goods, time, exceptions } of measures) {
    for (const tree of [when, ...goods.flatMap((entry) => entry.when ?? []), ...exceptions.map((rule) => rule.when)])
      for (const node of conditionNodes(tree)) read(node);
    for (const entry of goods) {
      for (const one of entry.material ?? []) materials.add(one);
      for (const one of [...(entry.forms ?? []), ...(entry.notForms?.forms ?? [])]) forms.add(one);
      if (entry.list && entry.code) addCode(entry.list, entry.code);
      for (const { attribute, value } of entry.thresholds ?? [])
        attributes.set(`${attribute} ${value}`, [attribute, value]);
      for (const scope of entry.hs ?? []) for (const code of scope.codes) hs.add(code);
    }
    for (const day of [time.from, time.to, time.sunset, ...time.events.flatMap((event) => [event.from, event.to])])
      if (day !== undefined) days.add(day);
  }
  return {
    materials: [...materials],
    forms: [...forms],
    codes: [...codes.values()],
    attributes: [...attributes.values()],
    facts: [...facts.values()],
    annexes: [...annexes],
    makers: [...makers],
    days: [...days],
    hs: [...hs],
  };
}

const COUNTRIES = ["CN", "CN", "US", "JP", "KR", "NL", "DE", "FR", "TW", "HK", "SG", "RU", "GB", "AU", "IN", "VN"];
const ROLES = [
  "end_user",
  "ultimate_consignee",
  "purchaser",
  "intermediate_consignee",
  "contractor",
  "target",
] as const;

/** One transaction; every field may be missing, stated as not known, or stated. */
export function drawTransaction(words: Vocabulary, below: Below): Transaction {
  const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
  const maybe = <T>(key: string, share: number, draw: () => T): object => {
    const roll = below(100);
    return roll < share ? { [key]: draw() } : roll < share + 6 ? { [key]: null } : {};
  };
  const country = (): string => pick(COUNTRIES);
  const some = <T>(draw: () => T, most: number): readonly T[] => Array.from({ length: 1 + below(most) }, draw);
  const attribute = (): readonly [string, number] => {
    const [name, limit] = pick(words.attributes);
    return [name, pick([limit, limit + 0.5, limit - 0.5, limit * 2])];
  };
  const party = (depth: number): object => ({
    role: pick(ROLES),
    ...maybe("country", 70, country),
    ...maybe("categories", 50, () => some(() => pick(PARTY_CATEGORIES), 2)),
    ...(below(3) === 0 ? { listedOn: some(() => pick(PARTY_LISTS), 2) } : maybe("unlisted", 50, () => true)),
    ...(depth === 0 ? {} : maybe("owners", 30, () => some(() => owner(depth - 1), 3))),
    ...maybe("ownershipComplete", 40, () => below(3) > 0),
  });
  const owner = (depth: number): object => {
    const { role: _role, ...held } = party(depth) as { role?: string };
    return {
      pct: below(8) === 0 ? null : pick([10, 25, 30, 49, 50, 60, 100]),
      ...maybe("listedOn", 50, () => (below(2) === 0 ? [] : some(() => pick(PARTY_LISTS), 1))),
      ...(below(3) === 0 ? { party: held } : {}),
    };
  };
  return {
    id: "t",
    act: below(4) > 0 ? "export" : pick(ACTS),
    ...maybe("kind", 40, () => (below(3) > 0 ? "goods" : pick(ITEM_KINDS))),
    item: {
      ...maybe("material", 55, () => pick(words.materials)),
      ...maybe("form", 45, () => pick(words.forms)),
      ...maybe("manufacturer", 20, () => pick(words.makers)),
      ...maybe("classifications", 45, () =>
        some(() => {
          const [list, code] = pick(words.codes);
          return { list, code: pick([code, code, code, "none", null]) };
        }, 2),
      ),
      ...maybe("attributes", 45, () => Object.fromEntries(some(attribute, 4))),
      ...maybe("origin", 50, country),
      ...maybe("content", 20, () =>
        some(
          () => ({
            ofCountry: pick(["CN", "US", null]),
            class: pick([undefined, "controlled", pick(words.materials)]),
            pct: pick([null, 0.05, 0.1, 5, 30]),
          }),
          2,
        ),
      ),
      ...maybe("producedWith", 15, () =>
        below(2) === 0 ? [] : [{ what: "technology", ofCountry: pick(["CN", "US", null]) }],
      ),
      ...maybe("materialOrigins", 10, () => [{ material: pick(words.materials), country: pick(["CN", null]) }]),
      ...maybe("hs", 15, () => [{ code: pick(words.hs) }]),
    },
    ...maybe("from", 85, country),
    ...maybe("to", 85, country),
    ...maybe("finalDestination", 10, country),
    ...maybe("parties", 75, () => some(() => party(2), 2)),
    ...maybe("endUse", 60, () => ({ category: pick(END_USES), ...maybe("knowledge", 60, () => pick(KNOWLEDGE)) })),
    ...maybe("facts", 25, () => ({
      ...Object.fromEntries(some(() => pick(words.facts), 2)),
      ...(below(4) === 0 ? { listedIn: pick(words.annexes) } : {}),
    })),
    ...maybe("value", 20, () => ({ amount: pick(["100", "5000", "2000000"]), currency: "USD" })),
    ...maybe("licencesHeld", 10, () => []),
  } as Transaction;
}

/** An export from the Union whose item is stated by a code of Annex I, of the register's words or not on it. */
export function drawUnionExport(words: Vocabulary, below: Below): Transaction {
  const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
  const drawn = drawTransaction(words, below);
  const code = pick([
    ...words.codes.filter(([list]) => list === "EU-ANNEX-I").map(([, one]) => one),
    "2B001.a",
    "none",
  ]);
  return {
    ...drawn,
    act: below(3) > 0 ? "export" : pick(ACTS),
    from: pick(["DE", "FR", "NL", "IT"]),
    to: pick(["US", "CN", "RU", "BY", "IR", "KP", "UA", "SY", "FR", "GB", "CH", "BR"]),
    item: { ...drawn.item, classifications: [{ list: "EU-ANNEX-I", code }] },
  };
}
