import { expect, test } from "vitest";
import { compileRegister } from "./compile.ts";
import { contentOf } from "./lint/testing.ts";
import { hash, RAW, sampleRegister } from "./testing.ts";

test("the version is the newest day of recording with its number of instruments", () => {
  expect(sampleRegister().version).toBe("2026-11-21.3");
  expect(compileRegister(contentOf([]), hash).version).toBe("empty");
});

test("the hash covers content, whatever the order of files and keys", () => {
  const { sha256 } = sampleRegister();
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const shuffled = RAW.instruments.map((raw) => Object.fromEntries(Object.entries(raw).toReversed()));
  expect(sampleRegister({ ...RAW, instruments: shuffled }).sha256).toBe(sha256);
  const [first, ...rest] = RAW.instruments;
  expect(
    sampleRegister({ ...RAW, instruments: [{ ...first, summary: "Gallium items need a permit." }, ...rest] }).sha256,
  ).not.toBe(sha256);
});

test("links written with fact ids come out with the ids of records", () => {
  const { relations, instruments } = sampleRegister();
  expect(relations.map(({ from, to, kind }) => [from, kind, to])).toEqual([
    ["CN:MOFCOM:2024-46", "respondsTo", "US:FR:2024-28270"],
    ["CN:MOFCOM:2025-72", "suspends", "CN:MOFCOM:2024-46"],
    ["dip-2023-beijing", "follows", "CN:MOFCOM:2023-23"],
  ]);
  const clause = instruments.flatMap(({ measures }) => measures).find(({ id }) => id === "cn-mofcom-2024-46-2");
  expect(clause?.time.events[0]?.by).toBe("CN:MOFCOM:2025-72");
});

test("a compiled register survives JSON unchanged", () => {
  const register = sampleRegister();
  expect(JSON.parse(JSON.stringify(register))).toEqual(register);
});
