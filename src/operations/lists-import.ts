// lists-import: the files of one official list (or one of your own), kept as a new version.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { findListSource, LIST_SOURCES, type ListFile, type ListOrigin, type TakeIn, takeIn } from "../screen/index.ts";
import { ListName, sourceOf } from "./lists-schema.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";

/** A file as a request carries it: text, or bytes as base64 (ZIP, gzip, other encodings). */
export interface ListFileInput {
  readonly name: string;
  readonly content: string | AsyncIterable<Uint8Array>;
  readonly base64?: boolean | undefined;
}

export interface ListsImportInput {
  readonly source: string;
  readonly files: readonly ListFileInput[];
  readonly list?: string | undefined;
  readonly edition?: string | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly accept?: boolean | undefined;
  readonly mostLost?: number | undefined;
}

const Content = z.union([z.string(), z.custom<AsyncIterable<Uint8Array>>(isBytes, "not a text")]);

export const listsImport: Operation<ListsImportInput, TakeIn> = operation({
  name: "lists-import",
  summary: "Import the files of one list as a new version",
  kind: "job",
  effect: "write",
  input: () =>
    z.strictObject({
      source: z.enum(LIST_SOURCES.map(({ name }) => name) as [string, ...string[]]),
      files: z
        .array(z.strictObject({ name: z.string().min(1), content: Content, base64: z.boolean().optional() }))
        .min(1),
      list: ListName.optional(),
      edition: z.string().min(1).max(200).optional(),
      asOf: DaySchema.optional(),
      accept: z.boolean().optional(),
      mostLost: z.number().min(0).max(1).optional(),
    }),
  async run(context, { source, files, list, edition, asOf, accept, mostLost }) {
    const importer = await sourceOf(findListSource(source), source).load();
    const { lists } = await context.stores();
    const { countries } = await context.knowledge();
    const counted = files.map(countedFile);
    return takeIn(
      lists,
      importer,
      {
        source,
        files: counted.map(({ file }) => file),
        context: { countries, ...(list !== undefined && { list }) },
        edition,
        asOf,
        // A list of one's own is as its owner hands it in; an official file may have lain about.
        undated: (findListSource(source)?.lists.length ?? 0) > 0,
        importedAt: context.now.toISOString(),
        origins: () => counted.map(({ origin }) => origin()),
        mostLost,
        accept,
      },
      {
        onRows(rows) {
          context.signal.throwIfAborted();
          context.progress(rows, undefined, "rows");
        },
      },
    );
  },
});

/** The file with its bytes counted and hashed as they are read. */
function countedFile({ name, content, base64 }: ListFileInput): {
  readonly file: ListFile;
  readonly origin: () => ListOrigin;
} {
  const hash = createHash("sha256");
  // Where a file lay on somebody's machine is nobody else's business.
  const fileName = name.replace(/^.*[\\/]/, "");
  let bytes = 0;
  let sha256: string | undefined;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOf(content, base64)) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  }
  return {
    file: { name: fileName, bytes: counted() },
    origin: () => ({ address: fileName, sha256: (sha256 ??= hash.digest("hex")), bytes }),
  };
}

async function* bytesOf(content: ListFileInput["content"], base64: boolean | undefined): AsyncGenerator<Uint8Array> {
  if (typeof content !== "string") yield* content;
  else if (base64) yield Buffer.from(content, "base64");
  else yield new TextEncoder().encode(content);
}

function isBytes(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
