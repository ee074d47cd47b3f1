// "Slovakia followed suit": a state takes the step that was just told of another.
import { isHinted } from "../../document/hints.ts";
import type { AnnotatedDocument } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { findAuthority } from "../who/authority.ts";
import type { Candidate, Region, Status } from "../candidate.ts";
import { findDates } from "../days/dates.ts";
import { gapBefore } from "./gapped.ts";
import { findGoods } from "../goods/goods.ts";
import type { Government } from "../who/government.ts";
import { findRates } from "../rates/rate.ts";
import { wordSet } from "../../grammar/word-set.ts";

const PATTERN = { id: "same-step", pack: "core", version: "1", rank: 0, elements: [], set: {} };

/** The measures of those who do in this sentence what `before` tells, if there is one: one a state. */
export function sameSteps(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  before: Candidate | undefined,
): readonly Candidate[] {
  if (before === undefined) return [];
  const cues = cuesOf(view);
  return cues.flatMap((cue, i): Candidate[] => {
    const status = cue.gapped ? before.status : statusAt(view, cue, before.status);
    if (status === undefined) return [];
    const region = clauseOf(view, cue, cues[i - 1], cues[i + 1]);
    // "Bahrain gave the envoy two days to go; Kuwait did the same": the step is that of the clause before.
    if (i === 0 && before.sentence !== view.sentence.index && tellsOtherStep(view, governments, region.from)) return [];
    if (cue.gapped && before.sentence !== view.sentence.index) return [];
    const inverted = keyAt(view, cue.from) === "so";
    const who = firstOfEach(
      governments.filter(
        ({ firstToken, endToken, country }) =>
          (inverted ? firstToken >= cue.to : endToken <= cue.from) &&
          firstToken >= region.from &&
          endToken <= region.to &&
          (!cue.gapped || endToken === cue.from) &&
          !before.imposers.includes(country) &&
          !IN.test(keyAt(view, firstToken - 1)),
      ),
    );
    const behind = governments.filter(({ firstToken, endToken }) => firstToken >= cue.to && endToken <= region.to);
    const targets = [...new Set(behind.map(({ country }) => country))];
    return who.map((state) => candidateOf(document, view, { cue, region, state, status, before, targets }));
  });
}

/** Words that say that a step is taken too. */
interface Cue extends Region {
  /** "and Beijing its own to 10% from 125%": the verb is that of the clause before. */
  readonly gapped: boolean;
}

interface Step {
  readonly cue: Cue;
  readonly region: Region;
  readonly state: Government;
  readonly status: Status;
  readonly before: Candidate;
  /** States named behind the cue. */
  readonly targets: readonly string[];
}

function candidateOf(document: AnnotatedDocument, view: SentenceView, step: Step): Candidate {
  const { cue, region, state, status, before, targets } = step;
  const { effective, expires, announced } = findDates(view, region, cue, document.published?.value);
  const goods = findGoods(view, { from: cue.to, to: region.to });
  const from = Math.min(state.firstToken, cue.from);
  const to = Math.max(state.endToken, cue.to);
  return {
    ...before,
    match: { pattern: { ...PATTERN, emits: `measure/${before.type}` }, firstToken: cue.from, endToken: cue.to },
    sentence: view.sentence.index,
    zone: view.sentence.zone,
    list: undefined,
    instrument: false,
    imposer: state,
    imposers: [state.country],
    authority: findAuthority(view, state, [state]),
    countries: cue.gapped ? targets : before.countries.filter((country) => country !== state.country),
    entities: [],
    goods: goods.length > 0 ? goods : before.goods,
    rate: cue.gapped ? findRates(view, { from: cue.to, to: region.to }, cue)[0]?.rate : undefined,
    legalBasis: [],
    announced,
    effective,
    expires,
    status,
    statusWeight: 1,
    factuality: status === "considered" ? "possible" : "asserted",
    verbal: true,
    definite: false,
    additional: !cue.gapped,
    besides: false,
    leftAlone: false,
    worth: undefined,
    ofPackage: false,
    bindsSubject: false,
    start: tokenAt(view, from).start,
    end: tokenAt(view, to - 1).end,
  };
}

