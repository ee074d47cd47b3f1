// What a limit costs, in words: the prices of its row in the linear problem with the plan's sources open.
import { ModelBuilder } from "../model/build.ts";
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import type { Binding } from "./explain.ts";
import { limitsOf } from "./limits.ts";
import type { PartChoice } from "./part-choice.ts";
import { addPart, type Weights } from "./part-model.ts";
import type { PartSolver } from "./part-solver.ts";

/** Shares and indices are quoted for so much more: a percentage point, a hundred points of the index. */
const POINT = 0.01;
const INDEX_POINTS = 100;

/** Limits on shares of suppliers and blocs, on indices and on survival that hold the part back; none where no tangent or switch row was needed. */
export async function limitBindings(
  problem: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  weights: Weights,
  own: PartSolver,
  solver: GeneralSolver,
): Promise<readonly Binding[]> {
  const limits = limitsOf(problem, part);
  const isPlain =
    own.cuts.length === 0 &&
    limits.survive === undefined &&
    limits.blocShare === undefined &&
    limits.supplierShare === undefined;
  if (isPlain) return [];
  const builder = new ModelBuilder();
  const rows = { rules: own.rules, limits: "all", cuts: own.cuts } as const;
  const { candidates } = addPart(builder, problem, part, choice.stockWeeks, weights, rows);
  const model = builder.model();
  const lower = model.lower.slice();
  const upper = model.upper.slice();
  candidates.forEach(({ open }, i) => {
    if (open < 0) return;
    lower[open] = choice.open[i] as number;
    upper[open] = choice.open[i] as number;
  });
  const answer = await solver.solve({ ...model, lower, upper, kind: new Uint8Array(model.kind.length) });
  const need = part.perWeek * problem.horizonWeeks;
  const sums = new Map<string, number>();
  answer.rowPrices?.forEach((price, row) => {
    const [, by, group] = /^(origin|supplier|bloc|index)\[[^/\]]*\/([^\]]*)\]$/.exec(model.rowNames[row] ?? "") ?? [];
    if (by === undefined || group === undefined || by === "origin" || price > -1e-9) return;
    const key = by === "index" ? `index/${group.split("/")[0]}` : `${by}/${group}`;
    sums.set(key, (sums.get(key) ?? 0) - price / weights.cost);
  });
  return [...sums].flatMap(([key, price]): readonly Binding[] => {
    const [by = "", about = ""] = key.split("/");
    const saves = price * need * (by === "index" ? INDEX_POINTS / 10_000 : POINT);
    if (saves < 1e-6 * choice.cost) return [];
    const text =
      by === "index"
        ? `${part.name}: the limit on its index by ${about} binds; ${INDEX_POINTS} points more would save ${money(saves)} ${problem.currency}`
        : `${part.name}: the limit on ${by} ${about} binds; one percentage point more would save ${money(saves)} ${problem.currency}`;
    return [{ partId: part.partId, kind: "limit", about: key, perUnit: saves, worth: saves, text }];
  });
}

const money = (value: number): string =>
  value < 10 ? Number(value.toPrecision(2)).toString() : Math.round(value).toLocaleString("en-GB");
