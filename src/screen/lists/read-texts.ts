// From a file to the texts in it: unpacked, decoded, each handed to the reader of its format, with the problems in place.
import { decodeBytes } from "./decode-bytes.ts";
import type { ImportEvent, ListFile, ListProblem } from "./importer.ts";
import { unpack } from "./unpack.ts";

export type Report = (problem: ListProblem) => void;

/** Past this many problems of one code in a file, further ones are only counted. */
const SHOWN = 100;

/** Runs `read` over each text of a file. Problems reported meanwhile come out as events, before the row they precede. */
export async function* readTexts(
  file: ListFile,
  read: (text: AsyncIterable<string>, name: string, report: Report) => AsyncIterable<ImportEvent>,
): AsyncGenerator<ImportEvent> {
  for await (const { name, bytes } of unpack(file)) {
    const tray = new ProblemTray(name);
    const report: Report = (problem) => tray.add(problem);
    for await (const event of read(decodeBytes(bytes, name, report), name, report)) {
      yield* tray.take();
      yield event;
    }
    tray.close();
    yield* tray.take();
  }
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

  *take(): Generator<ImportEvent> {
    if (this.#waiting.length === 0) return;
    const problems = this.#waiting;
    this.#waiting = [];
    for (const problem of problems) yield { kind: "problem", problem };
  }
}
