// A measure as it stands for one kind of goods: what the goods decide is decided, what is left reads other parts of a line.
import type { Truth } from "../../base/logic.ts";
import { not } from "../../base/logic.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import type { Subject } from "../subject.ts";
import { residualOf, type Atom, type Residual, type Test } from "../test-tree.ts";
import { FALSE, TRUE, type Found, type Lookup } from "./lookup.ts";

export type Reduced =
  | true
  | { readonly op: "all" | "any"; readonly children: readonly Reduced[] }
  | { readonly op: "not"; readonly child: Reduced }
  /** Unknown, whatever else the line says. */
  | { readonly op: "open"; readonly residual: Residual }
  /** What the lookup of that number finds. */
  | { readonly op: "look"; readonly at: number };

export interface Variant {
  readonly number: number;
  readonly compiled: CompiledMeasure;
  readonly tree: Reduced;
  readonly lookups: readonly Lookup[];
  /** All lookups must hold: a line for which one of them is false is done with. */
  readonly isConjunction: boolean;
  /** What the lookups find fits into one number, four bits each. */
  readonly isPackable: boolean;
}

/** Six findings of four bits each stay an exact number beside a state. */
const MOST_PACKED = 6;
const MOST_FOUND = 16;

export function isPackable(lookups: readonly Lookup[]): boolean {
  return lookups.length <= MOST_PACKED && lookups.every(({ unknowns }) => unknowns.length + 2 <= MOST_FOUND);
}

/** Undefined: false for these goods. `lookup` gives what stands for a condition that is not about the goods. */
export function reduce(test: Test, subject: Subject, lookup: (atom: Atom) => Reduced): Reduced | undefined {
  if (test.op === "atom") {
    if (test.reads !== "goods") return lookup(test);
    const residual = residualOf(test, subject);
    if (residual === false) return undefined;
    return residual === true ? true : { op: "open", residual };
  }
  if (test.op === "not") {
    const child = reduce(test.child, subject, lookup);
    if (child === undefined) return true;
    return child === true ? undefined : { op: "not", child };
  }
  const isAll = test.op === "all";
  const children: Reduced[] = [];
  for (const part of test.children) {
    const child = reduce(part, subject, lookup);
    if (child === undefined) {
      if (isAll) return undefined;
    } else if (child === true) {
      if (!isAll) return true;
    } else children.push(child);
  }
  if (children.length === 0) return isAll ? true : undefined;
  return children.length === 1 ? (children[0] as Reduced) : { op: test.op, children };
}

/** The tree with its lookups numbered anew, without those that the goods have made idle; `used` gets their old numbers. */
export function compact(tree: Reduced, used: number[]): Reduced {
  if (tree === true || tree.op === "open") return tree;
  if (tree.op === "look") return { op: "look", at: used.push(tree.at) - 1 };
  if (tree.op === "not") return { op: "not", child: compact(tree.child, used) };
  return { op: tree.op, children: tree.children.map((child) => compact(child, used)) };
}

/** Whether nothing but lookups and open parts are joined, all of which must hold. */
export function isConjunction(tree: Reduced): boolean {
  if (tree === true) return true;
  if (tree.op === "look" || tree.op === "open") return true;
  return tree.op === "all" && tree.children.every(isConjunction);
}

export function truthOf(tree: Reduced, found: (at: number) => Found): Truth {
  if (tree === true) return true;
  if (tree.op === "open") return "unknown";
  if (tree.op === "not") return not(truthOf(tree.child, found));
  if (tree.op === "look") {
    const one = found(tree.at);
    return one === TRUE ? true : one === FALSE ? false : "unknown";
  }
  const decisive = tree.op === "any";
  let result: Truth = !decisive;
  for (const child of tree.children) {
    const truth = truthOf(child, found);
    if (truth === decisive) return decisive;
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** What is still unknown, as `residualOf` gives it of the whole measure. */
export function residualUnder(tree: Reduced, found: (at: number) => Found, lookups: readonly Lookup[]): Residual {
  if (tree === true) return true;
  if (tree.op === "open") return tree.residual;
  if (tree.op === "look") {
    const one = found(tree.at);
    return one < 2 ? one === TRUE : (lookups[tree.at]?.unknowns[one - 2] as Residual);
  }
  if (tree.op === "not") {
    const child = residualUnder(tree.child, found, lookups);
    return typeof child === "boolean" ? !child : { op: "not", child };
  }
  const decisive = tree.op === "any";
  const children: Residual[] = [];
  for (const part of tree.children) {
    const child = residualUnder(part, found, lookups);
    if (child === decisive) return decisive;
    if (typeof child !== "boolean") children.push(child);
  }
  if (children.length === 0) return !decisive;
  return children.length === 1 ? (children[0] as Residual) : { op: tree.op, children };
}
