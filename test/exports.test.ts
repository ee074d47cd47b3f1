// The public surface is what this list says. Adding to it is a promise, taking away breaks programs: both show here.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as library from "../src/index.ts";
import { ROOT } from "./source-files.ts";

const VALUES: readonly string[] = [
  "DeriskError",
  "InputError",
  "IoError",
  "RegisterError",
  "UsageError",
  "assess",
  "call",
  "check",
  "isIsoDate",
  "isoDate",
  "openApp",
  "readPortfolioFolder",
];

const TYPES: readonly string[] = [
  "Act",
  "Answer",
  "App",
  "AppOptions",
  "AssessInput",
  "Assessment",
  "Context",
  "ContextOptions",
  "Determination",
  "Instrument",
  "IsoDate",
  "Item",
  "Measure",
  "OperationName",
  "Outcome",
  "Party",
  "PartyCategory",
  "PartyList",
  "PartyRole",
  "PortfolioInput",
  "Question",
  "Receipt",
  "Register",
  "Requirement",
  "ReviewPolicy",
  "Transaction",
  "Verdict",
];

/** Names of the types that a face exports. */
function typeNames(text: string): readonly string[] {
  return [...text.matchAll(/^export (?<kind>type )?\{(?<names>[^}]*)\}/gm)]
    .flatMap(({ groups }) =>
      (groups?.["names"] ?? "")
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && (groups?.["kind"] !== undefined || name.startsWith("type ")))
        .map((name) => name.replace(/^type /, "")),
    )
    .sort();
}

describe("the library", () => {
  test("exports these values", () => expect(Object.keys(library).sort()).toEqual([...VALUES].sort()));

  test("exports these types", () => {
    expect(typeNames(readFileSync(`${ROOT}/src/index.ts`, "utf8"))).toEqual([...TYPES].sort());
  });

  test("the package offers nothing else", () => {
    const { exports, bin } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as Record<string, object>;
    expect(Object.keys(exports ?? {})).toEqual([".", "./package.json"]);
    expect(bin).toEqual({ derisk: "bin/derisk.mjs" });
  });
});

test("a type added on the quiet is seen", () => {
  expect(typeNames('export { a, type B } from "./a.ts";\nexport type { C,\n D } from "./c.ts";')).toEqual([
    "B",
    "C",
    "D",
  ]);
});

describe("programs can", () => {
  const app = library.openApp({ store: ":memory:" });
  const days = { on: library.isoDate("2024-12-03"), known: library.isoDate("2026-11-21") };

  test("check a transaction", async () => {
    const transaction = { id: "T1", act: "export", item: { description: "gallium metal" }, from: "China", to: "US" };
    expect(await library.check(app, transaction, days)).toMatchObject({
      outcome: "licence_required",
      mayProceed: false,
    });
  });

  test("learn which field is wrong", async () => {
    const transaction = { id: "T1", act: "export", item: {}, from: "Narnia" };
    await expect(library.check(app, transaction)).rejects.toMatchObject({ code: "bad_input", field: "from" });
  });

  test("call any operation", async () => {
    const { measures } = await library.call(app, "registerList", { material: "gallium" }, days);
    expect(measures.map(({ provision }) => provision)).toContain("CN:MOFCOM:2023-23:1(1)");
  });
});
