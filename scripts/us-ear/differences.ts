// Where the two parses of the Commerce Control List differ, what was taken and why. A difference that fits no known cause
// stops the build: somebody has to look at the regulation.
import { plain } from "./scope.ts";
import type { FirstParse, SecondParse, SourceLine } from "./sources.ts";

export interface Difference {
  readonly entry: string;
  readonly kind: "entry_missing" | "missing_in_both" | "foreign_lines" | "sentence_line_missing" | "split_line";
  /** Lines only the first or only the second parse has. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly taken: "second" | "first";
  readonly why: string;
}

/** Entries that the first parse lost, and the entry before each, whose cells it filled with the lost entry's lines. */
export const LOST: Readonly<Record<string, string>> = {
  "0D614": "0D606",
  "2B352": "2B351",
  "3D006": "3D005",
  "3E002": "3E001",
};

/** Lost by both parses; the first shows its lines at the end of another entry, with exception lines that name its items. */
export const RECOVERED: Readonly<Record<string, string>> = { "8D001": "8C609" };

/** Entries whose exception lines the first parse mixed with a lost entry's: not taken from it. */
export const MIXED: ReadonlySet<string> = new Set([...Object.entries(LOST), ...Object.entries(RECOVERED)].flat());

/** Lines of an entry that both parses lost, as the first parse shows them under the entry before it. */
export function recoveredLines(code: string, first: FirstParse, second: SecondParse): readonly SourceLine[] {
  const holder = RECOVERED[code] ?? "";
  const lines = without(first.lines.get(holder) ?? [], second.lines.get(holder) ?? []);
  if (lines.length === 0) throw new Error(`${code}: ${holder} no longer shows lines of another entry`);
  return lines;
}

export function differencesOf(first: FirstParse, second: SecondParse): readonly Difference[] {
  const found: Difference[] = [];
  for (const entry of [...new Set([...first.lines.keys(), ...second.lines.keys()])].toSorted()) {
    const ours = second.lines.get(entry);
    if (!ours) throw new Error(`${entry}: only in the first parse`);
    const theirs = first.lines.get(entry);
    if (!theirs) {
      found.push(lost(entry, first, second));
      continue;
    }
    const onlyFirst = without(theirs, ours);
    const onlySecond = without(ours, theirs);
    if (onlyFirst.length + onlySecond.length > 0) found.push(explain(entry, onlyFirst, onlySecond, first, second));
  }
  for (const [entry, holder] of Object.entries(RECOVERED)) {
    const lines = recoveredLines(entry, first, second);
    const why = `Both parses lost ${entry}. The first shows its lines after those of ${holder}, with exception lines about its software.`;
    found.push({ entry, kind: "missing_in_both", onlyFirst: lines.length, onlySecond: 0, taken: "first", why });
  }
  return found;
}

function lost(entry: string, first: FirstParse, second: SecondParse): Difference {
  const holder = LOST[entry];
  const heading = holder === undefined ? undefined : first.headings.get(holder);
  const lines = holder === undefined ? undefined : first.lines.get(holder);
  const own = second.lines.get(entry) ?? [];
  // 3D005 kept its own lines too, the other holders none.
  if (!heading || !lines || without(own, lines).length > 0) throw new Error(`${entry}: missing without a known cause`);
  return {
    entry,
    kind: "entry_missing",
    onlyFirst: 0,
    onlySecond: own.length,
    taken: "second",
    why: `The first parse has no ${entry}: it filed the entry's licence lines under ${holder}, the entry before it.`,
  };
}

function explain(
  entry: string,
  onlyFirst: readonly SourceLine[],
  onlySecond: readonly SourceLine[],
  first: FirstParse,
  second: SecondParse,
): Difference {
  const shape = { entry, onlyFirst: onlyFirst.length, onlySecond: onlySecond.length, taken: "second" as const };
  const follower = Object.keys(LOST).find((code) => LOST[code] === entry);
  if (follower !== undefined && without(onlyFirst, second.lines.get(follower) ?? []).length === 0) {
    const why = `The first parse shows lines of ${follower}, which it lost, in place of some of this entry's own.`;
    return { ...shape, kind: "foreign_lines", why };
  }
  const recovered = Object.keys(RECOVERED).find((code) => RECOVERED[code] === entry);
  if (recovered !== undefined && onlySecond.length === 0) {
    const why = `The first parse repeats here two lines that belong to ${recovered}, which both parses lost.`;
    return { ...shape, kind: "foreign_lines", why };
  }
  const sentences = onlySecond.every(({ control, cell }) => plain(cell).startsWith(plain(control).slice(0, 40)));
  if (onlyFirst.length === 0 && sentences) {
    const why = `The requirement is a sentence across both cells of the table; the first parse leaves it out, the second keeps it${
      first.reasons.get(entry)?.length
        ? ` (the first parse still names ${first.reasons.get(entry)?.join(", ")} as reasons)`
        : ""
    }.`;
    return { ...shape, kind: "sentence_line_missing", why };
  }
  const [line] = onlyFirst;
  const halves = onlySecond.find((one) => line && plain(line.control) === plain(`${one.control} ${one.cell}`));
  if (onlyFirst.length === 1 && halves) {
    const why =
      "The first parse reads one line's two cells as one and leaves the sentence lines out; the second splits it.";
    return { ...shape, kind: "split_line", why };
  }
  throw new Error(`${entry}: an unexplained difference: ${JSON.stringify({ onlyFirst, onlySecond })}`);
}

/** Lines of `a` beyond those of `b`, each counted once; quotes, spacing and closing stops do not count. */
function without(a: readonly SourceLine[], b: readonly SourceLine[]): readonly SourceLine[] {
  const rest = b.map(keyOf);
  return a.filter((line) => {
    const at = rest.indexOf(keyOf(line));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ control, cell }: SourceLine): string {
  const bare = (text: string): string =>
    plain(text)
      .replace(/\s*([.,;()])\s*/g, "$1")
      .toLowerCase();
  return `${bare(control)}|${bare(cell).replace(/\.$/, "")}`;
}
