// Answers that subjects share: each gets its own, whoever was answered before, and the parts looked at are all noted.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerTransaction } from "../../test/register-transaction.ts";
import { loadKnowledge } from "../../test/knowledge.ts";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { check } from "./check.ts";
import { compileRegister } from "./compile.ts";
import { regimes } from "./regimes/index.ts";
import { Remembered } from "./remembered.ts";
import { subjectOf } from "./testing.ts";
import { traced, type Look } from "./trace.ts";

const { register, world, usEar } = await loadKnowledge();
const newEngine = (): ReturnType<typeof compileRegister> => compileRegister(register, world, regimes({ usEar }));
const DAYS = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };

describe("answers that are shared", () => {
  it("are those of an engine that has answered nobody before", () => {
    const engine = newEngine();
    const transactions = fc.sample(registerTransaction, { numRuns: 80, seed: 11 });
    for (const one of transactions) check(engine, one, DAYS);
    for (const one of transactions.slice(0, 5)) {
      for (const other of variantsOf(one)) {
        const told = JSON.stringify(check(engine, other, DAYS));
        expect(told === JSON.stringify(check(newEngine(), other, DAYS)), JSON.stringify(other)).toBe(true);
      }
    }
  });

  it("tell nobody of a fact that another stated", () => {
    const stated = (to: string): Transaction => ({ id: to, act: "export", item: { origin: "CN" }, from: "CN", to });
    const engine = newEngine();
    const [first, second] = ["AR", "CL"].map((to) => check(engine, stated(to), DAYS));
    expect(JSON.stringify(second)).not.toContain('"AR"');
    expect(second?.determinations.map(({ outcome }) => outcome)).toEqual(
      first?.determinations.map(({ outcome }) => outcome),
    );
  });
});

/** The transaction, and what is left of it without one of its fields or on another day. */
function variantsOf(one: Transaction): readonly Transaction[] {
  const without = Object.keys(one)
    .filter((name) => !["id", "act", "item"].includes(name))
    .map((name) => ({ ...one, [name]: undefined }) as unknown as Transaction);
  return [one, ...without, { ...one, on: isoDate("2024-12-05") }, { ...one, item: {} }];
}

describe("a memory of answers", () => {
  it("works out once what comes to the same, and again what does not", () => {
    const memory = new Remembered<string>(10);
    let worked = 0;
    const answer = (to: string | null, origin: string): string =>
      memory.answer(subjectOf({ to, item: { origin } }), ({ to: stated, origin: from }) => {
        worked++;
        if (stated.kind !== "known") return "?";
        return `${stated.value}${stated.value === "US" && from.kind === "known" ? from.value : ""}`;
      });
    expect([
      answer("US", "CN"),
      answer("US", "CN"),
      answer("US", "JP"),
      answer("DE", "CN"),
      answer(null, "CN"),
    ]).toEqual(["USCN", "USCN", "USJP", "DE", "?"]);
    expect(worked).toBe(4);
    expect([answer("DE", "KR"), worked]).toEqual(["DE", 4 + 1]);
  });

  const workedFor = (places: readonly string[]): readonly string[] => {
    const memory = new Remembered<string>(2);
    const worked: string[] = [];
    for (const to of places) {
      memory.answer(subjectOf({ to }), (subject) => {
        worked.push(to);
        return subject.to.kind;
      });
    }
    return worked;
  };

  it("forgets all when it is full", () => {
    expect(workedFor(["US", "US", "DE", "FR", "US", "FR"])).toEqual(["US", "DE", "FR", "US"]);
  });

  it("keeps nothing for a while where nothing was found again", () => {
    expect(workedFor(["US", "DE", "FR", "FR", "FR"])).toEqual(["US", "DE", "FR", "FR", "FR"]);
  });
});

describe("a traced subject", () => {
  const notedBy = (look: (subject: ReturnType<typeof subjectOf>) => unknown): readonly string[] => {
    const noted = new Set<Look>();
    look(traced(subjectOf({ to: "US", item: { origin: "CN" }, facts: { a: 1 } }), noted));
    return [...noted].map((one) => ("name" in one ? `${String(one)}` : "?"));
  };
  const cases: readonly (readonly [string, (subject: ReturnType<typeof subjectOf>) => unknown, number])[] = [
    ["a fact", ({ to }) => to, 1],
    ["a stated field, absent or not", ({ transaction }) => [transaction.facts, transaction.value], 2],
    ["a field of the item", ({ transaction: { item } }) => item.origin, 1],
    ["the same twice", ({ to, transaction }) => [to, to, transaction], 1],
    ["a copy: every field and which there are", ({ transaction: { item } }) => ({ ...item }), 2],
    ["asking whether there is a field", ({ transaction }) => "value" in transaction, 1],
  ];
  it.each(cases)("notes %s", (_name, look, parts) => {
    expect(notedBy(look)).toHaveLength(parts);
  });
});
