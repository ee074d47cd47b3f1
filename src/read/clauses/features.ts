// What speaks for and against a candidate being a measure: named yes-or-no features of its words, slots and document, for the
// scorer to weigh.
import { isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, quotationAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Candidate } from "../measures/candidate.ts";
import { familyOf } from "../measures/families.ts";
import { wordSet } from "../grammar/word-set.ts";

/** What the document says as a whole. */
export interface DocumentClues {
  /** Families of measures that patterns found firmly, with how often. */
  readonly families: ReadonlyMap<string, number>;
  /** States that impose in those. */
  readonly imposers: ReadonlySet<string>;
  readonly isTrade: boolean;
}

/** The features of one candidate. `telling`: log-odds that its sentence tells a measure. */
export function featuresOf(
  view: SentenceView,
  one: Candidate,
  clues: DocumentClues,
  telling: number,
): readonly string[] {
  const found: string[] = ["bias"];
  const add = (name: string, holds: boolean | undefined): void => {
    if (holds === true) found.push(name);
  };
  const { id } = one.match.pattern;
  const clause = id.startsWith("clause.");
  found.push(clause ? id : one.loose ? "pattern.loose" : "pattern.firm");
  if (id === "clause.words") found.push(`words.${Math.max(-1, Math.min(3, Math.round(telling * 2) / 2))}`);
  else found.push(`telling.${Math.max(-3, Math.min(3, Math.round(telling)))}`);
  const { zone } = one;
  add("zone.title", zone === "title" || zone === "standfirst");
  add("zone.heading", zone === "heading");
  add("zone.list", zone === "list" || zone === "table");
  const imposer =
    one.imposer === undefined
      ? one.likely === undefined
        ? "none"
        : one.likely.lead > 1.5
          ? "likely"
          : "unsure"
      : one.imposers.length > 0 && clues.imposers.has(one.imposers[0] ?? "")
        ? "known"
        : "new";
  found.push(`imposer.${imposer}`);
  if (one.imposer !== undefined) found.push(`imposer.by ${one.imposer.way ?? "rest"}`);
  add("imposer.body", one.imposer !== undefined && one.imposer.specific);
  add("imposer.self", one.imposer !== undefined && one.countries.length > 0);
  const goods = one.goods[0];
  found.push(
    `goods.${goods === undefined ? "none" : goods.anaphor === true ? "anaphor" : goods.phrase === true ? "phrase" : "named"}`,
  );
  add("entities", one.entities.length > 0);
  add("countries", one.countries.length > 0);
  add("rate", one.rate !== undefined);
  add("announced", one.announced !== undefined);
  add("effective", one.effective !== undefined);
  add("expires", one.expires !== undefined);
  add("instrument", one.instrument);
  add("legal", one.legalBasis.length > 0);
  add("definite", one.definite);
  add("past", one.past);
  add("additional", one.additional);
  add("plans", one.plans);
  add("relax", one.direction === "relax");
  add("unspecified", one.type === "unspecified_restriction");
  found.push(`status.${one.status}`);
  add("status.cued", one.statusWeight === 2);
  found.push(one.verbal ? "verbal" : "nominal");
  add("verbal+imposer", one.verbal && one.imposer !== undefined);
  add("verbal+object", one.verbal && (goods !== undefined || one.entities.length > 0));
  add(
    "imposer+object",
    one.imposer !== undefined && (goods !== undefined || one.entities.length > 0 || one.rate !== undefined),
  );
  add("bare", goods === undefined && one.entities.length === 0 && one.rate === undefined && one.countries.length === 0);
  const family = familyOf(one.type);
  add("family.known", clues.families.has(family));
  add("family.alone", clues.families.size === 0);
  add("document.trade", clues.isTrade);
  add("document.flash", view.document.sentences.length <= FLASH);
  addSurroundings(add, view, one);
  return found;
}

/** A text of this many sentences tells one thing and little around it. */
export const FLASH = 4;

/** Words of a match that count. */
const MOST_WORDS = 6;

/** A Chinese sign is no word: a match of six would count as six. */
const isWord = (key: string): boolean => /^[a-z]/.test(key);

const NEW = wordSet("a an new fresh further additional extra");
const DENIES = wordSet("no without not never any if unless whether");
const KNOWN = wordSet("the this these those that such its their his");

