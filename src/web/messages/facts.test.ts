import { expect, test } from "vitest";
import { valueWords } from "./facts.ts";

const NAMES: Readonly<Record<string, string>> = { CN: "China", US: "United States", JP: "Japan" };

test.each([
  ["to", "US", "United States"],
  ["item.origin", "CN", "China"],
  ["via", "JP; CN", "Japan; China"],
  ["parties[purchaser].country", "US", "United States"],
  [
    "parties[purchaser].categories",
    "civil; not_critical_information_infrastructure_operator",
    "civil; no critical information infrastructure operator",
  ],
  ["parties[end_user].listedOn", "none", "screened: on none of the official lists"],
  ["item.hs", "811292 HS-2022; 8112929010 CHN-2026", "811292 HS-2022; 8112929010 CHN-2026"],
  ["item.manufacturer", "CN", "CN"],
  ["act", "re_export", "re-export"],
  ["facts.usOrigin", "unheard_of", "unheard_of"],
])("the value of %s, %s, reads as %s", (path, value, said) => {
  expect(valueWords(path, value, (code) => NAMES[code] ?? code)).toBe(said);
});
