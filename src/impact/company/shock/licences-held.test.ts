// Licences held, counted by hand: what a week draws, when one runs out, what follows.
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../base/date.ts";
import type { Portfolio } from "../../../portfolio/index.ts";
import { compileGraph } from "../network/graph.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { withLicencesHeld, type HeldOptions } from "./licences-held.ts";
import type { LineShock } from "./shock.ts";

const START = isoDate("2026-01-05");
const at = (file: string, row: number) => ({ file, row });

/** Gallium from S1 (6 kg a week) and S2 (4 kg a week). */
const line = (row: number): SourceLine => ({
  node: row,
  partId: "GA",
  supplierId: `S${row}`,
  supplierName: `S${row}`,
  hs: [],
  row,
  file: "supply.csv",
  country: "CN",
});
const empty = new Float64Array(3);
const network: SupplyNetwork = {
  graph: compileGraph([
    [[1, 2].map((node) => ({ node, quantity: 1, share: node === 1 ? 0.6 : 0.4, delay: 0, ready: 0 }))],
    [],
    [],
  ]),
  nodes: [],
  lines: [line(1), line(2)],
  products: [],
  use: Float64Array.of(10, 6, 4),
  stock: empty,
  capacity: empty,
  buffer: empty,
  stockAssumed: new Uint8Array(3),
  capacityAssumed: new Uint8Array(3),
  assumptions: [],
  problems: [],
};
const shock = (rest: Partial<LineShock> = {}): LineShock => ({
  line: 0,
  kind: "licence",
  from: 4,
  to: 52,
  capacity: 0,
  delay: { low: 7, typical: 14, high: 26 },
  draw: "",
  open: false,
  because: { kind: "measure", id: "m", title: "m", authority: "MOFCOM" },
  ...rest,
});
const licence = {
  id: "L1",
  number: "CN-1",
  authority: "MOFCOM (Ministry of Commerce, China)",
  type: "individual",
  item: "GA",
  quantity: "60",
  unit: "kg",
  parties: ["S1"],
  validFrom: isoDate("2025-01-01"),
  validTo: isoDate("2026-12-31"),
};

function held(
  licences: readonly object[],
  shocks: readonly LineShock[] = [shock()],
  options: Partial<HeldOptions> = {},
) {
  const portfolio = {
    bom: [{ at: at("bom.csv", 2), extra: {}, parentId: "P", childId: "GA", quantity: 1, unit: "kg" }],
    inventory: [],
    supply: [1, 2].map((row) => ({
      at: at("supply.csv", row),
      extra: {},
      partId: "GA",
      supplierId: `S${row}`,
      price: "2.5",
      currency: "USD",
    })),
    licences: licences.map((one, i) => ({ at: at("licences.csv", i + 2), extra: {}, ...licence, ...one })),
  } as unknown as Portfolio;
  return withLicencesHeld(network, shocks, portfolio, { start: START, ...options });
}
const spans = (shocks: readonly LineShock[]) =>
  shocks.map(({ line: index, from, to }) => [index, round(from), round(to)]);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

