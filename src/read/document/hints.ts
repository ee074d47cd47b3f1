// What a word alone hints at. A shape of several words is looked for only in sentences that hold a word of it: each word is
// asked once, when it is spelt, and a sentence keeps what its words hint at together.

/** Parts of words without which the shapes of a family cannot stand in a sentence. */
const HINTS = {
  /** `in response`, `gave as good as`: an act is called an answer. */
  answer:
    /answer|repl(?:y|ie)|respon|react|recipro|favou?r|retal|riposte|retrib|reveng|punish|match|mirror|pa(?:id|y)|back|return|gave|counter|dollar|get|got|repris|rejoind|retort|comeback|price|even/,
  /** `at once`, `30 days after publication`: a day counted from another. */
  counted: /immediate|once|forthwith|right|publi|promulgat|notif|releas|day|week|month|year|then/,
  /** `at once`, `the same day`: something begins with the act itself. */
  atOnce: /immediate|once|right|publication|notification|release|same|day/,
  /** `operators of critical infrastructure`: who must obey. */
  bound:
    /operator|government|federal|state|public|local|domestic|exporters|importers|carriers|investor|american|^us|contracting/,
  /** `the list`: one that was named before. */
  list: /^list$/,
  /** `made by the companies`, `exports to them`: parties named before. */
  parties:
    /^(?:them|those|company|companies|firms?|entit(?:y|ies)|groups?|parties|organi[sz]ations?|businesses|institutions|suppliers)$/,
  /** `followed suit`, `did the same`, `so has Japan`: a step that another took. */
  step: /^(?:follow(?:s|ed|ing)?|do|does|did|done|doing|so|join(?:s|ed))$/,
  /** `a similar curb`, `such a ban`: an act likened to the one told last. */
  alike: /^(?:similar|comparable|identical|such)$/,
} as const;

export type Hint = keyof typeof HINTS;

const ROWS = Object.entries(HINTS) as readonly (readonly [Hint, RegExp])[];
const BITS = Object.fromEntries(ROWS.map(([hint], i) => [hint, 1 << i])) as Readonly<Record<Hint, number>>;

/** What a word hints at, one bit for each hint. `key`: as lexicon terms are spelt. */
export function hintsOf(key: string): number {
  let hints = 0;
  for (const [hint, words] of ROWS) if (words.test(key)) hints |= BITS[hint];
  return hints;
}

/** Whether a word of the sentence hints at it; without one there is nothing to look for. */
export function isHinted({ hints }: { readonly hints: number }, hint: Hint): boolean {
  return (hints & BITS[hint]) !== 0;
}
