// Acts that an answer names in passing: "in response to US limits on chip exports", "mirroring a ban that Brussels imposed". The
// owner stands before the noun, behind "by", or in its relative clause; the noun and what it is on tell the kind.
import type { AnnotatedDocument } from "../../document/model.ts";
import { keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { type AnswerCue, answerCues, answerOfCue, causeOfCue } from "./answer-cues.ts";
import { subjectsOf } from "./answer-subjects.ts";
import { findAuthority } from "../who/authority.ts";
import type { Candidate, Region } from "../candidate.ts";
import { findDates } from "../days/dates.ts";
import { familyOf, type MeasureType } from "../families.ts";
import { findGoods } from "../goods/goods.ts";
import type { Government } from "../who/government.ts";
import { findParties } from "../parties/parties.ts";
import { findCountries } from "../parties/target-countries.ts";
import { findRates, hasRate } from "../rates/rate.ts";

const PATTERN = { id: "named-act", pack: "core", version: "1", rank: 0, elements: [], set: {} };

const HEADS: readonly (readonly [RegExp, MeasureType])[] = [
  [/^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surtax|surcharges?|tax|taxes|fees?)$/, "import_tariff"],
  [/^(?:bans?|embargo(?:es)?|prohibition)$/, "unspecified_restriction"],
  [/^(?:limits|curbs|controls|restrictions|rules?|licensing)$/, "unspecified_restriction"],
  [/^(?:sanctions|blacklisting)$/, "sanctions_listing"],
];
const OUT = /^(?:exports?|exporting|shipments?|sales?|selling|supplies|chips?|technology|semiconductors?)$/;
const IN = /^(?:imports?|importing|purchases|buying)$/;

/** Candidates of a sentence, where those that an answer names hit, if nobody else, whoever answers: here or, told before, in `last`. */
export function hittingWhoAnswers(
  view: SentenceView,
  own: readonly Candidate[],
  last: Candidate | undefined,
): readonly Candidate[] {
  for (const cue of answerCues(view)) {
    const region = causeOfCue(view, cue);
    if (region === undefined) continue;
    const isCause = ({ match, imposers, countries }: Candidate): boolean =>
      match.firstToken >= region.from && match.endToken <= region.to && imposers.length > 0 && countries.length === 0;
    const here = own.find((one) => one.verbal && one.imposer !== undefined && !isCause(one));
    const answer = here ?? (view.sentence.index - (last?.sentence ?? -2) === 1 ? last : undefined);
    if (answer === undefined) continue;
    return own.map((one) =>
      isCause(one) && !one.imposers.some((state) => answer.imposers.includes(state))
        ? { ...one, countries: answer.imposers, definite: false }
        : one,
    );
  }
  return own;
}

/** "reciprocated with a ban on Peruvian rice": what an answer consists of is the act of whoever answers. */
export function answeringActs(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  own: readonly Candidate[],
): readonly Candidate[] {
  let found = own;
  for (const cue of answerCues(view)) {
    const region = answerOfCue(view, cue);
    const [state, ...others] = region === undefined ? [] : subjectsOf(view, cue);
    const owner = governments.find(({ country, endToken }) => country === state && endToken <= cue.firstToken);
    if (region === undefined || owner === undefined || others.length > 0) continue;
    const told = found.find(({ match }) => match.firstToken >= region.from && match.firstToken < region.to);
    if (told === undefined) {
      const named = headIn(view, region);
      if (named !== undefined)
        found = [...found, candidateOf(document, view, governments, { ...named, owner, region, isAnswer: true })];
    } else if (!told.imposers.includes(owner.country) && (told.imposer?.firstToken ?? 0) < region.from)
      found = found.map((one) => (one === told ? ownedBy(view, told, owner, governments) : one));
  }
  return found;
}

function ownedBy(view: SentenceView, one: Candidate, owner: Government, governments: readonly Government[]): Candidate {
  const region = { from: one.match.firstToken, to: view.sentence.endToken };
  return {
    ...one,
    imposer: owner,
    imposers: [owner.country],
    authority: findAuthority(view, owner, [owner]),
    countries: findCountries(view, region, one.type, [owner.country], governments, {
      from: region.from,
      to: one.match.endToken,
    }),
  };
}

/** The acts of others that the answers of this sentence name, where no candidate tells them. */
export function namedActs(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  told: readonly Candidate[],
): readonly Candidate[] {
  return answerCues(view).flatMap((cue): readonly Candidate[] => {
    const region = causeOfCue(view, cue);
    if (region === undefined) return [];
    const isTold = told.some(
      ({ match, imposers }) => match.firstToken >= region.from && match.endToken <= region.to && imposers.length > 0,
    );
    const named = isTold ? undefined : (headIn(view, region) ?? sameIn(view, region, cue, governments, told));
    const owner = named && ownerOf(view, governments, region, named.at);
    return named === undefined || owner === undefined
      ? []
      : [candidateOf(document, view, governments, { ...named, owner, region, isAnswer: false })];
  });
}

interface Head {
  readonly type: MeasureType;
  readonly at: number;
}

interface NamedAct extends Head {
  readonly owner: Government;
  readonly region: Region;
  /** What answers is news; what is answered came before. */
  readonly isAnswer: boolean;
}

