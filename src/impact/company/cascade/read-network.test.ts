// What is wrong with a network file is named, with its place; the rest is used.
import { describe, expect, it } from "vitest";
import { readNetwork } from "./read-network.ts";

const GOOD = { n: 2, m: 1, eps: 0.01, src: [0], dst: [1], w: [3], p: [0, 0], ess: [2] };

describe("readNetwork", () => {
  it("reads a good file without a word", () => {
    const { data, problems } = readNetwork(GOOD);
    expect(problems).toEqual([]);
    expect(data?.value).toEqual(Float64Array.of(3));
  });

  it.each([
    ["no object", [1], ""],
    ["no firms", { ...GOOD, n: 0 }, "n"],
    ["a purchase without value", { ...GOOD, w: [] }, "src"],
    ["a firm without sector", { ...GOOD, p: [0] }, "p"],
    ["a sector that does not exist", { ...GOOD, p: [0, 4] }, "p[1]"],
    ["a matrix of another size", { ...GOOD, ess: [2, 2] }, "ess"],
    ["no array", { ...GOOD, dst: "1" }, "dst"],
  ])("refuses %s", (_, file, field) => {
    const { data, problems } = readNetwork(file);
    expect(data).toBeUndefined();
    expect(problems.map((one) => one.field)).toContain(field);
  });

  it.each([
    ["a negative purchase", { src: [0, 1], dst: [1, 0], w: [3, -1] }, "w[1]"],
    ["a purchase of nothing", { src: [0, 1], dst: [1, 0], w: [3, 0] }, "w[1]"],
    ["an unknown seller", { src: [0, 9], dst: [1, 0], w: [3, 1] }, "src[1]"],
    ["a buyer that is no number", { src: [0, 1], dst: [1, null], w: [3, 1] }, "dst[1]"],
  ])("leaves out %s and keeps the rest", (_, arcs, field) => {
    const { data, problems } = readNetwork({ ...GOOD, ...arcs });
    expect(data?.value.length).toBe(1);
    expect(problems).toMatchObject([{ severity: "dropped", field }]);
  });

  it("says which tolerance it assumed", () => {
    const { data, problems } = readNetwork({ ...GOOD, eps: undefined });
    expect(data?.tolerance).toBe(0.01);
    expect(problems).toMatchObject([{ severity: "assumed", field: "eps" }]);
  });
});
