// The warnings of all lines, each once: what many lines or many measures have in common is told once of all of them.
import type { Notice } from "../base/verdict.ts";
import type { AssessedLine } from "./report.ts";

interface Group {
  readonly first: Notice;
  /** Titles of the measures that share a doubt. */
  readonly titles: Set<string>;
  readonly lines: Set<AssessedLine>;
}

/** Each kind of warning of open lines once, with how many lines carry it (`params.lines`), the most frequent first. */
export function notesOf(lines: readonly AssessedLine[]): readonly Notice[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    if (line.past) continue;
    for (const notice of line.verdict.warnings) {
      const key = keyOf(notice);
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { first: notice, titles: new Set(), lines: new Set() }));
      group.lines.add(line);
      if (notice.params["title"] !== undefined) group.titles.add(String(notice.params["title"]));
    }
  }
  return [...groups.values()].toSorted((a, b) => b.lines.size - a.lines.size).map(noteOf);
}

/** Measures of which the same is not verified share a note; so does all that was not screened. */
function keyOf({ code, params, text }: Notice): string {
  if (code === "party_screening_not_performed") return code;
  return code === "past_knowledge_horizon" ? `${code} ${params["doubt"]}` : text;
}

function noteOf({ first: { code, params, text }, titles, lines }: Group): Notice {
  if (titles.size < 2) return { code, params: { ...params, lines: lines.size }, text };
  const { measure: _one, title: _two, ...shared } = params;
  return {
    code,
    params: { ...shared, measures: titles.size, lines: lines.size },
    text: `${titles.size} measures: ${shared["doubt"]} They are: ${[...titles].join("; ")}.`,
  };
}
