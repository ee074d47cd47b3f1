// A mineral commodity as the data files give it, and the choice of figures for a market out of them.
import type { Market, Supplier } from "../market/partial-equilibrium.ts";

export type Impact = "low" | "central" | "high";
export const IMPACTS: readonly Impact[] = ["low", "central", "high"];

export interface Stage {
  readonly stage: "mining" | "refining";
  readonly year: number;
  readonly form?: string;
  /** World output in tonnes. */
  readonly tonnes?: number;
  readonly completeness: string;
  /** % of world output; `ZZ`: other countries. */
  readonly shares: readonly (readonly [country: string, sharePct: number])[];
  readonly sources: readonly string[];
  readonly note?: string;
}

export interface EndUse {
  readonly use: string;
  readonly sharePct: number;
  readonly source?: string;
  readonly basis?: Basis;
}

/** Published statistics of one mineral: data/minerals/commodities.json. */
export interface Commodity {
  readonly id: string;
  readonly element: string;
  readonly stages: readonly Stage[];
  readonly prices: readonly {
    readonly year: number;
    readonly usdPerKg: number;
    readonly form: string;
    readonly region: string;
    readonly source: string;
  }[];
  readonly byproductOf: readonly string[];
  readonly endUses: readonly EndUse[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url?: string }>>;
}

/** What a figure rests on. */
export type Basis = "published" | "derived" | "assumed" | "calibrated" | "transferred" | "predicted";

/** Editor's inputs of one mineral: data/minerals/markets.yaml. */
export interface MarketNotes {
  readonly source?: string;
  readonly stage?: Stage["stage"];
  readonly suppliers?: readonly Supplier[];
  readonly suppliersSource?: string;
  readonly netExports?: { readonly tonnes: number; readonly basis?: Basis; readonly note?: string };
  readonly supplyElasticity?: { readonly value: number; readonly basis?: Basis };
  readonly calibrate?: {
    readonly priceRise: number;
    /** Fall of US GDP in million USD at a complete cut: low, central, high. */
    readonly gdp: readonly [number, number, number];
    readonly study: string;
    readonly note?: string;
  };
  readonly endUses?: readonly EndUse[];
  readonly usConsumption?: {
    readonly tonnes: number;
    readonly year: number;
    readonly basis?: Basis;
    readonly source: string;
  };
  readonly price?: { readonly usdPerKg: number; readonly year: number; readonly source: string };
  readonly importReliancePct?: {
    readonly value: number;
    readonly atLeast?: boolean;
    readonly year: number;
    readonly basis?: Basis;
    readonly source: string;
  };
}

type Triple = { readonly value: readonly [number, number, number]; readonly basis: Basis };

/** data/minerals/markets.yaml. */
export interface MarketFile {
  readonly defaults: {
    readonly exportShare: Triple;
    readonly supplyElasticity: Triple;
    readonly demandElasticity: Triple;
    readonly spareCapacity: Triple;
    readonly reliance: { readonly basis: "transferred"; readonly from: readonly [low: string, high: string] };
  };
  readonly commodities: Readonly<Record<string, MarketNotes>>;
  readonly industriesOfUses: readonly { readonly words: readonly string[]; readonly industries: readonly string[] }[];
}

/** One input of a market with what it rests on, for the trace. */
export interface Input {
  readonly name: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly basis: Basis;
  readonly source: string;
  readonly note?: string;
}

/** The stage at which a cut bites: as the notes say, else refining where most of it is recorded, else mining. */
export function decisiveStage(commodity: Commodity, notes: MarketNotes = {}): Stage | undefined {
  const known = commodity.stages.filter(({ shares }) => shares.length > 0);
  const wanted = notes.stage === undefined ? known : known.filter(({ stage }) => stage === notes.stage);
  const recorded = ({ shares }: Stage): number => shares.reduce((sum, [, share]) => sum + share, 0);
  const refining = wanted.find((one) => one.stage === "refining" && recorded(one) > 80);
  return refining ?? wanted.find(({ stage }) => stage === "mining") ?? wanted[0];
}

