// screen: a party against the index of the lists. Every hit says which name matched which, what each piece of evidence
// weighs, and how much of what could be compared was. No hit is no clearance: `notChecked` says what was not looked at.
import type { Listing } from "../base/listing.ts";
import { listedText } from "./index/bearers.ts";
import type { AskedForm } from "./index/asked.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { type ReadsAs, readsAs } from "./names/name-kind.ts";
import type { Token } from "./names/token.ts";
import { hitsLeftOut, notChecked, type NotChecked } from "./not-checked.ts";
import { factsOfQuery, namesOf, type ScreenQuery } from "./query.ts";
import { rank, type Ranked } from "./rank.ts";
import { limit, type Part } from "./score/evidence.ts";
import { factScore, type PartyFacts } from "./score/facts.ts";
import { ofacScore } from "./score/ofac.ts";
import { DEFAULT_THRESHOLD, limitedNames, logitOf, sigmoid, START } from "./score/weights.ts";
import { askForms, explainNames } from "./search.ts";

export interface ScreenOptions {
  /** Only these lists; absent: all that are indexed. */
  readonly lists?: readonly string[] | undefined;
  /** Most hits returned; 10 if absent. */
  readonly limit?: number | undefined;
  /** Least score returned, 0 to 1. */
  readonly threshold?: number | undefined;
  /** `ofac`: `score` imitates the search tool of OFAC (0 to 1), our probability stands beside it. */
  readonly mode?: "probability" | "ofac" | undefined;
}

export interface Hit {
  /** The list's own id. */
  readonly listing: string;
  readonly list: string;
  /** The entry's heading name. */
  readonly name: string;
  /** The listed name that matched, and the query's name that it matched. */
  readonly matchedName: string;
  readonly queryName: string;
  readonly score: number;
  /** Share of what could be compared that was: 1 when every fact stood on both sides. */
  readonly completeness: number;
  /** Weights add up to the log-odds of the probability. */
  readonly evidence: readonly Part[];
  /** Only in mode `ofac`: our probability beside the imitated score. */
  readonly probability?: number;
}

export interface ScreenResult {
  readonly id?: string;
  readonly hits: readonly Hit[];
  readonly notChecked: readonly NotChecked[];
}

const LIMIT = 10;
/** In mode `ofac` this many of our candidates are scored the other way. */
const OFAC_POOL = 60;
const OFAC_LEAST = 0.002;

/** Hits of one party, the strongest evidence first. Never throws for what a query may say. */
export function screen(index: ScreenIndex, query: ScreenQuery, options: ScreenOptions = {}): ScreenResult {
  const isOfac = options.mode === "ofac";
  const threshold = options.threshold ?? (isOfac ? 0.8 : DEFAULT_THRESHOLD);
  const least = logitOf(isOfac ? OFAC_LEAST : Math.min(0.999999, Math.max(1e-6, threshold)));
  const forms = askForms(index, namesOf(query));
  const facts = factsOfQuery(query, kindByName(query, forms));
  const most = options.limit ?? LIMIT;
  // One more than is shown: whether there are more has to be said.
  const ranked = rank(index, {
    query,
    facts,
    forms,
    least,
    limit: isOfac ? OFAC_POOL : most + 1,
    lists: options.lists,
  });
  const shown = isOfac ? ranked.length : Math.min(ranked.length, most);
  const found: Hit[] = [];
  for (let at = 0; at < shown; at++) found.push(explain(index, ranked[at] as Ranked, facts, forms));
  const all = isOfac ? inOfacMode(found, threshold) : found;
  const hits = all.length > most ? all.slice(0, most) : all;
  const reasons = notChecked(index, query, forms, options.lists);
  const isCut = (isOfac ? all.length : ranked.length) > most;
  const left = isCut ? [hitsLeftOut(most), ...reasons] : reasons;
  return query.id === undefined ? { hits, notChecked: left } : { id: query.id, hits, notChecked: left };
}

/** By the name itself, not by aliases, which may be of any kind. */
function kindByName({ name, kind }: ScreenQuery, forms: readonly AskedForm[]): ReadsAs | undefined {
  const text = name?.trim();
  if (text === undefined || text === "" || kind !== undefined) return undefined;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as AskedForm;
    if (form.text === text) return readsAs(text, form.tokens);
  }
  return readsAs(text, NO_TOKENS);
}

const NO_TOKENS: readonly Token[] = [];

function explain(
  index: ScreenIndex,
  { listing, match, logit, completeness }: Ranked,
  facts: PartyFacts,
  forms: readonly AskedForm[],
): Hit {
  const { id, list, name, facts: listed } = index.listings.faceOf(listing);
  const evidence: Part[] = [{ kind: "start", what: "before any evidence", left: "", right: "", weight: START }];
  if (match) {
    explainNames(index, forms[match.form] as AskedForm, match, evidence);
    limit(match.logit, limitedNames(match.logit), evidence);
  }
  factScore(facts, listed, evidence);
  const hit: Hit = {
    listing: id,
    list,
    name,
    matchedName: match ? listedText(index, match.bearer) : name,
    queryName: match ? (forms[match.form]?.text ?? "") : "",
    score: sigmoid(logit),
    completeness,
    evidence,
  };
  entries.set(hit, () => index.listings.get(listing));
  return hit;
}

const entries = new WeakMap<Hit, () => Listing>();

/** The list's entry behind a hit that `screen` returned; undefined for a copy of one. */
export const entryOf = (hit: Hit): Listing | undefined => entries.get(hit)?.();

/** The same hits scored as OFAC's tool would, those below the threshold left out. */
function inOfacMode(hits: readonly Hit[], threshold: number): readonly Hit[] {
  return hits
    .map((hit): Required<Hit> => {
      const scored = { ...hit, score: ofacScore(hit.queryName, hit.matchedName), probability: hit.score };
      entries.set(scored, entries.get(hit) as () => Listing);
      return scored;
    })
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || b.probability - a.probability);
}
