// /goods/classify: from a description or customs code to candidate control codes, with what tells them apart.
import type { JSX } from "preact";
import { COMPARISON_SIGNS } from "../../base/comparison.ts";
import { operations, type Classification } from "../../operations/index.ts";
import { goodsPath } from "../link.ts";
import type { Page } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { PinnedFields, TextField } from "../parts/form.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Candidate = Classification["candidates"][number];
type Question = Classification["questions"][number];

export const classifyPage: Page = {
  path: "/goods/classify",
  async handle(request) {
    const view = await viewOf(request);
    const given = { text: request.query.get("text") ?? "", hs: request.query.get("hs") ?? "" };
    const isAsked = given.text.trim() !== "" || given.hs.trim() !== "";
    const asked = isAsked ? await ask(request, operations.goodsClassify, given) : undefined;
    const problems = asked?.kind === "problems" ? asked.problems : [];
    const found = asked?.kind === "ok" ? asked.value : undefined;
    if (request.format === "json") return { kind: "json", value: found ?? { problems } };
    return htmlPage(view, {
      title: "Candidate control codes",
      description: "Control codes worth reading for a description or customs code",
      section: "register",
      trail: [{ label: "Goods", path: "/goods" }],
      twins: found === undefined ? [] : ["json"],
      ...(asked?.kind === "problems" ? { status: 400 } : {}),
      body: <Body view={view} given={given} found={found} problems={problems} />,
    });
  },
};

interface BodyProps {
  readonly view: View;
  readonly given: { readonly text: string; readonly hs: string };
  readonly found: Classification | undefined;
  readonly problems: readonly FieldProblem[];
}

function Body({ view, given, found, problems }: BodyProps): JSX.Element {
  return (
    <>
      <div class="page-head">
        <h1>Candidate control codes</h1>
        <p class="muted">
          Entries worth reading for an item, and the measurements that tell them apart. A hint for the person who
          classifies: it never says that an item is on a list or on none.
        </p>
      </div>
      <form class="inline" method="get" action="/goods/classify" aria-label="Describe the item" role="search">
        <PinnedFields view={view} />
        <TextField name="text" label="What it is" type="search" value={given.text} problems={problems} />
        <TextField name="hs" label="Customs code" value={given.hs} problems={problems} hint="4 to 13 digits" />
        <button type="submit">Find candidates</button>
      </form>
      {found === undefined ? (
        <p class="small muted">
          For example{" "}
          <a href={view.link("/goods/classify", { text: "gallium nitride epitaxial wafer" })}>
            gallium nitride epitaxial wafer
          </a>{" "}
          or <a href={view.link("/goods/classify", { text: "five axis milling machine" })}>five axis milling machine</a>
          .
        </p>
      ) : (
        <Found view={view} found={found} />
      )}
    </>
  );
}

function Found({ view, found }: { readonly view: View; readonly found: Classification }): JSX.Element {
  const { candidates, questions, searched } = found;
  return (
    <>
      {candidates.length === 0 ? (
        <Note tone="open" title="No candidate in what was searched">
          <p>That is no classification: other words, or lists that are not held, may name the item.</p>
        </Note>
      ) : (
        <>
          <h2>Candidates</h2>
          <Table
            caption="Candidates, in the order of what speaks for them"
            stack
            rowKey={({ entry }) => `${entry.list} ${entry.code}`}
            columns={columns(view)}
            rows={candidates}
          />
        </>
      )}
      {questions.length === 0 ? null : (
        <>
          <h2>What tells them apart</h2>
          <Table
            caption="Measurements and the limits that entries set"
            stack
            rowKey={({ attribute }) => attribute}
            columns={QUESTIONS}
            rows={questions}
          />
        </>
      )}
      <p class="small muted">
        Searched: {searched.map(({ list, held }) => `${list} (${held})`).join("; ")}. Other lists were not looked at.
      </p>
    </>
  );
}

function columns(view: View): readonly Column<Candidate>[] {
  return [
    { key: "list", head: "List", cell: ({ entry }) => entry.list },
    {
      key: "code",
      head: "Entry",
      heads: true,
      cell: ({ entry }) =>
        /\d/.test(entry.code) ? <a href={view.link(goodsPath(entry.code))}>{entry.code}</a> : entry.code,
    },
    { key: "title", head: "What it covers", cell: ({ entry }) => entry.title },
    { key: "because", head: "What speaks for it", cell: ({ because }) => because.map(({ what }) => what).join(", ") },
  ];
}

const QUESTIONS: readonly Column<Question>[] = [
  { key: "attribute", head: "Measure", heads: true, cell: ({ attribute, unit }) => `${attribute} (${unit})` },
  {
    key: "limits",
    head: "Inside the entry when",
    cell: ({ limits }) => (
      <ul class="plain">
        {limits.map(({ list, code, op, value }) => (
          <li key={`${list} ${code} ${op} ${value}`}>
            {COMPARISON_SIGNS[op]} {value}: {list} {code}
          </li>
        ))}
      </ul>
    ),
  },
];
