// Which of the listings that a search found are shown, and in which order.
import { listedText } from "./index/bearers.ts";
import { hashKey } from "./index/hash.ts";
import { idKey } from "./index/id-key.ts";
import { ID } from "./index/name-keys.ts";
import type { AskedForm } from "./index/asked.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import type { ScreenQuery } from "./query.ts";
import { factScore, hasFacts, mostFromFacts, type PartyFacts } from "./score/facts.ts";
import { jaroWinkler } from "./score/ofac.ts";
import { limitedNames, START } from "./score/weights.ts";
import { type NameMatch, searchNames } from "./search.ts";

export interface Ranked {
  readonly listing: number;
  readonly match: NameMatch | undefined;
  readonly logit: number;
  readonly completeness: number;
  /** How alike the names are written, where it is asked: only between hits that are otherwise the same. */
  closeness: number | undefined;
}

/** What is looked for: `least` log-odds of those shown, `limit` of them at most, only on `lists` where they are given. */
export interface Wanted {
  readonly query: ScreenQuery;
  readonly facts: PartyFacts;
  readonly forms: readonly AskedForm[];
  readonly least: number;
  readonly limit: number;
  readonly lists: readonly string[] | undefined;
}

const NOBODY: readonly Ranked[] = [];

/** By listing, the best match of the names where they were what it was found by. */
type Found = Map<number, NameMatch | undefined>;

/** The strongest first; ties by completeness, by how alike the names are written, then by place. */
export function rank(index: ScreenIndex, wanted: Wanted): readonly Ranked[] {
  const most = mostFromFacts(wanted.facts);
  const named = searchNames(index, wanted.forms, wanted.least - START - most);
  const { ids } = wanted.query;
  const found = ids === undefined ? named : withIds(index, ids, named ?? new Map());
  return found === undefined ? NOBODY : rankFound(index, found, wanted, most);
}

/** Those found, and whoever bears one of the identifiers. */
function withIds(index: ScreenIndex, ids: readonly string[], found: Found): Found {
  for (const id of ids)
    index.ids.find(hashKey(idKey(id), ID), (at) => {
      if (!found.has(at) && index.listings.faceOf(at).facts.ids?.includes(idKey(id))) found.set(at, undefined);
    });
  return found;
}

function rankFound(index: ScreenIndex, found: Found, wanted: Wanted, most: number): readonly Ranked[] {
  const { facts, least, lists } = wanted;
  const only = lists && new Set(lists);
  const isBare = !hasFacts(facts);
  const ranked: Ranked[] = [];
  found.forEach((match, listing) => {
    const names = START + limitedNames(match?.logit ?? 0);
    if (match && names + most < least) return;
    const theirs = isBare ? index.listings.kindOf(listing) : index.listings.faceOf(listing).facts;
    const { weight, completeness } = factScore(facts, theirs);
    const logit = names + weight;
    if (logit < least || (only && !only.has(index.listings.faceOf(listing).list))) return;
    ranked.push({ listing, match, logit, completeness, closeness: undefined });
  });
  return ranked.length < 2 ? ranked.slice(0, wanted.limit) : strongest(index, ranked, wanted);
}

function strongest(index: ScreenIndex, ranked: Ranked[], { forms, limit }: Wanted): readonly Ranked[] {
  ranked.sort((a, b) => byEvidence(a, b) || a.listing - b.listing);
  const last = ranked[limit - 1];
  const closeness = (one: Ranked): number => (one.closeness ??= closenessOf(index, one, forms));
  return ranked
    .filter((one, place) => place < limit || (last !== undefined && byEvidence(last, one) === 0))
    .sort((a, b) => byEvidence(a, b) || closeness(b) - closeness(a) || a.listing - b.listing)
    .slice(0, limit);
}

const byEvidence = (a: Ranked, b: Ranked): number => b.logit - a.logit || b.completeness - a.completeness;

function closenessOf(index: ScreenIndex, { match }: Ranked, forms: readonly AskedForm[]): number {
  if (match === undefined) return 0;
  const form = forms[match.form] as AskedForm;
  return jaroWinkler(
    written(form.words.length > 0 ? form.text : inLatin(form)),
    written(listedText(index, match.bearer)),
  );
}

/** The words of a name in another script as they are read, without the signs of canonical ones: `하나은행` is `hana bank`. */
const inLatin = ({ tokens }: AskedForm): string => tokens.map(({ text }) => text.replace(/^[=~]/, "")).join(" ");

/** Characters of two names that are compared as written. */
const LONGEST_COMPARED = 120;

const written = (text: string): string => text.slice(0, LONGEST_COMPARED).toLowerCase();
