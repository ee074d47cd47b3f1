// Published studies and past controls, held against the model: data/economy/studies.yaml and backtests.yaml.
import { runScenario, type EconomyImpact } from "../scenario/run.ts";
import { clearMarket } from "../market/partial-equilibrium.ts";
import type { EconomyModel } from "../scenario/model.ts";
import type { History } from "../minerals/history.ts";

export interface StudyFigure {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly low?: number;
  readonly central?: number;
  readonly high?: number;
  readonly atLeast?: boolean;
  readonly words?: string;
  readonly ours: "calibrated" | "predicted";
  readonly cuts: readonly string[];
  readonly measure: "gdp" | "price" | "share" | "price-share";
  readonly industry?: string;
  readonly within?: readonly [number, number];
}

export interface Study {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly read: string;
  readonly figures: readonly StudyFigure[];
  readonly notPublic: readonly string[];
}

export interface ComparedFigure extends StudyFigure {
  readonly model: { readonly low?: number; readonly central: number; readonly high?: number };
  /** Whether ours is within 1 % (or at least as much, where the study says more than; or within the range it gives). */
  readonly agrees: boolean | undefined;
}

/** Every figure of a study beside the model's. */
export function compareStudy(model: EconomyModel, study: Study): readonly ComparedFigure[] {
  const runs = new Map<string, EconomyImpact>();
  const run = (cuts: readonly string[]): EconomyImpact => {
    const key = cuts.join("+");
    const known = runs.get(key);
    if (known !== undefined) return known;
    const outcome = runScenario(model, { cuts: cuts.map((commodity) => ({ commodity, share: 1 })) });
    if (outcome.kind === "unavailable") throw new Error(`${study.id}: ${outcome.why}`);
    runs.set(key, outcome.impact);
    return outcome.impact;
  };
  return study.figures.map((figure) => {
    const ours = measured(figure, run(figure.cuts));
    return { ...figure, model: ours, agrees: agrees(figure, ours.central) };
  });
}

function measured(figure: StudyFigure, impact: EconomyImpact): ComparedFigure["model"] {
  const { gdp, markets, industries, channels } = impact;
  switch (figure.measure) {
    case "gdp":
      return { low: -gdp.low / 1000, central: -gdp.central / 1000, high: -gdp.high / 1000 };
    case "price":
      return { central: ((markets[0]?.price.central ?? 1) - 1) * 100 };
    case "share": {
      const found = industries.find(({ code }) => code === figure.industry);
      return { central: ((found?.change.central ?? 0) / gdp.central) * 100 };
    }
    case "price-share":
      return {
        central: ((channels.find(({ id }) => id === "consumers-cost")?.central ?? 0) / gdp.central) * 100,
      };
  }
}

function agrees({ central, atLeast, within }: StudyFigure, ours: number): boolean | undefined {
  if (within !== undefined) return ours >= within[0] && ours <= within[1];
  if (central === undefined) return undefined;
  if (atLeast === true) return ours >= central * (1 - 1e-9);
  return Math.abs(ours - central) <= 0.01 * Math.abs(central);
}

export interface Backtest {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** Ids of the register's measures. */
  readonly measures: readonly string[];
  readonly note?: string;
  readonly cuts?: readonly { readonly commodity: string; readonly shares: readonly number[] }[];
  /** A market of the past, from the shares of world output in a year. */
  readonly history?: {
    readonly element: string;
    readonly year: string;
    readonly source: string;
    readonly priceCut: number;
  };
  /** A good short at its industrial buyers for some weeks. */
  readonly goods?: {
    readonly industry: string;
    readonly buyers: readonly string[];
    readonly share: number;
    readonly weeks: number;
  };
  readonly observed: readonly {
    readonly text: string;
    readonly source: string;
    readonly confidence: "high" | "medium" | "low";
  }[];
  /** Observed price ratios and the model's row each is held against. */
  readonly checks?: readonly {
    readonly what: string;
    /** Beginning of the row's name, and its cut. */
    readonly row: string;
    readonly cut: number;
    readonly priceRatio: number;
    readonly source: string;
  }[];
  /** Why nothing observed can be held against a figure of the model, where that is so. */
  readonly untested?: string;
  readonly reading: string;
}

