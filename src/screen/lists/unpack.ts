// Files as they are downloaded: plain, gzip or ZIP. What comes out is bounded, so that a bomb costs a clear error and no
// memory.
import { Unzip, UnzipInflate } from "fflate";
import { InputError } from "../../errors.ts";
import type { ListFile } from "./importer.ts";

/** Most bytes that one file may unpack to: four times the largest official list. */
export const MOST_UNPACKED = 1_000_000_000;

/** The file itself, or what is packed in it; members of a ZIP by name. Throws InputError for damaged or bloated packing. */
export async function* unpack(file: ListFile, most: number = MOST_UNPACKED): AsyncGenerator<ListFile> {
  const bytes = file.bytes[Symbol.asyncIterator]();
  const head = await firstBytes(bytes);
  const whole = again(head, bytes);
  if (head[0] === 0x1f && head[1] === 0x8b)
    yield { name: file.name.replace(/\.gz$/i, ""), bytes: gunzipped(whole, file.name, most) };
  else if (head[0] === 0x50 && head[1] === 0x4b) yield* members(whole, file.name, most);
  else yield { name: file.name, bytes: whole };
}

async function firstBytes(bytes: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  for (;;) {
    const { done, value } = await bytes.next();
    if (done) return new Uint8Array(0);
    if (value.length >= 2) return value;
    if (value.length === 1) {
      const rest = await firstBytes(bytes);
      return Uint8Array.from([...value, ...rest]);
    }
  }
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Input is handed on in pieces of this size, so that no piece of output can grow large unseen. */
const PIECE = 65_536;

async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** By the decompressor of the platform, which takes a quarter of the time of one in JavaScript. */
async function* gunzipped(bytes: AsyncIterable<Uint8Array>, name: string, most: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  let failure: unknown;
  const chunks = unzipped(bytes[Symbol.asyncIterator](), (cause) => (failure = cause))[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((cause: unknown) => {
      throw failure ?? damaged(name, cause);
    });
    if (next.done) return;
    total += next.value.length;
    if (total > most) throw tooLarge(name, most);
    yield next.value;
  }
}

/** `onFailure` is told when the file cannot be read, which says nothing of how it is packed. */
function unzipped(source: AsyncIterator<Uint8Array>, onFailure: (cause: unknown) => void): AsyncIterable<Uint8Array> {
  const packed = new ReadableStream<ArrayBufferView<ArrayBuffer> | ArrayBuffer>({
    async pull(controller) {
      const { done, value } = await source.next().catch((cause: unknown) => {
        onFailure(cause);
        throw cause;
      });
      if (done) controller.close();
      // Files and downloads never come in shared memory.
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
  });
  return packed.pipeThrough(new DecompressionStream("gzip"));
}

async function* members(bytes: AsyncIterable<Uint8Array>, name: string, most: number): AsyncGenerator<ListFile> {
  const found: { readonly name: string; readonly chunks: Uint8Array[]; ended: boolean }[] = [];
  let total = 0;
  let failure: unknown;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith("/")) return;
    const member = { name: file.name.replace(/^.*\//, ""), chunks: [] as Uint8Array[], ended: false };
    found.push(member);
    file.ondata = (error, chunk, isLast) => {
      failure ??= error ?? undefined;
      total += chunk?.length ?? 0;
      member.ended ||= isLast;
      if (chunk && total <= most) member.chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of pieces(bytes)) {
    try {
      unzip.push(chunk, false);
    } catch (cause) {
      throw damaged(name, cause);
    }
    if (failure !== undefined) throw damaged(name, failure);
    if (total > most) throw tooLarge(name, most);
  }
  if (found.length === 0 || found.some(({ ended }) => !ended)) throw damaged(name, "it ends too early");
  for (const { name: member, chunks } of found) yield { name: member, bytes: held(chunks) };
}

async function* held(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function damaged(name: string, cause: unknown): InputError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new InputError(`${name} cannot be unpacked: ${why}`, "Fetch it again: the file is damaged or cut off.", {
    cause,
  });
}

function tooLarge(name: string, most: number): InputError {
  return new InputError(
    `${name} unpacks to more than ${Math.round(most / 1e6)} MB`,
    "Check where it came from: no official list is that large.",
  );
}
