// Inverse screening: which customers does a change of a list concern? The changed entries make a small index of their own that
// every customer passes as through a sieve; who is caught is scored as always, against the whole lists.
import type { Listing } from "../base/listing.ts";
import { Recent } from "../base/recent.ts";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import type { ListChanges } from "./list-store.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { namesOf, type ScreenQuery } from "./query.ts";
import { entryOf, type Hit, screen } from "./screen.ts";
import { askForms } from "./search.ts";
import { DEFAULT_THRESHOLD } from "./score/weights.ts";

/** A customer and an entry that is new or changed. */
export interface DeltaHit {
  readonly hit: Hit;
  readonly entry: Listing;
  readonly change: "added" | "changed";
}

export interface ListDeltaIndex {
  /** Changed entries alone. Words count as rarer in it than in the whole lists, so it lets nobody through that those would catch. */
  readonly sieve: ScreenIndex;
  readonly changes: ReadonlyMap<string, DeltaHit["change"]>;
}

const keyOf = (list: string, id: string): string => `${list}\n${id}`;

/** Index of what was added or changed; undefined when nothing was. */
export function indexDelta(changes: readonly ListChanges[], lexicon: NameLexicon): ListDeltaIndex | undefined {
  const kinds = new Map<string, DeltaHit["change"]>();
  const entries: Listing[] = [];
  for (const { added, changed } of changes) {
    for (const entry of added) kinds.set(keyOf(entry.list, entry.id), "added");
    for (const { after } of changed) kinds.set(keyOf(after.list, after.id), "changed");
    entries.push(...added, ...changed.map(({ after }) => after));
  }
  if (entries.length === 0) return undefined;
  const byList = Map.groupBy(entries, ({ list }) => list);
  const versions = [...byList].map(([list, listings]) => ({ list, edition: "delta", listings }));
  return { sieve: buildIndex(versions, lexicon), changes: kinds };
}

/** Below the threshold by this much the sieve still catches: scores in it and in the whole lists differ a little. */
const SLACK = 0.25;
/** Hits of one customer against whole lists among which the changed entry is looked for. */
const MOST = 1000;

/** Hits of one customer on changed entries, scored against the whole lists: as `screen` says them, the others left out. */
export function screenDelta(
  delta: ListDeltaIndex,
  whole: ScreenIndex,
  query: ScreenQuery,
  threshold: number = DEFAULT_THRESHOLD,
): readonly DeltaHit[] {
  if (!mayTouch(delta.sieve, query)) return [];
  const caught = screen(delta.sieve, query, { threshold: threshold * SLACK, limit: 1 });
  if (caught.hits.length === 0) return [];
  return screen(whole, query, { threshold, limit: MOST }).hits.flatMap((hit) => {
    const change = delta.changes.get(keyOf(hit.list, hit.listing));
    return change === undefined ? [] : [{ hit, entry: entryOf(hit) as Listing, change }];
  });
}

interface Known {
  /** Words that were looked up, with what they are like. */
  readonly words: Recent<string, Likeness>;
  /** Words of the sieve, and its neighbouring words written as one: spaces come and go on either side. */
  readonly texts: { has(text: string): boolean };
  readonly joined: ReadonlySet<string>;
}

/** What a word is like in the sieve: a name, a general word or place, nothing; or a legal form, wherever it stands. */
type Likeness = "name" | "general" | "legal" | "nothing";

const known = new WeakMap<ScreenIndex, Known>();
/** Words remembered of customers: a tenth of a kilobyte each. */
const MEMO = 100_000;
const PLAIN = /^[\x20-\x7e]*$/;
/** General words that two names share before they could be one, unless the rest of a name is as good as nothing. */
const GENERAL = 2;
/** A word as short as this may be a legal form, or a slip of one. */
const SHORT = 3;

/**
 * Whether a party is worth a screen at all. Customers share their words, so each plain word is looked up once: a party none of
 * whose words (nor two of them as one) is like a name of the sieve, and that shares no two general words with it, nor its only
 * long one ("T-Rubber Co., Ltd."), has no hit there. Other scripts, identifiers and names of one word always are.
 */
function mayTouch(sieve: ScreenIndex, query: ScreenQuery): boolean {
  if ((query.ids?.length ?? 0) > 0) return true;
  let memo = known.get(sieve);
  if (memo === undefined) {
    memo = { words: new Recent(MEMO), texts: sieve.table.tokens.texts, joined: joinedWords(sieve) };
    known.set(sieve, memo);
  }
  return namesOf(query).some((name) => nameMayTouch(sieve, name, memo));
}

function nameMayTouch(sieve: ScreenIndex, name: string, { words, texts, joined }: Known): boolean {
  if (!PLAIN.test(name)) return true;
  const parts = wordsOf(name);
  if (parts.length < 2) return true;
  let general = 0;
  let strange = 0;
  for (const [at, word] of parts.entries()) {
    if (at > 0 && texts.has(`${parts[at - 1]}${word}`)) return true;
    let like = words.get(word);
    if (like === undefined) words.set(word, (like = likeness(sieve, word, joined)));
    if (like === "name") return true;
    if (like === "general") general++;
    else if (word.length > SHORT && like !== "legal") strange++;
    if (general >= GENERAL) return true;
  }
  return general > 0 && strange === 0;
}

/** A word that is two words of the sieve written together, or an acronym, counts as a name. */
function likeness(sieve: ScreenIndex, word: string, joined: ReadonlySet<string>): Likeness {
  if (joined.has(word)) return "name";
  const forms = askForms(sieve, [word]);
  const isWhole = forms.some(
    (form) =>
      form.change !== undefined ||
      form.wholeNames.length > 0 ||
      form.slipNames.length > 0 ||
      form.shortNames.length > 0,
  );
  if (isWhole) return "name";
  const ids = forms.flatMap(({ neighbours }) => neighbours.flatMap(({ ids: found }) => [...found]));
  if (ids.some((id) => sieve.table.tokens.at(id).role === "name")) return "name";
  const roles = ids.map((id) => sieve.table.tokens.at(id).role);
  if (roles.some((role) => role === "generic" || role === "place")) return "general";
  return forms.some(({ tokens }) => tokens.every(({ role }) => role === "legal")) ? "legal" : "nothing";
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[a-z0-9]+/g) ?? [];

function joinedWords(sieve: ScreenIndex): ReadonlySet<string> {
  const joined = new Set<string>();
  for (let at = 0; at < sieve.listings.length; at++)
    for (const { text } of sieve.listings.get(at).names) {
      const words = wordsOf(text);
      for (let n = 1; n < words.length; n++) joined.add(`${words[n - 1]}${words[n]}`);
    }
  return joined;
}
