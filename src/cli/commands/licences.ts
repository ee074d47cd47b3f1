// derisk licences: what authorities granted, and what is reserved, used and left of it.
import { randomUUID } from "node:crypto";
import { readPortfolioFolder } from "../../formats/index.ts";
import { InputError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Applied } from "../../licences/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { LICENCES, licenceText, movedText } from "../print/licences.ts";
import { verdictText } from "../print/verdict.ts";
import { readJsonFile } from "../read-input.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const WHICH = "Give the id of a licence; `derisk licences list` shows them.";

export const licencesCommand: Command = {
  name: "licences",
  summary: "licences held: list, add, load, reserve, use, release, expire, close, show, check",
  usage:
    "derisk licences list | show ID | add FILE|- | load FOLDER|NAME | reserve ID | use ID | release ID | close ID | expire | check FILE|-",
  details:
    "list     licences with what is left and how they stand on the day\n" +
    "show     one licence, its reservations, every movement\n" +
    "add      a licence from JSON: id, authority, type, number, items, quantity, value, parties, validFrom, validTo\n" +
    "load     the licences table of a portfolio folder, or of a kept portfolio by name\n" +
    "reserve  set part aside for an act to come (--quantity, --value, --transaction, --until)\n" +
    "use      an act took place: out of --reservation, or out of what is left\n" +
    "release  give a --reservation back, whole or in part\n" +
    "expire   give back what stands reserved past its day\n" +
    "close    the licence was returned or revoked\n" +
    "check    a licence determination that counts these licences",
  options: {
    id: { value: "ID", summary: "id of the new entry, never used before (default: a random one)" },
    quantity: { value: '"N UNIT"', summary: 'how much, e.g. "12.5 kg"' },
    value: { value: '"N CUR"', summary: 'of what value, e.g. "2195.00 USD"' },
    reservation: { value: "ID", summary: "the reservation used or released" },
    transaction: { value: "ID", summary: "the act it is for" },
    until: { value: "DATE", summary: "first day on which the reservation lapses (reserve)" },
    by: { value: "NAME", summary: "who records it" },
    note: { value: "TEXT", summary: "why" },
    limit: { value: "N", summary: "how many at most (list; default 100)" },
    after: { value: "CURSOR", summary: "the next page (list)" },
    explain: { summary: "show the decision path (check)" },
    csv: { summary: "CSV on standard output (list)" },
  },
  examples: [
    "derisk licences load examples/meridian-rf",
    'derisk licences reserve L-CN-01 --quantity "12.5 kg" --transaction SO-1043 --until 2026-12-31',
    "derisk licences use L-CN-01 --reservation 3f0c…",
    "derisk licences check shipment.json",
  ],
  async run(args, session) {
    return pickSubcommand(args, "licences", SUBCOMMANDS)(args, session);
  },
};

const move =
  (kind: "reserve" | "use" | "release" | "close") =>
  async (args: Args, session: Session): Promise<number> => {
    const raw = {
      kind,
      id: args.text("id") ?? randomUUID(),
      licence: required(args, 1, "which licence", WHICH),
      reservation: args.text("reservation"),
      quantity: measured(args, "quantity", "unit"),
      value: measured(args, "value", "currency"),
      transaction: args.text("transaction"),
      until: args.text("until"),
      by: args.text("by"),
      note: args.text("note"),
    };
    return applied(await runOperation(await operations.licencesMove(), raw, args, session), args, session);
  };

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async list(args, session) {
    const limit = args.text("limit");
    const raw = { after: args.text("after"), limit: limit === undefined ? undefined : Number(limit) };
    const page = await runOperation(await operations.licencesList(), raw, args, session);
    const empty = "No licence is in the ledger. `derisk licences add FILE` or `derisk licences load FOLDER` adds some.";
    const foot = page.next === undefined ? {} : { foot: `… more: --after ${page.next}` };
    await showList(page, { columns: LICENCES, rows: page.items, empty, ...foot }, args, session);
    return 0;
  },
  async show(args, session) {
    const licence = required(args, 1, "which licence", WHICH);
    const shown = await runOperation(await operations.licencesShow(), { licence }, args, session);
    if (shown.kind === "not_found") throw new InputError(`there is no licence ${licence}`, WHICH);
    show(shown, () => licenceText(shown, session.terminal), args, session);
    return 0;
  },
  async add(args, session) {
    const path = required(args, 1, "which licence", "Give a FILE with one licence as JSON, or - for standard input.");
    const raw = { licence: await readJsonFile(path, session), by: args.text("by"), note: args.text("note") };
    return applied(await runOperation(await operations.licencesAdd(), raw, args, session), args, session);
  },
  async load(args, session) {
    const from = required(args, 1, "which portfolio", "Give a folder, an .xlsx file, or the name of a kept portfolio.");
    const { existsSync } = await import("node:fs");
    const raw = existsSync(from) ? { portfolio: await readPortfolioFolder(from) } : { name: from };
    const loaded = await runOperation(await operations.licencesLoad(), raw, args, session);
    const text = [
      `added ${loaded.added.length}${loaded.added.length === 0 ? "" : `: ${loaded.added.join(", ")}`}`,
      `in the ledger already ${loaded.known.length}`,
      ...loaded.refused.map((one) => `refused ${one.licence}: ${one.text}`),
      ...loaded.problems.map((one) => `${one.file} row ${one.row} ${one.column}: ${one.message} ${one.fix}`),
    ];
    show(loaded, () => text.join("\n"), args, session);
    return 0;
  },
  reserve: move("reserve"),
  use: move("use"),
  release: move("release"),
  close: move("close"),
  async expire(args, session) {
    const results = await runOperation(await operations.licencesExpire(), {}, args, session);
    const lines = results.flatMap((one) => (one.kind === "applied" ? [movedText(one)] : [one.refusal.text]));
    show(results, () => (lines.length === 0 ? "Nothing has lapsed." : lines.join("\n")), args, session);
    return 0;
  },
  async check(args, session) {
    const path = required(args, 1, "which transaction", "Give a FILE with one transaction as JSON, or -.");
    const { transaction, verdict } = await runOperation(
      await operations.licencesCheck(),
      (await readJsonFile(path, session)) as Readonly<Record<string, unknown>>,
      args,
      session,
    );
    show({ transaction, verdict }, () => verdictText(verdict, session.terminal, args.flag("explain")), args, session);
    return 0;
  },
};

function applied(result: Applied, args: Args, session: Session): number {
  if (result.kind === "refused")
    throw new InputError(result.refusal.text, "`derisk licences show ID` shows how a licence stands.");
  show(result, () => movedText(result), args, session);
  return 0;
}

/** `12.5 kg` as `{ amount, unit }`. */
function measured(args: Args, flag: string, field: "unit" | "currency"): object | undefined {
  const text = args.text(flag);
  if (text === undefined) return undefined;
  const match = /^\s*(\S+)\s+(\S.*?)\s*$/.exec(text);
  if (!match)
    throw new UsageError(
      `--${flag}: "${text}" lacks its ${field}`,
      `Write a number and a ${field}, e.g. "12.5 ${field === "unit" ? "kg" : "USD"}".`,
    );
  return { amount: match[1], [field]: match[2] };
}
