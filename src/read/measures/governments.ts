// Governments in a sentence: every country, capital, authority, office and office-holder as "who acts", with generic words
// ("the commerce ministry", "the commission", "the government") resolved to a country and a body.
import type { AnnotatedDocument, Mention, Sentence } from "../document/model.ts";
import type { Gazetteer } from "../lexicon/gazetteer.ts";
import { pronounOf } from "./pronoun.ts";

export interface Government {
  /** ISO code, or `EU`. */
  readonly country: string;
  /** `US.BIS`; `<country>.GOV` where only the country, its capital or government is named. */
  readonly norm: string;
  /** As written. */
  readonly name: string;
  readonly kind: "country" | "demonym" | "capital" | "body" | "person";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** How its words say that it acts, for an imposer: `owner`, `agent`, `subject` … */
  readonly way?: string;
}

export interface Governments {
  readonly bySentence: ReadonlyMap<number, readonly Government[]>;
  /** By sentence: the government with which it opens, which "it" and a bare passive in the next one mean. */
  readonly subjects: ReadonlyMap<number, Government>;
  /** The country meant by "the government" where nothing else says so. */
  readonly home: string | undefined;
  /** The body that usually does a thing: `CN.REVIEW` → `CN.CAC`. */
  readonly bodies: ReadonlyMap<string, string>;
}

/** "the ministry" and the like: the body of this kind named last. */
const ANAPHORS = new Set(
  "ministry commission department agency bureau regulator tribunal authority commerce directorate panel".split(" "),
);

export function findGovernments(document: AnnotatedDocument, gazetteer: Gazetteer): Governments {
  const { bodies } = gazetteer;
  const home = homeOf(document);
  const bySentence = new Map<number, Government[]>();
  const subjects = new Map<number, Government>();
  const lastBody = new Map<string, Government>();
  /** "the agency" may be an office that has no such word in its name. */
  let last: Government | undefined;
  const add = (government: Government): void => {
    const there = bySentence.get(government.sentence);
    if (there) there.push(government);
    else bySentence.set(government.sentence, [government]);
    if (government.kind === "body" && !government.norm.endsWith(".GOV")) {
      last = government;
      for (const word of government.name.toLowerCase().split(/[^a-z]+/))
        if (ANAPHORS.has(word)) lastBody.set(word, government);
    }
  };
  let next = 0;
  for (const sentence of document.sentences) {
    const meant = pronounOf(document, sentence, subjects.get(sentence.index - 1));
    if (meant !== undefined) add(meant);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const mention = document.names[next];
      if (mention !== undefined && mention.firstToken < at) {
        next++;
        at--;
        continue;
      }
      if (mention !== undefined && mention.firstToken === at) {
        const here = bySentence.get(sentence.index);
        const near = subjectOf(document, bySentence.get(sentence.index - 1)) ?? home;
        const seat = seatOf(document, next);
        const government = governmentOf(document, mention, bodies, seat ?? near, seat === undefined ? here : undefined);
        if (government !== undefined) add(government);
        next++;
        at = Math.max(at, Math.min(mention.endToken, sentence.endToken) - 1);
        continue;
      }
      const token = document.tokens[at];
      if (token !== undefined && ANAPHORS.has(token.key) && isThe(document.tokens[at - 1]?.key)) {
        const named = lastBody.get(token.key) ?? (token.key === "agency" ? last : undefined);
        if (named !== undefined)
          add({
            ...named,
            firstToken: at,
            endToken: at + 1,
            sentence: sentence.index,
            start: token.start,
            end: token.end,
          });
      }
    }
    const subject = openingOf(document, sentence, bySentence.get(sentence.index));
    if (subject !== undefined) subjects.set(sentence.index, subject);
  }
  return { bySentence, subjects, home, bodies };
}

/** "the finance ministry in Beijing", "the cabinet of Italy": the state that the words right behind a body name. */
function seatOf({ names, tokens }: AnnotatedDocument, index: number): string | undefined {
  const [body, seat] = [names[index], names[index + 1]];
  if (body === undefined || seat === undefined || !body.norm.startsWith("?.")) return undefined;
  const lead = tokens[seat.firstToken - 1]?.key === "the" ? seat.firstToken - 2 : seat.firstToken - 1;
  const isSeat = seat.class === "capital" || seat.class === "country";
  return isSeat && lead === body.endToken && /^(?:in|of)$/.test(tokens[lead]?.key ?? "") ? seat.norm : undefined;
}

/** Whose sentence it was: the first state or body that no preposition governs. */
function subjectOf(document: AnnotatedDocument, governments: readonly Government[] | undefined): string | undefined {
  return governments?.find(
    ({ kind, firstToken, endToken }) =>
      kind !== "demonym" &&
      kind !== "person" &&
      document.tokens[endToken]?.key !== "'s" &&
      !/^(?:in|to|from|of|on|by|with|against|for|at|into|over)$/.test(document.tokens[firstToken - 1]?.key ?? ""),
  )?.country;
}

