// A scenario at many depths of its cut, as few numbers: what a browser needs to redraw while a slider moves.
import type { SolveLinear } from "../../company/lp/linear-program.ts";
import { IMPACTS } from "../minerals/commodity.ts";
import type { ClosureId } from "./closures.ts";
import type { EconomyModel } from "./model.ts";
import { runScenario, type EconomyScenario, type ImpactRange } from "./run.ts";

/** Low, central, high. */
type Triple = readonly [low: number, central: number, high: number];

export interface PathPoint {
  readonly cut: number;
  /** Per mineral: price over price before, quantity over quantity before. */
  readonly prices: readonly Triple[];
  readonly quantities: readonly Triple[];
  /** Change of GDP; absent where it is not available. */
  readonly gdp?: Triple;
  /** Central change by closure, in the path's order. */
  readonly closures?: readonly number[];
  /** Central change of the path's industries, and of all others together. */
  readonly industries?: readonly number[];
}

export interface ScenarioPath {
  readonly unit: string;
  readonly minerals: readonly { readonly commodity: string; readonly source: string }[];
  readonly closures: readonly { readonly id: ClosureId; readonly name: string; readonly role: string }[];
  /** The industries that lose most when all is cut. */
  readonly industries: readonly { readonly code: string; readonly name: string }[];
  readonly points: readonly PathPoint[];
}

const SHOWN = 12;

/** Runs `scenario` with every cut at each of `levels` depths from 0 to 1; numbers are rounded to six digits. */
export function scenarioPath(
  model: EconomyModel,
  scenario: EconomyScenario,
  levels: number,
  solve?: SolveLinear,
): ScenarioPath {
  const at = (cut: number): ReturnType<typeof runScenario> =>
    runScenario(model, { ...scenario, cuts: scenario.cuts.map((one) => ({ ...one, share: cut })) }, solve);
  const last = at(1);
  const top = last.kind === "impact" ? last.impact.industries.slice(0, SHOWN) : [];
  const points = Array.from({ length: levels }, (_, level): PathPoint => {
    const cut = level / (levels - 1);
    const outcome = level === levels - 1 ? last : at(cut);
    const { markets } = outcome.kind === "impact" ? outcome.impact : outcome;
    const market = {
      cut,
      prices: markets.map(({ price }) => triple(price)),
      quantities: markets.map(({ quantity }) => triple(quantity)),
    };
    if (outcome.kind === "unavailable") return market;
    const { gdp, closures, industries } = outcome.impact;
    const changes = new Map(industries.map(({ code, change }) => [code, change.central]));
    const shown = top.map(({ code }) => round(changes.get(code) ?? 0));
    const all = industries.reduce((sum, { change }) => sum + change.central, 0);
    const rest = round(all - shown.reduce((sum, value) => sum + value, 0));
    return {
      ...market,
      gdp: triple(gdp),
      closures: closures.map(({ central }) => round(central)),
      industries: [...shown, rest],
    };
  });
  const { markets } = last.kind === "impact" ? last.impact : last;
  return {
    unit: model.economy.table.unit,
    minerals: markets.map(({ commodity, source }) => ({ commodity, source })),
    closures: last.kind === "impact" ? last.impact.closures.map(({ id, name, role }) => ({ id, name, role })) : [],
    industries: top.map(({ code, name }) => ({ code, name })),
    points,
  };
}

function triple(range: ImpactRange): Triple {
  const [low = 0, central = 0, high = 0] = IMPACTS.map((impact) => round(range[impact]));
  return [low, central, high];
}

function round(value: number): number {
  return Number(value.toPrecision(6)) || 0;
}
