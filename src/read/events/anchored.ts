// An event named by its noun alone, as where or when something else happened: `after talks in Geneva`, `at last week's summit`,
// `under an agreement reached in May`. A day or a place makes it one event and not talk of such events.
import { type Actor, type Cast, countryOf } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { isOfficial } from "../frames/record.ts";
import { PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, nameAt, quotationAt, timexAt, tokenAt } from "../grammar/sentence-view.ts";

/** Tokens after the noun in which its place or day may stand. */
const REACH = 7;

/** A noun with a day or a place of its own, that nobody only wants, fears or rules out. */
export function isAnchored({ view, trigger }: FrameMatch): boolean {
  const { firstToken, endToken } = trigger;
  if (quotationAt(view, firstToken) !== undefined) return false;
  for (let at = firstToken - 1; at >= view.sentence.firstToken && firstToken - at <= 5; at--) {
    const { key, kind } = tokenAt(view, at);
    if (kind !== "word") break;
    if (UNREAL.test(key)) return false;
    if (timexAt(view, at) !== undefined) return true;
    if (/^(?:first|second|third|fourth|fifth|sixth)$/.test(key)) return true;
  }
  for (let at = endToken; at < endToken + REACH; at++) {
    const { key, kind } = tokenAt(view, at);
    if (key === "," || (kind !== "word" && kind !== "number")) return false;
    if (timexAt(view, at) !== undefined) return !/^(?:since|until|by|from)$/.test(keyAt(view, at - 1));
    // `a meeting earlier in the day`, `a meeting in the Casa Rosada`
    if (at === endToken && /^(?:earlier|later)$/.test(key)) return true;
    const place = nameAt(view, at);
    if (place !== undefined && /^(?:in|at)$/.test(keyAt(view, at - 1)) && countryOf(place) !== undefined) return true;
  }
  return false;
}

const UNREAL =
  /^(?:any|no|such|possible|potential|future|further|more|similar|seek|seeks|sought|seeking|want|wants|wanted|demand|demanded|propose|proposed|offered|without|before|until|if|avoid|call|calls|called|push|hope|hopes|hoped|favour|despite|against|like)$/;

/** Who takes part in an event that is only a setting: the officials of the sentence that are no places of it. */
export function sidesOfSetting(cast: Cast, { view }: FrameMatch): readonly Actor[] {
  const sides: Actor[] = [];
  for (const { actor, firstToken } of cast.actors.bySentence.get(view.sentence.index) ?? []) {
    if (!isOfficial(actor) || sides.some(({ name }) => name === actor.name)) continue;
    const before = keyAt(view, firstToken - 1);
    const isPlace = actor.kind === "country" && PREPOSITIONS.has(before) && before !== "between" && before !== "with";
    if (!isPlace) sides.push(actor);
  }
  return sides.slice(0, MOST);
}

const MOST = 3;
