// Which acts of the text answer together, or are meant where a sentence speaks of an act told before it.
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { standsIn } from "./answer-causes.ts";
import { statesIn } from "./answer-subjects.ts";
import type { Region } from "../candidate.ts";
import type { FoundMeasure } from "../measures.ts";

/** The first act told before a sentence as news, of no state whose act is answered in it. */
export function leadAct(
  measures: readonly FoundMeasure[],
  index: number,
  whose: string | undefined,
  answered: readonly string[],
): readonly FoundMeasure[] {
  return measures
    .filter(
      ({ measure, sentences }) =>
        measure.background !== true &&
        measure.status !== "considered" &&
        sentences.some((sentence) => sentence < index) &&
        (whose === undefined || whose === measure.imposer[0]) &&
        !measure.imposer.some((state) => answered.includes(state)),
    )
    .slice(0, 1);
}

export const PACKAGE =
  /\b(?:package|set|series|raft|part|volley|barrage|salvo|round|bundle|battery|host) of\b|\bpackage\b|\b[Aa]ll of (?:it|this|that|them|these)\b|\b[Tt]aken together\b/;

/** What the same state did on the same day. */
export function ofPackage(step: FoundMeasure, measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const { imposer, announced } = step.measure;
  return measures.filter(
    ({ measure }) =>
      measure.background !== true &&
      measure.imposer[0] === imposer[0] &&
      (measure.announced?.value === announced?.value || measure.announced === null),
  );
}

const TOLD_REACH = 8;

/** What was told last before a sentence, and is not of the state whose act is answered in it. */
export function toldBefore(
  measures: readonly FoundMeasure[],
  index: number,
  cause: Region,
  view: SentenceView,
): FoundMeasure | undefined {
  const answered =
    measures.find((one) => standsIn(one, view.sentence.index, cause))?.measure.imposer ?? statesIn(view, cause);
  const nearOf = ({ sentences }: FoundMeasure): number => Math.max(-1, ...sentences.filter((one) => one < index));
  return measures
    .filter((one) => {
      const near = nearOf(one);
      return (
        near >= 0 &&
        index - near <= TOLD_REACH &&
        one.measure.background !== true &&
        !one.measure.imposer.some((state) => answered.includes(state))
      );
    })
    .toSorted((a, b) => nearOf(a) - nearOf(b))
    .at(-1);
}

/** "tariffs on a range of goods in retaliation …": the parts spelled out later answer too. */
export function withParts(own: readonly FoundMeasure[], measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const parts = measures.filter(
    (one) =>
      !own.includes(one) &&
      one.measure.background !== true &&
      own.some(
        ({ measure }) =>
          measure.type === one.measure.type &&
          measure.direction === one.measure.direction &&
          measure.imposer[0] === one.measure.imposer[0] &&
          measure.announced?.value === one.measure.announced?.value,
      ),
  );
  return [...own, ...parts];
}

/** Parts of one act ("100% on oil, 25% on pork") answer together. */
export function sameRoot(own: readonly FoundMeasure[]): number {
  const [first] = own;
  return own.filter(
    ({ measure }) => measure.type === first?.measure.type && measure.imposer[0] === first.measure.imposer[0],
  ).length;
}
