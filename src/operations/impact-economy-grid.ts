// impact-economy-grid: many depths of a cut for many minerals, for curves and tables: price, quantity and US GDP.
import { z } from "zod";
import { InputError } from "../errors.ts";
import { runBatch, type BatchScenario, type EconomyModel, type ImpactRange } from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface GridRow {
  readonly commodity: string;
  readonly source: string;
  readonly cut: number;
  readonly price: ImpactRange;
  readonly quantity: ImpactRange;
  /** Change of US GDP in the table's unit, central closure; absent where it is not available. */
  readonly gdp?: ImpactRange;
}

export interface ImpactGrid {
  readonly unit: string;
  readonly rows: readonly GridRow[];
}

export interface ImpactGridInput {
  readonly commodity: readonly string[];
  readonly source?: string | undefined;
  /** Number of depths from nothing to all, at least 2. */
  readonly levels: number;
}

const ENDS = ["low", "central", "high"] as const;

export const impactEconomyGrid: Operation<ImpactGridInput, ImpactGrid> = operation({
  name: "impact-economy-grid",
  summary: "Price, quantity and US GDP at every depth of a cut, for one mineral or many",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({
      commodity: z.array(z.string().trim().toLowerCase().min(1)).min(1).max(60),
      source: z.string().trim().toUpperCase().optional(),
      levels: z.int().min(2).max(101).default(11),
    }) as unknown as z.ZodType<ImpactGridInput>,
  async run(context, { commodity: ids, source, levels }) {
    const model = (await context.economy()).us();
    const asked = ids.flatMap((commodity) =>
      Array.from({ length: levels }, (_, level) => ({
        commodity,
        source,
        from: sourceOf(model, commodity, source),
        cut: level / (levels - 1),
      })),
    );
    const scenarios = asked.flatMap(({ commodity, source: whose, cut }) =>
      ENDS.map((impact): BatchScenario => ({ commodity, source: whose, cut, impact })),
    );
    const { price, quantity, gdp } = runBatch(model, scenarios);
    const range = (values: Float64Array, row: number): ImpactRange => {
      const [low = Number.NaN, central = Number.NaN, high = Number.NaN] = values.subarray(3 * row, 3 * row + 3);
      return { low, central, high };
    };
    const rows = asked.map(({ commodity, from, cut }, row): GridRow => {
      const known = !Number.isNaN(gdp[3 * row + 1] ?? Number.NaN);
      const market = { commodity, source: from, cut, price: range(price, row), quantity: range(quantity, row) };
      return known ? { ...market, gdp: range(gdp, row) } : market;
    });
    return { unit: model.economy.table.unit, rows };
  },
});

function sourceOf(model: EconomyModel, commodity: string, source: string | undefined): string {
  const found = model.of(commodity, source);
  if (found.kind === "model") return found.model.source;
  throw new InputError(`commodity: ${found.why}`, "See `derisk impact economy --list`.", { field: "commodity" });
}
