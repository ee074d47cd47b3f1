// Transcripts: `Spokesperson: China firmly opposes this.` What stands behind the label is said by whom it names.
import type { Actor, Cast } from "../actors/index.ts";
import { keyAt, tokenAt } from "../grammar/sentence-view.ts";
import { spanOf } from "../document/span.ts";
import type { ReadClaim } from "./claim.ts";
import type { Draft } from "./draft.ts";

const LABEL =
  /^((?:[\p{L}'’]+ ){0,4}(?:spokesperson|spokesman|spokeswoman|minister|secretary|president|ambassador|commissioner|official|answer))\s?:\s/iu;
const LONGEST_LABEL = 80;
/** Labels a text must have before its paragraphs are taken for a transcript. */
const FEWEST = 2;

/** Direct speech of labelled paragraphs, sentence by sentence; none where the text is no transcript. */
export function transcriptDrafts(cast: Cast): readonly Draft[] {
  const { text, paragraphs } = cast.document;
  const labels = new Map<number, { readonly speaker: Actor; readonly from: number }>();
  for (const [index, { start, end }] of paragraphs.entries()) {
    const found = LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
    if (found?.[1] === undefined) continue;
    const speaker: Actor = {
      kind: "group",
      name: found[1],
      role: found[1],
      ...(cast.home === undefined ? {} : { country: cast.home }),
    };
    labels.set(index, { speaker, from: start + found[0].length });
  }
  if (labels.size < FEWEST) return [];
  return cast.views.flatMap((view): readonly Draft[] => {
    const label = labels.get(view.sentence.paragraph);
    if (label === undefined) return [];
    let first = view.sentence.firstToken;
    while (first < view.sentence.endToken && tokenAt(view, first).start < label.from) first++;
    let last = view.sentence.endToken - 1;
    if (keyAt(view, last) === ".") last--;
    if (last <= first) return [];
    return [
      {
        speaker: label.speaker,
        form: "direct",
        verbStance: "neutral",
        range: { start: tokenAt(view, first).start, end: tokenAt(view, last).end },
        cue: undefined,
        view,
        patternId: PATTERN,
        certain: true,
        explains: false,
      },
    ];
  });
}

const PATTERN = "claim.direct.transcript.01";

/** Sentences of one answer that take one stance are one claim; an answer that takes none is none. */
export function joinAnswers(text: string, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const joined: ReadClaim[] = [];
  for (const claim of claims) {
    const last = joined.at(-1);
    const isNext =
      last?.patternId === PATTERN &&
      claim.patternId === PATTERN &&
      !text.slice(last.quote.end, claim.quote.start).includes("\n") &&
      (claim.stance === "neutral" || last.stance === "neutral" || claim.stance === last.stance);
    if (!isNext) joined.push(claim);
    else
      joined[joined.length - 1] = {
        ...last,
        stance: last.stance === "neutral" ? claim.stance : last.stance,
        frames: [...new Set([...last.frames, ...claim.frames])].slice(0, 3),
        quote: spanOf(text, last.quote.start, claim.quote.end),
      };
  }
  return joined.filter(
    ({ patternId, stance, frames }) => patternId !== PATTERN || stance !== "neutral" || frames.length > 0,
  );
}
