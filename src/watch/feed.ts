// The changes of a subscription as an Atom feed (RFC 4287): one entry for each run that found some.
import { digestText, runTitle, type ToldRun } from "./told-run.ts";

export interface FeedHead {
  /** Id of the subscription, and what it watches in words. */
  readonly id: string;
  readonly what: string;
  /** The instant of the last run, in UTC. */
  readonly updated: string;
  /** Address of the feed and of the page, absolute or from the root of the site. */
  readonly self: string;
  readonly page: string;
}

/** Ids are tag URIs (RFC 4151) under a name that nobody owns: they are the same wherever derisk is served. */
export function atomFeed({ id, what, updated, self, page }: FeedHead, runs: readonly ToldRun[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escape(tag(id))}</id>`,
    `  <title>${escape(`Changed answers: ${what}`)}</title>`,
    `  <updated>${escape(updated)}</updated>`,
    "  <author><name>derisk</name></author>",
    `  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(page)}"/>`,
    ...runs.flatMap((run) => [
      "  <entry>",
      `    <id>${escape(tag(run.id))}</id>`,
      `    <title>${escape(runTitle(run))}</title>`,
      `    <updated>${escape(run.at)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escape(`${page}#run-${run.run}`)}"/>`,
      `    <content type="text">${escape(digestText(run))}</content>`,
      "  </entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}

const tag = (id: string): string => `tag:derisk.invalid,2026:watch/${encodeURIComponent(id)}`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML 1.0; control signs that it cannot carry become spaces. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(CONTROL, " ");
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
