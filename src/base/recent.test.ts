import { describe, expect, test } from "vitest";
import { Recent } from "./recent.ts";

describe("what was found lately", () => {
  test("keeps what is asked for again and forgets the rest", () => {
    const recent = new Recent<number, string>(10);
    for (let key = 0; key < 1000; key++) {
      recent.set(key, `${key}`);
      expect(recent.get(0)).toBe("0");
    }
    expect(recent.get(999)).toBe("999");
    expect(recent.get(990)).toBe("990");
    expect(recent.get(500)).toBeUndefined();
  });

  test("holds at most twice as many as it is made for", () => {
    const recent = new Recent<number, number>(10);
    for (let key = 0; key < 1000; key++) recent.set(key, key);
    const held = Array.from({ length: 1000 }, (_, key) => key).filter((key) => recent.get(key) !== undefined);
    expect(held.length).toBeGreaterThanOrEqual(10);
    expect(held.length).toBeLessThanOrEqual(20);
  });
});
