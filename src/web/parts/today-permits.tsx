// What needs a permit, by the measure that demands it: who applies, with which documents, for which lines.
import type { JSX } from "preact";
import type { AssessedLine } from "../../assess/index.ts";
import type { Requirement } from "../../base/verdict.ts";
import { measurePath } from "../link.ts";
import type { View } from "../view.ts";
import { LineTable } from "./line-table.tsx";
import { RequirementFacts } from "./requirement.tsx";

interface PermitGroup {
  readonly requirement: Requirement;
  readonly jurisdiction: string;
  readonly lines: readonly AssessedLine[];
}

/** Lines by the measure that demands their permit; a line under several stands with each. Most lines first. */
export function permitGroups(lines: readonly AssessedLine[]): readonly PermitGroup[] {
  const groups = new Map<string, { requirement: Requirement; jurisdiction: string; lines: AssessedLine[] }>();
  for (const line of lines) {
    const seen = new Set<string>();
    for (const one of line.verdict.determinations) {
      if (one.outcome !== "licence_required") continue;
      for (const requirement of one.requirements ?? []) {
        if (requirement.effect !== "licence" || seen.has(requirement.measure)) continue;
        seen.add(requirement.measure);
        const group = groups.get(requirement.measure);
        if (group) group.lines.push(line);
        else groups.set(requirement.measure, { requirement, jurisdiction: one.jurisdiction, lines: [line] });
      }
    }
  }
  return [...groups.values()].toSorted((a, b) => b.lines.length - a.lines.length);
}

export interface PermitsProps {
  readonly view: View;
  readonly portfolio: string;
  readonly lines: readonly AssessedLine[];
}

export function Permits({ view, portfolio, lines }: PermitsProps): JSX.Element {
  return (
    <>
      {permitGroups(lines).map(({ requirement, jurisdiction, lines: needing }, index) => (
        <details key={requirement.measure} class="permit" open={index === 0}>
          <summary>
            <span class="permit-title">{requirement.title}</span>{" "}
            <span class="muted small">
              {view.country(jurisdiction)}, {requirement.provision}: {needing.length}{" "}
              {needing.length === 1 ? "line" : "lines"}
            </span>
          </summary>
          <p class="small">
            <a href={view.link(measurePath(requirement.measure))}>The measure and its sources</a>
          </p>
          <RequirementFacts requirement={requirement} />
          <LineTable
            view={view}
            portfolio={portfolio}
            caption={`Lines under ${requirement.provision}`}
            captionHidden
            lines={needing}
            oneStanding
            oneReason
          />
        </details>
      ))}
    </>
  );
}
