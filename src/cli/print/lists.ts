// Lists on the terminal.
import type { Listing } from "../../base/listing.ts";
import { primaryName } from "../../base/listing.ts";
import type { FeedResult } from "../../lists/index.ts";
import type { ListRow, ListsDiff, ListsShown } from "../../operations/index.ts";
import type { ListAge, TakeIn, TakenIn } from "../../screen/index.ts";
import type { ListColumn } from "./listing.ts";

export const LISTS: readonly ListColumn<ListRow>[] = [
  { name: "list", whole: true, value: ({ list }) => list },
  { name: "edition", value: ({ current }) => current?.edition ?? "none" },
  { name: "current_to", whole: true, value: ({ age }) => age.confirmedOn ?? "" },
  { name: "age", whole: true, value: ({ age }) => ageText(age) },
  { name: "rows", align: "right", value: ({ current }) => String(current?.rows ?? 0) },
  { name: "versions", align: "right", value: ({ versions }) => String(versions) },
  { name: "state", whole: true, value: stateOf },
  {
    name: "last_failure",
    value: ({ lastAttempt }) => (lastAttempt?.outcome === "failed" ? failureText(lastAttempt) : ""),
  },
];

export const ENTRIES: readonly ListColumn<Listing>[] = [
  { name: "id", whole: true, value: ({ id }) => id },
  { name: "name", value: primaryName },
  { name: "kind", value: ({ kind }) => kind ?? "" },
  { name: "countries", value: ({ countries }) => (countries ?? []).join(" ") },
  { name: "listed_from", whole: true, value: ({ listedFrom }) => listedFrom ?? "" },
  { name: "programmes", value: ({ programmes }) => (programmes ?? []).join("; ") },
  { name: "names", csvOnly: true, value: ({ names }) => names.map(({ text }) => text).join("; ") },
  { name: "ids", csvOnly: true, value: ({ ids }) => (ids ?? []).join("; ") },
];

function ageText({ days }: ListAge): string {
  return days === undefined ? "unknown" : days === 1 ? "1 day" : `${days} days`;
}

function stateOf({ removedAt, current, age }: ListRow): string {
  if (removedAt !== undefined) return "put aside";
  if (current === undefined) return "missing";
  return age.isStale ? "stale" : "fresh";
}

function failureText({
  at,
  code,
  message,
}: {
  readonly at: string;
  readonly code?: string;
  readonly message?: string;
}): string {
  return `${at.slice(0, 10)} ${code ?? ""}: ${message ?? ""}`;
}

/** What an import came to, a line for each list. */
export function takenInText({ lists, problems }: Pick<TakeIn, "lists" | "problems">): string {
  const lines = lists.map(takenText);
  if (problems.length > 0) lines.push(`${problems.length} problem${problems.length === 1 ? "" : "s"}, listed above`);
  return lines.join("\n");
}

function takenText(one: TakenIn): string {
  if (one.kind === "refused") return `${one.list}: not taken in, ${one.message}`;
  const { version, rows, added, removed, changed, edition } = one.head;
  const what =
    one.kind === "unchanged"
      ? "no change since"
      : version === 1
        ? "kept as"
        : `${added} added, ${removed} removed, ${changed} changed:`;
  return `${one.list}: ${what} version ${version}, ${rows} rows, edition ${edition}`;
}

/** A line for each list of each feed; failures last, with what stays current. */
export function feedsText(results: readonly FeedResult[]): string {
  const good = results.filter((one) => one.kind !== "failed");
  const bad = results.filter((one) => one.kind === "failed");
  const lines = [
    ...good.flatMap((one) => (one.lists.length === 0 ? [`${one.feed}: no change`] : one.lists.map(takenText))),
    ...bad.map((one) => `${one.feed}: FAILED (${one.code}), the last good version stays: ${one.message}`),
  ];
  if (bad.length > 0) lines.push(`${bad.length} of ${results.length} failed`);
  return lines.join("\n");
}

/** The version that answers, and how old it is. */
export function headText({ list, current, age, removedAt }: Extract<ListsShown, { kind: "list" }>): string {
  if (current === undefined) return `${list}: no version answers on that day`;
  const aside = removedAt === undefined ? "" : `, put aside on ${removedAt.slice(0, 10)}`;
  const { version, edition, rows, id } = current;
  return `${list}: edition ${edition}, version ${version} (${id.slice(0, 12)}), ${rows} rows, ${ageText(age)} old${age.isStale ? ", STALE" : ""}${aside}`;
}

/** Most entries printed of each kind of change. */
const SHOWN = 50;

export function changedText({
  list,
  from,
  to,
  added,
  removed,
  changed,
}: Extract<ListsDiff, { kind: "changes" }>): string {
  const side = (head: typeof from): string =>
    head === undefined ? "nothing" : `${head.day} (version ${head.version})`;
  return [
    `${list}: ${side(from)} → ${side(to)}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...some("+", added),
    ...some("-", removed),
    ...some(
      "~",
      changed.map(({ after }) => after),
    ),
  ].join("\n");
}

function some(sign: string, listings: readonly Listing[]): readonly string[] {
  const lines = listings.slice(0, SHOWN).map((listing) => `  ${sign} ${listing.id}  ${primaryName(listing)}`);
  return listings.length > SHOWN ? [...lines, `  ${sign} … ${listings.length - SHOWN} more: --json gives all`] : lines;
}

export function sourcesText(
  rows: readonly { readonly name: string; readonly title: string; readonly files: string }[],
): string {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows.map(({ name, title, files }) => `${name.padEnd(width)}${title}\n${" ".repeat(width)}${files}`).join("\n");
}
