// Candidates find their measure in the real register by what they say, and what the register lacks is new.
import { expect, test } from "vitest";
import { openApp } from "../../app.ts";
import type { Measure } from "../measures/record.ts";
import { linkMeasures } from "./link-measures.ts";

const app = openApp({ store: ":memory:" });
const { register, world } = await app.knowledge();

const SPAN = { start: 0, end: 1, text: "x" };
const candidate = (fields: Partial<Measure>): Measure => ({
  id: "m1",
  type: "export_licence",
  gta: "Export licensing requirement",
  mast: "P",
  plover: { event: "SANCTION", mode: "discontinue", codebook: "manual" },
  cameo: "163",
  direction: "restrict",
  imposer: ["CN"],
  authority: null,
  target: { countries: [], entities: [] },
  goods: [],
  announced: null,
  effective: null,
  status: "announced",
  factuality: "asserted",
  quote: SPAN,
  mentions: [SPAN],
  attribution: { chain: [] },
  confidence: 1,
  patternId: "p",
  derived: [],
  ...fields,
});
const day = (value: string) => ({ value, basis: "text" as const });
const goods = (...norms: readonly string[]) => norms.map((norm) => ({ text: norm, norm }));

const CASES: readonly (readonly [what: string, fields: Partial<Measure>, kind: string, measure: RegExp | undefined])[] =
  [
    [
      "permits for gallium, July 2023",
      { goods: goods("gallium", "germanium"), announced: day("2023-07-03") },
      "known",
      /^cn-mofcom-2023-23/,
    ],
    [
      "by its number",
      { legal_basis: ["Announcement No. 23 of 2023"], goods: goods("gallium") },
      "known",
      /^cn-mofcom-2023-23/,
    ],
    [
      "graphite, autumn 2023",
      { goods: goods("graphite"), effective: day("2023-12-01"), announced: day("2023-10-20") },
      "known",
      /2023-39/,
    ],
    [
      "Micron",
      { type: "procurement_ban", gta: "Public procurement access", target: { countries: [], entities: ["Micron"] } },
      "known",
      /micron/,
    ],
    [
      "suspension of the ban on gallium to the United States",
      {
        type: "export_ban",
        gta: "Export ban",
        goods: goods("gallium"),
        target: { countries: ["US"], entities: [] },
        direction: "relax",
        status: "suspended",
        announced: day("2025-11-09"),
        effective: day("2025-11-09"),
      },
      "change_of_known",
      /2024-46/,
    ],
    [
      "a suspension that comes years after the ban",
      {
        type: "export_ban",
        gta: "Export ban",
        goods: goods("gallium", "germanium"),
        target: { countries: ["US"], entities: [] },
        direction: "relax",
        status: "suspended",
        announced: day("2027-01-11"),
      },
      "change_of_known",
      /2024-46/,
    ],
    ["a good the register lacks", { goods: goods("helium"), announced: day("2026-11-01") }, "new", undefined],
    ["a government the register lacks", { imposer: ["CL"], goods: goods("lithium") }, "new", undefined],
    [
      "a tariff is no licence for the same good",
      { type: "import_tariff", gta: "Import tariff", goods: goods("gallium") },
      "new",
      undefined,
    ],
  ];

test.each(CASES)("%s", (_, fields, kind, measure) => {
  const [link] = linkMeasures([candidate(fields)], register.instruments, world.lexicon);
  expect(link?.kind).toBe(kind);
  if (measure) expect(link?.measure).toMatch(measure);
  else expect(link?.measure).toBeUndefined();
  if (kind !== "new") expect(link?.because.length).toBeGreaterThan(1);
});

test.each<readonly [string, readonly string[], string]>([
  ["US", ["89 FR 96830, FR Doc. 2024-28267, RIN 0694-AJ77"], "known"],
  // Numbers of several papers are not put together, and a state's paper is no other's.
  ["US", ["89 FR 11111, FR Doc. 2024-96830"], "new"],
  ["JP", ["89 FR 96830"], "new"],
])("by %s, resting on %s: a paper held without measures is %s", (imposer, legal_basis, kind) => {
  const [link] = linkMeasures(
    [candidate({ imposer: [imposer], legal_basis, goods: goods("helium") })],
    register.instruments,
    world.lexicon,
  );
  expect(link?.instrument).toBe(kind === "known" ? "US:EL:2024-12-02" : undefined);
});
