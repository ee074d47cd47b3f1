import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ABSENT,
  cellAt,
  dictionary,
  groupRows,
  rowsByGroup,
  type DictionaryColumn,
  type NumberColumn,
} from "./columns.ts";

describe("dictionary", () => {
  it("codes repeated cells once, keeps null as a value and leaves undefined out", () => {
    const column = dictionary(["CN", null, "CN", undefined, "US", null]);
    expect(column.values).toEqual(["CN", null, "US"]);
    expect([...column.codes]).toEqual([0, 1, 0, ABSENT, 2, 1]);
  });

  it("reads back what was put in", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.option(fc.string()), { nil: undefined })), (cells) => {
        const column = dictionary(cells);
        expect(cells.map((_, row) => cellAt(column, row))).toEqual(cells);
      }),
    );
  });
});

describe("cellAt", () => {
  it("takes NaN, infinity, a row past the end and a missing column as not stated", () => {
    const column: NumberColumn = { kind: "number", values: Float64Array.of(0, Number.NaN, Number.POSITIVE_INFINITY) };
    expect([0, 1, 2, 3].map((row) => cellAt(column, row))).toEqual([0, undefined, undefined, undefined]);
    expect(cellAt(undefined, 0)).toBeUndefined();
  });
});

describe("groupRows", () => {
  const cell = fc.option(fc.constantFrom("a", "b", null), { nil: undefined });
  const measured = fc.constantFrom(Number.NaN, 0, 99.9, 1e-9);
  const rows = fc.array(fc.record({ one: cell, two: cell, measured }), { maxLength: 60 });

  it("puts two rows into one group exactly when they agree in every column", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const columns: readonly (DictionaryColumn<string | null> | NumberColumn)[] = [
          dictionary(table.map((row) => row.one)),
          { kind: "number", values: Float64Array.from(table, (row) => row.measured) },
          dictionary(table.map((row) => row.two)),
        ];
        const { groupOf, firstRow } = groupRows(table.length, columns);
        const text = table.map((_, row) =>
          JSON.stringify(columns.map((column) => cellAt<unknown>(column, row) ?? `${cellAt(column, row)}`)),
        );
        expect([...groupOf].map((group) => text[firstRow[group] as number])).toEqual(text);
        expect(firstRow).toHaveLength(new Set(text).size);
        const expected = firstRow.map((first) => text.flatMap((one, at) => (one === text[first] ? [at] : [])));
        expect([...rowsByGroup({ groupOf, firstRow })].map((members) => [...members])).toEqual(expected);
      }),
    );
  });

  it("gives the same groups whether the dictionary is small or far larger than the rows", () => {
    const codes = Int32Array.of(0, 900_000, 0, 5, ABSENT, 5);
    const wide: DictionaryColumn<number> = {
      kind: "dictionary",
      values: Array.from({ length: 1_000_000 }, (_, i) => i),
      codes,
    };
    expect([...groupRows(6, [wide, wide]).groupOf]).toEqual([0, 1, 0, 2, 3, 2]);
  });

  it("has one group for rows without columns, and none without rows", () => {
    expect(groupRows(3, [])).toEqual({ groupOf: Int32Array.of(0, 0, 0), firstRow: [0] });
    expect(groupRows(0, [dictionary([])]).firstRow).toEqual([]);
  });
});
