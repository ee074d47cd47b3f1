// Sections about lines: what stops, what needs a licence, what each permit takes, what is undecided, and all the rest.
import type { VNode } from "preact";
import { releaseText, type AssessedLine, type Assessment } from "../../assess/index.ts";
import { applicantsOf, askedFor, currentLines, decidingRequirements, reasonOf, routeOf } from "../lines.ts";
import { permits, type Permit } from "../permits.ts";
import { plain, STANDING_WORDS, timeLimitWords } from "../words.ts";
import { type Column, LineId, LineLinks, type LineAnchors, Mark, Name, Section, Table } from "./parts.tsx";

interface Props {
  readonly report: Assessment;
  readonly anchors: LineAnchors;
}

const LINE: Column<AssessedLine> = {
  title: "Line",
  cell: ({ id, kind, at }) => (
    <>
      <strong>
        <LineId id={id} />
      </strong>
      <span class="at">{` ${kind === "supply" ? "supply" : "dealing"}, ${at.file}:${at.row}`}</span>
    </>
  ),
};
const ITEM: Column<AssessedLine> = { title: "Item", cell: ({ itemName }) => itemName };
const ROUTE: Column<AssessedLine> = { title: "Route", cell: routeOf };
const PARTY: Column<AssessedLine> = {
  title: "Party",
  cell: ({ counterparty }) =>
    counterparty === undefined ? "not stated" : <Name name={counterparty.name} local={counterparty.nameLocal} />,
};
const BECAUSE: Column<AssessedLine> = { title: "Because", cell: reasonOf };
/** Where the titles of the measures would fill the page. */
const UNDER: Column<AssessedLine> = {
  title: "Under",
  cell: (line) =>
    decidingRequirements(line)
      .map(({ provision }) => provision)
      .join(", ") || reasonOf(line),
};
const STANDING: Column<AssessedLine> = { title: "Standing", cell: ({ standing }) => <Mark standing={standing} /> };

const RELEASE: Column<AssessedLine> = { title: "Release", cell: releaseText };

export function OnHold({ report, anchors }: Props): VNode {
  const lines = currentLines(report, "prohibited");
  return (
    <Section
      id="on-hold"
      title="On hold: prohibited"
      count={lines.length}
      none="No line ahead is prohibited by a measure held in this coverage."
    >
      <Table
        caption="Lines that a measure prohibits"
        columns={[LINE, ITEM, ROUTE, PARTY, BECAUSE]}
        rows={lines}
        rowId={(line) => anchors.get(line.id)}
      />
    </Section>
  );
}

export function NeedsLicence({ report, anchors }: Props): VNode {
  const lines = [...currentLines(report, "licence_required"), ...currentLines(report, "obligation")];
  const applicant: Column<AssessedLine> = {
    title: "Applicant",
    cell: (line) => applicantsOf(line).join("; ") || "not named",
  };
  return (
    <Section
      id="needs-licence"
      title="Needs a licence"
      count={lines.length}
      none="No line ahead needs a licence or carries an obligation, within this coverage."
    >
      <Table
        caption="Lines that need a licence or carry an obligation"
        columns={[LINE, ITEM, ROUTE, PARTY, RELEASE, BECAUSE, applicant]}
        rows={lines}
        rowId={(line) => anchors.get(line.id)}
      />
    </Section>
  );
}

export function PermitsToObtain({ report, anchors }: Props): VNode {
  const found = permits(report);
  return (
    <Section
      id="permits"
      title="What each requirement takes"
      count={found.length}
      none="No measure asks anything of the lines ahead."
      lead="A time limit set by law is the authority's limit, not a lead time to plan with."
    >
      {found.map((permit) => (
        <PermitCard permit={permit} anchors={anchors} />
      ))}
    </Section>
  );
}

