// Whose act the words beside a government say it is: "China's curbs", "under EU rules", "imposed by", "its controls".
import { CLAUSE_WORDS, CONJUNCTIONS, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { SPEAKS } from "./authority.ts";
import type { Region } from "../candidate.ts";
import { suffersFrom } from "./clause-role.ts";
import type { Family } from "../families.ts";
import type { Government } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

const ARTICLES = wordSet("the a an new its");
const UNDER = wordSet("under by");

/** "under the EU's latest package", "under a Chinese proposal": whose rules they are. */
export function ownsRules(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  let lead = firstToken - 1;
  if (isAt(view, lead, ARTICLES)) lead--;
  if (!isAt(view, lead, UNDER)) return false;
  const owned = keyAt(view, endToken) === "'s";
  if (!owned && kind !== "demonym" && kind !== "country") return false;
  for (let at = owned ? endToken + 1 : endToken; at < endToken + 5; at++) {
    if (
      /^(?:rules?|laws?|regulations?|package|proposals?|regime|order|decree|plan|measures|sanctions|controls|curbs)$/.test(
        keyAt(view, at),
      )
    )
      return true;
    if (/^(?:,|of|to|on|in|and)$/.test(keyAt(view, at))) return false;
  }
  return false;
}

const OWNERS = wordSet("its their whose");

/** "against the United States over its export controls", "Washington, whose rules …": the government named last before. */
export function meantByIts(
  view: SentenceView,
  governments: readonly Government[],
  match: Region,
): Government | undefined {
  const last = Math.min(match.from + 2, match.to - 1);
  for (let at = last; at >= match.from - 3; at--) {
    // "a case against Indonesia over the country's ban": the state named last, whatever its part.
    if (keyAt(view, at) === "'s" && /^(?:country|nation|island|kingdom)$/.test(keyAt(view, at - 1)))
      return governments.findLast(({ endToken, kind }) => endToken < at && kind !== "demonym");
    if (!isAt(view, at, OWNERS)) continue;
    if (suffersFrom(view, at, match) || isOfTarget(view, at)) continue;
    return lastBefore(view, governments, at);
  }
  return undefined;
}

/** "limits on its access to chips", "loses its exemption from US duties": what an act is on is not whose it is. */
function isOfTarget(view: SentenceView, at: number): boolean {
  if (/^(?:exemption|waiver|share|shares|stake|access)$/.test(keyAt(view, at + 1))) return true;
  if (!/^(?:on|to|against|of)$/.test(keyAt(view, at - 1))) return false;
  for (let i = at + 1; i < at + 5; i++) {
    const { key, kind } = tokenAt(view, i);
    if (ACTS.test(key)) return false;
    if (kind !== "word" || PREPOSITIONS.has(key)) return true;
  }
  return true;
}

const ACTS =
  /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|bans?|curbs?|controls?|restrictions?|sanctions?|licen[cs]\w+|quotas?|embargo|lists?|blacklist|requirements?|rules?|measures?|probes?|investigations?|safeguards?|tax|surtax|order|system|regime|limits?|stop|halt|suspension|countermeasures|borders?|markets?|ports?|own)$/;

/** "struck Japan off its own list": not who is taken off. */
function lastBefore(view: SentenceView, governments: readonly Government[], at: number): Government | undefined {
  const before = governments.filter((one) => one.endToken <= at && one.kind !== "demonym");
  return before.findLast(({ firstToken }) => !MOVES.test(leadKey(view, firstToken))) ?? before.at(-1);
}

function leadKey(view: SentenceView, at: number): string {
  return keyAt(view, at - 1) === "the" ? keyAt(view, at - 2) : keyAt(view, at - 1);
}

const MOVES =
  /^(?:strikes?|struck|striking|remov(?:es?|ed|ing|al)|drop(?:s|ped|ping)?|takes?|took|taken|taking|add(?:s|ed|ing)?|puts?|putting|return(?:s|ed|ing)?|restor(?:es?|ed|ing)|plac(?:es?|ed|ing)|readmit(?:s|ted|ting)?|reinstat(?:es?|ed|ing)|delist(?:s|ed|ing)?|kick(?:s|ed|ing)?|cut|cuts|of)$/;

const DONE_BY = wordSet(
  "used owned made built produced bought run operated backed led held favoured favored developed needed supplied",
);

