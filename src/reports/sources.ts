// What the answers rest on: the measures and provisions cited, with the texts they were taken from.
import type { Assessment } from "../assess/index.ts";
import { walk } from "../base/explain.ts";
import type { CoverageState } from "../base/verdict.ts";
import type { Instrument, RegisterView, Source } from "../register/index.ts";

export interface CitedInstrument {
  readonly id: string;
  readonly title: string;
  /** In the issuer's language. */
  readonly titleLocal?: string;
  readonly authority: readonly string[];
  readonly published: string;
  readonly verifiedAt?: string;
  readonly basis: string;
  readonly sources: readonly Source[];
}

/** The instruments behind every requirement, hit, match and date of `assessment`, by id; overlays have none. */
export function citedInstruments(assessment: Assessment, view: RegisterView): readonly CitedInstrument[] {
  const cited = new Map<string, CitedInstrument>();
  for (const measure of citedMeasures(assessment)) {
    const instrument = view.instrumentOf(measure);
    if (instrument) cited.set(instrument.id, toCited(instrument));
  }
  return [...cited.values()].toSorted((a, b) => a.id.localeCompare(b.id));
}

function toCited({ id, title, authority, published, verifiedAt, basis, sources }: Instrument): CitedInstrument {
  const titleLocal = title.zh ?? title.ja ?? title.ko ?? title.nl;
  return {
    id,
    title: title.en,
    ...(titleLocal === undefined ? {} : { titleLocal }),
    authority,
    published,
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    basis,
    sources,
  };
}

/**
 * Ids of measures that ask something, are suspended or come for some line, or whose state changes soon; and those
 * that reach its goods or may. Every party rule may reach a party that nobody screened: those are in the provisions only.
 */
function citedMeasures({ lines, cliffs }: Assessment): ReadonlySet<string> {
  const ids = new Set(cliffs.map(({ measure }) => measure));
  for (const { verdict } of lines) {
    for (const {
      question,
      outcome,
      because,
      requirements = [],
      suspended = [],
      upcoming = [],
    } of verdict.determinations) {
      for (const { measure } of [...requirements, ...suspended, ...upcoming]) ids.add(measure);
      const mayReach = question === "item" && outcome === "indeterminate";
      for (const { measure, truth } of walk(because)) {
        if (measure !== undefined && (truth === true || (mayReach && truth === "unknown"))) ids.add(measure);
      }
    }
  }
  return ids;
}

export interface CitedProvision {
  readonly provision: string;
  readonly lines: number;
}

/** Every provision that an answer names, with the number of lines whose answer names it. */
export function citedProvisions({ lines }: Assessment): readonly CitedProvision[] {
  const counts = new Map<string, number>();
  for (const { verdict } of lines) {
    const named = new Set(verdict.determinations.flatMap(({ provisions }) => provisions));
    for (const provision of named) counts.set(provision, (counts.get(provision) ?? 0) + 1);
  }
  return [...counts]
    .map(([provision, count]) => ({ provision, lines: count }))
    .toSorted((a, b) => a.provision.localeCompare(b.provision));
}

export interface CoveredList extends CoverageState {
  readonly lines: number;
}

/** Lists consulted, each edition and state once, with the number of lines that needed it. */
export function coverageOf({ lines }: Assessment): readonly CoveredList[] {
  const found = new Map<string, CoveredList>();
  for (const { verdict } of lines) {
    for (const one of verdict.coverage) {
      const key = `${one.list}|${one.edition}|${one.state}`;
      found.set(key, { ...one, lines: (found.get(key)?.lines ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => a.list.localeCompare(b.list));
}
