import { expect, test } from "vitest";
import { provisionCovers } from "./references.ts";
import { openRegister } from "./register.ts";
import { sampleRegister } from "./testing.ts";

const view = openRegister(sampleRegister());

test("records are found by id, a measure's instrument too", () => {
  expect(view.instruments.get("CN:MOFCOM:2023-23")?.published).toBe("2023-07-03");
  expect(view.measures.get("us-hbm")?.jurisdiction).toBe("US");
  expect(view.events.get("dip-2023-beijing")?.kind).toBe("diplomatic");
  expect(view.instrumentOf("cn-mofcom-2024-46-2")?.id).toBe("CN:MOFCOM:2024-46");
  expect(view.instrumentOf("nothing")).toBeUndefined();
});

test("links are seen from both ends, with who asserts them", () => {
  const { out, in: back } = view.relationsOf("CN:MOFCOM:2024-46");
  expect(out.map(({ to, assertedBy }) => [to, assertedBy])).toEqual([["US:FR:2024-28270", "MOFCOM spokesperson"]]);
  expect(back.map(({ from, kind }) => [from, kind])).toEqual([["CN:MOFCOM:2025-72", "suspends"]]);
  expect(view.relationsOf("nothing")).toEqual({ out: [], in: [] });
});

test("measures are found by the prefix of their provision", () => {
  const ids = (prefix: string): readonly string[] => view.measuresByProvision(prefix).map(({ id }) => id);
  expect(ids("CN:MOFCOM:2024-46")).toEqual(["cn-mofcom-2024-46-2"]);
  expect(ids("CN:MOFCOM:2024-46:1")).toEqual([]);
  expect(ids("CN:MOFCOM:2024-4")).toEqual([]);
  expect(ids("CN:MOFCOM")).toEqual(["cn-mofcom-2023-23-1", "cn-mofcom-2024-46-2"]);
});

test.each([
  ["US:EAR:744.21", "US:EAR:744.21", true],
  ["US:EAR:744.21", "US:EAR:744.21(b)", true],
  ["US:EAR:744", "US:EAR:744.21", true],
  ["US:EAR:744.2", "US:EAR:744.21", false],
  ["NL:MINISTERIAL-ORDER", "NL:MINISTERIAL-ORDER:2023-09-01", true],
  ["US:EAR:744.21(b)", "US:EAR:744.21", false],
])("%s covers %s: %s", (prefix, provision, covers) => {
  expect(provisionCovers(prefix, provision)).toBe(covers);
});
