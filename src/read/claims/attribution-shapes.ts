// Attributions without a plain speech verb: `according to X`, `the investigation found`, `was criticised by X`.
import { resolveOne, type Actor, type Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import { subjectOf } from "../frames/match.ts";
import { DETERMINERS, isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import { phraseAfter, type NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { skipAdjuncts, skipPhrase } from "./adjuncts.ts";
import { hasClause, isOver, thatClause } from "./attribution-content.ts";
import type { Attribution } from "./attribution.ts";

export function according(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  const phrase = longPhrase(view, cue.endToken);
  if (phrase === undefined) return undefined;
  const speaker = resolveOne(cast, view, phrase);
  const opens = cue.firstToken - view.sentence.firstToken <= 1;
  const short = skipPhrase(view, cue.endToken);
  if (opens && keyAt(view, short) !== "," && !hasCommaBeforeVerb(view, short)) {
    // `According to BIS the companies develop …`: no comma parts the speaker from the words.
    const speakerPhrase = { first: cue.endToken, last: short - 1 };
    const said = { first: short, end: view.sentence.endToken };
    return {
      ...base,
      speaker: resolveOne(cast, view, speakerPhrase),
      speakerPhrase,
      content: said,
      shape: "according",
    };
  }
  // `From 2022 to 2025, according to an affidavit, the firm sent …`: nothing is said before it.
  const isAside =
    !opens &&
    keyAt(view, phrase.last + 1) === "," &&
    keyAt(view, cue.firstToken - 1) === "," &&
    !hasClause(view, view.sentence.firstToken, cue.firstToken - 1) &&
    PREPOSITIONS.has(keyAt(view, view.sentence.firstToken));
  const content =
    opens || isAside
      ? { first: phrase.last + 2, end: view.sentence.endToken }
      : {
          first: view.sentence.firstToken,
          end: keyAt(view, cue.firstToken - 1) === "," ? cue.firstToken - 1 : cue.firstToken,
        };
  return { ...base, speaker, speakerPhrase: phrase, content, shape: "according" };
}

function hasCommaBeforeVerb(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.sentence.endToken && at - from < 12; at++) {
    if (keyAt(view, at) === ",") return true;
    if (isAuxiliary(keyAt(view, at)) || DETERMINERS.has(keyAt(view, at))) return false;
  }
  return false;
}

/** The whole phrase after `according to`, with what hangs on it, up to a comma: `two people briefed on the plan`. */
function longPhrase(view: SentenceView, first: number): NounPhrase | undefined {
  let last = first - 1;
  for (let at = first; at < view.sentence.endToken && at - first < 16; at++) {
    const { key } = tokenAt(view, at);
    if (key === "," || key === "." || key === ";" || key === ":" || key === "that" || key === "which") break;
    last = at;
  }
  return last < first ? undefined : { first, last };
}

/** `The investigation found subsidies …`: its authority found them; nobody else's finds are claims. */
export function finding(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  if (group.voice === "passive" || group.negated || group.purpose || keyAt(view, group.first) === "having")
    return undefined;
  const phrase = subjectOf(cast, view, group);
  if (phrase === undefined) return undefined;
  const actor = resolveOne(cast, view, phrase);
  const isInquiry = /\b(?:investigation|probe|inquiry|review|assessment)\b/i.test(
    textOf(view, phrase.first, phrase.last),
  );
  const speaker = actor?.kind === "authority" ? actor : isInquiry ? authorityBefore(cast, cue.firstToken) : undefined;
  if (speaker === undefined) return undefined;
  // `Prices were undercut, the investigation found.`
  if (isOver(view, cue.endToken) && keyAt(view, phrase.first - 1) === ",")
    return {
      ...base,
      speaker,
      speakerPhrase: phrase,
      content: { first: view.sentence.firstToken, end: phrase.first - 1 },
      shape: "final",
    };
  const first = keyAt(view, cue.endToken) === "that" ? cue.endToken + 1 : cue.endToken;
  return { ...base, speaker, speakerPhrase: phrase, content: { first, end: view.sentence.endToken }, shape: "subject" };
}

function authorityBefore(cast: Cast, at: number): Actor | undefined {
  return cast.actors.mentions.findLast(({ actor, firstToken }) => actor.kind === "authority" && firstToken < at)?.actor;
}

/** `was criticised by X`. */
export function agent(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  if (keyAt(view, cue.endToken) !== "by" || base.complement === "clause") return undefined;
  const phrase = phraseAfter(view, cue.endToken + 1);
  const speaker = phrase && resolveOne(cast, view, phrase);
  if (speaker === undefined) return undefined;
  return {
    ...base,
    speaker,
    speakerPhrase: phrase,
    content: { first: view.sentence.firstToken, end: cue.endToken },
    shape: "agent",
  };
}

/** `State media quoted the ministry as saying …`, `the minister was quoted as saying …`: the words are those of whom was quoted. */
export function quotedAs(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  const as = cue.firstToken - 1;
  let at = as - 1;
  while (at > view.sentence.firstToken && !/^(?:quot|cit)ed$/.test(keyAt(view, at))) at--;
  if (!/^(?:quoted|cited)$/.test(keyAt(view, at)) || as - at > FARTHEST_QUOTED) return undefined;
  const group = verbGroup(view, at, at + 1);
  const phrase = group.voice === "passive" ? subjectOf(cast, view, group) : phraseAfter(view, at + 1);
  const speaker = phrase && resolveOne(cast, view, phrase);
  if (speaker === undefined) return undefined;
  const first = thatClause(view, skipAdjuncts(view, cue.endToken, "saying"));
  return {
    ...base,
    speaker,
    speakerPhrase: phrase,
    content: { first, end: view.sentence.endToken },
    shape: "subject",
  };
}

const FARTHEST_QUOTED = 16;
