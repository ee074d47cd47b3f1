// A subscription as files that other programs read again and again: its changes as a feed, its days ahead as a calendar.
import { operations } from "../../operations/index.ts";
import { atomFeed, byRun, calendarText } from "../../watch/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { askSurely } from "../run.ts";
import { feedPath, watchPath } from "../watch-link.ts";

const CHANGES = 1000;

export const watchFeedPage: Page = {
  path: "/watch/:id/feed.atom",
  async handle(request) {
    const shown = await subscriptionOf(request);
    if (shown.kind === "not_found") return { kind: "not_found", what: `subscription ${shown.subscription}` };
    const { id, what, answeredAt } = shown.subscription;
    const { items } = await askSurely(request, operations.watchChanges, { subscription: id, limit: CHANGES });
    const head = { id, what, updated: answeredAt, self: feedPath(id), page: watchPath(id) };
    return file(atomFeed(head, byRun(items)), "application/atom+xml; charset=utf-8", `${id}.atom`);
  },
};

export const watchCalendarPage: Page = {
  path: "/watch/:id/ahead.ics",
  async handle(request) {
    const shown = await subscriptionOf(request);
    if (shown.kind === "not_found") return { kind: "not_found", what: `subscription ${shown.subscription}` };
    const { id, what, answeredAt } = shown.subscription;
    const text = calendarText({ id, what, updated: answeredAt }, shown.ahead.days);
    return file(text, "text/calendar; charset=utf-8", `${id}.ics`);
  },
};

const subscriptionOf = (request: PageRequest) =>
  askSurely(request, operations.watchShow, { subscription: request.params["id"] ?? "" });

/** Programs that follow an address show what is there, rather than keep it. */
function file(text: string, type: string, name: string): PageResponse {
  const headers = { "content-disposition": "inline" };
  return { kind: "file", bytes: new TextEncoder().encode(text), type, name, headers };
}
