// Events in Chinese prose, by the words that name them: a case at the WTO, an ambassador summoned, a meeting, a call, a visit, a
// spokesperson at a briefing or on a stated day.
import { countryName } from "../actors/index.ts";
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import { codeOf } from "../frames/codes.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import { clauseStart, simplified, statesIn, WIDE } from "../measures/chinese/chinese-words.ts";
import type { ReadEvent } from "./event.ts";

interface Kind {
  readonly kind: string;
  readonly pattern: RegExp;
  /** States that must be named in the sentence. */
  readonly sides: number;
}

const KINDS: readonly Kind[] = [
  {
    kind: "dispute_filing",
    pattern: /(?:世贸组织|世贸|WTO)[^，。]{0,8}(?:提起诉讼|起诉|提出磋商请求)|诉诸世贸/u,
    sides: 1,
  },
  { kind: "protest", pattern: /召见[^，。]{2,16}(?:大使|公使|代办)|提出(?:严正|强烈)(?:交涉|抗议)/u, sides: 1 },
  { kind: "call", pattern: /(?:举行|进行)?(?:视频)?通(?:了)?(?:电)?话/u, sides: 2 },
  { kind: "talks", pattern: /(?:举行|进行|开始)[^，。]{0,10}(?:磋商|会谈|谈判)/u, sides: 2 },
  { kind: "summit", pattern: /(?:领导人|元首)[^，。]{0,12}(?:会晤|会见)/u, sides: 2 },
  { kind: "meeting", pattern: /(?:会见|会面|会晤)(?:了)?/u, sides: 2 },
  { kind: "statement", pattern: /发言人[^，。]{0,16}(?:发布会|记者会|\d{1,2}日)[^，。]{0,6}(?:表示|说|称)/u, sides: 0 },
];

const HAN = /\p{Script=Han}/u;

/** The events of Chinese sentences; ids are given later. */
export function chineseEvents(document: AnnotatedDocument, views: readonly SentenceView[]): readonly ReadEvent[] {
  if (!WIDE.test(document.text)) return [];
  return views.flatMap((view): readonly ReadEvent[] => {
    const { start, end, zone } = view.sentence;
    if (!isEvidence(zone) || zone === "title" || zone === "heading") return [];
    const written = document.text.slice(start, end);
    if (!HAN.test(written)) return [];
    const text = simplified(written);
    const event = KINDS.flatMap((one) => eventOf(document, view, text, one) ?? [])[0];
    return event === undefined ? [] : [event];
  });
}

function eventOf(
  document: AnnotatedDocument,
  view: SentenceView,
  text: string,
  { kind, pattern, sides }: Kind,
): ReadEvent | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const from = clauseStart(text, found.index);
  const clause = text.slice(from, found.index + found[0].length);
  const states = statesIn(clause);
  if (states.length < sides || /取消|推迟|不会/u.test(clause)) return undefined;
  const start = view.sentence.start + from;
  const end = view.sentence.start + found.index + found[0].length;
  const timex = view.timexes.find((one) => one.start >= start && one.end <= end);
  const ahead = /将|拟|计划|预计/u.test(clause);
  const speaker = kind === "statement" ? /[^，。]*?发言人/u.exec(clause)?.[0] : undefined;
  const status = ahead ? (/拟|预计/u.test(clause) ? "expected" : "scheduled") : "occurred";
  const named = (state: string): { readonly name: string; readonly country: string } => ({
    name: countryName(state),
    country: state,
  });
  const [first, ...rest] = states;
  return {
    id: "",
    kind,
    ...codeOf(kind, status),
    actors: speaker === undefined ? (first === undefined ? [] : [named(first)]) : [{ name: speaker }],
    recipients: speaker === undefined ? rest.slice(0, 1).map(named) : [],
    date: timex === undefined ? null : { value: timex.value, text: timex.text, basis: timex.basis },
    status,
    factuality: "asserted",
    quote: spanOf(document.text, start, end),
    mentions: [],
    patternId: `event.chinese.${kind}.01`,
    confidence: 0.5,
  };
}
