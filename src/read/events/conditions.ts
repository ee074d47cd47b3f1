// What a clause must hold besides the words of its pattern to tell an event: who takes part, and nothing that speaks against it.
// What speaks against an event of some kind, or against some trigger telling one, stands in two tables.
import { type Actor, type Cast, countryOf } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import type { Frame } from "../frames/frame.ts";
import { isOfficial } from "../frames/record.ts";
import { isAt, keyAt, quotationAt, timexAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { isAnchored } from "./anchored.ts";
import { isBench, isFiled } from "./filings.ts";
import { NO_ACTOR_NEEDED, SHARED, TWO_SIDED } from "./kinds.ts";
import { isWanted } from "./noun-state.ts";
import { isOnlyCase } from "./only-case.ts";
import { isSeveral, type Participants } from "./participants.ts";
import { hasKey, hasWord, textFrom } from "../frames/reach.ts";
import type { Refusal, Told } from "./refusal.ts";
import { isAbroad, isEnvoy, isOnlyBidden, NO_VISIT } from "./visits.ts";
import { NO_AGREEMENT } from "./agreements.ts";

/** Whether the match, with these participants, tells an event. */
export function isEvent(cast: Cast, match: FrameMatch, participants: Participants): boolean {
  const { frame, trigger } = match;
  const told: Told = { ...match, ...participants, all: [...participants.actors, ...participants.recipients] };
  return (
    isPublic(frame, told.all) &&
    holdsConditions(cast, told) &&
    !isTooFew(told) &&
    ![...ALWAYS, ...(BY_KIND[frame.kind] ?? []), ...(BY_TRIGGER[trigger.norm] ?? [])].some((refuses) => refuses(told))
  );
}

/** Against every event. */
const ALWAYS: readonly Refusal[] = [
  ({ frame, verb }) => verb?.negated === true && frame.kind !== "visit_postponed",
  (told) => told.frame.kind !== "dispute_filing" && isOnlyCase(told),
];

/** Against events of a kind. */
const BY_KIND: Readonly<Record<string, readonly Refusal[]>> = {
  agreement: NO_AGREEMENT,
  visit: NO_VISIT,
  court_ruling: [
    (told) => told.slots.has("actors") && !isBench(told),
    // `rulings on wartime labour`: several at once without a day are no news.
    ({ view, trigger }) =>
      trigger.class === "act_noun" && keyAt(view, trigger.firstToken) === "rulings" && view.timexes.length === 0,
  ],
  dispute_withdrawal: [isBench],
  dispute_filing: [(told) => !isFiled(told)],
  coordination: [
    ({ view, trigger }) => quotationAt(view, trigger.firstToken) !== undefined,
    // `will work with exporters`, `firms worked with the province`: states coordinate with states.
    ({ all }) => all.filter(({ country }) => country !== undefined).length < 2,
    ({ verb }) => verb !== undefined && UNCERTAIN.has(verb.certainty),
  ],
};

/** Against what a trigger tells. */
const BY_TRIGGER: Readonly<Record<string, readonly Refusal[]>> = {
  meet: [
    // `to meet the needs of the population`: what is met is no person.
    ({ view, trigger }) => REQUIRED.test(textFrom(view, trigger.endToken, 4)),
    isOnlyBidden,
  ],
  be_in: [(told) => !isAbroad(told)],
  visit: [isForRelatives],
  raise_with: [isRaised],
  dispatch: [({ actors }) => !actors.some((one) => isEnvoy(one) || one.role !== undefined)],
  // `summoned executives of the firm`
  summon: [({ recipients }) => !recipients.some(isOfficial)],
  agree_with: [({ recipients }) => !recipients.some(isOfficial)],
  // `received the premier`, `a chief executive was received by the minister`
  host: [({ all, recipients }) => !all.some(isEnvoy) || !recipients.some(isGuest)],
  speak: [isNoTalk],
  see: [isNoTalk],
  // `promised that prices would fall` says how things will be, not what the promiser will do.
  commit: [({ view, trigger }) => keyAt(view, trigger.endToken) === "that", (told) => !isPromised(told)],
  // `agreed to set up`: the verb before it told so.
  set_up: [({ view, verb, trigger }) => keyAt(view, verb?.first ?? trigger.firstToken).startsWith("agree")],
  demonstrate: [(told) => !isCrowd(told)],
  shoot: [({ view, trigger }) => !textFrom(view, trigger.endToken, 6).includes(" down")],
  // `would assess the impact`, `needed to gauge it`: nobody has begun.
  assess: [({ verb }) => verb?.purpose === true, isNotBegun],
  confer: [isMatterOnly],
  negotiate: [isMatterOnly],
  // `can be jailed for two years`: what the law threatens.
  sentence: [isNotBegun],
};

const UNCERTAIN: ReadonlySet<string> = new Set(["wanted", "possible", "hypothetical"]);
const REQUIRED =
  /^(?:(?:the|all|its|their|these|those|local|domestic|our) )*(?:[\w-]+ )?(?:needs?|demands?|requirements?|conditions|criteria|targets?|standards?|obligations|commitments|deadline|goals?|costs?|rules)\b/i;

/** Fewer take part than the kind needs. */
function isTooFew({ view, frame, named, all }: Told): boolean {
  const count = all.length + all.filter(isSeveral).length;
  if (view.sentence.zone === "title") return count < 2;
  // `told exporters of it at a meeting in the Casa Rosada`: of whom he met the text gives no name.
  const isSetting = frame.set["anchored"] === true && frame.kind === "meeting" && count > 0;
  if (TWO_SIDED.has(frame.kind) && frame.kind !== "visit_postponed" && !isSetting) return count < 2;
  return SHARED.has(frame.kind) && named.length === 0 && count < 2 && frame.set["forum"] !== "before";
}

/** Whether a state, its officials or its bodies take part, where the kind asks for them. */
function isPublic({ kind, set }: Frame, all: readonly Actor[]): boolean {
  if (NO_ACTOR_NEEDED.has(kind) || set["public"] === false) return true;
  return kind === "commitment" ? all.some(({ country }) => country !== undefined) : all.some(isOfficial);
}

/** Slots that must hold a cue word of their name: what is dropped is the case, not a name from a list. */
const CUE_SLOTS: ReadonlySet<string> = new Set(["lawsuit", "dispute", "forum", "meeting", "talks"]);

/** What a pattern asks of the text besides its words: two states that agree, a court or the WTO named before. */
function holdsConditions(cast: Cast, told: Told): boolean {
  const { frame, view, verb, trigger, slots, all } = told;
  for (const [slot, { first, last }] of slots)
    if (
      CUE_SLOTS.has(slot) &&
      !hasWord(view, first, last + 1, ({ norm, endToken }) => norm === slot && endToken <= last + 1)
    )
      return false;
  if (frame.set["sides"] === "two") {
    // `The two agreed to:` has each item below it.
    if (keyAt(view, view.sentence.endToken - 1) === ":") return false;
    if (new Set(all.map(({ country }) => country ?? "")).size < 2) return false;
  }
  if (frame.set["anchored"] === true && !isAnchored(told)) return false;
  if (frame.set["dated"] === true && !isDated(told)) return false;
  if (frame.set["forum"] !== "before") return true;
  if (keyAt(view, trigger.firstToken).startsWith("appeal")) return false;
  // `importers had brought the case`: the case that the text is about; only a day makes its filing news.
  const isTheCase = keyAt(view, trigger.endToken) === "the" && isAt(view, trigger.endToken + 1, THE_CASE);
  if (verb?.voice === "active" && isTheCase && view.timexes.length === 0) return false;
  return cast.views.slice(0, view.sentence.index + 1).some(({ words }) => words.some(({ norm }) => norm === "forum"));
}

const THE_CASE = wordSet("case suit lawsuit complaint appeal challenge");

/** `the accord of May 12`, `last month's deal`: the day beside the noun is the day it was made. */
function isDated({ view, trigger: { firstToken, endToken } }: FrameMatch): boolean {
  const isDay = ({ value }: { readonly value: string }): boolean => value.length > "2025".length;
  const after = keyAt(view, endToken) === "of" ? timexAt(view, endToken + 1) : undefined;
  if (keyAt(view, endToken) === "of") return after !== undefined && isDay(after);
  return view.timexes.some((one) => isDay(one) && (one.endToken === firstToken || one.endToken === firstToken - 1));
}

/** `visited family in China`, `went to China to see relatives`. */
function isForRelatives({ view, trigger: { endToken: end } }: Told): boolean {
  if (isAt(view, end, RELATIVES)) return true;
  const at = [0, 1, 2, 3, 4].find((ahead) => isAt(view, end + ahead, VISITS));
  return at !== undefined && hasKey(view, end + at + 1, end + at + 3, RELATIVES);
}

const VISITS = wordSet("visit see");
const RELATIVES = wordSet("family relatives friends parents");

/** `raised duties`, `raises a wall with a 40% duty`: what is put up, not what is spoken of with somebody. */
function isRaised({ view, trigger, slots }: Told): boolean {
  const other = slots.get("recipients");
  return (
    MEASURED.test(textFrom(view, trigger.endToken, 2)) ||
    (other !== undefined && MEASURED.test(textFrom(view, other.first, other.last - other.first)))
  );
}

const MEASURED = /\b(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|fees?|rates?|taxes|prices?|quotas?)\b/i;

function isGuest(one: Actor): boolean {
  return one.kind === "person" || isEnvoy(one);
}

function isNoTalk({ verb, all }: Told): boolean {
  return verb?.purpose === true || all.length < 2 || !all.some(isEnvoy) || !all.every(isGuest);
}

function isNotBegun({ verb }: Told): boolean {
  return verb?.certainty !== "done" && verb?.certainty !== "ongoing";
}

/** `urged Ottawa to give lumber priority in talks with Washington`: what is to come up in them. */
function isMatterOnly({ view, verb, trigger: { firstToken } }: Told): boolean {
  return verb?.purpose === true || (keyAt(view, firstToken) === "in" && isWanted(view, firstToken));
}

/** What is promised to another state, or by the sum or the tonne: `to buy 12 million tonnes of American soybeans`. */
function isPromised({ view, trigger, end, all }: Told): boolean {
  const isSaid = ({ firstToken }: { readonly firstToken: number }): boolean =>
    firstToken >= trigger.endToken && firstToken < end;
  const home = new Set(all.map(({ country }) => country));
  return (
    home.size > 1 ||
    view.figures.some(isSaid) ||
    hasWord(view, trigger.endToken, end, ({ norm }) => norm === "gift" || norm === "licence") ||
    view.names.some((name) => {
      const country = isSaid(name) ? countryOf(name) : undefined;
      return country !== undefined && !home.has(country);
    })
  );
}

/** `Hundreds of growers rallied`: those who march are a crowd, not a state that blocks imports. */
function isCrowd({ view, slots }: Told): boolean {
  const phrase = slots.get("actors");
  return phrase !== undefined && hasWord(view, phrase.first, phrase.last + 1, ({ norm }) => norm === "crowd");
}
