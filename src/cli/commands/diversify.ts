// derisk diversify: the cheapest way to lower exposure; and the solver itself on outside models.
import { UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { solveText } from "../print/solve.ts";
import { readModelFile } from "../read-model.ts";
import { required, runOperation, show } from "../run-operation.ts";

export const diversifyCommand: Command = {
  name: "diversify",
  summary: "the cheapest way to lower exposure, proven",
  usage: "derisk diversify solve MODEL.lp [--seconds N] [--json]",
  details:
    "solve  the optimum of a model in the CPLEX LP format (.lp, also gzipped), with a certificate and its check:\n" +
    "       linear, mixed-integer, semi-continuous, convex quadratic objective",
  options: {
    seconds: { value: "N", summary: "time a general solver may take (default 60); the gap left is reported" },
  },
  examples: ["derisk diversify solve model.lp", "derisk diversify solve model.lp.gz --json > optimum.json"],
  async run(args, session) {
    if (args.positionals[0] === "solve") return solve(args, session);
    throw new UsageError("diversify: which model?", "Try `derisk diversify solve MODEL.lp`.");
  },
};

async function solve(args: Args, session: Session): Promise<number> {
  const path = required(args, 1, "which model", "Give a .lp file; `-` reads standard input.");
  const model = await readModelFile(path, session);
  const seconds = args.text("seconds");
  const raw = { model, ...(seconds === undefined ? {} : { seconds: Number(seconds) }) };
  const answer = await runOperation(await operations.diversifySolve(), raw, args, session);
  show(answer, () => solveText(answer), args, session);
  return 0;
}
