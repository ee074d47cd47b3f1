import { expect, test } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { TABLES, worldOf } from "../../test/assess-portfolio.ts";
import { assess } from "../assess/assess.ts";
import { ANNEX_SOURCES, crmaAssessment, STRATEGIC } from "../assess/index.ts";
import { isoDate } from "../base/date.ts";
import { readTables } from "../portfolio/tables.case.ts";
import { crmaCsv, crmaMarkdown } from "./crma.ts";

const DAY = isoDate("2026-11-21");
const report = await assess(readTables(TABLES), worldOf(await loadKnowledge()), { on: DAY, known: DAY });
const found = crmaAssessment(report);

test("each strategic material is told with its controls, its concentration and what nobody knows", () => {
  const gallium = found.rows.find(({ material }) => material === "gallium");
  const held = report.concentration.find(({ material }) => material === "gallium");
  expect(gallium?.origins).toEqual(held?.byOrigin);
  expect(gallium?.factors[0]).toContain("licence required 1");
  expect(gallium?.vulnerability.join(" ")).toContain(`${held?.hhi.cautious} of 10,000`);
  expect(gallium?.unknown.join(" ")).toContain("Recycled content");
});

test("every material bought stands in the file, listed or not", () => {
  const renamed = {
    ...report,
    concentration: report.concentration.map((one) => ({ ...one, material: `x-${one.material}` })),
  };
  const other = crmaAssessment(renamed);
  expect(other.rows).toEqual([]);
  for (const { material } of renamed.concentration) {
    expect(crmaCsv(other)).toContain(`${material},"not listed`);
    expect(crmaMarkdown(DAY, other)).toContain(material);
  }
});

test("an unknown origin is named as unknown, not left out", () => {
  const [first] = report.concentration;
  if (first === undefined) throw new Error("no material");
  const unknown = { ...first, byOrigin: [{ country: null, share: 1 }], unknownShare: 1 };
  const text = crmaMarkdown(DAY, crmaAssessment({ ...report, concentration: [unknown] }));
  expect(text).toContain("unknown 100 %");
  expect(text).toContain("The origin of 100 % of purchases is not known.");
});

test("each entry says where it was read and how sure it is", () => {
  // Seventeen entries, a to q; the platinum metals are our reading of a group.
  expect([...new Set(Object.values(STRATEGIC).map(({ letter }) => letter))].toSorted().join("")).toBe(
    "abcdefghijklmnopq",
  );
  expect(STRATEGIC["palladium"]?.certainty).toBe("reading");
  expect(STRATEGIC["antimony"]).toBeUndefined();
  const gallium = found.rows.find(({ material }) => material === "gallium");
  expect(gallium).toMatchObject({ letter: "f", certainty: "reproduced", sources: ANNEX_SOURCES });
  expect(crmaMarkdown(DAY, found)).toContain("Annex I, section 1 (f): named in two copies");
  expect(found.notes.join(" ")).toContain("The Official Journal was not at hand");
});
