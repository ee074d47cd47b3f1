// The engine against the oracle on transactions over the register's own words; `node bench/oracle.ts` runs millions of them.
import { describe, expect, it } from "vitest";
import { isoDate } from "../src/base/date.ts";
import { check, compileRegister, regimes } from "../src/check/index.ts";
import { seeded } from "../src/licences/random.case.ts";
import { loadKnowledge } from "./knowledge.ts";
import { differences } from "./oracle-compare.ts";
import { drawTransaction, vocabularyOf } from "./oracle-transactions.ts";

const { register, world } = await loadKnowledge();
// The United States answer by tables of their own, which the oracle does not read.
const engine = compileRegister(
  register,
  world,
  regimes().filter(({ jurisdiction }) => jurisdiction !== "US"),
);
const measures = register.instruments.flatMap((one) => one.measures);
const oracle = { measures, groups: world.groups, lexicon: world.lexicon, coverage: register.coverage };
const words = vocabularyOf(measures);

describe("the engine and the oracle", () => {
  it("answer 1,500 drawn transactions alike, on days around every date of the register", () => {
    const below = seeded(20_261_121);
    const seen = new Map<string, number>();
    for (let n = 0; n < 1500; n++) {
      const transaction = drawTransaction(words, below);
      const on = isoDate(words.days[below(words.days.length)] ?? "2026-11-21");
      const known = isoDate("2026-11-21");
      const { determinations } = check(engine, transaction, { on, known });
      const found = differences(oracle, transaction, determinations, on, known);
      expect(found, `${n}: ${JSON.stringify({ on, ...transaction })}`).toEqual([]);
      for (const { outcome } of determinations) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
    for (const outcome of ["prohibited", "licence_required", "indeterminate", "no_control_found", "out_of_coverage"])
      expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(10);
  }, 120_000);
});
