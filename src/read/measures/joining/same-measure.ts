// Whether a mention speaks of a measure already found: compatible family, imposer, goods, parties, countries and rate.
import { type Candidate, type Goods, isHeadline, type LikelyImposer, type Status } from "../candidate.ts";
import { familyOf, type MeasureType } from "../families.ts";
import { isMeantBy } from "../status/bound.ts";
import {
  farApart,
  isAnotherAct,
  isFirstStep,
  isOtherStep,
  isThought,
  isToldApart,
  onlyOneProbe,
  otherStage,
  stage,
} from "./other-step.ts";
import { standsBeside } from "./left-alone.ts";
import { isPortFee, sameFamily } from "./same-family.ts";
import { goodsOverlap } from "../goods/same-goods.ts";
import { sameWorth } from "../rates/worth.ts";
import { namesOverlap } from "../parties/same-names.ts";

/** Several mentions taken for one measure; the first one made it. */
export interface Group {
  readonly members: Candidate[];
}

/** Mentions of a group that a new one is compared with: what comes later only repeats. */
const COMPARED = 16;

/** How well `candidate` fits `group`; undefined when it cannot be the same measure. */
export function fitOf(group: Group, candidate: Candidate): number | undefined {
  if (isFarAndOwn(group, candidate)) return undefined;
  if (group.members.some((member) => standsBeside(member, candidate))) return undefined;
  let best: number | undefined;
  const compared = group.members.length <= COMPARED ? group.members : group.members.slice(0, COMPARED);
  for (const member of compared) {
    const fit = fitOfPair(member, candidate);
    if (fit === undefined) {
      // A clash of goods or rates with any member of the same family keeps them apart.
      if (clashes(member, candidate)) return undefined;
      continue;
    }
    if (best === undefined || fit > best) best = fit;
  }
  return best;
}

/** Sentences between what is told of one measure and what is told of it next, at most. */
const TELLING_REACH = 3;

/** Log-odds of being a measure from which on a mention needs no other to be one. */
const SURE = 2;

/** Told far from every mention of the group and not as one told before ("the ban"): sure to be an act, with a day, or of another kind. */
function isFarAndOwn({ members }: Group, one: Candidate): boolean {
  if (isHeadline(one) || one.definite || one.goesOn) return false;
  // The last one to join is most often the nearest.
  const near = members.findLast(({ sentence }) => Math.abs(sentence - one.sentence) <= TELLING_REACH);
  if (near !== undefined) return false;
  const isDated = (one.announced ?? one.effective) !== undefined;
  return one.score > SURE || isDated || members.every(({ type }) => isOtherKind(type, one.type));
}

/** A trade remedy is told as a duty, and a duty as a tariff. */
function isOtherKind(a: MeasureType, b: MeasureType): boolean {
  return a !== b && (familyOf(a) !== "duty" || familyOf(b) !== "duty");
}

function isPhrase(goods: readonly Goods[]): boolean {
  return goods.every(({ phrase }) => phrase === true);
}

function clashes(a: Candidate, b: Candidate): boolean {
  if (sameWorth(a, b) === false || otherStage(a, b)) return true;
  if (goesOnWith(a, b) || isMeantBy(a, b)) return rateClash(a, b);
  return (goodsOverlap(a.goods, b.goods) === false && !isPhrase(a.goods) && !isPhrase(b.goods)) || rateClash(a, b);
}

/** The later sentence opens with "The ban": whatever goods it names, it goes on with the act told before. */
function goesOnWith(a: Candidate, b: Candidate): boolean {
  const [earlier, later] = a.sentence < b.sentence ? [a, b] : [b, a];
  return later.goesOn && later.sentence > earlier.sentence && isHeadline(earlier) === isHeadline(later);
}

/** "The duty spares goods above a floor price": how far the act goes, not that it ends. */
function onlyAmends(a: Candidate, b: Candidate): boolean {
  return goesOnWith(a, b) && (a.sentence < b.sentence ? b : a).status === "amended";
}