function PermitCard({ permit, anchors }: { readonly permit: Permit; readonly anchors: LineAnchors }): VNode {
  const { requirement, jurisdiction, lines, exceptions } = permit;
  const entries: readonly (readonly [string, string | undefined])[] = [
    ["Effect", plain(requirement.effect)],
    [
      "Review",
      requirement.reviewPolicy === undefined || requirement.reviewPolicy === "unstated"
        ? undefined
        : plain(requirement.reviewPolicy),
    ],
    ["Authority", `${requirement.authority ?? "not named"} (${jurisdiction})`],
    ["Applicant", [requirement.applicant, requirement.channel].filter(Boolean).join(", through ") || undefined],
    ["Licence types", requirement.licenceTypes?.join(", ")],
    ["Time limit", timeLimitWords(requirement)],
    [
      "Exceptions",
      exceptions.map(({ code, statuses }) => `${code}: ${statuses.map(plain).join(" or ")}`).join("; ") || undefined,
    ],
    ["Known from", `${requirement.basis} sources`],
  ];
  return (
    <article class="card">
      <h3>
        {requirement.title} <code>{requirement.provision}</code>
      </h3>
      <dl class="facts">
        {entries.map(([term, text]) =>
          text === undefined ? null : (
            <div>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {(requirement.documents ?? []).map((set, i) => (
        <div class="documents">
          <h4>{i === 0 ? "Documents, and who provides each" : "Or instead"}</h4>
          <ul>
            {set.map(({ name, lpco, providedBy }) => (
              <li>
                {name}
                {lpco === undefined ? null : <code>{` ${lpco}`}</code>} <span class="by">{providedBy}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="for">
        {`${lines.length} ${lines.length === 1 ? "line" : "lines"}: `}
        <LineLinks ids={lines.map(({ id }) => id)} anchors={anchors} />
      </p>
    </article>
  );
}

export function Undecided({ report, anchors }: Props): VNode {
  const lines = currentLines(report, "undecided");
  const asks = askedFor(report.questions);
  const between: Column<AssessedLine> = { title: "Between", cell: reasonOf };
  const settledBy: Column<AssessedLine> = {
    title: "Settled by",
    cell: (line) => (
      <ul class="plain">
        {asks(line).map((ask) => (
          <li>{ask}</li>
        ))}
      </ul>
    ),
  };
  return (
    <Section
      id="undecided"
      title="Undecided"
      count={lines.length}
      none="No line ahead waits for a fact about its item."
      lead="A fact that is not known never counts in a line's favour. The first set of facts that would settle each line is shown."
    >
      <Table
        caption="Lines that wait for a fact"
        columns={[LINE, ITEM, ROUTE, PARTY, between, settledBy]}
        rows={lines}
        rowId={(line) => anchors.get(line.id)}
      />
    </Section>
  );
}

export function OtherLines({ report, anchors }: Props): VNode {
  const standings = ["out_of_coverage", "exception_available", "no_control_found"] as const;
  const rest = standings.flatMap((standing) => currentLines(report, standing));
  return (
    <Section
      id="other-lines"
      title="Every other line"
      count={rest.length}
      none="Every line ahead is in one of the sections above."
      lead={`Only what may proceed is released. Out of coverage: ${STANDING_WORDS.out_of_coverage.meaning} No control found: ${STANDING_WORDS.no_control_found.meaning}`}
    >
      <Table
        caption="Lines out of coverage, with an exception, or where no control was found"
        columns={[LINE, ITEM, ROUTE, PARTY, RELEASE, STANDING, BECAUSE]}
        rows={rest}
        rowId={(line) => anchors.get(line.id)}
      />
    </Section>
  );
}

export function PastDealings({ report, anchors }: Props): VNode {
  const past = report.lines.filter((line) => line.past);
  const day: Column<AssessedLine> = { title: "Law of", narrow: true, cell: ({ verdict }) => verdict.on };
  return (
    <Section
      id="past"
      title="Past dealings"
      count={past.length}
      none="The portfolio holds no dealings before the day of this report."
      lead="Judged by the law of their own day, for the record; nothing here needs action now unless a licence was missing then."
    >
      <Table
        caption="Past dealings and how they stood"
        columns={[LINE, ITEM, ROUTE, PARTY, day, STANDING, UNDER]}
        rows={past}
        rowId={(line) => anchors.get(line.id)}
      />
    </Section>
  );
}
