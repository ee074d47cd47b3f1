import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("one computation serves askers at the same time and later ones", async () => {
  const recent = new Recent<number>(2);
  let made = 0;
  const make = async (): Promise<number> => ++made;
  expect(await Promise.all([recent.get("a", make), recent.get("a", make)])).toEqual([1, 1]);
  expect(await recent.get("a", make)).toBe(1);
});

test("the one unused for longest is forgotten first", async () => {
  const recent = new Recent<number>(2);
  let made = 0;
  const make = async (): Promise<number> => ++made;
  await recent.get("a", make);
  await recent.get("b", make);
  await recent.get("a", make);
  await recent.get("c", make);
  expect(await recent.get("a", make)).toBe(1);
  expect(await recent.get("b", make)).toBe(4);
});

test("a failure is not remembered", async () => {
  const recent = new Recent<number>(2);
  await expect(recent.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await recent.get("a", async () => 7)).toBe(7);
});
