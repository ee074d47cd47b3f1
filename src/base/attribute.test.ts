import { describe, expect, it } from "vitest";
import { attributeName, attributeValue } from "./attribute.ts";

describe("attributeName", () => {
  it.each([
    ["densityGcm3", "density", "g/cm3"],
    ["flexuralStrengthMPa", "flexuralStrength", "MPa"],
    ["purityPct", "purity", "%"],
    ["tpp", "tpp", "1"],
    ["performanceDensity", "performanceDensity", "1"],
    ["interconnectGBs", "interconnect", "GB/s"],
    ["dramBandwidthGBs", "dramBandwidth", "GB/s"],
    ["energyDensityWhKg", "energyDensity", "Wh/kg"],
    ["specificCapacityMAhG", "specificCapacity", "mAh/g"],
    ["dislocationDensityPerCm2", "dislocationDensity", "1/cm2"],
    ["processNodeNm", "processNode", "nm"],
    ["temperatureC", "temperature", "degC"],
    ["enduranceMin", "endurance", "min"],
    ["Pct", "Pct", "1"],
  ])("%s is %s in %s", (name, property, unit) => {
    expect(attributeName(name)).toEqual({ property, unit });
  });
});

describe("attributeValue", () => {
  it.each([
    ["stated as asked", { densityGcm3: 1.75 }, "densityGcm3", 1.75],
    ["in another unit", { densityKgm3: 1750 }, "densityGcm3", 1.75],
    ["as text in another unit", { designPressureBar: "50000" }, "designPressureGPa", 5],
    ["stated as not known", { densityGcm3: null }, "densityGcm3", null],
    ["not known in another unit", { densityKgm3: null }, "densityGcm3", null],
    ["not stated", { purityPct: 99.9 }, "densityGcm3", undefined],
    ["not a number", { densityKgm3: true }, "densityGcm3", null],
    ["no number in the text", { densityKgm3: "high" }, "densityGcm3", null],
    ["another dimension under the same name", { densityPct: 3 }, "densityGcm3", null],
    ["a share for a percentage", { purityPct: 0.9995 }, "purityPct", null],
    ["a percentage above the whole", { purityPct: 999.5 }, "purityPct", null],
    ["no purity at all", { purityPct: "0" }, "purityPct", null],
    ["none of a metal", { dysprosiumPct: 0 }, "dysprosiumPct", 0],
    ["less than nothing", { densityGcm3: -1 }, "densityGcm3", null],
    ["no density", { densityKgm3: 0 }, "densityGcm3", null],
    ["below freezing", { temperatureC: -40 }, "temperatureC", -40],
    ["no link between chips", { interconnectGBs: 0 }, "interconnectGBs", 0],
    ["a truth value as asked", { beyondVisualRange: false }, "beyondVisualRange", false],
  ])("%s", (_, attributes, name, expected) => {
    expect(attributeValue(attributes, name)).toBe(expected);
  });

  it("a value as asked wins over one to convert", () => {
    expect(attributeValue({ densityKgm3: 2000, densityGcm3: 1.75 }, "densityGcm3")).toBe(1.75);
  });
});
