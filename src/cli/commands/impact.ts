// derisk impact: what a measure does to a company and to an economy; each subcommand is loaded when it runs.
import { pickSubcommand } from "../run-operation.ts";
import type { Args, Command, Option, Session } from "../command.ts";

/** One subcommand: its options, examples and run, in a file of its own. */
export interface ImpactSubcommand {
  run(args: Args, session: Session): Promise<number>;
}

const OPTIONS: Readonly<Record<string, Option>> = {
  firms: { value: "LIST", summary: "cascade: only these firms fail, each alone, e.g. 0,5,17" },
  horizon: { value: "N", summary: "recovery: longest time to survive looked for, in periods (default 99)" },
  "fail-on": { value: "SHARE", summary: "cascade, recovery: exit 1 when an index is at or above it, 0-1" },
};

const SUBCOMMANDS: Readonly<Record<string, () => Promise<ImpactSubcommand>>> = {
  cascade: async () => (await import("./impact-cascade.ts")).impactCascadeCommand,
  recovery: async () => (await import("./impact-recovery.ts")).impactRecoveryCommand,
};

export const impactCommand: Command = {
  name: "impact",
  summary: "what a measure does to a company and to an economy",
  usage: "derisk impact cascade NETWORK.json | recovery PARAMETERS.csv SCENARIOS.csv",
  details:
    "cascade   what a whole supply network loses when each of its firms fails (JSON: n, m, eps, src, dst, w, p, ess)\n" +
    "recovery  time to survive, cost until recovery and risk exposure of each scenario",
  options: OPTIONS,
  examples: [
    "derisk impact cascade network.json --json > ranking.json",
    "derisk impact recovery parameters.csv scenarios.csv --json",
  ],
  async run(args, session) {
    const load = pickSubcommand(args, "impact", SUBCOMMANDS);
    return (await load()).run(args, session);
  },
};