function addSurroundings(add: (name: string, holds: boolean) => void, view: SentenceView, one: Candidate): void {
  const { firstToken: from, endToken: to } = one.match;
  const last = to - 1;
  for (let at = from; at < Math.min(to, from + MOST_WORDS); at++)
    add(`says ${keyAt(view, at)}`, isWord(keyAt(view, at)));
  const { firstToken, endToken } = view.sentence;
  add("quoted", quotationAt(view, from) !== undefined && quotationAt(view, firstToken) === undefined);
  add("quoted.whole", quotationAt(view, from) !== undefined && quotationAt(view, firstToken) !== undefined);
  add("question", keyAt(view, endToken - 1) === "?");
  const next = tokenAt(view, to);
  // "export control officials", "tariff revenue": the head only says what sort of thing the next noun is.
  add(
    "modifies",
    next.kind === "word" &&
      !next.capital &&
      !PREPOSITIONS.has(next.key) &&
      !isAuxiliary(next.key) &&
      !FOLLOWS.has(next.key),
  );
  add("modifies.person", PERSONS.has(next.key));
  const lead = keyAt(view, from - 1);
  add("lead.article", NEW.has(lead));
  add("lead.the", KNOWN.has(lead));
  add("lead.preposition", PREPOSITIONS.has(lead));
  add("lead.no", DENIES.has(lead));
  add("lead.number", tokenAt(view, from - 1).kind === "number");
  add("plural", keyAt(view, last).endsWith("s"));
  for (let at = Math.max(firstToken, from - 8); at < from; at++) {
    const key = keyAt(view, at);
    if (CALLS.has(key)) add("before.call", true);
    if (EFFECTS.has(key)) add("before.effect", true);
    const small = BEFORE.get(key);
    if (small !== undefined) add(small, true);
  }
  for (let at = to; at < Math.min(endToken, to + 8); at++) {
    const key = keyAt(view, at);
    if (EFFECTS.has(key)) add("after.effect", true);
    const small = AFTER.get(key);
    if (small !== undefined) add(small, true);
  }
  add("opens", from - firstToken <= 3);
}

const byWord = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([name, words]) => words.split(" ").map((word): [string, string] => [word, name])),
  );
const BEFORE = byWord({
  "before.if": "if whether unless should",
  "before.after": "after since because despite amid over by",
  "before.would": "would could may might",
  "before.will": "will shall to",
  "before.be": "has have had was were is are",
});
const AFTER = byWord({
  "after.toward": "on against for from to",
  "after.be": "has have had was were is are will would",
});

/** Nouns and verbs that may stand behind a head without making it a modifier. */
const FOLLOWS = wordSet(
  "to by that which who and or but imposed introduced announced taken takes take took taking came come comes go goes went kick kicks kicked begin begins began start starts started apply applies applied remain remains stay stays run runs ran expire expires expired cover covers covering require requires requirement requirements regime rules rule system list measures measure order orders exemptions exemption duty duties tariffs tariff now already soon until today yesterday tomorrow again next last this these the a an all its their his exports export imports import shipments shipment sales investment purchases",
);
const PERSONS = wordSet(
  "officials official experts expert analysts analyst lawyers lawyer officers officer teams team staff consultants consultant specialists specialist advisers adviser watchers talks war wars dispute disputes deal deals threats threat fears fear worries uncertainty tensions policy policies law laws risks risk costs cost revenues revenue news impact effects effect compliance data figures debate row spat fight negotiations negotiation",
);
/** Who asks for an act does not do it. */
const CALLS = wordSet(
  "call calls called calling urge urges urged urging demand demands demanded ask asks asked want wants wanted lobby lobbied lobbying press pressed favour favours favor favors back backs support supports oppose opposes opposed criticise criticises criticised criticising criticism welcome welcomes welcomed fear fears feared",
);
/** What a measure did to prices and firms. */
const EFFECTS = wordSet(
  "rose fell jumped surged slid dropped soared climbed hurt hurts hurting disrupt disrupts disrupted disrupting disruption disruptions disruptive effect effects impact impacts cost costs price prices share shares stock stocks demand revenue margins earnings profit profits losses inventories stockpile stockpiles stockpiled stockpiling circumvent circumvents circumvented circumventing circumvention evade evades evaded evading evader evaders skirt skirts skirted skirting dodge dodges dodged dodging comply complies complying compliance violate violates violated violating violation violations violator violators breach breaches breached breaching",
);
