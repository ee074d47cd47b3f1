// The record's own data beside a measure: what it answers, its classes, what it rests on, its sources.
import type { JSX } from "preact";
import type { Instrument, Measure } from "../../register/index.ts";
import { instrumentPath } from "../link.ts";
import { BASES_IN_WORDS, EFFECTS_IN_WORDS } from "../messages/effects.ts";
import { QUESTIONS_IN_WORDS } from "../messages/outcomes.ts";
import type { View } from "../view.ts";
import { FactList, type FactRow } from "./facts.tsx";
import { SourceList, Standing } from "./source-line.tsx";

export interface MeasureSideProps {
  readonly view: View;
  readonly measure: Measure;
  readonly instrument: Instrument;
}

export function MeasureSide({ view, measure, instrument }: MeasureSideProps): JSX.Element {
  const facts: readonly FactRow[] = [
    ["Id", <code>{measure.id}</code>],
    ["Instrument", <a href={view.link(instrumentPath(instrument.id))}>{instrument.id}</a>],
    ["Question", QUESTIONS_IN_WORDS[measure.question]],
    ["Effect", EFFECTS_IN_WORDS[measure.effect]],
    ...(measure.jurisdictionBasis.length === 0
      ? []
      : [["Reaches by", measure.jurisdictionBasis.map((one) => BASES_IN_WORDS[one]).join(", ")] as const]),
    ...(measure.cites.length === 0 ? [] : [["Cites", measure.cites.join(", ")] as const]),
    ...(measure.mast === undefined ? [] : [["MAST chapter", measure.mast] as const]),
    ...(measure.gta === undefined ? [] : [["GTA type", measure.gta] as const]),
    ["Announced", <time>{measure.time.announced}</time>],
    ["Public since", <time>{measure.knownFrom}</time>],
    ["Recorded", <time>{measure.recordedAt}</time>],
    ["Verified", measure.verifiedAt === undefined ? "not since" : <time>{measure.verifiedAt}</time>],
    ...(measure.verifyBy === undefined ? [] : [["Verify by", <time>{measure.verifyBy}</time>] as const]),
  ];
  return (
    <aside class="side" aria-label="Record">
      <h2>Record</h2>
      <FactList narrow rows={facts} />
      <h2>Sources</h2>
      <p>
        <Standing basis={measure.basis} confidence={measure.confidence} />
      </p>
      <SourceList sources={instrument.sources} />
      <p class="no-print">
        <a href={view.link("/timeline", { country: measure.jurisdiction })}>
          {view.country(measure.jurisdiction)} on the timeline
        </a>
      </p>
    </aside>
  );
}