export function byAgent(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind === "demonym" && keyAt(view, firstToken - 1) !== "the") return false;
  const before = keyAt(view, firstToken - 1);
  // "engines used by Russia", "plants run by China": what they do with goods, not a measure.
  const lead = before === "by" ? firstToken - 2 : firstToken - 3;
  if (isAt(view, lead, DONE_BY)) return false;
  // "owned by US companies": no government.
  if (kind === "country" && PARTIES.test(keyAt(view, endToken))) return false;
  let at = firstToken - 1;
  // "approved by senators in Mexico City": whose senators they are.
  if (/^(?:in|of)$/.test(before) && BODIES.test(keyAt(view, firstToken - 2))) at = firstToken - 3;
  while (at > firstToken - 5 && BEFORE_AGENT.test(keyAt(view, at))) at--;
  return keyAt(view, at) === "by";
}

/** "the lifting by South Africa of a ban": who does what a noun made of a verb tells. */
export function actsBy(view: SentenceView, { firstToken, endToken }: Government): boolean {
  if (keyAt(view, endToken) !== "of") return false;
  const by = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return keyAt(view, by) === "by" && /(?:ing|tion|sion|[ae]l)$/.test(keyAt(view, by - 1));
}

/** "by the former US president Donald Trump". */
const BEFORE_AGENT = /^(?:the|then|former|ex|-|outgoing|new|president|prime|minister|chancellor|us|u\.s\.)$/;

/** "US-made chips", "5家美国实体": where things and parties come from. */
function isOrigin(view: SentenceView, endToken: number): boolean {
  if (keyAt(view, endToken - 1) === "made") return true;
  const next = keyAt(view, endToken) + keyAt(view, endToken + 1);
  return /^(?:实体|實體|企业|企業|公司|机构|个人|個人|商品|货物|产品|產品)$/.test(next);
}

/** "EU provisional steel safeguard": what is said of an act is no part of the name of goods. */
const OF_ACTS =
  /^(?:provisional|new|definitive|planned|proposed|temporary|additional|extra|retaliatory|existing|latest)$/;

const ONTO = wordSet("on onto to from off");
const STANDS =
  /^(?:returns?|returned|goes|went|lands?|landed|stays?|stayed|appears?|appeared|figures?|figured|joins?|joined|remains?|remained)$/;

const PARTIES =
  /^(?:firms?|company|companies|chipmaker|entit(?:y|ies)|groups?|banks?|individuals|officials?|exporters?|importers?|producers?|makers?|chipmakers?|investors|citizens|nationals|vessels|ships|tankers|goods|products|neighbou?rs|partners|rivals|peers|suppliers?|vendors?|contractors?|bidders?|manufacturers?|shippers?|traders?|farmers|growers|ranchers|fishermen|breeders|refiners?|smelters?|millers?|miners?|mills|developers?|startups?|start-ups|brands?|retailers|airlines?|carriers?|shipowners|insurers?|lenders?|workers|students|scientists|engineers|nationals|tourists)$/;

/** "China's export curbs", "US tariffs", "Dutch licensing rules", "Beijing's recent ban". */
export function isOwner(view: SentenceView, one: Government, match: Region, family: Family): boolean {
  const { endToken, firstToken, kind } = one;
  if (firstToken > match.to) return false;
  let at = endToken;
  let owned = false;
  if (keyAt(view, at) === "'s" || keyAt(view, at) === "'" || keyAt(view, at) === "’") {
    at++;
    owned = true;
  }
  if (!owned && kind !== "demonym" && kind !== "country" && kind !== "capital") return false;
  if (isAdjunct(view, one)) return false;
  // "Seoul's place on Tokyo's list", "return South Korea to its list": what stands behind a preposition is another's.
  if (endToken <= match.from && isAt(view, match.from, ONTO)) return false;
  // "South Korea returns to the list": who stands on it, not who keeps it.
  if (!owned && STANDS.test(keyAt(view, endToken))) return false;
  // "Chinese shipping lines have paid US port fees": whose ships they are.
  if (!owned && /^(?:lines|vessels|ships|tankers|carriers|shipowners)$/.test(keyAt(view, match.from))) return false;
  // "Chinese cars will be prohibited": where they come from.
  if (
    !owned &&
    family === "market" &&
    view.names.some((name) => name.class === "goods" && name.firstToken >= at && name.firstToken <= at + 2)
  )
    return false;
  // "Chinese investment in chip design is barred": whose money it is, not whose bar; "China's investment rules" are its own.
  if (INVESTED.has(keyAt(view, at)) && goesSomewhere(view, at + 1)) return false;
  const reach = owned ? 6 : 4;
  // "fifteen American firms were barred": whose firms they are, not who bars them.
  if (!owned && (PARTIES.test(keyAt(view, at)) || isOrigin(view, endToken))) return false;
  // "faces Chinese safeguard probe", "a 50% US tariff": the instrument stands right behind its owner.
  if (at > match.from)
    return (
      endToken < match.to &&
      (firstToken === match.from ||
        (!owned && (kind === "demonym" || tokenAt(view, firstToken).acronym) && isInstrument(view, at)))
    );
  for (let i = at; i < match.from; i++) {
    const { key, kind: sort } = tokenAt(view, i);
    // "Canberra welcomed the tariff", "Tokyo criticises export curbs": a new noun begins, or the act is another's.
    if (!owned && (NEW_NOUN.test(key) || REACTS.test(key))) return false;
    if (
      sort === "sign" ||
      PREPOSITIONS.has(key) ||
      CLAUSE_WORDS.has(key) ||
      SPEAKS.has(key) ||
      /^(?:and|or|were|was|been|be|entities|entity|individuals|groups?|chipmakers?|banks?|exporters?|importers?|producers?|citizens|nationals|investors|takes?|made|firms?|companies|makers?|goods|products|has|have|had|will|is|are|said|to|of|on|for|in|by|officials?|buyers|against|from|that|who|which|he|she|they|faces?|faced|facing|pays?|paid|now|needs?|needed|must|may|can|would|should)$/.test(
        key,
      )
    )
      return false;
  }
  if (
    !owned &&
    (kind === "demonym" || kind === "country") &&
    family !== "export" &&
    !OF_ACTS.test(keyAt(view, at)) &&
    view.names.some((name) => name.class === "goods" && name.firstToken >= at && name.endToken <= match.from)
  )
    return false;
  const before = keyAt(view, firstToken - 1);
  if (!owned && (before === "to" || before === "against" || (before === "on" && at < match.from))) return false;
  return match.from - at <= reach;
}

