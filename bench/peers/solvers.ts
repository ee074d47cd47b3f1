// YALPS (pure TypeScript) and GLPK (wasm) on the same models, with a time limit.
import type { Model } from "../../src/diversify/index.ts";

interface PeerAnswer {
  readonly status: string;
  readonly objective: number;
}

/** YALPS; the limit is its own, in milliseconds. */
export async function solveByYalps(model: Model, seconds: number): Promise<PeerAnswer> {
  const { solve } = await import("yalps");
  const constraints = new Map(
    model.rowNames.map((name, row) => [name, limits(model.rowLower[row] as number, model.rowUpper[row] as number)]),
  );
  const variables = new Map(model.columns.map((name, j) => [name, new Map([["cost", model.cost[j] as number]])]));
  const { start, index, value } = model.rows;
  model.rowNames.forEach((row, r) => {
    for (let k = start[r] as number; k < (start[r + 1] as number); k++)
      variables.get(model.columns[index[k] as number] as string)?.set(row, value[k] as number);
  });
  model.columns.forEach((name, j) => {
    if (model.upper[j] === Infinity) return;
    constraints.set(`bound ${name}`, limits(-Infinity, model.upper[j] as number));
    variables.get(name)?.set(`bound ${name}`, 1);
  });
  const integers = model.columns.filter((_, j) => model.kind[j] === 1);
  const { status, result } = solve(
    { direction: "minimize", objective: "cost", constraints, variables, integers },
    { timeout: seconds * 1000, maxIterations: Infinity },
  );
  return { status, objective: result };
}

const limits = (min: number, max: number): { equal?: number; min?: number; max?: number } =>
  min === max ? { equal: min } : { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) };

/** GLPK.js; the limit is GLPK's own, in seconds. */
export async function solveByGlpk(model: Model, seconds: number): Promise<PeerAnswer> {
  const { default: load } = (await import("glpk.js/node")) as unknown as { default: () => Promise<Glpk> };
  const glpk = await load();
  const { start, index, value } = model.rows;
  const answer = await glpk.solve(
    {
      name: "model",
      objective: {
        direction: glpk.GLP_MIN,
        name: "cost",
        vars: model.columns.map((name, j) => ({ name, coef: model.cost[j] as number })),
      },
      subjectTo: model.rowNames.map((name, row) => ({
        name,
        vars: Array.from({ length: (start[row + 1] as number) - (start[row] as number) }, (_, k) => ({
          name: model.columns[index[(start[row] as number) + k] as number] as string,
          coef: value[(start[row] as number) + k] as number,
        })),
        bnds: bound(glpk, model.rowLower[row] as number, model.rowUpper[row] as number),
      })),
      bounds: model.columns.map((name, j) => ({
        name,
        ...bound(glpk, model.lower[j] as number, model.upper[j] as number),
      })),
      generals: model.columns.filter((_, j) => model.kind[j] === 1),
    },
    { msglev: 0, tmlim: seconds, mipgap: 0, presol: true },
  );
  return {
    status: answer.result.status === glpk.GLP_OPT ? "optimal" : `code ${answer.result.status}`,
    objective: answer.result.z,
  };
}

interface Glpk {
  readonly GLP_MIN: number;
  readonly GLP_FR: number;
  readonly GLP_LO: number;
  readonly GLP_UP: number;
  readonly GLP_DB: number;
  readonly GLP_FX: number;
  readonly GLP_OPT: number;
  solve(model: object, options: object): Promise<{ readonly result: { readonly status: number; readonly z: number } }>;
}

function bound(glpk: Glpk, lb: number, ub: number): { type: number; lb: number; ub: number } {
  const type =
    lb === ub
      ? glpk.GLP_FX
      : lb === -Infinity
        ? ub === Infinity
          ? glpk.GLP_FR
          : glpk.GLP_UP
        : ub === Infinity
          ? glpk.GLP_LO
          : glpk.GLP_DB;
  return { type, lb: lb === -Infinity ? 0 : lb, ub: ub === Infinity ? 0 : ub };
}
