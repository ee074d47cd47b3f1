// The government that a name stands for: a country, its capital, one of its bodies or offices; words that do not say whose ("the
// commerce ministry") are those of the state named beside them.
import type { AnnotatedDocument, Mention, Sentence } from "../../document/model.ts";
import { CONJUNCTIONS, isAdverb, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import type { Government } from "./government.ts";

/** "the finance ministry in Beijing", "the cabinet of Italy": the state that the words right behind a body name. */
export function seatOf({ names, tokens, text }: AnnotatedDocument, index: number): string | undefined {
  const [body, seat] = [names[index], names[index + 1]];
  if (body === undefined || seat === undefined) return undefined;
  if (!body.norm.startsWith("?.") && !isShared(text.slice(body.start, body.end))) return undefined;
  const lead = tokens[seat.firstToken - 1]?.key === "the" ? seat.firstToken - 2 : seat.firstToken - 1;
  const isSeat = seat.class === "capital" || seat.class === "country";
  return isSeat && lead === body.endToken && /^(?:in|of)$/.test(tokens[lead]?.key ?? "") ? seat.norm : undefined;
}

/** "the commerce ministry", "the trade minister": words that nobody uses for a body of the United States, which has departments. */
export function isMinistry(name: string): boolean {
  return name.length >= "ministry".length && /\b(?:ministry|minister)\b/i.test(name);
}

export function hasNoMinistries(country: string): boolean {
  return country === "US";
}

/** What a text tells of its bodies while it is read. */
export interface Named {
  /** The body that usually does a thing: `CN.REVIEW` → `CN.CAC`. */
  readonly bodies: ReadonlyMap<string, string>;
  /** States whose bodies the text calls by names that the lexicon gives to another: "Thailand's Ministry of Commerce". */
  readonly others: Map<string, string>;
}

/** The government of the name at `index`; undefined where it is none. `home`: whose "the ministry" is where nothing else tells. */
export function governmentOf(
  document: AnnotatedDocument,
  index: number,
  named: Named,
  home: string | undefined,
  before: readonly Government[] | undefined,
): Government | undefined {
  const mention = document.names[index];
  if (mention === undefined) return undefined;
  const { firstToken, endToken, sentence, start, end } = mention;
  const base = { firstToken, endToken, sentence, start, end, name: document.text.slice(start, end), specific: false };
  switch (mention.class) {
    case "bloc":
      // "the Mercosur Common Nomenclature": no act of its own.
      if (!isUnion(mention) || document.tokens[endToken]?.key === "common") return undefined;
      named.others.set(THE_BLOC, mention.norm);
      return { ...base, kind: "country", country: mention.norm, norm: mention.norm };
    case "country":
      if (mention.norm === "EU") {
        const meant = isTheBloc(base.name) ? named.others.get(THE_BLOC) : undefined;
        if (meant !== undefined) return { ...base, kind: "country", country: meant, norm: meant };
        named.others.delete(THE_BLOC);
      }
      return stateOf(document, index, base);
    case "demonym":
    case "capital":
      return stateOf(document, index, base);
    case "authority":
    case "office":
      return bodyOf(document, index, { ...named, home, before });
    case "person": {
      const norm = mention.of ?? "";
      const country = norm.split(".")[0] ?? "";
      if (country.length !== 2) return undefined;
      return withOffice(document, index, { ...base, kind: "person", country, norm, specific: true }, named);
    }
    default:
      return undefined;
  }
}

type Place = Omit<Government, "country" | "norm" | "kind">;

function stateOf(document: AnnotatedDocument, index: number, place: Place): Government | undefined {
  const mention = document.names[index];
  if (mention === undefined || isInFirm(document, mention) || isPartOfState(document, index)) return undefined;
  const kind = mention.class === "demonym" || mention.class === "capital" ? mention.class : "country";
  return { ...place, kind, country: mention.norm, norm: `${mention.norm}.GOV` };
}

/** A group of states that imposes measures as one: the G7, a customs union. */
export function isUnion({ class: kind, entry }: Mention): boolean {
  return kind === "bloc" && entry.codes?.includes("imposes") === true;
}

const THE_BLOC = "the bloc";

function isTheBloc(name: string): boolean {
  return /^the bloc$/i.test(name);
}

/** "President Donald Trump", "Economic Affairs Minister Vincent Karremans": office and name are one, of the state that the name tells. */
function withOffice(
  { names, text }: AnnotatedDocument,
  index: number,
  person: Government,
  { bodies }: Named,
): Government {
  const office = names[index - 1];
  if (office?.class !== "office" || office.endToken !== person.firstToken) return person;
  const [country, body] = office.norm.split(".");
  if (country !== "?" && country !== person.country) return person;
  const norm = country === "?" ? (bodies.get(`${person.country}.${body}`) ?? person.norm) : office.norm;
  const { firstToken, start } = office;
  return { ...person, norm, firstToken, start, name: text.slice(start, person.end) };
}

/** An office that a person's name follows is told with that name. */
export function isBeforeItsHolder({ names }: AnnotatedDocument, index: number): boolean {
  const [office, person] = [names[index], names[index + 1]];
  return (
    office?.class === "office" &&
    person?.class === "person" &&
    person.firstToken === office.endToken &&
    (office.norm.startsWith("?.") || office.norm.split(".")[0] === person.of?.split(".")[0]) &&
    (person.of?.split(".")[0] ?? "").length === 2
  );
}

/** Words of one name at most. */
const LONGEST_NAME = 4;
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

/** "President Hugo Bravo": the lexicon need not know who holds the office; the text calls him by his surname later. */
export function withUnknownHolder(
  { names, tokens, text }: AnnotatedDocument,
  { endToken: last, zone }: Sentence,
  office: Mention,
  government: Government,
): Government {
  if (office.class !== "office" || zone === "title") return government;
  let end = office.endToken;
  while (end < Math.min(last, office.endToken + LONGEST_NAME)) {
    const token = tokens[end];
    const isName = token?.kind === "word" && token.capital && !token.acronym && !NO_NAME.test(token.key);
    if (!isName || names.some(({ firstToken }) => firstToken === end)) break;
    end++;
  }
  const final = tokens[end - 1];
  if (end === office.endToken || final === undefined) return government;
  return { ...government, endToken: end, end: final.end, name: text.slice(government.start, final.end) };
}

/** The state whose name stands right before: "Indonesia's energy ministry", "the Philippine Senate". */
export function stateBefore({ names, tokens }: AnnotatedDocument, index: number): Mention | undefined {
  const [owner, owned] = [names[index - 1], names[index]];
  if (owner === undefined || owned === undefined || !STATES.has(owner.class)) return undefined;
  let from = owned.firstToken - 1;
  // "Pakistan's National Tariff Commission": the lexicon may know the end of a name only.
  while (from > owner.endToken && from > owned.firstToken - 3 && tokens[from]?.capital === true) from--;
  const isOwned = owner.endToken === from && tokens[from]?.key === "'s";
  return isOwned || (owner.class === "demonym" && owner.endToken === owned.firstToken) ? owner : undefined;
}

const STATES: ReadonlySet<string> = new Set(["country", "capital", "demonym"]);

/** A Congress is that of the state the text is about, if it has one. */
const WITH_CONGRESS = /^(?:AR|BO|BR|CL|CO|CR|DO|EC|GT|HN|MX|NI|PA|PE|PH|PY)$/;

function isNamesake(name: string, told: string, home: string | undefined): home is string {
  return told === "US" && home !== undefined && isShared(name) && WITH_CONGRESS.test(home);
}

/** A name that bodies of many states bear says little of whom a text is about. */
export function isShared(name: string): boolean {
  return (name.endsWith("Congress") || name.endsWith("Senate")) && /^(?:the )?(?:Congress|Senate)$/.test(name);
}

/** What a body of another state is called that bears this name: a parliament's chamber keeps its own. */
function namesake(name: string): string {
  return isShared(name) ? name.replace(/^the /i, "").toUpperCase() : "GOV";
}

interface Around extends Named {
  readonly home: string | undefined;
  readonly before: readonly Government[] | undefined;
}

function bodyOf(document: AnnotatedDocument, index: number, around: Around): Government | undefined {
  const mention = document.names[index];
  if (mention === undefined) return undefined;
  const { bodies, others, home } = around;
  const { firstToken, endToken, sentence, start, end, norm } = mention;
  const [told = "", body = ""] = norm.split(".");
  const name = document.text.slice(start, end);
  const before = isMinistry(name) ? around.before?.filter((one) => !hasNoMinistries(one.country)) : around.before;
  const kind = mention.class === "office" ? "person" : "body";
  const base = { firstToken, endToken, sentence, start, end, name, kind, specific: body !== "GOV" } as const;
  if (told !== "?") {
    const owner = stateBefore(document, index)?.norm;
    if (owner !== undefined && owner !== told) others.set(name, owner);
    const country = owner ?? others.get(name) ?? (isNamesake(name, told, home) ? home : told);
    return { ...base, country, norm: country === told ? norm : `${country}.${namesake(name)}` };
  }
  // The country stands right before or is that of the last one named here.
  const adjacent = before?.findLast(
    (one) =>
      one.endToken === firstToken || (one.endToken === firstToken - 1 && document.tokens[one.endToken]?.key === "'s"),
  );
  const subject =
    body === "GOV"
      ? before?.find((one) => ships(document, one))
      : (before?.find(
          (one) =>
            (one.kind === "country" || one.kind === "capital") &&
            document.tokens[one.endToken]?.key !== "'s" &&
            !isAdjective(document, one) &&
            !isReached(document, one),
        ) ?? before?.find((one) => ships(document, one)));
  const country = adjacent?.country ?? subject?.country ?? home;
  return country === undefined ? undefined : { ...base, country, norm: bodyIn(bodies, country, body) };
}

/** "US beef", "EU goods": initials right before a noun tell whose it is, not who acts. */
function isAdjective({ tokens }: AnnotatedDocument, { kind, endToken }: Government): boolean {
  const [last, next] = [tokens[endToken - 1], tokens[endToken]];
  if (kind !== "country" || last?.acronym !== true || next?.kind !== "word" || next.capital) return false;
  return (
    !isAuxiliary(next.key) &&
    !PREPOSITIONS.has(next.key) &&
    !CONJUNCTIONS.has(next.key) &&
    !isAdverb(next.key) &&
    !/(?:ed|s)$/.test(next.key)
  );
}

/** "beef to China", "duties on India": whom trade or an act reaches. */
function isReached({ tokens }: AnnotatedDocument, { firstToken }: Government): boolean {
  const lead = tokens[firstToken - 1]?.key === "the" ? firstToken - 2 : firstToken - 1;
  return /^(?:to|on|against|into|toward|towards)$/.test(tokens[lead]?.key ?? "");
}

/** `CN.MOFCOM` for a state's `COMMERCE`; the usual acronym (`KZ.MOA`) where the lexicon does not know that state's own. */
function bodyIn(bodies: Named["bodies"], country: string, body: string): string {
  return bodies.get(`${country}.${body}`) ?? `${country}.${bodies.get(`?.${body}`) ?? "GOV"}`;
}

/** "China's Taiwan region", "China's Hong Kong": told as a part of another state, it does not act. */
function isPartOfState({ names, tokens }: AnnotatedDocument, index: number): boolean {
  const [owner, owned] = [names[index - 1], names[index]];
  return (
    owner?.class === "country" &&
    owned?.class === "country" &&
    /^(?:TW|HK|MO)$/.test(owned.norm) &&
    owner.endToken === owned.firstToken - 1 &&
    tokens[owner.endToken]?.key === "'s"
  );
}

/** "Sinomine (Hong Kong) Rare Metals", but not "Regulation (EU) No 833". */
function isInFirm({ tokens }: AnnotatedDocument, { firstToken, endToken }: Mention): boolean {
  const before = tokens[firstToken - 2];
  return (
    tokens[firstToken - 1]?.key === "(" &&
    tokens[endToken + 1]?.capital === true &&
    before?.capital === true &&
    !/^(?:regulation|decision|directive)$/.test(before.key)
  );
}

/** "Chinese exporters …, the commerce ministry said", "exports of Chilean copper": the ministry of those who ship. */
function ships({ tokens }: AnnotatedDocument, { kind, firstToken, endToken }: Government): boolean {
  if (kind !== "demonym") return false;
  if (tokens[firstToken - 1]?.key === "of" && SHIPPED.test(tokens[firstToken - 2]?.key ?? "")) return true;
  for (let at = endToken; at < endToken + 3; at++)
    if (
      /^(?:exporters?|exports?|shippers?|suppliers?|producers?|miners?|firms|companies|makers?|manufacturers?)$/.test(
        tokens[at]?.key ?? "",
      )
    )
      return true;
  return false;
}

const SHIPPED = /^(?:exports?|shipments?|sales?|deliveries|supplies)$/;
