// What a stop of each part costs, by weeks and extra stock, from the impact model: the long part of a problem, so it is worked
// out beside the main thread, and only for parts that an event reaches.
import { lossSettings, networkOf, plannedPortfolio, stopTable } from "../../impact/index.ts";
import { isHit } from "./events.ts";
import { withLeaders } from "./leaders.ts";
import type { BuyerProblem, PartNeed } from "./types.ts";

/** `problem` with the tables of the parts that lack them and that some event takes weeks from; the others lose nothing. */
export function withStopCosts(problem: BuyerProblem): BuyerProblem {
  const { company, horizonWeeks, stockLevels } = problem;
  const traced = withLeaders(company.portfolio, company.leaders);
  const today = networkOf(traced, company.assume);
  // Where no row has a share, nobody is said to supply the part: all rows alike are taken to.
  const unshared = problem.parts.filter(({ candidates }) => candidates.every(({ share }) => share === 0));
  const shares = new Map(
    unshared.flatMap(({ candidates }) => candidates.map(({ at }) => [at.row, 1 / candidates.length] as const)),
  );
  const network =
    shares.size === 0
      ? today
      : networkOf(plannedPortfolio(traced, today, { shares, extraStock: new Map() }), company.assume);
  const settings = lossSettings(horizonWeeks, company.assume);
  const levels = [...new Set([0, ...stockLevels])];
  const tableOf = ({ partId, perWeek }: PartNeed): PartNeed["stopCost"] => {
    const extra = levels.map((stockWeeks) => stockWeeks * perWeek);
    const tables = stopTable(network, partId, extra, settings);
    return levels.map((stockWeeks, s) => ({
      stockWeeks,
      lost: Float64Array.from({ length: horizonWeeks + 1 }, (_, t) =>
        (tables[s] ?? []).reduce(
          (sum, weeks, product) => sum + (company.margins[product] ?? 0) * (weeks[t] as number),
          0,
        ),
      ),
    }));
  };
  const parts = problem.parts.map((part) =>
    part.stopCost.length > 0 || !part.candidates.some(({ lostWeeks }) => lostWeeks.some(isHit))
      ? part
      : { ...part, stopCost: tableOf(part) },
  );
  return { ...problem, parts };
}
