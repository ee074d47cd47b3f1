// One scenario: exports cut → price and quantity → shortage by industry → who goes without, by every closure → GDP by
// industry and channel, each at the low, central and high end of what is assumed.
import type { SolveLinear } from "../../company/lp/linear-program.ts";
import { clearMarket, demandOf, type Cleared } from "../market/partial-equilibrium.ts";
import { IMPACTS, type Basis, type Impact, type Input } from "../minerals/commodity.ts";
import { CLOSURES, runClosure, type ClosureId } from "./closures.ts";
import { priceChannels, type CommodityModel, type EconomyModel } from "./model.ts";
import { directLosses, type JointRule, type Shortage } from "./reliance.ts";

export interface Cut {
  readonly commodity: string;
  /** ISO country whose net exports are cut; the usual source when absent. */
  readonly source?: string | undefined;
  /** Share of net exports that is gone, 0 … 1. */
  readonly share: number;
}

export interface EconomyScenario {
  readonly cuts: readonly Cut[];
  readonly joint?: JointRule;
}

/** A figure at the low, central and high end of impact. */
export type ImpactRange = Readonly<Record<Impact, number>>;

export interface MarketOutcome {
  readonly commodity: string;
  readonly source: string;
  readonly cut: number;
  /** Price after over before. */
  readonly price: ImpactRange;
  /** Quantity that buyers outside the source get, over what they got. */
  readonly quantity: ImpactRange;
  readonly clearedBy: Cleared["by"];
  /** Supply to buyers outside the source in tonnes (or % of world output), before and after, central. */
  readonly supply: readonly {
    readonly country: string;
    readonly before: number;
    readonly after: number;
    readonly atCapacity: boolean;
  }[];
  readonly basis: { readonly price: Basis; readonly reliance: Basis };
  readonly unread: readonly string[];
}

export type ChannelId =
  | "consumers-output"
  | "consumers-cost"
  | "producers-output"
  | "producers-price"
  | "downstream-output";
export const CHANNELS: readonly { readonly id: ChannelId; readonly name: string }[] = [
  { id: "consumers-output", name: "Users of the metal make less" },
  { id: "consumers-cost", name: "Users pay more" },
  { id: "producers-output", name: "Home producers sell more" },
  { id: "producers-price", name: "Home producers get a better price" },
  { id: "downstream-output", name: "Industries further down make less" },
];

export interface IndustryOutcome {
  readonly code: string;
  readonly name: string;
  readonly region?: string;
  /** Change of value added in the table's unit, central closure; losses negative. */
  readonly change: ImpactRange;
  /** Of the central change, what is lost at users of the metal themselves. */
  readonly direct: number;
  /** Central change over the industry's value added. */
  readonly share: number;
}

export interface EconomyImpact {
  readonly unit: string;
  readonly markets: readonly MarketOutcome[];
  /** Change of GDP, central closure. */
  readonly gdp: ImpactRange & { readonly basis: Basis };
  /** Share of usual GDP, central. */
  readonly share: number;
  readonly closures: readonly ({
    readonly id: ClosureId;
    readonly name: string;
    readonly role: string;
    readonly says: string;
  } & ImpactRange)[];
  /** Smallest and largest central change over all closures. */
  readonly band: { readonly least: number; readonly most: number };
  readonly channels: readonly ({ readonly id: ChannelId; readonly name: string } & ImpactRange)[];
  /** Largest change first; industries with a change under half a millionth of the largest are left out. */
  readonly industries: readonly IndustryOutcome[];
  /** Share of its output that each using industry loses in the first place. */
  readonly lostShares: readonly { readonly code: string; readonly share: ImpactRange }[];
  readonly inputs: readonly (Input & { readonly commodity: string })[];
  readonly notes: readonly string[];
}

export type EconomyOutcome =
  | { readonly kind: "impact"; readonly impact: EconomyImpact }
  | { readonly kind: "unavailable"; readonly why: string; readonly markets: readonly MarketOutcome[] };

interface Met {
  readonly model: CommodityModel;
  readonly cut: number;
  readonly cleared: Readonly<Record<Impact, Cleared>>;
}

/** Runs a scenario by every closure. `solve` is needed only where the lower bound is not plain; see mostValueAdded. */
export function runScenario(model: EconomyModel, scenario: EconomyScenario, solve?: SolveLinear): EconomyOutcome {
  const met: Met[] = [];
  for (const { commodity, source, share } of scenario.cuts) {
    const found = model.of(commodity, source);
    if (found.kind === "unavailable") return { ...found, markets: met.map(marketOutcome) };
    const { markets } = found.model;
    const cleared = rangeOf((impact) => clearMarket(markets[impact], share));
    met.push({ model: found.model, cut: share, cleared });
  }
  const markets = met.map(marketOutcome);
  const without = met.find(({ model: one }) => one.valueAtStake === undefined);
  if (without !== undefined)
    return {
      kind: "unavailable",
      why: `no industry that uses ${without.model.commodity.id} is known, so no loss of output can be given`,
      markets,
    };
  return { kind: "impact", impact: impactOf(model, met, markets, scenario.joint ?? "scarcest", solve) };
}

