// From a pasted text to a confirmed draft and what it does, and to a story of two outlets, page by page.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp } from "../../app.ts";
import type { ReadingShown } from "../../operations/index.ts";
import type { Story } from "../../read/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { htmlFaults, visit, visitHtml } from "../testing.ts";
import { readPage } from "./read.tsx";
import { readingDraftPage } from "./reading-draft.tsx";
import { readingPage } from "./reading.tsx";
import { storiesPage, storyPage } from "./stories.tsx";

const pages = [readPage, readingPage, readingDraftPage, storiesPage, storyPage];
const app = openApp({ store: ":memory:", now: () => new Date("2023-07-10T10:00:00Z") });
afterAll(() => app.close());

const TEXT = `China to require permits for gallium exports

BEIJING, July 3 - China's commerce ministry said on Monday that exporters of gallium and germanium will need a licence from August 1.

The ministry said the controls protect national security. "They are not aimed at any country," a spokesperson said.`;

async function post(
  page: Page,
  path: string,
  params: Record<string, string>,
  fields: Record<string, string>,
): Promise<PageResponse> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const request: PageRequest = {
    app,
    context: app.context(),
    params,
    query: new URLSearchParams(),
    method: "POST",
    form,
    format: "html",
    path,
    headers: { get: () => undefined },
  };
  return page.handle(request);
}

const hand = (text: string, outlet: string): Promise<PageResponse> =>
  post(readPage, "/read", {}, { text, outlet, published: "2023-07-03", url: "" });

async function shown(path: string): Promise<Extract<ReadingShown, { kind: "reading" }>> {
  const response = await visit(app, pages, `${path}.json`);
  if (response.kind !== "json") throw new Error("no JSON");
  return response.value as Extract<ReadingShown, { kind: "reading" }>;
}

let path = "";
beforeAll(async () => {
  const kept = await hand(TEXT, "Agency");
  if (kept.kind !== "redirect") throw new Error("not kept");
  path = kept.to;
});

describe("the library", () => {
  test("lists what was handed in, finds it by its words, and is a sound page", async () => {
    const html = await visitHtml(app, pages, "/read?query=germanium");
    expect(html).toContain("China to require permits for gallium exports");
    expect(htmlFaults(html)).toEqual([]);
    expect(await visitHtml(app, pages, "/read?query=helium")).toContain("No document has all of these words");
  });

  test.each([
    [{ text: "", url: "", published: "" }, "either a text or a web address"],
    [{ text: "", url: "http://127.0.0.1/x", published: "" }, "never fetched"],
    [{ text: "x", url: "", published: "July" }, "YYYY-MM-DD"],
  ])("what cannot be read is refused with a reason: %j", async (fields, reason) => {
    const response = await post(readPage, "/read", {}, fields);
    expect(response).toMatchObject({ kind: "html", status: 422, body: expect.stringContaining(reason) });
  });
});

describe("the review", () => {
  test("shows the words where they stand, the register's measure, and unsure fields first", async () => {
    const html = await visitHtml(app, pages, path);
    expect(htmlFaults(html)).toEqual([]);
    expect(html).toContain('class="mark-measure"');
    expect(html).toContain("cn-mofcom-2023-23-gallium");
    expect(html).toContain('data-island="review"');
  });

  test("a decision needs a name; an edit needs a day; both are kept, shown and undone", async () => {
    const { measures } = await shown(path);
    const id = measures[0]?.measure.id ?? "";
    const decide = (act: string, more: Record<string, string> = {}): Promise<PageResponse> =>
      post(readingPage, path, { id: path.split("/")[2] ?? "" }, { act, by: "Ann", ...more });
    expect(
      await post(readingPage, path, { id: path.split("/")[2] ?? "" }, { act: `accept ${id}`, by: "" }),
    ).toMatchObject({ status: 422 });
    expect(await decide(`edit ${id} effective`, { [`value ${id} effective`]: "soon" })).toMatchObject({
      status: 422,
      body: expect.stringMatching(/YYYY-MM-DD[\s\S]*value="soon"/) as string,
    });
    expect(await decide("")).toMatchObject({ status: 422 });
    expect(await decide(`edit ${id} effective`, { [`value ${id} effective`]: "2023-08-02" })).toMatchObject({
      kind: "redirect",
    });
    expect((await shown(path)).measures[0]).toMatchObject({
      edited: ["effective"],
      measure: { effective: { value: "2023-08-02" } },
    });
    await decide(`undo ${id} effective`);
    expect((await shown(path)).measures[0]?.edited).toEqual([]);
  });

  test("nothing is drafted before a person has accepted; then the draft says what is missing", async () => {
    const { measures } = await shown(path);
    const id = measures[0]?.measure.id ?? "";
    expect(await visitHtml(app, pages, `${path}/${id}/draft`)).toContain("A person has to accept the candidate first");
    await post(readingPage, path, { id: path.split("/")[2] ?? "" }, { act: `accept ${id}`, by: "Ann" });
    const html = await visitHtml(app, pages, `${path}/${id}/draft`);
    expect(htmlFaults(html)).toEqual([]);
    expect(html).toContain("draft: true");
    expect(html).toContain("the official text");
    expect(html).toContain("No portfolio is kept");
  });
});

test("two outlets on one measure are one story with the sides beside each other", async () => {
  await hand(`${TEXT}\n\nA White House official said Washington firmly opposes the export controls.`, "Other");
  const response = await visit(app, pages, "/stories.json");
  const stories = response.kind === "json" ? (response.value as { stories: readonly Story[] }).stories : [];
  expect(stories).toHaveLength(1);
  expect(stories[0]?.documents.map(({ outlet }) => outlet).toSorted()).toEqual(["Agency", "Other"]);
  const html = await visitHtml(app, pages, `/stories/${stories[0]?.id}`);
  expect(htmlFaults(html)).toEqual([]);
  expect(html).toContain("What each side says");
});
