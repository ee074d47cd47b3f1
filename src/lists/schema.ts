// A configuration of feeds: those that ship, changed or added to by name.
import { z } from "zod";
import { InputError } from "../errors.ts";
import { findListSource, LIST_SOURCES } from "../screen/index.ts";
import { type Feed, FEEDS } from "./feeds.ts";

const Address = z.url({ protocol: /^https?$/, error: "an address starts with https:// (or http://)" });

const FileEntry = z.union([
  Address.transform((address) => ({ address })),
  z.strictObject({
    address: Address,
    name: z.string().min(1).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "64 lower-case hex digits")
      .optional(),
  }),
]);

const FeedEntry = z.strictObject({
  name: z.string().min(1),
  source: z
    .string()
    .refine((name) => findListSource(name) !== undefined, "no such source")
    .optional(),
  lists: z.array(z.string().min(1)).min(1).optional(),
  as: z.string().min(1).optional(),
  files: z.array(FileEntry).min(1).optional(),
  mostBytes: z.int().min(1).optional(),
  timeoutSeconds: z.number().positive().optional(),
  mostLost: z.number().min(0).max(1).optional(),
  disabled: z.boolean().optional(),
});

const Configuration = z.strictObject({
  /** Leave out the feeds that ship. */
  only: z.boolean().optional(),
  feeds: z.array(FeedEntry),
});

/** The feeds of a configuration file's value. Throws InputError that names the field. */
export function readFeeds(value: unknown, file: string): readonly Feed[] {
  const parsed = Configuration.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`${file}: ${issue?.path.join(".")}: ${issue?.message}`, SHAPE);
  }
  const feeds = new Map(parsed.data.only ? [] : FEEDS.map((feed) => [feed.name, feed]));
  for (const { disabled, ...entry } of parsed.data.feeds) {
    if (disabled) feeds.delete(entry.name);
    else feeds.set(entry.name, merged(feeds.get(entry.name), entry, file));
  }
  return [...feeds.values()];
}

function merged(shipped: Feed | undefined, entry: Omit<z.output<typeof FeedEntry>, "disabled">, file: string): Feed {
  const source = entry.source ?? shipped?.source;
  const files = entry.files ?? shipped?.files;
  if (source === undefined || files === undefined)
    throw new InputError(
      `${file}: the feed "${entry.name}" has no ${source === undefined ? "source" : "files"}`,
      `${SHAPE} Sources: ${LIST_SOURCES.map(({ name }) => name).join(", ")}.`,
    );
  const known = findListSource(source)?.lists ?? [];
  const lists = entry.as === undefined ? (entry.lists ?? shipped?.lists ?? known) : [entry.as];
  if (lists.length === 0)
    throw new InputError(`${file}: the feed "${entry.name}" names no list`, "Give `as`, the list's name.");
  return { ...shipped, ...entry, source, files, lists };
}

const SHAPE =
  "A feed is { name, source, files: [address…], as?, lists?, mostBytes?, timeoutSeconds?, mostLost?, disabled? }.";
