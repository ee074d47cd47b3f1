// A measure's scope → a test tree. Cheap tests come first within "all", so that most measures fall out at once.
import { conditionKind, type Condition, type GoodsEntry, type Measure } from "../register/index.ts";
import { attributeAtom, codeAtom, formAtom, goodsEntryTest, materialAtom, thresholdAtoms } from "./read-goods.ts";
import { manufacturerAtom } from "./read-makers.ts";
import { endUseAtom, partyAtom } from "./read-parties.ts";
import {
  actAtom,
  contentAtom,
  dateAtom,
  factAtom,
  fromAtom,
  kindAtom,
  licenceAtom,
  listedInAtom,
  materialOriginAtom,
  originAtom,
  producedWithAtom,
  quantityAtom,
  toAtom,
  valueAtom,
} from "./read-places.ts";
import type { Subject } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";

/** Answers "is the item on a control list of this jurisdiction today?", computed once per subject. */
export type ControlledBy = (subject: Subject, jurisdiction: string) => Reading;

/** What a condition has from its measure: the goods it means, and whose rule it is. */
type Context = Pick<Measure, "goods"> & Partial<Pick<Measure, "jurisdiction">>;

/** Compiles `condition` in the context of its measure. */
export function compileCondition(condition: Condition, measure: Context, controlledBy: ControlledBy): Test {
  const compile = (part: Condition): Test => compileCondition(part, measure, controlledBy);
  if (["all", "any", "not", "goods"].some((composed) => composed in condition)) {
    return compileAnew(condition, measure, controlledBy, compile);
  }
  // The same condition in many measures is one test, which a subject reads once.
  let atoms = ATOMS.get(controlledBy);
  if (!atoms) ATOMS.set(controlledBy, (atoms = new Map()));
  const key = JSON.stringify(condition);
  let test = atoms.get(key);
  if (!test) atoms.set(key, (test = compileAnew(condition, measure, controlledBy, compile)));
  return test;
}

/** Tests of single conditions, for each engine (known by its `controlledBy`). */
const ATOMS = new WeakMap<ControlledBy, Map<string, Test>>();

function compileAnew(
  condition: Condition,
  measure: Context,
  controlledBy: ControlledBy,
  compile: (part: Condition) => Test,
): Test {
  if ("all" in condition) return { op: "all", children: cheapFirst(condition.all).map(compile) };
  if ("any" in condition) return { op: "any", children: condition.any.map(compile) };
  if ("not" in condition) return { op: "not", child: compile(condition.not) };
  if ("always" in condition) return { op: "all", children: [], label: "always" };
  if ("act" in condition) return actAtom(condition.act);
  if ("kind" in condition) return kindAtom(condition.kind);
  if ("from" in condition) return fromAtom(condition.from);
  if ("to" in condition) return toAtom(condition.to);
  if ("origin" in condition) return originAtom(condition.origin);
  if ("goods" in condition) return goodsTest(goodsNamed(measure.goods, condition.goods), compile);
  if ("controlledBy" in condition) {
    const { controlledBy: jurisdiction } = condition;
    return {
      op: "atom",
      label: `item is on a control list of ${jurisdiction}`,
      read: (subject) => controlledBy(subject, jurisdiction),
    };
  }
  if ("code" in condition) return codeAtom(condition.code.list, condition.code.in, condition.code.except);
  if ("material" in condition) return materialAtom(condition.material);
  if ("form" in condition) return formAtom({ id: "", description: { en: "" }, forms: condition.form });
  if ("attribute" in condition)
    return attributeAtom(condition.attribute.name, condition.attribute.op, condition.attribute.value);
  if ("content" in condition) return contentAtom(condition.content);
  if ("producedWith" in condition) return producedWithAtom(condition.producedWith);
  if ("materialOrigin" in condition)
    return materialOriginAtom(condition.materialOrigin.material, condition.materialOrigin.country);
  if ("party" in condition) return partyAtom(condition.party, measure.jurisdiction);
  if ("endUse" in condition) return endUseAtom(condition.endUse);
  if ("manufacturer" in condition) return manufacturerAtom(condition.manufacturer, condition.ifStated);
  if ("fact" in condition) return factAtom(condition.fact.name, condition.fact.in, condition.fact.ifStated);
  if ("listedIn" in condition) return listedInAtom(condition.listedIn);
  if ("value" in condition) return valueAtom(condition.value);
  if ("quantity" in condition) return quantityAtom(condition.quantity);
  if ("licence" in condition) return licenceAtom(condition.licence.authority, condition.licence.type);
  if ("contractDate" in condition) return dateAtom("contractDate", condition.contractDate.before);
  return dateAtom("shippedDate", condition.shippedDate.before);
}

const COST: Readonly<Record<string, number>> = {
  act: 0,
  from: 1,
  to: 1,
  origin: 2,
  kind: 2,
  material: 3,
  code: 3,
  listedIn: 3,
  manufacturer: 4,
  goods: 5,
  controlledBy: 8,
  party: 7,
};

function cheapFirst(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.toSorted((a, b) => (COST[conditionKind(a)] ?? 6) - (COST[conditionKind(b)] ?? 6));
}

/** The goods of a measure that a `goods` condition means. */
export function goodsNamed(goods: readonly GoodsEntry[], which: true | readonly string[]): readonly GoodsEntry[] {
  return which === true ? goods : goods.filter((entry) => which.includes(entry.id));
}

/** Some entry describes the item. */
export function goodsTest(entries: readonly GoodsEntry[], compile: (condition: Condition) => Test): Test {
  const children = entries.map((entry) => goodsEntryTest(entry, (one) => describedBy(one, compile)));
  return { op: "any", label: "the goods named", children };
}

/** What an entry says of its goods besides their code; undefined where it says nothing that can be tested. */
export function describedBy(entry: GoodsEntry, compile: (condition: Condition) => Test): Test | undefined {
  if (entry.when) return compile(entry.when);
  const orElse = entry.list === undefined ? undefined : `item.classifications[${entry.list}]`;
  const children: Test[] = [];
  if (entry.material) children.push(materialAtom(entry.material, orElse));
  if (entry.forms) children.push(formAtom(entry, orElse));
  children.push(...thresholdAtoms(entry.thresholds ?? [], orElse));
  if (children.length === 0) return undefined;
  return { op: "all", label: entry.description.en, children };
}
