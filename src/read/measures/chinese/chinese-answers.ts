// Which measure of a Chinese text answers which: by the words that call it a countermeasure, sentence by sentence.
import { type AnnotatedDocument, isEvidence, type Sentence } from "../../document/model.ts";
import { boundsOf } from "../../time/calendar.ts";
import { ACTORS, simplified, statesIn } from "./chinese-words.ts";
import type { Measure } from "../record.ts";
import type { Relation } from "../answers/relation.ts";

const ANSWERS = /反制|报复|还击|作为(?:对[^，。]{2,30}的)?回应|[以为]回应|对等措施/u;
/** What is answered, behind or within the cue. */
const CAUSE =
  /(?:作为对|[以为]回应|反制|报复)(?!措施|清单)([^，。；的]{0,24}?(?:对[^，。；]{1,24}?)?(?:关税|限制措施|限制|制裁|实体清单|管制|加税|决定|行为|做法|措施))/u;
/** 必将采取反制措施, 保留反制的权利: no answer yet. */
const AHEAD =
  /(?:将|会|必|拟|考虑|准备|威胁|扬言|誓言|可能|若|如果|一旦|保留|不排除|避免|不会|不|未)[^，。；]{0,10}(?:反制|报复|还击)/u;
const STEP = /^(?:此举|此次|该措施|这一|这些|有关措施)/u;

/** `response_to` among the measures of a Chinese text: one for each measure that a sentence calls an answer. */
export function chineseAnswers(document: AnnotatedDocument, measures: readonly Measure[]): readonly Relation[] {
  const restrictions = measures.filter(({ direction }) => direction === "restrict");
  const found = new Map<string, string>();
  if (restrictions.length === 0) return [];
  for (const sentence of document.sentences) {
    if (!isEvidence(sentence.zone)) continue;
    const text = simplified(document.text.slice(sentence.start, sentence.end));
    const cue = ANSWERS.exec(text);
    if (cue === null || AHEAD.test(text)) continue;
    const told: Told = { sentence, text, cue: cue.index, measures: restrictions };
    const cause = causeOf(told);
    if (cause === undefined) continue;
    for (const { id } of answersTo(told, cause)) if (!found.has(id)) found.set(id, cause.id);
  }
  const asserted_by = document.outlet ?? "the text";
  return [...found].map(([from, to]) => ({ type: "response_to", from, to, asserted_by, factuality: "reported" }));
}

interface Told {
  readonly sentence: Sentence;
  /** The sentence in simplified writing. */
  readonly text: string;
  /** Where the cue stands in it. */
  readonly cue: number;
  readonly measures: readonly Measure[];
}

/** Who answers: the state named last before the cue and not hit there; behind 作为回应 the one named first; else whoever acts first. */
function whoAnswers({ text, cue, measures }: Told): string | undefined {
  const named = ACTORS.map(({ name, norm }) => ({ norm, before: text.lastIndexOf(name, cue), at: text.indexOf(name) }));
  const before = named
    .filter(({ before: at }) => at >= 0 && !/[对针在自]$/u.test(text.slice(0, at)))
    .toSorted((a, b) => b.before - a.before)[0];
  const behind = named.filter(({ at }) => at >= cue).toSorted((a, b) => a.at - b.at)[0];
  const own = before ?? (cue < 2 ? behind : undefined);
  return (
    own?.norm.split(".")[0] ?? measures.find(({ imposer: [one = ""] }) => !statesIn(text).includes(one))?.imposer[0]
  );
}

/** The measure in the words that name what is answered; else one of the state named there; else one that hits who answers. */
function causeOf(told: Told): Measure | undefined {
  const { sentence, text, cue, measures } = told;
  const who = whoAnswers(told);
  const others = measures.filter(({ imposer }) => imposer[0] !== who);
  const inCause = others.find(({ quote }) => quote.start > sentence.start + cue - 2 && quote.start < sentence.end);
  const isCause = inCause !== undefined && CAUSE.test(text.slice(cue));
  if (isCause) return inCause;
  const named = statesIn(CAUSE.exec(text)?.[1] ?? text).filter((state) => state !== who);
  const theirs = others.filter(({ imposer }) => named.includes(imposer[0] ?? ""));
  const hits = ({ target: { countries } }: Measure): boolean => who !== undefined && countries.includes(who);
  return theirs.find(hits) ?? theirs[0] ?? others.find(hits);
}

/** Told in the sentence of the cue; else right before it; else all that hit the state whose measure is answered. */
function answersTo(told: Told, cause: Measure): readonly Measure[] {
  const { sentence, text, measures } = told;
  const [state = ""] = cause.imposer;
  const able = measures.filter((one) => one.imposer[0] !== state && !isOlder(one, cause));
  const here = able.filter(({ quote }) => quote.start >= sentence.start && quote.end <= sentence.end);
  if (here.length > 0 && sentence.zone !== "title") return here;
  if (STEP.test(text)) {
    const before = able.filter(({ quote }) => quote.end <= sentence.start);
    return before.filter(({ quote }) => quote.start >= (before.at(-1)?.quote.start ?? 0));
  }
  const who = whoAnswers(told);
  const own = able.filter(({ imposer }) => imposer[0] === who);
  const aimed = own.filter(({ target: { countries } }) => countries.includes(state));
  return aimed.length > 0 || own.length > 1 || sentence.zone === "title" ? aimed : own;
}

/** Who did something earlier did not do it in answer. */
function isOlder(one: Measure, cause: Measure): boolean {
  const [first, then] = [one.announced ?? one.effective, cause.announced ?? cause.effective];
  return first !== null && then !== null && boundsOf(first.value)[1] < boundsOf(then.value)[0];
}
