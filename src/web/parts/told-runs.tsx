// Changed answers run by run: what stands otherwise as a table, what made it differ with links into the register, and the
// lines that stand as before on other grounds folded away.
import type { JSX } from "preact";
import type { ChangeRow } from "../../operations/index.ts";
import { isNotable } from "../../assess/index.ts";
import { causesTold, runTitle, type ToldRun } from "../../watch/index.ts";
import { listPath, measurePath } from "../link.ts";
import { STANDING_WORDS } from "../messages/standings.ts";
import type { View } from "../view.ts";
import { Badge } from "./outcome.tsx";
import { Table } from "./table.tsx";

export interface ToldRunsProps {
  readonly view: View;
  readonly runs: readonly ToldRun<ChangeRow>[];
  /** Address of a line's page, where it has one. */
  readonly lineLink: (line: string) => string | undefined;
}

export function ToldRuns({ view, runs, lineLink }: ToldRunsProps): JSX.Element {
  return (
    <>
      {runs.map((run) => (
        <section key={run.id} id={`run-${run.run}`} class="told" aria-labelledby={`run-${run.run}-title`}>
          <h3 id={`run-${run.run}-title`}>
            {runTitle(run)}
            {run.changes.some(({ seen }) => seen === undefined) ? <span class="muted"> (not seen yet)</span> : null}
          </h3>
          <Told view={view} run={run} lineLink={lineLink} />
        </section>
      ))}
    </>
  );
}

interface ToldProps extends Pick<ToldRunsProps, "view" | "lineLink"> {
  readonly run: ToldRun<ChangeRow>;
}

function Told({ view, run, lineLink }: ToldProps): JSX.Element {
  const notable = run.changes.filter(isNotable);
  const others = run.changes.filter((change) => !isNotable(change));
  const cautions = [...new Set(notable.flatMap(({ caution }) => caution ?? []))];
  return (
    <>
      <Causes view={view} changes={run.changes} />
      {notable.length === 0 ? null : (
        <Moved view={view} caption={`To look at, as of ${run.on}`} rows={notable} lineLink={lineLink} />
      )}
      {cautions.map((text) => (
        <p key={text} class="hint">
          {text}
        </p>
      ))}
      {others.length === 0 ? null : (
        <details class="path">
          <summary>
            {others.length === 1 ? "1 line stands" : `${others.length} lines stand`} as before on other grounds
          </summary>
          <ul>
            {others.map(({ id, subject, text }) => (
              <li key={id}>
                <Line id={subject.id} title={subject.title} href={lineLink(subject.id)} />{" "}
                <span class="muted small">{text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Causes({ view, changes }: { readonly view: View; readonly changes: readonly ChangeRow[] }): JSX.Element {
  return (
    <>
      <p>Because of</p>
      <ul>
        {causesTold(changes).map(({ text, measure, changes: all }) => (
          <li key={text}>
            {measure === undefined ? text : <a href={view.link(measurePath(measure))}>{text}</a>}{" "}
            <span class="muted">({all.length === 1 ? "1 line" : `${all.length} lines`})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface MovedProps {
  readonly view: View;
  readonly caption: string;
  readonly rows: readonly ChangeRow[];
  readonly lineLink: ToldRunsProps["lineLink"];
}

function Moved({ view, caption, rows, lineLink }: MovedProps): JSX.Element {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "line",
          head: "Line",
          heads: true,
          cell: ({ subject }) => <Line id={subject.id} title={subject.title} href={lineLink(subject.id)} />,
        },
        { key: "party", head: "Party", cell: (row) => <Party view={view} row={row} /> },
        { key: "before", head: "Then", cell: ({ before }) => <Badge wording={STANDING_WORDS[before.standing]} /> },
        { key: "after", head: "Now", cell: ({ after }) => <Badge wording={STANDING_WORDS[after.standing]} /> },
        { key: "hold", head: "May proceed", cell: ({ after }) => (after.mayProceed ? "yes" : "not yet") },
      ]}
    />
  );
}

/** The other side, and what list entries it may be; each with a link to its list. */
function Party({ view, row: { subject, matches } }: { readonly view: View; readonly row: ChangeRow }): JSX.Element {
  return (
    <>
      {subject.party ?? ""}
      {(matches?.appeared ?? []).map(({ party, list, listing, state }) => (
        <span key={`${party} ${list} ${listing}`} class="small sub">
          {party} {state === "open" ? "may be on" : "is on"} <a href={view.link(listPath(list))}>{list}</a> ({listing})
        </span>
      ))}
    </>
  );
}

function Line({
  id,
  title,
  href,
}: {
  readonly id: string;
  readonly title: string;
  readonly href: string | undefined;
}): JSX.Element {
  return (
    <>
      {href === undefined ? title : <a href={href}>{title}</a>}
      <span class="muted small sub">{id}</span>
    </>
  );
}