function fitOfPair(a: Candidate, b: Candidate): number | undefined {
  if (!sameImposer(a, b) || !sameFamily(a, b) || otherList(a, b)) return undefined;
  const isMeant = isMeantBy(a, b);
  if (!isMeant && onlyOneOnWhiteList(a, b)) return undefined;
  if (rateClash(a, b)) return undefined;
  if (otherStage(a, b)) return undefined;
  if (a.besides !== b.besides && a.type === b.type) return undefined;
  const told = goodsOverlap(a.goods, b.goods);
  // A headline's own words for the goods ("heavy plate") clash with nothing; nor do other words for goods of one country.
  const ownWords = isPhrase(a.goods) || isPhrase(b.goods);
  const isOneTrade =
    a.type === b.type &&
    (namesOverlap(a.countries, b.countries) === true ||
      (a.effective !== undefined && a.effective.value === b.effective?.value));
  const isFree = isMeant || goesOnWith(a, b) || (ownWords && (a.zone !== b.zone || isOneTrade));
  const worth = sameWorth(a, b);
  if (worth === false) return undefined;
  const goods = worth ?? (told === false && isFree ? undefined : told);
  if (goods === false) return undefined;
  const named = namesOverlap(a.entities, b.entities);
  // "16 entities" of today are not the firm listed years ago.
  const entities =
    (named === true && a.past !== b.past && !a.entities.some((one) => b.entities.includes(one))) ||
    (named === false && goesOnWith(a, b))
      ? undefined
      : named;
  const countries = namesOverlap(a.countries, b.countries);
  if (entities === false && goods !== true) return undefined;
  if (countries === false && goods !== true && entities !== true) return undefined;
  if (countries === false && !overlapsOrWide(a.countries, b.countries)) return undefined;
  // What is loosened was imposed before: the older act told in passing is the measure that is loosened.
  const loosened = a.direction !== b.direction && !onlyAmends(a, b);
  if (loosened && !oneIsNoun(a, b) && !(a.direction === "restrict" ? a.past : b.past)) return undefined;
  if (loosened && isToldApart(a.direction === "restrict" ? a : b, a.direction === "restrict" ? b : a)) return undefined;
  const isStep = isFirstStep(a, b) || isFirstStep(b, a);
  // "The duty came into force in March": told as past, and still the one told before.
  const isOlder = a.past !== b.past && !(a.past ? a : b).definite && a.verbal && b.verbal;
  if (isOlder && goods !== true && entities !== true && !loosened && !isStep) return undefined;
  if ((a.additional && b.sentence < a.sentence) || (b.additional && a.sentence < b.sentence)) {
    const [later, earlier] = a.sentence > b.sentence ? [a, b] : [b, a];
    if (later.verbal && stage(later) !== stage(earlier)) return undefined;
    if (
      later.verbal &&
      earlier.verbal &&
      goods !== true &&
      entities !== true &&
      !later.definite &&
      !later.goesOn &&
      later.zone === earlier.zone
    )
      return undefined;
    if (entities === undefined && goods !== true && later.entities.length > 0) return undefined;
  }
  if (goods !== true && !isStep && onlyOneProbe(a, b)) return undefined;
  // "should consider limiting sales", said months before the limits: another step.
  if (a.verbal && b.verbal && isThought(a) !== isThought(b) && a.past !== b.past) return undefined;
  if (goods === undefined && entities === undefined && countries === undefined && isAnotherAct(a, b)) return undefined;
  if (isOtherStep(a, b)) return undefined;
  if (onlyOneIs("denied", a, b) || onlyOneIs("expired", a, b) || (!loosened && !isStep && farApart(a, b)))
    return undefined;
  return (
    (meansImposerOf(a, b) || meansImposerOf(b, a) ? 2 : 0) +
    (a.type === b.type ? 4 : 1) +
    (goods === true ? 3 : 0) +
    (entities === true ? 3 : 0) +
    (countries === true ? 2 : 0) +
    (a.direction === b.direction ? 1 : 0)
  );
}