/** The government with which a sentence opens, if no company comes before it. */
function openingOf(
  document: AnnotatedDocument,
  { firstToken }: Sentence,
  governments: readonly Government[] | undefined,
): Government | undefined {
  const first = governments?.find(
    ({ kind, firstToken: at, endToken }) =>
      kind !== "demonym" &&
      document.tokens[endToken]?.key !== "'s" &&
      document.tokens[endToken]?.key !== "(" &&
      document.tokens[endToken]?.capital !== true &&
      at - firstToken <= 5 &&
      !/^(?:in|to|from|of|on|by|with|against|for|at|into|over)$/.test(document.tokens[at - 1]?.key ?? ""),
  );
  return first;
}

function isThe(key: string | undefined): boolean {
  return key === "the" || key === "its";
}

function governmentOf(
  document: AnnotatedDocument,
  mention: Mention,
  bodies: ReadonlyMap<string, string>,
  home: string | undefined,
  before: readonly Government[] | undefined,
): Government | undefined {
  const { firstToken, endToken, sentence, start, end } = mention;
  const base = {
    firstToken,
    endToken,
    sentence,
    start,
    end,
    name: document.text.slice(start, end),
  };
  switch (mention.class) {
    case "bloc":
      return mention.norm === "G7" ? { ...base, kind: "country", country: "G7", norm: "G7.GOV" } : undefined;
    case "country":
    case "demonym":
    case "capital":
      if (isInFirm(document, mention)) return undefined;
      return { ...base, kind: mention.class, country: mention.norm, norm: `${mention.norm}.GOV` };
    case "authority":
    case "office": {
      // "former vice commerce minister": speaks for nobody.
      if (mention.class === "office" || mention.norm.startsWith("?."))
        for (let back = firstToken - 1; back >= firstToken - 3; back--)
          if (document.tokens[back]?.key === "former" || document.tokens[back]?.key === "ex") return undefined;
      const [country = "", body = ""] = mention.norm.split(".");
      const kind = mention.class === "office" ? "person" : "body";
      // The country stands right before ("Indonesia's energy ministry") or is that of the last one named here.
      const adjacent = before?.findLast(
        (one) =>
          one.endToken === firstToken ||
          (one.endToken === firstToken - 1 && document.tokens[one.endToken]?.key === "'s"),
      );
      if (country !== "?") {
        // "the Philippine Senate": not the one that is meant where none is said.
        const isAnothers = adjacent?.kind === "demonym" && adjacent.country !== country;
        return isAnothers
          ? { ...base, kind, country: adjacent.country, norm: `${adjacent.country}.GOV` }
          : { ...base, kind, country, norm: mention.norm };
      }
      const subject =
        body === "GOV"
          ? before?.find((one) => ships(document, one))
          : (before?.find(
              ({ kind: sort, endToken: end }) =>
                (sort === "country" || sort === "capital") && document.tokens[end]?.key !== "'s",
            ) ?? before?.find((one) => ships(document, one)));
      const found =
        adjacent?.country ??
        (document.tokens[firstToken - 1]?.key === "its"
          ? meantByIts(document, firstToken, before)?.country
          : undefined) ??
        subject?.country ??
        home;
      if (found === undefined) return undefined;
      return {
        ...base,
        kind,
        country: found,
        norm: bodies.get(`${found}.${body}`) ?? `${found}.GOV`,
      };
    }
    case "person": {
      const norm = mention.of ?? "";
      const country = norm.split(".")[0] ?? "";
      return country.length === 2 ? { ...base, kind: "person", country, norm } : undefined;
    }
    default:
      return undefined;
  }
}

/** "China will …, its commerce ministry said": behind a comma that of the first, elsewhere that of the last named. */
function meantByIts(
  { tokens }: AnnotatedDocument,
  firstToken: number,
  before: readonly Government[] | undefined,
): Government | undefined {
  const isOther = ({ kind }: Government): boolean => kind !== "demonym";
  return tokens[firstToken - 2]?.key === "," ? before?.find(isOther) : before?.findLast(isOther);
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

/** "Chinese exporters …, the commerce ministry said": the ministry of those who ship. */
function ships({ tokens }: AnnotatedDocument, { kind, endToken }: Government): boolean {
  if (kind !== "demonym") return false;
  for (let at = endToken; at < endToken + 3; at++)
    if (
      /^(?:exporters?|exports?|shippers?|suppliers?|producers?|miners?|firms|companies|makers?|manufacturers?)$/.test(
        tokens[at]?.key ?? "",
      )
    )
      return true;
  return false;
}

/** Dateline, then outlet, then the country whose bodies are named most. */
function homeOf(document: AnnotatedDocument): string | undefined {
  if (document.dateline?.country !== undefined) return document.dateline.country;
  const weights = new Map<string, number>();
  const weigh = (country: string, weight: number): void => {
    if (/^[A-Z]{2}$/.test(country)) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  for (const { class: kind, norm, of } of document.names) {
    if (kind === "authority" || kind === "office") weigh(norm.split(".")[0] ?? "", 4);
    else if (kind === "person") weigh((of ?? "").split(".")[0] ?? "", 3);
    else if (kind === "capital") weigh(norm, 3);
    else if (kind === "country") weigh(norm, 1);
    else if (kind === "demonym") weigh(norm, 0.5);
  }
  let best: string | undefined;
  for (const [country, weight] of weights)
    if (weight >= 1 && (best === undefined || weight > (weights.get(best) ?? 0))) best = country;
  return best;
}
