// Events, enforcement and claims of a reading: what happened, and who says what.
import type { JSX } from "preact";
import type { Reading } from "../../read/index.ts";

export function OtherCandidates({ reading }: { readonly reading: Reading }): JSX.Element {
  const { events, enforcement, claims } = reading;
  return (
    <>
      <Section
        title="Events"
        rows={[...events, ...enforcement].map(({ id, kind, quote, date, zone }) => ({
          id,
          lead: `${kind.replaceAll("_", " ")}${date === null || date === undefined ? "" : `, ${date.value}`}${zone === undefined ? "" : `, in ${zone.replaceAll("_", " ")}`}`,
          quote: quote.text,
        }))}
      />
      <Section
        title="Claims"
        rows={claims.map(({ id, speaker, stance, frames, quote }) => ({
          id,
          lead: `${speaker.name}${speaker.country === undefined ? "" : ` (${speaker.country})`}: ${[stance, ...frames].join(", ").replaceAll("_", " ")}`,
          quote: quote.text,
        }))}
      />
    </>
  );
}

interface Row {
  readonly id: string;
  readonly lead: string;
  readonly quote: string;
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({rows.length})
      </summary>
      <ul class="plain spaced">
        {rows.map(({ id, lead, quote }) => (
          <li key={id} id={id}>
            {lead}
            <blockquote class="quote small">{quote}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}
