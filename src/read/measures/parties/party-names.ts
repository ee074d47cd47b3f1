// Names of firms, bodies and persons in a sentence, known to the lexicon or told by capitals, in the lists they stand in.
import type { Mention, Token } from "../../document/model.ts";
import { BE, DETERMINERS, isAdverb, isAuxiliary, PRONOUNS } from "../../grammar/function-words.ts";
import { isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";

/** Tokens `[from, to)` of one name. */
export interface PartyName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Of a firm in the lexicon. */
  readonly known: Mention | undefined;
  /** The lexicon, the name itself ("Orlen Bank") or the word before it ("chipmaker") says that it is a party. */
  readonly sure: boolean;
}

/** Names told in one breath: "A, B Ltd and its unit C". */
export interface PartyGroup {
  readonly names: readonly PartyName[];
  /** The preposition that governs the group, and its token; an empty word where there is none. */
  readonly lead: string;
  readonly leadAt: number;
  /** The token behind the last name and what is put in beside it. */
  readonly after: number;
}

const NO_NAME = wordSet(
  "president minister secretary mr ms mrs dr list monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the a an in on at for rule act order notice commerce department ministry federal register uyghur uyghurs kazakh kazakhs tibetan tibetans muslim muslims kurds annex appendix article section regulation directive council parliament congress senate executive company western eastern permit strategic act ai eda ear hbm gpu ev evs lng wto un nato it pc usd covid license licence licenses edt est gmt utc tgl justice judge senator assistant additions modifications revisions removals corrections amendments",
);
const FORMS = wordSet(
  "inc ltd llc llp plc corp corporation co company gmbh ag sa sas nv bv ab oyj asa spa srl pjsc ojsc jsc ooo oao pao fze fzco fzc kk pte bhd sdn limited",
);
/** Words that end or make up the name of a firm or institute. */
const FIRM_WORDS = wordSet(
  "bank group holding holdings technology technologies tech electronics microelectronics semiconductor semiconductors industries industry industrial university institute academy laboratory laboratories lab labs centre center resources mining minerals metals materials steel shipping lines airlines airways energy petroleum oil gas refining refinery petrochemical chemical chemicals pharma pharmaceutical pharmaceuticals biotech textile textiles foods food meats motors motor automotive aviation aerospace avionics optics photonics instruments instrument systems robotics drones software networks telecom telecommunications communications capital investment investments fund partners trading trade logistics enterprises international solutions power solar batteries battery shipyard shipbuilding heavy machinery equipment tools devices media studios brothers insurance finance financial exchange silicon precision dynamics defense defence",
);
export const ROLES = wordSet(
  "firm company group chipmaker maker makers producer producers manufacturer manufacturers builder developer operator operators supplier refiner refiners refinery bank lender miner smelter trader traders distributor carrier airline shipper shipyard startup giant champion conglomerate unit units subsidiary subsidiaries affiliate affiliates arm institute university laboratory contractor contractors broker exporter exporters importer investor investors insurer tycoon businessman financier oligarch banker meatpacker toolmaker carmaker drugmaker automaker cooperative mill mills brand app foundry designer designers retailer platform vessel tanker ship tankers ships fund",
);
const DESCRIBE = wordSet(
  "the a an its their his and or drone chip tech technology telecom telecoms equipment video surveillance battery steel oil gas solar state owned run backed based registered linked controlled private big largest biggest top leading local foreign parent sister former other fellow leather computer server car tyre tire semiconductor memory shipping defence defense aerospace weapons aircraft software internet ai artificial intelligence gene sequencing fashion potash fertiliser fertilizer mining lithium cotton textile palm rubber glove seafood meat farmer law trading logistics facial recognition chinese",
);

const LONGEST_LEAD = 7;

/** The groups of names in `region`, in order. */
export function partyGroups(view: SentenceView, region: Region): readonly PartyGroup[] {
  const groups: { names: PartyName[]; lead: string; leadAt: number; after: number }[] = [];
  for (const name of namesIn(view, region)) {
    const last = groups.at(-1);
    if (last !== undefined && !isOwned(view, last) && goesOn(view, last.after, name.from)) {
      last.names.push(name);
      last.after = behind(view, name.to);
      continue;
    }
    const leadAt = leadOf(view, name.from);
    groups.push({ names: [name], lead: leadAt < 0 ? "" : keyAt(view, leadAt), leadAt, after: behind(view, name.to) });
  }
  return groups.map(({ names, ...rest }) => {
    const sure = names.some((one) => one.sure);
    return { ...rest, names: sure ? names.map((one) => ({ ...one, sure })) : names };
  });
}

/** Whether the group undergoes what its verb tells: "A and B were put on …", "C landed on …". */
export function undergoes(view: SentenceView, { after }: PartyGroup): boolean {
  let at = after;
  let passive = false;
  while (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at)) || keyAt(view, at) === "not") {
    if (BE.has(keyAt(view, at))) passive = true;
    at++;
  }
  return passive ? !keyAt(view, at).endsWith("ing") : isAt(view, at, UNDERGO);
}

