// /register: every measure held, filtered by the address, with its state on the day asked about.
import type { JSX } from "preact";
import { EFFECTS_IN_WORDS } from "../messages/effects.ts";
import { QUESTIONS_IN_WORDS, STATES } from "../messages/outcomes.ts";
import { operations, type MeasureRow } from "../../operations/index.ts";
import type { LinkParams } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Unreadable } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { MEASURE_CSV_HEAD, measureCsvRow, MeasureTable } from "../parts/measure-table.tsx";
import { Icon } from "../parts/icon.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";
import { htmlPage } from "../render.ts";
import { ask, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";

const FIELDS = ["text", "imposer", "country", "goods", "question", "effect", "from", "to", "state"] as const;
type Filters = Readonly<Record<(typeof FIELDS)[number], string>>;

export const registerPage: Page = {
  path: "/register",
  async handle(request) {
    const filters = Object.fromEntries(FIELDS.map((name) => [name, request.query.get(name)?.trim() ?? ""])) as Filters;
    const asked = await ask(request, operations.registerList, queryOf(filters));
    const view = await viewOf(request);
    const issuers = await issuersOf(request);
    if (asked.kind === "problems") return refused(request, view, filters, issuers, asked.problems);
    const { imposer, state } = filters;
    const ofImposer = asked.value.measures.filter((row) => imposer === "" || row.jurisdiction === imposer);
    const rows = ofImposer.filter((row) => state === "" || row.state.kind === state);
    if (request.format === "json") return { kind: "json", value: { ...asked.value, measures: rows } };
    if (request.format === "csv") {
      return { kind: "csv", name: `register-${view.on}`, rows: [MEASURE_CSV_HEAD, ...rows.map(measureCsvRow)] };
    }
    return htmlPage(view, {
      title: "Register",
      description: `Trade measures and their state on ${view.on}`,
      section: "register",
      twins: ["json", "csv"],
      body: <Body view={view} filters={filters} issuers={issuers} all={ofImposer} rows={rows} />,
    });
  },
};

/** Goods are asked for in one field: digits are a customs code, letters with digits a control code, else a material. */
function queryOf({ text, country, goods, question, effect, from, to, state }: Filters): Record<string, unknown> {
  const key = /^[\d\s.]+$/.test(goods) ? "hs" : /\d/.test(goods) ? "code" : "material";
  return {
    text,
    country,
    question,
    effect,
    from,
    to,
    ...(goods === "" ? {} : { [key]: key === "material" ? goods.toLowerCase() : goods }),
    ...(state === "draft" ? { drafts: true } : {}),
  };
}

async function issuersOf(request: PageRequest): Promise<readonly string[]> {
  const { register } = await request.context.knowledge();
  return [...new Set(register.instruments.map(({ jurisdiction }) => jurisdiction))].toSorted();
}

function refused(
  request: PageRequest,
  view: View,
  filters: Filters,
  issuers: readonly string[],
  problems: readonly FieldProblem[],
): PageResponse {
  if (request.format !== "html") return { kind: "json", status: 400, value: { problems } };
  const body = (
    <>
      <Head />
      <Filter view={view} filters={filters} issuers={issuers} problems={problems} />
      <Unreadable title="The filter was not understood." problems={problems} />
    </>
  );
  return htmlPage(view, { title: "Register", section: "register", status: 400, body });
}

interface BodyProps {
  readonly view: View;
  readonly filters: Filters;
  readonly issuers: readonly string[];
  /** Before the filter by state, for the counts. */
  readonly all: readonly MeasureRow[];
  readonly rows: readonly MeasureRow[];
}

function Body({ view, filters, issuers, all, rows }: BodyProps): JSX.Element {
  const page = pageOf(rows, view.query.get("page"));
  return (
    <>
      <Head />
      <Filter view={view} filters={filters} issuers={issuers} problems={[]} />
      <StateCounts view={view} filters={filters} rows={all} />
      {rows.length === 0 ? (
        <Nothing view={view} filters={filters} />
      ) : (
        <>
          <MeasureTable view={view} caption={page.caption("measures")} rows={page.rows} />
          <Pager view={view} path="/register" params={filters} page={page} />
        </>
      )}
    </>
  );
}

function Head(): JSX.Element {
  return (
    <div class="page-head">
      <h1>Register</h1>
      <p class="muted">
        Operative rules of trade instruments, each the smallest unit that can start, be suspended or end alone. Newest
        first.
      </p>
    </div>
  );
}

interface FilterProps {
  readonly view: View;
  readonly filters: Filters;
  readonly issuers: readonly string[];
  readonly problems: readonly FieldProblem[];
}

function Filter({ view, filters, issuers, problems }: FilterProps): JSX.Element {
  const named = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  const goodsProblems = problems.map((one) =>
    ["hs", "code", "material"].includes(one.field) ? { ...one, field: "goods" } : one,
  );
  return (
    <FilterForm view={view} action="/register" label="Filter the register">
      <TextField
        name="text"
        label="Words"
        type="search"
        value={filters.text}
        hint="English or Chinese"
        problems={problems}
      />
      <SelectField
        name="imposer"
        label="Imposed by"
        none="anyone"
        value={filters.imposer}
        options={issuers.map((code) => ({ value: code, label: view.country(code) }))}
      />
      <TextField
        name="country"
        label="Concerns country"
        value={filters.country}
        hint="name or ISO code"
        problems={problems}
      />
      <TextField
        name="goods"
        label="Goods"
        value={filters.goods}
        hint="material, HS or control code"
        problems={goodsProblems}
      />
      <SelectField
        name="question"
        label="Question"
        none="any"
        value={filters.question}
        options={named(QUESTIONS_IN_WORDS)}
      />
      <SelectField name="effect" label="Effect" none="any" value={filters.effect} options={named(EFFECTS_IN_WORDS)} />
      <SelectField
        name="state"
        label={`State on ${view.on}`}
        none="any"
        value={filters.state}
        options={Object.entries(STATES).map(([value, { text }]) => ({ value, label: text }))}
      />
      <TextField name="from" label="Published from" type="date" value={filters.from} problems={problems} />
      <TextField name="to" label="Published before" type="date" value={filters.to} problems={problems} />
    </FilterForm>
  );
}

function StateCounts({
  view,
  filters,
  rows,
}: {
  readonly view: View;
  readonly filters: Filters;
  readonly rows: readonly MeasureRow[];
}): JSX.Element {
  const kinds = Object.entries(STATES).map(([kind, wording]) => ({
    kind,
    wording,
    count: rows.filter((row) => row.state.kind === kind).length,
  }));
  return (
    <ul class="counts" aria-label={`Measures by state on ${view.on}`}>
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ kind, wording, count }) => (
          <li key={kind}>
            <a
              class={`count tone-${wording.tone}`}
              href={view.link("/register", withState(filters, filters.state === kind ? "" : kind))}
              aria-current={filters.state === kind ? "true" : undefined}
            >
              <span class="count-number">{count}</span>
              <span>
                <Icon name={wording.icon} /> {wording.text}
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
}

function withState(filters: Filters, state: string): LinkParams {
  return { ...filters, state };
}

function Nothing({ view, filters }: { readonly view: View; readonly filters: Filters }): JSX.Element {
  return (
    <Empty title="No measure held fits this filter.">
      <p>
        That is no clearance: the register holds some control lists and programmes and not others.{" "}
        <a href={view.link("/coverage")}>See what it holds</a>
        {filters.goods === "" ? "." : ", or "}
        {filters.goods === "" ? null : <a href={view.link("/goods", { key: filters.goods })}>look the goods up</a>}
        {filters.goods === "" ? "" : "."}
      </p>
      <p>
        <a href={view.link("/register")}>Remove all filters</a>
      </p>
    </Empty>
  );
}
