// A small world for the tests of check: four materials, a few forms, two country groups, and an engine over raw records.
import { compileGroups } from "../base/country-group.ts";
import { isoDate, type IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { compileLexicon } from "../goods/index.ts";
import { compileRegister, type Condition } from "../register/index.ts";
import { contentOf, rawInstrument, rawMeasure, type Raw } from "../register/lint/testing.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileRegister as compileEngine } from "./compile.ts";
import type { Engine } from "./engine.ts";
import { regimes } from "./regimes/index.ts";
import { readSubject, type Subject, type World } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";

export const WORLD: World = {
  lexicon: compileLexicon({
    materials: [
      { id: "gallium", terms: ["gallium"] },
      { id: "germanium", terms: ["germanium"] },
      { id: "arsenic", terms: ["arsenic"] },
      { id: "copper", terms: ["copper"] },
    ],
    groups: [],
    forms: [
      { id: "powder", kind: "shape", terms: ["powder"] },
      { id: "wafer", kind: "shape", terms: ["wafer"] },
      { id: "metal", kind: "shape", terms: ["metal"] },
    ],
    families: [],
    connectors: [],
  }),
  groups: compileGroups([
    {
      id: "EU",
      title: "European Union",
      source: "test",
      heldFrom: isoDate("2010-01-01"),
      complete: true,
      members: ["DE", "FR"],
      dated: [{ country: "GB", to: isoDate("2020-02-01") }],
    },
    {
      id: "US:X",
      title: "Known in part",
      source: "test",
      heldFrom: isoDate("2010-01-01"),
      complete: false,
      members: ["RU"],
    },
  ]),
};

export const DAYS: { readonly on: IsoDate; readonly known: IsoDate } = {
  on: isoDate("2024-12-10"),
  known: isoDate("2026-11-21"),
};

/** An engine over Chinese measures (raw records with defaults) and coverage rows. */
export function engineOf(measures: readonly Raw[], coverage: readonly Raw[] = [], instrument: Raw = {}): Engine {
  const content = contentOf([rawInstrument({ measures: measures.map((one) => rawMeasure(one)), ...instrument })], {
    coverage,
  });
  return compileEngine(
    compileRegister(content, () => "0".repeat(64)),
    WORLD,
    regimes(),
  );
}

/** A row that vouches for a whole question of China. */
export function vouched(question: string): Raw {
  return {
    jurisdiction: "CN",
    question,
    list: `CN-${question}`,
    edition: "test",
    state: "complete",
    verifiedAt: "2026-11-21",
    basis: "official",
  };
}

export function subjectOf(stated: Partial<Transaction>): Subject {
  return readSubject({ id: "t", act: "export", item: {}, ...stated }, WORLD, DAYS.on, DAYS.known);
}

export function testOf(condition: Condition): Test {
  return compileCondition(condition, { goods: [] }, () => ({ truth: "unknown", missing: "item.classifications" }));
}

/** What a single condition reads of a transaction. */
export function readingOf(condition: Condition, stated: Partial<Transaction>): Reading {
  const test = testOf(condition);
  if (test.op !== "atom") throw new Error("not a single condition");
  return test.read(subjectOf(stated));
}
