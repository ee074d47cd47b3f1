// The engine against the oracle on transactions over the register's own words and those of the United States' list;
// `node bench/oracle.ts` runs millions of them.
import { describe, expect, it } from "vitest";
import { isoDate, type IsoDate } from "../../src/base/date.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import { check, type UsEarData } from "../../src/check/index.ts";
import { seeded } from "../../src/licences/random.case.ts";
import { loadKnowledge } from "../knowledge.ts";
import { differences } from "./compare.ts";
import { drawTransaction, drawUnionExport, vocabularyOf } from "./transactions.ts";
import { drawUsExport, usVocabularyOf } from "./us-transactions.ts";
import type { OracleWorld } from "./world.ts";

const knowledge = await loadKnowledge();
const { register, engine, world } = knowledge;
const usEar = knowledge.usEar as UsEarData;
const measures = register.instruments.flatMap((one) => one.measures);
const oracle: OracleWorld = { measures, ...world, coverage: register.coverage, usEar };
const words = vocabularyOf(measures);
const usWords = usVocabularyOf(usEar);
const KNOWN = isoDate("2026-11-21");

/** Compares so many drawn transactions; the outcomes by question, as `US item no_control_found`. */
function compare(times: number, draw: () => readonly [Transaction, IsoDate]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (let n = 0; n < times; n++) {
    const [transaction, on] = draw();
    const { determinations } = check(engine, transaction, { on, known: KNOWN });
    const found = differences(oracle, transaction, determinations, on, KNOWN);
    expect(found, `${n}: ${JSON.stringify({ on, ...transaction })}`).toEqual([]);
    for (const { jurisdiction, question, outcome } of determinations)
      for (const key of [outcome, `${jurisdiction} ${question} ${outcome}`]) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

describe("the engine and the oracle", () => {
  it("answer 1,500 drawn transactions alike, on days around every date of the register", () => {
    const below = seeded(20_261_121);
    const seen = compare(1500, () => {
      const transaction = drawTransaction(words, below);
      return [transaction, isoDate(words.days[below(words.days.length)] ?? "2026-11-21")];
    });
    for (const outcome of ["prohibited", "licence_required", "indeterminate", "no_control_found", "out_of_coverage"])
      expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(10);
  }, 120_000);

  it("answer 400 exports from the Union alike: Annex I, its authorisations, trade bans by country", () => {
    const below = seeded(2021_821);
    const seen = compare(400, () => [drawUnionExport(words, below), isoDate("2026-08-01")]);
    for (const outcome of ["licence_required", "indeterminate", "no_control_found", "out_of_coverage"])
      expect(seen.get(`EU item ${outcome}`) ?? 0, outcome).toBeGreaterThan(2);
  }, 120_000);

  it("answer 700 acts that leave the United States alike: rows, Country Chart, what all items of a code share", () => {
    const below = seeded(7_742);
    const seen = compare(700, () => [drawUsExport(usWords, words, below), isoDate("2026-08-01")]);
    for (const outcome of ["licence_required", "indeterminate", "no_control_found"])
      expect(seen.get(`US item ${outcome}`) ?? 0, outcome).toBeGreaterThan(50);
    expect(seen.get("US item out_of_coverage") ?? 0).toBeGreaterThan(0);
  }, 120_000);
});
