// Answers to JSON lines kept as text: a line that differs from an earlier one in nothing but its id is answered by the same text
// under its own id, unread. Lines whose id is written in any unusual way are read each time.

/** A line as text: its id, and all the rest of it, from the comma on. */
export interface SplitLine {
  readonly id: string;
  readonly rest: string;
}

/** An answer as text: what comes before the comma after its id, and all the rest; and whether it was a finding. */
export interface AnswerText {
  readonly head: string;
  readonly rest: string;
  readonly isFinding: boolean;
}

/** The part of an answer that does not speak of its line's id. */
export type KeptAnswer = Omit<AnswerText, "head">;

const HEAD = '{"id":"';
// What JSON would refuse, or write otherwise than it came.
const UNUSUAL = /[\\\p{Cc}\p{Cs}]/u;

/**
 * A line that begins with a plain id and names no other: whether the rest is JSON and what it says does not depend on the id.
 * Undefined for any other line.
 */
export function splitLine(text: string): SplitLine | undefined {
  if (!text.startsWith(HEAD)) return undefined;
  const end = text.indexOf('"', HEAD.length);
  if (end <= HEAD.length || text[end + 1] !== ",") return undefined;
  const id = text.slice(HEAD.length, end);
  const rest = text.slice(end + 1);
  if (UNUSUAL.test(id) || rest.includes("\\") || rest.includes('"id"')) return undefined;
  return { id, rest };
}

/** Characters kept at most, some thousands of verdicts; above, all are forgotten. */
const MOST_KEPT = 200_000_000;

/** Keeps answers of one request: same register, lists and days throughout. */
export class AnswerMemo {
  readonly #kept = new Map<string, KeptAnswer>();
  readonly #most: number;
  #size = 0;

  constructor(most: number = MOST_KEPT) {
    this.#most = most;
  }

  /** The answer to an earlier line that said the same. */
  find({ rest }: SplitLine): KeptAnswer | undefined {
    return this.#kept.get(rest);
  }

  /** Keeps an answer, unless its text does not begin with the id as the line does. */
  keep(line: SplitLine, answer: AnswerText): void {
    if (answer.head !== headOf(line)) return;
    const size = line.rest.length + answer.rest.length;
    this.#size += size;
    if (this.#size > this.#most) {
      this.#kept.clear();
      this.#size = size;
    }
    this.#kept.set(line.rest, answer);
  }
}

/** The kept answer under the id of a line. */
export function answerUnder(line: SplitLine, { rest, isFinding }: KeptAnswer): AnswerText {
  return { head: headOf(line), rest, isFinding };
}

function headOf({ id }: SplitLine): string {
  return `${HEAD}${id}"`;
}
