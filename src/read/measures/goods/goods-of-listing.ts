// Goods that whoever is put on a list may have no more, or only under a licence: "American technology", "dual-use items",
// "any product", "goods made by the companies".
import type { Mention } from "../../document/model.ts";
import { isAdverb } from "../../grammar/function-words.ts";
import { isAt, keyAt, nameAt, quotationAt, type SentenceView, textOf } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods } from "../candidate.ts";
import { goodsMade } from "./goods-of-state.ts";
import type { Draft } from "../draft.ts";

/** How many sentences behind the listing it may be told what it means. */
const AHEAD = [0, 1, 2, 3, 4, 5];
/** Words of a sentence that tells what standing on the list means. */
const KEPT = wordSet(
  "licence licences license licenses permit permits approval permission nod bar bars barred barring ban bans banned banning prohibit prohibits prohibited prohibiting forbid forbids forbidden forbidding cut cuts cutting keep keeps kept denial difficult harder restrict restricts restricting restricted restrictions access blocked blocks blocking may cannot must",
);
const WARES = wordSet(
  "goods products product items item technology technologies components equipment software exports",
);
const FIRMS = wordSet("companies firms suppliers makers producers exporters");
const EVERY = wordSet("all any every no");
const OWNER_REACH = 4;

/** The goods that `draft`, a listing, keeps from those listed; none where the text does not say. `others`: sentences of other measures. */
export function goodsOfListing(
  { lead, members, imposers }: Draft,
  views: readonly SentenceView[],
  others: ReadonlySet<number>,
): readonly Goods[] {
  const own = new Set(members.map(({ sentence }) => sentence));
  const near = new Set([lead, ...members].flatMap(({ sentence }) => AHEAD.map((ahead) => sentence + ahead)));
  for (const index of near) {
    const view = views[index];
    if (view === undefined || (others.has(index) && !own.has(index))) continue;
    const { zone, firstToken: from, endToken: to } = view.sentence;
    if (zone !== "body" && zone !== "list") continue;
    const found = keptFrom(view, imposers);
    if (found.length > 0) return found;
    const made = own.has(index) ? undefined : goodsMade(view, { from, to });
    if (made !== undefined && tellsMeaning(view)) return [made];
  }
  return [];
}

function tellsMeaning({ document, sentence }: SentenceView): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++)
    if (KEPT.has(document.tokens[at]?.key ?? "")) return true;
  return false;
}

function keptFrom(view: SentenceView, imposers: readonly string[]): readonly Goods[] {
  const tells = tellsMeaning(view);
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken; at < endToken; at++) {
    const name = isAt(view, at, CONTROLLED) ? nameAt(view, at) : undefined;
    const all = name && allControlled(view, name, tells);
    if (all !== undefined) return [all];
    if (!tells || !isAt(view, at, WARES) || quotationAt(view, at) !== undefined) continue;
    const first = ownedFrom(view, at, imposers) ?? (isAt(view, at - 1, EVERY) ? at - 1 : undefined);
    const last = behind(view, at);
    if (first === undefined && last === at) continue;
    const text = textOf(view, first ?? at, last);
    return [{ text, norm: text.toLowerCase(), firstToken: first ?? at }];
  }
  return [];
}

/** "exports of dual-use items to them", "its list of strategic high-tech commodities entities": all that is controlled. */
function allControlled(view: SentenceView, { norm, firstToken, endToken }: Mention, tells: boolean): Goods | undefined {
  if (!/^(?:dual-use|strategic) items$/.test(norm) || !(tells || keyAt(view, firstToken - 1) === "of"))
    return undefined;
  return { text: textOf(view, firstToken, endToken - 1), norm, firstToken };
}

/** The first words of names for all that is controlled. */
const CONTROLLED = wordSet("dual dual-use strategic");

/** Where "American technology", "China's dual-use goods" begins, if the imposer's. */
function ownedFrom(view: SentenceView, at: number, imposers: readonly string[]): number | undefined {
  for (let before = at - 1; before >= at - OWNER_REACH; before--) {
    const owner = nameAt(view, before);
    if (owner?.of !== undefined && imposers.includes(owner.of) && /^(?:country|demonym)$/.test(owner.class))
      return owner.firstToken;
    const key = keyAt(view, before);
    if (!(WARES.has(key) || key === "and" || key === "'s")) return undefined;
  }
  return undefined;
}

/** The last word of "items subject to the EAR", "technology from US companies", "items uniquely required to make chips". */
function behind(view: SentenceView, at: number): number {
  const next = isAdverb(keyAt(view, at + 1)) ? at + 2 : at + 1;
  const key = keyAt(view, next);
  if (key === "subject" && keyAt(view, next + 1) === "to") return endOfWords(view, next + 2);
  if (/^(?:required|needed)$/.test(key) && next > at + 1) return endOfWords(view, next + 1);
  const state = keyAt(view, at + 1) === "from" ? nameAt(view, at + 2) : undefined;
  if (state?.of !== undefined && isAt(view, state.endToken, FIRMS)) return state.endToken;
  return at;
}

/** The last of the words before a sign or a verb. */
function endOfWords(view: SentenceView, from: number): number {
  let at = from;
  while (
    at < view.sentence.endToken - 1 &&
    !/^(?:[^\p{L}\d]|face|faces|when|where|if|is|are|may|must|to)$/u.test(keyAt(view, at + 1))
  )
    at++;
  return at;
}
