// The shipped tables and minerals for tests, read from data/.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Commodity, MarketFile } from "../minerals/commodity.ts";
import { tableOf, type CompactSupplyUse } from "../tables/supply-use.ts";
import { economyModel, type EconomyModel } from "./model.ts";
import { prepareEconomy } from "./prepare.ts";

const data = (path: string): string => readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8");

export const commodities = JSON.parse(data("minerals/commodities.json")) as readonly Commodity[];
export const marketFile = parse(data("minerals/markets.yaml")) as MarketFile;

/** The model over the US table of 2017. */
export function usModel(): EconomyModel {
  const prepared = prepareEconomy(tableOf(JSON.parse(data("economy/us-2017.json")) as CompactSupplyUse));
  if (prepared.kind === "unusable") throw new Error(prepared.why);
  return economyModel(prepared.economy, commodities, marketFile, "US");
}
