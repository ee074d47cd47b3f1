// Watch on the terminal: subscriptions, what a run found, changed answers grouped by what made them differ.
import { isNotable, STANDING_TEXT, STANDINGS } from "../../assess/index.ts";
import type { ChangeRow, Delivery, SubscriptionRun, WatchRow, WatchRun, WatchShown } from "../../operations/index.ts";
import { causesTold } from "../../watch/index.ts";
import type { ListColumn } from "./listing.ts";
import { bold, dim, wrap, type Style } from "./style.ts";
import { tableText } from "./table.ts";

const SHOWN = 12;

export const SUBSCRIPTIONS: readonly ListColumn<WatchRow>[] = [
  { name: "id", whole: true, value: ({ id }) => id },
  { name: "watches", value: ({ what, removedAt }) => (removedAt === undefined ? what : `${what}, removed`) },
  { name: "answered_as_of", whole: true, value: ({ on }) => on },
  { name: "known_by", csvOnly: true, value: ({ known }) => known },
  { name: "answered_at", csvOnly: true, value: ({ answeredAt }) => answeredAt },
  { name: "register", value: ({ register }) => register },
  { name: "changes", align: "right", value: ({ changes }) => String(changes) },
  { name: "unseen", align: "right", value: ({ unseen }) => String(unseen) },
];

export const CHANGES: readonly ListColumn<ChangeRow>[] = [
  { name: "change", csvOnly: true, value: ({ id }) => id },
  { name: "subscription", value: ({ subscription }) => subscription },
  { name: "on", whole: true, value: ({ after }) => after.on },
  { name: "line", whole: true, value: ({ subject }) => subject.id },
  { name: "item", value: ({ subject }) => subject.title },
  { name: "party", csvOnly: true, value: ({ subject }) => subject.party ?? "" },
  { name: "before", csvOnly: true, value: ({ before }) => before.standing },
  { name: "after", csvOnly: true, value: ({ after }) => after.standing },
  { name: "what_changed", value: ({ text }) => text },
  { name: "because", value: ({ because }) => because.join("; ") },
  { name: "caution", csvOnly: true, value: ({ caution }) => caution ?? "" },
  { name: "seen", csvOnly: true, value: ({ seen }) => seen?.at ?? "" },
];

/** What a run found, subscription by subscription. */
export function runText({ on, known, runs, deliveries }: WatchRun, style: Style): string {
  if (runs.length === 0) return "Nothing is watched. `derisk watch add PORTFOLIO` watches a kept portfolio.";
  const title = bold(`Watched as of ${on}, known by ${known}`, style);
  const sent = deliveries.length === 0 ? [] : ["", deliveriesText(deliveries)];
  return [title, ...runs.map((one) => `\n${oneRunText(one, style)}`), ...sent].join("\n");
}

/** How messages to webhooks went. */
export function deliveriesText(deliveries: readonly Delivery[]): string {
  return deliveries.map((one) => `message ${one.id}: ${STATES[one.state]}${one.why ? ` (${one.why})` : ""}`).join("\n");
}

const STATES: Readonly<Record<Delivery["state"], string>> = {
  delivered: "delivered",
  open: "not delivered, tried again with the next run",
  given_up: "not delivered, given up",
};

function oneRunText(run: SubscriptionRun, style: Style): string {
  const name = bold(run.subscription, style);
  switch (run.kind) {
    case "waits":
      return `${name}: answers as of ${run.until.on}, known by ${run.until.known}, are held; nothing is compared before that day.`;
    case "overtaken":
      return `${name}: another run came between and told what changed.`;
    case "lost":
      return `${name}: what it watches is not in the store any more.`;
    case "not_found":
      return `${name}: there is no such subscription.`;
    case "answered":
      return [`${name}: ${summary(run)}`, ...rowsText(run), ...changesText(run.changes, style)].join("\n");
  }
}

type Answered = SubscriptionRun & { readonly kind: "answered" };

function summary({ changes, since, subjects }: Answered): string {
  if (changes.length === 0) return `none of ${subjects} answers changed since ${since.on}.`;
  const moved = changes.filter((one) => one.moved).length;
  return `${changes.length} of ${subjects} answers changed since ${since.on}: ${moved} stand otherwise, ${changes.length - moved} on other grounds.`;
}

function rowsText({ added, gone }: Answered): readonly string[] {
  const parts = [
    ...(added.length === 0 ? [] : [`${added.length} answered for the first time`]),
    ...(gone.length === 0
      ? []
      : [`${gone.length} no longer asked about (rows removed or not readable, or their day is over)`]),
  ];
  return parts.length === 0 ? [] : [`  ${parts.join("; ")}.`];
}

/** Those that stand otherwise as a table, the others counted by cause. */
function changesText(changes: readonly ChangeRow[], style: Style): readonly string[] {
  const moved = changes.filter(isNotable);
  const rows = moved.slice(0, SHOWN).map(({ subject, text }) => [subject.id, subject.title, text]);
  const columns = [{ title: "line", whole: true as const }, { title: "item" }, { title: "then → now" }];
  const table = rows.length === 0 ? [] : [tableText(columns, rows, style)];
  const more = moved.length > SHOWN ? [`  … and ${moved.length - SHOWN} more (\`derisk watch changes\`)`] : [];
  const cautions = [...new Set(moved.flatMap(({ caution }) => caution ?? []))].map((text) => wrap(text, 2, style));
  const because = causesTold(changes)
    .slice(0, SHOWN)
    .map(({ text, changes: all }) => wrap(`${lines(all.length)}: ${text}`, 4, style));
  return [...table, ...more, ...cautions, ...(because.length === 0 ? [] : ["  Because of", ...because])];
}

/** One subscription: how its answers stand, and what is coming. */
export function subscriptionText(shown: WatchShown & { readonly kind: "subscription" }, style: Style): string {
  const { subscription: row, standings, messages, ahead } = shown;
  const counts = STANDINGS.filter((one) => standings[one] > 0).map((one) => `${standings[one]} ${STANDING_TEXT[one]}`);
  const days = ahead.days.map((day) => wrap(`${day.date}  ${day.text} (${lines(day.subjects.length)})`, 2, style));
  const removed = row.removedAt === undefined ? "" : `, removed ${row.removedAt.slice(0, 10)}`;
  return [
    bold(`Subscription ${row.id}: ${row.what}${removed}`, style),
    `  answered as of ${row.on}, known by ${row.known}, register ${row.register}; run ${row.run}`,
    `  ${counts.length === 0 ? "no line to answer" : counts.join(", ")}`,
    `  ${row.changes} changes told, ${row.unseen} unseen`,
    ...(row.webhookHost === undefined ? [] : [`  told to ${row.webhookHost}`]),
    ...messages.map(({ id, state, attempts }) => {
      const why = attempts.at(-1)?.why;
      return `  message ${id}: ${STATES[state]}${why === undefined ? "" : ` (${why})`}`;
    }),
    "",
    bold(`Ahead until ${ahead.to}`, style),
    ...(days.length === 0 ? [dim("  no day known on which one of these answers changes", style)] : days),
  ].join("\n");
}

const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);