describe("withLicencesHeld", () => {
  it("passes 60 kg at 6 kg a week from the first day of the requirement: weeks 4 to 14", () => {
    const { shocks, uses } = held([{}]);
    expect(spans(shocks)).toEqual([[0, 14, 52]]);
    expect(shocks[0]?.delay?.typical).toBe(14);
    expect(uses).toMatchObject([
      { licenceId: "L1", from: 4, ends: "quantity", quantityLeft: 60, unit: "kg", perWeek: 6, row: "licences.csv:2" },
    ]);
    expect(uses[0]?.to).toBeCloseTo(14, 9);
    expect(uses[0]?.toDate).toBe("2026-04-13");
  });

  it("shares one licence between the lines it names: 60 kg at 10 kg a week", () => {
    const { shocks } = held([{ parties: ["S1", "S2"] }], [shock(), shock({ line: 1 })]);
    expect(spans(shocks)).toEqual([
      [0, 10, 52],
      [1, 10, 52],
    ]);
  });

  it("draws first on the licence that ends first, then on the next", () => {
    // Until 1 March (week 8): 4 weeks of the first, 24 of its 60 kg; then 60 kg of the second: 10 weeks more.
    const { shocks, uses } = held([{ id: "L2" }, { id: "L1", validTo: isoDate("2026-03-01") }]);
    expect(spans(shocks)).toEqual([[0, 18, 52]]);
    expect(uses.map(({ licenceId, ends }) => [licenceId, ends])).toEqual([
      ["L1", "validity"],
      ["L2", "quantity"],
    ]);
  });

  it("stops in between where the next licence is not valid yet, and again when that runs out", () => {
    const later = { id: "L2", quantity: "12", validFrom: isoDate("2026-05-11") };
    // Week 14 to week 18 nothing; from week 18 (11 May) 12 kg: two weeks.
    expect(spans(held([{}, later]).shocks)).toEqual([
      [0, 14, 18],
      [0, 20, 52],
    ]);
  });

  it.each([
    ["the ledger's balance instead of what was granted", {}, { quantity: "30" }, 9],
    ["grams as grams", { quantity: "30000", unit: "g" }, undefined, 9],
    [
      "a value: 150 USD at 2.50 a kg and 6 kg a week",
      { quantity: undefined, unit: undefined, value: "150", currency: "USD" },
      undefined,
      14,
    ],
    ["the tighter of quantity and value", { value: "75", currency: "USD" }, undefined, 9],
    ["the last day of validity", { validTo: isoDate("2026-02-22") }, undefined, 7],
    [
      "a licence without a bound until it ends",
      { quantity: undefined, unit: undefined, validTo: isoDate("2026-03-29") },
      undefined,
      12,
    ],
  ])("counts %s", (_, rest, left, week) => {
    const ledger = left === undefined ? undefined : new Map([["L1", left]]);
    expect(spans(held([rest], [shock()], { ledger }).shocks)).toEqual([[0, week, 52]]);
  });

  it.each([
    ["for another part", { item: "GE" }, /^$/],
    ["that names another supplier", { parties: ["S2"] }, /^$/],
    ["of another authority", { authority: "BIS" }, /^$/],
    ["that has ended", { validTo: isoDate("2026-01-04") }, /^$/],
    ["without an end", { validTo: undefined }, /^$/],
    ["counted in pieces", { unit: "pcs" }, /does not|cannot be drawn down/],
    ["counted in no unit", { unit: undefined }, /cannot be drawn down/],
    ["bound by a value in another currency", { value: "100", currency: "EUR" }, /no price/],
  ])("relies on no licence %s", (_, rest, notice) => {
    const { shocks, notices } = held([rest]);
    expect(shocks).toEqual([shock()]);
    expect(notices.join("\n")).toMatch(notice);
  });

  it("relies on no licence that the ledger closed", () => {
    const { shocks, notices } = held([{}], [shock()], { ledger: new Map([["L1", { closed: true }]]) });
    expect(shocks).toEqual([shock()]);
    expect(notices[0]).toContain("closed");
  });

  it("never lifts a prohibition, and lets nothing through twice", () => {
    expect(held([{}], [shock({ kind: "ban" })]).shocks[0]?.from).toBe(4);
    // Decided and open shocks of one line are one trade: it draws 6 kg a week, not 12.
    expect(spans(held([{}], [shock(), shock({ open: true })]).shocks)).toEqual([
      [0, 14, 52],
      [0, 14, 52],
    ]);
  });

  it("shortens the wait where the next licence is applied for before", () => {
    expect(held([{}], [shock()], { applyAhead: 10 }).shocks[0]?.delay).toEqual({ low: 0, typical: 4, high: 16 });
  });

  it("keeps a requirement that began before the start, and what is covered to the end is no shock", () => {
    expect(spans(held([{ quantity: "600" }], [shock({ from: -3 })]).shocks)).toEqual([[0, 51.571429, 52]]);
    expect(held([{ quantity: "600", validTo: isoDate("2027-12-31") }]).shocks).toEqual([]);
  });
});
