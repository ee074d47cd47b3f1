// What an issuer says for itself in its own notice or release, where nobody is quoted: the purpose of what it orders, what the
// measure is not meant for, and what it will do.
import { type Actor, actorWith, type Cast } from "../actors/index.ts";
import { isEvidence } from "../document/model.ts";
import { WILL } from "../grammar/function-words.ts";
import { keyAt } from "../grammar/sentence-view.ts";
import type { Draft } from "./draft.ts";

const PURPOSE = /\b(?:in order to|so as to|with a view to|for the purpose of) [^,;.:]{15,220}/gi;
const MEANT =
  /\b(?:it|(?:this|the(?: present| new| proposed)?) (?:step|measure|draft|rule|amendment|action|order|control)s?) (?:is|are|was|were) (?:not )?(?:intended|meant|designed|aimed|directed)\b[^,;.]{8,200}/gi;
const OFFICE = /\b(?:ministry|department|government|office of|bureau|commission|agency|METI|BIS)\b|minister\b/i;

/** Drafts of an official document; none where an outlet tells the news. */
export function issuerDrafts(cast: Cast): readonly Draft[] {
  const issuer = issuerOf(cast);
  if (issuer === undefined) return [];
  return cast.views.flatMap((view): readonly Draft[] => {
    const { zone, start, end, firstToken, endToken } = view.sentence;
    if (!isEvidence(zone) || zone === "title" || zone === "heading" || view.speech.length > 2) return [];
    const draft = (from: number, length: number, verbStance: string): Draft => ({
      speaker: issuer,
      form: "indirect",
      verbStance,
      range: { start: from, end: from + length },
      cue: undefined,
      view,
      patternId: PATTERN,
      certain: true,
      explains: false,
    });
    const text = view.document.text.slice(start, end);
    const found = [PURPOSE, MEANT].flatMap((shape) =>
      [...text.matchAll(shape)].map(({ index, 0: words }) =>
        draft(start + index, words.trimEnd().length, shape === PURPOSE ? "justify" : "neutral"),
      ),
    );
    const speaksOfItself =
      /^(?:the|our|we)$/.test(keyAt(view, firstToken)) &&
      /^(?:we|government|ministry|department|commission|agency)$/.test(
        keyAt(view, keyAt(view, firstToken) === "we" ? firstToken : firstToken + 1),
      );
    const verb = keyAt(view, firstToken) === "we" ? firstToken + 1 : firstToken + 2;
    if (found.length === 0 && speaksOfItself && WILL.has(keyAt(view, verb)) && endToken - firstToken > 5)
      found.push(draft(start, text.trimEnd().replace(/\.$/, "").length, "pledge"));
    return found;
  });
}

const PATTERN = "claim.indirect.issuer.01";

/** Whose document it is: a body that issues its own notices and releases. */
function issuerOf({ document, actors }: Cast): Actor | undefined {
  const { outlet, zones } = document;
  const isNotice = zones.some(({ kind }) => kind === "notice_header");
  if (!isNotice && !(outlet !== undefined && OFFICE.test(outlet))) return undefined;
  const first = actors.mentions.find(({ actor }) => actor.kind === "authority")?.actor;
  return first ?? (outlet === undefined ? undefined : actorWith("organisation", outlet));
}
