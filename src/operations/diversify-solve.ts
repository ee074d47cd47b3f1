// diversify-solve: the optimum of a model given as .lp text, with a certificate and what the checker says of it.
import { z } from "zod";
import type { SolveAnswer } from "../diversify/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface DiversifySolveInput {
  /** A model in the CPLEX LP format. */
  readonly model: string;
  /** Seconds a general solver may take; a limit reached is reported with the gap. */
  readonly seconds?: number | undefined;
}

export const diversifySolve: Operation<DiversifySolveInput, SolveAnswer> = operation({
  name: "diversify-solve",
  summary: "The optimum of a linear, mixed-integer or convex quadratic model, with a certificate that is checked",
  kind: "job",
  effect: "none",
  input: () => z.strictObject({ model: z.string().min(1), seconds: z.number().positive().max(3600).optional() }),
  run: (context, { model, seconds = 60 }) => context.optimise({ kind: "solve", model, seconds }, context.signal),
});