const INVESTED = wordSet(
  "investment investments takeover takeovers acquisition acquisitions purchase purchases capital money funding stake stakes ownership bid bids",
);

/** What an investment goes into stands behind it, or what is done with it. */
function goesSomewhere(view: SentenceView, at: number): boolean {
  return PREPOSITIONS.has(keyAt(view, at)) || isAuxiliary(keyAt(view, at));
}

/** "Japan widens Russia sanctions": the name of a state as such, behind a verb and before an instrument, is whom it hits. */
export function isAdjunct(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind !== "country" || tokenAt(view, endToken - 1).acronym || endToken - firstToken > 1) return false;
  if (!INSTRUMENT_NOUN.test(keyAt(view, endToken))) return false;
  const { key, kind: sort } = tokenAt(view, firstToken - 1);
  return (
    firstToken > view.sentence.firstToken &&
    sort === "word" &&
    !SPEAKS.has(key) &&
    !CLAUSE_WORDS.has(key) &&
    !CONJUNCTIONS.has(key) &&
    !PREPOSITIONS.has(key)
  );
}

/** "Bern adopted the EU's ban", "Oslo joined the EU's 14th package": who takes over another's act makes it his own. */
export function isTakenOver(view: SentenceView, one: Government, governments: readonly Government[]): boolean {
  const lead = keyAt(view, one.firstToken - 1) === "the" ? one.firstToken - 2 : one.firstToken - 1;
  return (
    TAKES_OVER.test(keyAt(view, lead)) &&
    !isAnswered(view, lead, one.endToken) &&
    governments.some(
      ({ country, kind, endToken }) =>
        kind !== "demonym" && country !== one.country && endToken <= lead && lead - endToken < 4,
    )
  );
}

/** "matched the American tariff with a duty of its own": the other's act stands beside its answer. */
function isAnswered(view: SentenceView, verb: number, from: number): boolean {
  if (!keyAt(view, verb).startsWith("match")) return false;
  for (let at = from; at < from + ANSWER_REACH; at++) if (keyAt(view, at) === "with") return true;
  return false;
}

const ANSWER_REACH = 5;

const TAKES_OVER =
  /^(?:adopt(?:s|ed|ing)?|join(?:s|ed|ing)?|match(?:es|ed|ing)?|mirror(?:s|ed|ing)?|cop(?:y|ies|ied|ying)|replicat(?:e|es|ed|ing)|transpos(?:e|es|ed|ing)|implement(?:s|ed|ing)?)$/;

const INSTRUMENT_NOUN = /^(?:sanctions?|tariffs?|duties|levies|embargo|curbs|bans?|blacklist|crackdown)$/;

