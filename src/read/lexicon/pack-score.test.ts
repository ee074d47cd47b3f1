// A pack is held against texts with known readings: what it loses and what it wrongly finds lowers the score.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPack } from "../../../scripts/reader-packs.ts";
import type { ReaderPack } from "./pack.ts";
import { NO_WEIGHTS } from "../clauses/score.ts";
import { effectOf, f1Of, type GoldDocument, loweredBy } from "./pack-score.ts";

const core = readReaderPack(fileURLToPath(new URL("../../../data/lexicon/reader/core", import.meta.url)));
const TEXT =
  "China banned exports of gallium to the United States on Tuesday, the Ministry of Commerce said. Sales grew.";
const ban = { type: "export_ban", imposer: ["CN"], quote: { start: 0, end: 60 } };
const gold: readonly GoldDocument[] = [
  { id: "T1", text: TEXT, published: "2024-12-04", measures: [ban], events: [], enforcement: [], claims: [] },
];

/** Weights by which no clause tells a measure of itself. */
const SILENT = { ...NO_WEIGHTS, mention: { bias: -9 } };
const pack = (more: Partial<ReaderPack>): ReaderPack => ({ id: "own", version: "1", rows: [], patterns: [], ...more });
const measures = (own: ReaderPack, texts = gold) =>
  effectOf(own, [core], texts).find(({ part }) => part === "measures");

describe("the effect of a pack", () => {
  it("is none for an empty pack", () => {
    const effects = effectOf(pack({}), [core], gold);
    expect(effects.map(({ part }) => part)).toEqual(["measures", "events", "enforcement", "claims"]);
    expect(effects.flatMap(({ changed }) => changed)).toEqual([]);
    expect(measures(pack({}))?.after).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(loweredBy(effects)).toEqual([]);
  });

  it("names what is lost when patterns of the same id match nothing", () => {
    const patterns = core.patterns
      .filter(({ emits }) => emits.startsWith("measure/"))
      .map((one) => ({ ...one, match: ["zzyzx"] }));
    const effects = effectOf(pack({ patterns, weights: SILENT }), [core], gold);
    const [lowered] = loweredBy(effects);
    expect(lowered?.part).toBe("measures");
    expect(lowered?.changed.map(({ id, after }) => [id, after.missed])).toEqual([["T1", 1]]);
  });

  it("names what is wrongly found", () => {
    const patterns = [
      { id: "own.growth.01", emits: "measure/export_ban", match: ["sales grew"], examples: [], counterexamples: [] },
    ];
    const rows = [{ term: "sales", norm: "ban.verb", class: "ban" }];
    const text = "China sales grew gallium. Nothing else happened.";
    const quiet = [{ ...gold[0]!, id: "T2", text, measures: [] }];
    const effect = measures(pack({ patterns, rows }), quiet);
    expect(effect?.before).toEqual({ right: 0, wrong: 0, missed: 0 });
    expect(effect?.after.wrong).toBe(1);
    expect(loweredBy(effectOf(pack({ patterns, rows }), [core], quiet)).map(({ part }) => part)).toEqual(["measures"]);
  });

  it.each([
    [{ right: 0, wrong: 0, missed: 0 }, 1],
    [{ right: 2, wrong: 1, missed: 1 }, 2 / 3],
    [{ right: 0, wrong: 1, missed: 0 }, 0],
  ])("scores %j as %d", (score, f1) => {
    expect(f1Of(score)).toBeCloseTo(f1);
  });

  it("neither rewards nor punishes what is optional", () => {
    const optional = [{ ...gold[0]!, measures: [{ ...ban, optional: true }] }];
    expect(measures(pack({}), optional)?.after).toEqual({ right: 0, wrong: 0, missed: 0 });
  });
});
