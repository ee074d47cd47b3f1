// derisk alerts: possible matches of parties with list entries: raise, list, show, decide, undo.
import { readJsonLines } from "../../formats/json-lines.ts";
import { InputError, UsageError } from "../../errors.ts";
import { type AlertRow, operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import type { ListColumn } from "../print/listing.ts";
import { openInput } from "../read-input.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const WHICH = "`derisk alerts` lists them with their ids.";

export const alertsCommand: Command = {
  name: "alerts",
  summary: "possible matches with list entries: raise, list, show, decide, undo",
  usage: "derisk alerts raise FILE | derisk alerts list|show|decide|undo [ID] [VERDICT]",
  details:
    "An alert is one party and one entry of a list. What is decided is remembered until the entry's row, its links,\n" +
    "programme or legal effect, the customer's record or its owners change, or its time is over; then the alert is open\n" +
    "again and says why. VERDICT is true, false or unsure.",
  options: {
    state: {
      value: "STATE",
      summary: "open, waiting, unsure, true, false, gone or all (default: what is to be decided)",
    },
    list: { value: "NAME", summary: "only alerts of this list" },
    search: { value: "WORDS", summary: "only names with these words" },
    threshold: { value: "P", summary: "least score that raises an alert, 0 to 1" },
    reason: { value: "TEXT", summary: "why; kept with the decision" },
    by: { value: "NAME", summary: "who decides" },
    expires: { value: "DATE", summary: "first day on which the decision no longer holds" },
    "four-eyes": { summary: "a second person has to decide the same before it counts" },
    csv: { summary: "CSV on standard output (list)" },
  },
  examples: [
    "derisk alerts raise customers.jsonl",
    "derisk alerts list --state all",
    'derisk alerts decide 1f0c5b8e9a2d4c37 false --reason "another date of birth" --by "A. Lee" --expires 2027-11-21',
    'derisk alerts undo 1f0c5b8e9a2d4c37 --by "A. Lee"',
  ],
  run: (args, session) =>
    args.positionals.length === 0 ? list(args, session) : pickSubcommand(args, "alerts", SUBCOMMANDS)(args, session),
};

async function list(args: Args, session: Session): Promise<number> {
  const raw = { state: args.text("state"), list: args.text("list"), search: args.text("search") };
  const found = await runOperation(await operations.alertsList(), raw, args, session);
  const listing = {
    rows: found.alerts,
    columns: COLUMNS,
    empty: "No alert fits. That says nothing about parties that were not screened.",
    foot: `${found.found} alerts`,
  };
  await showList(found, listing, args, session);
  return 0;
}

const COLUMNS: readonly ListColumn<AlertRow>[] = [
  { name: "alert", whole: true, value: ({ id }) => id },
  { name: "state", value: ({ state, why }) => (why === undefined ? state : `${state}: ${why}`) },
  { name: "party", value: ({ party, record }) => party.name ?? record ?? "" },
  { name: "entry", value: ({ name }) => name },
  { name: "list", value: ({ list: of }) => of },
  { name: "listing", whole: true, value: ({ listing }) => listing },
  { name: "score", align: "right", value: ({ score }) => score.toFixed(3) },
  { name: "decided_by", value: ({ decision }) => decision?.by ?? "" },
  { name: "reason", csvOnly: true, value: ({ decision }) => decision?.reason ?? "" },
];

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  list,
  async raise(args, session) {
    const path = required(args, 1, "which parties", "Give a FILE with one party a line, or - for standard input.");
    const parties: unknown[] = [];
    for await (const line of readJsonLines(await openInput(path, session), path)) {
      if (line.kind === "error") throw new InputError(`${path}: ${line.error.message}`, line.error.hint);
      parties.push(line.value);
    }
    const raw = { parties, threshold: args.text("threshold") };
    const raised = await runOperation(await operations.alertsRaise(), raw, args, session);
    const text = `screened ${raised.screened}; ${raised.added} new alerts, ${raised.known} known ones`;
    show(raised, () => text, args, session);
    return 0;
  },
  async show(args, session) {
    const alert = required(args, 1, "which alert", WHICH);
    const shown = await runOperation(await operations.alertsShow(), { alert }, args, session);
    if (shown.kind === "not_found") throw new InputError(`there is no alert ${alert}`, WHICH);
    const { alert: row, history } = shown;
    const lines = [
      `${row.party.name ?? row.record ?? ""} may be ${row.name} (${row.list} ${row.listing}), score ${row.score.toFixed(3)}`,
      `${row.state}${row.why === undefined ? "" : `, open again: ${row.why}`}`,
      ...history.map((one) =>
        one.kind === "undo"
          ? `${one.at.slice(0, 10)} undone by ${one.by}`
          : `${one.at.slice(0, 10)} ${one.verdict} by ${one.by}: ${one.reason}`,
      ),
    ];
    show(shown, () => lines.join("\n"), args, session);
    return 0;
  },
  async decide(args, session) {
    const verdict = required(args, 2, "which verdict", "Write true, false or unsure.");
    if (verdict === "undo") throw new UsageError("there is no verdict undo", "`derisk alerts undo ID` takes one back.");
    return decide(verdict, args, session);
  },
  undo: (args, session) => decide("undo", args, session),
};

async function decide(verdict: string, args: Args, session: Session): Promise<number> {
  const alert = required(args, 1, "which alert", WHICH);
  const raw = {
    alert,
    verdict,
    reason: args.text("reason"),
    by: args.text("by") ?? "",
    expires: args.text("expires"),
    fourEyes: args.flag("four-eyes") ? true : undefined,
  };
  const decided = await runOperation(await operations.alertsDecide(), raw, args, session);
  if (decided.kind === "not_found") throw new InputError(`there is no alert ${alert}`, WHICH);
  if (decided.kind === "refused") throw new InputError(decided.text, "`derisk alerts show ID` shows how it stands.");
  show(decided, () => `${alert} is ${decided.alert.state}`, args, session);
  return 0;
}
