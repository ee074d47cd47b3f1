// A transaction answered, before it is told: as a verdict, whose explanations are told when somebody asks, or as the text of that
// verdict, put together from texts that deals with the same answers share.
import { briefly, type BriefVerdict } from "../base/brief-verdict.ts";
import { once } from "../base/once.ts";
import type { Determination, Verdict } from "../base/verdict.ts";
import type { Answered } from "./draft.ts";
import type { Subject } from "./subject.ts";

/** An answer that many subjects share, and the one to whom it is told. */
export interface Told {
  readonly answered: Answered;
  readonly subject: Subject;
}

export interface Checked extends Omit<Verdict, "determinations"> {
  readonly told: readonly Told[];
}

export function verdictOf({ id, on, known, told, ...rest }: Checked): Verdict {
  return { id, on, known, determinations: told.map(determinationOf), ...rest };
}

/** `briefly` of the verdict. */
export function briefOf({ told, ...rest }: Checked): BriefVerdict {
  return briefly({ ...rest, determinations: told.map(({ answered }) => answered.said) });
}

/**
 * What `JSON.stringify` makes of the verdict, after its id. It is left as the pieces it is put together from, which verdicts
 * share: whoever keeps it keeps little, as long as nobody looks into it.
 */
export function textAfterId({ id: _id, on, known, told, ...rest }: Checked): string {
  let text = `,"on":"${on}","known":"${known}","determinations":[`;
  for (const [at, one] of told.entries()) text += (at === 0 ? "" : ",") + determinationText(one);
  return `${text}],${JSON.stringify(rest).slice(1)}`;
}

function determinationOf({ answered: { head, because, tail }, subject }: Told): Determination {
  const explained = once(() => because.explain(subject));
  return {
    ...head,
    get because() {
      return explained();
    },
    ...tail,
  };
}

/** The text of an answer before its explanation and after it. */
const TEXTS = new WeakMap<Answered, { readonly before: string; readonly after: string }>();

function determinationText({ answered, subject }: Told): string {
  let text = TEXTS.get(answered);
  if (!text) {
    const { head, tail } = answered;
    const after = JSON.stringify(tail).slice(1);
    text = { before: `${JSON.stringify(head).slice(0, -1)},"because":`, after: after === "}" ? after : `,${after}` };
    TEXTS.set(answered, text);
  }
  return text.before + answered.because.text(subject) + text.after;
}
