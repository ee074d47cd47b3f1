// derisk diversify: the cheapest way to lower exposure; and the solver itself on outside models.
import { UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { diversifyText } from "../print/diversify.ts";
import { traceText } from "../print/diversify-trace.ts";
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
    "with its steps, and a proof that no plan is cheaper. Losses are those of `derisk impact company`.\n\n" +
    "solve  the optimum of a model in the CPLEX LP format (.lp, also gzipped), with a certificate and its check:\n" +
    "       linear, mixed-integer, semi-continuous, convex quadratic objective",
  options: {
    scenario: { value: "FILE", summary: "YAML or JSON with assumed measures, shocks and their probability" },
    request: { value: "FILE", summary: "YAML or JSON with rates, probabilities, duties, limits and target" },
    target: { value: "SHARE", summary: "expected lost margin to reach, as a share of today's (default 0.5)" },
    tail: { value: "SHARE", summary: "instead: mean of the worst 5 % of outcomes to reach, as a share of today's" },
    budget: { value: "PCT", summary: "instead: the safest plan for at most PCT percent above today's cost" },
    "origin-share": { value: "SHARE", summary: "largest share of a part from one origin of its material, e.g. 0.65" },
    "supplier-share": { value: "SHARE", summary: "largest share of a part from one supplier" },
    "bloc-share": { value: "SHARE", summary: "largest share of a part from one bloc of origins" },
    "origin-index": {
      value: "N",
      summary: "largest index (Herfindahl-Hirschman, 0-10000) of a part by origin, e.g. 6000",
    },
    "supplier-index": { value: "N", summary: "the same by supplier" },
    "bloc-index": { value: "N", summary: "the same by bloc" },
    materials: { summary: "shares and indices by origin and bloc only for parts of a traced material" },
    "min-sources": { value: "N", summary: "fewest sources of a part, each with 2 % of it or more" },
    "max-sources": { value: "N", summary: "most sources of a part" },
    "lead-time": { value: "WEEKS", summary: "longest lead time" },
    without: { value: "COUNTRY", multiple: true, summary: "nothing from this origin" },
    survive: { value: "WEEKS", summary: "stock and what is left must serve so many weeks after losing any one origin" },
    "survive-two": { value: "WEEKS", summary: "the same after losing any two origins" },
    "give-way": { summary: "limits that cannot hold for a part give way by the least that is needed" },
    trace: { value: "PART", summary: "where each number of one part comes from, instead of the plan" },
    "plan-tables": {
      value: "FOLDER",
      summary: "write the plan into a copy of the tables, for assess or impact to judge",
    },
    all: { summary: "choose every part's sources anew, for savings too" },
    xlsx: { value: "FILE", summary: "write the plan as a workbook" },
    seconds: { value: "N", summary: "solve: time a general solver may take (default 60); the gap left is reported" },
  },
  examples: [
    "derisk diversify examples/meridian-rf --on 2026-11-21",
    "derisk diversify ./my-company --target 0.25 --origin-share 0.65 --json > plan.json",
    "derisk diversify ./my-company --scenario stop.yaml --budget 2 --xlsx plan.xlsx",
    "derisk diversify ./my-company --origin-index 6000 --materials --give-way",
    "derisk diversify examples/meridian-rf --trace M-GA-7N",
    "derisk diversify ./my-company --plan-tables ./planned && derisk impact company ./planned",
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
    const folder = args.text("plan-tables");
    if (folder !== undefined) {
      const [{ planAsPortfolio }, { savePortfolioFolder }] = await Promise.all([
        import("../../diversify/index.ts"),
        import("../../formats/index.ts"),
      ]);
      const files = await savePortfolioFolder(folder, planAsPortfolio(raw.portfolio, answer));
      session.err(`Wrote ${files.length} tables to ${folder}`);
    }
    const xlsx = args.text("xlsx");
    if (xlsx !== undefined) {
      const { saveDiversifyXlsx } = await import("../../reports/index.ts");
      await saveDiversifyXlsx(xlsx, answer);
      session.err(`Wrote ${xlsx}`);
    }
    const part = args.text("trace");
    show(answer, () => (part === undefined ? diversifyText(answer) : traceText(answer, part)), args, session);
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
  const [weeks, weeksOfTwo] = [number("survive"), number("survive-two")];
  const survive = weeksOfTwo === undefined ? { countries: 1, weeks } : { countries: 2, weeks: weeksOfTwo };
  const index = defined({
    origin: number("origin-index"),
    supplier: number("supplier-index"),
    bloc: number("bloc-index"),
  });
  const limits = defined({
    originShare: number("origin-share"),
    supplierShare: number("supplier-share"),
    without: args.texts("without").length > 0 ? args.texts("without") : undefined,
    blocShare: number("bloc-share"),
    index: Object.keys(index).length === 0 ? undefined : index,
    minSuppliers: number("min-sources"),
    maxSuppliers: number("max-sources"),
    leadTimeWeeks: number("lead-time"),
    parts: args.flag("materials") ? "materials" : undefined,
    survive: survive.weeks === undefined ? undefined : survive,
  });
  const target = defined({ loss: number("target"), tail: number("tail"), budgetPct: number("budget") });
  return {
    ...(scenario === undefined ? {} : { scenario }),
    request: {
      ...base,
      limits: { ...base.limits, ...limits },
      ...(Object.keys(target).length > 0 ? { target } : {}),
      ...(args.flag("all") ? { scope: "all" } : {}),
      ...(args.flag("give-way") ? { giveWay: true } : {}),
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