const MEASURES = wordSet("ban restrict tariff licence quota listing sanction impose");

/** The clause before tells what a state did, and no measure. */
function tellsOtherStep(view: SentenceView, governments: readonly Government[], to: number): boolean {
  return (
    governments.some(({ kind, endToken }) => kind !== "demonym" && endToken <= to) &&
    !view.words.some(({ class: kind, endToken }) => endToken <= to && MEASURES.has(kind))
  );
}

const IN = /^(?:in|from|of|against|on|to|with|by)$/;
const DO = /^(?:do|does|did|done|doing)$/;
const WORDS_OF_CUE: readonly (readonly [RegExp, RegExp, RegExp?])[] = [
  [/^follow(?:s|ed|ing)?$/, /^suit$/],
  [DO, /^likewise$/],
  [DO, /^the$/, /^same$/],
  [DO, /^much$/, /^the$/],
  [/^so$/, /^(?:did|has|have|will|would)$/],
  [/^join(?:s|ed)$/, /^in$/],
];
/** With what a cue begins. */
const CUE_HEADS = wordSet("follow follows followed following do does did done doing so joins joined");

function cuesOf(view: SentenceView): readonly Cue[] {
  const { firstToken, endToken } = view.sentence;
  const found: Cue[] = [];
  const last = isHinted(view.sentence, "step") ? endToken - 1 : firstToken;
  for (let at = firstToken; at < last; at++) {
    if (!isAt(view, at, CUE_HEADS)) continue;
    const words = WORDS_OF_CUE.find((cue) => cue.every((word, i) => word?.test(keyAt(view, at + i)) ?? true));
    if (words !== undefined) found.push({ from: at, to: at + words.length, gapped: false });
  }
  for (const name of view.names) {
    const { endToken: at } = name;
    if (gapBefore(view, name) !== undefined) found.push({ from: at, to: at + 2, gapped: true });
  }
  return found.sort((a, b) => a.from - b.from);
}

const NEVER =
  /^(?:not|never|no|nobody|none|n't|declined?|refus\w+|urg\w+|ask\w*|call\w*|press\w*|want\w*|whether|if|few)$/;
const MAYBE =
  /^(?:may|might|could|consider\w*|think\w*|mull\w*|weigh\w*|talk\w*|discuss\w*|stud(?:y|ies|ying)|expected|likely|ready)$/;
const WILL = /^(?:will|would|plans?|planned|promised|vowed|pledged|to)$/;
const REACH = 4;

/** How far the step has come; nothing where it is not taken, or only asked for. */
function statusAt(view: SentenceView, cue: Region, ofOther: Status): Status | undefined {
  let coming: Status | undefined;
  for (let at = Math.max(view.sentence.firstToken, cue.from - REACH); at < cue.to; at++) {
    const key = keyAt(view, at);
    if (NEVER.test(key) && !(key === "whether" && coming === "considered")) return undefined;
    if (MAYBE.test(key)) coming = "considered";
    else if (WILL.test(key)) coming ??= "announced";
  }
  return coming ?? (ofOther === "announced" || ofOther === "adopted" ? ofOther : "in_force");
}

function clauseOf(view: SentenceView, cue: Region, last: Region | undefined, next: Region | undefined): Region {
  let from = Math.max(view.sentence.firstToken, last?.to ?? 0);
  for (let at = cue.from - 1; at > from; at--)
    if (
      keyAt(view, at) === ";" ||
      (keyAt(view, at - 1) === "," && /^(?:after|while|as|but|and|before)$/.test(keyAt(view, at)))
    ) {
      from = at;
      break;
    }
  let to = next?.from ?? view.sentence.endToken;
  for (let at = to - 1; at > cue.to; at--) if (/^(?:;|and|but)$/.test(keyAt(view, at)) && next !== undefined) to = at;
  return { from, to };
}

function firstOfEach(governments: readonly Government[]): readonly Government[] {
  return [...new Map([...governments].reverse().map((one) => [one.country, one])).values()].reverse();
}
