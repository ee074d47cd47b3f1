// The United States tables as data/control-lists holds them, for tests, benches and tools; the product reads the same
// files from dist/data/control-lists.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { UsChart, UsCcl, UsEarData } from "../src/check/regimes/us/index.ts";

/** `data` is the data folder. */
export function readUsEar(data: string): UsEarData {
  const read = (file: string): string => readFileSync(join(data, "control-lists", file), "utf8");
  return {
    ccl: JSON.parse(read("us-ccl.json")) as UsCcl,
    chart: JSON.parse(read("us-country-chart.json")) as UsChart,
    directProduct: parse(read("us-direct-product.yaml")) as UsEarData["directProduct"],
  };
}
