// What deals share: conditions look at nothing but the part under which their findings are kept, and what is kept tells the same
// as JSON does of a whole verdict.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE_TRANSACTIONS } from "../../test/base-transactions.ts";
import { loadKnowledge } from "../../test/knowledge.ts";
import { registerTransaction } from "../../test/register-transaction.ts";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { checked } from "./check.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import { textAfterId, verdictOf } from "./checked.ts";
import { partRead } from "./shared-readings.ts";
import { readSubject } from "./subject.ts";
import { atomsIn, type Atom } from "./test-tree.ts";
import { Part, traced, type Look } from "./trace.ts";

const { engine } = await loadKnowledge();
const DAYS = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const base = BASE_TRANSACTIONS.map(({ name, stated }): Transaction => ({ id: name, ...stated }));
const drawn = [...base, ...fc.sample(registerTransaction, { numRuns: 40, seed: 5 })];

/** Fields that a condition of each part may look at; `stated` in shared-readings.ts compares these. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  act: ["subject.act"],
  from: ["subject.from"],
  to: ["subject.to", "subject.toPath"],
  origin: ["subject.origin"],
  goods: [
    ...[
      "kind",
      "material",
      "form",
      "family",
      "ambiguous",
      "contains",
      "free",
      "codes",
      "customsCodes",
      "manufacturers",
    ].map((name) => `subject.${name}`),
    ...["description", "manufacturer", "hs", "classifications"].map((name) => `item.${name}`),
  ],
  attribute: ["item.attributes"],
  parties: ["transaction.parties"],
  endUse: ["transaction.endUse"],
  facts: ["transaction.facts"],
};

describe("conditions whose findings deals share", () => {
  const subjects = drawn.map((one) => readSubject(one, engine.world, DAYS.on, DAYS.known));
  const measures = new Set<CompiledMeasure>();
  for (const key of engine.questions) {
    const bucket = engine.bucketOf(key);
    for (const one of [...(bucket?.all ?? []), ...(bucket?.permits ?? [])]) measures.add(one);
  }
  for (const { listMeasures } of engine.regimes) {
    for (const question of ["item", "jurisdiction"] as const)
      for (const subject of subjects)
        for (const one of listMeasures?.(subject, question, engine) ?? []) measures.add(one);
  }
  const atoms = new Set<Atom>();
  for (const { test, exceptions, redFlags } of measures)
    for (const one of [test, ...exceptions.map((rule) => rule.test), ...redFlags.map((flag) => flag.test)])
      for (const atom of atomsIn(one)) if (partRead(atom) !== undefined) atoms.add(atom);

  it("look at nothing but the part that they are said to read", () => {
    const looked = new Set<string>();
    for (const subject of subjects) {
      for (const atom of atoms) {
        const noted = new Set<Look>();
        atom.read(traced(subject, noted));
        for (const look of noted) {
          const field = look instanceof Part ? `${look.of}.${look.name}` : "something worked out";
          looked.add(`${atom.reads}: ${field}`);
        }
      }
    }
    const allowed = Object.entries(FIELDS).flatMap(([part, fields]) => fields.map((field) => `${part}: ${field}`));
    expect([...looked].filter((one) => !allowed.includes(one))).toEqual([]);
    expect(looked.size).toBeGreaterThan(15);
    expect(atoms.size).toBeGreaterThan(300);
  });
});

describe("a verdict told as text", () => {
  it("is what JSON makes of the verdict, whoever was told before", () => {
    for (const transaction of [...drawn, ...drawn.map((one) => ({ ...one, to: "BR" }))]) {
      const one = checked(engine, transaction, DAYS);
      const text = `{"id":${JSON.stringify(one.id)}${textAfterId(one)}`;
      expect(text === JSON.stringify(verdictOf(one)), transaction.id).toBe(true);
    }
  });
});
