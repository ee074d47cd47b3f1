// Words of enforcement that tell no act of their own: what is feared, asked about, granted to nobody, done in general, or done
// to what such an act cannot be done to.
import type { FrameMatch } from "../frames/find-matches.ts";
import type { Mention } from "../document/model.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, type SentenceView, textOf, timexAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

/** "such raids frighten investors", "exports which meet the rules are approved", "none has been granted": no act of its own. */
export function isGeneric(match: FrameMatch): boolean {
  const { view, verb, trigger, frame } = match;
  const before = keyAt(view, trigger.firstToken - 1);
  if (
    /^(?:such|any|no|without|more|future|possible|similar|further|internal)$/.test(before) &&
    (trigger.class === "act_noun" || before === "such")
  )
    return true;
  if (verb !== undefined && keyAt(view, verb.first) === "be") return true;
  // `For inquiries: Trade Control Division`
  if (IS_CASE.test(trigger.norm) && OF_CASE.test(keyAt(view, trigger.endToken))) return true;
  if (isNounAlone(match) || isMentioned(match) || isMisfit(match) || isOnlyAllowed(match) || isCaseDecided(match))
    return true;
  if (/^(?:licence_grant|licence_denial)$/.test(frame.kind) && verb !== undefined) {
    const first = keyAt(view, verb.first);
    const lead = keyAt(view, verb.first - 1);
    if (/^(?:none|nobody|few|no|principle)$/.test(lead)) return true;
    return (first === "are" || first === "is") && verb.voice === "passive" && keyAt(view, verb.first + 1) !== "being";
  }
  if (frame.kind === "closure") return [1, 2, 3].some((ahead) => keyAt(view, trigger.endToken + ahead) === "out");
  return false;
}

const IS_CASE = /^(?:review_noun|investigation)$/;
/** `review board`, `investigation period`: words beside a case that are not the case. */
const OF_CASE = /^(?::|meetings?|panel|process|board|period|team|unit|authority|committee|stage|file)$/;

/** `the law lets the department grant waivers`: what somebody may do. */
function isOnlyAllowed({ view, verb }: FrameMatch): boolean {
  if (verb === undefined) return false;
  for (let at = verb.first - 1; at >= verb.first - ABLE_REACH && at >= view.sentence.firstToken; at--)
    if (/^(?:lets?|letting|allow(?:s|ed|ing)?|enabl(?:es?|ed|ing)|empower(?:s|ed)?|entitles?)$/.test(keyAt(view, at)))
      return true;
  return false;
}

const ABLE_REACH = 7;

/** `final determinations in its investigations of …`: what a case on imports came to, told as a measure. */
function isCaseDecided({ view, trigger, frame }: FrameMatch): boolean {
  if (frame.kind !== "investigation" || trigger.class !== "act_noun") return false;
  for (let at = trigger.firstToken - 1; at >= trigger.firstToken - CASE_REACH && at >= view.sentence.firstToken; at--)
    if (/^(?:determinations?|rulings?)$/.test(keyAt(view, at))) return true;
  return false;
}

const CASE_REACH = 9;