const UNDERGO = wordSet(
  "joined joins join landed lands ended went face faces faced lost loses lose needs need became become remain remains remained stays stay stayed",
);

/** "the owner of A, and B": A says who somebody is, B stands beside that somebody. */
function isOwned(view: SentenceView, { lead, leadAt, after }: Omit<PartyGroup, "names">): boolean {
  return lead === "of" && /^(?:owner|parent|maker)$/.test(keyAt(view, leadAt - 1)) && keyAt(view, after) === ",";
}

/** Words between two names that keep them in one list. */
function goesOn(view: SentenceView, from: number, to: number): boolean {
  if (to - from > LONGEST_LEAD || to <= from) return false;
  let joins = false;
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    if (/^(?:,|and|or|&|nor|plus)$/.test(key)) joins = true;
    else if (!isDescribing(view, at) && !/^(?:as|well)$/.test(key)) return false;
  }
  return joins;
}

/** The token behind a bracket that follows a name. */
function behind(view: SentenceView, at: number): number {
  if (keyAt(view, at) !== "(") return at;
  for (let end = at + 1; end < at + 8; end++) if (keyAt(view, end) === ")") return end + 1;
  return at;
}

/** The token of the preposition before a name and the words that describe it; -1 where there is none. */
function leadOf(view: SentenceView, from: number): number {
  for (let at = from - 1; at >= Math.max(view.sentence.firstToken, from - LONGEST_LEAD); at--) {
    if (isAt(view, at, LEADS)) return at;
    if (!isDescribing(view, at)) return -1;
  }
  return -1;
}

const LEADS = wordSet("from to of by on against in at near for with over into between after like including");
const STATES = wordSet("country demonym place capital");

function isDescribing(view: SentenceView, at: number): boolean {
  const { key, joined } = tokenAt(view, at);
  if (key === "'s" || key === "'" || joined || ROLES.has(key) || DESCRIBE.has(key) || key.endsWith("maker"))
    return true;
  return STATES.has(nameAt(view, at)?.class ?? "");
}

function namesIn(view: SentenceView, region: Region): readonly PartyName[] {
  const found: PartyName[] = [];
  for (let at = Math.max(region.from, view.sentence.firstToken); at < region.to; at++) {
    const known = companyAt(view, at);
    if (known === undefined && !tokenAt(view, at).capital) continue;
    if (known === undefined && (!startsName(view, at) || isRoleFirst(view, at))) continue;
    const to = known !== undefined && view.sentence.zone === "title" ? known.endToken : endOfName(view, at, region.to);
    const isOne = known !== undefined || isName(view, { from: at, to });
    if (isOne) {
      // What goes on behind a known name is another firm's: "Boeing Defense", but "Huawei Technologies" is Huawei.
      const whole = known !== undefined && known.endToken >= to ? known : undefined;
      found.push({
        from: at,
        to,
        name: whole === undefined ? textOf(view, at, to - 1) : writtenName(view, whole),
        known,
        sure: known !== undefined || saysFirm(view, { from: at, to }),
      });
    }
    at = to - 1;
  }
  return found;
}

/** "Chipmaker Foo was …": the word that describes it, at the head of a sentence. */
function isRoleFirst(view: SentenceView, at: number): boolean {
  const { key } = tokenAt(view, at);
  return at === view.sentence.firstToken && (ROLES.has(key) || DESCRIBE.has(key) || key.endsWith("maker"));
}

/** The firm of the lexicon that begins here, written as a name: "US Steel", not "US steel". */
function companyAt(view: SentenceView, at: number): Mention | undefined {
  const name = companiesOf(view.names).get(at);
  if (name === undefined) return undefined;
  const last = tokenAt(view, name.endToken - 1);
  return name.endToken - at > 1 && !last.capital && FIRM_WORDS.has(last.key) ? undefined : name;
}

const NO_FIRMS: ReadonlyMap<number, Mention> = new Map();
const companies = new WeakMap<readonly Mention[], ReadonlyMap<number, Mention>>();

/** The firms of the lexicon by the token with which they begin. */
function companiesOf(names: readonly Mention[]): ReadonlyMap<number, Mention> {
  let found = companies.get(names);
  if (found === undefined) {
    const firms = names.filter((one) => one.class === "company");
    found = firms.length === 0 ? NO_FIRMS : new Map(firms.toReversed().map((one) => [one.firstToken, one]));
    companies.set(names, found);
  }
  return found;
}

/** The name a firm is known by, or as the text first writes it where that is no shorter form of it ("SMIC"). */
export function writtenName(view: SentenceView, { norm, class: kind }: Mention): string {
  if (!/^\p{Lu}{2,5}$/u.test(norm)) return norm;
  const { text, names } = view.document;
  const first = names.find((name) => name.class === kind && name.norm === norm);
  return first === undefined ? norm : text.slice(first.start, first.end);
}

