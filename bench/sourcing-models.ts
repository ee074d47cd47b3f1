// Freshly seeded models of the shapes that sourcing makes: fixed-charge sourcing with country caps and minimum orders,
// alone or joined by shared rows, a concentration QP and scenario losses.
import { type Model } from "../src/diversify/index.ts";
import { ModelBuilder, type Term } from "../src/diversify/model/build.ts";
import { KIND } from "../src/diversify/model/model.ts";
import { createRandom } from "./random.ts";

export interface SourcingShape {
  readonly seed: number;
  readonly materials: number;
  readonly suppliers: number;
  /** `countries`: amounts from a country over all materials; `sites`: suppliers shared by materials; `switches`: suppliers in all. */
  readonly joined?: { readonly countries?: number; readonly sites?: number; readonly switches?: number };
  /** Switches may be fractional. */
  readonly relaxed?: boolean;
}

const COUNTRIES = 12;

/** Per material: demand, at least two suppliers, at most 40 % from a country, capacity, minimum order, fixed cost. */
export function sourcingModel({ seed, materials, suppliers, joined = {}, relaxed = false }: SourcingShape): Model {
  const random = createRandom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  const builder = new ModelBuilder();
  const byCountry: Term[][] = Array.from({ length: COUNTRIES }, () => []);
  const all: Term[] = [];
  const bySite: Term[][] = Array.from({ length: suppliers }, () => []);
  let total = 0;
  for (let m = 0; m < materials; m++) {
    const demand = Math.round(between(500, 6000));
    total += demand;
    const minimum = Math.round(demand * 0.02);
    const amounts: Term[] = [];
    const switches: Term[] = [];
    const countries = new Map<number, Term[]>();
    for (let s = 0; s < suppliers; s++) {
      const capacity = Math.round(demand * between(0.05, 0.5));
      const x = builder.addColumn(`x${m}_${s}`, { cost: Number(between(5, 25).toFixed(3)) });
      const y = builder.addColumn(`y${m}_${s}`, {
        cost: Math.round(between(500, 4500)),
        upper: 1,
        kind: relaxed ? KIND.continuous : KIND.integer,
      });
      builder.addRow(
        "",
        [
          { column: x, value: 1 },
          { column: y, value: -capacity },
        ],
        -Infinity,
        0,
      );
      builder.addRow(
        "",
        [
          { column: x, value: 1 },
          { column: y, value: -minimum },
        ],
        0,
        Infinity,
      );
      // Few countries hold many suppliers, as in minerals.
      const country = Math.floor(COUNTRIES * random.next() ** 2);
      amounts.push({ column: x, value: 1 });
      switches.push({ column: y, value: 1 });
      byCountry[country]?.push({ column: x, value: 1 });
      bySite[s]?.push({ column: x, value: 1 });
      all.push({ column: y, value: 1 });
      countries.set(country, [...(countries.get(country) ?? []), { column: x, value: 1 }]);
    }
    builder.addRow(`d${m}`, amounts, demand, demand);
    builder.addRow(`n${m}`, switches, 2, Infinity);
    for (const [country, terms] of countries) builder.addRow(`e${m}_${country}`, terms, -Infinity, 0.4 * demand);
  }
  for (let c = 0; c < (joined.countries ?? 0); c++)
    builder.addRow(`country${c}`, byCountry[c] ?? [], -Infinity, total * (0.16 - 0.005 * c));
  for (let s = 0; s < (joined.sites ?? 0); s++)
    builder.addRow(`site${s}`, bySite[s] ?? [], -Infinity, (total / suppliers) * 1.15);
  if (joined.switches !== undefined)
    builder.addRow("switches", all, -Infinity, Math.round(joined.switches * materials));
  return builder.model();
}

/** Shares of 100 sources in each of 20 materials: cost plus the squares of 40 countries' sums, capacities binding. */
export function concentrationModel(seed: number): Model {
  const random = createRandom(seed);
  const builder = new ModelBuilder();
  const [materials, sources, countries] = [20, 100, 40];
  const byMaterial: Term[][] = Array.from({ length: materials }, () => []);
  const byCountry: Term[][] = Array.from({ length: countries }, () => []);
  for (let s = 0; s < materials * sources; s++) {
    const column = builder.addColumn(`x${s}`, { cost: 1 + random.next(), upper: 0.02 + 0.06 * random.next() });
    byMaterial[s % materials]?.push({ column, value: 1 });
    byCountry[Math.floor(countries * random.next() ** 2)]?.push({ column, value: 1 });
  }
  byMaterial.forEach((terms, m) => builder.addRow(`b${m}`, terms, 1, 1));
  byCountry.forEach((terms, c) => {
    const sum = builder.addColumn(`e${c}`, {});
    builder.addQuadratic(sum, sum, 1);
    builder.addRow(`k${c}`, [...terms, { column: sum, value: -1 }], 0, 0);
  });
  return builder.model();
}
