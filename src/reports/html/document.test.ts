import { expect, test } from "vitest";
import type { Assessment } from "../../assess/index.ts";
import type { CitedInstrument } from "../sources.ts";
import { HOSTILE, SAMPLE } from "../sample.case.ts";
import { segmentsOf } from "./concentration.tsx";
import { htmlReport } from "./document.tsx";

const INSTRUMENT: CitedInstrument = {
  id: "CN:MOFCOM:2023-23",
  title: "Gallium and germanium",
  titleLocal: "镓、锗",
  authority: ["MOFCOM", "GACC"],
  published: "2023-07-03",
  basis: "official",
  sources: [
    { url: "javascript:alert(1)", publisher: "Somebody", kind: "press" },
    { url: "https://example.org/notice", publisher: "MOFCOM", kind: "official", date: "2023-07-03" },
  ],
};
const html = htmlReport(SAMPLE, { instruments: [INSTRUMENT] });

/** Text as a browser shows it, good enough to look for sentences. */
const text = html
  .replace(/<style>.*?<\/style>/s, "")
  .replace(/<[^>]+>/g, "")
  .replaceAll("&lt;", "<")
  .replaceAll("&gt;", ">")
  .replaceAll("&quot;", '"')
  .replaceAll("&amp;", "&");

test("hostile names stay text: they open no element and end no style", () => {
  expect(html).not.toMatch(/<script|<img/i);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(text.split(HOSTILE).length - 1).toBeGreaterThan(8);
});

test("a register stamp that is no stamp cannot end the style sheet", () => {
  const stamped = htmlReport({ ...SAMPLE, register: { version: '"}</style><script>', sha256: "0" } });
  expect(stamped).not.toContain("<script");
  expect(stamped.match(/<\/style>/g)).toHaveLength(1);
});

test("it needs nothing from outside and runs nothing", () => {
  const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
  expect(tags.length).toBeGreaterThan(200);
  expect(tags.filter((tag) => /\s(src|srcset|on\w+)=|^<(link|iframe|object|script)/.test(tag))).toEqual([]);
  expect(/@import|url\((?!#)/.test(html)).toBe(false);
  expect(tags.join("")).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(tags.join("")).toContain('<a href="https://example.org/notice"');
  expect(tags.join("")).not.toContain("javascript:");
});

test("every link inside the document leads somewhere, and ids are unique", () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test.each([
  ["the days and the register", "2026-11-21.1", "abababab"],
  [
    "who applies, and who provides what",
    "exporter in China, through provincial commerce authority",
    "end-user certificate",
  ],
  ["an alternative set of documents", "Or instead", "general licence"],
  ["a limit that no official text confirms", "45 working days from acceptance; figure not verified"],
  ["the question that settles an undecided line", "In what form is"],
  ["that asking may need counsel", "Counsel first.", "Asking may be unlawful."],
  ["money with its currency", "421,300.50 EUR", "0 to 94,500 USD"],
  ["names in their own language", "山西晋河", "岭南", "镓、锗"],
  ["the figures of the chart as a table", "CN 30 % · US 50 % · not known 20 %", "5,000"],
  ["the scenario, set apart from the law", "These answers are not for the law as it stands."],
  ["what the words mean", "It is never read as harmless"],
  ["coverage", '"No control found" speaks for these lists and editions only', "Named items only."],
])("it says %s", (_what, ...sentences) => {
  for (const sentence of sentences) expect(text).toContain(sentence);
});

test("a past dealing is apart from what needs action", () => {
  const onHold = html.slice(html.indexOf('id="on-hold"'), html.indexOf('id="needs-licence"'));
  expect(onHold).not.toContain("TX-1");
  expect(html.slice(html.indexOf('id="past"'))).toContain("TX-1");
});

test("changes stand in the report only where an earlier day was asked for", () => {
  const { changes: _changes, since: _since, ...plain } = SAMPLE;
  expect(html).toContain('id="changes"');
  expect(htmlReport(plain).includes('id="changes"') || htmlReport(plain).includes("#changes")).toBe(false);
});

test("an empty portfolio gives sentences, not empty tables", () => {
  const empty: Assessment = {
    ...SAMPLE,
    lines: [],
    products: [],
    customers: [],
    concentration: [],
    questions: [],
    changes: [],
    cliffs: [],
    partyMatches: [],
    notices: [],
    problems: [],
  };
  const page = htmlReport(empty);
  expect(page.match(/<table/g)).toHaveLength(1);
  expect(page).toContain("No bought part states its material");
});

test("the bar: leading producer first, others by share, unknown last, no gaps", () => {
  const [one] = SAMPLE.concentration;
  const segments = one === undefined ? [] : segmentsOf(one);
  expect(segments.map(({ kind }) => kind)).toEqual(["leader", "other-0", "unknown"]);
  expect(segments.map(({ start }) => start)).toEqual([0, 0.3, 0.8]);
});
