// Every actor of a document in order: names of the lexicon, and capitalised words that a title or an apposition makes a
// person. Later mentions by surname are tied to the first full name.
import { type AnnotatedDocument, isEvidence, type Mention } from "../document/model.ts";
import { keyAt, nameAt, textOf, timexAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import {
  CLAUSE_WORDS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
} from "../grammar/function-words.ts";
import { actorOf, actorWith, countryOf, type Actor, type ActorMention } from "./actor.ts";
import { bodyEnd } from "./bodies.ts";
import { isPersonByContext, surnames } from "./persons.ts";
import { appositionTitle, titleBefore, withRole } from "./roles.ts";

/** Lexicon class of the words that make a person of a name: `minister`, `spokesman`, `Mr`. */
const TITLE = "title";
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "bin",
  "van",
  "von",
  "de",
  "der",
  "da",
  "di",
  "den",
  "el",
  "ben",
]);
const LONGEST_NAME = 4;

export interface Actors {
  readonly mentions: readonly ActorMention[];
  /** By sentence index. */
  readonly bySentence: ReadonlyMap<number, readonly ActorMention[]>;
}

/** Finds the actors of all sentences; linear in the tokens. */
export function findActors(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  home: string | undefined,
): Actors {
  const known = new Map<string, Actor>();
  const alone = surnames(views);
  const bySentence = new Map<number, ActorMention[]>();
  const mentions: ActorMention[] = [];
  for (const view of views) {
    const found = actorsIn(document, view, known, alone).map((mention) => atHome(mention, home));
    if (found.length > 0) bySentence.set(view.sentence.index, found);
    // Captions and credits name whom nobody speaks of.
    if (isEvidence(view.sentence.zone)) mentions.push(...found);
  }
  return { mentions, bySentence };
}

/** A capital that only opens the sentence (`On`, `Under`), or that belongs to a date. */
function isOpener(view: SentenceView, at: number): boolean {
  const { key } = tokenAt(view, at);
  // `Sun Weimin`, `April Jones`: names that look like days.
  const isName = /^(?:sun|may|april|june|august)$/.test(key) && tokenAt(view, at + 1).capital;
  if (timexAt(view, at) !== undefined) return !isName;
  return (
    PREPOSITIONS.has(key) ||
    CLAUSE_WORDS.has(key) ||
    CONJUNCTIONS.has(key) ||
    PRONOUNS.has(key) ||
    DETERMINERS.has(key) ||
    isAdverb(key)
  );
}

const OFFICE =
  /minister|secretary|president|premier|chancellor|commissioner|governor|ambassador|spokes|lawmaker|senator|prosecutor|official/i;

/** An office-holder whose country the text leaves out belongs to the country it is about. */
function atHome(mention: ActorMention, home: string | undefined): ActorMention {
  const { actor } = mention;
  if (
    home === undefined ||
    actor.kind !== "person" ||
    actor.country !== undefined ||
    actor.role === undefined ||
    !OFFICE.test(actor.role)
  )
    return mention;
  return { ...mention, actor: { ...actor, country: home } };
}

