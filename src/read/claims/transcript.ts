// Transcripts: `Spokesperson: China firmly opposes this.` What stands behind the label is said by whom it names.
import type { Actor, Cast } from "../actors/index.ts";
import { keyAt, tokenAt } from "../grammar/sentence-view.ts";
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
        patternId: "claim.direct.transcript.01",
        certain: true,
        explains: false,
      },
    ];
  });
}
