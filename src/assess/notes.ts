// The warnings of all lines, each once: what many lines or many measures have in common is told once of all of them.
import type { Notice } from "../base/verdict.ts";
import type { AssessedLine } from "./report.ts";

interface Group {
  readonly first: Notice;
  /** The measures that share a doubt: id → title. */
  readonly measures: Map<string, string>;
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
      if (group === undefined) groups.set(key, (group = { first: notice, measures: new Map(), lines: new Set() }));
      group.lines.add(line);
      const { measure, title } = notice.params;
      if (title !== undefined) group.measures.set(String(measure), String(title));
    }
  }
  return [...groups.values()].toSorted((a, b) => b.lines.size - a.lines.size).map(noteOf);
}

/** Measures of which the same is not verified share a note; so does all that was not screened. */
function keyOf({ code, params, text }: Notice): string {
  if (code === "party_screening_not_performed") return code;
  return code === "past_knowledge_horizon" ? `${code} ${params["doubt"]}` : text;
}

function noteOf({ first: { code, params, text }, measures, lines }: Group): Notice {
  if (measures.size < 2) return { code, params: { ...params, lines: lines.size }, text };
  const { measure: _one, title: _two, ...shared } = params;
  return {
    code,
    params: { ...shared, measures: measures.size, lines: lines.size },
    text: `${measures.size} measures: ${shared["doubt"]} They are: ${[...new Set(measures.values())].join("; ")}.`,
  };
}
