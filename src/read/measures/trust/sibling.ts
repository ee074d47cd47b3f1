// The measure of a text that another one may have been told twice as: of the same state and family, and the most alike.
import type { Draft } from "../draft.ts";
import { familyOf } from "../families.ts";
import { goodsOverlap } from "../goods/same-goods.ts";
import { namesOverlap } from "../parties/same-names.ts";

/** How a measure stands to its sibling; each overlap is undefined where one of them names nothing. */
export interface Sibling {
  readonly draft: Draft;
  readonly goods: boolean | undefined;
  readonly countries: boolean | undefined;
  readonly entities: boolean | undefined;
  /** Sentences between their nearest mentions. */
  readonly distance: number;
  /** How alike they are: goods count most, then parties and countries, then nearness. */
  readonly likeness: number;
}

export function siblingOf(draft: Draft, drafts: readonly Draft[]): Sibling | undefined {
  let best: Sibling | undefined;
  for (const other of drafts) {
    if (other === draft || !isOfOneKind(other, draft)) continue;
    const one = comparedWith(draft, other);
    if (best === undefined || one.likeness > best.likeness) best = one;
  }
  return best;
}

function isOfOneKind(a: Draft, b: Draft): boolean {
  const [one, other] = [familyOf(a.type), familyOf(b.type)];
  return (one === other || one === "any" || other === "any") && a.imposers.some((state) => b.imposers.includes(state));
}

function comparedWith(draft: Draft, other: Draft): Sibling {
  const goods = goodsOverlap(other.goods, draft.goods);
  const countries = namesOverlap(other.countries, draft.countries);
  const entities = namesOverlap(other.entities, draft.entities);
  const distance = distanceOf(draft, other);
  const likeness =
    weightOf(goods, 3, -3) +
    weightOf(countries, 1, -2) +
    weightOf(entities, 2, -2) +
    (draft.direction === other.direction ? 1 : 0) -
    Math.min(FAR, distance) * 0.3;
  return { draft: other, goods, countries, entities, distance, likeness };
}

const weightOf = (overlap: boolean | undefined, same: number, apart: number): number =>
  overlap === undefined ? 0 : overlap ? same : apart;

/** Sentences beyond which it tells nothing more how far apart two are told. */
const FAR = 3;

function distanceOf(a: Draft, b: Draft): number {
  let least = Infinity;
  for (const one of a.members)
    for (const other of b.members) least = Math.min(least, Math.abs(one.sentence - other.sentence));
  return least;
}
