// The licence determination of one transaction: the answer, what each regime says and why, what to hand in and to ask.
import type { JSX } from "preact";
import type { Determination, Verdict } from "../../base/verdict.ts";
import { factWords } from "../messages/facts.ts";
import { OUTCOMES, QUESTIONS_IN_WORDS } from "../messages/outcomes.ts";
import { measurePath } from "../link.ts";
import type { View } from "../view.ts";
import { Note } from "./empty.tsx";
import { ExplanationTree } from "./explanation.tsx";
import { Badge, OutcomeBadge } from "./outcome.tsx";
import { RequirementCard } from "./requirement.tsx";
import { Table } from "./table.tsx";

interface Props {
  readonly view: View;
  readonly verdict: Verdict;
}

/** The answer in one line: outcome, Hold or not, and the span of what it could still be. */
export function Answer({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const { outcome, reviewPolicy, mayProceed, completeness, floor, ceiling } = verdict;
  const isSpan = completeness === "incomplete" && floor.outcome !== ceiling.outcome;
  return (
    <div class="answer">
      <p class="answer-line">
        <OutcomeBadge outcome={outcome} reviewPolicy={reviewPolicy} />
        {mayProceed ? <Badge wording={PROCEED} /> : <Badge wording={OUTCOMES.hold} />}
      </p>
      <p class="muted">
        {mayProceed
          ? "Every question in reach is settled, as of the day shown and within the coverage below."
          : completeness === "complete"
            ? "Every question is settled; it stays on hold until a licence covers it or a named approver releases it."
            : isSpan
              ? `Open questions remain: the answer lies between “${said(floor.outcome)}” and “${said(ceiling.outcome)}”.`
              : "Open questions remain; they cannot make the answer milder."}
      </p>
    </div>
  );
}

const PROCEED = { text: "May proceed", tone: "ease", icon: "exception" } as const;

function said(outcome: keyof typeof OUTCOMES): string {
  return OUTCOMES[outcome].text.toLowerCase();
}

/** Every determination, grouped by regime, then conflicts, warnings and coverage. */
export function Determinations({ view, verdict }: Props): JSX.Element {
  const regimes = [...Map.groupBy(verdict.determinations, (one) => one.jurisdiction)];
  return (
    <>
      {regimes.length === 0 ? (
        <p>No regime held in the register reaches this act. State from where, to where and what is done.</p>
      ) : (
        regimes.map(([jurisdiction, asked]) => (
          <section key={jurisdiction} class="regime" aria-labelledby={`regime-${jurisdiction}`}>
            <h3 id={`regime-${jurisdiction}`}>
              {view.country(jurisdiction)}{" "}
              <span class="muted">{[...new Set(asked.map((one) => one.authority))].join(", ")}</span>
            </h3>
            {asked.map((one) => (
              <Question key={one.question} view={view} one={one} />
            ))}
          </section>
        ))
      )}
      <Conflicts view={view} verdict={verdict} />
      <Warnings verdict={verdict} />
      <Coverage verdict={verdict} />
    </>
  );
}

function Question({ view, one }: { readonly view: View; readonly one: Determination }): JSX.Element {
  const { missingFacts = [], requirements = [], suspended = [], upcoming = [], declarations = [], redFlags = [] } = one;
  return (
    <div class="question">
      <p class="question-line">
        <strong>{QUESTIONS_IN_WORDS[one.question]}</strong>{" "}
        <OutcomeBadge outcome={one.outcome} reviewPolicy={one.reviewPolicy} />
        {one.outcome === "indeterminate" && one.floor && one.ceiling ? (
          <span class="muted small">
            between {said(one.floor.outcome)} and {said(one.ceiling.outcome)}
          </span>
        ) : null}
      </p>
      {missingFacts.length === 0 ? null : (
        <p class="small">
          Settled by{" "}
          {missingFacts.slice(0, 4).map((set, index) => (
            <span key={set.join()}>
              {index === 0 ? "" : "; or "}
              {set.map((fact) => factName(fact)).join(" together with ")}
            </span>
          ))}
          {missingFacts.length > 4 ? `; or ${missingFacts.length - 4} other ways` : ""}.
        </p>
      )}
      {requirements.map((requirement) => (
        <RequirementCard key={requirement.measure} view={view} requirement={requirement} />
      ))}
      <ul class="plain small">
        {suspended.map(({ measure, until }) => (
          <li key={measure}>
            Suspended{until === undefined ? "" : ` until ${until} (exclusive)`}:{" "}
            <a href={view.link(measurePath(measure))}>{measure}</a>
          </li>
        ))}
        {upcoming.map(({ measure, from }) => (
          <li key={measure}>
            From {from}: <a href={view.link(measurePath(measure))}>{measure}</a>
          </li>
        ))}
        {declarations.length === 0 ? null : <li>Customs declaration: {declarations.join(", ")}</li>}
        {redFlags.map(({ code, text, resolution }) => (
          <li key={code}>
            <strong>Red flag:</strong> {text} {resolution}
          </li>
        ))}
      </ul>
      <details class="path">
        <summary>
          Decision path{one.provisions.length === 0 ? "" : ` (${one.provisions.length} provisions looked at)`}
        </summary>
        <ExplanationTree view={view} tree={one.because} />
        {one.provisions.length === 0 ? null : <p class="small muted">Provisions: {one.provisions.join(", ")}</p>}
      </details>
    </div>
  );
}

/** A fact as one says it; a measure's state is named by the measure. */
export function factName(fact: string): string {
  const measure = /^register\.measure\.(.+)\.status$/.exec(fact)?.[1];
  if (measure !== undefined) return `verifying the state of ${measure}`;
  const { label } = factWords(fact);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function Conflicts({ view, verdict }: Props): JSX.Element | null {
  const conflicts = verdict.conflictsWith ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Note tone="stop" title="Conflict of laws: take counsel before acting">
      <ul>
        {conflicts.map(({ measure, says, with: other }) => (
          <li key={`${measure} ${other}`}>
            <a href={view.link(measurePath(measure))}>{measure}</a>
            {other === undefined ? null : (
              <>
                {" "}
                against <a href={view.link(measurePath(other))}>{other}</a>
              </>
            )}
            : {says}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Warnings({ verdict }: { readonly verdict: Verdict }): JSX.Element | null {
  if (verdict.warnings.length === 0) return null;
  return (
    <Note tone="open" title="Read with the answer">
      <ul>
        {verdict.warnings.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </Note>
  );
}

function Coverage({ verdict }: { readonly verdict: Verdict }): JSX.Element | null {
  if (verdict.coverage.length === 0) return null;
  return (
    <details class="path">
      <summary>Coverage behind this answer ({verdict.coverage.length} lists)</summary>
      <Table
        caption="Lists and editions behind this answer"
        captionHidden
        rows={verdict.coverage}
        rowKey={({ list, edition }) => `${list} ${edition}`}
        columns={[
          { key: "list", head: "List", heads: true, cell: ({ list }) => list },
          { key: "edition", head: "Edition", cell: ({ edition }) => edition },
          { key: "state", head: "Held", cell: ({ state }) => state },
          { key: "note", head: "Note", cell: ({ note }) => note ?? "" },
        ]}
      />
    </details>
  );
}
