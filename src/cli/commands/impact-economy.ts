// derisk impact economy: what a cut of a mineral's exports does to an economy.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { IoError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import { runOperation, show } from "../run-operation.ts";
import type { Args, Session } from "../command.ts";
import { overTimeText } from "../print/impact-economy-time.ts";
import { gridText, mineralsText, reportText, studiesText } from "../print/impact-economy.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

export const impactEconomyCommand: ImpactSubcommand = {
  async run(args, session) {
    if (args.flag("list")) return list(args, session);
    if (args.flag("studies")) return studies(args, session);
    const commodity = args.texts("commodity");
    if (commodity.length === 0)
      throw new UsageError("impact economy: which commodity?", "Give --commodity gallium, or --list for those held.");
    if (args.text("grid") !== undefined) return grid(args, session, commodity);
    if (args.flag("over-time")) return overTime(args, session, commodity);
    const raw = {
      commodity,
      source: args.text("source"),
      cut: numberOf(args.text("cut"), "cut"),
      target: args.text("target")?.toUpperCase(),
      joint: args.text("joint"),
      table: await tableOf(args),
      trace: args.flag("trace") || undefined,
    };
    const report = await runOperation(await operations.impactEconomy(), raw, args, session);
    show(report, () => reportText(report, session.terminal), args, session);
    const mark = numberOf(args.text("fail-on"), "fail-on");
    return mark !== undefined && report.gdp.kind === "impact" && -report.gdp.share >= mark ? 1 : 0;
  },
};

async function list(args: Args, session: Session): Promise<number> {
  const raw = { target: args.text("target")?.toUpperCase() };
  const minerals = await runOperation(await operations.impactEconomyMinerals(), raw, args, session);
  show(minerals, () => mineralsText(minerals, session.terminal), args, session);
  return 0;
}

async function studies(args: Args, session: Session): Promise<number> {
  const found = await runOperation(await operations.impactEconomyStudies(), {}, args, session);
  show(found, () => studiesText(found, session.terminal), args, session);
  return 0;
}

async function grid(args: Args, session: Session, commodity: readonly string[]): Promise<number> {
  const raw = { commodity, source: args.text("source"), levels: numberOf(args.text("grid"), "grid") };
  const found = await runOperation(await operations.impactEconomyGrid(), raw, args, session);
  show(found, () => gridText(found, session.terminal), args, session);
  return 0;
}

async function overTime(args: Args, session: Session, commodity: readonly string[]): Promise<number> {
  const target = args.text("target")?.toUpperCase() ?? "US";
  if (target !== "US" || args.texts("table").length > 0)
    throw new UsageError(
      "impact economy --over-time: held for the shipped US table only",
      "Leave --target and --table away, or ask without --over-time.",
    );
  const raw = {
    commodity,
    source: args.text("source"),
    cut: numberOf(args.text("cut"), "cut"),
    joint: args.text("joint"),
    weeks: numberOf(args.text("weeks"), "weeks"),
    assume: Object.fromEntries(args.texts("assume").map(assumption)),
  };
  const found = await runOperation(await operations.impactEconomyTime(), raw, args, session);
  show(found, () => overTimeText(found, session.terminal, args.flag("trace")), args, session);
  return 0;
}

function assumption(text: string): readonly [string, number] {
  const [id = "", value = ""] = text.split("=");
  const number = numberOf(value, `assume ${id}`);
  if (id === "" || number === undefined)
    throw new UsageError(`--assume: "${text}" is no ID=VALUE`, "Write e.g. cut_days=120.");
  return [id, number];
}

async function tableOf(args: Args): Promise<object | undefined> {
  const paths = args.texts("table");
  if (paths.length === 0) return undefined;
  const format = args.text("format");
  if (format === undefined)
    throw new UsageError("--table: in which format?", "Add --format icio, figaro, wiod, exiobase or eurostat.");
  const files = await Promise.all(
    paths.map(async (path) => {
      try {
        return { name: basename(path), text: await readFile(path, "utf8") };
      } catch (cause) {
        throw new IoError(`cannot read ${path}`, "Check the path.", { cause });
      }
    }),
  );
  return { format, files };
}

function numberOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(`--${name}: "${text}" is not a number`, "Write e.g. 0.5.");
}
