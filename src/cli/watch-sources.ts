// Watching feeds and folders: documents that the library does not have are read and kept, once or again and again.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DeriskError, IoError, UsageError } from "../errors.ts";
import { operations } from "../operations/index.ts";
import type { Args, Session } from "./command.ts";
import { keepPath } from "./keep-document.ts";

/** Exit code 0, or 5 when a source or document could not be read; the others are kept all the same. */
export async function watchSources(args: Args, session: Session): Promise<number> {
  const [feeds, folders] = [args.texts("feed"), args.texts("folder")];
  if (feeds.length + folders.length === 0)
    throw new UsageError("readings watch: what?", "Add --feed URL or --folder FOLDER.");
  const minutes = args.text("every");
  const every = minutes === undefined ? undefined : Number(minutes);
  if (every !== undefined && !(every >= 1 && every <= 10_080)) {
    throw new UsageError(`--every: "${minutes}" is no number of minutes`, "Write 1 to 10080.");
  }
  const seen = new Set<string>();
  for (;;) {
    const failed = await look(feeds, folders, seen, args, session);
    if (every === undefined) return failed === 0 ? 0 : 5;
    const stopped = await wait(every * 60_000, false, { signal: session.signal }).catch(() => true);
    if (stopped) return 0;
  }
}

async function look(
  feeds: readonly string[],
  folders: readonly string[],
  seen: Set<string>,
  args: Args,
  session: Session,
): Promise<number> {
  const heads = await (await operations.readingsList()).run(session.context(args), { limit: 500 });
  for (const { url } of heads) if (url !== undefined) seen.add(url);
  let failed = 0;
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DeriskError)) throw error;
      failed++;
      session.err(`${what}: ${error.message}`);
    }
  };
  for (const feed of feeds) {
    await attempt(feed, async () => {
      for (const url of await entriesOf(feed, args, session)) {
        if (!seen.has(url)) await attempt(url, () => keep(url, seen, args, session));
      }
    });
  }
  for (const folder of folders) {
    await attempt(folder, async () => {
      for (const path of await filesOf(folder)) {
        if (!seen.has(path)) await attempt(path, () => keep(path, seen, args, session));
      }
    });
  }
  return failed;
}

async function keep(path: string, seen: Set<string>, args: Args, session: Session): Promise<void> {
  session.signal.throwIfAborted();
  const kept = await keepPath(path, args, session);
  seen.add(path);
  if (kept.kind === "replaced") return;
  const line = { id: kept.id, title: kept.title, measures: kept.reading.measures.length, from: path };
  session.out(
    args.flag("json") ? JSON.stringify(line) : `${kept.id.slice(0, 12)}  ${line.measures} measures  ${kept.title}`,
  );
}

async function entriesOf(feed: string, args: Args, session: Session): Promise<readonly string[]> {
  const { text } = await session.context(args).takeIn({ url: feed });
  const { readFeed } = await import("../documents/index.ts");
  return readFeed(text).entries.map(({ url }) => url);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new IoError(`cannot read the folder ${folder}`, "Check its path.", { cause });
  });
  return names
    .filter((name) => /\.(?:txt|html?|pdf|md)$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
