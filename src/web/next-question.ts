// Which fact to ask for next: the cheapest one that can settle the answer that matters most.
import { factCost } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import { isOpen, type Determination, type Question, type Verdict } from "../base/verdict.ts";

export interface NextQuestions {
  /** The fact to ask for now; absent when nothing that the user can state is missing. */
  readonly next?: { readonly fact: FactPath; readonly settles: readonly Determination[] };
  /** Other facts that may settle something, the cheapest first. */
  readonly others: readonly FactPath[];
  /** Measures whose state has to be verified with their authority: no fact of the user settles them. */
  readonly verify: readonly string[];
}

const PRIORITY: readonly Question[] = ["item", "procurement", "blocking", "jurisdiction", "end_use", "party"];
const STATUS = /^register\.measure\.(.+)\.status$/;

export interface AskOptions {
  /** Place of departure: its regime is asked first. */
  readonly from?: string | undefined;
  /** A fact that the user chose to be asked for. */
  readonly asked?: FactPath | undefined;
}

/** Facts in `answered` are not asked again, though they may not have settled anything. */
export function nextQuestions(
  verdict: Verdict,
  answered: ReadonlySet<FactPath>,
  { from, asked }: AskOptions = {},
): NextQuestions {
  const open = verdict.determinations
    .filter((one) => isOpen(one.outcome) && one.missingFacts?.length)
    .toSorted((a, b) => rank(a, from) - rank(b, from));
  const paths = open.flatMap((one) => (one.missingFacts ?? []).flat());
  const verify = [...new Set(paths.flatMap((fact) => STATUS.exec(fact)?.[1] ?? []))];
  const sets = open.flatMap((one) => askable(one, answered));
  const all = [...new Set(sets.flat())];
  const fact = asked !== undefined && all.includes(asked) ? asked : sets[0]?.[0];
  if (fact === undefined) return { others: [], verify };
  const settles = open.filter((one) => (one.missingFacts ?? []).some((set) => set.length === 1 && set[0] === fact));
  const others = all.filter((other) => other !== fact).toSorted((a, b) => factCost(a) - factCost(b));
  return { next: { fact, settles }, others, verify };
}

/** Sets of facts that the user can state, the smallest and cheapest first; within a set the cheapest fact first. */
function askable(
  { missingFacts = [] }: Determination,
  answered: ReadonlySet<FactPath>,
): readonly (readonly FactPath[])[] {
  const open = missingFacts.filter((set) => !set.some((fact) => STATUS.test(fact)));
  return open
    .map((set) => set.filter((fact) => !answered.has(fact)).toSorted((a, b) => factCost(a) - factCost(b)))
    .filter((set) => set.length > 0)
    .toSorted((a, b) => a.length - b.length || total(a) - total(b));
}

function total(set: readonly FactPath[]): number {
  return set.reduce((sum, fact) => sum + factCost(fact), 0);
}

/** The regime of the place of departure first, and within a regime the question about the goods. */
function rank({ jurisdiction, question }: Determination, from: string | undefined): number {
  const place = PRIORITY.indexOf(question);
  return (place < 0 ? PRIORITY.length : place) * 2 + (jurisdiction === from ? 0 : 1);
}
