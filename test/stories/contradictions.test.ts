// What is measured against the code stated, over the whole register: which statements stand, and which leave the item open.
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/base/date.ts";
import type { Item, Transaction } from "../../src/base/transaction.ts";
import { check } from "../../src/check/index.ts";
import { loadKnowledge } from "../knowledge.ts";

const { engine } = await loadKnowledge();
const ON = "2026-11-20";

type Attributes = NonNullable<Item["attributes"]>;

function item(deal: Partial<Transaction>, on: string, jurisdiction: string) {
  const transaction: Transaction = {
    id: "t",
    act: "export",
    kind: "goods",
    endUse: { category: "civil", knowledge: "none" },
    parties: [{ role: "end_user", name: "Buyer", country: deal.to ?? null, unlisted: true, categories: ["civil"] }],
    item: {},
    ...deal,
  };
  const verdict = check(engine, transaction, { on: isoDate(on), known: isoDate(on) });
  const found = verdict.determinations.find((one) => one.question === "item" && one.jurisdiction === jurisdiction);
  const isFlagged = found?.redFlags?.some(({ code }) => code === "code_contradicts_measurements") ?? false;
  const ceiling = found?.ceiling?.outcome;
  return { outcome: found?.outcome, isFlagged, ceiling, mayProceed: verdict.mayProceed, missing: found?.missingFacts };
}

describe("processors on the Commerce Control List", () => {
  it.each<[string, Attributes, string, string, string, boolean]>([
    ["EAR99", { tpp: 16000 }, "CN", ON, "indeterminate", true],
    ["none", { tpp: 16000 }, "CN", ON, "indeterminate", true],
    ["EAR99", { tpp: 16000 }, "AE", ON, "indeterminate", true],
    ["EAR99", { tpp: 1700, performanceDensity: 6 }, "CN", ON, "indeterminate", true],
    ["EAR99", { tpp: 2500, performanceDensity: 2 }, "CN", ON, "indeterminate", true],
    ["EAR99", { memoryBandwidthDensityGBsMm2: 2.5 }, "CN", ON, "indeterminate", true],
    ["3A991.p", { tpp: 16000 }, "CN", ON, "indeterminate", true],
    ["3A090.b", { tpp: 16000 }, "CN", ON, "licence_required", true],
    ["EAR99", { tpp: 4900, interconnectGBs: 600 }, "CN", "2023-01-20", "indeterminate", true],
    // Limits that are not met, or not all of them stated.
    ["EAR99", { tpp: 1500, performanceDensity: 20 }, "CN", ON, "no_control_found", false],
    ["EAR99", { tpp: 2500 }, "CN", ON, "no_control_found", false],
    ["EAR99", { tpp: 2500, performanceDensity: 1.5 }, "CN", ON, "no_control_found", false],
    ["EAR99", { memoryBandwidthDensityGBsMm2: 2 }, "CN", ON, "no_control_found", false],
    ["EAR99", { dramBandwidthGBs: 7000 }, "CN", ON, "no_control_found", false],
    ["EAR99", {}, "CN", ON, "no_control_found", false],
    // The code says what the measurement says, or is about the thing that is measured.
    ["3A090.a", { tpp: 16000, dramBandwidthGBs: 7000 }, "CN", ON, "licence_required", false],
    ["3A090", { tpp: 16000, dramBandwidthGBs: 7000 }, "CN", ON, "indeterminate", false],
    ["4A090", { tpp: 16000, dramBandwidthGBs: 7000 }, "CN", ON, "indeterminate", false],
    ["5A992.z", { tpp: 16000 }, "CN", ON, "licence_required", false],
    ["3B991.a", { tpp: 16000 }, "CN", ON, "no_control_found", false],
  ])("%s %j to %s on %s: %s", (code, attributes, to, on, outcome, isFlagged) => {
    const found = item(
      { from: "US", to, item: { origin: "US", classifications: [{ list: "US-CCL", code }], attributes } },
      on,
      "US",
    );
    expect(found).toMatchObject({ outcome, isFlagged });
    if (isFlagged) expect(found.mayProceed).toBe(false);
    if (outcome === "indeterminate" && isFlagged) {
      expect(found.ceiling).toBe("licence_required");
      expect(found.missing?.flat()).toContain("item.classifications[US-CCL].code");
    }
  });
});

describe("materials on the Chinese list", () => {
  it.each<[string, Item, string, boolean]>([
    [
      "none",
      { material: "antimony", form: "organo-antimony compound", attributes: { purityPct: 99.9995 } },
      "indeterminate",
      true,
    ],
    [
      "none",
      { material: "antimony", form: "organo-antimony compound", attributes: { purityPct: 99.9 } },
      "no_control_found",
      false,
    ],
    ["none", { material: "gallium", form: "metal", attributes: { purityPct: 99.9999 } }, "no_control_found", false],
    ["none", { material: "copper", form: "metal", attributes: { purityPct: 99.9999 } }, "no_control_found", false],
    [
      "none",
      {
        material: "tungsten",
        form: "tungsten-nickel-iron alloy",
        attributes: { densityGcm3: 18, elasticLimitMPa: 900, tensileStrengthMPa: 1300 },
      },
      "indeterminate",
      true,
    ],
    [
      "none",
      {
        material: "tungsten",
        form: "tungsten-nickel-iron alloy",
        attributes: { densityGcm3: 17, elasticLimitMPa: 900, tensileStrengthMPa: 1300 },
      },
      "no_control_found",
      false,
    ],
    [
      "none",
      {
        material: "steel",
        form: "rod",
        attributes: { densityGcm3: 18, elasticLimitMPa: 900, tensileStrengthMPa: 1300 },
      },
      "no_control_found",
      false,
    ],
    [
      "3C003.c",
      { material: "antimony", form: "antimony oxide", attributes: { purityPct: 99.995 } },
      "licence_required",
      false,
    ],
    ["none", { form: "NdFeB permanent magnet", attributes: { terbiumPct: 2 } }, "indeterminate", true],
    [
      "none",
      { form: "NdFeB permanent magnet", attributes: { terbiumPct: 0, dysprosiumPct: 0 } },
      "no_control_found",
      false,
    ],
    ["none", { description: "LED lamp", attributes: { powerW: 20 } }, "no_control_found", false],
  ])("%s %j: %s", (code, what, outcome, isFlagged) => {
    const found = item(
      { from: "CN", to: "DE", item: { origin: "CN", ...what, classifications: [{ list: "CN-DUAL-USE", code }] } },
      ON,
      "CN",
    );
    expect(found).toMatchObject({ outcome, isFlagged });
    if (isFlagged) expect(found.mayProceed).toBe(false);
  });
});
