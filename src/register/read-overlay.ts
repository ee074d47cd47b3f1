// The part of a scenario that lies over the register, from JSON or YAML. Loads the schema library on first use only.
import type { Measure } from "./measure.ts";
import type { Overlay } from "./overlay.ts";
import type { FileProblem } from "./read-files.ts";
import type { OverlayFile } from "./schema.ts";

export interface OverlayReading {
  /** Absent when `problems` has any. */
  readonly overlay?: Overlay;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads `name`, `measures` and `assume` of a scenario; other keys are left to others. A measure is written as in a
 * register file; without `jurisdiction` its id's first part says it, without `instrument` it belongs to one made for
 * the scenario, without `basis` it is an assumption, which tightens and never clears.
 */
export async function readOverlay(scenario: unknown, file = "scenario"): Promise<OverlayReading> {
  const [{ OverlayFile: Shape }, { shapeProblems }] = await Promise.all([
    import("./schema.ts"),
    import("./shape-problems.ts"),
  ]);
  const parsed = Shape.safeParse(scenario);
  if (!parsed.success) {
    return { problems: shapeProblems(scenario, parsed.error.issues).map((problem) => ({ file, ...problem })) };
  }
  const { name, measures, assume } = parsed.data;
  const overlay = { name, measures: measures.map((measure) => toMeasure(measure, name)), assume: assume.map(defined) };
  return { overlay: overlay as Overlay, problems: [] };
}

function toMeasure(raw: OverlayFile["measures"][number], name: string): Measure {
  const jurisdiction = raw.jurisdiction ?? (raw.id.split("-")[0] ?? "").toUpperCase();
  const instrument = raw.instrument ?? `${jurisdiction}:SCENARIO:${name.replace(/[^A-Za-z0-9.-]+/g, "-")}`;
  return defined({
    ...raw,
    instrument,
    jurisdiction,
    provision: raw.provision ?? instrument,
    authority: raw.authority ?? raw.licence?.authority ?? `assumed authority of ${jurisdiction}`,
    knownFrom: raw.knownFrom ?? raw.time.announced,
    recordedAt: raw.time.announced,
    basis: raw.basis ?? "assumption",
    confidence: raw.confidence ?? "low",
    draft: false,
  }) as Measure;
}

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
