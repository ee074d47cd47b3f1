// Transcripts: `Spokesperson: China firmly opposes this.` What stands behind the label is said by whom it names.
import { type Actor, actorWith, type Cast } from "../actors/index.ts";
import { keyAt, tokenAt } from "../grammar/sentence-view.ts";
import { spanOf } from "../document/span.ts";
import type { ReadClaim } from "./claim.ts";
import type { Draft } from "./draft.ts";

/** A label at the head of a paragraph: `Spokesperson:`, `Q:`, `AFP:`, `LENA HOLM (Minister):`. */
const LABEL = /^((?:Q|A)|\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,5})(?: ?\([^()\n]{1,40}\))? ?[:：]\s+(?=\S)/u;
const OFFICE =
  /\b(?:spokesperson|spokesman|spokeswoman|minister|secretary|president|ambassador|commissioner|official|answer|premier|chancellor|governor|director)$/i;
const ASKS = /^(?:q|question|reporter|journalist|moderator|host|interviewer)$/i;
const ANSWERS = /^(?:a|answer)$/i;
const LONGEST_LABEL = 100;
/** Labels a text must have before its paragraphs are taken for a transcript. */
const FEWEST = 2;

/** Direct speech of labelled paragraphs, sentence by sentence; none where the text is no transcript. */
export function transcriptDrafts(cast: Cast): readonly Draft[] {
  const { text, paragraphs } = cast.document;
  const heads = paragraphs.flatMap(({ start, end }, index) => {
    const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
    const found = head.includes(":") || head.includes("：") ? LABEL.exec(head) : null;
    const label = found?.[1];
    if (found === null || label === undefined || ASKS.test(label)) return [];
    return [
      { index, label, start, from: start + found[0].length, asks: text.slice(start, end).trimEnd().endsWith("?") },
    ];
  });
  const asked = new Set(heads.filter(({ asks }) => asks).map(({ label }) => label));
  const labels = new Map<number, { readonly speaker: Actor; readonly from: number }>();
  for (const { index, label, start, from } of heads) {
    const isOften = heads.filter((other) => other.label === label).length >= FEWEST;
    if (!OFFICE.test(label) && !ANSWERS.test(label) && (!isOften || asked.has(label))) continue;
    labels.set(index, { speaker: speakerOf(cast, label, start), from });
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

/** Whom a label names: somebody the text knows, else whoever holds the office it names. */
function speakerOf({ actors, document, home }: Cast, label: string, at: number): Actor {
  if (ANSWERS.test(label))
    return (
      actors.mentions.find(({ actor }) => actor.kind === "person" && actor.country !== undefined)?.actor ??
      actorWith("group", "Spokesperson", { role: "spokesperson", country: home })
    );
  const named = actors.mentions.find(
    ({ actor, firstToken }) => actor.kind === "person" && document.tokens[firstToken]?.start === at,
  )?.actor;
  return named ?? actorWith("group", label, { role: label, country: home });
}

const PATTERN = "claim.direct.transcript.01";

/** A sentence of an answer: it is judged with the rest of the answer, when they are joined. */
export function isAnswer({ patternId }: Draft): boolean {
  return patternId === PATTERN;
}

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
