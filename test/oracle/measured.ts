// The oracle's reading of measurements that contradict the code stated: the line as it would be with the entries whose limits
// it meets.
import type { ControlList, Transaction } from "../../src/base/transaction.ts";
import type { Condition, Measure } from "../../src/register/index.ts";
import { compared, formHolds, kindOf, stated, within } from "./goods.ts";
import { holds } from "./holds.ts";
import { stateOf } from "./state.ts";
import { all, any, flip, type Three } from "./three.ts";
import type { OracleWorld } from "./world.ts";

type Limit = Extract<Condition, { attribute: unknown }>;
type Read = (condition: Condition) => Three;

const isLimit = (condition: Condition): condition is Limit =>
  "attribute" in condition && condition.attribute.op !== "eq";

/** Undefined where no code is contradicted. */
export function asMeasured(
  world: OracleWorld,
  jurisdiction: string,
  line: Transaction,
  on: string,
  known: string,
): Transaction | undefined {
  const kind = kindOf(world, line);
  if (kind !== undefined && kind !== "goods") return undefined;
  const met = new Set<string>();
  for (const m of world.measures) {
    const state = stateOf(m, on, known);
    if (m.draft || m.jurisdiction !== jurisdiction || (state !== "applies" && state !== "?")) continue;
    for (const [list, code, condition, read] of described(world, m, line, on, known)) {
      const own = stated(line, list);
      if (!own || own.includes(null) || !limitsOf(condition).some((limit) => read(limit) === true)) continue;
      const likely = truth(condition, (c) => (read(c) === "?" && !("attribute" in c) ? true : read(c)));
      if (likely === true && truth(condition, (c) => (isLimit(c) ? false : read(c))) !== true)
        met.add(`${list} ${code}`);
    }
  }
  let classifications = line.item.classifications ?? [];
  const before = classifications;
  for (const list of new Set([...met].map((one) => one.split(" ")[0] as ControlList))) {
    const codes = [...met].filter((one) => one.startsWith(`${list} `)).map((one) => one.slice(list.length + 1));
    const own = stated(line, list) as readonly string[];
    if (!codes.some((code) => own.every((one) => isOther(one, code)))) continue;
    classifications = [
      ...classifications.filter((one) => one.list !== list),
      ...codes.filter((code) => !codes.some((finer) => finer.startsWith(`${code}.`))).map((code) => ({ list, code })),
    ];
  }
  return classifications === before ? undefined : { ...line, item: { ...line.item, classifications } };
}

/** Neither the entry nor a thing that has to do with it. */
function isOther(said: string, code: string): boolean {
  if (said === "none" || said === "EAR99") return true;
  if (said.charAt(1) !== code.charAt(1) || said.startsWith("4A090") || said.split(".").includes("z")) return false;
  return within(code, said) === false;
}

function* described(
  world: OracleWorld,
  m: Measure,
  line: Transaction,
  on: string,
  known: string,
): Generator<readonly [ControlList, string, Condition, Read]> {
  const read =
    (asked: Transaction): Read =>
    (c) =>
      "attribute" in c
        ? compared(line, c.attribute.name, c.attribute.op, c.attribute.value)
        : holds(c, m, world, asked, on, known);
  if (m.question === "classification" && m.effect === "classify") {
    for (const [, code] of JSON.stringify(m.when).matchAll(/"US:CCL:([^"]+)"/g)) {
      const facts = { ...line.facts, classificationEntry: `US:CCL:${code}` };
      yield ["US-CCL", code as string, m.when, read({ ...line, facts })];
    }
  }
  if (m.question !== "item" || m.effect === "permit" || m.effect === "not_subject") return;
  for (const { list, code, when, material, forms, notForms, thresholds = [] } of m.goods) {
    if (list === undefined || code === undefined) continue;
    const limits = thresholds.map(({ attribute: name, op, value }): Condition => ({ attribute: { name, op, value } }));
    const parts: Condition[] = [...(material ? [{ material }] : []), ...(forms ? [{ form: forms }] : []), ...limits];
    const own: Read = (c) =>
      "form" in c ? formHolds(world, line, c.form, when ? [] : (notForms?.forms ?? [])) : read(line)(c);
    yield [list, code, when ?? { all: parts }, own];
  }
}

function limitsOf(c: Condition): readonly Limit[] {
  if ("all" in c) return c.all.flatMap(limitsOf);
  if ("any" in c) return c.any.flatMap(limitsOf);
  if ("not" in c) return limitsOf(c.not);
  return isLimit(c) ? [c] : [];
}

function truth(c: Condition, read: Read): Three {
  if ("all" in c) return all(c.all.map((part) => truth(part, read)));
  if ("any" in c) return any(c.any.map((part) => truth(part, read)));
  return "not" in c ? flip(truth(c.not, read)) : read(c);
}
