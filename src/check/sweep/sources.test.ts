// Which columns the fields of a subject follow from: nothing else in a line may change them.
import { describe, expect, it } from "vitest";
import { dictionary } from "../../base/columns.ts";
import { isoDate } from "../../base/date.ts";
import { textOf } from "../../base/text-of.ts";
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import { readSubject, type Subject } from "../subject.ts";
import { WORLD } from "../testing.ts";
import { NAMES, Part } from "../trace.ts";
import { sourcesOf, type Source } from "./sources.ts";

const DAY = isoDate("2025-10-15");
type Column = Exclude<keyof TransactionColumns, "length" | "id">;

/** Each column with two rows that state different things, and what it is a source of. */
const COLUMNS: { readonly [Name in Column]-?: readonly [Source, NonNullable<TransactionColumns[Name]>] } = {
  act: ["act", dictionary(["export", "import"] as const)],
  on: ["on", dictionary([DAY, isoDate("2025-10-16")])],
  kind: ["goods", dictionary<"goods" | "technology" | null>(["goods", "technology"])],
  description: ["goods", dictionary<string | null>(["gallium metal powder", "germanium wafer"])],
  material: ["goods", dictionary<string | null>(["gallium", "germanium"])],
  form: ["goods", dictionary<string | null>(["powder", "ingot"])],
  manufacturer: ["goods", dictionary<string | null>(["Meridian", "Oriole"])],
  hs: [
    "goods",
    { ...dictionary([0, 1]), values: ["811292", "8112"].map((code) => ({ code, nomenclature: "HS-2022" })) },
  ],
  classifications: ["goods", { "US-CCL": dictionary<string | null>(["3A001", "EAR99"]) }],
  attributes: ["attributes", { purityPct: dictionary([99, 98]) }],
  origin: ["origin", dictionary<string | null>(["CN", "JP"])],
  from: ["from", dictionary<string | null>(["CN", "JP"])],
  to: ["to", dictionary<string | null>(["US", "DE"])],
  finalDestination: ["to", dictionary<string | null>(["US", "DE"])],
  parties: ["parties", [{ role: "end_user", name: dictionary<string | null>(["Meridian", "Oriole"]) }]],
  endUse: ["endUse", { ...dictionary([0, 1]), values: [{ category: "civil" }, { category: "military" }] }],
};

function subjects(name: Column): readonly [Subject, Subject] {
  const [first, second] = [0, 1].map((at) => {
    const columns = { length: 2, id: ["a", "a"], act: COLUMNS.act[1], [name]: COLUMNS[name][1] } as TransactionColumns;
    const act = name === "act" ? columns.act : { ...columns.act, codes: new Int32Array(2) };
    const transaction = transactionAt({ ...columns, act }, at);
    return readSubject(transaction, WORLD, transaction.on ?? DAY, DAY);
  });
  return [first as Subject, second as Subject];
}

const records = (subject: Subject): readonly (readonly [Part["of"], object])[] => [
  ["subject", subject],
  ["transaction", subject.transaction],
  ["item", subject.transaction.item],
];

describe("what a field of a subject follows from", () => {
  it.each(Object.keys(COLUMNS) as Column[])("%s", (name) => {
    const [one, other] = subjects(name);
    const moved: Part[] = [];
    for (const [at, [of, record]] of records(one).entries()) {
      const changed = records(other)[at]?.[1] as Readonly<Record<string, unknown>>;
      for (const field of Object.keys({ ...record, ...changed })) {
        if (["id", "world", "memo", "readings", "parts", "keys"].includes(field)) continue;
        const before = (record as Readonly<Record<string, unknown>>)[field];
        if (textOf(before) !== textOf(changed[field])) moved.push(Part.called(of, field));
      }
    }
    expect(moved.length).toBeGreaterThan(0);
    for (const part of moved) expect(sourcesOf(part), `${part.of}.${part.name}`).toContain(COLUMNS[name][0]);
  });

  it("is everything for a copy, and for a field that nobody has heard of", () => {
    const all = new Set(Object.values(COLUMNS).map(([source]) => source));
    for (const field of [NAMES, "shoeSize"]) expect(new Set(sourcesOf(Part.called("item", field)))).toEqual(all);
  });

  it("is never the id", () => expect(() => sourcesOf(Part.called("transaction", "id"))).toThrow("id of a line"));
});
