// Portfolio, verdicts over time and scenario → the network, the shocks that hit it, what they cost, and what was assumed.
import type { IsoDate } from "../../base/date.ts";
import type { Portfolio } from "../../portfolio/index.ts";
import type { SolveLinear } from "./lp/linear-program.ts";
import { type Rates, unrated } from "./money.ts";
import { assumptionOf, type Assumption, type AssumptionId, type AssumptionValues } from "./network/assumption.ts";
import { oddRows } from "./network/odd-rows.ts";
import { networkOf } from "./network/from-portfolio.ts";
import type { SupplyNetwork } from "./network/supply-network.ts";
import type { StatedExposure } from "./report/customers.ts";
import { costsOf, type LineCost, type LineDuty } from "./shock/cost.ts";
import { shocksFromScenario, type StatedShock } from "./shock/from-scenario.ts";
import { shocksFromVerdicts, type LinePhases } from "./shock/from-verdicts.ts";
import type { OwnExperience } from "./shock/licence-experience.ts";
import { withLicencesHeld, type LedgerLeft, type LicenceUse } from "./shock/licences-held.ts";
import type { Ceiling } from "./shock/quota.ts";
import { exactly, type Range } from "./shock/range.ts";
import type { LineShock } from "./shock/shock.ts";
import { spreadShocks } from "./shock/spread.ts";
import type { BandRanges } from "./simulate/bands.ts";

export interface CompanyInput {
  readonly portfolio: Portfolio;
  /** Verdicts of the supply lines over time, oldest first. */
  readonly phases: readonly LinePhases[];
  /** Customers whose market a measure shuts, over time. */
  readonly exposures: readonly StatedExposure[];
  /** Duties that lines meet within the horizon. */
  readonly duties?: readonly LineDuty[];
  /** Ceilings that measures set, by measure. */
  readonly ceilings?: ReadonlyMap<string, readonly Ceiling[]>;
  /** What the licence ledger says is left, by licence. */
  readonly ledger?: ReadonlyMap<string, LedgerLeft>;
  readonly register: { readonly version: string; readonly sha256: string };
  readonly engine: string;
}

export interface CompanyOptions {
  readonly start: IsoDate;
  /** Weeks looked ahead (default 52). */
  readonly weeks?: number;
  readonly seed?: number;
  /** Courses of events behind the bands (default 200). */
  readonly runs?: number;
  readonly scenario?: string;
  readonly shocks?: readonly StatedShock[];
  readonly assume?: AssumptionValues;
  /** Own delays and refusals of licences, by experience. */
  readonly experience?: OwnExperience;
  /** Stated exchange rates; without one, currencies are kept apart. */
  readonly rates?: Rates;
  /** Without it there is no best response. */
  readonly solve?: SolveLinear;
}

/** The shocks, the network and the assumptions behind an impact; what the page's script starts from. */
export interface CompanyModel {
  readonly network: SupplyNetwork;
  readonly shocks: readonly LineShock[];
  readonly costs: readonly LineCost[];
  readonly licences: readonly LicenceUse[];
  readonly ranges: BandRanges;
  readonly running: readonly number[];
  readonly outOfCoverage: readonly number[];
  /** Currencies of products and purchases for which no rate is stated, where there are several. */
  readonly ratesMissing: readonly string[];
  readonly notices: readonly string[];
}

/** Builds network and shocks. Pure. */
export function companyModel(input: CompanyInput, options: CompanyOptions): CompanyModel {
  const { start, weeks = 52, assume = {}, scenario = "", experience, rates } = options;
  const { portfolio, duties = [], ceilings, ledger } = input;
  const network = networkOf(portfolio, assume);
  const quota = assumptionOf("quota_share", assume, []);
  const ahead = assumptionOf("apply_ahead_weeks", assume, []);
  const legal = shocksFromVerdicts(network, input.phases, {
    start,
    horizon: weeks,
    experience,
    ceilings,
    quotaShare: quota.value,
  });
  const stated = shocksFromScenario(network, [], (options.shocks ?? []).filter(isSupply), {
    name: scenario,
    start,
    horizon: weeks,
  });
  const held = withLicencesHeld(network, legal.shocks, portfolio, { start, ledger, applyAhead: ahead.value });
  const direct = [...held.shocks, ...stated.lines];
  const upstream = assumptionOf("upstream_stock_weeks", assume, ["suppliers"]);
  const contested = assumptionOf("contested_extra", assume, ["supply"]);
  const spread = spreadShocks(network, direct, { upstreamStock: upstream.value, contestedExtra: contested.value });
  const priced = costsOf(network, portfolio, { duties, shocks: stated.lines, start, weeks });
  const quotas = direct.filter(({ left }) => left !== undefined);
  const used = held.uses.filter(({ ends }) => ends !== "horizon");
  const assumptions = [
    ...network.assumptions,
    ...(spread.length > 0 ? [upstream, contested] : []),
    ...(quotas.length === 0 ? [] : [{ ...quota, rows: rowsOf(network, quotas) }]),
    ...(used.length === 0 ? [] : [{ ...ahead, rows: used.map(({ row }) => row) }]),
  ];
  const currencies = network.products.flatMap(({ currency, revenue }) =>
    currency === undefined || revenue === undefined ? [] : [currency],
  );
  return {
    network: { ...network, assumptions },
    shocks: [...direct, ...spread],
    costs: priced.costs,
    licences: held.uses,
    ranges: rangesOf(assumptions),
    running: legal.running,
    outOfCoverage: legal.outOfCoverage,
    ratesMissing: unrated(currencies, rates),
    notices: [...network.problems, ...oddRows(portfolio), ...held.notices, ...priced.notices, ...stated.unused],
  };
}

/** Whether a stated shock is about supply, not about a customer's demand. */
export function isSupply({ where, demand }: StatedShock): boolean {
  return where.customer === undefined && demand === undefined;
}

function rowsOf({ lines }: SupplyNetwork, shocks: readonly LineShock[]): readonly string[] {
  return [...new Set(shocks.map(({ line }) => `${lines[line]?.file ?? ""}:${lines[line]?.row ?? ""}`))];
}

/** Stocks and capacities as factors on the value assumed. */
function rangesOf(assumptions: readonly Assumption[]): BandRanges {
  const of = (id: AssumptionId, fallback: number): Range => {
    const found = assumptions.find((one) => one.id === id);
    return found === undefined ? exactly(fallback) : { low: found.low, typical: found.value, high: found.high };
  };
  const factor = ({ low, typical, high }: Range): Range =>
    typical === 0 ? exactly(1) : { low: low / typical, typical: 1, high: high / typical };
  return {
    stockFactor: factor(of("stock_weeks", 1)),
    capacityFactor: factor(of("spare_capacity", 1)),
    transit: of("transit_weeks", 0),
    refill: of("refill_weeks", 8),
  };
}
