// impact-economy-studies: published answers and past controls beside the model's own.
import { z } from "zod";
import {
  checkBacktest,
  compareStudy,
  runBacktest,
  type Backtest,
  type BacktestCheck,
  type BacktestRow,
  type ComparedFigure,
  type Study,
} from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface BacktestMeasure {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly { readonly url: string; readonly publisher: string }[];
}

export interface ImpactStudies {
  readonly studies: readonly (Omit<Study, "figures"> & { readonly figures: readonly ComparedFigure[] })[];
  readonly backtests: readonly (Omit<Backtest, "measures" | "checks"> & {
    readonly measures: readonly BacktestMeasure[];
    readonly model: readonly BacktestRow[];
    /** Observed figures inside the model's band or missed. */
    readonly checks: readonly BacktestCheck[];
  })[];
}

export const impactEconomyStudies: Operation<Record<string, never>, ImpactStudies> = operation({
  name: "impact-economy-studies",
  summary: "The published study's figures and past controls beside the model's, each marked calibrated or predicted",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  async run(context) {
    const [kit, { register }] = await Promise.all([context.economy(), context.knowledge()]);
    const model = kit.us();
    const measures = new Map(
      register.instruments.flatMap((instrument) =>
        instrument.measures.map((measure) => [measure.id, { instrument, measure }] as const),
      ),
    );
    return {
      studies: kit.data.studies.map((study) => ({ ...study, figures: compareStudy(model, study) })),
      backtests: kit.data.backtests.map((story) => {
        const rows = runBacktest(model, kit.data.history, story);
        return {
          ...story,
          measures: story.measures.flatMap((id): readonly BacktestMeasure[] => {
            const found = measures.get(id);
            if (found === undefined) return [];
            const { instrument, measure } = found;
            const sources = instrument.sources.map(({ url, publisher }) => ({ url, publisher }));
            return [{ id, title: measure.title.en, sources }];
          }),
          model: rows,
          checks: checkBacktest(rows, story),
        };
      }),
    };
  },
});
