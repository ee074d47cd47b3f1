// readings-keep: reads a document and keeps it in the library, once for each text.
import { linkMeasures, type Reading, type RegisterLink, type StoredReading } from "../read/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { readInput, readTaken, type ReadDocument } from "./read-document.ts";
import { documentSchema, type DocumentInput } from "./read-schema.ts";

export type ReadingsKeepInput = DocumentInput;

export interface ReadingKept {
  readonly id: string;
  /** `replaced`: the same text was there; its reading is made anew, decisions stay. */
  readonly kind: "added" | "replaced";
  readonly title: string;
  readonly reading: Reading;
  readonly links: readonly RegisterLink[];
}

export const readingsKeep: Operation<ReadingsKeepInput, ReadingKept> = operation({
  name: "readings-keep",
  summary: "Reads a document and keeps it in the library, with links of its candidates to the register",
  kind: "call",
  effect: "write",
  input: () => documentSchema,
  async run(context, input) {
    return keepReading(context, await withKnown(context, input, await readInput(context, input)), "article");
  },
});

/** What people said of a document when it was kept first, day and outlet and address, holds where it comes again without. */
async function withKnown(context: Context, input: DocumentInput, read: ReadDocument): Promise<ReadDocument> {
  const { readings } = await context.stores();
  const there = await readings.get(context.sha256(read.document.text));
  if (there === undefined) return read;
  const isGiven = there.reading.published?.basis === "given" || read.published === undefined;
  const published = input.published ?? (isGiven ? there.published : undefined);
  const outlet = input.outlet ?? read.outlet ?? there.outlet;
  const document =
    read.document.url === undefined && there.url !== undefined ? { ...read.document, url: there.url } : read.document;
  return readTaken(context, document, { published, outlet });
}

/** Keeps what was read. `from` says where it came from: `article`, a feed or a folder. */
export async function keepReading(context: Context, read: ReadDocument, from: string): Promise<ReadingKept> {
  const { document, published, outlet, reading } = read;
  const [{ register, world }, { readings }] = await Promise.all([context.knowledge(), context.stores()]);
  const heading = reading.zones.find(({ kind }) => kind === "title")?.span.text;
  const title = document.title ?? reading.notice?.title ?? firstLine(heading ?? document.text);
  const stored: StoredReading = {
    id: context.sha256(document.text),
    text: document.text,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(published === undefined ? {} : { published }),
    addedAt: context.now.toISOString(),
    from,
    reading,
  };
  const { kind } = await readings.save(stored);
  const links = linkMeasures(reading.measures, register.instruments, world.lexicon);
  return { id: stored.id, kind, title, reading, links };
}

function firstLine(text: string): string {
  const line =
    text
      .split("\n")
      .find((one) => one.trim() !== "")
      ?.trim() ?? "Untitled";
  return line.length <= 160 ? line : `${line.slice(0, 157)}…`;
}
