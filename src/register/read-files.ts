// Register files (already parsed YAML) → Register: schema check, inheritance of basis and dates, one problem per fault.
import type { z } from "zod";
import type { Caution, Instrument, Relation, TimelineEvent, CoverageEntry } from "./instrument.ts";
import type { Measure } from "./measure.ts";
import { CautionsFile, CoverageFile, EventsFile, InstrumentFile } from "./schema.ts";
import { shapeProblems } from "./shape-problems.ts";

export interface DataFile {
  /** Path relative to data/, e.g. `measures/CN/2023-gallium-germanium.yaml`. */
  readonly path: string;
  readonly content: unknown;
}

export interface FileProblem {
  readonly file: string;
  readonly at: string;
  readonly message: string;
}

export interface RegisterContent {
  readonly instruments: readonly Instrument[];
  readonly events: readonly TimelineEvent[];
  readonly relations: readonly Relation[];
  readonly coverage: readonly CoverageEntry[];
  readonly cautions: readonly Caution[];
}

/** Reads all files; what does not fit the schema is reported and left out. Shapes: schema.ts. */
export function readFiles(files: readonly DataFile[]): {
  readonly content: RegisterContent;
  readonly problems: readonly FileProblem[];
} {
  const problems: FileProblem[] = [];
  const instruments: Instrument[] = [];
  const events: TimelineEvent[] = [];
  const relations: Relation[] = [];
  const coverage: CoverageEntry[] = [];
  const cautions: Caution[] = [];
  for (const { path, content } of files) {
    if (path.startsWith("measures/")) {
      const parsed = InstrumentFile.safeParse(content);
      if (!parsed.success) {
        problems.push(...misfits(path, content, parsed.error));
        continue;
      }
      instruments.push(toInstrument(parsed.data, path));
      relations.push(...parsed.data.relations.map((r) => definedOnly<Relation>({ from: parsed.data.id, ...r })));
    } else if (path.startsWith("events/")) {
      const parsed = EventsFile.safeParse(content);
      if (!parsed.success) {
        problems.push(...misfits(path, content, parsed.error));
        continue;
      }
      for (const { relations: links, ...event } of parsed.data) {
        events.push(definedOnly<TimelineEvent>({ ...event, file: path }));
        relations.push(...links.map((r) => definedOnly<Relation>({ from: event.id, ...r })));
      }
    } else if (path.startsWith("coverage")) {
      const parsed = CoverageFile.safeParse(content);
      if (parsed.success) coverage.push(...parsed.data.map((c) => definedOnly<CoverageEntry>(c)));
      else problems.push(...misfits(path, content, parsed.error));
    } else if (path.startsWith("cautions")) {
      const parsed = CautionsFile.safeParse(content);
      if (parsed.success) cautions.push(...parsed.data.map((c) => definedOnly<Caution>(c)));
      else problems.push(...misfits(path, content, parsed.error));
    }
  }
  instruments.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1));
  events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  return { content: { instruments, events, relations, coverage, cautions }, problems };
}

function misfits(file: string, content: unknown, error: z.ZodError): FileProblem[] {
  return shapeProblems(content, error.issues).map((problem) => ({ file, ...problem }));
}

function toInstrument(file: InstrumentFile, path: string): Instrument {
  const { measures, relations: _relations, recordedAt, verifiedAt, ...rest } = file;
  const slug = path
    .replace(/^measures\//, "")
    .replace(/\.ya?ml$/, "")
    .toLowerCase();
  const inherited = measures.map((measure) =>
    definedOnly<Measure>({
      ...measure,
      instrument: file.id,
      jurisdiction: file.jurisdiction,
      provision: measure.provision ?? file.id,
      authority: measure.authority ?? file.authority[0] ?? "",
      knownFrom: measure.knownFrom ?? measure.time.announced,
      recordedAt,
      verifiedAt: measure.verifiedAt ?? verifiedAt,
      basis: measure.basis ?? file.basis,
      confidence: measure.confidence ?? file.confidence,
      draft: measure.draft ?? file.draft,
    }),
  );
  return definedOnly<Instrument>({ ...rest, recordedAt, verifiedAt, slug, file: path, measures: inherited });
}

/** Drops keys whose value is undefined, so that records compare and serialise alike. */
function definedOnly<T>(record: object): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
