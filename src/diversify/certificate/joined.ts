// Checks the proof of blocks that rows join: prices on these rows bound the whole; the leaves of each block that may still
// stand in a plan below the bound to be proven are followed down the search until no node has any left.
import type { JoinedBlockProof, JoinedProof, NodeProof } from "./certificate.ts";
import type { Numbers } from "./numbers.ts";
import { LeafPricing } from "./leaf-pricing.ts";
import { type CheckedTree, checkTree, type Indexed } from "./tree.ts";

/** What prices on rows are worth, and what they credit each column. */
interface Charges<T> {
  readonly worth: T;
  of(column: number): T;
}

/** A leaf still in question: which of its block's candidates it opens. */
type Survivor = readonly number[];

/** The bound a proof proves for its blocks' part of the objective, or a sentence saying why it proves none. */
export function checkJoined<T>(
  indexed: Indexed,
  proof: JoinedProof,
  numbers: Numbers<T>,
): { readonly bound: T } | string {
  const inside = new Set<number>();
  for (const { amounts, switches } of proof.blocks)
    for (const name of [...amounts, ...switches]) if (name !== null) inside.add(indexed.columnAt.get(name) ?? -1);
  const root = chargesOf(indexed, proof.prices, inside, numbers);
  if (typeof root === "string") return root;
  let bound = root.worth;
  const trees: CheckedTree<T>[] = [];
  for (const block of proof.blocks) {
    const tree = checkTree(indexed, block, root.of, numbers);
    if (typeof tree === "string") return tree;
    trees.push(tree);
    bound = numbers.add(bound, tree.bound);
  }
  if (proof.search === undefined || proof.bound === undefined) return { bound };
  const target = numbers.from(proof.bound);
  if (numbers.compare(bound, target) >= 0) return { bound };
  const lists: Survivor[][] = [];
  const pricings: LeafPricing<T>[] = [];
  for (const [b, block] of proof.blocks.entries()) {
    const tree = trees[b] as CheckedTree<T>;
    const list = survivors(block, tree, numbers.subtract(target, bound), numbers);
    if (typeof list === "string") return list;
    const pricing = LeafPricing.of(indexed, block, tree.candidates, numbers);
    if (typeof pricing === "string") return pricing;
    lists.push(list);
    pricings.push(pricing);
  }
  const problem = new Replay(indexed, proof, inside, pricings, target, numbers).follow(proof.search, lists);
  return problem ?? { bound: target };
}

/** A price must lean on a limit, and its row must stay among the columns of the proof. */
function chargesOf<T>(
  { model, rowAt }: Indexed,
  prices: Readonly<Record<string, number>>,
  inside: ReadonlySet<number>,
  numbers: Numbers<T>,
): Charges<T> | string {
  let worth = numbers.zero;
  const charges = new Map<number, T>();
  for (const [name, price] of Object.entries(prices)) {
    if (price === 0) continue;
    const row = rowAt.get(name);
    const limit = row === undefined ? Infinity : ((price > 0 ? model.rowLower[row] : model.rowUpper[row]) as number);
    if (row === undefined || !Number.isFinite(limit))
      return `row ${name}: not in the model, or without a limit on the side its price leans on`;
    const exact = numbers.from(price);
    worth = numbers.add(worth, numbers.multiply(exact, numbers.from(limit)));
    for (let k = model.rows.start[row] as number; k < (model.rows.start[row + 1] as number); k++) {
      const column = model.rows.index[k] as number;
      if (!inside.has(column)) return `row ${name} reaches beyond the joined blocks`;
      const part = numbers.multiply(exact, numbers.from(model.rows.value[k] as number));
      charges.set(column, numbers.add(charges.get(column) ?? numbers.zero, part));
    }
  }
  return { worth, of: (column) => charges.get(column) ?? numbers.zero };
}

/** The leaves whose cost above the block's least is below `slack`; each must say of every switch whether it is on. */
function survivors<T>(
  { leaves, switches }: JoinedBlockProof,
  { values, bound }: CheckedTree<T>,
  slack: T,
  numbers: Numbers<T>,
): Survivor[] | string {
  const list: Survivor[] = [];
  const count = switches.filter((one) => one !== null).length;
  for (const [k, leaf] of leaves.entries()) {
    const value = values[k];
    if (value === undefined || numbers.compare(numbers.subtract(value, bound), slack) >= 0) continue;
    if (new Set([...leaf.open, ...leaf.closed]).size !== count)
      return "a leaf that a plan may use leaves a switch undecided";
    list.push(leaf.open);
  }
  return list;
}

class Replay<T> {
  readonly #indexed: Indexed;
  readonly #inside: ReadonlySet<number>;
  readonly #pricings: readonly LeafPricing<T>[];
  readonly #target: T;
  readonly #numbers: Numbers<T>;
  /** Switch → its block and place there. */
  readonly #switches = new Map<string, readonly [block: number, candidate: number]>();

  constructor(
    indexed: Indexed,
    { blocks }: JoinedProof,
    inside: ReadonlySet<number>,
    pricings: readonly LeafPricing<T>[],
    target: T,
    numbers: Numbers<T>,
  ) {
    this.#indexed = indexed;
    this.#inside = inside;
    this.#pricings = pricings;
    this.#target = target;
    this.#numbers = numbers;
    blocks.forEach(({ switches }, b) =>
      switches.forEach((name, i) => name !== null && this.#switches.set(name, [b, i])),
    );
  }

  /** A sentence when the node or one below it is left open. */
  follow(node: NodeProof, lists: readonly (readonly Survivor[])[]): string | undefined {
    const kept = this.#keep(node, lists);
    if (typeof kept === "string") return kept;
    if (kept.some((list) => list.length === 0)) return undefined;
    if (node.split === undefined) return "a node of the search is neither closed nor split";
    const at = this.#switches.get(node.split.on);
    if (at === undefined) return `the search splits on ${node.split.on}, which is no switch of a joined block`;
    const [block, candidate] = at;
    const half = (isOpen: boolean): readonly (readonly Survivor[])[] =>
      kept.map((list, b) => (b === block ? list.filter((open) => open.includes(candidate) === isOpen) : list));
    return this.follow(node.split.open, half(true)) ?? this.follow(node.split.closed, half(false));
  }

  /** The leaves that may stand in a plan below the target at the node's prices. */
  #keep(node: NodeProof, lists: readonly (readonly Survivor[])[]): readonly (readonly Survivor[])[] | string {
    const numbers = this.#numbers;
    if (lists.some((list) => list.length === 0)) return [[]];
    const charges = chargesOf(this.#indexed, node.prices, this.#inside, numbers);
    if (typeof charges === "string") return charges;
    let bound = charges.worth;
    const values = lists.map((list, b) => {
      const pricing = this.#pricings[b] as LeafPricing<T>;
      pricing.charge(charges.of);
      const own = list.map((open) => pricing.value(open));
      const least = own.reduce((low, value) => (numbers.compare(value, low) < 0 ? value : low));
      bound = numbers.add(bound, least);
      return { own, least };
    });
    const slack = numbers.subtract(this.#target, bound);
    return lists.map((list, b) => {
      const { own, least } = values[b] as { own: T[]; least: T };
      return list.filter((_, k) => numbers.compare(numbers.subtract(own[k] as T, least), slack) < 0);
    });
  }
}
