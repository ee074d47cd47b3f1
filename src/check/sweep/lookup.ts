// A single condition read once for each code of the part it reads, instead of once for each line.
import type { NumberColumn } from "../../base/columns.ts";
import type { Truth } from "../../base/logic.ts";
import { LateMap } from "../late-map.ts";
import { compare } from "../read-values.ts";
import { residualOf, type Atom, type Residual } from "../test-tree.ts";
import type { SweepMemo, ValueTable } from "./memo.ts";
import type { Aspects, CodedAspect } from "./aspects.ts";

/** What a condition found: 0 false, 1 true, from 2 on one of its ways of being unknown. */
export type Found = number;

export const FALSE: Found = 0;
export const TRUE: Found = 1;

export interface TableLookup {
  /** Tells the conditions of a plan apart. */
  readonly number: number;
  readonly kind: "table";
  readonly codes: Int32Array;
  /** Code + 1 → found. */
  readonly table: Uint8Array;
  readonly unknowns: readonly Residual[];
}

export interface NumberLookup {
  readonly number: number;
  readonly kind: "number";
  readonly values: Float64Array;
  readonly holds: (value: number) => Truth;
  readonly unknowns: readonly Residual[];
}

export type Lookup = TableLookup | NumberLookup;

/** Undefined: the condition does not follow from one part of a line, so the chunk cannot be swept. */
export function lookupOf(atom: Atom, aspects: Aspects, number: number, memo: SweepMemo): Lookup | undefined {
  if (atom.reads === undefined) return undefined;
  if (atom.reads !== "attribute") return tableOf(atom, aspects[atom.reads], number, memo);
  const aspect = aspects.attribute(atom.measured?.name ?? "");
  if (aspect === null) return undefined;
  if (aspect === undefined) return tableOf(atom, aspects.nothing, number, memo);
  return "kind" in aspect ? numberOf(atom, aspect, aspects, number) : tableOf(atom, aspect, number, memo);
}

/** More ways of being unknown than a byte counts are never met: there are as many as facts to ask for. */
const MOST_UNKNOWNS = 250;

const UNREAD = 255;

function tableOf(atom: Atom, aspect: CodedAspect, number: number, memo: SweepMemo): TableLookup | undefined {
  const read = valueTable(atom, aspect, memo);
  const seen = aspect.occurs();
  const { table, unknowns, numberOfKey } = read;
  for (let code = -1; code < aspect.size; code++) {
    if (!seen[code + 1] || table[code + 1] !== UNREAD) continue;
    const subject = aspect.subject(code);
    const { truth } = atom.read(subject);
    if (truth !== "unknown") {
      table[code + 1] = truth ? TRUE : FALSE;
      continue;
    }
    const residual = residualOf(atom, subject);
    const key = JSON.stringify(residual);
    let found = numberOfKey.get(key);
    if (found === undefined) {
      numberOfKey.set(key, (found = unknowns.length + 2));
      unknowns.push(residual);
    }
    table[code + 1] = found;
  }
  return unknowns.length > MOST_UNKNOWNS ? undefined : { number, kind: "table", codes: aspect.codes, table, unknowns };
}

/** What was read of the dictionary before, or nothing yet. */
function valueTable(atom: Atom, { values, size }: CodedAspect, { tables }: SweepMemo): ValueTable {
  const fresh = (): ValueTable => ({
    table: new Uint8Array(size + 1).fill(UNREAD),
    unknowns: [],
    numberOfKey: new Map(),
  });
  if (!values) return fresh();
  let ofValues = tables.get(values);
  if (!ofValues) tables.set(values, (ofValues = new Map()));
  let read = ofValues.get(atom);
  // A dictionary that has grown since is read anew.
  if (!read || read.table.length !== size + 1) ofValues.set(atom, (read = fresh()));
  return read;
}

function numberOf(atom: Atom, column: NumberColumn, aspects: Aspects, number: number): NumberLookup | undefined {
  const { measured } = atom;
  if (typeof measured?.value !== "number") return undefined;
  const { name, op, value } = measured;
  // Stated as not known and not stated ask for the same fact, so any line without the number stands for all.
  const { transaction, ...subject } = aspects.context.subject(0);
  const { attributes: _stated, ...item } = transaction.item;
  const residual = residualOf(atom, {
    ...subject,
    transaction: { ...transaction, item },
    readings: new LateMap(),
    parts: {},
    keys: new LateMap(),
    memo: new LateMap(),
  });
  if (typeof residual === "boolean") throw new Error(`${name}: nothing stated, and yet known`);
  return {
    number,
    kind: "number",
    values: column.values,
    holds: (stated) => compare(stated, op, value),
    unknowns: [residual],
  };
}

/** What the condition finds in a row. */
export function foundIn(lookup: Lookup, row: number): Found {
  if (lookup.kind === "table") return lookup.table[(lookup.codes[row] as number) + 1] as Found;
  const value = lookup.values[row] as number;
  if (!Number.isFinite(value)) return 2;
  return lookup.holds(value) === true ? TRUE : FALSE;
}
