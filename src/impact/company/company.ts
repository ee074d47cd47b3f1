// The whole of it: portfolio, verdicts over time and scenario → what stops, when, what it costs, and on what that rests.
import { addDays, type IsoDate } from "../../base/date.ts";
import type { Portfolio } from "../../portfolio/index.ts";
import { bestResponse, type BestResponse } from "./lp/best-response.ts";
import type { SolveLinear } from "./lp/linear-program.ts";
import { assumptionOf, type Assumption, type AssumptionId, type AssumptionValues } from "./network/assumption.ts";
import { chokepoints } from "./network/chokepoints.ts";
import { networkOf } from "./network/from-portfolio.ts";
import type { SupplyNetwork } from "./network/supply-network.ts";
import type { CompanyImpact, CustomerImpact } from "./report/company-impact.ts";
import { customersOf, type StatedExposure } from "./report/customers.ts";
import { exposuresOf } from "./report/exposures.ts";
import { extraCost, measuresOf, mitigationsOf, shown, totalsOf } from "./report/parts.ts";
import { productImpacts } from "./report/products.ts";
import { LICENCE_EXPERIENCE } from "./shock/licence-experience.ts";
import { exactly, type Range } from "./shock/range.ts";
import type { LineShock } from "./shock/shock.ts";
import { shocksFromScenario, type StatedShock } from "./shock/from-scenario.ts";
import { shocksFromVerdicts, type LinePhases } from "./shock/from-verdicts.ts";
import { withLicencesHeld } from "./shock/licences-held.ts";
import { spreadShocks } from "./shock/spread.ts";
import { bandsOf, type BandRanges } from "./simulate/bands.ts";
import { granted, pathsOf, refused, worst, type Fate } from "./simulate/paths.ts";
import { figureSources } from "./report/sources.ts";
import { simulate } from "./simulate/simulate.ts";

export interface CompanyInput {
  readonly portfolio: Portfolio;
  /** Verdicts of the supply lines over time, oldest first. */
  readonly phases: readonly LinePhases[];
  /** Customers whose market a measure shuts, as assess finds them. */
  readonly exposures: readonly StatedExposure[];
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
  /** Without it there is no best response. */
  readonly solve?: SolveLinear;
}

const METHOD = [
  "L1 time to starve: earliest group to run dry plus own buffer.",
  "L2 weekly rates, lost sales stay lost, with stocks, proportional rationing and substitution after delay; bands from a seeded Monte Carlo.",
  "L3 best response: linear programme over the horizon, solved with HiGHS; dual values are what one more unit is worth.",
  "Licences: delay and refusal from recorded experience, never the statutory limit.",
];

/** The shocks, the network and the assumptions behind an impact; what the page's script starts from. */
export interface CompanyModel {
  readonly network: SupplyNetwork;
  readonly shocks: readonly LineShock[];
  /** Those of the measures and the scenario themselves, before they spread: lines are numbered alike for every plan. */
  readonly direct: { readonly legal: readonly LineShock[]; readonly stated: readonly LineShock[] };
  readonly ranges: BandRanges;
  readonly running: readonly number[];
  readonly outOfCoverage: readonly number[];
  readonly notices: readonly string[];
}

/** Builds network and shocks. Pure. */
export function companyModel(input: CompanyInput, options: CompanyOptions): CompanyModel {
  const { start, weeks = 52, assume = {}, scenario = "" } = options;
  const network = networkOf(input.portfolio, assume);
  const legal = shocksFromVerdicts(network, input.phases, start, weeks);
  const stated = shocksFromScenario(network, [], (options.shocks ?? []).filter(isSupply), {
    name: scenario,
    start,
    horizon: weeks,
  });
  const held = withLicencesHeld(network, legal.shocks, input.portfolio.licences, start);
  const direct = [...held.shocks, ...stated.lines];
  const upstream = assumptionOf("upstream_stock_weeks", assume, ["suppliers"]);
  const contested = assumptionOf("contested_extra", assume, ["supply"]);
  const spread = spreadShocks(network, direct, { upstreamStock: upstream.value, contestedExtra: contested.value });
  const assumptions = [...network.assumptions, ...(spread.length > 0 ? [upstream, contested] : [])];
  return {
    network: { ...network, assumptions },
    shocks: [...direct, ...spread],
    direct: { legal: held.shocks, stated: stated.lines },
    ranges: rangesOf(assumptions),
    running: legal.running,
    outOfCoverage: legal.outOfCoverage,
    notices: [...network.problems, ...held.notices, ...stated.unused],
  };
}

