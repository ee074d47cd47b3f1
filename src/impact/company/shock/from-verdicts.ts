// Verdicts of a supply line over time → its shocks. Only what changes is a shock: trade that already runs under a licence
// goes on, and a licence regime is never priced as an embargo.
import type { IsoDate } from "../../../base/date.ts";
import type { Determination, Verdict } from "../../../base/verdict.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { experienceFor, type OwnExperience } from "./licence-experience.ts";
import { quotaShocks, type Ceiling } from "./quota.ts";
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
  /** Lines that need a licence since before the first phase: they trade under it, and stop only if it is refused. */
  readonly running: readonly number[];
  /** Lines for which no answer is held: nothing is modelled. */
  readonly outOfCoverage: readonly number[];
}

interface State {
  readonly kind: "free" | "licence" | "ban" | "open" | "not_covered";
  readonly determination?: Determination;
}

export interface VerdictOptions {
  readonly start: IsoDate;
  readonly horizon: number;
  /** The user's own delays and refusals. */
  readonly experience?: OwnExperience | undefined;
  /** Ceilings that measures set, by measure. */
  readonly ceilings?: ReadonlyMap<string, readonly Ceiling[]> | undefined;
  /** The company's share of a ceiling beside its share of trade today. */
  readonly quotaShare?: number | undefined;
}

/** Shocks from `phases`; weeks count from `start`, and what never ends within them ends at `horizon`. */
export function shocksFromVerdicts(
  network: SupplyNetwork,
  phases: readonly LinePhases[],
  options: VerdictOptions,
): VerdictShocks {
  const { start, horizon, experience, ceilings = new Map<string, readonly Ceiling[]>() } = options;
  const lineOf = new Map(network.lines.map(({ row }, index) => [row, index]));
  const shocks: LineShock[] = [];
  const running: number[] = [];
  const outOfCoverage: number[] = [];
  for (const { row, phases: own } of phases) {
    const line = lineOf.get(row);
    const [before] = own;
    if (line === undefined || before === undefined) continue;
    const states = own.map(({ from, verdict }) => ({ week: weeksBetween(start, from), state: stateOf(verdict) }));
    if (states.every(({ state }) => state.kind === "not_covered")) outOfCoverage.push(line);
    const source = network.lines[line] as SourceLine;
    const now = states.findLast(({ week }) => week <= 0) ?? states[0];
    if (now?.state.kind === "licence" && states[0]?.state.kind === "licence") {
      running.push(line);
      const end = endOf(states, states.indexOf(now), horizon);
      const renewed = shockOf(source, line, 0, end, now.state, experience);
      shocks.push(
        { ...renewed, running: true },
        ...quotaShocks(network, renewed, ceilings.get(renewed.because.id) ?? [], options),
      );
    }
    // An open state between two certain ones is no relief from the first.
    let certain: State["kind"] = states[0]?.state.kind ?? "free";
    for (const [i, { week, state }] of states.entries()) {
      const end = endOf(states, i, horizon);
      if (i > 0 && end > 0 && SEVERITY[state.kind] > SEVERITY[certain] && states[i - 1]?.state.kind !== state.kind)
        shocks.push(...withCeilings(shockOf(source, line, week, end, state, experience)));
      if (state.kind !== "open") certain = state.kind;
    }
  }
  return { shocks, running, outOfCoverage };

  /** A prohibition above a ceiling leaves the ceiling; a licence within one leaves it once granted. */
  function withCeilings(shock: LineShock): readonly LineShock[] {
    const found = quotaShocks(network, shock, ceilings.get(shock.because.id) ?? [], options);
    return shock.kind === "ban" && found.length > 0 ? found : [shock, ...found];
  }
}

const SEVERITY: Readonly<Record<State["kind"], number>> = { free: 0, not_covered: 0, open: 1, licence: 2, ban: 3 };

/** The week in which the state of phase `i` gives way to another. */
function endOf(
  states: readonly { readonly week: number; readonly state: State }[],
  i: number,
  horizon: number,
): number {
  const kind = states[i]?.state.kind;
  return states.slice(i + 1).find((later) => later.state.kind !== kind)?.week ?? horizon;
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

function shockOf(
  source: SourceLine,
  line: number,
  from: number,
  to: number,
  state: State,
  own: OwnExperience | undefined,
): LineShock {
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
  const { experience, delay, refusal } = experienceFor(determination?.jurisdiction ?? "", goods, policy, own);
  const open = state.kind === "open";
  return { ...common, kind: "licence", capacity: 0, delay, refusal, open, experience: experience.id };
}
