import { expect, test } from "vitest";
import { compileGroups } from "../../base/country-group.ts";
import { isoDate } from "../../base/date.ts";
import { blocsOf } from "./blocs.ts";

const group = { title: "", source: "", heldFrom: isoDate("2000-01-01"), complete: true };
const groups = compileGroups([
  { ...group, id: "EEA", members: ["DE"], dated: [{ country: "GB", to: isoDate("2020-02-01") }], undecided: ["XK"] },
  { ...group, id: "G7", members: ["DE", "GB", "JP"] },
]);

test("a country counts in the first bloc it belongs to on the day; outside and unknown ones in none", () => {
  const countries = ["JP", "DE", "GB", "CN", "XK", "DE"];
  expect(blocsOf(groups, countries, isoDate("2026-11-21"))).toEqual({ DE: "EEA", GB: "G7", JP: "G7" });
  expect(blocsOf(groups, countries, isoDate("2019-01-01"))).toMatchObject({ GB: "EEA" });
});
