// The report as one file that needs nothing else: no script, no request, styles inside; prints with running heads.
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Assessment } from "../../assess/index.ts";
import type { CitedInstrument } from "../sources.ts";
import { countLines } from "../lines.ts";
import { Changes, Customers, DatesAhead, Products, Questions } from "./business-sections.tsx";
import { ConcentrationSection } from "./concentration.tsx";
import { Coverage, Glossary, Notes, PartyMatches, RowsToMend, Sources } from "./evidence-sections.tsx";
import { NeedsLicence, OnHold, OtherLines, PastDealings, PermitsToObtain, Undecided } from "./lines-sections.tsx";
import { lineAnchors, Mark, Section, Table } from "./parts.tsx";
import { reportStyle } from "./style.ts";

export interface HtmlReportOptions {
  /** What the answers were read from (`citedInstruments`); absent: the report cites provisions only. */
  readonly instruments?: readonly CitedInstrument[];
}

/**
 * The whole report as an HTML document. Self-contained: no script, no outside request. All text from the portfolio and
 * the register is escaped; links lead only to http and https.
 */
export function htmlReport(report: Assessment, { instruments }: HtmlReportOptions = {}): string {
  return `<!doctype html>\n${renderToString(<Document report={report} instruments={instruments} />)}\n`;
}

interface Props {
  readonly report: Assessment;
  readonly instruments: readonly CitedInstrument[] | undefined;
}

function Document({ report, instruments }: Props): VNode {
  const title = `Trade measures assessment as of ${report.on}`;
  const parts = { report, anchors: lineAnchors(report.lines) };
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`derisk, engine ${report.engine}`} />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{title}</title>
        {/* oxlint-disable-next-line react/no-danger -- the style sheet is ours and holds no text of the portfolio */}
        <style dangerouslySetInnerHTML={{ __html: reportStyle(report) }} />
      </head>
      <body>
        <a class="skip" href="#summary">
          Skip to the summary
        </a>
        <Masthead report={report} title={title} />
        <main>
          <Summary report={report} />
          <OnHold {...parts} />
          <NeedsLicence {...parts} />
          <PermitsToObtain {...parts} />
          <Questions {...parts} />
          <Undecided {...parts} />
          <Products {...parts} />
          <Customers {...parts} />
          <ConcentrationSection report={report} />
          <Changes {...parts} />
          <DatesAhead {...parts} />
          <PartyMatches {...parts} />
          <RowsToMend {...parts} />
          <Notes {...parts} />
          <Coverage {...parts} />
          <Sources {...parts} instruments={instruments} />
          <Glossary />
          <OtherLines {...parts} />
          <PastDealings {...parts} />
        </main>
        <footer>
          <p>
            Not legal advice. "No control found" speaks for the coverage of this register as of the day shown; parties
            need screening against the official lists.
          </p>
        </footer>
      </body>
    </html>
  );
}

function Masthead({ report, title }: { readonly report: Assessment; readonly title: string }): VNode {
  const { on, known, since, scenario, register, engine } = report;
  return (
    <header class="masthead">
      <h1>{title}</h1>
      {scenario === undefined ? null : (
        <p class="scenario">
          <strong>{`Scenario: ${scenario}.`}</strong> These answers are not for the law as it stands.
        </p>
      )}
      <dl class="facts">
        <Fact term="Law of" text={on} />
        <Fact term="Known by" text={known} />
        {since === undefined ? null : <Fact term="Compared with" text={since} />}
        <Fact term="Register" text={register.version} />
        <Fact term="Register SHA-256" text={register.sha256} code />
        <Fact term="Engine" text={engine} />
      </dl>
    </header>
  );
}

function Fact({ term, text, code }: { readonly term: string; readonly text: string; readonly code?: true }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{code ? <code>{text}</code> : text}</dd>
    </div>
  );
}

function Summary({ report }: { readonly report: Assessment }): VNode {
  const [first] = report.cliffs;
  return (
    <Section id="summary" title="In short" none="">
      <p class="lead">
        <strong>{`${report.counts.held} of ${report.lines.filter((line) => !line.past).length} lines ahead may not proceed yet`}</strong>
        {": an answer, a licence or party screening is open. "}
        {`${counted(report.products.length, "product depends", "products depend")} on lines that are prohibited, need a licence or are undecided; ${counted(report.customers.length, "customer", "customers")} may be lost to a ban or a listing. `}
        {first === undefined
          ? null
          : `Next date that changes answers: ${first.date} (${counted(first.lines.length, "line", "lines")}).`}
      </p>
      <Table
        caption="Lines by how they stand, parties and end use left aside; and how many of those ahead may go"
        columns={[
          { title: "Standing", cell: ({ standing }) => <Mark standing={standing} /> },
          { title: "Supply lines", align: "right", cell: ({ supply }) => supply },
          { title: "Dealings ahead", align: "right", cell: ({ ahead }) => ahead },
          { title: "May proceed", align: "right", cell: ({ mayProceed }) => mayProceed },
          { title: "On hold", align: "right", cell: ({ held }) => held },
          { title: "Past dealings", align: "right", cell: ({ past }) => past },
        ]}
        rows={countLines(report)}
      />
      <nav aria-label="Sections">
        <ol class="contents">
          {CONTENTS.filter(([id]) => id !== "changes" || report.changes !== undefined).map(([id, name]) => (
            <li>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ol>
      </nav>
    </Section>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const CONTENTS = [
  ["on-hold", "On hold: prohibited"],
  ["needs-licence", "Needs a licence"],
  ["permits", "What each requirement takes"],
  ["questions", "Questions that settle most"],
  ["undecided", "Undecided"],
  ["products", "Products"],
  ["customers", "Customers"],
  ["concentration", "Concentration"],
  ["changes", "Changes"],
  ["dates", "Dates ahead"],
  ["matches", "Name matches"],
  ["problems", "Rows to mend"],
  ["notes", "Notes"],
  ["coverage", "Coverage"],
  ["sources", "Sources and provisions"],
  ["glossary", "What the words mean"],
  ["other-lines", "Every other line"],
  ["past", "Past dealings"],
] as const;