export interface BacktestRow {
  readonly what: string;
  /** Share of net exports (or of the good) that is gone. */
  readonly cut: number;
  /** Price over price before: low, central, high. */
  readonly price?: { readonly low: number; readonly central: number; readonly high: number };
  /** Change of US GDP in million USD: low, central, high. */
  readonly gdp?: { readonly low: number; readonly central: number; readonly high: number };
  readonly basis: string;
}

/** What the model says of a past control. */
export function runBacktest(model: EconomyModel, history: History, story: Backtest): readonly BacktestRow[] {
  const rows = (story.cuts ?? []).flatMap(({ commodity, shares }) =>
    shares.map((share): BacktestRow => {
      const outcome = runScenario(model, { cuts: [{ commodity, share }] });
      if (outcome.kind === "unavailable") return { what: commodity, cut: share, basis: outcome.why };
      const { gdp, markets } = outcome.impact;
      const { basis, ...range } = gdp;
      return {
        what: commodity,
        cut: share,
        ...(markets[0] === undefined ? {} : { price: markets[0].price }),
        gdp: range,
        basis,
      };
    }),
  );
  return [...rows, ...past(model, history, story), ...short(model, story)];
}

function past(model: EconomyModel, history: History, { history: asked }: Backtest): readonly BacktestRow[] {
  if (asked === undefined) return [];
  const shares = history.elements[asked.element]?.shares[asked.year] ?? [];
  const own = shares.find(([country]) => country === asked.source)?.[1] ?? 0;
  const { exportShare, supplyElasticity, demandElasticity, spareCapacity } = model.file.defaults;
  const at = (index: 0 | 1 | 2): number =>
    clearMarket(
      {
        suppliers: shares
          .filter(([country]) => country !== asked.source)
          .map(([country, share]) => ({
            country,
            quantity: share,
            capacity: share * (1 + spareCapacity.value[index]),
          })),
        netExports: own * exportShare.value[index],
        supplyElasticity: supplyElasticity.value[index],
        demandElasticity: demandElasticity.value[index],
      },
      asked.priceCut,
    ).price;
  return [
    {
      what: `${asked.element}, world output of ${asked.year}`,
      cut: asked.priceCut,
      price: { low: at(0), central: at(1), high: at(2) },
      basis: "assumed",
    },
  ];
}

/** Rationing by money shares and the bound without substitutes, for the weeks the shortage lasts. */
function short({ economy }: EconomyModel, { goods }: Backtest): readonly BacktestRow[] {
  if (goods === undefined) return [];
  const { table } = economy;
  const position = new Map(table.industries.map(({ code }, at) => [code, at]));
  const good = position.get(goods.industry);
  if (good === undefined) return [];
  let [byShare, stopped] = [0, 0];
  for (const code of goods.buyers) {
    const buyer = position.get(code);
    if (buyer === undefined) continue;
    const added = table.valueAdded[buyer]!;
    const cost = table.gross.data[good * table.output.length + buyer]! / table.output[buyer]!;
    byShare += goods.share * cost * added;
    stopped += goods.share * added;
  }
  const period = goods.weeks / 52;
  return [
    {
      what: `${goods.industry} short at ${goods.buyers.length} industries for ${goods.weeks} weeks, in proportion to its cost`,
      cut: goods.share,
      gdp: { low: -byShare * period, central: -byShare * period, high: -byShare * period },
      basis: "assumed",
    },
    {
      what: "the same if nothing replaces it and nobody has stocks",
      cut: goods.share,
      gdp: { low: -stopped * period, central: -stopped * period, high: -stopped * period },
      basis: "upper bound",
    },
  ];
}
