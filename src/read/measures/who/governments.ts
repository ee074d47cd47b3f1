// Governments in a sentence: every country, capital, authority, office and office-holder as "who acts", with generic words
// ("the commerce ministry", "the commission", "the government") resolved to a country and a body.
import { once } from "../../../base/once.ts";
import type { AnnotatedDocument, Mention, Sentence } from "../../document/model.ts";
import type { Gazetteer } from "../../lexicon/gazetteer.ts";
import {
  governmentOf,
  hasNoMinistries,
  isBeforeItsHolder,
  isMinistry,
  isShared,
  type Named,
  seatOf,
  stateBefore,
  withUnknownHolder,
} from "./named-government.ts";
import { pronounOf } from "./pronoun.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Government, Governments } from "./government.ts";

/** "the ministry" and the like: the body of this kind named last. */
const ANAPHORS = new Set(
  "ministry commission department agency bureau regulator tribunal authority commerce directorate panel".split(" "),
);

export function findGovernments(document: AnnotatedDocument, gazetteer: Gazetteer): Governments {
  const { bodies } = gazetteer;
  const named: Named = { bodies, others: new Map() };
  const weights = once(() => weightsOfStates(document));
  const home = document.dateline?.country ?? heaviest(weights(), () => false);
  const ministries = once(() =>
    home !== undefined && hasNoMinistries(home) ? heaviest(weights(), hasNoMinistries) : home,
  );
  const bySentence = new Map<number, Government[]>();
  const subjects = new Map<number, Government>();
  const lastBody = new Map<string, Government>();
  const holders = new Map<string, Government>();
  /** "the agency" may be an office that has no such word in its name. */
  let last: Government | undefined;
  let president: Government | undefined;
  const add = (government: Government): void => {
    const there = bySentence.get(government.sentence);
    if (there) there.push(government);
    else bySentence.set(government.sentence, [government]);
    if (government.kind === "person" && PRESIDENT.test(government.norm)) president = government;
    if (government.kind === "body" && government.specific) {
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
        const subject = subjectOf(document, bySentence.get(sentence.index - 1));
        const isOfMinistry = isMinistry(document.text.slice(mention.start, mention.end));
        const head = isThePresident(document, mention) ? president?.country : undefined;
        const near =
          head ??
          (isOfMinistry && (subject === undefined || hasNoMinistries(subject)) ? ministries() : (subject ?? home));
        const seat = seatOf(document, next);
        const government = isBeforeItsHolder(document, next)
          ? undefined
          : governmentOf(document, next, named, seat ?? near, seat === undefined ? here : undefined);
        const whole = government && withUnknownHolder(document, sentence, mention, government);
        if (whole !== undefined) add(whole);
        if (whole !== undefined && whole !== government)
          holders.set(document.tokens[whole.endToken - 1]?.key ?? "", whole);
        next++;
        at = Math.max(at, Math.min(whole?.endToken ?? mention.endToken, sentence.endToken) - 1);
        continue;
      }
      const token = document.tokens[at];
      const holder = token?.capital === true ? holders.get(token.key) : undefined;
      if (token !== undefined && holder !== undefined) {
        const { start, end } = token;
        add({ ...holder, firstToken: at, endToken: at + 1, sentence: sentence.index, start, end });
        continue;
      }
      if (
        token !== undefined &&
        (token.key === "he" || token.key === "she") &&
        SUBORDINATES.has(document.tokens[at - 1]?.key ?? "")
      ) {
        const person = bySentence.get(sentence.index)?.find(({ kind }) => kind === "person");
        if (person !== undefined) {
          const { start, end } = token;
          add({ ...person, firstToken: at, endToken: at + 1, start, end });
        }
        continue;
      }
      if (token !== undefined && ANAPHORS.has(token.key) && isThe(document.tokens[at - 1]?.key)) {
        const meantBy = lastBody.get(token.key) ?? (token.key === "agency" ? last : undefined);
        if (meantBy !== undefined)
          add({
            ...meantBy,
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

const PRESIDENT = /\.(?:POTUS|PRES)$/;

/** "the president", without a name or a state: whoever was named last that is one. */
function isThePresident({ tokens }: AnnotatedDocument, { firstToken, endToken, class: kind }: Mention): boolean {
  return (
    kind === "office" &&
    endToken === firstToken + 1 &&
    tokens[firstToken]?.key === "president" &&
    tokens[firstToken - 1]?.key === "the" &&
    tokens[endToken]?.key !== "of"
  );
}

const GOVERNS = wordSet("in to from of on by with against for at into over");

/** Whose sentence it was: the first state or body that no preposition governs. */
function subjectOf(document: AnnotatedDocument, governments: readonly Government[] | undefined): string | undefined {
  return governments?.find(
    ({ kind, firstToken, endToken }) =>
      kind !== "demonym" &&
      kind !== "person" &&
      document.tokens[endToken]?.key !== "'s" &&
      !OF_PARTIES.has(document.tokens[endToken]?.key ?? "") &&
      !GOVERNS.has(document.tokens[firstToken - 1]?.key ?? ""),
  )?.country;
}

/** "… when he announced a tariff". */
const SUBORDINATES = wordSet("when as after before while since because once until");

/** "11 US companies", "US imports": no subject. */
const OF_PARTIES = wordSet(
  "companies company firms firm entities exporters exporter importers importer producers producer makers maker chipmakers chipmaker goods products imports exports",
);

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
      !GOVERNS.has(document.tokens[at - 1]?.key ?? ""),
  );
  return first;
}

function isThe(key: string | undefined): boolean {
  return key === "the" || key === "its";
}

/** Whose the outlet is says as much as a body that is named. */
const OF_OUTLET = 4;

/** So does the state with which the headline opens: "China slaps 34% tariff on US goods". */
const OF_TITLE = 4;

function openerOfTitle({ names, sentences, tokens }: AnnotatedDocument): string | undefined {
  const title = sentences.find(({ zone }) => zone === "title");
  const name = title && names.find(({ firstToken }) => firstToken >= title.firstToken);
  if (title === undefined || name === undefined || name.firstToken > title.firstToken) return undefined;
  // "Ukraine: Switzerland adopts sanctions": what a text is about.
  const isTopic = tokens[name.endToken]?.key === ":";
  return !isTopic && (name.class === "country" || name.class === "capital") ? name.norm : undefined;
}

/** How much a text speaks of each state: by its bodies most, by the outlet's own and the headline's first. */
function weightsOfStates(document: AnnotatedDocument): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const weigh = (country: string, weight: number): void => {
    if (/^[A-Z]{2}$/.test(country)) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  if (document.outletCountry !== undefined) weigh(document.outletCountry, OF_OUTLET);
  for (const [index, { class: kind, norm, of, start, end }] of document.names.entries()) {
    if (kind === "authority" || kind === "office")
      weigh(
        stateBefore(document, index)?.norm ?? norm.split(".")[0] ?? "",
        isShared(document.text.slice(start, end)) ? 0.5 : norm.endsWith(".MFA") ? 1 : 4,
      );
    else if (kind === "person") weigh((of ?? "").split(".")[0] ?? "", 3);
    else if (kind === "capital") weigh(norm, 3);
    else if (kind === "country") weigh(norm, 1);
    else if (kind === "demonym") weigh(norm, 0.5);
  }
  const opens = openerOfTitle(document);
  if (opens !== undefined) weigh(opens, OF_TITLE);
  return weights;
}

/** The state a text speaks of most, those left out that `leavesOut` names. */
function heaviest(weights: ReadonlyMap<string, number>, leavesOut: (country: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const [country, weight] of weights)
    if (weight >= 1 && !leavesOut(country) && (best === undefined || weight > (weights.get(best) ?? 0))) best = country;
  return best;
}
