// Which border goods of an act cross: into the state that acts, out of it, or on to another; and where its clause begins.
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { PatternMatch } from "../../patterns/pattern.ts";
import type { Goods, Region } from "../candidate.ts";
import type { Government } from "../who/government.ts";

/** Words between "from" and the state at most: "from 10 of Japan's 47 prefectures". */
const FROM_REACH = 4;

/** "Import of laptops": what the words of an act that begins at `from` are about. */
export function isImportOf(view: SentenceView, from: number): boolean {
  return keyAt(view, from - 1) === "of" && isAt(view, from - 2, IMPORTS);
}

/** "Ukrainian grain", of another state's act. */
export function isMadeAbroad(view: SentenceView, good: Goods | undefined, imposers: readonly string[]): boolean {
  return view.names.some(
    ({ class: kind, endToken, norm }) =>
      kind === "demonym" && endToken === good?.firstToken && imposers.length > 0 && !imposers.includes(norm),
  );
}

/** "barred food from 10 prefectures of Japan": what is kept out comes from another state. */
export function fromCountry(
  view: SentenceView,
  { firstToken, endToken }: PatternMatch,
  imposers: readonly string[],
): boolean {
  return view.names.some((name) => {
    if (!/^(?:country|demonym|place)$/.test(name.class) || name.firstToken <= firstToken) return false;
    if (imposers.includes(name.norm) || name.firstToken > endToken + FROM_REACH * 2) return false;
    for (let at = name.firstToken - 1; at >= name.firstToken - FROM_REACH; at--) {
      if (keyAt(view, at) === "from") return !keyAt(view, at + 1).endsWith("ing");
      if (tokenAt(view, at).kind === "sign") return false;
    }
    return false;
  });
}

/** Words between an act of shipping and where to at most. */
const INTO_REACH = 8;

/** "ship sequencers into China", of China's act, by a verb that ships and no export. */
export function entersImposer(view: SentenceView, to: number, imposers: readonly string[]): boolean {
  return view.names.some(({ class: kind, norm, firstToken }) => {
    if (kind !== "country" || !imposers.includes(norm) || firstToken < to - 1 || firstToken > to + INTO_REACH)
      return false;
    const lead = keyAt(view, firstToken - 1) === "the" ? keyAt(view, firstToken - 2) : keyAt(view, firstToken - 1);
    return lead === "into";
  });
}

export const IMPORTS = wordSet("import imports importing imported importation entry enter entering");
const SHIPPED = wordSet("shipments shipment cargoes cargo deliveries");

/** "shipments of rare earths to Japan": the state behind "to" is another than those that act. */
export function shipsAbroad(view: SentenceView, from: number, to: number, imposers: readonly string[]): boolean {
  if (imposers.length === 0) return false;
  for (let at = from; at < to; at++)
    if (isAt(view, at, SHIPPED))
      return view.names.some(
        ({ class: kind, norm, firstToken }) =>
          kind === "country" &&
          !imposers.includes(norm) &&
          firstToken > at &&
          firstToken <= to + INTO_REACH &&
          /^(?:to|for)$/.test(keyAt(view, firstToken - 1)),
      );
  return false;
}

export function towardCountry(view: SentenceView, from: number): boolean {
  return view.names.some(
    (name) =>
      name.class === "country" &&
      name.firstToken > from &&
      /^(?:to)$/.test(
        keyAt(view, name.firstToken - 1) === "the"
          ? keyAt(view, name.firstToken - 2)
          : keyAt(view, name.firstToken - 1),
      ),
  );
}

/** "to the US, a day after Washington announced curbs": where the clause of who acts begins, behind another's. */
export function clauseOf(view: SentenceView, { from }: Region, imposer: Government | undefined): number {
  if (imposer === undefined) return from;
  const at = keyAt(view, imposer.firstToken - 1) === "the" ? imposer.firstToken - 1 : imposer.firstToken;
  return at > from && TURNS.has(keyAt(view, at - 1)) ? at : from;
}

const TURNS = wordSet("after as while when before since because although");
