// derisk impact: what a measure does to a company and to an economy; each subcommand is loaded when it runs.
import { pickSubcommand } from "../run-operation.ts";
import type { Command, Option } from "../command.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

const OPTIONS: Readonly<Record<string, Option>> = {
  commodity: { value: "NAME", multiple: true, summary: "economy: a mineral, e.g. gallium; may be given several times" },
  source: { value: "COUNTRY", summary: "economy: whose net exports are cut (default: the usual source)" },
  cut: { value: "SHARE", summary: "economy: share of net exports gone for a year, 0-1 (default 1)" },
  target: { value: "TARGET", summary: "economy: US, EU, JP or KR (default US)" },
  joint: { value: "RULE", summary: "economy: several minerals: scarcest (default) or independent" },
  list: { summary: "economy: the minerals held, their concentration and import reliance" },
  grid: { value: "N", summary: "economy: the answer at N depths of the cut" },
  "over-time": { summary: "economy: week by week, by ARIO and by dynamic inoperability; with --weeks and --assume" },
  studies: { summary: "economy: published answers and past controls beside the model's" },
  table: { value: "FILE", multiple: true, summary: "economy: your own input-output table" },
  format: { value: "FORMAT", summary: "economy: icio, figaro, wiod, exiobase or eurostat" },
  scenario: { value: "FILE", summary: "company: YAML or JSON with assumed measures, states and shocks" },
  weeks: { value: "N", summary: "company, economy --over-time: weeks looked ahead (default 52, 78)" },
  runs: { value: "N", summary: "company: courses of events behind the bands (default 200)" },
  seed: { value: "N", summary: "company: seed of the courses; the same seed gives the same figures (default 1)" },
  assume: {
    value: "ID=VALUE",
    multiple: true,
    summary: "company, economy --over-time, tariff: your own value for an assumption, e.g. stock_weeks=4, cut_days=120",
  },
  licence: {
    value: "ID=WEEKS",
    multiple: true,
    summary:
      "company: your own delay of an experience, LOW/TYPICAL/HIGH weeks, and @REFUSAL 0-1, e.g. cn-other=6/10/20@0.2",
  },
  currency: { value: "CODE", summary: "company: currency that --fx converts into, e.g. EUR" },
  fx: {
    value: "CODE=RATE",
    multiple: true,
    summary:
      "company: what one unit is worth in --currency, RATE or LOW/TYPICAL/HIGH; without it currencies stay apart",
  },
  trace: { summary: "company, economy: also list the input rows, assumptions, records and sources behind the figures" },
  firms: { value: "LIST", summary: "cascade: only these firms fail, each alone, e.g. 0,5,17" },
  within: { value: "SHARE", summary: "cascade: how far a firm's loss may be off, for quick answers (default: exact)" },
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
  tariff: async () => (await import("./impact-tariff.ts")).impactTariffCommand,
  economy: async () => (await import("./impact-economy.ts")).impactEconomyCommand,
};

export const impactCommand: Command = {
  name: "impact",
  summary: "what a measure does to a company and to an economy",
  usage:
    "derisk impact company PORTFOLIO [--scenario FILE] | cascade NETWORK.json | recovery PARAMETERS.csv SCENARIOS.csv | tariff SOURCES.csv | economy --commodity NAME",
  details:
    "economy   what a cut of a mineral's exports does to GDP by industry, by every closure, with what it rests on\n" +
    "company   products that stop, week by week; revenue and margin lost, with bands; what would help\n" +
    "cascade   what a whole supply network loses when each of its firms fails (JSON: n, m, eps, src, dst, w, p, ess)\n" +
    "recovery  time to survive, cost until recovery and risk exposure of each scenario\n" +
    "tariff    price of one good and sales of each source after a change of tariffs (CSV: country, value, before, after)",
  options: OPTIONS,
  examples: [
    "derisk impact economy --commodity gallium --source CN --cut 1.0 --target US --json",
    "derisk impact economy --commodity gallium --target JP --table ICIO2022_2020.csv --format icio",
    "derisk impact economy --commodity gallium --over-time --assume cut_days=120 --assume inventory_days=30",
    "derisk impact economy --list",
    "derisk impact company examples/meridian-rf --on 2023-07-04",
    "derisk impact company ./my-company --scenario ban.yaml --assume stock_weeks=4 --trace",
    "derisk impact company ./my-company --currency EUR --fx USD=0.88/0.92/0.97 --licence cn-other=6/10/20@0.2",
    "derisk impact cascade network.json --json > ranking.json",
    "derisk impact recovery parameters.csv scenarios.csv --json",
    "derisk impact tariff sources.csv --assume substitution=3/5/8",
  ],
  async run(args, session) {
    const load = pickSubcommand(args, "impact", SUBCOMMANDS);
    return (await load()).run(args, session);
  },
};
