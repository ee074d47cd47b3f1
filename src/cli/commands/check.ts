// derisk check: one transaction from flags or a file, or a stream of them.
import { parseLine, readLinesTogether, type TextLine } from "../../formats/json-lines.ts";
import { InputError, UsageError } from "../../errors.ts";
import { operations, recordError, screenedTransaction } from "../../operations/index.ts";
import { briefly } from "../../base/brief-verdict.ts";
import { briefOf, textAfterId } from "../../check/index.ts";
import type { Verdict } from "../../base/verdict.ts";
import { AnswerMemo, answerUnder, splitLine, type AnswerText } from "../answer-memo.ts";
import type { Args, Command, Session } from "../command.ts";
import { countsUnread, isFinding, readFailOn, type FailMark } from "../fail-on.ts";
import { lineWriter } from "../line-writer.ts";
import { openInput, readText } from "../read-input.ts";
import { branchesText } from "../print/branches.ts";
import { flipsText } from "../print/flips.ts";
import { verdictText } from "../print/verdict.ts";
import { transactionOf } from "../transaction-flags.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "licence determination for transactions",
  usage: "derisk check [FILE|-] [--jsonl] | derisk check --item TEXT --from CC --to CC […]",
  details:
    "FILE holds one transaction as JSON, or with --jsonl one on each line; each line is answered in its place,\n" +
    "a bad line by { id?, error }. Without FILE the flags describe the transaction. What you do not state stays unknown.",
  options: {
    jsonl: { summary: "one transaction a line in, one verdict a line out, in order, streaming" },
    item: { value: "TEXT", summary: "description of the item" },
    material: { value: "NAME", summary: "material, e.g. gallium" },
    form: { value: "NAME", summary: 'form, e.g. "unwrought metal"' },
    hs: { value: "CODE", summary: "customs code" },
    code: { value: "LIST:CODE", multiple: true, summary: "classification, e.g. US-CCL:3A001.b.2 or CN-DUAL-USE:none" },
    attribute: { value: "NAME=VALUE", multiple: true, summary: "a measured property, e.g. purityPct=99.95" },
    manufacturer: { value: "NAME", summary: "who makes the item" },
    act: { value: "ACT", summary: "export (default), re_export, procure, import, deal …" },
    from: { value: "COUNTRY", summary: "from where" },
    to: { value: "COUNTRY", summary: "to where" },
    origin: { value: "COUNTRY", summary: "origin of the item" },
    "end-user": { value: "NAME", summary: "name of the end user" },
    purchaser: { value: "NAME", summary: "name of the purchaser" },
    category: { value: "CATEGORY", multiple: true, summary: "category of that party: civil, military_end_user …" },
    "end-use": { value: "USE", summary: "civil, military, wmd, supercomputer …" },
    unlisted: { summary: "state that the party was screened and is on no list" },
    explain: { summary: "show the decision path" },
    brief: { summary: "with --json or --jsonl: the answers and what is missing, without requirements and reasons" },
    branches: { summary: "instead: the item answer for each paragraph that the stated code may stand for" },
    flips: { summary: "instead: the smallest changes that would turn the answer around, each tried out" },
    record: { summary: "keep the verdict as a decision in the store" },
    reviewer: { value: "NAME", summary: "who looked at it (with --record)" },
    "fail-on": {
      value: "MARK",
      summary: "exit 1 at or above: prohibited, licence_required, obligation, indeterminate, hold",
    },
  },
  examples: [
    'derisk check --item "gallium metal" --from CN --to US --on 2024-12-03',
    "derisk check shipment.json --json --fail-on licence_required",
    "derisk check --code US-CCL:3B001 --from US --to DE --branches",
    "derisk check --code US-CCL:6B004.a --from US --to IL --end-use civil --flips",
    "derisk check --jsonl lines.jsonl > verdicts.jsonl",
    "derisk check --jsonl --brief lines.jsonl > answers.jsonl",
  ],
  async run(args, session) {
    const mark = readFailOn(args.text("fail-on"));
    if (args.flag("jsonl")) return stream(args, session, mark);
    const transaction = await one(args, session);
    const context = session.context(args);
    if (args.flag("branches")) {
      const found = await (await operations.checkBranches()).run(context, transaction);
      session.out(args.flag("json") ? JSON.stringify(found) : branchesText(found));
      return 0;
    }
    if (args.flag("flips")) {
      const found = await (await operations.checkFlips()).run(context, transaction);
      session.out(args.flag("json") ? JSON.stringify(found) : flipsText(found, session.terminal));
      return 0;
    }
    const verdict = await (await operations.check()).run(context, transaction);
    if (args.flag("record"))
      await record(session, args, await screenedTransaction(context, transaction), verdict, context.now);
    session.out(
      args.flag("json") ? jsonOf(verdict, args) : verdictText(verdict, session.terminal, args.flag("explain")),
    );
    return mark !== undefined && isFinding(verdict, mark) ? 1 : 0;
  },
};

