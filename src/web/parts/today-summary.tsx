// "In short": how many lines stand how, the strictest first, each count a link to its lines.
import type { JSX } from "preact";
import { STANDINGS, type AssessedLine, type Assessment, type Standing } from "../../assess/index.ts";
import { linesPath } from "../portfolio-link.ts";
import { STANDING_TASKS, STANDING_WORDS } from "../messages/standings.ts";
import type { View } from "../view.ts";
import { Badge } from "./outcome.tsx";
import { Table } from "./table.tsx";

export interface SummaryProps {
  readonly view: View;
  readonly portfolio: string;
  readonly report: Assessment;
}

const KINDS = [
  { key: "supply", head: "Supply lines", fits: (line: AssessedLine) => line.kind === "supply" },
  { key: "ahead", head: "Dealings ahead", fits: (line: AssessedLine) => line.kind === "transaction" && !line.past },
  { key: "past", head: "Past dealings", fits: (line: AssessedLine) => line.kind === "transaction" && line.past },
] as const;

export type LineKind = (typeof KINDS)[number]["key"];

/** The kind filter of the list of lines. */
export function fitsKind(line: AssessedLine, kind: string | null): boolean {
  return KINDS.find(({ key }) => key === kind)?.fits(line) ?? true;
}

export function Summary({ view, portfolio, report }: SummaryProps): JSX.Element {
  const free = (standing: Standing): number =>
    report.lines.filter((line) => line.standing === standing && line.release === "may_proceed").length;
  const count = (standing: Standing, kind: LineKind): number =>
    report.lines.filter((line) => line.standing === standing && fitsKind(line, kind)).length;
  const rows = STANDINGS.filter((standing) => report.lines.some((line) => line.standing === standing));
  return (
    <Table
      caption={`${report.lines.length} lines of ${portfolio}`}
      captionHidden
      rows={rows}
      rowKey={(standing) => standing}
      columns={[
        {
          key: "standing",
          head: "Standing",
          heads: true,
          cell: (standing) => (
            <>
              <Badge wording={STANDING_WORDS[standing]} />
              <span class="muted small sub task">{STANDING_TASKS[standing]}</span>
            </>
          ),
        },
        ...KINDS.map(({ key, head }) => ({
          key,
          head,
          number: true,
          cell: (standing: Standing) => {
            const lines = count(standing, key);
            return lines === 0 ? (
              <span class="muted">0</span>
            ) : (
              <a href={view.link(linesPath(portfolio), { standing, kind: key })}>{lines}</a>
            );
          },
        })),
        {
          key: "free",
          head: "Of these may proceed",
          number: true,
          cell: (standing: Standing) => {
            const lines = free(standing);
            return lines === 0 ? (
              <span class="muted">0</span>
            ) : (
              <a href={view.link(linesPath(portfolio), { standing, release: "may_proceed" })}>{lines}</a>
            );
          },
        },
      ]}
    />
  );
}
