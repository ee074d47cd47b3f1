// Beside the day's work: dates ahead, rows to mend, what to read with the answers, and a start for newcomers.
import type { JSX } from "preact";
import type { Assessment } from "../../assess/index.ts";
import { measurePath } from "../link.ts";
import { linePath, portfolioPath } from "../portfolio-link.ts";
import type { View } from "../view.ts";

export interface SideProps {
  readonly view: View;
  readonly portfolio: string;
  readonly report: Assessment;
}

const LINES = 4;

/** Scheduled days on which answers change by themselves. */
export function Cliffs({ view, portfolio, report }: SideProps): JSX.Element {
  if (report.cliffs.length === 0) {
    return <p class="muted">No scheduled date touches these lines within the next 400 days.</p>;
  }
  return (
    <ol class="plain dates">
      {report.cliffs.map(({ date, measure, text, lines }) => (
        <li key={`${date} ${measure}`}>
          <time>{date}</time>: <a href={view.link(measurePath(measure))}>{text}</a>
          <span class="muted sub">
            {lines.slice(0, LINES).map((id, index) => (
              <span key={id}>
                {index === 0 ? "" : ", "}
                <a href={view.link(linePath(portfolio, id))}>{id}</a>
              </span>
            ))}
            {lines.length > LINES ? ` and ${lines.length - LINES} more lines` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function Problems({ view, portfolio, report }: SideProps): JSX.Element {
  const rejected = report.problems.filter(({ severity }) => severity === "rejected").length;
  const warnings = report.problems.length - rejected;
  if (report.problems.length === 0) return <p class="muted">Every row was read.</p>;
  return (
    <p>
      <strong>{rejected}</strong> rows rejected and <strong>{warnings}</strong> cells counted as unknown; all other rows
      were used. <a href={view.link(`${portfolioPath(portfolio)}/rows`)}>Mend them</a>.
    </p>
  );
}

const NOTICES = 5;

export function Notices({ report }: Pick<SideProps, "report">): JSX.Element {
  const [first, rest] = [report.notices.slice(0, NOTICES), report.notices.slice(NOTICES)];
  const item = ({ code, params, text }: Assessment["notices"][number]): JSX.Element => (
    <li key={`${code} ${text}`}>
      {text}
      {typeof params["lines"] === "number" ? <span class="muted"> ({params["lines"]} lines)</span> : null}
    </li>
  );
  return (
    <>
      <ul class="plain spaced">{first.map(item)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{rest.length} more</summary>
          <ul class="plain spaced">{rest.map(item)}</ul>
        </details>
      )}
    </>
  );
}

/** Names in the portfolio that records of the register carry. */
export function Matches({ view, portfolio, report }: SideProps): JSX.Element | null {
  if (report.partyMatches.length === 0) return null;
  const seen = new Map(report.partyMatches.map((one) => [`${one.line} ${one.name} ${one.provision}`, one]));
  return (
    <>
      <h2>Names that the register knows</h2>
      <ul class="plain spaced">
        {[...seen.values()].map(({ line, name, provision, list }) => (
          <li key={`${line} ${name} ${provision}`}>
            <strong>{name}</strong> in <a href={view.link(linePath(portfolio, line))}>{line}</a>: {list ?? "named"} (
            {provision}). A match of names, to be confirmed.
          </li>
        ))}
      </ul>
    </>
  );
}

export function FirstSteps({ view }: Pick<SideProps, "view">): JSX.Element {
  return (
    <section class="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">New here? This is an invented company. Three things to try</h2>
      <ol>
        <li>
          <a href={view.link("/check", { "item.description": "artificial graphite", from: "CN", to: "DE" })}>
            Check a shipment
          </a>{" "}
          of artificial graphite from China to Germany and answer its next two questions.
        </li>
        <li>
          <a href={view.link("/instruments/CN:MOFCOM:2023-23")}>Follow the gallium measure</a> of 2023 through its ban,
          its suspension and what answered it.
        </li>
        <li>
          <a href={view.link("/portfolio/new")}>Bring your own company</a>: drop CSV files or a workbook, map the
          headers, mend what was rejected.
        </li>
      </ol>
    </section>
  );
}
