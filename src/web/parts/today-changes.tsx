// What changed since a day: which answers, from what to what. A line whose standing changed comes first.
import type { JSX } from "preact";
import { notableFirst, type Assessment, type ChangedLine } from "../../assess/index.ts";
import { addDays } from "../../base/date.ts";
import { linePath } from "../portfolio-link.ts";
import { STANDING_WORDS } from "../messages/standings.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";
import { PinnedFields } from "./form.tsx";
import { Badge } from "./outcome.tsx";
import { Table } from "./table.tsx";

export interface ChangesProps {
  readonly view: View;
  readonly portfolio: string;
  readonly report: Assessment;
}

const SHOWN = 12;
const SPANS = [7, 30, 90] as const;

export function Changes({ view, portfolio, report }: ChangesProps): JSX.Element {
  return (
    <>
      <form class="since" method="get" action="/" aria-label="Compare with an earlier day">
        <PinnedFields view={view} />
        <input type="hidden" name="portfolio" value={portfolio} />
        <label>
          Since <input type="date" name="since" value={report.since ?? addDays(view.on, -30)} required />
        </label>
        <button type="submit" class="secondary">
          Compare
        </button>
        {SPANS.map((days) => (
          <a key={days} href={view.link("/", { portfolio, since: addDays(view.on, -days) })}>
            {days} days ago
          </a>
        ))}
      </form>
      {report.changes === undefined ? (
        <p class="muted">Choose a day to see which of these answers differ from what was answered then.</p>
      ) : (
        <Changed view={view} portfolio={portfolio} since={report.since ?? ""} changes={report.changes} />
      )}
    </>
  );
}

function Changed({
  view,
  portfolio,
  since,
  changes,
}: {
  readonly view: View;
  readonly portfolio: string;
  readonly since: string;
  readonly changes: readonly ChangedLine[];
}): JSX.Element {
  if (changes.length === 0) return <p>No answer changed since {since}.</p>;
  const moved = changes.filter((one) => one.before !== one.after);
  const sorted = notableFirst(changes);
  return (
    <>
      <p>
        {changes.length} answers changed since {since}: {moved.length} lines now stand otherwise, in the others only the
        grounds, the release or possible matches of parties changed.
      </p>
      <Table
        caption={`Changed since ${since}${sorted.length > SHOWN ? `: ${SHOWN} of ${sorted.length}` : ""}`}
        rows={sorted.slice(0, SHOWN)}
        rowKey={(one) => `${one.kind} ${one.id}`}
        columns={[
          {
            key: "item",
            head: "Item",
            heads: true,
            cell: (one) => (
              <>
                <a href={view.link(linePath(portfolio, one.id))}>{one.itemName}</a>
                <span class="muted small sub">{one.id}</span>
              </>
            ),
          },
          { key: "before", head: "Then", cell: (one) => <Badge wording={STANDING_WORDS[one.before]} /> },
          { key: "after", head: "Now", cell: (one) => <Badge wording={STANDING_WORDS[one.after]} /> },
          { key: "what", head: "What changed", cell: (one) => <Grounds line={one} /> },
        ]}
      />
    </>
  );
}

function Grounds({ line }: { readonly line: ChangedLine }): JSX.Element {
  const [first] = line.changes;
  if (first === undefined || line.mayProceed.before !== line.mayProceed.after || line.matches !== undefined)
    return <span class="small">{line.text}</span>;
  const side = (texts: readonly string[]): string => (texts.length === 0 ? "none" : texts.slice(0, 2).join("; "));
  return (
    <span class="small">
      {words(first.aspect)}: {side(first.before)} <span aria-hidden="true">→</span>
      <span class="visually-hidden"> to </span> {side(first.after)}
      {line.changes.length > 1 ? <span class="muted"> and {line.changes.length - 1} more</span> : null}
    </span>
  );
}