async function one(args: Args, session: Session): Promise<ReturnType<typeof transactionOf>> {
  const check = await operations.check();
  const schema = check.input(await session.app.knowledge());
  const [path] = args.positionals;
  let value: unknown;
  if (path !== undefined) value = parseJson(await readText(await openInput(path, session)), path);
  else value = transactionOf(args);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { error } = recordError(value, parsed.error);
  throw new InputError(
    `${path ?? "flags"}: ${error.message}`,
    error.hint,
    error.field === undefined ? {} : { field: error.field },
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is not one JSON value`, "For one value a line add --jsonl.", { cause });
  }
}

async function stream(args: Args, session: Session, mark: FailMark | undefined): Promise<number> {
  if (args.flag("record"))
    throw new UsageError("--record works on one transaction", "Leave --jsonl away, or keep the output.");
  const context = session.context(args);
  const check = await operations.check();
  const schema = check.input(await session.app.knowledge());
  const brief = args.flag("brief");
  const memo = new AnswerMemo();
  const refused = (why: object): AnswerText => ({ head: "", rest: JSON.stringify(why), isFinding: countsUnread(mark) });
  const answer = async (one: TextLine): Promise<AnswerText> => {
    const line = parseLine(one);
    if (line.kind === "error") return refused({ error: line.error });
    const parsed = schema.safeParse(line.value);
    if (!parsed.success) return refused(recordError(line.value, parsed.error));
    const checked = await check.checked(context, parsed.data);
    const head = `{"id":${JSON.stringify(checked.id)}`;
    const rest = brief ? JSON.stringify(briefOf(checked)).slice(head.length) : textAfterId(checked);
    const { whole, mayProceed } = checked;
    return { head, rest, isFinding: mark !== undefined && isFinding({ ...whole, mayProceed }, mark) };
  };
  const answers = lineWriter(session.out);
  let found = false;
  let done = 0;
  try {
    for await (const together of readLinesTogether(await openInput(args.positionals[0], session))) {
      for (const one of together) {
        session.signal.throwIfAborted();
        const split = splitLine(one.text);
        const kept = split && memo.find(split);
        const said = split && kept ? answerUnder(split, kept) : await answer(one);
        if (split && !kept) memo.keep(split, said);
        answers.add(said.head + said.rest);
        found ||= said.isFinding;
        done++;
        if (done % 100 === 0) context.progress(done, undefined, "checked");
      }
      answers.flush();
    }
  } finally {
    answers.flush();
  }
  return found ? 1 : 0;
}

function jsonOf(verdict: Verdict, args: Args): string {
  return JSON.stringify(args.flag("brief") ? briefly(verdict) : verdict);
}

async function record(
  session: Session,
  args: Args,
  transaction: ReturnType<typeof transactionOf>,
  verdict: Verdict,
  now: Date,
): Promise<void> {
  const { randomUUID } = await import("node:crypto");
  const { decisions } = await session.app.stores();
  const reviewer = args.text("reviewer");
  const appended = await decisions.append({
    kind: "decision",
    id: randomUUID(),
    recordedAt: now.toISOString(),
    transaction,
    verdict,
    ...(reviewer === undefined ? {} : { reviewer }),
  });
  if (appended.kind === "refused") throw new InputError(appended.refusal.text, "Check the transaction's id.");
  session.err(`recorded as decision ${appended.entry.id}`);
}
