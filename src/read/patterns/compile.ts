// The pattern language compiled. A pattern is a row of elements over the tokens of one sentence:
//   {class}   words or a name of that class or norm       a|{b}       one of these words and classes
//   ~N        at most N tokens of anything but ; or :      element?    may be missing
//   !element  must not stand here
// Nothing repeats without a bound, so a match costs at most the product of its gaps.
import { InputError } from "../../errors.ts";
import { keysOf } from "../document/tokens.ts";
import type { PackRules, PatternRule } from "../lexicon/pack.ts";
import type { Element, Lists, Pattern, PatternIndex, Step } from "./pattern.ts";

const WIDEST_GAP = 20;
const MOST_ELEMENTS = 14;
/** Product of all gaps: what one attempt may cost at worst. */
const MOST_WORK = 60_000;

/** Compiles the patterns of all packs; a later pack's pattern replaces an earlier one of the same id. */
export function compilePatterns(packs: readonly PackRules[]): PatternIndex {
  const byId = new Map<string, Pattern[]>();
  const known: Known = new Map();
  for (const pack of packs)
    for (const data of pack.patterns)
      if (data.emits.startsWith("measure/")) byId.set(data.id, compilePattern(data, pack, known));
  const patterns = [...byId.values()].flat();
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const there = ids.get(name);
    if (there !== undefined) return there;
    ids.set(name, ids.size);
    return ids.size - 1;
  };
  const options = new Map<string, number>();
  const bySet = new Map<ReadonlySet<number>, number>();
  const optionsOf = (ids: ReadonlySet<number>): number => {
    const known = bySet.get(ids);
    if (known !== undefined) return known;
    const name = [...ids].toSorted((a, b) => a - b).join(" ");
    const there = options.get(name) ?? options.size;
    options.set(name, there);
    bySet.set(ids, there);
    return there;
  };
  const steps = new Map<Element, Step>();
  const indexed = patterns.map((pattern) => ({
    pattern,
    steps: pattern.elements.map((one) => stepOf(one, idOf, steps)),
  }));
  const byFirst: number[][] = Array.from(ids, () => []);
  for (const [number, { steps }] of indexed.entries())
    if (steps[0]?.kind === "one") for (const id of steps[0].ids) byFirst[id]?.push(number);
  const needs = indexed.map(({ steps }) => needsOf(steps).map(optionsOf));
  const classes = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [name, id] of ids)
    if (name.startsWith("{")) classes.set(name.slice(1, -1), id);
    else words.set(name, id);
  const marks = {
    tried: new Int32Array(patterns.length),
    present: new Uint8Array(ids.size),
    met: new Uint8Array(options.size),
  };
  return {
    classes,
    words,
    indexed,
    byFirst: listsOf(byFirst),
    needs: listsOf(needs),
    options: listsOf([...options.keys()].map((name) => name.split(" ").map(Number))),
    patterns,
    marks,
  };
}

/** `steps`: what elements were made before; rows share most of theirs. */
function stepOf(element: Element, idOf: (name: string) => number, steps: Map<Element, Step>): Step {
  if (element.kind === "gap") return element;
  let step = steps.get(element);
  if (step === undefined) {
    step = { kind: "one", ids: new Set(element.names.map(idOf)), optional: element.optional, not: element.not };
    steps.set(element, step);
  }
  return step;
}

/** What must stand behind the first element; what the fewest words can be first, for it is missing oftenest. */
function needsOf(steps: readonly Step[]): readonly ReadonlySet<number>[] {
  return steps
    .slice(1)
    .flatMap((step) => (step.kind === "gap" || step.optional || step.not ? [] : [step.ids]))
    .toSorted((a, b) => a.size - b.size);
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** Elements as they were written, read. */
type Known = Map<string, Element>;

/** One pattern, once for each of its `match` rows. `known`: elements read before. Throws InputError that names the pattern and what to change. */
export function compilePattern(
  data: PatternRule,
  pack: Pick<PackRules, "id" | "version">,
  known: Known = new Map(),
): Pattern[] {
  return data.match.map((row) => {
    const elements = row
      .trim()
      .split(/\s+/)
      .map((part) => {
        const element = known.get(part) ?? readElement(part, data.id);
        known.set(part, element);
        return element;
      });
    const [first] = elements;
    const refuse = (message: string, hint: string): never => {
      throw new InputError(`pattern ${data.id}: ${message}`, hint);
    };
    if (first === undefined || first.kind === "gap" || first.optional || first.not)
      refuse("must begin with a class or a word", "Begin the match with what is always there.");
    if (elements.length > MOST_ELEMENTS) refuse(`has ${elements.length} elements`, `Use at most ${MOST_ELEMENTS}.`);
    const work = elements.reduce((product, element) => product * (element.kind === "gap" ? element.most + 1 : 1), 1);
    if (work > MOST_WORK) refuse("has gaps too wide together", "Narrow the gaps or split the pattern.");
    return {
      id: data.id,
      pack: pack.id,
      version: pack.version,
      emits: data.emits,
      set: data.set ?? {},
      rank: data.rank ?? 50,
      elements,
    };
  });
}

/** A word that is its own key. */
const PLAIN = /^[a-z]+$/;

function readElement(part: string, id: string): Element {
  const gap = /^~(\d{1,2})$/.exec(part);
  if (gap !== null) {
    const most = Number(gap[1]);
    if (most > WIDEST_GAP) throw new InputError(`pattern ${id}: ~${most} is too wide`, `Use at most ~${WIDEST_GAP}.`);
    return { kind: "gap", most };
  }
  const optional = part.endsWith("?");
  const not = part.startsWith("!");
  const core = part.slice(not ? 1 : 0, optional ? -1 : undefined);
  const names: string[] = [];
  for (const option of core.split("|")) {
    const name = /^\{([a-z_.]+)\}$/.exec(option)?.[1];
    if (name !== undefined) {
      names.push(option);
      continue;
    }
    if (option === "" || /[{}[\]()*+\\~]/.test(option))
      throw new InputError(`pattern ${id}: "${part}" is no element`, "Use {class}, word|word, ~N, and ? or ! on them.");
    const [key, ...more] = PLAIN.test(option) ? [option] : keysOf(option);
    if (key === undefined || more.length > 0)
      throw new InputError(
        `pattern ${id}: "${option}" is not one word`,
        "Write words of several parts as several elements, or add them to the lexicon.",
      );
    names.push(key);
  }
  return { kind: "one", names, optional, not };
}
