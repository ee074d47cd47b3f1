// One alert of the queue: the party beside the entry, what was decided, and the buttons that decide.
import type { JSX } from "preact";
import type { AlertRow } from "../../operations/index.ts";
import { listPath } from "../link.ts";
import { ALERT_WORDS } from "../messages/alerts.ts";
import type { View } from "../view.ts";
import { TextField } from "./form.tsx";
import { Badge } from "./outcome.tsx";

export function AlertCard({
  view,
  alert,
  reason,
}: {
  readonly view: View;
  readonly alert: AlertRow;
  readonly reason: string;
}): JSX.Element {
  const { id, party, record, list, listing, name, matchedName, score, state, why, firstSeen } = alert;
  return (
    <section
      class="alert"
      id={id}
      data-alert={id}
      tabIndex={-1}
      aria-label={`${party.name ?? record ?? id} and ${name}`}
    >
      <h2>
        {party.name ?? party.ids?.[0] ?? id} <span class="muted">may be</span> {name}
      </h2>
      <p>
        <Badge wording={ALERT_WORDS[state]} /> {why === undefined ? null : <strong>Open again: {why}.</strong>}
      </p>
      <dl class="facts">
        <dt>Party</dt>
        <dd>
          {[record, ...(party.countries ?? []).map(view.country), ...(party.birthDates ?? [])]
            .filter(Boolean)
            .join(", ") || "name only"}
        </dd>
        <dt>Entry</dt>
        <dd>
          <a href={view.link(listPath(list), { search: listing })}>
            {list} {listing}
          </a>
          {matchedName === name ? "" : `, matched on “${matchedName}”`}
        </dd>
        <dt>Score</dt>
        <dd>
          {(score * 100).toFixed(0)} %, first seen <time>{firstSeen.slice(0, 10)}</time>;{" "}
          <a
            href={view.link("/screen", {
              name: party.name,
              country: party.countries?.[0],
              birthDate: party.birthDates?.[0],
            })}
          >
            evidence
          </a>
        </dd>
        <Decision alert={alert} />
      </dl>
      {state === "gone" ? null : (
        <>
          <div class="fields">
            <TextField prefix={id} name={`reason ${id}`} label="Reason" value={reason} />
            <TextField prefix={id} name={`expires ${id}`} label="Until (exclusive)" type="date" hint="empty: no end" />
          </div>
          <div class="actions">
            <button name="act" value={`true ${id}`} data-key="t">
              True match
            </button>
            <button name="act" value={`false ${id}`} data-key="f">
              False match
            </button>
            <button name="act" value={`unsure ${id}`} data-key="n">
              Unsure
            </button>
            {alert.decision === undefined ? null : (
              <button name="act" value={`undo ${id}`} data-key="u">
                Undo
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Decision({ alert: { decision, second } }: { readonly alert: AlertRow }): JSX.Element | null {
  if (decision === undefined) return null;
  return (
    <>
      <dt>Decided</dt>
      <dd>
        {decision.verdict} by {decision.by} on <time>{decision.at.slice(0, 10)}</time>: {decision.reason}
        {decision.expires === undefined ? "" : `; until ${decision.expires} (exclusive)`}
        {second === undefined ? "" : `; confirmed by ${second.by} on ${second.at.slice(0, 10)}`}
      </dd>
    </>
  );
}
