import { expect, test } from "vitest";
import { categoryWords } from "./words.ts";

test.each([
  [undefined, "not stated"],
  [null, "not known"],
  [[], "none"],
  [["military_end_user", "cii_operator"], "military end user, CII operator"],
])("party categories %j read as %s", (categories, said) => {
  expect(categoryWords(categories)).toBe(said);
});
