// A transaction answered, before it is told: as a verdict, whose explanations are told when somebody asks, or as the text of that
// verdict, put together from texts that deals with the same answers share.
import { briefly, type BriefVerdict } from "../base/brief-verdict.ts";
import type { Explanation } from "../base/explain.ts";
import type { Conflict, Determination, Verdict } from "../base/verdict.ts";
import type { Answered, Told } from "./draft.ts";
import type { Whole } from "./together.ts";
import type { IsoDate } from "../base/date.ts";

export interface Checked extends Pick<
  Verdict,
  "id" | "on" | "known" | "warnings" | "mayProceed" | "coverage" | "register" | "engine"
> {
  readonly told: readonly Told[];
  readonly whole: Whole;
  readonly conflicts: readonly Conflict[];
}

export function verdictOf(checked: Checked): Verdict {
  const { id, on, known, told } = checked;
  return { id, on, known, determinations: told.map(determinationOf), ...restOf(checked) };
}

/** What a verdict says after its determinations. */
function restOf({ whole, conflicts, warnings, mayProceed, coverage, register, engine }: Checked): Rest {
  const last = { warnings, mayProceed, coverage, register, engine };
  return conflicts.length === 0 ? { ...whole, ...last } : { ...whole, conflictsWith: conflicts, ...last };
}

type Rest = Omit<Verdict, "id" | "on" | "known" | "determinations">;

/** `briefly` of the verdict. */
export function briefOf(checked: Checked): BriefVerdict {
  const { id, on, known, told } = checked;
  return briefly({ id, on, known, ...restOf(checked), determinations: told.map(({ answered }) => answered.said) });
}

/**
 * What `JSON.stringify` makes of the verdict, after its id. It is left as the pieces it is put together from, which verdicts
 * share: whoever keeps it keeps little, as long as nobody looks into it.
 */
export function textAfterId(checked: Checked): string {
  const { on, known, told } = checked;
  let text = `,"on":"${on}","known":"${known}","determinations":[`;
  for (const [at, one] of told.entries()) text += (at === 0 ? "" : ",") + determinationText(one);
  return `${text}],${JSON.stringify(restOf(checked)).slice(1)}`;
}

function determinationOf({ answered: { head, because, tail }, subject }: Told): Determination {
  let explained: Explanation | undefined;
  return {
    ...head,
    get because() {
      return (explained ??= because.explain(subject));
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

export interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}
