// Lines of a portfolio in a table: what moves, from where to where, with whom, and why it stands as it does.
import type { JSX } from "preact";
import { releaseText, type AssessedLine } from "../../assess/index.ts";
import { linePath } from "../portfolio-link.ts";
import { REVIEW_POLICIES_IN_WORDS } from "../messages/outcomes.ts";
import { STANDING_WORDS } from "../messages/standings.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";
import { factName } from "./determination.tsx";
import { Badge } from "./outcome.tsx";
import { Table, type Column } from "./table.tsx";

export interface LineTableProps {
  readonly view: View;
  readonly portfolio: string;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly lines: readonly AssessedLine[];
  /** Leave out the column of standings where all rows share one. */
  readonly oneStanding?: boolean;
  /** Leave out the reason where a heading gives it. */
  readonly oneReason?: boolean;
}

export function LineTable({
  view,
  portfolio,
  caption,
  captionHidden,
  lines,
  oneStanding,
  oneReason,
}: LineTableProps): JSX.Element {
  const columns: readonly (Column<AssessedLine> | false)[] = [
    {
      key: "item",
      head: "Item",
      heads: true,
      cell: (line) => (
        <>
          <a href={view.link(linePath(portfolio, line.id))}>{line.itemName}</a>
          <span class="muted small sub">{line.id}</span>
        </>
      ),
    },
    { key: "route", head: "Route", cell: (line) => <Route view={view} line={line} /> },
    { key: "party", head: "With", cell: ({ counterparty }) => <PartyName party={counterparty} /> },
    oneStanding !== true && {
      key: "standing",
      head: "Standing",
      cell: ({ standing }) => <Badge wording={STANDING_WORDS[standing]} />,
    },
    {
      key: "release",
      head: "Release",
      cell: (line) => <span class={line.release === "may_proceed" ? "small" : "muted small"}>{releaseText(line)}</span>,
    },
    oneReason !== true && { key: "why", head: "Because", cell: (line) => <span class="small">{reasonOf(line)}</span> },
  ];
  return (
    <Table
      caption={caption}
      {...(captionHidden ? { captionHidden } : {})}
      columns={columns.filter((column) => column !== false)}
      rows={lines}
      rowKey={(line) => `${line.kind} ${line.id}`}
    />
  );
}

export function Route({
  view,
  line,
}: {
  readonly view: View;
  readonly line: Pick<AssessedLine, "from" | "to" | "toAnyOf" | "kind"> & {
    readonly transaction: AssessedLine["transaction"];
  };
}): JSX.Element {
  const place = (code: string | undefined): string => (code === undefined ? "not known" : view.country(code));
  const to = line.toAnyOf === undefined ? place(line.to) : line.toAnyOf.map(place).join(" or ");
  return (
    <span>
      {place(line.from)} <span aria-hidden="true">→</span>
      <span class="visually-hidden"> to </span> {to}
      <span class="muted small sub">
        {line.kind === "supply" ? "supply" : words(line.transaction.act)}
        {line.transaction.on === undefined ? "" : `, ${line.transaction.on}`}
      </span>
    </span>
  );
}

export function PartyName({ party }: { readonly party: AssessedLine["counterparty"] }): JSX.Element {
  if (party === undefined) return <span class="muted">not named</span>;
  return (
    <span>
      {party.name}
      {party.nameLocal === undefined ? null : <span class="local small sub">{party.nameLocal}</span>}
    </span>
  );
}

/** The provision behind a settled answer, or the facts that would settle an open one. */
function reasonOf({ verdict, standing }: AssessedLine): string {
  if (standing === "undecided") {
    const open = verdict.determinations.find(
      (one) => one.question !== "party" && one.question !== "end_use" && one.missingFacts?.length,
    );
    const sets = (open?.missingFacts ?? []).slice(0, 2).map((set) => set.map(factName).join(" and "));
    return sets.length === 0 ? "" : `not stated: ${sets.join("; or ")}`;
  }
  const applied = verdict.determinations.flatMap((one) =>
    one.outcome === verdict.outcome ? (one.requirements ?? []) : [],
  );
  const provisions = [...new Set(applied.map(({ provision }) => provision))];
  const policy = verdict.reviewPolicy;
  const review = policy === undefined || policy === "unstated" ? "" : `, ${REVIEW_POLICIES_IN_WORDS[policy]}`;
  const more = provisions.length > 2 ? ` and ${provisions.length - 2} more` : "";
  return provisions.length === 0 ? "" : `${provisions.slice(0, 2).join(", ")}${more}${review}`;
}
