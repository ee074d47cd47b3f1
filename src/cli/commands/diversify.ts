// derisk diversify: the cheapest way to lower exposure; and the solver itself on outside models.
import { UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { diversifyText } from "../print/diversify.ts";
import { solveText } from "../print/solve.ts";
import { readModelFile } from "../read-model.ts";
import { readScenario } from "../read-scenario.ts";
import { required, runOperation, show } from "../run-operation.ts";

export const diversifyCommand: Command = {
  name: "diversify",
  summary: "the cheapest way to lower exposure, proven",
  usage: "derisk diversify PORTFOLIO [--scenario FILE] [limits] [--json] [--xlsx FILE] | solve MODEL.lp",
  details:
    "PORTFOLIO is a folder of CSV files or one .xlsx. Shows the frontier of cost against expected lost margin, a plan on it\n" +
    "with its steps, and a proof that no plan is cheaper.\n\n" +
    "solve  the optimum of a model in the CPLEX LP format (.lp, also gzipped), with a certificate and its check:\n" +
    "       linear, mixed-integer, semi-continuous, convex quadratic objective",
  options: {
    scenario: { value: "FILE", summary: "YAML or JSON with assumed measures, shocks and their probability" },
    request: { value: "FILE", summary: "YAML or JSON with rates, probabilities, duties, limits and target" },
    target: { value: "SHARE", summary: "expected loss to reach, as a share of today's (default 0.5)" },
    tail: { value: "SHARE", summary: "instead: mean of the worst 5 % of outcomes to reach, as a share of today's" },
    budget: { value: "PCT", summary: "instead: the safest plan for at most PCT percent above today's cost" },
    "origin-share": { value: "SHARE", summary: "largest share of a part from one origin of its material, e.g. 0.65" },
    "supplier-share": { value: "SHARE", summary: "largest share of a part from one source (default 0.7)" },
    without: { value: "COUNTRY", multiple: true, summary: "nothing from this origin" },
    survive: { value: "WEEKS", summary: "stock and what is left must serve so many weeks after losing any one origin" },
    all: { summary: "choose every part's sources anew, for savings too" },
    xlsx: { value: "FILE", summary: "write the plan as a workbook" },
    seconds: { value: "N", summary: "solve: time a general solver may take (default 60); the gap left is reported" },
  },
  examples: [
    "derisk diversify examples/meridian-rf --on 2026-11-21",
    "derisk diversify ./my-company --target 0.25 --origin-share 0.65 --json > plan.json",
    "derisk diversify ./my-company --scenario stop.yaml --budget 2 --xlsx plan.xlsx",
    "derisk diversify solve model.lp.gz --json > optimum.json",
  ],
  async run(args, session) {
    const [path] = args.positionals;
    if (path === "solve") return solve(args, session);
    if (path === undefined)
      throw new UsageError(
        "diversify: which portfolio?",
        "Give a folder of CSV files or one .xlsx, or `solve MODEL.lp`.",
      );
    const raw = { portfolio: await readPortfolioFolder(path), ...(await requestOf(args)) };
    const answer = await runOperation(await operations.diversify(), raw, args, session);
    const xlsx = args.text("xlsx");
    if (xlsx !== undefined) {
      const { saveDiversifyXlsx } = await import("../../reports/index.ts");
      await saveDiversifyXlsx(xlsx, answer);
      session.err(`Wrote ${xlsx}`);
    }
    show(answer, () => diversifyText(answer), args, session);
    return 0;
  },
};

/** Flags over what the request file says. */
async function requestOf(args: Args): Promise<{ readonly scenario?: unknown; readonly request: object }> {
  const [scenario, file] = await Promise.all(
    ["scenario", "request"].map(async (name) => {
      const path = args.text(name);
      return path === undefined ? undefined : readScenario(path);
    }),
  );
  const base = (file ?? {}) as { readonly limits?: object };
  const number = (name: string): number | undefined => {
    const text = args.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    throw new UsageError(`--${name}: "${text}" is not a number`, "Write e.g. 0.5.");
  };
  const weeks = number("survive");
  const limits = defined({
    originShare: number("origin-share"),
    supplierShare: number("supplier-share"),
    without: args.texts("without").length > 0 ? args.texts("without") : undefined,
    survive: weeks === undefined ? undefined : { countries: 1, weeks },
  });
  const target = defined({ loss: number("target"), tail: number("tail"), budgetPct: number("budget") });
  return {
    ...(scenario === undefined ? {} : { scenario }),
    request: {
      ...base,
      limits: { ...base.limits, ...limits },
      ...(Object.keys(target).length > 0 ? { target } : {}),
      ...(args.flag("all") ? { scope: "all" } : {}),
    },
  };
}

const defined = (record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

async function solve(args: Args, session: Session): Promise<number> {
  const path = required(args, 1, "which model", "Give a .lp file; `-` reads standard input.");
  const model = await readModelFile(path, session);
  const seconds = args.text("seconds");
  const raw = { model, ...(seconds === undefined ? {} : { seconds: Number(seconds) }) };
  const answer = await runOperation(await operations.diversifySolve(), raw, args, session);
  show(answer, () => solveText(answer), args, session);
  return 0;
}
