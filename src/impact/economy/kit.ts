// Everything the questions about economies need, opened from the data files: tables and models are made at first use and
// kept, as they cost some 0.3 s.
import type { Inverse } from "./linear/inverse.ts";
import type { Matrix } from "./linear/matrix.ts";
import { keptInverse, type InverseStore } from "./linear/stored-inverse.ts";
import { economyModel, type EconomyModel } from "./scenario/model.ts";
import { prepareEconomy } from "./scenario/prepare.ts";
import type { Commodity, MarketFile } from "./minerals/commodity.ts";
import type { EuStudy } from "./minerals/dependence.ts";
import type { History } from "./minerals/history.ts";
import type { Backtest, Study } from "./studies/study.ts";
import { tableOf, type CompactSupplyUse } from "./tables/supply-use.ts";

/** The data files as parsed JSON. */
export interface EconomyData {
  readonly us2017: CompactSupplyUse;
  readonly us2023: CompactSupplyUse;
  readonly commodities: readonly Commodity[];
  readonly markets: MarketFile;
  readonly eu: EuStudy;
  readonly history: History;
  readonly studies: readonly Study[];
  readonly backtests: readonly Backtest[];
  readonly worldMap: WorldMap;
}

/** data/geo/world-map.json: an SVG path per country. */
export interface WorldMap {
  readonly source: string;
  readonly licence: string;
  readonly width: number;
  readonly height: number;
  readonly countries: readonly (readonly [code: string, name: string, path: string])[];
}

export interface EconomyKit {
  readonly data: EconomyData;
  /** The commodity model over the US table of 2017. Throws Error when the shipped table is broken, which is a bug. */
  us(): EconomyModel;
}

/** `inverses`: where the inverses of tables are kept between runs; without it they are computed at first use. */
export function economyKit(data: EconomyData, inverses?: InverseStore): EconomyKit {
  const inverter = inverses && ((m: Matrix): Inverse => keptInverse(m, inverses).inverse);
  let us: EconomyModel | undefined;
  return {
    data,
    us() {
      if (us !== undefined) return us;
      const prepared = prepareEconomy(tableOf(data.us2017), inverter);
      if (prepared.kind === "unusable") throw new Error(`the shipped table ${data.us2017.id}: ${prepared.why}`);
      us = economyModel(prepared.economy, data.commodities, data.markets, "US");
      return us;
    },
  };
}
