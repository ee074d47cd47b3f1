// What the law asks for, measure by measure: who applies where, with which papers, for which lines.
import type { AssessedLine, Assessment } from "../assess/index.ts";
import type { ExceptionStatus, Requirement } from "../base/verdict.ts";
import { asksSomething } from "./lines.ts";

export interface Permit {
  readonly requirement: Requirement;
  readonly jurisdiction: string;
  readonly lines: readonly AssessedLine[];
  /** Exceptions met on any line, with how they stand there. */
  readonly exceptions: readonly { readonly code: string; readonly statuses: readonly ExceptionStatus["status"][] }[];
}

/** One entry for each measure that asks something of a line still ahead; most lines first. */
export function permits({ lines }: Assessment): readonly Permit[] {
  const found = new Map<
    string,
    {
      requirement: Requirement;
      jurisdiction: string;
      lines: Set<AssessedLine>;
      exceptions: Map<string, Set<ExceptionStatus["status"]>>;
    }
  >();
  for (const line of lines) {
    if (line.past) continue;
    for (const { jurisdiction, requirement } of requirementsOf(line)) {
      const entry = found.get(requirement.measure) ?? {
        requirement,
        jurisdiction,
        lines: new Set(),
        exceptions: new Map(),
      };
      found.set(requirement.measure, entry);
      entry.lines.add(line);
      for (const { code, status } of requirement.exceptions ?? []) {
        entry.exceptions.set(code, (entry.exceptions.get(code) ?? new Set()).add(status));
      }
    }
  }
  return [...found.values()]
    .map((one) => ({
      ...one,
      lines: [...one.lines],
      exceptions: [...one.exceptions].map(([code, statuses]) => ({ code, statuses: [...statuses] })),
    }))
    .toSorted((a, b) => b.lines.length - a.lines.length || a.requirement.measure.localeCompare(b.requirement.measure));
}

/** Everything a line's regimes ask for. */
export function requirementsOf(
  line: AssessedLine,
): readonly { readonly jurisdiction: string; readonly requirement: Requirement }[] {
  return line.verdict.determinations.flatMap(({ jurisdiction, requirements = [] }) =>
    requirements.filter(asksSomething).map((requirement) => ({ jurisdiction, requirement })),
  );
}