/** What the measures and the scenario do to the company. Pure and deterministic: the same input gives the same bits. */
export function companyImpact(input: CompanyInput, options: CompanyOptions): CompanyImpact {
  const { start, weeks = 52, seed = 1, runs = 200, solve } = options;
  const model = companyModel(input, options);
  const { network, shocks, ranges } = model;
  const transit = ranges.transit.typical;
  const run = (fate: Fate): { readonly left: Float64Array; readonly lost: Float64Array } => {
    const left = pathsOf(network.lines.length, weeks, shocks, transit, fate);
    return { left, lost: simulate(network, left, { weeks, refill: ranges.refill.typical }).lost };
  };
  const cases = { granted: run(granted), refused: run(refused), worst: run(worst) };
  const worths = worthsOf(network);
  const bands = bandsOf(
    network,
    shocks,
    ranges,
    { runs, seed, weeks },
    worths.map(({ worth }) => worth),
  );
  const value = Float64Array.from(network.products, ({ margin, revenue, demand }) => (margin ?? revenue ?? 1) / demand);
  const best = (left: Float64Array): BestResponse | undefined =>
    solve && shocks.length > 0 ? bestResponse(network, left, weeks, value, solve) : undefined;
  const response = best(cases.refused.left);
  const helps = mitigations(network, response, () => best(cases.worst.left));
  const used = new Set(shocks.flatMap(({ experience }) => experience ?? []));
  const products = productImpacts(network, shocks, cases, bands, { weeks, transit, unavoidable: response?.lost });
  const figures = {
    totals: totalsOf(products, worths, bands),
    products,
    customers: customers(input, options, weeks),
    chokepoints: chokepoints(network),
    mitigations: helps,
    exposures: exposuresOf(network, weeks, ranges.refill.typical),
  };
  return {
    start,
    weeks,
    seed,
    runs,
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    network: {
      items: network.nodes.filter(({ kind }) => kind === "item" || kind === "product").length,
      lines: network.lines.length,
      arcs: network.graph.member.length,
      circles: network.graph.circles.length,
    },
    measures: measuresOf(shocks, start),
    ...figures,
    extraCost: extraCost(input.portfolio, network, shocks),
    shocks: shocks.map((shock) => shown(network, shock, (week) => addDays(start, Math.round(week * 7)))),
    running: model.running.length,
    outOfCoverage: model.outOfCoverage.length,
    assumptions: network.assumptions,
    experience: LICENCE_EXPERIENCE.filter(({ id }) => used.has(id)),
    notices: model.notices,
    inputs: {
      register: input.register,
      engine: input.engine,
      rows: rowsOf(network),
      method: METHOD,
      figures: figureSources(network, input.portfolio, figures),
    },
  };
}

function isSupply({ where, demand }: StatedShock): boolean {
  return where.customer === undefined && demand === undefined;
}

/** Worths if licences are refused; where the best response loses nothing then, if everything open goes wrong too. */
function mitigations(
  network: SupplyNetwork,
  response: BestResponse | undefined,
  inWorst: () => BestResponse | undefined,
): CompanyImpact["mitigations"] {
  const found = response === undefined ? [] : mitigationsOf(network, response, "refused");
  if (found.length > 0) return found;
  const worstResponse = inWorst();
  return worstResponse === undefined ? [] : mitigationsOf(network, worstResponse, "worst");
}

function customers(input: CompanyInput, options: CompanyOptions, weeks: number): readonly CustomerImpact[] {
  const stated = (options.shocks ?? []).filter((shock) => !isSupply(shock));
  const { start, scenario = "" } = options;
  return customersOf(input.portfolio, input.exposures, stated, { name: scenario, start, weeks });
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

/** What a week of each product is worth: revenue and margin, a list for each currency. */
function worthsOf(
  network: SupplyNetwork,
): readonly { readonly currency: string; readonly of: "revenue" | "margin"; readonly worth: Float64Array }[] {
  const currencies = [...new Set(network.products.flatMap(({ currency }) => currency ?? []))].sort();
  return currencies.flatMap((currency) =>
    (["revenue", "margin"] as const).map((of) => ({
      currency,
      of,
      worth: Float64Array.from(network.products, (product) => (product.currency === currency ? (product[of] ?? 0) : 0)),
    })),
  );
}

function rowsOf(network: SupplyNetwork): readonly string[] {
  return [...new Set(network.nodes.flatMap(({ rows }) => rows))];
}
