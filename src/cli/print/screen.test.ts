import { expect, it } from "vitest";
import type { NotChecked } from "../../screen/not-checked.ts";
import { screenText } from "./screen.ts";

const NONE: NotChecked = { code: "no_lists", params: {}, text: "no list is loaded." };
const MISSING: NotChecked = { code: "list_missing", params: { list: "UK-SANCTIONS" }, text: "UK is not loaded." };
const UNREAD: NotChecked = { code: "name_unreadable", params: { name: "n/a" }, text: '"n/a" names nobody.' };

it.each([
  ["no list is held", [NONE], /^Not screened: no list is held/],
  ["a name cannot be read", [UNREAD], /^No hit, but a name given could not be compared/],
  ["a list is missing", [MISSING], /^No hit\. This is no clearance/],
])("where %s, the first line says what that means", (_, notChecked, first) => {
  const text = screenText({ hits: [], notChecked }, { colour: false, width: 100 });
  expect(text).toMatch(first);
  for (const reason of notChecked) expect(text).toContain(reason.text);
});
