// Acts that leave the United States, drawn over the words of its control list: codes as coarse and fine as a clerk would state
// them, destinations of every kind of row, the facts that lines turn on.
import type { NamedFact, Transaction } from "../../src/base/transaction.ts";
import type { UsEarData } from "../../src/check/index.ts";
import { conditionNodes } from "../../src/register/index.ts";
import { drawTransaction, type Below, type Vocabulary } from "./transactions.ts";

export interface UsVocabulary {
  readonly codes: readonly string[];
  readonly related: readonly string[];
  readonly destinations: readonly string[];
  readonly facts: readonly (readonly [name: string, value: NamedFact])[];
  readonly attributes: readonly (readonly [name: string, limit: number])[];
}

export function usVocabularyOf({ ccl, chart }: UsEarData): UsVocabulary {
  const codes = new Set<string>(["EAR99", "none", "9Z999", "3A001.zz"]);
  const related = new Set<string>(["EAR99", "other", "9Z999"]);
  const facts = new Map<string, readonly [string, NamedFact]>();
  const attributes = new Map<string, readonly [string, number]>();
  const addFact = (name: string, value: NamedFact): void => void facts.set(`${name} ${String(value)}`, [name, value]);
  for (const [entry, { rows, parts = {}, related: heading = [] }] of Object.entries(ccl.entries)) {
    codes.add(entry);
    for (const one of [...Object.keys(parts), ...Object.values(parts).flat()]) codes.add(one);
    for (const one of heading) related.add(one);
    for (const row of rows) {
      for (const one of [...(row.in ?? []), ...(row.except ?? [])]) codes.add(one).add(`${one}.1`);
      for (const one of [...(row.about?.codes ?? []), ...(row.about?.except ?? [])]) related.add(one).add(`${one}.a`);
      for (const one of row.meets ?? []) addFact("meetsParametersOf", [one]);
      for (const { fact } of row.unless ?? []) for (const value of [true, false]) addFact(fact, value);
      for (const node of row.if ? conditionNodes(row.if) : []) {
        if ("fact" in node) for (const value of [true, false]) addFact(node.fact.name, value);
        if ("attribute" in node && typeof node.attribute.value === "number")
          attributes.set(node.attribute.name, [node.attribute.name, node.attribute.value]);
      }
    }
  }
  for (const value of [["MT"], ["NP", "NS"], []]) addFact("relatedItemReasons", value);
  for (const value of ["CN", "FR"]) addFact("usChartRow", value);
  const inherited = Object.keys(chart.inherits);
  return {
    codes: [...codes],
    related: [...related],
    destinations: [...Object.keys(chart.rows), ...inherited, ...inherited, "PS", "PR", "CU", "KP", "SY", "IR", "EH"],
    facts: [...facts.values()],
    attributes: [...attributes.values()],
  };
}

/** One act that starts in the United States; its item is stated by code more often than not. */
export function drawUsExport(words: UsVocabulary, register: Vocabulary, below: Below): Transaction {
  const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
  const drawn = drawTransaction(register, below);
  const code = below(30) === 0 ? null : pick(words.codes);
  const codes = below(12) === 0 ? [] : below(8) === 0 ? [code, pick(words.codes)] : [code];
  const facts = Object.fromEntries(Array.from({ length: below(4) }, () => pick(words.facts)));
  const about = below(2) === 0 ? { relatedClassification: pick(words.related) } : {};
  const attributes = Object.fromEntries(
    Array.from({ length: below(3) }, () => {
      const [name, limit] = pick(words.attributes);
      return [name, pick([limit, limit + 1, limit - 1])] as const;
    }),
  );
  return {
    ...drawn,
    from: below(15) === 0 ? pick(["PR", "GU"]) : "US",
    to: below(25) === 0 ? null : pick(words.destinations),
    item: {
      ...drawn.item,
      classifications: codes.map((one) => ({ list: "US-CCL" as const, code: one })),
      attributes: { ...drawn.item.attributes, ...attributes },
    },
    facts: { ...drawn.facts, ...facts, ...about },
  };
}
