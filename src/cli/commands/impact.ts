// derisk impact: what a measure does to a company and to an economy; each subcommand is loaded when it runs.
import { pickSubcommand } from "../run-operation.ts";
import type { Args, Command, Option, Session } from "../command.ts";

/** One subcommand: its options, examples and run, in a file of its own. */
export interface ImpactSubcommand {
  run(args: Args, session: Session): Promise<number>;
}

const OPTIONS: Readonly<Record<string, Option>> = {
  scenario: { value: "FILE", summary: "company: YAML or JSON with assumed measures, states and shocks" },
  weeks: { value: "N", summary: "company: weeks looked ahead (default 52)" },
  runs: { value: "N", summary: "company: courses of events behind the bands (default 200)" },
  seed: { value: "N", summary: "company: seed of the courses; the same seed gives the same figures (default 1)" },
  assume: {
    value: "ID=VALUE",
    multiple: true,
    summary: "company: your own value for an assumption, e.g. stock_weeks=4",
  },
  trace: { summary: "company: also list the input rows, assumptions, records and sources behind the figures" },
  firms: { value: "LIST", summary: "cascade: only these firms fail, each alone, e.g. 0,5,17" },
  horizon: { value: "N", summary: "recovery: longest time to survive looked for, in periods (default 99)" },
  "fail-on": {
    value: "SHARE",
    summary:
      "exit 1 at or above: an index (cascade, recovery), the share of a product's demand lost if refused (company)",
  },
};

const SUBCOMMANDS: Readonly<Record<string, () => Promise<ImpactSubcommand>>> = {
  company: async () => (await import("./impact-company.ts")).impactCompanyCommand,
  cascade: async () => (await import("./impact-cascade.ts")).impactCascadeCommand,
  recovery: async () => (await import("./impact-recovery.ts")).impactRecoveryCommand,
};

export const impactCommand: Command = {
  name: "impact",
  summary: "what a measure does to a company and to an economy",
  usage:
    "derisk impact company PORTFOLIO [--scenario FILE] | cascade NETWORK.json | recovery PARAMETERS.csv SCENARIOS.csv",
  details:
    "company   products that stop, week by week; revenue and margin lost, with bands; what would help\n" +
    "cascade   what a whole supply network loses when each of its firms fails (JSON: n, m, eps, src, dst, w, p, ess)\n" +
    "recovery  time to survive, cost until recovery and risk exposure of each scenario",
  options: OPTIONS,
  examples: [
    "derisk impact company examples/meridian-rf --on 2023-07-04",
    "derisk impact company ./my-company --scenario ban.yaml --assume stock_weeks=4 --trace",
    "derisk impact cascade network.json --json > ranking.json",
    "derisk impact recovery parameters.csv scenarios.csv --json",
  ],
  async run(args, session) {
    const load = pickSubcommand(args, "impact", SUBCOMMANDS);
    return (await load()).run(args, session);
  },
};
