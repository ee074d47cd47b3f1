// Explanation trees: why an answer is what it is, down to the fact and the provision. Rendered by every surface.
import type { FactPath } from "./facts.ts";
import type { Truth } from "./logic.ts";

/** One node: a measure, a connective or a single condition, with its truth and what it rested on. */
export interface Explanation {
  /** What was asked, in words: "destination is the United States". */
  readonly label: string;
  readonly truth: Truth;
  /** The fact read, when the node is a single condition. */
  readonly path?: FactPath;
  /** What the transaction says there; absent when nothing was stated. */
  readonly found?: string;
  /** Who said so when it was not the user: lexicon, register, list. */
  readonly source?: string;
  /** How the truth follows from the children's; absent where the node was read or is a heading. */
  readonly op?: "all" | "any" | "not";
  readonly measure?: string;
  readonly provision?: string;
  /** What follows if this holds: the answer of a measure, exceptions considered. */
  readonly answer?: { readonly outcome: string; readonly reviewPolicy?: string };
  readonly children?: readonly Explanation[];
}

/** The nodes of `tree`, depth first, the root first. */
export function* walk(tree: Explanation): Generator<Explanation> {
  yield tree;
  for (const child of tree.children ?? []) yield* walk(child);
}

const MARK = new Map<Truth, string>([
  [true, "yes"],
  [false, "no"],
  ["unknown", "?"],
]);

/** Plain text, two spaces a level: `[yes] destination is US (found US)`. */
export function explanationText(tree: Explanation, depth = 0): string {
  const found = tree.found === undefined ? "" : ` (${tree.found}${tree.source ? `, from ${tree.source}` : ""})`;
  const asked = tree.truth === "unknown" && tree.path ? ` — needs ${tree.path}` : "";
  const line = `${"  ".repeat(depth)}[${MARK.get(tree.truth)}] ${tree.label}${found}${asked}`;
  return [line, ...(tree.children ?? []).map((child) => explanationText(child, depth + 1))].join("\n");
}
