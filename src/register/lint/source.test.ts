import { expect, test } from "vitest";
import { source } from "./source.ts";
import { contentOf, contentWith, rawEvent, rawInstrument, saidBy } from "./testing.ts";

const lead = { url: "github-index:owner/repo", publisher: "lead", kind: "dataset" };
const page = { url: "https://example.org/notice", publisher: "MOFCOM", kind: "official" };

test("a page is a source", () => {
  expect(saidBy(source, contentOf([rawInstrument()], { events: [rawEvent()] }))).toEqual([]);
});

test("leads alone are no source", () => {
  const content = contentOf([rawInstrument({ sources: [lead] })], { events: [rawEvent({ sources: [lead, lead] })] });
  expect(saidBy(source, content)).toEqual([
    "CN:MOFCOM:2023-23.sources: CN:MOFCOM:2023-23 rests on leads only",
    "dip-2023-beijing.sources: dip-2023-beijing rests on leads only",
  ]);
});

test("a lead is not cited beside a page, by a link or as evidence", () => {
  const content = contentWith(
    { time: { announced: "2023-07-03", evidence: [{ text: "x", url: lead.url, date: "2023-07-04" }] } },
    { relations: [{ to: "x", kind: "follows", assertedBy: "press", source: lead.url }] },
  );
  const beside = contentOf([rawInstrument({ sources: [page, lead] })]);
  expect([...saidBy(source, content), ...saidBy(source, beside)]).toEqual([
    "CN:MOFCOM:2023-23.relations.x.source: github-index:owner/repo is a lead",
    "measures.cn-mofcom-2023-23-1.time.evidence: github-index:owner/repo is a lead",
    "CN:MOFCOM:2023-23.sources: github-index:owner/repo is a lead",
  ]);
});
