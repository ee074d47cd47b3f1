// Feeds of every kind give titles, addresses and days; what is no feed is refused, a broken one gives what it had.
import { describe, expect, test } from "vitest";
import { InputError } from "../errors.ts";
import { readFeed } from "./feed.ts";

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Trade news</title>
<item><title>Permits &amp; gallium</title><link>https://example.org/a</link><pubDate>Mon, 03 Jul 2023 10:00:00 GMT</pubDate></item>
<item><title><![CDATA[No <b>address</b>]]></title></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notices</title>
<entry><title>Rule</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/b"/><updated>2024-12-02T00:00:00Z</updated></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="r" xmlns:dc="d" xmlns="rss"><channel><title>Old</title></channel>
<item><title>Item</title><link>https://example.org/c</link><dc:date>2025-01-02</dc:date></item></rdf:RDF>`;

describe("a feed", () => {
  test.each([
    ["RSS", RSS, "Trade news", [{ title: "Permits & gallium", url: "https://example.org/a", published: "2023-07-03" }]],
    ["Atom", ATOM, "Notices", [{ title: "Rule", url: "https://example.org/b", published: "2024-12-02" }]],
    ["RSS 1.0", RDF, "Old", [{ title: "Item", url: "https://example.org/c", published: "2025-01-02" }]],
  ])("%s", (_, xml, title, entries) => expect(readFeed(xml)).toEqual({ title, entries }));

  test("one that breaks off gives what it had", () => {
    expect(readFeed(RSS.slice(0, RSS.indexOf("<item><title><![CDATA["))).entries).toHaveLength(1);
  });

  test.each(["<html><body>no feed</body></html>", "plain text", "", "<rss>"])("%j is refused or empty", (xml) => {
    try {
      expect(readFeed(xml).entries).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
  });

  test("entities are not fetched or blown up", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><link>https://example.org</link></item></channel></rss>`;
    const titles = (() => {
      try {
        return readFeed(bomb).entries.map(({ title }) => title.length);
      } catch {
        return [];
      }
    })();
    for (const length of titles) expect(length).toBeLessThan(600);
  });
});