/** A noun that names neither whom it befell nor whose it was: `as a penalty for buying oil`, `what the inquiry was about`. */
function isNounAlone({ view, trigger, frame, slots }: FrameMatch): boolean {
  if (trigger.class !== "act_noun" || slots.size > 0) return false;
  if (frame.kind === "fine") return !hasMoney(view) || !/^(?:'s|a|the)$/.test(keyAt(view, trigger.firstToken - 1));
  return false;
}

/** `took part in the probe`, `stayed away from the inquiry`: a case named in passing, of which neither a day nor an end is told. */
function isMentioned({ view, verb, trigger, frame, slots }: FrameMatch): boolean {
  if (frame.kind !== "investigation" || trigger.class !== "act_noun" || verb !== undefined) return false;
  if (slots.has("authority") || !/^(?:the|that|this|its)$/.test(keyAt(view, trigger.firstToken - 1))) return false;
  const isOpened = /^(?:found|had|has|opened|launched|began|begun|started|concluded|shows?|showed|into)$/.test(
    keyAt(view, trigger.endToken),
  );
  return !isOpened && !view.timexes.some(({ firstToken }) => firstToken > trigger.firstToken);
}

/** Kinds that befall people; goods and shares are seized, cleared or dropped. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["exit_ban", "arrest", "charge", "release"]);

/** Slots that must hold a cue word of their name. */
const CUE_SLOTS: ReadonlySet<string> = new Set([
  "licence",
  "prosecutor_cue",
  "deal_cue",
  "bench",
  "cargo_word",
  "belongings",
  "exit_bans",
  "case_word",
  "premises",
]);

/** The phrase in the pattern's slot cannot be what it says: `wheat may not leave the country`, `have seized nothing`. */
function isMisfit(match: FrameMatch): boolean {
  const { view, trigger, frame, verb, slots } = match;
  if (isToldThat(match)) return true;
  if ((PAYS.has(trigger.norm) || (frame.kind === "fine" && trigger.norm === "order")) && !hasMoney(view)) return true;
  // `received the waiver`: freed from a rule, as a measure tells.
  if (trigger.norm === "obtain" && /\bwaivers?\b/.test(textOf(view, trigger.endToken, sentenceReach(view, trigger))))
    return true;
  // `WTO dispute settlement consultations`
  if (trigger.norm === "settle_noun" && keyAt(view, trigger.firstToken - 1) === "dispute") return true;
  if (frame.kind === "licence_grant" && (isLeaveNamed(match) || isPassed(match))) return true;
  // `may export detained shipments`
  if (verb?.first === trigger.firstToken && isAuxiliary(keyAt(view, trigger.firstToken - 2))) return true;
  const authority = slots.get("authority");
  // `will pay $50 a ton, climbing to $140`: a price to nobody.
  if (authority !== undefined && startsMoney(view, authority.first)) return true;
  if (frame.kind === "licence_denial" && isNoLicence(view, trigger)) return true;
  for (const [slot, phrase] of slots) if (CUE_SLOTS.has(slot) && !holdsWord(view, phrase, slot)) return true;
  // `the case opened a rift`: a case opens on a day, by itself.
  if (trigger.norm === "open" && !slots.has("authority") && verb?.voice === "active" && !opensByItself(view, trigger))
    return true;
  const cargo = slots.get("cargo_word");
  // `blocked all shipments`, `stopped clearing consignments`: a rule, not a seizure.
  if (cargo !== undefined && /^(?:all|any|most|further|more|\w+ing)\b/i.test(textOf(view, cargo.first, cargo.last)))
    return true;
  if (isPolicyWeighed(match) || isSanction(match) || isOthersWork(match)) return true;
  const target = slots.get("target");
  if (target === undefined) return false;
  // `holding incriminating messages`: whom officers hold are people.
  if (trigger.norm === "hold" && frame.kind === "detention") return !isPeople(view, target);
  const words = textOf(view, target.first, target.last);
  // `slapped a fine on the firm`: the fine is no target.
  if (trigger.norm === "hand_out") return holdsWord(view, target, "fines") || startsMoney(view, target.last + 1);
  if (trigger.norm === "release_noun") return !isPeople(view, target);
  // `released its final rule`: who is let go has a name, a pronoun or a word for people.
  if (trigger.norm === "let_go" && isPaperOut(view, trigger)) return true;
  if (trigger.norm === "let_go") return !isPeople(view, target) && !/^(?:him|her|them|\p{Lu})/u.test(words);
  // `released data showing exports fell`: what is cleared are the goods, or so much of them for shipment.
  if (trigger.norm === "clear_shipment")
    return (
      !(holdsWord(view, target, "shipments") && !/\b(?!shipping)\w+ing\b/.test(words)) && !isForShipment(view, target)
    );
  if (trigger.norm === "grant" && verb?.voice === "active" && !slots.has("recipients"))
    return !holdsWord(view, target, "licence");
  if (trigger.class !== "act") return false;
  if (trigger.norm === "close") return !holdsWord(view, target, "business");
  if (/^(?:nothing|none|nobody|no one|this|that)$/i.test(words)) return true;
  // `a judge froze the ban`: a ruling.
  if (trigger.norm === "freeze") return INSTRUMENT.test(words);
  if (frame.kind === "detention") return /^it$/i.test(words) || INSTRUMENT.test(words);
  if (!OF_PEOPLE.has(frame.kind)) return false;
  // `goods that may not leave the country`
  if (frame.kind === "exit_ban" && GOODS.test(words)) return true;
  if (/^it$/i.test(words)) return frame.kind !== "charge";
  // `charged Beijing with dumping`: states are blamed, not indicted.
  if (
    view.names.some((name) => STATE.has(name.class) && name.firstToken === target.first && name.endToken > target.last)
  )
    return true;
  const isGoods = view.names.some((name) => name.class === "goods" && isWithin(name, target)) || MEASURED.test(words);
  return (isGoods && !isPeople(view, target)) || /^\d+$/.test(words);
}

/** `is looking at whether to restrict exports`: a rule weighed, no case against anybody. */
function isPolicyWeighed({ view, trigger, frame }: FrameMatch): boolean {
  return (
    frame.kind === "investigation" &&
    keyAt(view, trigger.endToken - 1) === "whether" &&
    keyAt(view, trigger.endToken) === "to"
  );
}

/** `explained how importers open a container`: only officers go through what is not theirs. */
function isOthersWork({ view, trigger, slots }: FrameMatch): boolean {
  if (!OFFICERS_WORK.has(trigger.norm)) return false;
  const authority = slots.get("authority");
  return authority === undefined || !holdsWord(view, authority, "officer_cue");
}

const OFFICERS_WORK: ReadonlySet<string> = new Set(["open_up", "go_over"]);

/** `face travel bans and an asset freeze`, `announced its own penalties`: what a list of sanctions brings, no act against one. */
function isSanction({ view, trigger }: FrameMatch): boolean {
  const words = textOf(view, trigger.firstToken, trigger.endToken - 1);
  if (trigger.norm === "fines") return /^penalties$/i.test(words) && !hasMoney(view);
  if (trigger.norm !== "exit_bans" || !/^travel/i.test(words)) return false;
  return LISTED.test(textOf(view, view.sentence.firstToken, view.sentence.endToken - 1));
}

const LISTED = /\b(?:assets?|sanction(?:s|ed)?|listed|blacklist(?:s|ed)?|visas?)\b/i;

/** `an order signed on June 20 and released over the weekend`: a paper comes out, nobody is let go. */
function isPaperOut(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  const before = textOf(view, Math.max(view.sentence.firstToken, firstToken - PAPER_REACH), firstToken - 1);
  return (
    PREPOSITIONS.has(keyAt(view, endToken)) && /^(?:and|,)$/.test(keyAt(view, firstToken - 1)) && SIGNED.test(before)
  );
}

const PAPER_REACH = 10;
const SIGNED =
  /\b(?:order|decree|rule|notice|text|list|proclamation|regulation)s?\b.*\b(?:signed|issued|dated|drafted)\b/i;

/** `told business leaders on Friday that the border had been closed`: news, not an order. */
function isToldThat({ view, trigger }: FrameMatch): boolean {
  if (trigger.norm !== "order" || !/^t(?:old|ells?)$/.test(keyAt(view, trigger.firstToken))) return false;
  for (let at = trigger.endToken; at < trigger.endToken + TOLD_REACH; at++) {
    const key = keyAt(view, at);
    if (key === "that" || key === "to") return key === "that";
  }
  return false;
}

const TOLD_REACH = 12;

const GOODS =
  /\b(?:goods|products|equipment|items|materials|commodities|cargo(?:es)?|shipments|vehicles|machine(?:s|ry)|types|kinds)\b/i;
const PAYS = wordSet("pay_up agree_to_pay settle settle_noun");
const STATE = wordSet("country capital bloc");

function sentenceReach(view: SentenceView, { endToken }: Mention): number {
  return Math.min(endToken + 6, view.sentence.endToken - 1);
}

/** `on the basis of permission given to other states`, `its licence, granted in May, stands`: leave only named, beside what is told. */
function isLeaveNamed({ view, trigger, verb }: FrameMatch): boolean {
  if (verb === undefined || verb.first !== trigger.firstToken) return false;
  const end = keyAt(view, verb.first - 1) === "," ? verb.first - 1 : verb.first;
  return view.words.some(({ norm, endToken }) => norm === "licence" && endToken === end);
}

/** `gave final approval to a bill`: what is passed, not who gets leave. */
function isPassed({ view, slots }: FrameMatch): boolean {
  const to = slots.get("recipients");
  return to !== undefined && PASSED.test(textOf(view, to.first, to.last));
}

const PASSED =
  /\b(?:bills?|laws?|legislation|acts?|decrees?|orders?|rules?|regulations?|plans?|proposals?|budgets?|deals?|takeovers?|mergers?|acquisitions?|tariffs?|dut(?:y|ies)|bans?|measures?|sanctions|package)\b/i;

function opensByItself(view: SentenceView, { endToken }: Mention): boolean {
  return timexAt(view, endToken) !== undefined || PREPOSITIONS.has(keyAt(view, endToken));
}

/** What judges hold or send back: no detention. */
const INSTRUMENT =
  /\b(?:tariffs?|dut(?:y|ies)|measures?|rules?|orders?|bans?|embargo(?:es)?|lev(?:y|ies)|rights?|cases?|decisions?|determinations?|claims?|view)\b/i;

/** `released certain amounts of the chemical for shipment` */
function isForShipment(view: SentenceView, { last }: NounPhrase): boolean {
  return view.words.some(
    ({ norm, firstToken }) =>
      norm === "shipments" &&
      firstToken > last &&
      firstToken <= last + FOR_REACH &&
      /^(?:for|to)$/.test(keyAt(view, firstToken - 1)),
  );
}

/** Tokens from the head of what is cleared to what for: `amounts of the chemical for shipment`. */
const FOR_REACH = 8;

/** `declined to renew the sanctions waiver`, `refused it permission to land`: a measure ended, a favour refused. */
function isNoLicence(view: SentenceView, { endToken }: Mention): boolean {
  const words = textOf(view, endToken, Math.min(endToken + 6, view.sentence.endToken - 1));
  return /\b(?:waiver|permission to (?!export|ship|sell|supply|import))/.test(words);
}

/** Goods by their measure: `250,000 doses`. */
const MEASURED =
  /\b(?:doses|tonnes|tons|barrels|litres|units|batch(?:es)?|consignments?|shipments?|cargo(?:es)?|containers?|parcels)\b/i;

function isWithin({ firstToken }: { readonly firstToken: number }, { first, last }: NounPhrase): boolean {
  return firstToken >= first && firstToken <= last;
}

function holdsWord(view: SentenceView, phrase: NounPhrase, wanted: string): boolean {
  return view.words.some((word) => word.norm === wanted && isWithin(word, phrase));
}

/** `two Canadian miners`, `a bank manager`, a name: people, by their word, their nation or their name. */
export function isPeople(view: SentenceView, phrase: NounPhrase): boolean {
  if (holdsWord(view, phrase, "person_word") && !/\bexecutive order\b/i.test(textOf(view, phrase.first, phrase.last)))
    return true;
  return view.names.some((name) => /^(?:demonym|person)$/.test(name.class) && isWithin(name, phrase));
}

function startsMoney(view: SentenceView, at: number): boolean {
  return view.figures.some(({ kind, firstToken }) => kind === "money" && firstToken === at);
}

function hasMoney(view: SentenceView): boolean {
  return view.figures.some(({ kind }) => kind === "money");
}
