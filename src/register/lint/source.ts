// Each record must be traceable to something a reader can open. `github-index:` entries are leads, not sources.
import type { Source } from "../measure.ts";
import type { RegisterContent } from "../read-files.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

const LEAD = /^github-index:/i;

/** Instruments and events have a source that is not a lead; no link or evidence cites a lead. */
export const source: LintRule = {
  name: "source",
  description: "every record has a source and no lead is cited",
  severity: "error",
  check: (content) => [...missing(content), ...leads(content)],
};

interface Sourced {
  readonly id: string;
  readonly file: string;
  readonly sources: readonly Source[];
}

function* missing(content: RegisterContent): Generator<LintProblem> {
  const records: readonly Sourced[] = [...content.instruments, ...content.events];
  for (const { id, file, sources } of records) {
    if (sources.some(({ url }) => !LEAD.test(url))) continue;
    yield {
      file,
      at: `${id}.sources`,
      message: sources.length === 0 ? `${id} has no source` : `${id} rests on leads only`,
      fix: "cite a page that carries the text or reports it; without one, the record must not exist",
    };
  }
}

function* leads(content: RegisterContent): Generator<LintProblem> {
  const files = new Map([...content.instruments, ...content.events].map(({ id, file }) => [id, file]));
  for (const { id, url, file, at } of cited(content)) {
    if (!LEAD.test(url)) continue;
    yield {
      file: file ?? files.get(id) ?? "",
      at,
      message: `${url} is a lead`,
      fix: "cite what the lead led to, or drop it",
    };
  }
}

interface Cited {
  readonly id: string;
  readonly url: string;
  readonly at: string;
  readonly file?: string;
}

function* cited(content: RegisterContent): Generator<Cited> {
  for (const { id, sources } of [...content.instruments, ...content.events]) {
    if (!sources.some(({ url }) => !LEAD.test(url))) continue;
    for (const { url } of sources) yield { id, url, at: `${id}.sources` };
  }
  for (const { from, to, source: url } of content.relations) {
    if (url !== undefined) yield { id: from, url, at: `${from}.relations.${to}.source` };
  }
  for (const { measure, instrument, file, at } of placedMeasures(content)) {
    for (const { url } of measure.time.evidence ?? [])
      yield { id: instrument.id, url, file, at: `${at}.time.evidence` };
    for (const figure of measure.figures) yield { id: instrument.id, url: figure.source, file, at: `${at}.figures` };
    for (const { source } of [...(measure.duties ?? []), ...(measure.quotas ?? [])])
      yield { id: instrument.id, url: source, file, at: `${at}.duties` };
  }
}