/** The country whose cut is asked about when none is named: the largest producer at the decisive stage. */
export function usualSource(commodity: Commodity, notes: MarketNotes = {}): string | undefined {
  if (notes.source !== undefined) return notes.source;
  const shares = decisiveStage(commodity, notes)?.shares ?? [];
  return shares.filter(([country]) => country !== "ZZ").toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** The end uses, with the editor's where no statistic is at hand. */
export function endUsesOf(commodity: Commodity, notes: MarketNotes = {}): readonly EndUse[] {
  return notes.endUses ?? commodity.endUses;
}

export type MarketFound =
  | {
      readonly kind: "market";
      readonly market: Omit<Market, "demandElasticity">;
      readonly demandElasticity: number;
      readonly inputs: readonly Input[];
    }
  | { readonly kind: "unavailable"; readonly why: string };

/** The market of a commodity seen from a source country, at one end of the assumptions or in their middle. */
export function marketOf(commodity: Commodity, file: MarketFile, source: string, impact: Impact): MarketFound {
  const notes = file.commodities[commodity.id] ?? {};
  const stage = decisiveStage(commodity, notes);
  const at = IMPACTS.indexOf(impact);
  const inputs: Input[] = [];
  const assumed = (name: string, triple: Triple, unit?: string): number => {
    const value = triple.value[at] ?? triple.value[1];
    inputs.push({
      name,
      value,
      basis: triple.basis,
      source: `data/minerals/markets.yaml, defaults, ${impact} impact`,
      ...(unit === undefined ? {} : { unit }),
    });
    return value;
  };
  const usual = usualSource(commodity, notes);
  if (notes.suppliers !== undefined && notes.netExports !== undefined && source === usual) {
    const supplyElasticity =
      notes.supplyElasticity?.value ?? assumed("supply elasticity", file.defaults.supplyElasticity);
    for (const { country, quantity, capacity } of notes.suppliers)
      inputs.push({
        name: `output and capacity of ${country}`,
        value: `${quantity} of ${capacity}`,
        unit: "t",
        basis: "published",
        source: notes.suppliersSource ?? "",
      });
    inputs.push({
      name: `net exports of ${source}`,
      value: notes.netExports.tonnes,
      unit: "t",
      basis: notes.netExports.basis ?? "published",
      source: "data/minerals/markets.yaml",
      ...(notes.netExports.note === undefined ? {} : { note: notes.netExports.note }),
    });
    if (notes.supplyElasticity !== undefined)
      inputs.push({
        name: "supply elasticity",
        value: supplyElasticity,
        basis: notes.supplyElasticity.basis ?? "assumed",
        source: "data/minerals/markets.yaml",
      });
    return {
      kind: "market",
      market: { suppliers: notes.suppliers, netExports: notes.netExports.tonnes, supplyElasticity },
      demandElasticity: file.defaults.demandElasticity.value[at] ?? 0.5,
      inputs,
    };
  }
  if (stage === undefined) return { kind: "unavailable", why: `no production by country is held for ${commodity.id}` };
  const share = stage.shares.find(([country]) => country === source)?.[1];
  if (share === undefined || share === 0)
    return { kind: "unavailable", why: `${source} has no recorded share of the ${stage.stage} of ${commodity.id}` };
  const world = stage.tonnes ?? 100;
  const spare = assumed("idle capacity elsewhere, share of output", file.defaults.spareCapacity);
  const exported = assumed(`share of its output that ${source} exports net`, file.defaults.exportShare);
  const supplyElasticity = assumed("supply elasticity", file.defaults.supplyElasticity);
  const demandElasticity = assumed("demand elasticity", file.defaults.demandElasticity);
  inputs.push({
    name: `world ${stage.stage} by country, ${stage.year}`,
    value: stage.shares.map(([country, pct]) => `${country} ${pct}`).join(", "),
    unit: "%",
    basis: "published",
    source: stage.sources.map((id) => commodity.sources[id]?.title ?? id).join("; "),
    ...(stage.tonnes === undefined ? { note: "no world tonnage is held; shares alone decide the ratios" } : {}),
  });
  const suppliers = stage.shares
    .filter(([country, pct]) => country !== source && pct > 0)
    .map(([country, pct]) => {
      const quantity = (world * pct) / 100;
      return { country, quantity, capacity: quantity * (1 + spare) };
    });
  return {
    kind: "market",
    market: { suppliers, netExports: ((world * share) / 100) * exported, supplyElasticity },
    demandElasticity,
    inputs,
  };
}
