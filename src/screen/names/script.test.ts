import { expect, test } from "vitest";
import { holdsOther } from "./script.ts";

test.each([
  ["Orion Trading 12 (Pte)", false],
  ["Жанна д’Арк", false],
  ["𠮷野家", false],
  ["ሰላም ትሬዲንግ", true],
  ["Acme ภาษาไทย", true],
  ["", false],
])("%s holds a sign of a script without a name here: %s", (text, is) => {
  expect(holdsOther(text)).toBe(is);
});
