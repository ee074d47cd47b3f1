// A sourcing plan as the portfolio it would make: other shares, more stock. Everything else stays, so that a plan is
// judged by the same model as today's way of buying.
import type { Portfolio } from "../../../portfolio/index.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";

export interface SourcingPlan {
  /** Row of the supply table → share of the part's purchases, 0-1. Rows left out keep theirs. */
  readonly shares: ReadonlyMap<number, number>;
  /** Part → units of stock on top of what `today` counts. */
  readonly extraStock: ReadonlyMap<string, number>;
}

/** `portfolio` as `plan` makes it. Stock that nobody stated stays what `today`, its network, takes it to be. */
export function plannedPortfolio(portfolio: Portfolio, today: SupplyNetwork, plan: SourcingPlan): Portfolio {
  const stockOf = new Map(today.nodes.map(({ id }, node) => [id, today.stock[node] as number]));
  const raised = [...plan.extraStock].filter(([, units]) => units > 0);
  const touched = new Set(raised.map(([partId]) => partId));
  return {
    ...portfolio,
    supply: portfolio.supply.map((line) => {
      const share = plan.shares.get(line.at.row);
      return share === undefined ? line : { ...line, share };
    }),
    inventory: [
      ...portfolio.inventory.filter(({ partId }) => !touched.has(partId)),
      ...raised.map(([partId, units]) => ({
        partId,
        quantity: String((stockOf.get(partId) ?? 0) + units),
        at: portfolio.inventory.find((line) => line.partId === partId)?.at ?? { file: "inventory.csv", row: 0 },
        extra: {},
      })),
    ],
  };
}
