// derisk decisions: verdicts kept with their facts, released or withdrawn by named people, in a log that cannot be edited.
import { randomUUID } from "node:crypto";
import { InputError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Appended } from "../../decisions/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { chainText, DECISIONS, decisionText } from "../print/decisions.ts";
import { readJsonFile } from "../read-input.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const WHICH = "Give the id of a decision; `derisk decisions list` shows them.";

export const decisionsCommand: Command = {
  name: "decisions",
  summary: "stored verdicts: record, list, show, release, withdraw, receipt, verify the chain",
  usage: "derisk decisions record FILE|- | list | show ID | release ID | withdraw ID | receipt ID | chain [RECEIPT…]",
  details:
    "record    check a transaction (JSON) and keep the verdict with the facts it rested on\n" +
    "list      decisions, newest first, with how each stands on the day\n" +
    "show      one decision with its releases and withdrawals\n" +
    "release   a named approver lets a held transaction go (--approver, --reason, --until)\n" +
    "withdraw  take back a decision, or with --entry one of its releases (--by, --reason)\n" +
    "receipt   a file that `derisk verify` can replay years later, without this store\n" +
    "chain     verify that the log is as it was written; receipts anchor it from outside",
  options: {
    id: { value: "ID", summary: "id of the new entry, never used before (default: a random one)" },
    transaction: { value: "ID", summary: "decisions on that transaction (list)" },
    limit: { value: "N", summary: "how many at most (list; default 100)" },
    after: { value: "CURSOR", summary: "the next page (list)" },
    reviewer: { value: "NAME", summary: "who looked at the verdict (record)" },
    note: { value: "TEXT", summary: "a note kept with the decision (record)" },
    approver: { value: "NAME", summary: "who releases" },
    reason: { value: "TEXT", summary: "why (release, withdraw)" },
    until: { value: "DATE", summary: "first day on which the release no longer holds" },
    by: { value: "NAME", summary: "who withdraws" },
    entry: { value: "ID", summary: "the release to withdraw instead of the decision" },
    csv: { summary: "CSV on standard output (list)" },
  },
  examples: [
    'derisk decisions record shipment.json --reviewer "A. Okafor"',
    'derisk decisions release 3f0c… --approver "Chen Wei" --reason "permit seen in original" --until 2027-01-01',
    "derisk decisions receipt 3f0c… > receipt.json && derisk verify receipt.json",
    "derisk decisions chain receipts/*.json",
  ],
  async run(args, session) {
    return pickSubcommand(args, "decisions", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async record(args, session) {
    const path = required(
      args,
      1,
      "which transaction",
      "Give a FILE with one transaction as JSON, or - for standard input.",
    );
    const transaction = await readJsonFile(path, session);
    const raw = {
      id: args.text("id") ?? randomUUID(),
      transaction,
      reviewer: args.text("reviewer"),
      note: args.text("note"),
    };
    return appended(await runOperation(await operations.decisionsRecord(), raw, args, session), args, session);
  },
  async list(args, session) {
    const limit = args.text("limit");
    const raw = {
      transaction: args.text("transaction"),
      after: args.text("after"),
      limit: limit === undefined ? undefined : Number(limit),
    };
    const page = await runOperation(await operations.decisionsList(), raw, args, session);
    const empty = "No decision is recorded yet. `derisk check … --record` or `derisk decisions record FILE` keeps one.";
    const foot = page.next === undefined ? {} : { foot: `… more: --after ${page.next}` };
    await showList(page, { columns: DECISIONS, rows: page.items, empty, ...foot }, args, session);
    return 0;
  },
  async show(args, session) {
    const id = required(args, 1, "which decision", WHICH);
    const shown = await runOperation(await operations.decisionsShow(), { id }, args, session);
    if (shown.kind === "not_found") throw notFound(id);
    show(shown, () => decisionText(shown, session.terminal), args, session);
    return 0;
  },
  async release(args, session) {
    const raw = {
      id: args.text("id") ?? randomUUID(),
      decision: required(args, 1, "which decision", WHICH),
      approver: flag(args, "approver", "A release needs the name of who answers for it."),
      reason: flag(args, "reason", "A release needs the reason, e.g. the permit that was seen."),
      validTo: args.text("until"),
    };
    return appended(await runOperation(await operations.decisionsRelease(), raw, args, session), args, session);
  },
  async withdraw(args, session) {
    const raw = {
      id: args.text("id") ?? randomUUID(),
      decision: required(args, 1, "which decision", WHICH),
      entry: args.text("entry"),
      by: flag(args, "by", "A withdrawal needs the name of who withdraws."),
      reason: flag(args, "reason", "A withdrawal needs the reason."),
    };
    return appended(await runOperation(await operations.decisionsWithdraw(), raw, args, session), args, session);
  },
  async receipt(args, session) {
    const id = required(args, 1, "which decision", WHICH);
    const shown = await runOperation(await operations.decisionsReceipt(), { id }, args, session);
    if (shown.kind === "not_found") throw notFound(id);
    session.out(JSON.stringify(shown.receipt, null, args.flag("json") ? 0 : 2));
    return 0;
  },
  async chain(args, session) {
    const receipts: unknown[] = [];
    for (const path of args.positionals.slice(1)) receipts.push(await readJsonFile(path, session));
    const report = await runOperation(await operations.decisionsVerifyChain(), { receipts }, args, session);
    show(report, () => chainText(report, receipts.length), args, session);
    return report.kind === "intact" ? 0 : 1;
  },
};

function appended(result: Appended, args: Args, session: Session): number {
  if (result.kind === "refused")
    throw new InputError(result.refusal.text, "`derisk decisions show ID` shows how a decision stands.");
  const { entry } = result;
  const of =
    entry.kind === "decision"
      ? `: ${entry.verdict.outcome}, ${entry.verdict.mayProceed ? "may proceed" : "HOLD"}`
      : ` of ${entry.decision}`;
  show(entry, () => `recorded ${entry.kind} ${entry.id}${of}`, args, session);
  return 0;
}

function notFound(id: string): InputError {
  return new InputError(
    `there is no decision ${id}`,
    "`derisk decisions list` shows them; --store names another store.",
  );
}

function flag(args: Args, name: string, hint: string): string {
  const given = args.text(name);
  if (given !== undefined && given.trim() !== "") return given;
  throw new UsageError(`${args.positionals[0]}: --${name} is missing`, hint);
}
