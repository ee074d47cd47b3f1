// Which of the overlapping pattern matches of a sentence stand: higher rank first, then the longer.
import type { PatternMatch } from "../../patterns/pattern.ts";

/**
 * The matches that stand, in order of the text. Loose patterns count only where nothing better was found.
 * `borders`: tokens at which the sentence turns to another act (`in retaliation for`).
 */
export function chooseMatches(
  matches: readonly PatternMatch[],
  borders: readonly number[] = [],
): readonly PatternMatch[] {
  const apart = (a: PatternMatch, b: PatternMatch): boolean =>
    borders.some((at) => at >= Math.min(a.endToken, b.endToken) && at <= Math.max(a.firstToken, b.firstToken));
  const measures = matches.filter(
    ({ pattern, firstToken, endToken }) =>
      pattern.emits.startsWith("measure/") && !borders.some((at) => at > firstToken && at < endToken - 1),
  );
  const byRank = [...measures].sort(
    (a, b) => b.pattern.rank - a.pattern.rank || length(b) - length(a) || a.firstToken - b.firstToken,
  );
  const chosen: PatternMatch[] = [];
  for (const match of byRank) {
    const touched = chosen.findIndex((one) => touches(one, match));
    if (touched >= 0) {
      // Two patterns of one instrument on the same words make one longer match.
      const one = chosen[touched] as PatternMatch;
      if (one.pattern.emits === match.pattern.emits)
        chosen[touched] = {
          ...one,
          firstToken: Math.min(one.firstToken, match.firstToken),
          endToken: Math.max(one.endToken, match.endToken),
        };
      continue;
    }
    // The duties of a trade remedy are told as duties too.
    if (
      match.pattern.emits === "measure/import_tariff" &&
      chosen.some((one) => REMEDY.test(one.pattern.emits) && near(one, match) && !apart(one, match))
    )
      continue;
    if (
      match.pattern.set["loose"] === true &&
      chosen.some((one) => one.pattern.set["loose"] !== true && !apart(one, match))
    )
      continue;
    // The same instrument named twice in one sentence is one act.
    const same = chosen.findIndex(
      (one) => one.pattern.emits === match.pattern.emits && near(one, match) && !apart(one, match),
    );
    if (same >= 0) {
      if (match.pattern.id !== "listing.on") chosen[same] = joined(chosen[same] as PatternMatch, match);
      // Two lists in one sentence are two acts.
      if (match.pattern.id !== "listing.on" || length(match) < 4) continue;
    }
    chosen.push(match);
  }
  return chosen.sort((a, b) => a.firstToken - b.firstToken);
}

const REMEDY = /anti_dumping|countervailing|safeguard|export_tax/;
const NEAR = 12;

function joined(one: PatternMatch, other: PatternMatch): PatternMatch {
  return {
    ...one,
    firstToken: Math.min(one.firstToken, other.firstToken),
    endToken: Math.max(one.endToken, other.endToken),
  };
}

function near(a: PatternMatch, b: PatternMatch): boolean {
  return Math.max(a.firstToken, b.firstToken) - Math.min(a.endToken, b.endToken) <= NEAR;
}

function touches(a: PatternMatch, b: PatternMatch): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken;
}

function length({ firstToken, endToken }: PatternMatch): number {
  return endToken - firstToken;
}
