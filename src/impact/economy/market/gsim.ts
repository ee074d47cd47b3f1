// GSIM: tariffs among several importers and exporters of one good, in first-order changes. J. Francois and H. K. Hall,
// "Global simulation analysis of industry-level trade policy", 2003.
import { invert } from "../linear/inverse.ts";
import { timesVector } from "../linear/matrix.ts";

export interface GsimInput {
  readonly exporters: readonly string[];
  readonly importers: readonly string[];
  /** Trade at world prices, exporter by importer. */
  readonly trade: readonly (readonly number[])[];
  /** Tariff rates before and after, e.g. 0.25, exporter by importer. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Elasticity of substitution, of composite import demand (negative) and of export supply. */
  readonly substitution: number;
  readonly demandElasticity: number;
  readonly supplyElasticity: number;
}

export interface GsimResult {
  /** Relative change of each exporter's world price and quantity. */
  readonly exporters: readonly {
    readonly country: string;
    readonly price: number;
    readonly quantity: number;
    readonly producerSurplus: number;
  }[];
  readonly importers: readonly {
    readonly country: string;
    readonly price: number;
    readonly consumerSurplus: number;
    readonly revenue: number;
  }[];
  /** Relative change of each flow, exporter by importer. */
  readonly flows: readonly (readonly number[])[];
}

/** Undefined when the elasticities leave no unique answer. Throws RangeError on shapes that do not fit. */
export function gsim(input: GsimInput): GsimResult | undefined {
  const { exporters, importers, trade, before, after, substitution, demandElasticity, supplyElasticity } = input;
  for (const [name, table] of Object.entries({ trade, before, after }))
    if (table.length !== exporters.length || table.some((row) => row.length !== importers.length))
      throw new RangeError(`${name} must have ${exporters.length} rows of ${importers.length} numbers`);
  const n = exporters.length;
  // Expenditure shares at domestic prices decide what a price change means to an importer.
  const spending = importers.map((_, v) => exporters.map((_, r) => trade[r]![v]! * (1 + before[r]![v]!)));
  const theta = spending.map((row) => {
    const total = row.reduce((sum, value) => sum + value, 0);
    return row.map((value) => (total > 0 ? value / total : 0));
  });
  const exportsOf = trade.map((row) => row.reduce((sum, value) => sum + value, 0));
  const phi = trade.map((row, r) => row.map((value) => (exportsOf[r]! > 0 ? value / exportsOf[r]! : 0)));
  const tariff = before.map((row, r) => row.map((rate, v) => Math.log((1 + after[r]![v]!) / (1 + rate))));
  /** Response of flow r → v to the price of s in v. */
  const response = (v: number, r: number, s: number): number =>
    r === s
      ? theta[v]![r]! * demandElasticity - (1 - theta[v]![r]!) * substitution
      : theta[v]![s]! * (demandElasticity + substitution);
  const system = new Float64Array(n * n);
  const pushed = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    system[r * n + r]! += supplyElasticity;
    for (let s = 0; s < n; s++)
      importers.forEach((_, v) => {
        const weight = phi[r]![v]! * response(v, r, s);
        system[r * n + s]! -= weight;
        pushed[r]! += weight * tariff[s]![v]!;
      });
  }
  // An exporter that sells nothing has no price to find.
  for (let r = 0; r < n; r++) if (system[r * n + r] === 0) system[r * n + r] = 1;
  const solved = invert({ rows: n, columns: n, data: system });
  if (solved.kind === "singular") return undefined;
  const world = timesVector(solved.matrix, pushed);
  const local = (r: number, v: number): number => world[r]! + tariff[r]![v]!;
  const flows = exporters.map((_, r) =>
    importers.map((_, v) => exporters.reduce((sum, _, s) => sum + response(v, r, s) * local(s, v), 0)),
  );
  return {
    flows,
    exporters: exporters.map((country, r) => {
      const [price, quantity] = [world[r]!, supplyElasticity * world[r]!];
      return { country, price, quantity, producerSurplus: exportsOf[r]! * price * (1 + quantity / 2) };
    }),
    importers: importers.map((country, v) => {
      const price = exporters.reduce((sum, _, r) => sum + theta[v]![r]! * local(r, v), 0);
      const spent = spending[v]!.reduce((sum, value) => sum + value, 0);
      const revenue = exporters.reduce((sum, _, r) => {
        const changed = trade[r]![v]! * (1 + world[r]!) * (1 + flows[r]![v]!);
        return sum + changed * after[r]![v]! - trade[r]![v]! * before[r]![v]!;
      }, 0);
      return { country, price, consumerSurplus: -spent * price * (1 + (demandElasticity * price) / 2), revenue };
    }),
  };
}
