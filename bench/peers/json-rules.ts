// The same measures as json-rules-engine rules, as far as that engine can say them: acts, places, goods by material, form,
// threshold and customs code, and the stretches of time in which a measure applies. It has two truth values only.
import { Engine as JsonRulesEngine, type TopLevelCondition } from "json-rules-engine";
import { membersOf, type CountryGroups } from "../../src/base/country-group.ts";
import type { IsoDate } from "../../src/base/date.ts";
import type { Subject } from "../../src/check/index.ts";
import { formWithin, type Lexicon } from "../../src/goods/index.ts";
import {
  stateHistory,
  type Condition,
  type CountrySet,
  type GoodsEntry,
  type Measure,
} from "../../src/register/index.ts";

type Rule = TopLevelCondition | { readonly fact: string; readonly operator: string; readonly value: unknown };

export interface JsonRulesPeer {
  readonly engine: JsonRulesEngine;
  /** Ids of the measures it was given; the others use conditions it cannot express. */
  readonly measures: ReadonlySet<string>;
}

/** Compiles what can be expressed. `day` fixes country groups; `lexicon` gives the is-a relation of forms. */
export function createJsonRulesPeer(
  measures: readonly Measure[],
  { groups, lexicon }: { readonly groups: CountryGroups; readonly lexicon?: Lexicon },
  day: IsoDate,
  known: IsoDate,
): JsonRulesPeer {
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true });
  engine.addOperator("startsWithAny", (fact: unknown, codes: unknown) =>
    (codes as string[]).some((code) => String(fact ?? "").startsWith(code)),
  );
  engine.addOperator("codeWithinAny", (fact: unknown, codes: unknown) =>
    (codes as string[]).some((code) => fact === code || String(fact).startsWith(`${code}.`)),
  );
  engine.addOperator("before", (fact: unknown, limit: unknown) => String(fact) < String(limit));
  engine.addOperator("onOrAfter", (fact: unknown, limit: unknown) => String(fact) >= String(limit));
  engine.addOperator(
    "formWithinAny",
    (fact: unknown, forms: unknown) =>
      lexicon !== undefined &&
      typeof fact === "string" &&
      (forms as string[]).some((form) => formWithin(lexicon, fact, form)),
  );
  const expressed = new Set<string>();
  for (const measure of measures) {
    const scope = translate(measure.when, measure, (set) => countries(set, groups, day));
    const time = inTime(measure, known);
    if (!scope || time.length === 0) continue;
    engine.addRule({ conditions: { all: [{ any: time }, scope] } as TopLevelCondition, event: { type: measure.id } });
    expressed.add(measure.id);
  }
  return { engine, measures: expressed };
}

/** What the engine reads of a line; the goods lexicon's work is done for it. */
export function factsOf(subject: Subject): Readonly<Record<string, unknown>> {
  const { item } = subject.transaction;
  const value = <T>(fact: { readonly kind: string; readonly value?: T }): T | undefined => fact.value;
  return {
    act: subject.act,
    on: subject.on,
    from: value(subject.from),
    to: value(subject.to),
    origin: value(subject.origin),
    material: value(subject.material),
    form: value<{ readonly id: string }>(subject.form)?.id,
    hs: item.hs?.[0]?.code ?? undefined,
    ...Object.fromEntries((item.classifications ?? []).map(({ list, code }) => [`code ${list}`, code ?? undefined])),
    ...item.attributes,
  };
}

/** Ids of the measures that fire, among those it was given. */
export async function firedBy(
  { engine }: JsonRulesPeer,
  facts: Readonly<Record<string, unknown>>,
): Promise<ReadonlySet<string>> {
  const { events } = await engine.run({ ...facts });
  return new Set(events.map((event) => event.type));
}

type Countries = (set: CountrySet) => { readonly operator: "in" | "notIn"; readonly value: readonly string[] };

function countries(set: CountrySet, groups: CountryGroups, day: IsoDate): ReturnType<Countries> {
  const codes = ("not" in set ? set.not : set).flatMap((id) => (groups.has(id) ? membersOf(groups, id, day) : [id]));
  return { operator: "not" in set ? "notIn" : "in", value: codes };
}

