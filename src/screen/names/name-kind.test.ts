import { expect, test } from "vitest";
import { readsAs } from "./name-kind.ts";
import { latinToken, type Role } from "./token.ts";

const CASES: readonly (readonly [string, readonly Role[], "person" | "organisation" | undefined])[] = [
  ["Zhukovsky, Evgeny Petrovich", ["name", "name", "patronymic"], "person"],
  ["Al Mansuri, Abd al-Karim", ["small", "name", "name", "small", "name"], "person"],
  ["Evgeny Zhukovsky", ["name", "name"], undefined],
  ["Lunar Tide, Ltd", ["name", "name", "legal"], "organisation"],
  ["Lunar Shipping, Trade and Rest", ["name", "generic", "generic", "small", "name"], undefined],
  ["Harbour, Street 12, Riga", ["name", "name", "number", "name"], undefined],
  ["A, B, C", ["initial", "initial", "initial"], undefined],
];

test.each(CASES)("%s", (name, roles, kind) => {
  expect(
    readsAs(
      name,
      roles.map((role, at) => latinToken(`word${at}`, role)),
    ),
  ).toBe(kind);
});