/** Whether a headline may be of a measure that the text tells: it sums up, so its goods and parties clash with nothing. */
export function mayHead(headline: Candidate, told: Candidate): boolean {
  return (
    sameImposer(headline, told) &&
    (familyOf(headline.type) === familyOf(told.type) || isVagueHeadline(headline)) &&
    !rateClash(headline, told) &&
    !otherList(headline, told)
  );
}

/** "Tokyo to end chip material curbs": of whatever kind the text tells. */
function isVagueHeadline(headline: Candidate): boolean {
  return headline.type === "unspecified_restriction" && !isPortFee(headline);
}

/** Nobody else is as likely behind `a` as who is behind `b`. */
function meansImposerOf({ likely }: Candidate, { imposers }: Candidate): boolean {
  return likely !== undefined && imposers.includes(likely.country);
}

/** Who acts by its own words, else who is likeliest behind it. */
function whoActs({ imposers, likely }: Candidate): readonly string[] {
  return imposers.length > 0 || likely === undefined ? imposers : [likely.country];
}

/** What names nobody is no act of another state than the one likeliest behind it; two that name nobody may be the same. */
export function sameImposer(a: Candidate, b: Candidate): boolean {
  if (a.imposers.length === 0 && b.imposers.length === 0) return !areOfOthers(a.likely, b.likely);
  const [one, other] = [whoActs(a), whoActs(b)];
  return one.length === 0 || other.length === 0 || one.some((state) => other.includes(state));
}

/** Two that name nobody, each with another state clearly likeliest behind it. */
function areOfOthers(a: LikelyImposer | undefined, b: LikelyImposer | undefined): boolean {
  return a !== undefined && b !== undefined && a.country !== b.country && Math.min(a.lead, b.lead) > CLEAR;
}

/** Log-odds by which a state is clearly likelier than the next. */
const CLEAR = 0.5;

/** Striking a state from the list of trusted partners is an act beside the rules on goods. */
function onlyOneOnWhiteList(a: Candidate, b: Candidate): boolean {
  return (a.list === "JP-WHITE-LIST") !== (b.list === "JP-WHITE-LIST") && a.verbal && b.verbal;
}

function otherList(a: Candidate, b: Candidate): boolean {
  return (
    a.list !== undefined &&
    b.list !== undefined &&
    a.list !== b.list &&
    a.list !== "BLACKLIST" &&
    b.list !== "BLACKLIST"
  );
}

/** Countries clash only where both sides name them for good. */
function overlapsOrWide(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 3 || b.length > 3;
}

function rateClash(a: Candidate, b: Candidate): boolean {
  if (a.rate === undefined || b.rate === undefined) return false;
  const [x, y] = [a.rate, b.rate];
  // A headline rounds.
  const slack = a.zone !== b.zone ? 1 : 0;
  if (x.value !== undefined && y.value !== undefined) return Math.abs(x.value - y.value) > slack;
  const [low, high, value] =
    x.value === undefined ? [x.min ?? 0, x.max ?? Infinity, y.value] : [y.min ?? 0, y.max ?? Infinity, x.value];
  if (value !== undefined) return value < low || value > high;
  return !isShareOf(a, b) && !isShareOf(b, a) && Math.abs((x.max ?? 0) - (y.max ?? 0)) > slack;
}

/** "Most will face up to 35%", right behind duties of up to 50%: what a share of the goods pays, none of them named. */
function isShareOf(a: Candidate, whole: Candidate): boolean {
  const behind = a.sentence - whole.sentence;
  return (
    a.goods.length === 0 && behind > 0 && behind <= TELLING_REACH && (a.rate?.max ?? Infinity) < (whole.rate?.max ?? 0)
  );
}

function oneIsNoun(a: Candidate, b: Candidate): boolean {
  return !a.verbal || !b.verbal;
}

/** Denied beside told; "until now the surcharge applied to cars alone": what is over beside what takes its place. */
function onlyOneIs(status: Status, a: Candidate, b: Candidate): boolean {
  return (a.status === status) !== (b.status === status) && a.verbal && b.verbal;
}
