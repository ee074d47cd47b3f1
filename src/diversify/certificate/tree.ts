// Checks the proof of one block: the leaves cover every choice of open candidates, and each leaf's prices bound it.
import { KIND, type Model, type SparseRows } from "../model/model.ts";
import type { LeafProof, TreeProof } from "./certificate.ts";
import type { Numbers } from "./numbers.ts";

/** A model with what its checks look up again and again. */
export interface Indexed {
  readonly model: Model;
  readonly byColumn: SparseRows;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly rowAt: ReadonlyMap<string, number>;
}

/** A tree that covers its block, with what each leaf costs at least; undefined for a leaf that no plan fits. */
export interface CheckedTree<T> {
  readonly candidates: readonly Candidate<T>[];
  readonly values: readonly (T | undefined)[];
  readonly bound: T;
}

/** One candidate as the checker sees it, worked out from the model's rows alone. */
export interface Candidate<T> {
  readonly x: number;
  readonly y: number;
  readonly cost: T;
  readonly fixed: T;
  /** Limits of the amount when open; when closed it is 0. */
  readonly least: number;
  readonly most: number;
}

/**
 * What a tree proves of its block's part of the objective, `charge` being what prices of other rows credit its columns; or
 * a sentence saying what is wrong. Every claim is worked out from the model; the proof only names columns, fixings and prices.
 */
export function checkTree<T>(
  indexed: Indexed,
  proof: TreeProof,
  charge: (column: number) => T,
  numbers: Numbers<T>,
): CheckedTree<T> | string {
  const candidates: Candidate<T>[] = [];
  const owner = new Map<number, number>();
  for (const [i, name] of proof.amounts.entries()) {
    const x = indexed.columnAt.get(name);
    const switchName = proof.switches[i] ?? null;
    const y = switchName === null ? -1 : (indexed.columnAt.get(switchName) ?? -2);
    if (x === undefined || y === -2) return `the model has no column ${name} or ${switchName}`;
    owner.set(x, i);
    if (y >= 0) owner.set(y, i);
    const read = readCandidate(indexed, x, y, charge, numbers);
    if (typeof read === "string") return read;
    candidates.push(read);
  }
  if (findUncovered(proof.leaves, candidates)) return "the leaves do not cover every choice";
  let bound: T | undefined;
  const values: (T | undefined)[] = [];
  for (const leaf of proof.leaves) {
    const value = leafValue(indexed, leaf, candidates, owner, numbers);
    if (typeof value === "string" && value !== "empty") return value;
    const isEmpty = value === "empty" || leaf.kind === "contradiction";
    values.push(isEmpty ? undefined : (value as T));
    if (leaf.kind === "contradiction") {
      if (value !== "empty" && numbers.compare(value as T, numbers.zero) <= 0)
        return "a leaf said to be contradictory is not";
    } else if (value !== "empty" && (bound === undefined || numbers.compare(value as T, bound) < 0)) bound = value as T;
  }
  return bound === undefined ? "the proof says no plan exists" : { candidates, values, bound };
}

function readCandidate<T>(
  { model, byColumn }: Indexed,
  x: number,
  y: number,
  charge: (column: number) => T,
  numbers: Numbers<T>,
): Candidate<T> | string {
  const isSwitch = y < 0 || (model.kind[y] === KIND.integer && model.lower[y] === 0 && model.upper[y] === 1);
  if (!isSwitch || (model.lower[x] as number) < 0 || (y >= 0 && model.lower[x] !== 0))
    return `${model.columns[x]}: not an amount with a switch`;
  let most = model.upper[x] as number;
  let least = y < 0 ? (model.lower[x] as number) : 0;
  let opens = y < 0;
  for (let k = byColumn.start[x] as number; k < (byColumn.start[x + 1] as number); k++) {
    const row = byColumn.index[k] as number;
    const a = byColumn.value[k] as number;
    const other = partnerOf(model, row, x);
    if (other === y && y >= 0) {
      // a x + b y within the row's limits; at y = 0 the amount must be 0, at y = 1 it lies between them.
      const b = coefficient(model, row, y);
      const [low, high] =
        a > 0
          ? [model.rowLower[row] as number, model.rowUpper[row] as number]
          : [-(model.rowUpper[row] as number), -(model.rowLower[row] as number)];
      const scale = Math.abs(a);
      const shift = a > 0 ? b : -b;
      if (high === 0) opens = true;
      most = Math.min(most, (high - shift) / scale);
      least = Math.max(least, (low - shift) / scale);
    } else if (a > 0 && isNonNegative(model, row)) most = Math.min(most, roomFor(model, row, x) / a);
  }
  if (!opens) return `${model.columns[x]}: no row makes its switch open it`;
  if (most === Infinity) return `${model.columns[x]}: unbounded`;
  const cost = numbers.subtract(numbers.from(model.cost[x] as number), charge(x));
  const fixed = y < 0 ? numbers.zero : numbers.subtract(numbers.from(model.cost[y] as number), charge(y));
  return { x, y, cost, fixed, least: Math.max(0, least), most };
}

