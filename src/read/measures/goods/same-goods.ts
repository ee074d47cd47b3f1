// Whether two mentions name the same goods: the same words, a whole and its part, or words in common.
import type { Goods } from "../candidate.ts";

/** true: share one; false: both name some and none is shared; undefined: one names none. */
export function goodsOverlap(a: readonly Goods[], b: readonly Goods[]): boolean | undefined {
  const [one, other] = [a.filter(({ anaphor }) => anaphor !== true), b.filter(({ anaphor }) => anaphor !== true)];
  if (one.length === 0 || other.length === 0) return undefined;
  return one.some((x) => other.some((y) => sameGoods(x, y)));
}

const KINDS: readonly ReadonlySet<string>[] = [
  new Set(["chips", "advanced chips", "AI chips", "semiconductors", "memory chips"]),
  new Set(["chipmaking equipment", "lithography machines", "semiconductor materials"]),
  new Set(["critical minerals", "gallium", "germanium", "antimony", "graphite", "rare earths", "tungsten"]),
  new Set(
    "rare earths|samarium|gadolinium|terbium|dysprosium|lutetium|scandium|yttrium|holmium|erbium|thulium|europium|ytterbium".split(
      "|",
    ),
  ),
  new Set(["memory chips", "high-bandwidth memory"]),
  new Set(["steel", "stainless steel", "hot-rolled steel", "cold-rolled steel", "hot-rolled steel plate"]),
  new Set(["lumber", "timber", "logs"]),
  new Set(["drones", "drone parts"]),
  new Set(["smartphones", "mobile phones"]),
  new Set(["crude oil", "petroleum products"]),
  new Set(["electric vehicles", "cars"]),
  new Set(["telecommunications equipment", "technology"]),
  new Set(["food products", "beef", "wine", "barley"]),
  new Set(["palm oil", "cooking oil", "palm olein", "refined palm olein"]),
  new Set(["industrial machinery", "machine tools", "industrial robots"]),
  new Set(["laptops", "personal computers", "small form factor computers"]),
];

const FOOD = "food products";

/** Chapters 1 to 24 of the Harmonized System. */
function isFood({ suggested }: Goods): boolean {
  return suggested?.some((code) => /^(?:0[1-9]|1\d|2[0-4])\d*$/.test(code)) === true;
}

/** Natural gas (2711) and LNG (271111): the code of one opens with that of the other. */
function isWholeOf({ suggested: whole = [] }: Goods, { suggested: part = [] }: Goods): boolean {
  return whole.some((code) => code.length > 3 && part.some((one) => one !== code && one.startsWith(code)));
}

function sameGoods(a: Goods, b: Goods): boolean {
  if (a.norm === b.norm) return true;
  if ((a.norm === FOOD && isFood(b)) || (b.norm === FOOD && isFood(a))) return true;
  if (isWholeOf(a, b) || isWholeOf(b, a) || shareWord(a.norm, b.norm)) return true;
  return KINDS.some(
    (kind) =>
      kind.has(a.norm) &&
      kind.has(b.norm) &&
      (kind.values().next().value === a.norm || kind.values().next().value === b.norm),
  );
}

const FILLERS = new Set([
  "chip",
  "chips",
  "products",
  "product",
  "items",
  "goods",
  "materials",
  "metals",
  "equipment",
  "related",
  "the",
  "of",
  "and",
  "other",
  "parts",
  "technology",
  "oil",
]);

function shareWord(a: string, b: string): boolean {
  const words = new Set(
    a
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2 && !FILLERS.has(word)),
  );
  return b
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => words.has(word));
}
