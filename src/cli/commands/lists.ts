// derisk lists: the official lists that screening runs against, as versions that are never changed.
import { InputError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { changedText, ENTRIES, feedsText, headText, LISTS, sourcesText, takenInText } from "../print/lists.ts";
import { openInput } from "../read-input.ts";
import { readScenario } from "../read-scenario.ts";
import { pickSubcommand, required, runOperation, show, showList } from "../run-operation.ts";

const WHICH = "Give the name of a list; `derisk lists` shows them.";

export const listsCommand: Command = {
  name: "lists",
  summary: "official lists: import, update, show, compare versions",
  usage:
    "derisk lists | import SOURCE FILE… | update [LIST…] | show LIST | diff LIST | remove LIST | restore LIST | sources",
  details:
    "lists    every list with its edition, age, rows, versions and the last failure\n" +
    "import   read the files of one edition and keep them as a new version\n" +
    "update   fetch lists from where they are published; one that fails keeps its last good version\n" +
    "show     one list as it stood on a day (--on), with entries found by words (--search)\n" +
    "diff     who came, who went, what changed: since a day (--since), or against the version before\n" +
    "remove   stop screening against a list; its history is kept\n" +
    "restore  take a list up again, or bring an earlier version back (--version)\n" +
    "sources  the formats that import reads",
  options: {
    name: { value: "LIST", summary: "keep all rows under this name (import)" },
    edition: { value: "TEXT", summary: "the issuer's edition, if the file does not say (import)" },
    "as-of": { value: "DATE", summary: "the day to which the content is current (import)" },
    accept: { summary: "take an edition in although rows are missing (import, update)" },
    config: { value: "FILE", summary: "feeds of your own, YAML or JSON (update)" },
    since: { value: "DATE", summary: "compare with the version of that day (diff)" },
    search: { value: "WORDS", summary: "only entries that hold these words (show)" },
    version: { value: "N", summary: "the version to bring back (restore)" },
    "stale-after": { value: "DAYS", summary: "days after which a list counts as stale (default 7)" },
    limit: { value: "N", summary: "how many at most (show; default 50)" },
    csv: { summary: "CSV on standard output (lists, show, sources)" },
  },
  examples: [
    "derisk lists update",
    "derisk lists import us-ofac SDN.CSV ADD.CSV ALT.CSV SDN_COMMENTS.CSV --as-of 2026-11-20",
    "derisk lists import csv watchlist.csv --name house-list",
    'derisk lists show US-OFAC-SDN --on 2022-03-01 --search "sovcomflot"',
    "derisk lists diff US-ENTITY-LIST --since 2026-11-01",
  ],
  async run(args, session) {
    if (args.positionals.length === 0) return index(args, session);
    return pickSubcommand(args, "lists", SUBCOMMANDS)(args, session);
  },
};

async function index(args: Args, session: Session): Promise<number> {
  const raw = { staleAfterDays: number(args, "stale-after") };
  const found = await runOperation(await operations.listsIndex(), raw, args, session);
  const empty =
    "No list is kept yet: nobody is screened. `derisk lists update` fetches the official ones, `lists import` reads files.";
  await showList(found, { columns: LISTS, rows: found.lists, empty }, args, session);
  return 0;
}

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async import(args, session) {
    const source = required(
      args,
      1,
      "from which source",
      "Give a source and its files: `lists import csv my-list.csv`; `lists sources` names them.",
    );
    required(args, 2, "which file", "Give the file or files of one edition after the source.");
    const files = await Promise.all(
      args.positionals.slice(2).map(async (path) => ({ name: path, content: await openInput(path, session) })),
    );
    const raw = {
      source,
      files,
      list: args.text("name"),
      edition: args.text("edition"),
      asOf: args.day("as-of"),
      accept: args.flag("accept") || undefined,
    };
    const taken = await runOperation(await operations.listsImport(), raw, args, session);
    for (const { file, row, field, message, fix } of taken.problems) {
      const place = [file, row === undefined ? "" : `row ${row}`, field ?? ""].filter((part) => part !== "").join(", ");
      session.err(`${place}: ${message}\n  ${fix}`);
    }
    show(taken, () => takenInText(taken), args, session);
    const refused = taken.lists.find((one) => one.kind === "refused");
    if (refused?.kind === "refused") throw new InputError(`${refused.list}: ${refused.message}`, refused.fix);
    return 0;
  },
  async update(args, session) {
    const { FEEDS, pickFeeds, readFeeds, updateLists } = await import("../../lists/index.ts");
    const config = args.text("config");
    const all = config === undefined ? FEEDS : readFeeds(await readScenario(config), config);
    const { feeds, unknown } = pickFeeds(all, args.positionals.slice(1));
    if (unknown.length > 0)
      throw new UsageError(
        `lists update: no address is known for ${unknown.join(", ")}`,
        `Feeds: ${all.map(({ name }) => name).join(", ")}; others can be named with --config, or imported from a file.`,
      );
    const context = session.context(args);
    const results = await updateLists(feeds, {
      store: (await session.app.stores()).lists,
      countries: (await context.knowledge()).countries,
      now: () => context.now,
      signal: context.signal,
      progress: context.progress,
      accept: args.flag("accept"),
    });
    show({ feeds: results }, () => feedsText(results), args, session);
    return results.some(({ kind }) => kind === "failed") ? 5 : 0;
  },
  async show(args, session) {
    const list = required(args, 1, "which list", WHICH);
    const raw = { list, search: args.text("search"), limit: number(args, "limit") };
    const shown = await runOperation(await operations.listsShow(), raw, args, session);
    if (shown.kind === "not_found") throw noList(list);
    const more = shown.found > shown.entries.length ? { foot: `… ${shown.found} entries in all: raise --limit` } : {};
    const head = headText(shown);
    await showList(
      shown,
      { columns: ENTRIES, rows: shown.entries, empty: `${head}\nNo entry holds these words.`, head, ...more },
      args,
      session,
    );
    return 0;
  },
  async diff(args, session) {
    const list = required(args, 1, "which list", WHICH);
    const found = await runOperation(await operations.listsDiff(), { list, since: args.day("since") }, args, session);
    if (found.kind === "not_found") throw noList(list);
    show(found, () => changedText(found), args, session);
    return 0;
  },
  async remove(args, session) {
    const list = required(args, 1, "which list", WHICH);
    const removed = await runOperation(await operations.listsRemove(), { list }, args, session);
    if (!removed.removed) throw noList(list);
    show(
      removed,
      () => `${list}: put aside, no longer screened; \`derisk lists restore ${list}\` undoes it`,
      args,
      session,
    );
    return 0;
  },
  async restore(args, session) {
    const list = required(args, 1, "which list", WHICH);
    const raw = { list, version: number(args, "version") };
    const restored = await runOperation(await operations.listsRestore(), raw, args, session);
    if (restored.kind === "not_found") throw noList(list);
    if (restored.kind === "conflict") throw new InputError("another version was saved meanwhile", "Try again.");
    const { version, rows } = restored.head;
    show(restored, () => `${list}: version ${version} is current, ${rows} rows`, args, session);
    return 0;
  },
  async sources(args, session) {
    const { LIST_SOURCES } = await import("../../screen/index.ts");
    const rows = LIST_SOURCES.map(({ name, title, files, lists }) => ({ name, title, files, lists }));
    show({ sources: rows }, () => sourcesText(rows), args, session);
    return 0;
  },
};

function noList(list: string): InputError {
  return new InputError(`there is no list ${list}`, "`derisk lists` shows those kept; --store names another store.");
}

function number(args: Args, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--${name}: "${text}" is no whole number`, `Write for example --${name} 10.`);
}
