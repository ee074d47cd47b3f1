// Rows to mend: each rejected row with what is wrong, how to mend it, and a field to do so here. Saving adds a version.
import type { JSX } from "preact";
import { operations } from "../../operations/index.ts";
import { TABLE_NAMES, type PortfolioInput, type Problem } from "../../portfolio/index.ts";
import { portfolioTrail } from "../assessed.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { amendmentOf } from "../portfolio-forms.ts";
import { portfolioPath } from "../portfolio-link.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { FaultyRow, type Faulty } from "../parts/faulty-row.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const portfolioRowsPage: Page = {
  path: "/portfolio/:name/rows",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? save(request) : show(request, []);
  },
};

async function save(request: PageRequest): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const form = request.form ?? new FormData();
  const amendment = amendmentOf(form);
  const count = (amendment.cells?.length ?? 0) + (amendment.leaveOut?.length ?? 0);
  const amended = await askSurely(request, operations.portfolioAmend, {
    name,
    amendment,
    expected: Number(form.get("version") ?? 0),
    note: `${count} ${count === 1 ? "change" : "changes"} by hand`,
  });
  if (amended.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
  if (amended.saved.kind === "conflict") {
    return show(request, ["Somebody saved another version meanwhile; this page now shows that one. Mend it again."]);
  }
  if (amended.refused.length > 0) return show(request, amended.refused);
  const link = (await viewOf(request)).link;
  const saved = amended.saved.kind === "saved" ? amended.saved.version.version : undefined;
  return {
    kind: "redirect",
    to: link(`${portfolioPath(name)}/rows`, { saved, changed: saved === undefined ? undefined : count }),
  };
}

function leftOut(count: number): string {
  return count === 1 ? "1 row is left out" : `${count} rows are left out`;
}

const SHOWN = 100;

async function show(request: PageRequest, refused: readonly string[]): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const loaded = await askSurely(request, operations.portfolioLoad, { name });
  if (loaded.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
  const { portfolio, version } = loaded;
  const records = await askSurely(request, operations.portfolioRecords, { name });
  const problems = records.kind === "read" ? records.reading.problems : [];
  if (request.format === "json") return { kind: "json", value: problems };
  if (request.format === "csv") return { kind: "csv", name: `${name}-problems`, rows: rowsOf(problems) };
  const view = await viewOf(request);
  const rejected = faultyRows(portfolio, problems, "rejected");
  const doubtful = faultyRows(portfolio, problems, "warning");
  const whole = problems.filter(({ file, row }) => !placed(portfolio, file, row));
  return htmlPage(view, {
    title: "Rows to mend",
    section: "portfolio",
    trail: portfolioTrail(name),
    twins: ["json", "csv"],
    status: refused.length === 0 ? 200 : 409,
    body: (
      <>
        <header class="page-head">
          <h1>{rejected.length === 0 ? "Every row is used" : leftOut(rejected.length)}</h1>
          <p>
            A row that cannot be identified or placed is left out; a cell that cannot be read counts as unknown. Mend
            them here, or in your own files and bring those again. Each save is a version that can be undone.
          </p>
        </header>
        <Outcome view={view} name={name} refused={refused} left={rejected.length} />
        <Whole view={view} name={name} problems={whole} />
        {rejected.length + doubtful.length === 0 ? (
          <Empty title="Nothing to mend.">
            <p>
              <a href={view.link("/", { portfolio: name })}>Today's answers for {name}</a>
            </p>
          </Empty>
        ) : (
          <form class="sheet" method="post" action={view.link(`${portfolioPath(name)}/rows`)}>
            <input type="hidden" name="version" value={version.version} />
            <Group id="rejected" title="Left out" rows={rejected} />
            <Group id="doubtful" title="Used, with cells counted as unknown" rows={doubtful} />
            <div class="actions sticky">
              <button type="submit">Save and read again</button>
              <a href={view.link(portfolioPath(name))}>Leave them</a>
            </div>
          </form>
        )}
      </>
    ),
  });
}

function Outcome({
  view,
  name,
  refused,
  left,
}: {
  readonly view: View;
  readonly name: string;
  readonly refused: readonly string[];
  readonly left: number;
}): JSX.Element | null {
  if (refused.length > 0) {
    return (
      <Note tone="stop" title="Not everything was saved">
        <ul>
          {refused.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Note>
    );
  }
  const saved = view.query.get("saved");
  if (saved === null) return null;
  return (
    <Note tone="quiet" title={`Saved as version ${saved}: ${view.query.get("changed") ?? ""} changed`}>
      <p>
        {left === 0 ? "No row is left out any more. " : `${leftOut(left)} still. `}
        <a href={view.link("/", { portfolio: name })}>See today's answers</a> or{" "}
        <a href={view.link(portfolioPath(name))}>undo it in the history</a>.
      </p>
    </Note>
  );
}

/** Problems of whole files or headers. */
function Whole({
  view,
  name,
  problems,
}: {
  readonly view: View;
  readonly name: string;
  readonly problems: readonly Problem[];
}): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <Note tone="open" title="About whole files and headers">
      <ul>
        {problems.map((one) => (
          <li key={`${one.file} ${one.code} ${one.column} ${one.message}`}>
            {one.file}: {one.message}. {one.fix}
          </li>
        ))}
      </ul>
      <p>
        <a href={view.link(`${portfolioPath(name)}/mapping`)}>Map files and headers</a>
      </p>
    </Note>
  );
}

function Group({
  id,
  title,
  rows,
}: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Faulty[];
}): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <span class="tally">{rows.length}</span>
      </h2>
      {rows.slice(0, SHOWN).map((one) => (
        <FaultyRow key={`${one.table}:${one.row.row}`} {...one} />
      ))}
      {rows.length > SHOWN ? <p class="muted">Showing {SHOWN}; the others follow once these are mended.</p> : null}
    </section>
  );
}

function placed(
  { tables }: PortfolioInput,
  file: string,
  row: number,
): Pick<Faulty, "table" | "headers" | "row"> | undefined {
  const table = TABLE_NAMES.find((name) => tables[name]?.file === file);
  const found = table && row > 1 ? tables[table]?.rows.find((one) => one.row === row) : undefined;
  return table && found ? { table, headers: tables[table]?.headers ?? [], row: found } : undefined;
}

/** Rows whose worst problem is of that severity. */
function faultyRows(
  portfolio: PortfolioInput,
  problems: readonly Problem[],
  severity: Problem["severity"],
): readonly Faulty[] {
  const groups = Map.groupBy(problems, ({ file, row }) => `${file}\n${row}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const worst = group.some((one) => one.severity === "rejected") ? "rejected" : "warning";
    const at = first && worst === severity ? placed(portfolio, first.file, first.row) : undefined;
    return at === undefined ? [] : [{ ...at, problems: group }];
  });
}

function rowsOf(problems: readonly Problem[]): readonly (readonly string[])[] {
  return [
    ["file", "row", "column", "severity", "code", "value", "message", "fix"],
    ...problems.map((one) => [
      one.file,
      String(one.row),
      one.column,
      one.severity,
      one.code,
      one.value ?? "",
      one.message,
      one.fix,
    ]),
  ];
}
