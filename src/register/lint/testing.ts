// Builders for the tests of the register: records as YAML would give them, complete but for what a test is about.
import { isoDate } from "../../base/date.ts";
import { compileHsTable } from "../../base/hs.ts";
import { readFiles, type DataFile, type RegisterContent } from "../read-files.ts";
import type { LintContext, LintRule } from "./rule.ts";

export type Raw = Readonly<Record<string, unknown>>;

/** A licence requirement on gallium leaving China, as a file would state it; `changes` replace whole fields. */
export function rawMeasure(changes: Raw = {}): Raw {
  return {
    id: "cn-mofcom-2023-23-1",
    title: { en: "Gallium items need a licence" },
    question: "item",
    effect: "licence",
    when: { all: [{ from: ["CN"] }, { goods: true }] },
    goods: [rawGoods()],
    licence: { authority: "MOFCOM", applicant: "exporter in China" },
    time: { announced: "2023-07-03", from: "2023-08-01" },
    ...changes,
  };
}

export function rawGoods(changes: Raw = {}): Raw {
  return { id: "metal", description: { en: "Gallium metal" }, material: ["gallium"], ...changes };
}

/** An official announcement with one measure, unless `changes` say otherwise. */
export function rawInstrument(changes: Raw = {}): Raw {
  return {
    id: "CN:MOFCOM:2023-23",
    jurisdiction: "CN",
    kind: "announcement",
    title: { en: "Export control of gallium items" },
    authority: ["MOFCOM"],
    published: "2023-07-03",
    recordedAt: "2026-11-21",
    summary: "Gallium items need a licence.",
    basis: "official",
    confidence: "high",
    sources: [{ url: "https://example.org/notice", publisher: "MOFCOM", kind: "official" }],
    measures: [rawMeasure()],
    ...changes,
  };
}

export function rawEvent(changes: Raw = {}): Raw {
  return {
    id: "dip-2023-beijing",
    date: "2023-07-06",
    plover: "CONSULT",
    kind: "diplomatic",
    actors: ["US", "CN"],
    title: { en: "Treasury secretary visits Beijing" },
    summary: "Talks after the gallium notice.",
    sources: [{ url: "https://example.org/visit", publisher: "Press", kind: "press" }],
    confidence: "high",
    ...changes,
  };
}

/** Each instrument in a file of its own, all events in one. Throws when the schema refuses a record. */
export function contentOf(
  instruments: readonly Raw[],
  rest: { readonly events?: readonly Raw[]; readonly coverage?: readonly Raw[] } = {},
): RegisterContent {
  const files: DataFile[] = instruments.map((content, i) => ({ path: `measures/CN/${i}.yaml`, content }));
  if (rest.events) files.push({ path: "events/events.yaml", content: rest.events });
  if (rest.coverage) files.push({ path: "coverage.yaml", content: rest.coverage });
  const { content, problems } = readFiles(files);
  if (problems.length > 0) throw new Error(`not a valid record: ${JSON.stringify(problems)}`);
  return content;
}

/** One instrument with one measure. */
export function contentWith(measure: Raw, instrument: Raw = {}): RegisterContent {
  return contentOf([rawInstrument({ measures: [rawMeasure(measure)], ...instrument })]);
}

/** Small tables; 8110 (antimony) and 8112 (gallium among others) as in HS 2022. */
export const CONTEXT: LintContext = {
  today: isoDate("2026-11-21"),
  hs: compileHsTable(2022, [
    { code: "81", description: "Other base metals" },
    { code: "8110", description: "Antimony" },
    { code: "811010", description: "Antimony; unwrought; powders" },
    { code: "811020", description: "Antimony; waste and scrap" },
    { code: "811090", description: "Antimony; other" },
    { code: "8112", description: "Beryllium, germanium, gallium and others" },
    { code: "811292", description: "Gallium and others; unwrought" },
  ]),
  countries: new Set(["CN", "US", "JP", "GB"]),
  groups: new Set(["EU", "US:D5"]),
  materials: new Set(["gallium", "germanium"]),
  forms: new Set(["metal ingot", "gallium oxide"]),
  families: new Set(["memory modules"]),
};

/** What `rule` says about `content`: `at: message` by problem. */
export function saidBy(rule: LintRule, content: RegisterContent, context: LintContext = CONTEXT): readonly string[] {
  return rule.check(content, context).map(({ at, message }) => `${at}: ${message}`);
}
