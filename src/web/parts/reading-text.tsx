// The text of a document with the words of its candidates marked, so that each can be seen where it stands.
import type { JSX } from "preact";

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Candidate whose words these are. */
  readonly id: string;
  readonly kind: "measure" | "event" | "enforcement" | "claim";
}

/** The text in paragraphs; where spans overlap, the one that comes first in `spans` is shown. */
export function ReadingText({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}): JSX.Element {
  let offset = 0;
  const lines = text.split("\n").map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { line, start };
  });
  return (
    <div class="reading-text" lang="">
      {lines.map(({ line, start }) => (line.trim() === "" ? null : <p key={start}>{pieces(line, start, spans)}</p>))}
    </div>
  );
}

function pieces(line: string, start: number, spans: readonly MarkedSpan[]): readonly (JSX.Element | string)[] {
  const end = start + line.length;
  const here = spans.filter((span) => span.start < end && span.end > start);
  const cuts = [
    ...new Set([start, end, ...here.flatMap((span) => [Math.max(start, span.start), Math.min(end, span.end)])]),
  ];
  const sorted = cuts.toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const part = line.slice(from - start, to - start);
    const span = here.find((one) => one.start <= from && one.end >= to);
    if (span === undefined) return part;
    return (
      <mark key={from} class={`mark-${span.kind}`} data-candidate={span.id}>
        {part}
      </mark>
    );
  });
}
