// /stories and /stories/:id: documents about one measure or event across outlets, and what each side says of it.
import type { JSX } from "preact";
import { operations } from "../../operations/index.ts";
import type { Story } from "../../read/index.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { FilterForm, TextField } from "../parts/form.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { readingPath, storyPath } from "../reading-link.ts";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const storiesPage: Page = {
  path: "/stories",
  async handle(request) {
    const since = request.query.get("since") ?? undefined;
    const found = await askSurely(request, operations.readingsStories, since === undefined ? {} : { since });
    if (request.format === "json") return { kind: "json", value: found };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Stories",
      section: "read",
      twins: ["json"],
      body: (
        <>
          <header class="page-head">
            <h1>Stories</h1>
            <p class="muted">Documents of the library about one measure or event, since {found.since}.</p>
          </header>
          <FilterForm view={view} action="/stories" label="Stories of a time" submit="Show">
            <TextField name="since" label="Since" type="date" value={found.since} />
          </FilterForm>
          {found.stories.length === 0 ? (
            <Empty title={`There is no story since ${found.since}.`}>
              <p>
                <a href={view.link("/read")}>Read a document</a>: two about the same thing make a story.
              </p>
            </Empty>
          ) : (
            <Table
              caption="Stories, newest first"
              captionHidden
              stack
              columns={columns(view)}
              rows={found.stories}
              rowKey={({ id }) => id}
            />
          )}
        </>
      ),
    });
  },
};

export const storyPage: Page = {
  path: "/stories/:id",
  async handle(request) {
    const { stories } = await askSurely(request, operations.readingsStories, { since: "1990-01-01" });
    const story = stories.find(({ id }) => id === request.params["id"]);
    if (story === undefined) return { kind: "not_found", what: "story" };
    if (request.format === "json") return { kind: "json", value: story };
    const view = await viewOf(request);
    const related = story.related.flatMap((id) => stories.find((one) => one.id === id) ?? []);
    return htmlPage(view, {
      title: story.title,
      section: "read",
      trail: [{ label: "Stories", path: "/stories" }],
      twins: ["json"],
      body: <StoryBody view={view} story={story} related={related} />,
    });
  },
};

interface StoryBodyProps {
  readonly view: View;
  readonly story: Story;
  readonly related: readonly Story[];
}

function StoryBody({ view, story, related }: StoryBodyProps): JSX.Element {
  return (
    <>
      <header class="page-head">
        <h1>{story.title}</h1>
        <p class="muted">
          {story.first === story.last ? story.first : `${story.first} to ${story.last}`}
          {story.about.length === 0 ? "" : ` · ${story.about.join("; ")}`}
        </p>
      </header>
      <h2>Documents</h2>
      <ul>
        {story.documents.map(({ id, title, outlet, published }) => (
          <li key={id}>
            <a href={view.link(readingPath(id))}>{title}</a> {[outlet, published].filter(Boolean).join(", ")}
          </li>
        ))}
      </ul>
      <h2>What each side says</h2>
      {story.sides.length === 0 ? (
        <p>No claim was read.</p>
      ) : (
        <div class="sides">
          {story.sides.map(({ side, claims }) => (
            <section key={side}>
              <h3>{side === "unknown" ? "Country not known" : view.country(side)}</h3>
              <ul class="plain spaced">
                {claims.map(({ document, speaker, stance, frames, quote, outlet }, i) => (
                  <li key={`${document} ${i}`}>
                    {speaker}: {[stance, ...frames].join(", ").replaceAll("_", " ")}
                    <blockquote class="quote small">{quote}</blockquote>
                    {outlet === undefined ? null : <span class="small muted">{outlet}</span>}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {related.length === 0 ? null : (
        <>
          <h2>Related stories</h2>
          <ul>
            {related.map(({ id, title, last }) => (
              <li key={id}>
                <a href={view.link(storyPath(id))}>{title}</a> {last}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function columns(view: View): readonly Column<Story>[] {
  return [
    {
      key: "title",
      head: "Story",
      heads: true,
      cell: ({ id, title }) => <a href={view.link(storyPath(id))}>{title}</a>,
    },
    { key: "about", head: "About", cell: ({ about }) => about.join("; ") },
    { key: "documents", head: "Documents", cell: ({ documents }) => String(documents.length) },
    {
      key: "outlets",
      head: "Outlets",
      cell: ({ documents }) => String(new Set(documents.map(({ outlet }) => outlet)).size),
    },
    { key: "last", head: "Last", cell: ({ last }) => last },
  ];
}
