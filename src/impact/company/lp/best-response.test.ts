// The best response on a network small enough to see: what cannot be served, and what one more unit is worth.
import { describe, expect, it } from "vitest";
import { fewestFailures, chokepoints } from "../network/chokepoints.ts";
import { compileGraph } from "../network/graph.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import { bestResponse } from "./best-response.ts";
import { highsSolver } from "./highs.ts";

/** Product of one part, two in each; the part from Riga (60 %) and Oslo, which could deliver 10 of 20 a week. */
function network(stock: number): SupplyNetwork {
  const member = (node: number, share = 1, quantity = 1) => ({ node, share, quantity, delay: 0, ready: 0 });
  const line = (node: number, supplierId: string) => ({
    node,
    partId: "part",
    supplierId,
    supplierName: supplierId,
    hs: [],
    row: node,
    file: "supply.csv",
    country: "LV",
  });
  const nodes = (["product", "item", "line", "line"] as const).map((kind, i) => ({
    id: `n${i}`,
    name: `n${i}`,
    kind,
    rows: [],
  }));
  return {
    graph: compileGraph([[[member(1, 1, 2)]], [[member(2, 0.6), member(3, 0.4)]], [], []]),
    nodes,
    lines: [line(2, "Riga"), line(3, "Oslo")],
    products: [{ node: 0, id: "n0", name: "n0", demand: 10, revenue: 1000, currency: "EUR" }],
    use: Float64Array.of(10, 20, 12, 8),
    stock: Float64Array.of(0, stock, 0, 0),
    capacity: Float64Array.of(Infinity, Infinity, 12, 10),
    buffer: Float64Array.of(0, stock / 20, 0, 0),
    stockAssumed: new Uint8Array(4),
    capacityAssumed: new Uint8Array(4),
    assumptions: [],
    problems: [],
  };
}

describe("bestResponse", () => {
  it("serves what Oslo and the stock allow, and prices a part at half a product", async () => {
    // Ten weeks without Riga: 100 products want 200 parts; Oslo makes 100, 20 are in stock.
    const left = new Float64Array(20).fill(0, 0, 10).fill(1, 10);
    const found = bestResponse(network(20), left, 10, Float64Array.of(100), await highsSolver());
    expect(found.lost[0]).toBeCloseTo(40, 6);
    expect(found.unitWorth[1]).toBeCloseTo(50, 6);
    expect(found.served).toBeCloseTo(6000, 6);
  });

  it("loses nothing, and finds stock worth nothing, when nothing is hit", async () => {
    const found = bestResponse(network(0), new Float64Array(20).fill(1), 10, Float64Array.of(100), await highsSolver());
    expect(found.lost[0]).toBeCloseTo(0, 6);
    expect(found.unitWorth[1]).toBeCloseTo(0, 6);
  });
});

describe("chokepoints", () => {
  it("names what alone stops the product, with the way, and nothing that has an alternative", () => {
    const found = chokepoints(network(40));
    expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["country LV", "item n1"]);
    expect(found[0]?.products[0]).toMatchObject({ productId: "n0", weeks: 2, path: ["n2", "n1", "n0"] });
    expect(found[0]?.revenuePerWeek).toEqual({ EUR: 1000 });
  });

  it("counts the lines that must fail together", () => {
    expect([...fewestFailures(network(0))]).toEqual([2, 2, 1, 1]);
  });
});