/** The token behind the name that begins at `at`: capitals, legal forms, "(Hong Kong)", "of", "&". */
function endOfName(view: SentenceView, at: number, limit: number): number {
  let end = companyAt(view, at)?.endToken ?? at + 1;
  while (end < limit) {
    const [key, next] = [keyAt(view, end), keyAt(view, end + 1)];
    const known = companyAt(view, end);
    if (known !== undefined) end = known.endToken;
    else if (startsName(view, end) || FORMS.has(key)) end++;
    else if (key === "." && isAt(view, end - 1, FORMS) && end + 1 < view.sentence.endToken) end++;
    else if (key === "," && (FORMS.has(next) || (startsName(view, end + 1) && keyAt(view, end + 2) === "&"))) end += 2;
    else if ((key === "&" || LINKS.has(key)) && startsName(view, end + 1)) end += 2;
    else if (key === "and" && isLongerName(view, { from: at, to: end }) && startsName(view, end + 2)) end += 2;
    else if (key === "(" && keyAt(view, end + 2) === ")" && goesOnCapital(view, end + 3)) end += 3;
    else if (key === "(" && keyAt(view, end + 3) === ")" && goesOnCapital(view, end + 4)) end += 4;
    else break;
  }
  return end;
}

const LINKS = wordSet("of for de da do del della van von der bin al el la le");

/** "Lockheed Martin Missiles and Fire Control": a known name goes on with words that cannot end a firm's. */
function isLongerName(view: SentenceView, { from, to }: Region): boolean {
  const known = companyAt(view, from);
  if (known === undefined || known.endToken >= to) return false;
  const last = keyAt(view, to - 1);
  return last.endsWith("s") && !FIRM_WORDS.has(last) && !FORMS.has(last) && companyAt(view, to + 1) === undefined;
}

function goesOnCapital(view: SentenceView, at: number): boolean {
  return startsName(view, at) || isAt(view, at, FORMS);
}

function startsName(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at);
  if (token.kind !== "word" || !token.capital || token.key.length < 2 || NO_NAME.has(token.key)) return false;
  const name = nameAt(view, at);
  if (name !== undefined && name.class !== "place" && name.class !== "goods" && name.class !== "company") return false;
  return (
    !view.timexes.some((one) => one.firstToken <= at && at < one.endToken) &&
    !view.figures.some((one) => one.firstToken <= at && at < one.endToken)
  );
}

/** Capitals that name somebody: no place, no first word of a sentence that is only that. */
function isName(view: SentenceView, { from, to }: Region): boolean {
  let places = 0;
  for (let at = from; at < to; at++) if (nameAt(view, at)?.class === "place") places++;
  if (places === to - from || isTail(view, to)) return false;
  if (to - from > 1 || !isInitial(view, from)) return true;
  const { key, acronym } = tokenAt(view, from);
  return acronym || isSingular(view, from) || isNameElsewhere(view, key);
}

/** "the Vifo Act", "a Strategic Trade Permit": the name of a paper or an office. */
function isTail(view: SentenceView, at: number): boolean {
  return (
    tokenAt(view, at).capital &&
    /^(?:act|order|permit|license|licence|list|rule|ministry|department|council|commission|law|code)$/.test(
      keyAt(view, at),
    )
  );
}

/** "Varmex has been …" at the head of a sentence: a noun of one without an article is a name. */
function isSingular(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  if (PRONOUNS.has(key) || DETERMINERS.has(key) || /(?:thing|body|one|s)$/.test(key) || nameAt(view, at) !== undefined)
    return false;
  return /^(?:has|was|is|faces|joins)$/.test(keyAt(view, at + 1));
}

function isNameElsewhere({ document }: SentenceView, key: string): boolean {
  let found = capitals.get(document.tokens);
  if (found === undefined) capitals.set(document.tokens, (found = capitalsWithin(document.tokens)));
  return found.has(key);
}

const capitals = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** Words with a capital behind a word without one: names, wherever else they stand. */
function capitalsWithin(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token?.capital === true && before?.kind === "word" && !before.capital) found.add(token.key);
  }
  return found;
}

function isInitial(view: SentenceView, at: number): boolean {
  const before = tokenAt(view, at - 1);
  return (
    at === view.sentence.firstToken ||
    (before.kind === "sign" && !tokenAt(view, at).joined && !/^[,&(]$/.test(before.key))
  );
}

/** "Orlen Bank", "Foo Ltd", "chipmaker Foo". */
function saysFirm(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++) {
    const { key } = tokenAt(view, at);
    if (FORMS.has(key) || (to - from > 1 && FIRM_WORDS.has(key))) return true;
  }
  const before = keyAt(view, from - 1);
  return ((ROLES.has(before) || before.endsWith("maker")) && !tokenAt(view, from - 1).capital) || ROLES.has(before);
}
