// The commodity model over one economy: every mineral's market and reliance at the low, central and high end, calibrated
// where a study published an answer and marked so.
import { clearMarket, demandElasticityFor, type Cleared, type Market } from "../market/partial-equilibrium.ts";
import {
  endUsesOf,
  IMPACTS,
  marketOf,
  usualSource,
  type Basis,
  type Commodity,
  type Impact,
  type Input,
  type MarketFile,
  type MarketNotes,
} from "../minerals/commodity.ts";
import { readUses, type UseReading } from "../minerals/uses.ts";
import { valueAtStakeFor } from "./calibrate.ts";
import type { PreparedEconomy } from "./prepare.ts";

export interface CommodityModel {
  readonly commodity: Commodity;
  readonly notes: MarketNotes;
  readonly source: string;
  readonly markets: Readonly<Record<Impact, Market>>;
  readonly uses: UseReading;
  /** Value added at stake, in the table's unit; undefined when no using industry is known. */
  readonly valueAtStake: Readonly<Record<Impact, number>> | undefined;
  readonly basis: { readonly price: Basis; readonly reliance: Basis };
  readonly inputs: readonly Input[];
}

export type ModelFound =
  | { readonly kind: "model"; readonly model: CommodityModel }
  | { readonly kind: "unavailable"; readonly why: string };

export interface EconomyModel {
  readonly economy: PreparedEconomy;
  readonly commodities: readonly Commodity[];
  readonly file: MarketFile;
  /** Country whose buyers' cost and producers count in the price channels. */
  readonly home: string;
  /** The model of a commodity whose net exports from `source` are cut; the usual source when absent. Kept once made. */
  of(id: string, source?: string): ModelFound;
}

/** Makes commodity models over a prepared economy whose industry codes the rules of `file` use. */
export function economyModel(
  economy: PreparedEconomy,
  commodities: readonly Commodity[],
  file: MarketFile,
  home: string,
): EconomyModel {
  const kept = new Map<string, ModelFound>();
  const model: EconomyModel = {
    economy,
    commodities,
    file,
    home,
    of(id, source) {
      const key = `${id} ${source ?? ""}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = build(model, id, source);
      kept.set(key, made);
      return made;
    },
  };
  return model;
}

function build(model: EconomyModel, id: string, asked: string | undefined): ModelFound {
  const { economy, commodities, file } = model;
  const commodity = commodities.find((one) => one.id === id);
  if (commodity === undefined) return { kind: "unavailable", why: `no commodity "${id}" is held` };
  const notes = file.commodities[id] ?? {};
  const usual = usualSource(commodity, notes);
  const source = asked ?? usual;
  if (source === undefined) return { kind: "unavailable", why: `no production by country is held for ${id}` };
  const found = IMPACTS.map((impact) => ({ impact, found: marketOf(commodity, file, source, impact) }));
  const markets: Partial<Record<Impact, Market>> = {};
  const inputs: Input[] = [];
  const calibrate = source === usual ? notes.calibrate : undefined;
  let priceBasis: Basis = "assumed";
  for (const { impact, found: one } of found) {
    if (one.kind === "unavailable") return one;
    const fitted = calibrate && demandElasticityFor(one.market, 1 + calibrate.priceRise);
    if (fitted !== undefined) priceBasis = "calibrated";
    markets[impact] = { ...one.market, demandElasticity: fitted ?? one.demandElasticity };
    for (const input of one.inputs)
      if (!inputs.some(({ name, value }) => name === input.name && value === input.value)) inputs.push(input);
    if (fitted !== undefined && impact === "central" && calibrate !== undefined)
      inputs.push({
        name: "demand elasticity",
        value: fitted,
        basis: "calibrated",
        source: `to a price rise of ${calibrate.priceRise * 100} % (${calibrate.study})`,
        ...(calibrate.note === undefined ? {} : { note: calibrate.note }),
      });
  }
  const { table } = economy;
  const codes = table.industries.map(({ code }) => code);
  const uses = readUses(endUsesOf(commodity, notes), file.industriesOfUses, codes, table.valueAdded);
  for (const { use, sharePct, source: from, basis } of endUsesOf(commodity, notes))
    inputs.push({
      name: `use: ${use.replaceAll("_", " ")}`,
      value: sharePct,
      unit: "%",
      basis: basis ?? "published",
      source: from === undefined ? "data/minerals/markets.yaml" : (commodity.sources[from]?.title ?? from),
    });
  const { publisher, licence, files = [] } = table.source;
  const origin = `${publisher}, ${table.title}${files[0] === undefined ? "" : `, ${files[0].name} (sha256 ${files[0].sha256.slice(0, 12)})`}; ${licence}`;
  for (const { industry, code, share } of uses.industries)
    inputs.push({
      name: `value added of ${code} ${table.industries[industry]?.name ?? ""}`,
      value: table.valueAdded[industry]!,
      unit: table.unit,
      basis: "published",
      source: origin,
      note: `bears ${(share * 100).toFixed(1)} % of the metal's use`,
    });
  const partial = { commodity, notes, source, markets: markets as Record<Impact, Market>, uses };
  const stake = calibrate === undefined ? transferred(model, partial) : calibrated(model, partial, calibrate.gdp);
  if (stake !== undefined)
    inputs.push({
      name: "value added that stands on the metal (low, central, high)",
      value: IMPACTS.map((impact) => Math.round(stake[impact])).join(", "),
      unit: table.unit,
      basis: calibrate === undefined ? "transferred" : "calibrated",
      source:
        calibrate === undefined
          ? `shares of the using industries' value added as calibrated for ${file.defaults.reliance.from.join(" and ")}`
          : `to the GDP figures of ${calibrate.study}`,
    });
  return {
    kind: "model",
    model: {
      ...partial,
      valueAtStake: stake,
      basis: { price: priceBasis, reliance: calibrate === undefined ? "transferred" : "calibrated" },
      inputs,
    },
  };
}

