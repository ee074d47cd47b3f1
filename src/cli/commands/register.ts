// derisk register: what the register holds, as of a day and as far as it was known by another.
import { InputError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import * as columns from "../print/register-columns.ts";
import { recordText } from "../print/register-record.ts";
import { readJsonFile } from "../read-input.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const COVERAGE = "`derisk register coverage` shows what the register holds.";

export const registerCommand: Command = {
  name: "register",
  summary: "the register of measures: list, show, search, timeline, cliffs, diff, coverage",
  usage: "derisk register list|show ID|search TEXT|timeline|cliffs|diff [OLD.json]|coverage [filters]",
  details:
    "list      measures that fit the filters, with their state on the day\n" +
    "show      one instrument, measure or event, by id or provision, with its states and links\n" +
    "search    full text over instruments and events\n" +
    "timeline  instruments, changes of state and events in order\n" +
    "cliffs    days ahead on which states change by themselves (--from, --to; default: a year from --on)\n" +
    "diff      what changed from the day --from to the day --on, or from another compiled register\n" +
    "coverage  how much of each control list and programme is held: outside it nothing is cleared",
  options: {
    country: { value: "COUNTRY", summary: "issuer, or a country the record speaks of" },
    material: { value: "NAME", summary: "material id, e.g. gallium" },
    hs: { value: "CODE", summary: "customs code; shorter and longer codes match too" },
    code: { value: "CODE", summary: "control-list code, e.g. 3A090 (list)" },
    question: { value: "NAME", summary: "item, party, end_use, procurement, blocking … (list, coverage)" },
    effect: { value: "NAME", summary: "prohibit, licence, permit, tariff … (list)" },
    party: { value: "NAME", summary: "part of a named party's name, either script (list)" },
    from: { value: "DATE", summary: "from this day on (diff: the day to compare with)" },
    to: { value: "DATE", summary: "before this day" },
    drafts: { summary: "show drafts, which are never applied" },
    csv: { summary: "CSV on standard output (lists)" },
  },
  examples: [
    "derisk register list --material gallium --on 2026-11-21",
    "derisk register show CN:MOFCOM:2023-23",
    "derisk register timeline --country CN --from 2025-10-01 --to 2026-01-01",
    "derisk register cliffs --on 2026-11-21 --csv > cliffs.csv",
    "derisk register diff --from 2026-11-01 --on 2026-11-30",
  ],
  async run(args, session) {
    return pickSubcommand(args, "register", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async list(args, session) {
    const raw = { ...filters(args), ...picked(args, ["code", "question", "effect", "party"]) };
    const found = await runOperation(await operations.registerList(), raw, args, session);
    const head = `${found.measures.length} measures as of ${found.on}, known by ${found.known}`;
    const empty = `No measure fits. Loosen a filter; drafts are left out without --drafts. ${COVERAGE}`;
    await showList(found, { columns: columns.MEASURES, rows: found.measures, empty, head }, args, session);
    return 0;
  },
  async show(args, session) {
    const id = required(
      args,
      1,
      "which record",
      "Give the id of an instrument, measure or event, e.g. CN:MOFCOM:2023-23.",
    );
    const found = await runOperation(await operations.registerShow(), { id }, args, session);
    if (found.kind === "not_found") {
      const near =
        found.near.length === 0 ? "`derisk register search TEXT` finds ids." : `Near it: ${found.near.join(", ")}.`;
      throw new InputError(`the register has no record ${id}`, near);
    }
    show(found, () => recordText(found, session.terminal), args, session);
    return 0;
  },
  async search(args, session) {
    const text = args.positionals.slice(1).join(" ") || required(args, 1, "search for what", "Give one or more words.");
    const { country, from, to, drafts } = filters(args);
    const found = await runOperation(
      await operations.registerSearch(),
      { text, country, from, to, drafts },
      args,
      session,
    );
    const empty = `Nothing contains every word of "${text}". Use fewer words, or the issuer's own language.`;
    await showList(found, { columns: columns.HITS, rows: found.hits, empty }, args, session);
    return 0;
  },
  async timeline(args, session) {
    const found = await runOperation(await operations.registerTimeline(), filters(args), args, session);
    const empty = `Nothing happened in this window that the register holds. Widen --from and --to. ${COVERAGE}`;
    await showList(found, { columns: columns.TIMELINE, rows: found.entries, empty }, args, session);
    return 0;
  },
  async cliffs(args, session) {
    const { drafts: _drafts, ...raw } = filters(args);
    const found = await runOperation(await operations.registerCliffs(), raw, args, session);
    const head = `${found.cliffs.length} scheduled changes from ${found.from} to ${found.to} (exclusive), known by ${found.known}`;
    const empty = "Nothing is scheduled in this window. Widen it with --from and --to.";
    await showList(found, { columns: columns.CLIFFS, rows: found.cliffs, empty, head }, args, session);
    return 0;
  },
  async diff(args, session) {
    const found = await runOperation(await operations.registerDiff(), await diffInput(args, session), args, session);
    if (found.kind === "days") {
      const head = `${found.changes.length} changes of state from ${found.before.on} to ${found.after.on}`;
      await showList(
        found,
        { columns: columns.STATES, rows: found.changes, empty: "No state changed.", head },
        args,
        session,
      );
    } else {
      const head = `${found.changes.length} records differ between ${found.before} and ${found.after}`;
      await showList(
        found,
        { columns: columns.RECORDS, rows: found.changes, empty: "The editions are equal.", head },
        args,
        session,
      );
    }
    return 0;
  },
  async coverage(args, session) {
    const raw = picked(args, ["country", "question"]);
    const found = await runOperation(await operations.registerCoverage(), raw, args, session);
    const empty = "Nothing is declared for this: the register holds none of it, and clears nothing there.";
    await showList(found, { columns: columns.COVERAGE, rows: found.coverage, empty }, args, session);
    return 0;
  },
};

async function diffInput(args: Args, session: Session): Promise<Readonly<Record<string, unknown>>> {
  const [, file] = args.positionals;
  if (file !== undefined) return { other: await readJsonFile(file, session) };
  const since = args.text("from");
  if (since !== undefined) return { since };
  throw new UsageError("diff: from when?", "Give --from DATE, or the compiled register of another release.");
}

function filters(args: Args): Readonly<Record<string, unknown>> {
  const drafts = args.flag("drafts") ? { drafts: true } : {};
  return { ...picked(args, ["country", "material", "hs", "from", "to"]), ...drafts };
}

function picked(args: Args, names: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, args.text(name)]));
}
