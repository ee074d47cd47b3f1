// The whole of it: portfolio, verdicts over time and scenario → what stops, when, what it costs, and on what that rests.
import { addDays } from "../../base/date.ts";
import { respond, type Responses } from "./lp/responses.ts";
import { companyModel, isSupply, type CompanyInput, type CompanyOptions } from "./model.ts";
import { chokepoints } from "./network/chokepoints.ts";
import type { SupplyNetwork } from "./network/supply-network.ts";
import type { CompanyImpact, CustomerImpact, Mitigation, ResponseShown } from "./report/company-impact.ts";
import { costReport } from "./report/costs.ts";
import { customersOf } from "./report/customers.ts";
import { exposuresOf } from "./report/exposures.ts";
import { mitigationsOf, responsesShown } from "./report/mitigations.ts";
import { measuresOf, shown, totalsOf } from "./report/parts.ts";
import { productImpacts } from "./report/products.ts";
import { figureSources } from "./report/sources.ts";
import { experiencesWith } from "./shock/licence-experience.ts";
import { bandSteps, type Bands } from "./simulate/bands.ts";
import { granted, pathsOf, refused, worst, type Fate } from "./simulate/paths.ts";
import { simulate } from "./simulate/simulate.ts";

/** How a long run tells how far it is, lets others work, and is stopped. */
export interface Pace {
  readonly signal: AbortSignal;
  progress(done: number, total: number, what: string): void;
  pause(): Promise<void>;
}

const METHOD = [
  "L1 time to starve: earliest group to run dry plus own buffer.",
  "L2 weekly rates, lost sales stay lost, with stocks, proportional rationing and substitution after delay; bands from a seeded Monte Carlo.",
  "L3 best response: linear programme over periods in which nothing changes, which is exact for weeks, solved with HiGHS; dual values are what one more unit is worth.",
  "Licences: delay and refusal from recorded experience, never the statutory limit; a licence held passes shipments until its quantity, value or validity is used up.",
  "Duties: rates of the register on the price of the line, by their days, at today's volumes; what may be due counts in the high end alone.",
];

/** About so many node-weeks are worked off between two pauses. */
const WORK_A_PAUSE = 2_000_000;

/** What the measures and the scenario do to the company. Deterministic: the same input gives the same bits. */
export async function companyImpact(input: CompanyInput, options: CompanyOptions, pace?: Pace): Promise<CompanyImpact> {
  const { start, weeks = 52, seed = 1, runs = 200, solve, rates } = options;
  const model = companyModel(input, options);
  const { network, shocks, ranges } = model;
  const transit = ranges.transit.typical;
  const run = (fate: Fate): { readonly left: Float64Array; readonly lost: Float64Array } => {
    const left = pathsOf(network.lines.length, weeks, shocks, transit, fate);
    return { left, lost: simulate(network, left, { weeks, refill: ranges.refill.typical }).lost };
  };
  const cases = { granted: run(granted), refused: run(refused), worst: run(worst) };
  const worths = worthsOf(network);
  const bands = await paced(
    bandSteps(
      network,
      shocks,
      ranges,
      { runs, seed, weeks },
      worths.map(({ worth }) => worth),
    ),
    runs,
    network.graph.nodes * weeks,
    pace,
  );
  await rest(pace, "best response");
  const best = (left: Float64Array): Responses | undefined =>
    solve && shocks.length > 0 ? respond(network, left, { weeks, rates, solve }) : undefined;
  const response = best(cases.refused.left);
  const helps = mitigations(network, response, () => best(cases.worst.left), options);
  await rest(pace, "single failures");
  const products = productImpacts(network, shocks, cases, bands, { weeks, transit, unavoidable: response?.lost });
  const figures = {
    totals: totalsOf(products, worths, bands),
    inNoTotal: network.products
      .filter(({ revenue, currency }) => revenue === undefined || currency === undefined)
      .map(({ name }) => name),
    products,
    customers: customers(input, options, weeks),
    chokepoints: chokepoints(network, rates),
    mitigations: helps.found,
    exposures: exposuresOf(network, { weeks, refill: ranges.refill.typical, rates }),
    costs: costReport(network, model.costs, cases.granted.left, { start, weeks }),
  };
  const used = new Set(shocks.flatMap(({ experience }) => experience ?? []));
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
    bestResponses: helps.responses,
    ratesMissing: model.ratesMissing,
    licencesHeld: model.licences,
    shocks: shocks.map((shock) => shown(network, shock, (week) => addDays(start, Math.round(week * 7)))),
    running: model.running.length,
    outOfCoverage: model.outOfCoverage.length,
    assumptions: network.assumptions,
    experience: experiencesWith(options.experience).filter(({ id }) => used.has(id)),
    notices: model.notices,
    inputs: {
      register: input.register,
      engine: input.engine,
      rows: [...new Set(network.nodes.flatMap(({ rows }) => rows))],
      method: METHOD,
      figures: figureSources(network, input.portfolio, figures),
    },
  };
}

/** Works the runs off, telling how far it is. Throws the signal's reason when it is stopped. */
async function paced(
  steps: Generator<number, Bands>,
  runs: number,
  work: number,
  pace: Pace | undefined,
): Promise<Bands> {
  const every = Math.max(1, Math.floor(WORK_A_PAUSE / Math.max(1, work)));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace === undefined || (step.value % every !== 0 && step.value !== runs)) continue;
    pace.progress(step.value, runs, "courses of events");
    await pace.pause();
    pace.signal.throwIfAborted();
  }
}

async function rest(pace: Pace | undefined, what: string): Promise<void> {
  pace?.progress(0, 1, what);
  await pace?.pause();
  pace?.signal.throwIfAborted();
}

/** Worths if licences are refused; where the best response loses nothing then, if everything open goes wrong too. */
function mitigations(
  network: SupplyNetwork,
  response: Responses | undefined,
  inWorst: () => Responses | undefined,
  { weeks = 52, rates }: CompanyOptions,
): { readonly found: readonly Mitigation[]; readonly responses: readonly ResponseShown[] } {
  if (response === undefined) return { found: [], responses: [] };
  const found = mitigationsOf(network, response, "refused", weeks);
  const responses = responsesShown(network, response, "refused", { weeks, rates });
  if (found.length > 0) return { found, responses };
  const other = inWorst();
  if (other === undefined) return { found, responses };
  return {
    found: mitigationsOf(network, other, "worst", weeks),
    responses: [...responses, ...responsesShown(network, other, "worst", { weeks, rates })],
  };
}

function customers(input: CompanyInput, options: CompanyOptions, weeks: number): readonly CustomerImpact[] {
  const stated = (options.shocks ?? []).filter((shock) => !isSupply(shock));
  const { start, scenario = "" } = options;
  return customersOf(input.portfolio, input.exposures, stated, { name: scenario, start, weeks });
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
