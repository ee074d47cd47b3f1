// The stretch of a sentence that belongs to one match: where its slots are looked for.
import { keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { PatternMatch } from "../patterns/match.ts";
import type { Region } from "./candidate.ts";

/** The whole sentence for a lone match; between its neighbours otherwise. */
export function regionOf(
  view: SentenceView,
  match: PatternMatch,
  before: PatternMatch | undefined,
  after: PatternMatch | undefined,
): Region {
  const { firstToken, endToken } = view.sentence;
  return {
    from: before === undefined ? firstToken : borderBetween(view, before.endToken, match.firstToken),
    to: after === undefined ? endToken : borderBetween(view, match.endToken, after.firstToken),
  };
}

/** ", over arms sales to", ", citing", "because": why it was done is not what was done. */
export function withoutReasons(view: SentenceView, region: Region, match: Region, emitted: string): Region {
  const isParty = /from_list|listing|sanction/.test(emitted);
  for (let at = match.to; at < region.to; at++) {
    const key = keyAt(view, at);
    if (
      isParty &&
      ((key === "for" && keyAt(view, at + 1).endsWith("ing")) ||
        (key === "over" && tokenAt(view, at + 1).kind === "word"))
    )
      return { from: region.from, to: at };
    if (
      /^(?:because|citing|amid|accusing)$/.test(key) ||
      (/^(?:over|for)$/.test(key) &&
        /^(?:list|lists|sanctions|blacklist|duties|tariffs|ban)$/.test(keyAt(view, at - 1)) &&
        !/^(?:the|a|all)$/.test(keyAt(view, at + 1)) &&
        !view.timexes.some(({ firstToken }) => firstToken - at < 4 && firstToken > at))
    )
      return { from: region.from, to: at };
  }
  return region;
}

/** A clause word or comma between two acts, else the start of the second. */
function borderBetween(view: SentenceView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    if (key === "after" && view.timexes.some(({ firstToken }) => firstToken > at && firstToken <= at + 2)) continue;
    if (
      key === "and" &&
      keyAt(view, at - 1) !== "," &&
      !view.words.some(
        (word) =>
          word.firstToken === at + 1 && (word.class === "impose" || word.class === "ban" || word.class === "status"),
      )
    )
      continue;
    if (/^(?:;|which|while|whereas|but|after|and|that)$/.test(key)) return at;
  }
  for (let at = from; at < to; at++) if (keyAt(view, at) === ",") return at;
  return to;
}
