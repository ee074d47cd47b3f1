// A kept inverse is the computed one, bit for bit; a damaged one is found out, named and mended.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { invert } from "./inverse.ts";
import { matrixOf, type Matrix } from "./matrix.ts";
import { keptInverse, residual, type InverseStore } from "./stored-inverse.ts";

const M = matrixOf([
  [4, 7, 1],
  [2, 6, 0],
  [1, 0, 3],
]);

function memory(): InverseStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    read: (key) => kept.get(key),
    write: (key, content) => void kept.set(key, content),
    hash: (content) => createHash("sha256").update(content).digest("hex"),
  };
}

const computed = invert(M);

test("computed once, then read: the same bits", () => {
  const store = memory();
  expect(keptInverse(M, store)).toEqual({ inverse: computed, from: "computed" });
  expect(keptInverse(M, store)).toEqual({ inverse: computed, from: "stored" });
  expect(keptInverse({ ...M, data: M.data.map((value) => value + 1) }, store).from).toBe("computed");
  expect(store.kept.size).toBe(2);
});

describe("damage", () => {
  test.each([
    ["one bit of the last figure", (one: Uint8Array) => (one[one.length - 1]! ^= 1), /digest/],
    ["the lowest bit of the first figure", (one: Uint8Array) => (one[80]! ^= 1), /digest/],
    ["the beginning", (one: Uint8Array) => (one[0] = 0), /no kept inverse/],
    ["the size", (one: Uint8Array) => (one[72] = 9), /size/],
  ])("%s", (_, damage, why) => {
    const store = memory();
    keptInverse(M, store);
    for (const content of store.kept.values()) damage(content);
    const found = keptInverse(M, store);
    expect(found.inverse).toEqual(computed);
    expect(found.from).toBe("mended");
    expect(found.why).toMatch(why);
    expect(keptInverse(M, store).from).toBe("stored");
  });

  test("cut short, or the inverse of another matrix under this name", () => {
    const store = memory();
    keptInverse(M, store);
    const [key = "", content = new Uint8Array()] = [...store.kept][0] ?? [];
    store.kept.set(key, content.subarray(0, 90));
    expect(keptInverse(M, store).why).toMatch(/length/);
    const other = memory();
    keptInverse({ ...M, data: M.data.map((value) => value * 2) }, other);
    store.kept.set(key, [...other.kept.values()][0] ?? content);
    expect(keptInverse(M, store).why).toMatch(/does not invert/);
  });
});

test("a matrix without an inverse is not kept", () => {
  const store = memory();
  const flat: Matrix = { rows: 2, columns: 2, data: Float64Array.of(1, 2, 2, 4) };
  expect(keptInverse(flat, store).inverse.kind).toBe("singular");
  expect(store.kept.size).toBe(0);
});

test("a figure that is no number never passes", () => {
  if (computed.kind === "singular") throw new Error("singular");
  expect(residual(M, computed.matrix)).toBeLessThan(1e-15);
  expect(residual(M, { ...computed.matrix, data: computed.matrix.data.with(4, Number.NaN) })).toBe(
    Number.POSITIVE_INFINITY,
  );
});
