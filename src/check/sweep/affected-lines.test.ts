// One measure of the register changed: the lines answered otherwise are those that a sweep of all lines before and after finds.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../../test/knowledge.ts";
import { isoDate } from "../../base/date.ts";
import type { Measure, Register } from "../../register/index.ts";
import { compileRegister } from "../compile.ts";
import type { Engine } from "../engine.ts";
import { regimes } from "../regimes/index.ts";
import { affectedLines, rowsConcerned } from "./affected-lines.ts";
import { indexLines } from "./line-index.ts";
import { columnsOf, registerLine } from "./register-lines.case.ts";
import { sweep } from "./sweep.ts";

const { register, world, usEar } = await loadKnowledge();
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };
const engineOf = (held: Register): Engine => compileRegister(held, world, regimes({ usEar }));
const measures = register.instruments.flatMap((one) => one.measures.filter(({ draft }) => !draft));

/** The register with one measure otherwise, or without it. */
function registerWith(id: string, change: (measure: Measure) => readonly Measure[]): Register {
  const instruments = register.instruments.map((instrument) => ({
    ...instrument,
    measures: instrument.measures.flatMap((one) => (one.id === id ? change(one) : [one])),
  }));
  return { ...register, instruments };
}

const CHANGES: Readonly<Record<string, (measure: Measure) => readonly Measure[]>> = {
  gone: () => [],
  "not yet in force": (one) => [{ ...one, time: { ...one.time, from: isoDate("2027-01-01") } }],
  "a prohibition": (one) => [{ ...one, effect: "prohibit" }],
  "for everybody": (one) => [{ ...one, when: { all: [] } }],
};

describe("one changed measure of the register over stored lines", () => {
  const columns = columnsOf(fc.sample(registerLine, { numRuns: 120, seed: 31 }));
  const index = indexLines(world, columns, DAYS);
  const before = engineOf(register);
  const swept = sweep(before, columns, DAYS);
  const told = (of: typeof swept, row: number): string => {
    const { answers, ...overall } = of.reason(of.reasonOf[row] as number);
    return JSON.stringify([overall, answers.map((one) => ({ ...one, provisions: [] }))]);
  };
  // Some of every jurisdiction's, and permissions besides.
  const some = measures.filter(({ effect }, at) => at % 24 === 5 || (effect === "permit" && at % 5 === 0));
  const kinds = Object.keys(CHANGES);
  let changed = 0;
  let concerned = 0;

  it.each(some.map(({ id }, at): [string, string] => [id, kinds[at % kinds.length] as string]))(
    "%s, now %s",
    (id, kind) => {
      const after = engineOf(registerWith(id, CHANGES[kind] as (measure: Measure) => readonly Measure[]));
      const now = sweep(after, columns, DAYS);
      const wanted = columns.id.flatMap((_id, row) => (told(swept, row) === told(now, row) ? [] : [row]));
      expect([...affectedLines(index, before, after, id)]).toEqual(wanted);
      changed += wanted.length;
      concerned += rowsConcerned(index, before, after, id).length;
    },
    60_000,
  );

  it("finds lines that changed, and spares most of those that did not", () => {
    expect(changed).toBeGreaterThan(20);
    expect(concerned).toBeLessThan((some.length * columns.length * 3) / 5);
  });
});
