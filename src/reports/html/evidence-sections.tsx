// Sections about what the report rests on: matches, rows to mend, notes, coverage, sources, and what the words mean.
import type { VNode } from "preact";
import { STANDINGS, type Assessment } from "../../assess/index.ts";
import type { CitedInstrument } from "../sources.ts";
import { citedProvisions, coverageOf } from "../sources.ts";
import { plain, STANDING_WORDS } from "../words.ts";
import { LineLinks, type LineAnchors, Mark, Name, OuterLink, Section, Table } from "./parts.tsx";

interface Props {
  readonly report: Assessment;
  readonly anchors: LineAnchors;
}

export function PartyMatches({ report, anchors }: Props): VNode {
  const matches = report.partyMatches;
  return (
    <Section
      id="matches"
      title="Names that match a listed party"
      count={matches.length}
      none="No name in the portfolio matches a party that the register's own records name. That is not a screening."
    >
      <Table
        caption="Same or like names; a match is a lead to follow, not an identification"
        columns={[
          { title: "Name", cell: ({ name }) => name },
          { title: "List", cell: ({ list }) => list ?? "named in the instrument" },
          { title: "Provision", cell: ({ provision }) => <code>{provision}</code> },
          { title: "Line", cell: ({ line }) => <LineLinks ids={[line]} anchors={anchors} /> },
        ]}
        rows={matches}
      />
    </Section>
  );
}

export function RowsToMend({ report: { problems, tables } }: Props): VNode {
  const rejected = problems.filter(({ severity }) => severity === "rejected").length;
  const rows = Object.values(tables).reduce((sum, table) => sum + (table?.rows ?? 0), 0);
  const ordered = problems.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  return (
    <Section
      id="problems"
      title="Rows to mend"
      count={problems.length}
      none={`All ${rows} rows were read without a problem.`}
      lead={`Rows left out: ${rejected} of ${rows}. Cells that could not be read and count as unknown: ${problems.length - rejected}. All other rows were used.`}
    >
      <Table
        caption="What could not be read, and how to mend it"
        columns={[
          {
            title: "Where",
            cell: ({ file, row, column }) => [row === 0 ? file : `${file}:${row}`, column].filter(Boolean).join(" "),
          },
          { title: "Effect", cell: ({ severity }) => (severity === "rejected" ? "row left out" : "cell unknown") },
          { title: "Problem", cell: ({ message }) => message },
          { title: "Fix", cell: ({ fix }) => fix },
        ]}
        rows={ordered}
      />
    </Section>
  );
}

export function Notes({ report: { notices } }: Props): VNode {
  return (
    <Section id="notes" title="Notes" count={notices.length} none="No reservation applies.">
      <ul class="notes">
        {notices.map(({ text, params }) => (
          <li>
            {params["lines"] === undefined
              ? text
              : `${text} (${params["lines"]} ${params["lines"] === 1 ? "line" : "lines"})`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Coverage({ report }: Props): VNode {
  const lists = coverageOf(report);
  return (
    <Section
      id="coverage"
      title="Coverage"
      count={lists.length}
      none="No list was consulted."
      lead={`"No control found" speaks for these lists and editions only, as of ${report.on}. Where a list is partly held or not held, nothing is cleared by its silence.`}
    >
      <Table
        caption="Lists and rules consulted"
        columns={[
          { title: "List", cell: ({ list }) => <code>{list}</code> },
          { title: "Held", cell: ({ state }) => <span class={`state ${state}`}>{plain(state)}</span> },
          { title: "Edition", cell: ({ edition }) => edition },
          { title: "Remarks", cell: ({ note }) => note ?? "" },
          { title: "Lines", align: "right", cell: ({ lines }) => lines },
        ]}
        rows={lists}
      />
    </Section>
  );
}

export function Sources({
  report,
  instruments,
}: Props & { readonly instruments: readonly CitedInstrument[] | undefined }): VNode {
  const provisions = citedProvisions(report);
  return (
    <Section id="sources" title="Sources and provisions" count={provisions.length} none="No provision was cited.">
      {instruments === undefined || instruments.length === 0 ? null : (
        <Table
          caption="Instruments behind the answers, with the texts they were read from"
          columns={[
            {
              title: "Instrument",
              cell: ({ id, title, titleLocal }) => (
                <>
                  <code>{id}</code> <Name name={title} local={titleLocal} />
                </>
              ),
            },
            { title: "Authority", cell: ({ authority }) => authority.join(", ") },
            { title: "Published", narrow: true, cell: ({ published }) => published },
            { title: "Verified", narrow: true, cell: ({ verifiedAt }) => verifiedAt ?? "not yet" },
            {
              title: "Source",
              cell: ({ sources }) => (
                <ul class="plain">
                  {bestSources(sources).map(({ url, publisher, kind, date }) => (
                    <li>
                      <OuterLink href={url} text={publisher} /> {`(${kind}${date === undefined ? "" : `, ${date}`})`}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
          rows={instruments}
        />
      )}
      <h3>Provisions cited, with the number of lines</h3>
      <ul class="provisions">
        {provisions.map(({ provision, lines }) => (
          <li>
            <code>{provision}</code> {lines}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SHOWN_SOURCES = 2;

/** Official texts first; further reprints and reports are in the workbook. */
function bestSources(sources: CitedInstrument["sources"]): CitedInstrument["sources"] {
  return sources
    .toSorted((a, b) => Number(b.kind === "official") - Number(a.kind === "official"))
    .slice(0, SHOWN_SOURCES);
}

export function Glossary(): VNode {
  return (
    <Section id="glossary" title="What the words mean" none="">
      <dl class="glossary">
        {STANDINGS.map((standing) => (
          <div>
            <dt>
              <Mark standing={standing} />
            </dt>
            <dd>{STANDING_WORDS[standing].meaning}</dd>
          </div>
        ))}
        <div>
          <dt>Hold</dt>
          <dd>
            The line may not proceed: an answer, a licence, a required declaration or the screening of its parties is
            open.
          </dd>
        </div>
        <div>
          <dt>As of, known by</dt>
          <dd>
            The day whose law is applied, and the day up to which publications count. Both can lie in the past: the
            answer is then the one that could be given at that time.
          </dd>
        </div>
      </dl>
    </Section>
  );
}
