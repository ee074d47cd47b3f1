// A scenario laid over the register: hypothetical measures and assumed states. The register itself never changes.
import type { IsoDate } from "../base/date.ts";
import { type Hash, sealed } from "./compile.ts";
import { DAWN } from "./history.ts";
import type { Instrument, Register } from "./instrument.ts";
import type { EfficacyEvent, EfficacyKind, Measure } from "./measure.ts";

/** "Assume that this measure is in force (suspended, ended) from then to then"; without days: for its whole life. */
export interface Assumption {
  readonly measure: string;
  readonly state: "in_force" | "suspended" | "ended";
  readonly from?: IsoDate;
  /** Exclusive. From then on the register's own record decides again. */
  readonly to?: IsoDate;
}

export interface Overlay {
  readonly name: string;
  /** Added, or put in the place of the measure with the same id. */
  readonly measures?: readonly Measure[];
  readonly assume?: readonly Assumption[];
}

export interface Overlaid {
  readonly register: Register;
  /** Assumptions about measures that neither the register nor the overlay has; they had no effect. */
  readonly unknownMeasures: readonly string[];
}

const KINDS: Readonly<Record<Assumption["state"], EfficacyKind>> = {
  in_force: "revive",
  suspended: "suspend",
  ended: "end",
};

/**
 * The register as it would be under `overlay`. Everything added is marked `hypothetical`; version and hash differ from the
 * register's, so that no answer about a scenario passes for one about the law.
 */
export function applyOverlay(register: Register, overlay: Overlay, hash: Hash): Overlaid {
  const replaced = putMeasures(register.instruments, overlay);
  const assumptions = overlay.assume ?? [];
  const instruments = replaced.map((instrument) => ({
    ...instrument,
    measures: instrument.measures.map((measure) => assumed(measure, assumptions, overlay.name)),
  }));
  const ids = new Set(instruments.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return {
    register: sealed({ ...register, instruments }, `${register.version}+${overlay.name}`, hash),
    unknownMeasures: [...new Set(assumptions.map(({ measure }) => measure))].filter((id) => !ids.has(id)),
  };
}

/** Replaces measures by id; new ones join their instrument, or one made for the scenario. */
function putMeasures(instruments: readonly Instrument[], { name, measures = [] }: Overlay): readonly Instrument[] {
  const pending = new Map<string, Measure>();
  for (const measure of measures) pending.set(measure.id, { ...measure, knownFrom: DAWN, hypothetical: true });
  const replaced = instruments.map((instrument) => ({
    ...instrument,
    measures: instrument.measures.map((measure) => {
      const substitute = pending.get(measure.id);
      pending.delete(measure.id);
      return substitute ? { ...substitute, instrument: instrument.id } : measure;
    }),
  }));
  const added = Map.groupBy(pending.values(), (measure) => measure.instrument);
  const known = replaced.map((instrument) => ({
    ...instrument,
    measures: [...instrument.measures, ...(added.get(instrument.id) ?? [])],
  }));
  for (const instrument of instruments) added.delete(instrument.id);
  return [...known, ...Array.from(added, ([id, own]) => scenarioInstrument(id, name, own))];
}

function assumed(measure: Measure, assumptions: readonly Assumption[], name: string): Measure {
  const events = assumptions
    .filter((assumption) => assumption.measure === measure.id)
    .map(({ state, from, to }): EfficacyEvent => ({
      kind: KINDS[state],
      from: from ?? measure.time.from ?? measure.time.announced,
      ...(to !== undefined && { to }),
      by: scenarioId(name),
      knownFrom: DAWN,
      basis: "official",
      hypothetical: true,
    }));
  if (events.length === 0) return measure;
  return { ...measure, time: { ...measure.time, events: [...measure.time.events, ...events] } };
}

/** How a scenario is named where an act would be. */
export function scenarioId(name: string): string {
  return `scenario:${name}`;
}

function scenarioInstrument(id: string, name: string, measures: readonly Measure[]): Instrument {
  const first = measures[0];
  const day = first?.time.announced ?? DAWN;
  return {
    id,
    slug: id.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    jurisdiction: first?.jurisdiction ?? "",
    kind: "proposal",
    title: { en: `Assumed in the scenario "${name}"` },
    authority: [...new Set(measures.map(({ authority }) => authority))],
    legalBasis: [],
    published: day,
    recordedAt: day,
    summary: `Measures that the scenario "${name}" assumes.`,
    basis: "assumption",
    confidence: "low",
    draft: false,
    sources: [],
    unverified: [],
    measures,
    file: scenarioId(name),
  };
}
