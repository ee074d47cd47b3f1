// RSS 2.0, RSS 1.0 and Atom feeds: what is new at an outlet, with the address of each entry.
import { SaxesParser } from "saxes";
import { InputError } from "../errors.ts";

export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  /** A day, when the feed states one. */
  readonly published?: string;
}

export interface Feed {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** Entries that are read of one feed; the newest stand first in all of them. */
const MOST_ENTRIES = 500;

interface Draft {
  title: string;
  url: string;
  published: string;
}

/** Reads a feed. Throws InputError for a text that is none; entries without an address are left out. */
export function readFeed(xml: string): Feed {
  const parser = new SaxesParser();
  const path: string[] = [];
  const entries: FeedEntry[] = [];
  let feedTitle = "";
  let draft: Draft | undefined;
  let isFeed = false;
  let text = "";
  let broken: Error | undefined;
  parser.on("error", (error) => {
    broken ??= error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = localOf(name);
    if (path.length === 0) isFeed = local === "rss" || local === "feed" || local === "rdf";
    path.push(local);
    text = "";
    if (local === "item" || local === "entry") draft = { title: "", url: "", published: "" };
    const { rel = "alternate", href = "" } = attributes as Readonly<Record<string, string>>;
    if (draft && local === "link" && rel === "alternate" && href !== "") draft.url = href;
  });
  const onText = (more: string): void => {
    if (text.length < 5000) text += more;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    const local = path.pop() ?? "";
    const value = text.trim();
    text = "";
    if (draft === undefined) {
      if (local === "title" && feedTitle === "") feedTitle = value;
      return;
    }
    if (local === "title") draft.title = value;
    else if (local === "link" && draft.url === "") draft.url = value;
    else if (["pubdate", "published", "date"].includes(local) || (local === "updated" && draft.published === "")) {
      draft.published = value;
    } else if (local === "item" || local === "entry") {
      if (draft.url !== "" && entries.length < MOST_ENTRIES) entries.push(entryOf(draft));
      draft = undefined;
    }
  });
  parser.write(xml).close();
  if (!isFeed)
    throw new InputError(
      "the address answers with something that is no RSS or Atom feed",
      "Give the address of a feed.",
    );
  if (broken !== undefined && entries.length === 0) {
    throw new InputError(`the feed cannot be read: ${broken.message}`, "Try later, or give another feed.", {
      cause: broken,
    });
  }
  return { title: feedTitle, entries };
}

function entryOf({ title, url, published }: Draft): FeedEntry {
  const time = Date.parse(published);
  return {
    title: title === "" ? url : title.slice(0, 500),
    url,
    ...(Number.isNaN(time) ? {} : { published: new Date(time).toISOString().slice(0, 10) }),
  };
}

/** `dc:date` → `date`. */
function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}
