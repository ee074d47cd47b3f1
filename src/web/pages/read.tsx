// /read: hand in an article or notice, and the library of what was read.
import type { JSX } from "preact";
import { DeriskError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { ReadingHead } from "../../read/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { FilterForm, TextField } from "../parts/form.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { readingPath } from "../reading-link.ts";
import { viewOf, type View } from "../view.ts";

export const readPage: Page = {
  path: "/read",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? keep(request) : show(request);
  },
};

interface Fault {
  readonly message: string;
  readonly hint: string;
}

async function keep(request: PageRequest): Promise<PageResponse> {
  const field = (name: string): string => String(request.form?.get(name) ?? "").trim();
  const file = request.form?.get("file");
  try {
    const handed = file instanceof File && file.size > 0 ? await fromFile(request, file) : undefined;
    const kept = await ask(request, operations.readingsKeep, {
      text: handed?.text ?? field("text"),
      url: handed === undefined && field("text") === "" ? field("url") : undefined,
      published: field("published") || handed?.published,
      outlet: field("outlet") || handed?.outlet,
      title: handed?.title,
    });
    const view = await viewOf(request);
    if (kept.kind === "ok") return { kind: "redirect", to: view.link(readingPath(kept.value.id)) };
    const [problem] = kept.problems;
    return await show(request, {
      message: problem?.message ?? "Nothing was handed in.",
      hint: "Paste a text, give an address or choose a file.",
    });
  } catch (error) {
    if (error instanceof DeriskError) return show(request, { message: error.message, hint: error.hint });
    throw error;
  }
}

async function fromFile({ context }: PageRequest, file: File) {
  return context.takeIn({ bytes: new Uint8Array(await file.arrayBuffer()), contentType: file.type });
}

async function show(request: PageRequest, fault?: Fault): Promise<PageResponse> {
  const query = request.query.get("query")?.trim() ?? "";
  const readings = await askSurely(request, operations.readingsList, query === "" ? {} : { query });
  if (request.format === "json") return { kind: "json", value: readings };
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Read",
    description: "Articles and notices read into candidate measures",
    section: "read",
    twins: ["json"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Read</h1>
          <p>
            From an article or notice to the measures, events and claims in it, each with the words it came from. All of
            it is a candidate until a person confirms it.
          </p>
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title={fault.message}>
            <p>{fault.hint}</p>
          </Note>
        )}
        <HandIn view={view} request={request} />
        <h2>Library</h2>
        <FilterForm view={view} action="/read" label="Search the library" submit="Search">
          <TextField name="query" label="Words" type="search" value={query} />
        </FilterForm>
        {readings.length === 0 ? (
          <Empty title={query === "" ? "Nothing was read yet." : "No document has all of these words."}>
            <p>Paste the text of an article above: it stays on this machine.</p>
          </Empty>
        ) : (
          <Table
            caption="Documents, newest first"
            captionHidden
            stack
            columns={columns(view)}
            rows={readings}
            rowKey={({ id }) => id}
          />
        )}
      </>
    ),
  });
}

function HandIn({ view, request }: { readonly view: View; readonly request: PageRequest }): JSX.Element {
  const given = (name: string): string => String(request.form?.get(name) ?? "");
  return (
    <form class="sheet" method="post" action={view.link("/read")} enctype="multipart/form-data">
      <div class="field">
        <label for="f-text">Text of the document</label>
        <textarea id="f-text" name="text" rows={8}>
          {given("text")}
        </textarea>
      </div>
      <div class="fields">
        <TextField name="url" label="or its web address" value={given("url")} hint="public http or https addresses" />
        <div class="field">
          <label for="f-file">or a file</label>
          <input id="f-file" type="file" name="file" accept=".txt,.html,.htm,.pdf,text/*,application/pdf" />
        </div>
        <TextField
          name="published"
          label="Published"
          type="date"
          value={given("published")}
          hint="“on Thursday” hangs on it"
        />
        <TextField name="outlet" label="Outlet" value={given("outlet")} />
      </div>
      <div class="actions">
        <button type="submit">Read</button>
      </div>
    </form>
  );
}

function columns(view: View): readonly Column<ReadingHead>[] {
  return [
    {
      key: "title",
      head: "Document",
      heads: true,
      cell: ({ id, title }) => <a href={view.link(readingPath(id))}>{title}</a>,
    },
    { key: "outlet", head: "Outlet", cell: ({ outlet = "" }) => outlet },
    {
      key: "published",
      head: "Published",
      cell: ({ published, addedAt }) => published ?? `read ${addedAt.slice(0, 10)}`,
    },
    {
      key: "measures",
      head: "Measures",
      cell: ({ measures, decided }) => `${measures}${decided === 0 ? "" : `, ${decided} decided`}`,
    },
    { key: "claims", head: "Claims", cell: ({ claims }) => String(claims) },
  ];
}
