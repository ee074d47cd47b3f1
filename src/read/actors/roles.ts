// Whose office a person holds: the title before a name, or the apposition after it, with the state it speaks of.
import type { Mention } from "../document/model.ts";
import { DETERMINERS, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, type SentenceView, textOf, tokenAt } from "../grammar/sentence-view.ts";
import { type Actor, countryOf } from "./actor.ts";
import { wordSet } from "../grammar/word-set.ts";

const ROLE_REACH = 10;

/** Where the title of a name would end: right before it, or before its comma in `the trade minister, Anneke Dahl, said`. */
export function titleBefore(view: SentenceView, first: number, end: number): number {
  return keyAt(view, first - 1) === "," && keyAt(view, end) === "," && end - first > 1 ? first - 2 : first - 1;
}

/** Role and country from the words before the name (`China's commerce minister`) or the apposition after it. */
export function withRole(
  person: Actor,
  view: SentenceView,
  first: number,
  end: number,
  titles: ReadonlyMap<number, Mention>,
): Actor {
  const title = titleBefore(view, first, end);
  const before = titles.has(title) ? roleStart(view, title) : undefined;
  const after = before === undefined ? appositionTitle(view, end, titles) : undefined;
  const range = before !== undefined ? [before, title] : after;
  if (range === undefined) return ofBody(person, view, first);
  const [from = first, to = first] = range;
  const country = person.country ?? countryWithin(view, from, to);
  const written = textOf(view, from, to).replace(/^(?:an?|the|who (?:is|heads|leads|runs|chairs))\s+(?:the\s+)?/i, "");
  const role = /^(?:mr|mrs|ms|dr|prof)\.?$/i.test(written) ? person.role : written;
  return { ...person, country, role: role ?? person.role };
}

/** `the foreign ministry's Luo Jianan`: one of its people. */
function ofBody(person: Actor, view: SentenceView, first: number): Actor {
  if (person.role !== undefined || keyAt(view, first - 1) !== "'s") return person;
  const body = view.names.find(({ class: kind, endToken }) => kind === "authority" && endToken === first - 1);
  if (body === undefined) return person;
  const country = person.country ?? countryOf(body);
  const role = `${textOf(view, body.firstToken, body.endToken - 1)} official`;
  return { ...person, role, country };
}

/** The role that ends at token `last` begins after a comma, a verb or a preposition that is not part of it. */
function roleStart(view: SentenceView, last: number): number {
  let first = last;
  for (let at = last - 1; at >= view.sentence.firstToken && last - at < ROLE_REACH; at--) {
    const token = tokenAt(view, at);
    if (token.kind === "sign" && token.key !== "&") break;
    if (PREPOSITIONS.has(token.key) && token.key !== "of" && token.key !== "for") break;
    if (
      token.kind === "word" &&
      !token.capital &&
      /(?:ed|ing)$|^(?:and|said|says|that|when|while|but|met|told|to|with)$/.test(token.key)
    )
      break;
    if (DETERMINERS.has(token.key)) break;
    first = at;
  }
  return first;
}

const FOLLOWS = wordSet("said says told and has was is");

/** `, the Chinese commerce ministry spokesperson,`, `, who heads the council`, `(the minister)` after a name. */
export function appositionTitle(
  view: SentenceView,
  end: number,
  titles: ReadonlyMap<number, Mention>,
): readonly [number, number] | undefined {
  const opener = keyAt(view, end);
  if (opener !== "," && opener !== "(") return undefined;
  let titled = false;
  for (let at = end + 1; at < view.sentence.endToken && at - end <= ROLE_REACH + 4; at++) {
    const token = tokenAt(view, at);
    if (titles.has(at)) titled = true;
    const closes =
      token.key === "," ||
      token.key === ")" ||
      (token.key === "." && at === view.sentence.endToken - 1) ||
      token.key === ":";
    if (closes || FOLLOWS.has(token.key)) return titled && at > end + 1 ? [end + 1, at - 1] : undefined;
    if (token.key === "who") titled = true;
    if (
      token.kind === "word" &&
      token.capital &&
      at === end + 1 &&
      titles.get(at) === undefined &&
      isPlainName(view, at)
    )
      return undefined;
  }
  return undefined;
}

/** A capital right after the comma that is neither a country nor a title: a list of names goes on. */
function isPlainName(view: SentenceView, at: number): boolean {
  return !view.names.some((name) => name.firstToken <= at && at < name.endToken);
}

function countryWithin(view: SentenceView, from: number, to: number): string | undefined {
  const last = view.names.filter(
    (name) => name.firstToken >= from && name.endToken <= to + 1 && countryOf(name) !== undefined,
  );
  const [first] = last;
  return first && countryOf(first);
}