function partnerOf({ rows }: Model, row: number, column: number): number {
  const from = rows.start[row] as number;
  if ((rows.start[row + 1] as number) - from !== 2) return -1;
  const first = rows.index[from] as number;
  return first === column ? (rows.index[from + 1] as number) : first;
}

function coefficient({ rows }: Model, row: number, column: number): number {
  for (let k = rows.start[row] as number; k < (rows.start[row + 1] as number); k++)
    if (rows.index[k] === column) return rows.value[k] as number;
  return 0;
}

/** What a row of non-negative terms leaves to one column when all others stand at their lower bounds. */
function roomFor({ rows, rowUpper, lower }: Model, row: number, column: number): number {
  let room = rowUpper[row] as number;
  for (let k = rows.start[row] as number; k < (rows.start[row + 1] as number); k++) {
    const j = rows.index[k] as number;
    if (j !== column) room -= (rows.value[k] as number) * (lower[j] as number);
  }
  return room;
}

function isNonNegative({ rows, lower }: Model, row: number): boolean {
  for (let k = rows.start[row] as number; k < (rows.start[row + 1] as number); k++)
    if ((rows.value[k] as number) < 0 || (lower[rows.index[k] as number] as number) < 0) return false;
  return true;
}

/** True when some choice of open candidates lies in no leaf: tried by splitting on a candidate the leaves tell apart. */
function findUncovered<T>(leaves: readonly LeafProof[], candidates: readonly Candidate<T>[]): boolean {
  const split = (left: readonly LeafProof[], fixed: ReadonlySet<number>): boolean => {
    const [first] = left;
    if (first === undefined) return true;
    const on = [...first.open, ...first.closed].find((i) => !fixed.has(i));
    if (on === undefined) return false;
    if ((candidates[on]?.y ?? -1) < 0) return true;
    const next = new Set(fixed).add(on);
    return (
      split(
        left.filter((leaf) => !leaf.closed.includes(on)),
        next,
      ) ||
      split(
        left.filter((leaf) => !leaf.open.includes(on)),
        next,
      )
    );
  };
  return split(leaves, new Set());
}

/** Lagrangian value of a leaf; "empty" when a fixing alone has no amount; a sentence when the proof breaks its rules. */
function leafValue<T>(
  { model, rowAt }: Indexed,
  leaf: LeafProof,
  candidates: readonly Candidate<T>[],
  owner: ReadonlyMap<number, number>,
  numbers: Numbers<T>,
): T | "empty" | string {
  const charges = new Map<number, T>();
  let sum = numbers.zero;
  for (const [name, price] of Object.entries(leaf.prices)) {
    if (price === 0) continue;
    const row = rowAt.get(name);
    if (row === undefined) return `the model has no row ${name}`;
    const limit = (price > 0 ? model.rowLower[row] : model.rowUpper[row]) as number;
    if (!Number.isFinite(limit)) return `row ${name} has no limit on the side its price leans on`;
    const exact = numbers.from(price);
    sum = numbers.add(sum, numbers.multiply(exact, numbers.from(limit)));
    for (let k = model.rows.start[row] as number; k < (model.rows.start[row + 1] as number); k++) {
      const column = model.rows.index[k] as number;
      if (!owner.has(column)) return `row ${name} reaches beyond the block`;
      const part = numbers.multiply(exact, numbers.from(model.rows.value[k] as number));
      charges.set(column, numbers.add(charges.get(column) ?? numbers.zero, part));
    }
  }
  const noCost = leaf.kind === "contradiction";
  const net = (column: number, cost: T): T =>
    numbers.subtract(noCost ? numbers.zero : cost, charges.get(column) ?? numbers.zero);
  const open = new Set(leaf.open);
  const closed = new Set(leaf.closed);
  for (const [i, candidate] of candidates.entries()) {
    if (closed.has(i)) continue;
    const unit = net(candidate.x, candidate.cost);
    const isEmpty = candidate.least > candidate.most;
    const at = numbers.from(numbers.compare(unit, numbers.zero) < 0 ? candidate.most : candidate.least);
    const amount = numbers.multiply(unit, at);
    const value = candidate.y < 0 ? amount : numbers.add(amount, net(candidate.y, candidate.fixed));
    if (open.has(i)) {
      if (isEmpty) return "empty";
      sum = numbers.add(sum, value);
    } else if (!isEmpty && (candidate.y < 0 || numbers.compare(value, numbers.zero) < 0)) sum = numbers.add(sum, value);
  }
  return sum;
}