/** Undefined: the condition, or a part of it, cannot be said. */
function translate(condition: Condition, measure: Measure, places: Countries): Rule | undefined {
  const each = (parts: readonly Condition[]): readonly Rule[] | undefined => {
    const rules = parts.map((part) => translate(part, measure, places));
    return rules.every((rule) => rule !== undefined) ? rules : undefined;
  };
  if ("all" in condition) return group("all", each(condition.all));
  if ("any" in condition) return group("any", each(condition.any));
  if ("act" in condition) return { fact: "act", operator: "in", value: condition.act };
  if ("from" in condition) return { fact: "from", ...places(condition.from) };
  if ("to" in condition) return { fact: "to", ...places(condition.to) };
  if ("origin" in condition) return { fact: "origin", ...places(condition.origin) };
  if ("material" in condition) return { fact: "material", operator: "in", value: condition.material };
  if ("form" in condition) return { fact: "form", operator: "formWithinAny", value: condition.form };
  if ("attribute" in condition) return threshold(condition.attribute);
  if ("always" in condition) return { fact: "act", operator: "notEqual", value: "" };
  if ("code" in condition && !condition.code.except) return codeRule(condition.code.list, condition.code.in);
  if ("not" in condition) {
    const negated = translate(condition.not, measure, places);
    return negated && ({ not: negated } as unknown as TopLevelCondition);
  }
  if (!("goods" in condition)) return undefined;
  const which = condition.goods;
  const entries = which === true ? measure.goods : measure.goods.filter((entry) => which.includes(entry.id));
  const rules = entries.map((entry) => goodsRule(entry, measure, places));
  return group("any", rules.every((rule) => rule !== undefined) ? rules : undefined);
}

function goodsRule(entry: GoodsEntry, measure: Measure, places: Countries): Rule | undefined {
  const definitive = (entry.hs ?? []).filter((scope) => scope.role === "definitive").flatMap((scope) => scope.codes);
  const described: Rule[] = [];
  if (entry.material) described.push({ fact: "material", operator: "in", value: entry.material });
  if (entry.when) {
    const rule = translate(entry.when, measure, places);
    if (!rule) return undefined;
    described.push(rule);
  }
  if (entry.notForms) {
    const outside = { fact: "form", operator: "formWithinAny", value: entry.notForms.forms };
    described.push({ not: outside } as unknown as TopLevelCondition);
  }
  if (entry.forms) described.push({ fact: "form", operator: "formWithinAny", value: entry.forms });
  for (const { attribute, op, value } of entry.thresholds ?? [])
    described.push(threshold({ name: attribute, op, value }));
  const ways: Rule[] = [];
  if (definitive.length > 0) ways.push({ fact: "hs", operator: "startsWithAny", value: definitive });
  if (described.length > 0) ways.push({ all: described } as TopLevelCondition);
  if (entry.list && entry.code) ways.push(codeRule(entry.list, [entry.code]));
  return ways.length === 0 ? undefined : group("any", ways);
}

function codeRule(list: string, codes: readonly string[]): Rule {
  return { fact: `code ${list}`, operator: "codeWithinAny", value: codes };
}

const OPERATORS = {
  gt: "greaterThan",
  gte: "greaterThanInclusive",
  lt: "lessThan",
  lte: "lessThanInclusive",
  eq: "equal",
} as const;

function threshold({
  name,
  op,
  value,
}: {
  readonly name: string;
  readonly op: keyof typeof OPERATORS;
  readonly value: unknown;
}): Rule {
  return { fact: name, operator: OPERATORS[op], value };
}

function group(kind: "all" | "any", rules: readonly Rule[] | undefined): Rule | undefined {
  return rules && ({ [kind]: rules } as unknown as TopLevelCondition);
}

/** Days on which the measure applies, as known. */
function inTime(measure: Measure, known: IsoDate): readonly Rule[] {
  const stretches = stateHistory(measure, known);
  return stretches.flatMap(({ from, state }, i) => {
    if (state.kind !== "applies") return [];
    const until = stretches[i + 1]?.from;
    const start = { fact: "on", operator: "onOrAfter", value: from };
    return {
      all: until === undefined ? [start] : [start, { fact: "on", operator: "before", value: until }],
    } as unknown as TopLevelCondition;
  });
}
