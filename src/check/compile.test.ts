// The index over the whole register: what it leaves out is certainly false, so it changes no answer.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { registerTransaction } from "../../test/register-transaction.ts";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { coverageOf, coverageRows } from "./coverage.ts";
import { candidates } from "./rule-index.ts";
import { readSubject } from "./subject.ts";
import { truthOf } from "./test-tree.ts";

const { engine, world } = await loadKnowledge();
const day = isoDate("2026-11-21");

describe("candidates", () => {
  it("leaves out only measures whose scope is false", () => {
    let left = 0;
    fc.assert(
      fc.property(registerTransaction, (stated: Transaction) => {
        const subject = readSubject(stated, world, stated.on ?? day, stated.known ?? day);
        for (const bucket of engine.questions.flatMap((key) => engine.bucketOf(key) ?? [])) {
          const read = new Set(candidates(bucket, subject));
          for (const one of bucket.all) {
            if (read.has(one)) continue;
            left++;
            expect(truthOf(one.test, subject), one.measure.id).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(left, "the index leaves something out").toBeGreaterThan(1000);
  });

  it.each(["81", "8112", "811292", "8112929090", "", "x"])("misses no definitive customs code for %j", (code) => {
    const subject = readSubject(
      { id: "t", act: "export", from: "CN", to: "US", item: { hs: [{ code }] } },
      world,
      day,
      day,
    );
    for (const bucket of engine.questions.flatMap((key) => engine.bucketOf(key) ?? [])) {
      const read = new Set(candidates(bucket, subject));
      for (const one of bucket.all) if (!read.has(one)) expect(truthOf(one.test, subject), one.measure.id).toBe(false);
    }
  });
});

describe("controlledBy", () => {
  const read = (item: Transaction["item"], on = "2025-12-01"): unknown => {
    const subject = readSubject({ id: "t", act: "export", from: "CN", to: "US", item }, world, isoDate(on), day);
    return engine.controlledBy(subject, "CN").truth;
  };

  it.each<[string, Transaction["item"], unknown]>([
    ["listed by description", { material: "gallium", form: "metal" }, true],
    ["stated to be listed", { classifications: [{ list: "CN-DUAL-USE", code: "3C001.a" }] }, true],
    [
      "stated not to be",
      { material: "gallium", form: "metal", classifications: [{ list: "CN-DUAL-USE", code: "none" }] },
      false,
    ],
    [
      "stated as not known: by description",
      { material: "gallium", form: "metal", classifications: [{ list: "CN-DUAL-USE", code: null }] },
      true,
    ],
    ["in a form not known", { material: "gallium" }, "unknown"],
    ["of a material that is not held", { material: "copper", form: "powder" }, "unknown"],
    ["excluded by an official answer, in a family that is held", { material: "gallium", form: "phosphor" }, "unknown"],
  ])("%s: %s", (_name, item, truth) => expect(read(item)).toBe(truth));

  it("is not before the list had it", () =>
    expect(read({ material: "gallium", form: "metal" }, "2023-07-31")).not.toBe(true));
});

describe("coverageOf", () => {
  const covered = (item: Transaction["item"], kind?: Transaction["kind"]): boolean =>
    coverageOf(
      coverageRows(engine, "CN", "item"),
      readSubject({ id: "t", act: "export", item, ...(kind === undefined ? {} : { kind }) }, world, day, day),
    ) !== undefined;

  it.each<[string, Transaction["item"], boolean]>([
    ["a family held", { material: "gallium", form: "metal" }, true],
    ["a family not held", { material: "tungsten", form: "metal" }, false],
    ["nothing known", {}, false],
    ["stated off the list", { classifications: [{ list: "CN-DUAL-USE", code: "none" }] }, true],
    ["stated off another list", { classifications: [{ list: "US-CCL", code: "none" }] }, false],
  ])("%s: %s", (_name, item, expected) => expect(covered(item)).toBe(expected));

  it("not for technology", () => expect(covered({ material: "gallium", form: "metal" }, "technology")).toBe(false));
});
