// A document that comes again, from a folder or a feed, is the same document: what was said of it is not lost.
import { afterAll, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { readingsKeep } from "./readings-keep.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2031-02-01T10:00:00Z") });
const context = app.context();
afterAll(() => app.close());

const keep = async (text: string, fields: object = {}) => {
  const { id, kind } = await readingsKeep.run(context, { text, ...fields } as never);
  const kept = await (await app.stores()).readings.get(id);
  return { kind, published: kept?.published, outlet: kept?.outlet, basis: kept?.reading.published?.basis };
};

test.each([
  ["without a day of its own", "China banned exports of gallium to Japan on Monday."],
  ["with a day in its text", "BEIJING, Jan. 14, 2031 - China banned exports of gallium to Japan on Monday."],
])("a text %s keeps the day and outlet that were given", async (_name, text) => {
  const given = { published: "2031-01-13", outlet: "The Outlet" };
  expect(await keep(text, given)).toEqual({ kind: "added", ...given, basis: "given" });
  expect(await keep(text)).toEqual({ kind: "replaced", ...given, basis: "given" });
  const corrected = { published: "2031-01-14", outlet: "Another" };
  expect(await keep(text, corrected)).toEqual({ kind: "replaced", ...corrected, basis: "given" });
});
