// Verdicts of a supply line over time → its shocks. Only what changes is a shock: trade that already runs under a licence
// goes on, and a licence regime is never priced as an embargo.
import type { IsoDate } from "../../../base/date.ts";
import type { Determination, Verdict } from "../../../base/verdict.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { experienceFor } from "./licence-experience.ts";
import type { LineShock } from "./shock.ts";
import { weeksBetween } from "./weeks.ts";

/** A line's verdict from a day on, until the next. */
export interface VerdictPhase {
  readonly from: IsoDate;
  readonly verdict: Verdict;
}

/** Phases of one supply line, oldest first; the first says how it stood before. */
export interface LinePhases {
  /** Row in the supply table. */
  readonly row: number;
  readonly phases: readonly VerdictPhase[];
}

export interface VerdictShocks {
  readonly shocks: readonly LineShock[];
  /** Lines that need a licence since before the first phase: they trade under it today. */
  readonly running: readonly number[];
  /** Lines for which no answer is held: nothing is modelled. */
  readonly outOfCoverage: readonly number[];
}

interface State {
  readonly kind: "free" | "licence" | "ban" | "open" | "not_covered";
  readonly determination?: Determination;
}

/** Shocks from `phases`; weeks count from `start`, and what never ends within them ends at `horizon`. */
export function shocksFromVerdicts(
  network: SupplyNetwork,
  phases: readonly LinePhases[],
  start: IsoDate,
  horizon: number,
): VerdictShocks {
  const lineOf = new Map(network.lines.map(({ row }, index) => [row, index]));
  const shocks: LineShock[] = [];
  const running: number[] = [];
  const outOfCoverage: number[] = [];
  for (const { row, phases: own } of phases) {
    const line = lineOf.get(row);
    const [before] = own;
    if (line === undefined || before === undefined) continue;
    const states = own.map(({ from, verdict }) => ({ week: weeksBetween(start, from), state: stateOf(verdict) }));
    const initial = states[0]?.state.kind ?? "free";
    if (initial === "licence") running.push(line);
    if (states.every(({ state }) => state.kind === "not_covered")) outOfCoverage.push(line);
    for (const [i, { week, state }] of states.entries()) {
      if (i === 0 || severity(state.kind) <= severity(initial)) continue;
      if (states[i - 1]?.state.kind === state.kind && i > 1) continue;
      const end = states.slice(i + 1).find((later) => later.state.kind !== state.kind)?.week ?? horizon;
      if (end <= 0 && state.kind !== "licence") continue;
      shocks.push(shockOf(network.lines[line] as SourceLine, line, week, end, state));
    }
  }
  return { shocks, running, outOfCoverage };
}

const SEVERITY: Readonly<Record<State["kind"], number>> = { free: 0, not_covered: 0, open: 1, licence: 2, ban: 3 };

function severity(kind: State["kind"]): number {
  return SEVERITY[kind];
}

/** What the verdict lets through: questions about parties nobody screened are left to the screen. */
function stateOf(verdict: Verdict): State {
  const decisive = verdict.determinations.filter(
    ({ question }) => question !== "tariff" && question !== "classification",
  );
  const of = (...outcomes: readonly string[]): Determination | undefined =>
    decisive.find(({ outcome }) => outcomes.includes(outcome));
  const banned = of("prohibited", "blocked");
  if (banned) return { kind: "ban", determination: banned };
  const licensed = of("licence_required");
  if (licensed) return { kind: "licence", determination: licensed };
  const items = decisive.filter(({ question }) => question === "item");
  const open = items.find(({ outcome, ceiling }) => outcome === "indeterminate" && isHard(ceiling?.outcome));
  if (open) return { kind: "open", determination: open };
  const covered = items.some(({ outcome }) => outcome !== "out_of_coverage" && outcome !== "indeterminate");
  return { kind: covered ? "free" : "not_covered" };
}

function isHard(outcome: string | undefined): boolean {
  return outcome === "prohibited" || outcome === "licence_required";
}

function shockOf(source: SourceLine, line: number, from: number, to: number, state: State): LineShock {
  const { determination } = state;
  const requirement = determination?.requirements?.[0];
  const measure = requirement?.measure ?? determination?.provisions[0] ?? determination?.jurisdiction ?? "";
  const because = {
    kind: "measure" as const,
    id: measure,
    title: requirement?.title ?? determination?.because.label ?? measure,
    ...(requirement?.provision === undefined ? {} : { provision: requirement.provision }),
    ...(determination?.authority === undefined ? {} : { authority: determination.authority }),
  };
  const common = { line, from, to, because, draw: `${measure}|${source.supplierId}` };
  if (state.kind === "ban") return { ...common, kind: "ban", capacity: 0, open: false };
  const goods = `${source.material ?? ""} ${because.title}`;
  const policy = determination?.reviewPolicy ?? requirement?.reviewPolicy;
  const { experience, delay, refusal } = experienceFor(determination?.jurisdiction ?? "", goods, policy);
  const open = state.kind === "open";
  return { ...common, kind: "licence", capacity: 0, delay, refusal, open, experience: experience.id };
}
