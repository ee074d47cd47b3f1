// Invariants over the whole list: every entry and every destination, nothing dropped, nothing cleared by silence.
import { describe, expect, it } from "vitest";
import { inGroup } from "../../../base/country-group.ts";
import { parseControlCode } from "../../../base/control-code.ts";
import { parsedValue } from "../../../base/parsed.ts";
import { conditionNodes } from "../../../register/index.ts";
import type { UsRow } from "./data.ts";
import { chartRowOf } from "./destination.ts";
import { exported, HELD, listEngine, subjectOf, US_EAR, WORLD } from "./tables.case.ts";
import { determine } from "../../determine.ts";
import { createUsRegime } from "./index.ts";

const { ccl, chart, directProduct } = US_EAR;
const entries = Object.entries(ccl.entries);
const rows: readonly (readonly [string, UsRow])[] = entries.flatMap(([entry, { rows: own }]) =>
  own.map((row) => [entry, row] as const),
);
const destinations = [...Object.keys(chart.rows), ...Object.keys(chart.inherits), ...Object.keys(chart.governedBy)];

describe("the tables", () => {
  it("hold the whole list and the whole chart", () => {
    expect(entries.length).toBeGreaterThanOrEqual(638);
    expect(Object.keys(chart.rows).length + Object.keys(chart.governedBy).length).toBeGreaterThanOrEqual(198);
    for (const lost of ["0D614", "2B352", "3D006", "3E002", "8D001"])
      expect(ccl.entries[lost]?.rows.length).toBeGreaterThan(0);
  });

  it("give every entry rows, or say why it has none", () => {
    const silent = entries.filter(([, entry]) => entry.rows.length === 0 && entry.status === undefined);
    expect(silent.map(([code]) => code)).toEqual([]);
  });

  it("give every stated reason for control a row", () => {
    const without = entries.flatMap(([code, { reasons, rows: own }]) =>
      reasons.filter((reason) => !own.some((row) => row.reason === reason)).map((reason) => `${code} ${reason}`),
    );
    // 742.13 and 746.8 speak for both reasons in one line each.
    expect(without).toEqual(["3A232 RS", "5A980 AT", "5D980 AT", "5E980 AT"]);
  });

  it("send every row somewhere and cite a section for it", () => {
    const columns = new Set(chart.columns);
    for (const [entry, row] of rows) {
      const known = row.column === undefined ? ccl.destinations[row.to ?? ""] !== undefined : columns.has(row.column);
      expect([entry, row, known]).toEqual([entry, row, true]);
      expect(row.cites?.length).toBeGreaterThan(0);
    }
  });

  it("write paragraphs as codes of their own entry", () => {
    for (const [entry, row] of rows) {
      for (const code of [...(row.in ?? []), ...(row.except ?? [])]) {
        expect([code, code.startsWith(`${entry}.`), parsedValue(parseControlCode(code))]).toEqual([code, true, code]);
      }
    }
  });

  it("name countries that the chart knows", () => {
    const known = new Set(destinations);
    const named = Object.values(ccl.destinations).flatMap(({ allBut = [], always = [], in: inside = [] }) => [
      ...allBut,
      ...always,
      ...inside,
    ]);
    expect(named.filter((code) => /^[A-Z]{2}$/.test(code) && !known.has(code))).toEqual([]);
  });

  it("ask only for facts and attributes in conditions", () => {
    const kinds = new Set(
      rows.flatMap(([, row]) => (row.if ? [...conditionNodes(row.if)].flatMap((node) => Object.keys(node)) : [])),
    );
    expect([...kinds].sort()).toEqual(["all", "any", "attribute", "fact", "from", "not", "to"]);
  });

  it("hold the thirteen direct product rules", () => {
    expect(directProduct.rules.map(({ paragraph }) => paragraph)).toEqual(
      ["(b)", "(c)", "(d)", "(e)(1)", "(e)(2)", "(e)(3)", "(f)", "(g)", "(h)", "(i)", "(j)", "(k)", "(l)"].map(
        (part) => `734.9${part}`,
      ),
    );
    for (const { inputs } of directProduct.rules) {
      if (Array.isArray(inputs))
        for (const code of inputs) expect(parsedValue(parseControlCode(code as string))).toBe(code);
    }
  });
});

/** One destination for every distinct set of marks and groups: the others are answered alike. */
const distinct = [...new Map(destinations.map((code) => [likenessOf(code), code])).values()];

function likenessOf(code: string): string {
  const row = chart.rows[chart.inherits[code]?.row ?? code] ?? [chart.governedBy[code] ?? ""];
  const groups = [...WORLD.groups.keys()].filter(
    (id) => id.startsWith("US:") && inGroup(WORLD.groups, id, code, HELD) === true,
  );
  const named = Object.values(ccl.destinations).map(({ allBut, always, in: inside }) =>
    [...(allBut ?? []), ...(always ?? []), ...(inside ?? [])].includes(code),
  );
  return JSON.stringify([row, groups, named]);
}

describe("every entry to every kind of destination", () => {
  const engine = listEngine();
  const regime = createUsRegime(US_EAR);
  const outcomes = new Map<string, number>();
  const uncited: string[] = [];
  const cleared: string[] = [];
  for (const [entry] of entries) {
    for (const to of distinct) {
      const subject = subjectOf(exported(entry, to), HELD);
      const { said: found } = determine(engine, regime, { question: "item", authority: "BIS" }, subject).answered;
      outcomes.set(found.outcome, (outcomes.get(found.outcome) ?? 0) + 1);
      if (found.outcome === "licence_required" && !found.provisions.includes(`US:CCL:${entry}`))
        uncited.push(`${entry} ${to}`);
      if (found.outcome === "no_control_found" && chartRowOf(chart, subject).kind !== "row")
        cleared.push(`${entry} ${to}`);
    }
  }

  it("is answered from the closed list", () => {
    expect([...outcomes.keys()].sort()).toEqual([
      "indeterminate",
      "licence_required",
      "no_control_found",
      "out_of_coverage",
    ]);
  });

  it("cites its row when a licence is needed", () => {
    expect(uncited).toEqual([]);
  });

  it("is never cleared by a row that another part governs", () => {
    expect(cleared).toEqual([]);
  });
});
