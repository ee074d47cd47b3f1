// Answers written many at a time: one write a line costs more than most lines.

export interface LineWriter {
  readonly add: (line: string) => void;
  /** Writes what waits. Call it before waiting for input, and whatever happens at the end. */
  readonly flush: () => void;
}

/** Characters that are written at once at the latest. */
const MOST_WAITING = 65_536;

/** Joins lines for `out`, which ends what it is given with a line end. */
export function lineWriter(out: (text: string) => void): LineWriter {
  let waiting: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const text = waiting.join("\n");
    waiting = [];
    size = 0;
    out(text);
  };
  return {
    add(line) {
      waiting.push(line);
      size += line.length;
      if (size > MOST_WAITING) flush();
    },
    flush,
  };
}
