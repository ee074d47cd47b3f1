// What a clause must hold besides the words of its pattern to tell an event: who takes part, a court on the bench, a case told
// before.
import { type Actor, type Cast, countryOf } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import type { Frame } from "../frames/frame.ts";
import { isOfficial } from "../frames/record.ts";
import { isAdverb } from "../grammar/function-words.ts";
import { keyAt, nameAt, quotationAt, textOf, timexAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { isAnchored } from "./anchored.ts";
import { NO_ACTOR_NEEDED, SHARED, TWO_SIDED } from "./kinds.ts";
import { isWanted } from "./noun-state.ts";
import { isOnlyCase } from "./only-case.ts";
import { isSeveral, type Participants } from "./participants.ts";

/** Whether the match, with these participants, tells an event. */
export function isEvent(cast: Cast, match: FrameMatch, participants: Participants): boolean {
  const { view, frame, verb, trigger } = match;
  const { named, actors, recipients } = participants;
  const all = [...actors, ...recipients];
  const count = all.length + all.filter(isSeveral).length;
  if (!isPublic(frame, all) || !holdsConditions(cast, match, all)) return false;
  // `told exporters of it at a meeting in the Casa Rosada`: of whom he met the text gives no name.
  const isSetting = frame.set["anchored"] === true && frame.kind === "meeting" && count > 0;
  if (TWO_SIDED.has(frame.kind) && count < 2 && frame.kind !== "visit_postponed" && !isSetting) return false;
  if (view.sentence.zone === "title" && count < 2) return false;
  if (SHARED.has(frame.kind) && named.length === 0 && count < 2 && frame.set["forum"] !== "before") return false;
  if (frame.kind === "visit" && actors.some(({ name }) => /police|officers|agents|inspectors/i.test(name)))
    return false;
  if (frame.kind === "court_ruling" && match.slots.has("actors") && !isBench(match)) return false;
  if (frame.kind === "dispute_withdrawal" && isBench(match)) return false;
  if (verb?.negated && frame.kind !== "visit_postponed") return false;
  if (frame.kind === "dispute_filing" && !isFiled(match)) return false;
  if (frame.kind !== "dispute_filing" && isOnlyCase(match)) return false;
  if (frame.kind === "coordination" && quotationAt(view, trigger.firstToken) !== undefined) return false;
  // `will work with exporters`, `firms worked with the province`: states coordinate with states.
  if (frame.kind === "coordination" && all.filter(isOfState).length < 2) return false;
  if (frame.kind === "coordination" && verb !== undefined && /^(?:wanted|possible|hypothetical)$/.test(verb.certainty))
    return false;
  if (frame.kind === "visit" && (!isTraveller(match, actors) || isInvitedTo(match) || isReadyFor(match))) return false;
  if (frame.kind === "court_ruling" && trigger.class === "act_noun" && isBody(match)) return false;
  if (frame.kind === "agreement" && (isReachedAtMeeting(match) || isOrder(match, all))) return false;
  // `Parliament and Council must still agree`
  if (frame.kind === "agreement" && verb !== undefined && keyAt(view, verb.first) === "must") return false;
  if (frame.kind === "agreement" && trigger.class === "act_noun" && isKeptOrBroken(match)) return false;
  switch (trigger.norm) {
    case "meet":
      return !isRequirement(match) && !isBidden(match);
    case "be_in":
      return isAbroad(match, actors, recipients);
    // `visited family in China`, `went to China to see relatives`
    case "visit":
      return !isForRelatives(match);
    // `raised duties …, hit back with a tariff`: only what is a matter is raised with somebody.
    case "raise_with":
      return !isRaised(match);
    case "dispatch":
      return actors.some((one) => isEnvoy(one) || one.role !== undefined);
    // `summoned executives of the firm`
    case "summon":
      return recipients.some(isOfficial);
    // `received the premier`, `a chief executive was received by the minister`
    case "host":
      return all.some(isEnvoy) && recipients.some((one) => one.kind === "person" || isEnvoy(one));
    case "speak":
    case "see":
      if (verb?.purpose) return false;
      return all.length > 1 && all.some(isEnvoy) && all.every((one) => one.kind === "person" || isEnvoy(one));
    case "commit":
      // `promised that prices would fall` says how things will be, not what the promiser will do.
      return keyAt(view, trigger.endToken) !== "that" && isPromised(match, all);
    // `agreed to set up`: the verb before it told so.
    case "set_up":
      return !keyAt(view, verb?.first ?? trigger.firstToken).startsWith("agree");
    case "demonstrate":
      return isCrowd(match);
    case "shoot":
      return textOf(view, trigger.endToken, Math.min(trigger.endToken + 6, view.sentence.endToken - 1)).includes(
        " down",
      );
    // `would assess the impact`, `needed to gauge it`: nobody has begun.
    case "assess":
      return verb?.purpose !== true && (verb?.certainty === "done" || verb?.certainty === "ongoing");
    case "confer":
    case "negotiate":
      return verb?.purpose !== true && !isMatterOf(match);
    // `can be jailed for two years`: what the law threatens.
    case "sentence":
      return verb?.certainty === "done" || verb?.certainty === "ongoing";
    case "agree_with":
      return recipients.some(isOfficial);
    default:
      return true;
  }
}

function isForRelatives({ view, trigger }: FrameMatch): boolean {
  const end = trigger.endToken;
  if (RELATIVES.has(keyAt(view, end))) return true;
  for (let at = end; at < end + VISIT_REACH; at++)
    if (VISITS.has(keyAt(view, at))) return RELATIVES.has(keyAt(view, at + 1)) || RELATIVES.has(keyAt(view, at + 2));
  return false;
}

const VISIT_REACH = 5;
const VISITS = wordSet("visit see");

/** `raised duties`, `raises a wall with a 40% duty`: what is put up, not what is spoken of. */
function isRaised({ view, trigger, slots }: FrameMatch): boolean {
  const other = slots.get("recipients");
  return (
    MEASURED.test(textOf(view, trigger.endToken, Math.min(trigger.endToken + 2, view.sentence.endToken - 1))) ||
    (other !== undefined && MEASURED.test(textOf(view, other.first, other.last)))
  );
}

/** `would be prepared to go to Beijing`: no visit yet. */
function isReadyFor({ view, trigger }: FrameMatch): boolean {
  return keyAt(view, trigger.firstToken - 1) === "to" && READY.has(keyAt(view, trigger.firstToken - 2));
}

const READY = wordSet("prepared ready willing able unable reluctant");

/** `rulings on wartime labour`: several at once without a day are no news. */
function isBody({ view, trigger }: FrameMatch): boolean {
  return keyAt(view, trigger.firstToken) === "rulings" && view.timexes.length === 0;
}

/** `urged Ottawa to give lumber priority in talks with Washington`: what is to come up in them. */
function isMatterOf({ view, trigger }: FrameMatch): boolean {
  return keyAt(view, trigger.firstToken) === "in" && isWanted(view, trigger.firstToken);
}

/** What is promised to another state, or by the sum or the tonne: `to buy 12 million tonnes of American soybeans`. */
function isPromised({ view, trigger, end }: FrameMatch, all: readonly Actor[]): boolean {
  const isSaid = ({ firstToken }: { readonly firstToken: number }): boolean =>
    firstToken >= trigger.endToken && firstToken < end;
  const home = new Set(all.map(({ country }) => country));
  return (
    home.size > 1 ||
    view.figures.some(isSaid) ||
    view.words.some((word) => (word.norm === "gift" || word.norm === "licence") && isSaid(word)) ||
    view.names.some((name) => {
      const country = isSaid(name) ? countryOf(name) : undefined;
      return country !== undefined && !home.has(country);
    })
  );
}

/** `Hundreds of growers rallied`: those who march are a crowd, not a state that blocks imports. */
function isCrowd({ view, slots }: FrameMatch): boolean {
  const phrase = slots.get("actors");
  return (
    phrase !== undefined &&
    view.words.some(
      ({ norm, firstToken }) => norm === "crowd" && firstToken >= phrase.first && firstToken <= phrase.last,
    )
  );
}

function isOfState({ country }: Actor): boolean {
  return country !== undefined;
}

/** `turned down his latest appeal`, `may appeal`: nobody filed one. */
function isFiled({ view, verb, trigger }: FrameMatch): boolean {
  if (verb?.certainty === "wanted" || verb?.certainty === "possible") return false;
  const first = verb?.first ?? trigger.firstToken;
  // `would take resolute measures`: something else is taken.
  if (TAKES.has(keyAt(view, trigger.firstToken)) && TAKEN.has(keyAt(view, trigger.endToken + 1))) return false;
  // `should have gone to the WTO`, `is considering taking the case there`, `the curbs took effect`
  if (UNFILED.has(keyAt(view, first)) || UNFILED.has(keyAt(view, first - 1))) return false;
  if (TAKEN.has(keyAt(view, trigger.endToken))) return false;
  for (let at = first - 1; at >= first - 4 && at >= view.sentence.firstToken; at--)
    if (LETS.has(keyAt(view, at))) return false;
  // `is not a step we take lightly`
  if (isAdverb(keyAt(view, trigger.endToken))) return false;
  // `will withdraw the case it brought`
  const isTakenBack = ({ norm, endToken }: Mention): boolean => norm === "withdraw" && endToken < trigger.firstToken;
  if (
    /^(?:it|they|that|which)$/.test(keyAt(view, (verb?.first ?? trigger.firstToken) - 1)) &&
    view.words.some(isTakenBack)
  )
    return false;
  const isNamed = keyAt(view, trigger.firstToken) === "appeal" && verb?.first === trigger.firstToken;
  return !isNamed || /^(?:they|we|you|i)$/.test(keyAt(view, trigger.firstToken - 1));
}

const UNFILED = wordSet("should considering weighing mulling contemplating");
const TAKES = wordSet("take takes took taken");
const TAKEN = wordSet("effect place part steps action measures aim note");
const LETS = wordSet("let lets letting allow allows allowing");

/** `invited the minister to visit China`: an invitation, no visit yet. */
function isInvitedTo({ view, trigger }: FrameMatch): boolean {
  return (
    keyAt(view, trigger.firstToken - 1) === "to" &&
    view.words.some(
      ({ norm, endToken }) =>
        norm === "invite" && endToken < trigger.firstToken && trigger.firstToken - endToken <= INVITED_REACH,
    )
  );
}

/** Tokens from `invited` to `visit`. */
const INVITED_REACH = 10;

/** Somebody who can pay a visit: neither goods (`frozen scallops left for China`) nor a meeting (`a summit is due in Beijing`) nor what a pronoun means (`it goes to the Senate`). */
function isTraveller({ view, verb, slots }: FrameMatch, actors: readonly Actor[]): boolean {
  const phrase = slots.get("actors");
  if (phrase === undefined) return true;
  const isWithin = ({ firstToken }: { readonly firstToken: number }): boolean =>
    firstToken >= phrase.first && firstToken <= phrase.last;
  if (view.names.some((name) => name.class === "person" && isWithin(name))) return true;
  const last = keyAt(view, phrase.last);
  if (last === "he" || last === "she" || last === "who") return true;
  if (last === "it") return false;
  if (verb !== undefined && actors.every(({ kind }) => kind === "country" || kind === "bloc")) return false;
  if (verb !== undefined && view.words.some((word) => word.class === "act_noun" && isWithin(word))) return false;
  return (
    !view.names.some((name) => name.class === "goods" && isWithin(name)) &&
    !CARGO.test(textOf(view, phrase.first, phrase.last))
  );
}

const CARGO =
  /\b(?:doses|vaccines?|text|shipments?|cargo(?:es)?|consignments?|exports|goods|products|vessels?|ships?|tankers?|containers?|proceeds|output|rates?|duty|duties|revenues?|money|cases?|share|half|most|bill)\b/i;

/** `unless Bogota fails to honor the deal`: what was agreed before, if nothing tells how. */
function isKeptOrBroken({ view, trigger }: FrameMatch): boolean {
  const isMade = ({ norm, firstToken }: Mention): boolean =>
    norm === "close_deal" && firstToken >= trigger.endToken && firstToken < trigger.endToken + MADE_REACH;
  if (view.words.some(isMade)) return false;
  for (let at = trigger.firstToken - 1; at >= trigger.firstToken - 4 && at >= view.sentence.firstToken; at--)
    if (KEPT.test(keyAt(view, at))) return true;
  return false;
}

const MADE_REACH = 10;

/** `the consensus reached at the talks in Madrid`: the talks are the event. */
function isReachedAtMeeting({ view, trigger, end }: FrameMatch): boolean {
  const made = view.words.find(
    ({ norm, firstToken }) =>
      norm === "close_deal" && firstToken >= trigger.endToken && firstToken < trigger.endToken + MADE_REACH,
  );
  if (made === undefined) return false;
  const at = [1, 2].find((ahead) => AT_MEETING.has(keyAt(view, made.endToken + ahead - 1)));
  if (at === undefined) return false;
  return view.words.some(
    ({ norm, firstToken }) =>
      MEETINGS.has(norm) && firstToken >= made.endToken && firstToken < Math.min(end, made.endToken + MADE_REACH),
  );
}

const AT_MEETING = wordSet("at in during after following");
const MEETINGS = wordSet("talks talk_days summit meeting phone_call");

/** `signed a memorandum that tightens sanctions`: what a government alone signs orders. */
function isOrder({ view, trigger, end }: FrameMatch, all: readonly Actor[]): boolean {
  if (all.length > 1 || !all.every(isOfficial)) return false;
  for (let at = trigger.firstToken; at < end; at++)
    if (keyAt(view, at) === "memorandum") return keyAt(view, at + 1) !== "of";
  return false;
}

const KEPT =
  /^(?:hono(?:u?rs?|u?red|u?ring)|breach(?:es|ed|ing)?|break(?:s|ing)?|broke|violat(?:es?|ed|ing)|implement(?:s|ed|ing)?|respect(?:s|ed|ing)?|uphold(?:s|ing)?|upheld|abid(?:es?|ed|ing)|flout(?:s|ed|ing)?)$/;

/** `to meet the needs of the population`: what is met is no person. */
function isRequirement({ view, trigger }: FrameMatch): boolean {
  return REQUIRED.test(textOf(view, trigger.endToken, Math.min(trigger.endToken + 4, view.sentence.endToken - 1)));
}

const REQUIRED =
  /^(?:(?:the|all|its|their|these|those|local|domestic|our) )*(?:[\w-]+ )?(?:needs?|demands?|requirements?|conditions|criteria|targets?|standards?|obligations|commitments|deadline|goals?|costs?|rules)\b/i;

/** `had been invited to meet officials`: nobody has met yet. */
function isBidden({ view, trigger }: FrameMatch): boolean {
  return keyAt(view, trigger.firstToken - 1) === "to" && BIDDEN.has(keyAt(view, trigger.firstToken - 2));
}

const BIDDEN = wordSet("invited asked urged told");

/** Whether a state, its officials or its bodies take part, where the kind asks for them. */
function isPublic({ kind, set }: Frame, all: readonly Actor[]): boolean {
  if (NO_ACTOR_NEEDED.has(kind) || set["public"] === false) return true;
  return kind === "commitment" ? all.some(({ country }) => country !== undefined) : all.some(isOfficial);
}

const HOPES = wordSet("forward hopes hoped hope hoping wants wanted want keen eager");
const FINDS = wordSet("ruled found sided");
const RELATIVES = wordSet("family relatives friends parents");
const MEASURED = /\b(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|fees?|rates?|taxes|prices?|quotas?)\b/i;

/** Slots that must hold a cue word of their name: what is dropped is the case, not a name from a list. */
const CUE_SLOTS: ReadonlySet<string> = new Set(["lawsuit", "dispute", "forum", "meeting", "talks"]);

/** What a pattern asks of the text besides its words: two states that agree, a court or the WTO named before. */
function holdsConditions(cast: Cast, match: FrameMatch, all: readonly Actor[]): boolean {
  const { frame, view, verb, trigger, slots } = match;
  for (const [slot, phrase] of slots) {
    if (!CUE_SLOTS.has(slot)) continue;
    const isThere = view.words.some(
      ({ norm, firstToken, endToken }) => norm === slot && firstToken >= phrase.first && endToken - 1 <= phrase.last,
    );
    if (!isThere) return false;
  }
  if (frame.set["sides"] === "two") {
    // `The two agreed to:` has each item below it.
    if (keyAt(view, view.sentence.endToken - 1) === ":") return false;
    if (new Set(all.map(({ country }) => country ?? "")).size < 2) return false;
  }
  if (frame.set["anchored"] === true && !isAnchored(match)) return false;
  if (frame.set["dated"] === true && !isDated(match)) return false;
  if (frame.set["forum"] !== "before") return true;
  if (keyAt(view, trigger.firstToken).startsWith("appeal")) return false;
  // `importers had brought the case`: the case that the text is about; only a day makes its filing news.
  if (verb?.voice === "active" && isTheCase(match) && view.timexes.length === 0) return false;
  return cast.views.slice(0, view.sentence.index + 1).some(({ words }) => words.some(({ norm }) => norm === "forum"));
}

function isTheCase({ view, trigger }: FrameMatch): boolean {
  return keyAt(view, trigger.endToken) === "the" && THE_CASE.has(keyAt(view, trigger.endToken + 1));
}

const THE_CASE = wordSet("case suit lawsuit complaint appeal challenge");

/** `the accord of May 12`, `last month's deal`: the day beside the noun is the day it was made. */
function isDated({ view, trigger }: FrameMatch): boolean {
  const { firstToken, endToken } = trigger;
  const isDay = ({ value }: { readonly value: string }): boolean => value.length > "2025".length;
  if (keyAt(view, endToken) === "of")
    return [timexAt(view, endToken + 1)].some((one) => one !== undefined && isDay(one));
  return view.timexes.some((one) => isDay(one) && (one.endToken === firstToken || one.endToken === firstToken - 1));
}

/** The kind a match tells: what one raises with a body is a complaint, what one discusses with it are talks, and a meeting that is wanted only a wish. */
export function kindOf({ view, trigger, frame, verb }: FrameMatch, recipients: readonly Actor[]): string {
  // `looked forward to meeting Xi`, `hoped to travel to China`
  const isHoped = verb?.certainty === "wanted" || HOPES.has(keyAt(view, trigger.firstToken - 2));
  if ((trigger.norm === "meet" || frame.patternId === "event.visit.go.01") && isHoped) return "intent_to_meet";
  if (frame.kind !== "meeting") return frame.kind;
  const isWithPerson = recipients.some(
    ({ kind, role, name }) => kind === "person" || role !== undefined || name.endsWith("counterpart"),
  );
  if (trigger.norm !== "raise_with" || isWithPerson) return frame.kind;
  return keyAt(view, trigger.firstToken).startsWith("discuss") ? "talks" : "protest";
}

/** `Japan's envoy is in Washington`: an official in a state that is not the own one. */
function isAbroad({ view, slots }: FrameMatch, actors: readonly Actor[], hosts: readonly Actor[]): boolean {
  const place = slots.get("recipients");
  const named = place && nameAt(view, place.last);
  if (named === undefined || !/^(?:capital|place|country)$/.test(named.class)) return false;
  return actors.some((one) => isEnvoy(one) && hosts.some(({ country }) => country !== one.country));
}

/** Somebody who can be received: a person of a state, or its officials. */
function isEnvoy(actor: Actor): boolean {
  return (actor.kind === "person" || actor.kind === "group") && isOfficial(actor);
}

/** Whether the words of the actors' slot name a court, or the WTO where it finds for or against somebody. */
function isBench({ view, slots, trigger }: FrameMatch): boolean {
  const phrase = slots.get("actors");
  if (phrase === undefined) return false;
  if (
    FINDS.has(keyAt(view, trigger.firstToken)) &&
    /^(?:the )?(?:WTO|World Trade Organi[sz]ation)$/i.test(textOf(view, phrase.first, phrase.last))
  )
    return true;
  return /\b(?:courts?|judges?|jury|panels?|tribunals?|justices|arbitrators?|appellate body|(?<!trade )chamber|federal circuit|CIT)\b/i.test(
    textOf(view, phrase.first, phrase.last + 1),
  );
}
