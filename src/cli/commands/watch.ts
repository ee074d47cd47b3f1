// derisk watch: which of my answers changed, and why.
import { InputError, UsageError } from "../../errors.ts";
import { operations, type SubscriptionRun } from "../../operations/index.ts";
import { STANDINGS } from "../../assess/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { CHANGES, deliveriesText, runText, SUBSCRIPTIONS, subscriptionText } from "../print/watch.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const WHICH = "`derisk watch list` shows what is watched.";

export const watchCommand: Command = {
  name: "watch",
  summary: "which of your answers changed, and why: add, list, show, run, deliver, changes, seen, remove",
  usage:
    "derisk watch add PORTFOLIO | list | show ID | run [ID…] | deliver | changes [ID] | seen ID [CHANGE…] | remove ID",
  details:
    "add      hold the answers of a kept portfolio (or --decision ID), to tell later which changed\n" +
    "run      answer all anew, or only some; a scheduler calls this once a day\n" +
    "deliver  post to webhooks what they were not told yet; every run does so too\n" +
    "changes  what was told, newest first\n" +
    "show     one subscription, and the days ahead on which its answers will change\n" +
    "seen     mark changes as seen\n" +
    "remove   ask no more; what was told stays\n" +
    "An answer changed when its outcome, review policy, authority, licence types, exceptions, documents, time limit,\n" +
    "conflicts or the state of a measure on its horizon did; that a line goes on or off hold, or a party may be on a list,\n" +
    "is told too. Each change is told once.",
  options: {
    decision: { value: "ID", summary: "watch a recorded decision instead of a portfolio (add)" },
    id: { value: "ID", summary: "id of the subscription, never used before (add; default: from the name)" },
    webhook: { value: "URL", summary: "post each run that finds changes there, signed (add)" },
    "fail-on": {
      value: "MARK",
      summary: "exit code 1 when an answer changed, moved or became stricter: changed, moved, stricter (run)",
    },
    unseen: { summary: "only changes that nobody has marked as seen (changes)" },
    removed: { summary: "removed subscriptions too (list)" },
    days: { value: "N", summary: "how many days ahead to look (show; default 400)" },
    by: { value: "NAME", summary: "who has seen them (seen)" },
    limit: { value: "N", summary: "how many at most (changes; default 100)" },
    after: { value: "CURSOR", summary: "the next page (changes)" },
    csv: { summary: "CSV on standard output (list, changes)" },
  },
  examples: [
    "derisk portfolio save mine ./my-company",
    "derisk watch add mine",
    "derisk watch run --fail-on moved",
    "derisk watch changes mine --unseen --csv",
    'derisk watch seen mine --by "A. Lee"',
  ],
  async run(args, session) {
    return pickSubcommand(args, "watch", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async add(args, session) {
    const decision = args.text("decision");
    const hint = "Give the name of a kept portfolio (`derisk portfolio list`), or --decision ID.";
    const portfolio = decision === undefined ? required(args, 1, "what", hint) : args.positionals[1];
    const raw = { portfolio, decision, id: args.text("id"), webhook: args.text("webhook") };
    const added = await runOperation(await operations.watchAdd(), raw, args, session);
    if (added.kind === "conflict")
      throw new InputError(`there is, or was, a subscription ${added.id}`, "Give another --id.");
    if (added.kind === "not_found")
      throw new InputError(
        `there is no ${added.of.kind} ${added.of.kind === "portfolio" ? added.of.name : added.of.id}`,
        hint,
      );
    const { subscription, secret, on, known, subjects } = added;
    const text = `watching ${subscription.id}: ${subjects} answers held as of ${on}, known by ${known}`;
    const signed = `\nmessages to ${subscription.webhookHost} are signed with ${secret}; it is not shown again`;
    show(added, () => text + (secret === undefined ? "" : signed), args, session);
    return 0;
  },
  async list(args, session) {
    const raw = { removed: args.flag("removed") ? true : undefined };
    const found = await runOperation(await operations.watchList(), raw, args, session);
    const empty = "Nothing is watched. `derisk watch add PORTFOLIO` watches a kept portfolio.";
    await showList(found, { columns: SUBSCRIPTIONS, rows: found.subscriptions, empty }, args, session);
    return 0;
  },
  async show(args, session) {
    const subscription = required(args, 1, "which subscription", WHICH);
    const raw = { subscription, days: args.text("days") };
    const shown = await runOperation(await operations.watchShow(), raw, args, session);
    if (shown.kind === "not_found") throw unknown(subscription);
    show(shown, () => subscriptionText(shown, session.terminal), args, session);
    return 0;
  },
  async run(args, session) {
    const mark = markOf(args.text("fail-on"));
    const [, ...ids] = args.positionals;
    const raw = { subscriptions: ids.length === 0 ? undefined : ids };
    const told = await runOperation(await operations.watchRun(), raw, args, session);
    show(told, () => runText(told, session.terminal), args, session);
    const missing = told.runs.find(({ kind }) => kind === "not_found" || kind === "lost");
    if (missing) throw missing.kind === "lost" ? lost(missing.subscription) : unknown(missing.subscription);
    if (mark !== undefined && told.runs.some((run) => isFinding(run, mark))) return 1;
    return told.deliveries.some(({ state }) => state !== "delivered") ? 5 : 0;
  },
  async deliver(args, session) {
    const { deliveries } = await runOperation(await operations.watchDeliver(), {}, args, session);
    const text = deliveries.length === 0 ? "Nothing waits to be delivered." : deliveriesText(deliveries);
    show({ deliveries }, () => text, args, session);
    return deliveries.some(({ state }) => state !== "delivered") ? 5 : 0;
  },
  async changes(args, session) {
    const limit = args.text("limit");
    const raw = {
      subscription: args.positionals[1],
      unseen: args.flag("unseen") ? true : undefined,
      limit: limit === undefined ? undefined : Number(limit),
      after: args.text("after"),
    };
    const page = await runOperation(await operations.watchChanges(), raw, args, session);
    const empty = "No changed answer was told. `derisk watch run` looks for some.";
    const foot = page.next === undefined ? {} : { foot: `… more: --after ${page.next}` };
    await showList(page, { columns: CHANGES, rows: page.items, empty, ...foot }, args, session);
    return 0;
  },
  async seen(args, session) {
    const subscription = required(args, 1, "which subscription", WHICH);
    const changes = args.positionals.slice(2);
    const raw = { subscription, changes: changes.length === 0 ? undefined : changes, by: args.text("by") };
    const marked = await runOperation(await operations.watchSeen(), raw, args, session);
    if (marked.kind === "not_found") throw unknown(subscription);
    show(marked, () => `marked ${marked.marked} changes of ${subscription} as seen`, args, session);
    return 0;
  },
  async remove(args, session) {
    const subscription = required(args, 1, "which subscription", WHICH);
    const removed = await runOperation(await operations.watchRemove(), { subscription }, args, session);
    if (removed.kind === "not_found") throw unknown(subscription);
    show(removed, () => `${subscription} is watched no more; what was told stays`, args, session);
    return 0;
  },
};

const unknown = (id: string): InputError => new InputError(`there is no subscription ${id}`, WHICH);
const lost = (id: string): InputError =>
  new InputError(`what ${id} watches is not in the store any more`, "Remove the subscription, or bring it back.");

const MARKS = ["changed", "moved", "stricter"] as const;
type Mark = (typeof MARKS)[number];

function markOf(text: string | undefined): Mark | undefined {
  if (text === undefined) return undefined;
  const mark = MARKS.find((one) => one === text);
  if (mark) return mark;
  throw new UsageError(`--fail-on: "${text}" is no mark`, `One of ${MARKS.join(", ")}.`);
}

/** `stricter` also counts what is no longer decided, what goes on hold, and new possible matches of parties. */
function isFinding(run: SubscriptionRun, mark: Mark): boolean {
  if (run.kind !== "answered") return false;
  return run.changes.some(({ moved, before, after, matches }) => {
    if (mark === "changed") return true;
    if (mark === "moved") return moved;
    if ((matches?.appeared.length ?? 0) > 0 || (before.mayProceed && !after.mayProceed)) return true;
    if (!moved) return false;
    const isOpen = after.standing === "undecided" || after.standing === "out_of_coverage";
    return isOpen || STANDINGS.indexOf(after.standing) < STANDINGS.indexOf(before.standing);
  });
}
