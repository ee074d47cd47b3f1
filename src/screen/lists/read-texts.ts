// From a file to the texts in it: unpacked, decoded, each handed to the reader of its format, with the problems in place.
import { InputError } from "../../errors.ts";
import { decodeBytes } from "./decode-bytes.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter, ListProblem } from "./importer.ts";
import { unpack } from "./unpack.ts";

export type Report = (problem: ListProblem) => void;

/** Past this many problems of one code in a file, further ones are only counted. */
const SHOWN = 100;

/** An importer of a format whose files can each be read alone; `file` is its name, for messages. */
export function fileByFile(
  read: (
    text: AsyncIterable<string>,
    file: string,
    report: Report,
    context: ImportContext,
  ) => AsyncIterable<ImportEvent>,
): ListImporter {
  return {
    async *read(files, context) {
      for (const file of files) yield* readTexts(file, (text, name, report) => read(text, name, report, context));
    },
  };
}

/** Runs `read`, which yields events or only gathers, over each text of a file. Problems reported meanwhile come out as events, before the row they precede. */
export async function* readTexts(
  file: ListFile,
  read: (text: AsyncIterable<string>, name: string, report: Report) => AsyncIterable<ImportEvent> | Promise<void>,
): AsyncGenerator<ImportEvent> {
  for await (const { name, bytes } of unpack(file)) {
    const tray = new ProblemTray(name);
    const report: Report = (problem) => tray.add(problem);
    const { head, whole } = await peeked(decodeBytes(bytes, name, report));
    if (/^\s*(?:<!doctype html|<html)/i.test(head))
      throw new InputError(
        `${name} is a web page, not a list`,
        "Fetch the list itself: the server sent a page about it.",
      );
    const events = read(whole, name, report);
    if (Symbol.asyncIterator in events)
      for await (const event of events) {
        if (tray.isWaiting) yield* tray.take();
        yield event;
      }
    else await events;
    tray.close();
    yield* tray.take();
  }
}

/** The first text, to see what it is, and all of it again. */
export async function peeked(
  text: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly whole: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? "" : first.value;
  return { head, whole: again(head, chunks) };
}

async function* again(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== "") yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Problems waiting to be handed on; those beyond `SHOWN` of a code end as one line that counts them. */
class ProblemTray {
  readonly #file: string;
  readonly #counts = new Map<string, { count: number; readonly first: ListProblem }>();
  #waiting: ListProblem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  add(problem: ListProblem): void {
    const seen = this.#counts.get(problem.code);
    if (seen) seen.count += 1;
    else this.#counts.set(problem.code, { count: 1, first: problem });
    if ((seen?.count ?? 1) <= SHOWN) this.#waiting.push(problem);
  }

  close(): void {
    for (const [code, { count, first }] of this.#counts) {
      if (count <= SHOWN) continue;
      const message = `${count - SHOWN} more of the kind: ${first.message}`;
      this.#waiting.push({ file: this.#file, code, message, fix: first.fix, loss: first.loss });
    }
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  *take(): Generator<ImportEvent> {
    const problems = this.#waiting;
    this.#waiting = [];
    for (const problem of problems) yield { kind: "problem", problem };
  }
}
