// The parts of a chunk of lines that single conditions read, each as one code a row: the column's own codes where one column
// says it, group numbers where several do.
import { groupRows, type DictionaryColumn, type NumberColumn } from "../../base/columns.ts";
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import { attributeValue, isPossible } from "../../base/attribute.ts";
import type { IsoDate } from "../../base/date.ts";
import { once } from "../../base/once.ts";
import { readSubject, type Subject, type World } from "../subject.ts";

/** Row → code from 0, or -1 where a single column states nothing. */
export interface CodedAspect {
  readonly codes: Int32Array;
  /** Codes run below this. */
  readonly size: number;
  /** The dictionary, where one column says it all: chunks that share it share what was read of its values. */
  readonly values?: readonly unknown[];
  /** A transaction read as the engine reads it, of some row with the code. */
  readonly subject: (code: number) => Subject;
  /** Code + 1 → whether some row of the chunk has it. */
  readonly occurs: () => Uint8Array;
}

export interface Aspects {
  readonly length: number;
  readonly act: CodedAspect;
  readonly from: CodedAspect;
  readonly to: CodedAspect;
  readonly origin: CodedAspect;
  readonly goods: CodedAspect;
  /** The column that says all of the goods, where it is one. */
  readonly goodsColumn: string | undefined;
  readonly parties: CodedAspect;
  readonly endUse: CodedAspect;
  /** Named facts, which no column holds. */
  readonly facts: CodedAspect;
  /** The day as it is stated. */
  readonly on: CodedAspect;
  /** All attributes together. */
  readonly attributes: CodedAspect;
  /** One code for every row: what no column says. */
  readonly nothing: CodedAspect;
  /** Everything that decides which questions are asked and what is unstated, whatever the goods and the way. */
  readonly context: CodedAspect;
  /** Row → index into `days`, which are numbers `YYYYMMDD`. */
  readonly day: { readonly codes: Int32Array; readonly days: Int32Array };
  /** By name; undefined: nothing of the chunk states the attribute. Null: it may be stated under another name. */
  readonly attribute: (name: string) => CodedAspect | NumberColumn | undefined | null;
  /** A row as the engine reads it. */
  readonly read: (row: number) => Subject;
}

type AnyColumn = DictionaryColumn<unknown> | NumberColumn;

/** Reads what is needed of the columns; nothing is copied that is one column already. */
export function aspectsOf(columns: TransactionColumns, world: World, on: IsoDate, known: IsoDate): Aspects {
  const { length } = columns;
  const subjectOf = (row: number): Subject => {
    const transaction = transactionAt(columns, row);
    return readSubject(transaction, world, transaction.on ?? on, known);
  };
  const aspect = (parts: readonly (AnyColumn | undefined)[]): CodedAspect =>
    coded(
      length,
      parts.filter((part) => part !== undefined),
      subjectOf,
    );
  const { act, from, to, finalDestination, origin, description, material, form, kind, manufacturer, hs } = columns;
  const ofGoods = { description, material, form, kind, manufacturer, hs, ...columns.classifications };
  const goods = Object.entries(ofGoods).filter(([, column]) => column !== undefined);
  const parties = (columns.parties ?? []).flatMap(({ role: _role, ...fields }) => Object.values(fields));
  const attributes = columns.attributes ?? {};
  const nothing = aspect([]);
  const context = once(() => aspect([act, from, columns.endUse, ...parties]));
  const together = once(() => aspect(Object.values(attributes)));
  const byName = new Map<string, CodedAspect | NumberColumn | undefined | null>();
  return {
    length,
    act: aspect([act]),
    from: aspect([from]),
    to: aspect([to, finalDestination]),
    origin: aspect([origin]),
    goods: aspect(goods.map(([, column]) => column)),
    goodsColumn: goods.length === 1 ? goods[0]?.[0] : undefined,
    parties: aspect(parties),
    endUse: aspect([columns.endUse]),
    facts: nothing,
    on: aspect([columns.on]),
    get attributes() {
      return together();
    },
    nothing,
    get context() {
      return context();
    },
    day: daysOf(columns.on, length, on),
    attribute(name) {
      if (byName.has(name)) return byName.get(name);
      const own = attributes[name];
      // The same property in another unit would answer where the column states nothing.
      const others = Object.keys(attributes).filter((other) => other !== name);
      const elsewhere = others.some((other) => attributeValue({ [other]: 1 }, name) !== undefined);
      const found = elsewhere
        ? null
        : own === undefined
          ? undefined
          : own.kind === "number"
            ? possible(name, own)
            : aspect([own]);
      byName.set(name, found);
      return found;
    },
    read: subjectOf,
  };
}

/** The column with what the property cannot be left out, as in a single check. */
function possible(name: string, column: NumberColumn): NumberColumn {
  const { values } = column;
  if (values.every((value) => isPossible(name, value))) return column;
  return { ...column, values: values.map((value) => (isPossible(name, value) ? value : Number.NaN)) };
}

/** `2024-12-10` → 20241210: ordered as the days are. */
export function dayNumber(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** Row → index into `days`; a row without a day has the chunk's own. */
function daysOf(column: DictionaryColumn<IsoDate> | undefined, length: number, on: IsoDate): Aspects["day"] {
  const days = Int32Array.from([...(column?.values ?? []), on], dayNumber);
  if (column === undefined) return { codes: new Int32Array(length), days };
  if (!column.codes.includes(-1)) return { codes: column.codes, days };
  const absent = column.values.length;
  return { codes: column.codes.map((code) => (code === -1 ? absent : code)), days };
}

function coded(length: number, parts: readonly AnyColumn[], subjectOf: (row: number) => Subject): CodedAspect {
  const [first] = parts;
  const { codes, size, values } =
    parts.length === 0
      ? { codes: new Int32Array(length), size: 1, values: undefined }
      : parts.length === 1 && first?.kind === "dictionary"
        ? { codes: first.codes, size: first.values.length, values: first.values }
        : { ...grouped(length, parts), values: undefined };
  let rows: Int32Array | undefined;
  let seen: Uint8Array | undefined;
  const subjects = new Map<number, Subject>();
  return {
    codes,
    size,
    ...(values === undefined ? {} : { values }),
    occurs: () => (seen ??= Uint8Array.from((rows ??= firstRows(codes, size)), (row) => (row < 0 ? 0 : 1))),
    subject(code) {
      rows ??= firstRows(codes, size);
      let subject = subjects.get(code);
      if (!subject) subjects.set(code, (subject = subjectOf(rows[code + 1] as number)));
      return subject;
    },
  };
}

function grouped(length: number, parts: readonly AnyColumn[]): { readonly codes: Int32Array; readonly size: number } {
  const varied = parts.filter((part) => part.kind === "number" || !isConstant(part.codes));
  const { groupOf, firstRow } = groupRows(length, varied);
  return { codes: groupOf, size: Math.max(1, firstRow.length) };
}

function isConstant(codes: Int32Array): boolean {
  const [first] = codes;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== first) return false;
  return true;
}

/** Code + 1 → the first row that has it; -1 for a code of no row. */
function firstRows(codes: Int32Array, size: number): Int32Array {
  const rows = new Int32Array(size + 1).fill(-1);
  let missing = size;
  let row = 0;
  for (; row < codes.length && missing > 0; row++) {
    const slot = (codes[row] as number) + 1;
    if (rows[slot] !== -1) continue;
    rows[slot] = row;
    if (slot > 0) missing--;
  }
  if (rows[0] === -1) rows[0] = codes.indexOf(-1, row);
  return rows;
}