function actorsIn(
  document: AnnotatedDocument,
  view: SentenceView,
  known: Map<string, Actor>,
  alone: ReadonlySet<string>,
): ActorMention[] {
  const { sentence, names } = view;
  const titles = new Map<number, Mention>();
  const file = (word: Mention): void => {
    for (let at = word.firstToken; at < word.endToken; at++) titles.set(at, word);
  };
  for (const word of view.words)
    if (word.class === TITLE && (nameAt(view, word.firstToken)?.class ?? "office") === "office") file(word);
  for (const name of names) if (name.class === "office") file(name);
  const found: ActorMention[] = [];
  let nextName = 0;
  const add = (actor: Actor, firstToken: number, endToken: number): void => {
    found.push({ actor, firstToken, endToken, sentence: sentence.index });
  };
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    while ((names[nextName]?.endToken ?? Infinity) <= at) nextName++;
    const name = names[nextName];
    const covers = name !== undefined && name.firstToken <= at;
    const body = covers && name.class === "country" ? bodyEnd(view, name.endToken) : bodyEnd(view, at);
    if (
      body !== undefined &&
      (!covers || name.class === "country" || name.class === "goods" || name.class === "demonym")
    ) {
      const country = covers ? countryOf(name) : undefined;
      add(actorWith("organisation", textOf(view, at, body - 1), { country }), at, body);
      at = body - 1;
      continue;
    }
    if (covers) {
      const actor = actorOf(name, document.text);
      if (actor !== undefined) {
        const person = actor.kind === "person" ? withRole(actor, view, name.firstToken, name.endToken, titles) : actor;
        if (person.kind === "person") remember(known, person);
        add(person, name.firstToken, name.endToken);
      }
      at = name.endToken - 1;
      continue;
    }
    const token = tokenAt(view, at);
    if (token.kind !== "word" || !token.capital || titles.has(at) || isOpener(view, at)) continue;
    const end = endOfName(view, at, titles, nextName);
    const actor = nameToActor(view, at, end, titles, known, alone);
    if (actor !== undefined) add(actor, at, end);
    at = end - 1;
  }
  return found;
}

function endOfName(view: SentenceView, first: number, titles: ReadonlyMap<number, Mention>, nextName: number): number {
  let end = first + 1;
  while (end - first < LONGEST_NAME * 2) {
    const token = tokenAt(view, end);
    const particle = PARTICLES.has(token.key) && tokenAt(view, end + 1).capital;
    const initial = token.key === "." && tokenAt(view, end - 1).end - tokenAt(view, end - 1).start === 1;
    const and = (token.key === "&" || token.joined) && (tokenAt(view, end + 1).capital || token.joined);
    if (!(token.kind === "word" && token.capital) && !particle && !initial && !and) break;
    if (titles.has(end)) break;
    const name = view.names[nextName];
    if (
      name !== undefined &&
      name.firstToken <= end &&
      end < name.endToken &&
      name.class !== "place" &&
      name.class !== "goods"
    )
      break;
    end++;
  }
  return end;
}

const GEOGRAPHY = /^(?:Lake|Mount|Port|Cape|Gulf|River|Strait|Bay|Isle|Straits) /;

/** A run of capitals the lexicon does not know: a person with a title, a known surname, or some organisation. */
function nameToActor(
  view: SentenceView,
  first: number,
  end: number,
  titles: ReadonlyMap<number, Mention>,
  known: Map<string, Actor>,
  alone: ReadonlySet<string>,
): Actor | undefined {
  const name = textOf(view, first, end - 1);
  const length = end - first;
  const opens = first === view.sentence.firstToken;
  const earlier = known.get(name.toLowerCase()) ?? (length === 1 ? known.get(keyAt(view, first)) : undefined);
  if (earlier !== undefined) return earlier;
  const titled = titles.has(titleBefore(view, first, end)) || appositionTitle(view, end, titles) !== undefined;
  if (titled && !(opens && length === 1 && !titles.has(first - 1))) {
    const person = withRole(actorWith("person", name), view, first, end, titles);
    remember(known, person);
    return person;
  }
  if ((opens && length === 1) || GEOGRAPHY.test(name)) return undefined;
  if (tokenAt(view, first).acronym && length === 1 && end - first < 2) return actorWith("organisation", name);
  if (length < 2) return undefined;
  if (!isPersonByContext(view, first, end, alone)) return actorWith("organisation", name);
  const person = actorWith("person", name);
  remember(known, person);
  return person;
}

/** Files a person under full name, surname and (Chinese, Korean order) first word. */
function remember(known: Map<string, Actor>, person: Actor): void {
  const there = known.get(person.name.toLowerCase());
  if (there?.name === person.name && there.role === person.role) return;
  const words = person.name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .split(/\s+/);
  for (const key of [person.name.toLowerCase(), words.at(-1), words.length > 1 ? words[0] : undefined])
    if (key !== undefined && key !== "" && (!known.has(key) || known.get(key)?.name === person.name))
      known.set(key, person);
}
