// derisk portfolio: read a company's tables, mend them, keep versions of them.
import { InputError, UsageError } from "../../errors.ts";
import { readPortfolioFolder, savePortfolioMapping } from "../../formats/index.ts";
import { operations, type PortfolioCheck } from "../../operations/index.ts";
import type { Saved } from "../../portfolio/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { portfolioText, PROBLEMS, VERSIONS } from "../print/portfolio.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

export const portfolioCommand: Command = {
  name: "portfolio",
  summary: "read a portfolio, show its problems, save and restore versions",
  usage: "derisk portfolio check FOLDER | save NAME FOLDER | show NAME | history [NAME] | restore NAME --version N",
  details:
    "check    rows kept and rejected, each problem with its fix, suggestions for foreign headers\n" +
    "save     keep the tables under a name; every save is a version, equal content adds none\n" +
    "show     the same as check, of a kept portfolio (--version N for an earlier one)\n" +
    "history  versions of one portfolio, or all portfolios\n" +
    "restore  bring an earlier version back as a new one",
  options: {
    "save-mapping": { summary: "write the suggested mapping of headers beside the tables (check)" },
    version: { value: "N", summary: "which version (show, restore)" },
    by: { value: "NAME", summary: "who saves or restores" },
    note: { value: "TEXT", summary: "why" },
    limit: { value: "N", summary: "how many at most (history; default 100)" },
    csv: { summary: "CSV on standard output: problems or versions" },
  },
  examples: [
    "derisk portfolio check examples/meridian-rf",
    "derisk portfolio check ./my-company --csv > problems.csv",
    'derisk portfolio save my-company ./my-company --by "A. Okafor"',
    "derisk portfolio restore my-company --version 3",
  ],
  async run(args, session) {
    return pickSubcommand(args, "portfolio", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async check(args, session) {
    const path = required(args, 1, "which portfolio", "Give a folder of CSV files or one .xlsx file.");
    const portfolio = await readPortfolioFolder(path);
    const found = await runOperation(await operations.portfolioRead(), { portfolio }, args, session);
    await showCheck(found, args, session);
    if (args.flag("save-mapping")) {
      await savePortfolioMapping(path, found.suggestedMapping);
      session.err("mapping saved: read it, correct it, then check again");
    }
    return 0;
  },
  async save(args, session) {
    const name = required(
      args,
      1,
      "under which name",
      "Give a name and a folder: `portfolio save my-company ./my-company`.",
    );
    const path = required(args, 2, "which portfolio", "Give a folder of CSV files or one .xlsx file after the name.");
    const portfolio = await readPortfolioFolder(path);
    const raw = { name, portfolio, savedBy: args.text("by"), note: args.text("note") };
    return showSaved(await runOperation(await operations.portfolioSave(), raw, args, session), args, session);
  },
  async show(args, session) {
    const name = required(
      args,
      1,
      "which portfolio",
      "Give the name of a kept portfolio; `portfolio history` lists them.",
    );
    const loaded = await runOperation(
      await operations.portfolioLoad(),
      { name, version: version(args) },
      args,
      session,
    );
    if (loaded.kind === "not_found") throw notKept(name);
    const { portfolio } = loaded;
    await showCheck(await runOperation(await operations.portfolioRead(), { portfolio }, args, session), args, session);
    return 0;
  },
  async history(args, session) {
    const [, name] = args.positionals;
    const raw = { name, limit: number(args, "limit") };
    const page = await runOperation(await operations.portfolioHistory(), raw, args, session);
    const empty =
      name === undefined
        ? "No portfolio is kept yet. `derisk portfolio save NAME FOLDER` keeps one."
        : `No portfolio "${name}" is kept. \`derisk portfolio history\` lists all.`;
    await showList(page, { columns: VERSIONS, rows: page.items, empty, ...more(page.next) }, args, session);
    return 0;
  },
  async restore(args, session) {
    const name = required(
      args,
      1,
      "which portfolio",
      "Give the name of a kept portfolio; `portfolio history` lists them.",
    );
    const wanted = version(args);
    if (wanted === undefined)
      throw new UsageError("restore: which version?", "Give --version N; `portfolio history NAME` lists them.");
    const raw = { name, version: wanted, savedBy: args.text("by"), note: args.text("note") };
    const saved = await runOperation(await operations.portfolioRestore(), raw, args, session);
    if (saved.kind === "not_found") throw notKept(`${name}, version ${wanted}`);
    return showSaved(saved, args, session);
  },
};

async function showCheck(found: PortfolioCheck, args: Args, session: Session): Promise<void> {
  if (args.flag("csv")) await showList(found, { columns: PROBLEMS, rows: found.problems, empty: "" }, args, session);
  else show(found, () => portfolioText(found, session.terminal), args, session);
}

function showSaved(saved: Saved, args: Args, session: Session): number {
  if (saved.kind === "conflict") {
    throw new InputError(
      "another version was saved meanwhile",
      `Look at version ${saved.newest?.version ?? 0}, then save again.`,
    );
  }
  const { name, version: kept, sha256 } = saved.version;
  const text = saved.kind === "saved" ? "saved as" : "nothing changed since";
  show(saved, () => `${name}: ${text} version ${kept} (${sha256.slice(0, 12)})`, args, session);
  return 0;
}

function notKept(what: string): InputError {
  return new InputError(
    `no portfolio ${what} is kept`,
    "`derisk portfolio history` lists what is; --store names another store.",
  );
}

function more(next: string | undefined): { readonly foot?: string } {
  return next === undefined ? {} : { foot: "… and more: raise --limit, or page with --json." };
}

function version(args: Args): number | undefined {
  return number(args, "version");
}

function number(args: Args, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--${name}: "${text}" is no count`, "Write a whole number from 1.");
}