type Partial_ = Pick<CommodityModel, "commodity" | "notes" | "source" | "markets" | "uses">;

function calibrated(
  model: EconomyModel,
  partial: Partial_,
  gdp: readonly [number, number, number],
): Record<Impact, number> | undefined {
  if (partial.uses.industries.length === 0) return undefined;
  const stake: Partial<Record<Impact, number>> = {};
  for (const [at, impact] of IMPACTS.entries()) {
    const cleared = clearMarket(partial.markets[impact], 1);
    const other = -priceChannels(model.home, partial.notes, cleared).reduce((sum, value) => sum + value, 0);
    const value = valueAtStakeFor(
      model.economy,
      { quantity: cleared.quantity, uses: partial.uses.industries },
      gdp[at]!,
      other,
    );
    if (value === undefined) return undefined;
    stake[impact] = value;
  }
  return stake as Record<Impact, number>;
}

/** Reliance shares of the calibrated metals, carried over to the yardstick of this one. */
function transferred({ of, file }: EconomyModel, { uses }: Partial_): Record<Impact, number> | undefined {
  const shares = file.defaults.reliance.from.map((id) => {
    const found = of(id);
    return found.kind === "model" && found.model.valueAtStake && found.model.basis.reliance === "calibrated"
      ? found.model.valueAtStake.central / found.model.uses.yardstick
      : undefined;
  });
  const [a, b] = shares;
  if (a === undefined || b === undefined || uses.industries.length === 0) return undefined;
  return {
    low: Math.min(a, b) * uses.yardstick,
    central: Math.sqrt(a * b) * uses.yardstick,
    high: Math.max(a, b) * uses.yardstick,
  };
}

/**
 * The three price channels in million USD, gains positive: buyers' cost, home producers' extra output, and their better
 * price. Zero where consumption or price is not held.
 */
export function priceChannels(home: string, notes: MarketNotes, cleared: Cleared): readonly [number, number, number] {
  const usdPerTonne = (notes.price?.usdPerKg ?? 0) * 1000;
  const bought = (notes.usConsumption?.tonnes ?? 0) * cleared.quantity;
  const maker = cleared.suppliers.find(({ country }) => country === home);
  const cost = (-(cleared.price - 1) * usdPerTonne * bought) / 1e6;
  if (maker === undefined) return [cost, 0, 0];
  return [
    cost,
    ((maker.after - maker.quantity) * usdPerTonne) / 1e6,
    ((cleared.price - 1) * usdPerTonne * maker.after) / 1e6,
  ];
}