function candidateOf(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  { owner, type, at, region, isAnswer }: NamedAct,
): Candidate {
  const match = { from: owner.firstToken < at && !isAnswer ? owner.firstToken : at, to: at + 1 };
  const behind = { from: at, to: region.to };
  const { announced, effective, expires } = findDates(view, behind, match, document.published?.value);
  return {
    match: { pattern: { ...PATTERN, emits: `measure/${type}` }, firstToken: match.from, endToken: match.to },
    sentence: view.sentence.index,
    zone: view.sentence.zone,
    type,
    list: undefined,
    instrument: false,
    direction: "restrict",
    imposer: owner,
    imposers: [owner.country],
    authority: findAuthority(view, owner, [owner]),
    countries: findCountries(view, { from: match.from, to: region.to }, type, [owner.country], governments, match),
    entities: findParties(view, behind, match, familyOf(type)).map(({ name }) => name),
    personsBound: undefined,
    goods: findGoods(view, behind),
    rate: hasRate(type) ? findRates(view, region, match)[0]?.rate : undefined,
    legalBasis: [],
    announced,
    effective,
    expires,
    status: "in_force",
    statusWeight: 0,
    factuality: "asserted",
    verbal: isAnswer,
    definite: false,
    goesOn: false,
    loose: familyOf(type) === "any",
    past: !isAnswer,
    additional: false,
    besides: false,
    leftAlone: false,
    worth: undefined,
    ofPackage: false,
    bindsSubject: false,
    stage: undefined,
    plans: false,
    onListed: false,
    requirement: undefined,
    start: tokenAt(view, isAnswer ? owner.firstToken : match.from).start,
    end: tokenAt(view, region.to - 1).end,
    options: () => [],
    likely: undefined,
    features: [],
    score: 0,
  };
}

/** The first noun of the region that names an act. */
function headIn(view: SentenceView, region: Region): Head | undefined {
  for (let at = region.from; at < region.to; at++) {
    const type = HEADS.find(([word]) => word.test(keyAt(view, at)))?.[1];
    if (type !== undefined && !tokenAt(view, at).capital) return { type: kindOf(view, type, at, region), at };
  }
  return undefined;
}

/** "in response to the American one", "… to Tokyo's decision to remove Korea from its own": of the kind of what answers. */
function sameIn(
  view: SentenceView,
  region: Region,
  cue: AnswerCue,
  governments: readonly Government[],
  told: readonly Candidate[],
): Head | undefined {
  let same = region.from + 1;
  while (same < region.to && !isSame(view, same)) same++;
  if (same === region.to) return undefined;
  const type = told.findLast(({ match, imposers }) => match.firstToken < cue.firstToken && imposers.length > 0)?.type;
  const owner = governments.find(({ firstToken, endToken }) => firstToken >= region.from && endToken <= same);
  if (type === undefined || owner === undefined) return undefined;
  return { type, at: keyAt(view, owner.endToken) === "'s" ? owner.endToken + 1 : same };
}

/** "one", "ones", "own" at the end stand for a noun told before. */
function isSame(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  return key === "one" || key === "ones" ? tokenAt(view, at - 1).capital : key === "own";
}

/** Before the noun in its phrase, else the subject of its relative clause or the agent behind it. */
function ownerOf(
  view: SentenceView,
  governments: readonly Government[],
  region: Region,
  at: number,
): Government | undefined {
  const before = governments.findLast(({ firstToken, endToken }) => firstToken >= region.from && endToken <= at);
  if (before !== undefined) return before;
  return governments.find(({ firstToken, endToken, kind }) => {
    if (firstToken <= at || endToken > region.to || kind === "demonym") return false;
    return (
      keyAt(view, firstToken - 1) === "by" || LAYS.test(keyAt(view, endToken)) || LAYS.test(keyAt(view, endToken + 1))
    );
  });
}

const LAYS = /^(?:imposed|placed|put|announced|introduced|adopted|levied|laid|slapped|unveiled|set|ordered|declared)$/;

function kindOf(view: SentenceView, type: MeasureType, at: number, { from, to }: Region): MeasureType {
  const around = { from: Math.max(from, at - 5), to: Math.min(to, at + 7) };
  const has = (words: RegExp): boolean => {
    for (let i = around.from; i < around.to; i++) if (words.test(keyAt(view, i))) return true;
    return false;
  };
  if (type === "import_tariff") return has(/^(?:export)$/) ? "export_tax" : has(/dumping$/) ? "anti_dumping" : type;
  if (type !== "unspecified_restriction") return type;
  const isBan = /^(?:ban|embargo|prohib)/.test(keyAt(view, at));
  if (has(/^(?:tenders?|procurement)$/)) return "procurement_ban";
  if (has(IN)) return isBan ? "import_ban" : "import_licence";
  if (has(OUT)) return isBan ? "export_ban" : "export_licence";
  // "Poland's ban on Ukrainian grain": goods of another come in.
  const next = view.names.find(({ firstToken }) => firstToken === at + 2);
  return isBan && keyAt(view, at + 1) === "on" && next?.class === "demonym" ? "import_ban" : type;
}