function impactOf(
  { economy, home }: EconomyModel,
  met: readonly Met[],
  markets: readonly MarketOutcome[],
  joint: JointRule,
  solve: SolveLinear | undefined,
): EconomyImpact {
  const { table } = economy;
  const notes: string[] = [];
  const direct = rangeOf((impact) =>
    directLosses(
      met.map((one) => shortageOf(one, impact)),
      table.valueAdded,
      joint,
    ),
  );
  const prices = rangeOf((impact) => {
    const parts = met.map(({ model, cleared }) => priceChannels(home, model.notes, cleared[impact]));
    return [0, 1, 2].map((at) => sum(parts.map((part) => part[at as 0 | 1 | 2])));
  });
  const priceSum = rangeOf((impact) => sum(prices[impact]));
  const closures = CLOSURES.flatMap((closure) => {
    const runs = rangeOf((impact) => runClosure(closure.id, economy, direct[impact], solve));
    if (IMPACTS.some((impact) => runs[impact] === undefined)) {
      notes.push(`${closure.name}: no solution at hand, left out of the band.`);
      return [];
    }
    const lost = rangeOf((impact) => runs[impact]!.lostValueAdded);
    return [{ closure, lost, gdp: rangeOf((impact) => priceSum[impact] - sum(lost[impact])) }];
  });
  const central = closures.find(({ closure }) => closure.id === "ration-gross");
  if (central === undefined) throw new Error("the central closure always has a solution");
  const ownLoss = rangeOf((impact) => direct[impact].map((share, j) => share * Math.max(0, table.valueAdded[j]!)));
  for (const { model, cleared } of met) {
    const { id } = model.commodity;
    if (model.notes.usConsumption === undefined || model.notes.price === undefined)
      notes.push(`${id}: consumption or price is not held, so what users pay more is not counted.`);
    for (const use of model.uses.unread) notes.push(`${id}: the use "${use.use}" stands for no industry; not counted.`);
    if (cleared.central.by === "rationed") notes.push(`${id}: no price clears the market; what is left is rationed.`);
  }
  const channels: Readonly<Record<ChannelId, ImpactRange>> = {
    "consumers-output": rangeOf((impact) => -sum(ownLoss[impact])),
    "consumers-cost": rangeOf((impact) => prices[impact][0]!),
    "producers-output": rangeOf((impact) => prices[impact][1]!),
    "producers-price": rangeOf((impact) => prices[impact][2]!),
    "downstream-output": rangeOf((impact) => sum(ownLoss[impact]) - sum(central.lost[impact])),
  };
  const gdp = sum(table.valueAdded);
  const centrals = closures.map((one) => one.gdp.central);
  return {
    unit: table.unit,
    markets,
    gdp: { ...central.gdp, basis: basisOf(met) },
    share: gdp > 0 ? central.gdp.central / gdp : 0,
    closures: closures.map(({ closure, gdp: one }) => ({ ...closure, ...one })),
    band: { least: Math.max(...centrals), most: Math.min(...centrals) },
    channels: CHANNELS.map((channel) => ({ ...channel, ...channels[channel.id] })),
    industries: industriesOf(table, central.lost, ownLoss.central),
    lostShares: table.industries.flatMap(({ code }, j) =>
      direct.high[j]! > 0 ? [{ code, share: rangeOf((impact) => direct[impact][j]!) }] : [],
    ),
    inputs: met.flatMap(({ model }) => model.inputs.map((input) => ({ ...input, commodity: model.commodity.id }))),
    notes,
  };
}

/** One calibrated metal cut entirely reproduces its study; anything else follows from the model. */
function basisOf(met: readonly Met[]): Basis {
  const isCalibrated = met.every(({ model }) => model.basis.reliance === "calibrated");
  if (!isCalibrated) return "transferred";
  return met.length === 1 && met[0]?.cut === 1 ? "calibrated" : "predicted";
}

function industriesOf(
  table: EconomyModel["economy"]["table"],
  lost: Readonly<Record<Impact, Float64Array>>,
  direct: Float64Array,
): readonly IndustryOutcome[] {
  const most = Math.max(...lost.central, ...lost.high);
  return table.industries
    .map((industry, j) => ({
      ...industry,
      change: rangeOf((impact) => -lost[impact][j]!),
      direct: -direct[j]!,
      share: table.valueAdded[j]! > 0 ? -lost.central[j]! / table.valueAdded[j]! : 0,
    }))
    .filter(({ change }) => Math.abs(change.high) > most * 5e-7)
    .toSorted((a, b) => a.change.central - b.change.central);
}

function shortageOf({ model, cleared }: Met, impact: Impact): Shortage {
  return {
    valueAtStake: model.valueAtStake?.[impact] ?? 0,
    quantity: cleared[impact].quantity,
    uses: model.uses.industries,
  };
}

function marketOutcome({ model, cut, cleared }: Met): MarketOutcome {
  const { suppliers, remaining } = cleared.central;
  return {
    commodity: model.commodity.id,
    source: model.source,
    cut,
    price: rangeOf((impact) => cleared[impact].price),
    quantity: rangeOf((impact) => cleared[impact].quantity),
    clearedBy: cleared.central.by,
    supply: [
      { country: model.source, before: model.markets.central.netExports, after: remaining, atCapacity: false },
      ...suppliers.map(({ country, quantity, after, atCapacity }) => ({
        country,
        before: quantity,
        after,
        atCapacity,
      })),
    ],
    basis: model.basis,
    unread: model.uses.unread.map(({ use }) => use),
  };
}

/** Usual supply to buyers outside the source, in the market's unit. */
export function usualSupply(model: CommodityModel): number {
  return demandOf(model.markets.central);
}

function rangeOf<T>(at: (impact: Impact) => T): Readonly<Record<Impact, T>> {
  return { low: at("low"), central: at("central"), high: at("high") };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