/** "added to the U.S. Treasury's sanctions list", "on the British blacklist": who keeps the list. */
export function keepsList(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind !== "demonym" && isListOf(view, firstToken) && !PARTIES.test(keyAt(view, endToken))) return true;
  const owned = keyAt(view, endToken) === "'s";
  if (!owned && kind !== "demonym" && !(kind === "country" && tokenAt(view, endToken - 1).acronym)) return false;
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  if (!/^(?:to|on|onto|from|off|joins?|joined|joining)$/.test(keyAt(view, lead))) return false;
  for (let at = owned ? endToken + 1 : endToken; at < endToken + 6; at++) {
    const { key, kind: sort } = tokenAt(view, at);
    if (/^(?:list|lists|blacklist|register|roster)$/.test(key)) return true;
    if (sort !== "word" || PREPOSITIONS.has(key) || CONJUNCTIONS.has(key)) return false;
  }
  return false;
}

const LISTS = wordSet("list lists blacklist blacklists register");

/** "on the sanctions lists of both the European Union and …". */
function isListOf(view: SentenceView, at: number): boolean {
  let of = at - 1;
  while (/^(?:the|both)$/.test(keyAt(view, of))) of--;
  return keyAt(view, of) === "of" && isAt(view, of - 1, LISTS);
}

const NEW_NOUN = /^(?:the|an?|its|their|his|this|that|these|those)$/;
export const REACTS =
  /^(?:welcom|critici|condemn|oppos|fear|slam|decri|blast|protest|regret|hail|denounc|reject|question|challeng|urg|warn|prais|lament|brac(?:e|ing)|await|disput|fights?$|fought$|brush|shrug|call|want|ask|seek|sought$|hop(?:e|es|ed|ing)$)/;

/** Whether a word for a measure stands at `at`: "tariffs", "the ban". */
export function isInstrument(view: SentenceView, at: number): boolean {
  return view.words.some(
    ({ class: kind, norm, firstToken }) =>
      firstToken === at && (INSTRUMENTS.has(norm) || kind === "trade_remedy" || kind === "quota"),
  );
}

const INSTRUMENTS: ReadonlySet<string> = new Set([
  "blacklist.verb",
  "tariff.noun",
  "ban.noun",
  "restrict.noun",
  "licence.noun",
  "sanction",
  "export_tax",
]);

const BODIES =
  /^(?:agency|regulator|treasurer|officials|officers|inspectors|ministers|authorities|diplomats|negotiators|ministries|commission|council|board|tribunal|minister|ministry|watchdog|authority|body|government|parliament|senate|senators|lawmakers|deputies|president|premier|cabinet|tribunal|court|customs|department|legislature|authorities|administration|regulators|junta|watchdog)$/;

/** "Canada's border agency opened …": a body that the lexicon does not know acts for its state. */
export function isOwnBody(view: SentenceView, { endToken, kind }: Government): boolean {
  const owned = keyAt(view, endToken) === "'s";
  if (!owned && kind !== "demonym") return false;
  for (let at = owned ? endToken + 1 : endToken; at < endToken + 5; at++) {
    if (BODIES.test(keyAt(view, at))) return true;
    if (tokenAt(view, at).kind === "sign" || PREPOSITIONS.has(keyAt(view, at)) || CONJUNCTIONS.has(keyAt(view, at)))
      return false;
  }
  return false;
}

const WORDS_OF_STATES = wordSet(
  "declaration decision move announcement ruling order plan plans threat proposal finding notice notification decree determination",
);

/** "China's declaration that …", "Beijing's decision to …". */
export function isOwnerOfAct(view: SentenceView, { endToken }: Government): boolean {
  const owned = keyAt(view, endToken) === "'s" || keyAt(view, endToken) === "'" || keyAt(view, endToken) === "’";
  const from = owned ? endToken + 1 : endToken;
  for (let at = from; at < from + 3; at++) if (isAt(view, at, WORDS_OF_STATES)) return owned || at === from;
  return false;
}

const OFFICES = wordSet("departments agencies ministries");

/** "need Chinese approval", "without The Hague's consent": whose consent it takes; "barred from EU public tenders": whose market. */
export function grants(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (keyAt(view, endToken) === "'s" && CONSENT.test(keyAt(view, endToken + 1))) return true;
  if (kind !== "demonym" && kind !== "country") return false;
  const next = keyAt(view, endToken);
  if (OFFICES.has(next) && /^(?:were|are|have)$/.test(keyAt(view, endToken + 1))) return true;
  if (keyAt(view, firstToken - 1) === "from" && /^(?:public|government|state|federal|tenders|procurement)$/.test(next))
    return true;
  return CONSENT.test(keyAt(view, endToken));
}

const CONSENT =
  /^(?:approvals?|permission|consent|licences?|licenses?|permits?|authori[sz]ation|nod|say-so|blessing|assent|clearance|go-ahead|sign-off)$/;
