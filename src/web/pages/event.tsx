// /events/:id: what happened without being a rule: a meeting, a statement, a raid, a threat.
import { operations, type RegisterRecord } from "../../operations/index.ts";
import { EVENT_KINDS_IN_WORDS } from "../messages/effects.ts";
import type { Page } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { Heading } from "../parts/heading.tsx";
import { LinksTable } from "../parts/links-table.tsx";
import { notFoundPage } from "../parts/not-found.tsx";
import { SourceList } from "../parts/source-line.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf } from "../view.ts";

export const eventPage: Page = {
  path: "/events/:id",
  async handle(request) {
    const { id = "" } = request.params;
    const record: RegisterRecord = await askSurely(request, operations.registerShow, { id });
    const view = await viewOf(request);
    if (record.kind !== "event") return notFoundPage(request, view, { what: "event", id, record });
    const { event } = record;
    const { links } = await askSurely(request, operations.registerRelated, { id });
    if (request.format !== "html") return { kind: "json", value: { ...record, links } };
    const when = event.until === undefined ? event.date : `${event.date} to ${event.until}`;
    return htmlPage(view, {
      title: event.title.en,
      description: event.summary,
      section: "register",
      trail: [{ label: "Timeline", path: "/timeline" }],
      twins: ["json"],
      body: (
        <>
          <Heading
            eyebrow={[EVENT_KINDS_IN_WORDS[event.kind], when, event.actors.map(view.country).join(", ")]}
            title={event.title}
          />
          {event.draft ? (
            <Note tone="open" title="Draft record">
              <p>Part of it has not been verified.</p>
            </Note>
          ) : null}
          <p class="lead">{event.summary}</p>
          <h2>Links</h2>
          {links.length === 0 ? (
            <p class="muted">No link to another record is held.</p>
          ) : (
            <LinksTable view={view} caption="Each link with who asserts it" links={links} />
          )}
          <h2>Sources</h2>
          <p class="muted">Confidence {event.confidence}.</p>
          <SourceList sources={event.sources} />
        </>
      ),
    });
  },
};
