// impact-economy-grid: the same question at many depths of the cut, for curves: price, quantity and US GDP.
import { z } from "zod";
import { InputError } from "../errors.ts";
import { runScenario, type ClosureId, type ImpactRange } from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface GridRow {
  readonly commodity: string;
  readonly source: string;
  readonly cut: number;
  readonly price: ImpactRange;
  readonly quantity: ImpactRange;
  /** Change of US GDP in the table's unit; absent where it is not available. */
  readonly gdp?: ImpactRange;
  readonly byClosure?: Readonly<Partial<Record<ClosureId, number>>>;
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

const ROWS_A_PAUSE = 50;

export const impactEconomyGrid: Operation<ImpactGridInput, ImpactGrid> = operation({
  name: "impact-economy-grid",
  summary: "Price, quantity and US GDP at every depth of a cut, for one mineral or several",
  kind: "job",
  effect: "none",
  input: () =>
    z.strictObject({
      commodity: z.array(z.string().trim().toLowerCase().min(1)).min(1).max(60),
      source: z.string().trim().toUpperCase().optional(),
      levels: z.int().min(2).max(101).default(11),
    }) as unknown as z.ZodType<ImpactGridInput>,
  async run(context, { commodity: ids, source, levels }) {
    const model = (await context.economy()).us();
    const rows: GridRow[] = [];
    const total = ids.length * levels;
    for (const commodity of ids)
      for (let level = 0; level < levels; level++) {
        if (rows.length % ROWS_A_PAUSE === 0) {
          context.signal.throwIfAborted();
          context.progress(rows.length, total, "scenarios");
          await context.pause();
        }
        const cut = level / (levels - 1);
        const outcome = runScenario(model, { cuts: [{ commodity, source, share: cut }] });
        const { markets } = outcome.kind === "impact" ? outcome.impact : outcome;
        const [market] = markets;
        if (market === undefined)
          throw new InputError(
            `commodity: ${outcome.kind === "unavailable" ? outcome.why : commodity}`,
            "See `derisk impact economy --list`.",
            { field: "commodity" },
          );
        const { price, quantity, source: from } = market;
        rows.push({
          commodity,
          source: from,
          cut,
          price,
          quantity,
          ...(outcome.kind === "unavailable"
            ? {}
            : {
                gdp: {
                  low: outcome.impact.gdp.low,
                  central: outcome.impact.gdp.central,
                  high: outcome.impact.gdp.high,
                },
                byClosure: Object.fromEntries(outcome.impact.closures.map(({ id, central }) => [id, central])),
              }),
        });
      }
    context.progress(total, total, "scenarios");
    return { unit: model.economy.table.unit, rows };
  },
});
