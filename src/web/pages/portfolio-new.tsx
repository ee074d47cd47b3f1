// A new portfolio: choose or drop files, name it. What can be read is saved as handed in; mapping and mending follow.
import type { JSX } from "preact";
import { DeriskError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import { TABLE_NAMES, TABLES, type PortfolioInput } from "../../portfolio/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { uploadedFiles } from "../portfolio-forms.ts";
import { portfolioPath } from "../portfolio-link.ts";
import { nextStep } from "../portfolio-step.ts";
import { Note } from "../parts/empty.tsx";
import { TextField } from "../parts/form.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const portfolioNewPage: Page = {
  path: "/portfolio/new",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? save(request) : form(request, undefined);
  },
};

interface Fault {
  readonly message: string;
  readonly hint: string;
}

async function save(request: PageRequest): Promise<PageResponse> {
  const name = String(request.form?.get("name") ?? "").trim();
  const files = request.form === undefined ? [] : await uploadedFiles(request.form);
  if (files.length === 0)
    return form(request, { message: "No file was chosen.", hint: "Choose CSV files or one .xlsx workbook." });
  if (name === "" || name === "new")
    return form(request, { message: "The portfolio needs a name.", hint: 'Write a short name, not "new".' });
  let portfolio: PortfolioInput;
  try {
    portfolio = await askSurely(request, operations.portfolioParse, { files });
  } catch (error) {
    if (error instanceof DeriskError) return form(request, { message: error.message, hint: error.hint });
    throw error;
  }
  const replace = request.form?.get("replace") !== null;
  const note = `${files.length === 1 ? "" : `${files.length} files: `}${files.map((file) => file.name).join(", ")}`;
  const saved = await askSurely(request, operations.portfolioSave, {
    name,
    portfolio,
    note: note.slice(0, 300),
    ...(replace ? {} : { expected: 0 }),
  });
  if (saved.kind === "conflict") {
    return form(request, {
      message: `There is a portfolio "${name}" already.`,
      hint: "Choose another name, or tick that the files become its next version.",
    });
  }
  const view = await viewOf(request);
  return { kind: "redirect", to: view.link(await nextStep(request, name)) };
}

async function form(request: PageRequest, fault: Fault | undefined): Promise<PageResponse> {
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Bring a portfolio",
    section: "portfolio",
    trail: [{ label: "Portfolio", path: "/portfolio" }],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Bring a portfolio</h1>
          <p>
            CSV files (UTF-8) or one workbook. Names of files and headers may be your own: they are matched in the next
            step. The files stay on this machine.
          </p>
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title={fault.message}>
            <p>{fault.hint}</p>
          </Note>
        )}
        <Fields view={view} name={String(request.form?.get("name") ?? "")} />
        <TablesKnown />
      </>
    ),
  });
}

function Fields({ view, name }: { readonly view: View; readonly name: string }): JSX.Element {
  return (
    <form class="sheet" method="post" action={view.link("/portfolio/new")} encType="multipart/form-data">
      <div class="field drop">
        <label for="files">Files: drop them here or choose them</label>
        <input
          id="files"
          name="files"
          type="file"
          multiple
          required
          accept=".csv,.tsv,.txt,.xlsx,.json"
          aria-describedby="files-hint"
        />
        <p class="hint" id="files-hint">
          Several CSV files at once, or one .xlsx with a sheet for each table; a saved mapping.json may come along.
        </p>
      </div>
      <div class="fields">
        <TextField name="name" label="Name of the portfolio" value={name} required hint="e.g. your company's name" />
      </div>
      <p>
        <label>
          <input type="checkbox" name="replace" /> If the name is taken, the files become its next version
        </label>
      </p>
      <div class="actions">
        <button type="submit">Read the files</button>
        <a href={view.link(portfolioPath("sample"))}>Look at the sample instead</a>
      </div>
    </form>
  );
}

function TablesKnown(): JSX.Element {
  return (
    <details class="path">
      <summary>The {TABLE_NAMES.length} tables, and what cannot be answered without each</summary>
      <Table
        caption="Tables of a portfolio"
        captionHidden
        rows={TABLE_NAMES}
        rowKey={(name) => name}
        columns={[
          { key: "table", head: "Table", heads: true, cell: (name) => name },
          { key: "about", head: "Holds", cell: (name) => TABLES[name].about },
          {
            key: "required",
            head: "Columns every row needs",
            cell: (name) =>
              TABLES[name].columns
                .filter((column) => column.required)
                .map((column) => column.name)
                .join(", "),
          },
          { key: "without", head: "Without it", cell: (name) => TABLES[name].without },
        ]}
      />
    </details>
  );
}
