// The outlet's own voice: ironic lines of headline, standfirst and columns belong to the outlet, never to those they mock.
import { actorWith, type Cast } from "../actors/index.ts";
import { isAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Draft } from "./draft.ts";
import { wordSet } from "../grammar/word-set.ts";

/** Claims of the outlet: sentences with a cue of irony outside quotation marks and beside a frame or stance. */
export function ironyIn(cast: Cast): readonly Draft[] {
  const outlet = actorWith("organisation", cast.document.outlet ?? "the outlet");
  return cast.views.flatMap((view) => {
    const { zone } = view.sentence;
    const isHead = zone === "title" || zone === "standfirst";
    if (!isHead && zone !== "body") return [];
    if (!isIronic(view, isHead)) return [];
    const draft: Draft = {
      speaker: outlet,
      form: isHead ? "headline" : "narrator",
      verbStance: "oppose",
      range: trimmedSentence(view),
      cue: undefined,
      view,
      patternId: `claim.${isHead ? "headline" : "narrator"}.irony.01`,
      certain: false,
      explains: false,
      irony: true,
    };
    return [draft];
  });
}

const OURS = wordSet("we you us");

function isIronic(view: SentenceView, isHead: boolean): boolean {
  if (view.quotations.length > 0 || view.words.some(({ class: kind }) => kind === "speech")) return false;
  if (!view.words.some(({ class: kind }) => kind === "frame")) return false;
  if (view.words.some(({ class: kind }) => kind === "irony")) return true;
  // `When we sanction you …, when you sanction us …`: a headline that takes both parts.
  let pronouns = 0;
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++) if (isAt(view, at, OURS)) pronouns++;
  return isHead && pronouns >= 2;
}

function trimmedSentence(view: SentenceView): { readonly start: number; readonly end: number } {
  const last = tokenAt(view, view.sentence.endToken - 1);
  return { start: view.sentence.start, end: last.key === "." ? last.start : last.end };
}
