// What a cleared item may turn out to be instead: another paragraph of the entry it was classified in, or on the other side of
// a limit that a line draws for a property stated of it. Shown to take a clearance away, never to get one.
import { strictness } from "../../base/verdict.ts";
import type { Classification, Transaction } from "../../base/transaction.ts";
import { conditionNodes, type Comparison, type Measure } from "../../register/index.ts";
import { branchesOf, type Branch } from "../branches.ts";
import type { Days } from "../checked.ts";
import type { Engine } from "../engine.ts";
import { readSubject } from "../subject.ts";
import type { Change } from "./change.ts";

/** What a technology is about, and for what reasons that is controlled. */
const RELATED = "relatedClassification";
const REASONS = "relatedItemReasons";
const MOST_PARAGRAPHS = 6;
const MOST_LIMITS = 8;

/** Paragraphs beside the stated one, of the same entry, whose own answer is stricter than that of the stated code. */
export function paragraphChanges(engine: Engine, transaction: Transaction, days: Days): readonly Change[] {
  return (transaction.item.classifications ?? []).flatMap((stated) => {
    const { list, code } = stated;
    if (code === null) return [];
    const entry = code.split(".")[0] as string;
    const { [RELATED]: _related, [REASONS]: _reasons, ...facts } = transaction.facts ?? {};
    const whole = coded({ ...transaction, facts }, stated, entry);
    const branches = branchesOf(engine, whole, days).filter((one) => one.aboutReasons === undefined && isCode(one));
    const bar = strictness("item", { outcome: "no_control_found" });
    const stricter = branches.filter((one) => (one.code !== code || one.about !== undefined) && rank(one) > bar);
    return stricter.slice(0, MOST_PARAGRAPHS).map(({ code: other, about }): Change => ({
      fact: `item.classifications[${list}].code`,
      kind: "item",
      from: code,
      to: about === undefined ? other : `${other} about ${about}`,
      says: `The item turns out to be ${other}${about === undefined ? "" : `, about ${about}`}`,
      apply: (one) => ({
        ...coded(one, stated, other),
        ...(about === undefined ? {} : { facts: { ...one.facts, [RELATED]: about } }),
      }),
    }));
  });
}

/** One that can be stated: "any other paragraph" cannot. */
function isCode({ code, about = "" }: Branch): boolean {
  return !/[ ,]/.test(code) && !/[ ,]/.test(about);
}

const rank = ({ outcome, reviewPolicy }: Branch): number =>
  strictness("item", reviewPolicy === undefined ? { outcome } : { outcome, reviewPolicy });

function coded(transaction: Transaction, stated: Classification, code: string): Transaction {
  const classifications = (transaction.item.classifications ?? []).map((one) =>
    one.list === stated.list && one.code === stated.code ? { ...one, code } : one,
  );
  return { ...transaction, item: { ...transaction.item, classifications } };
}

/** Stated numbers on the other side of a limit that a measure in reach draws for them. */
export function thresholdChanges(engine: Engine, transaction: Transaction, { on, known }: Days): readonly Change[] {
  const stated = Object.entries(transaction.item.attributes ?? {}).filter(
    (one): one is [string, number] => typeof one[1] === "number",
  );
  if (stated.length === 0) return [];
  const subject = readSubject(transaction, engine.world, on, known);
  const jurisdictions = new Set(engine.regimes.map(({ jurisdiction }) => jurisdiction));
  const measures = [
    ...engine.register.instruments.flatMap((one) => one.measures).filter((one) => jurisdictions.has(one.jurisdiction)),
    ...engine.regimes.flatMap((regime) =>
      (regime.listMeasures?.(subject, "item", engine) ?? []).map(({ measure }) => measure),
    ),
  ];
  const limits = measures.flatMap((measure) => limitsOf(measure));
  const changes = stated.flatMap(([name, value]) =>
    limits
      .filter((one) => one.name === name && !holds(value, one))
      .map((limit): Change => {
        const to = past(limit);
        return {
          fact: `item.attributes.${name}`,
          kind: "item",
          from: String(value),
          to: String(to),
          says: `${name} turns out to be ${WORDS[limit.op]} ${limit.value}`,
          apply: (one) => ({ ...one, item: { ...one.item, attributes: { ...one.item.attributes, [name]: to } } }),
        };
      }),
  );
  return [...new Map(changes.map((one) => [`${one.fact} ${one.to}`, one])).values()].slice(0, MOST_LIMITS);
}

interface Limit {
  readonly name: string;
  readonly op: Comparison;
  readonly value: number;
}

const WORDS: Readonly<Record<Comparison, string>> = {
  gt: "above",
  gte: "at least",
  lt: "below",
  lte: "at most",
  eq: "exactly",
};

function limitsOf({ when, goods }: Measure): readonly Limit[] {
  const found: Limit[] = [];
  for (const tree of [when, ...goods.flatMap((entry) => entry.when ?? [])]) {
    for (const node of conditionNodes(tree)) {
      if ("attribute" in node && typeof node.attribute.value === "number")
        found.push({ name: node.attribute.name, op: node.attribute.op, value: node.attribute.value });
    }
  }
  for (const { attribute, op, value } of goods.flatMap((entry) => entry.thresholds ?? []))
    found.push({ name: attribute, op, value });
  return found;
}

function holds(value: number, { op, value: limit }: Limit): boolean {
  if (op === "gt") return value > limit;
  if (op === "gte") return value >= limit;
  if (op === "lt") return value < limit;
  if (op === "lte") return value <= limit;
  return value === limit;
}

/** The nearest value that is past the limit in steps of its own last digit. */
function past({ op, value }: Limit): number {
  const digits = String(value).split(".")[1]?.length ?? 0;
  const step = 10 ** -digits;
  const moved = op === "gt" ? value + step : op === "lt" ? value - step : value;
  return Number(moved.toFixed(digits));
}
