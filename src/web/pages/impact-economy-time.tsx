// A cut over time: output lost week by week by two models, every assumption a field of the form.
import type { JSX } from "preact";
import { TIME_ASSUMPTIONS } from "../../impact/index.ts";
import { operations, type ImpactOverTime } from "../../operations/index.ts";
import { LossPath } from "../charts/loss-path.tsx";
import type { Page, PageResponse } from "../page.ts";
import { inBillions } from "../parts/economy-readout.tsx";
import { InputsTable, TableSource } from "../parts/economy-tables.tsx";
import { Unreadable } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";

interface Asked {
  readonly commodity: string;
  readonly source: string | undefined;
  /** In %. */
  readonly cut: number;
  readonly weeks: number;
  readonly assume: Readonly<Record<string, number>>;
}

const OWN = new Set(["commodity", "source", "cut", "weeks"]);

export const impactTimePage: Page = {
  path: "/impact/economy/time",
  async handle(request) {
    const asked = askedIn(request.query);
    const found = await ask(request, operations.impactEconomyTime, {
      ...asked,
      commodity: [asked.commodity],
      cut: asked.cut / 100,
    });
    const view = await viewOf(request);
    const kit = await request.context.economy();
    const ids = kit.data.commodities.map(({ id }) => id).toSorted();
    if (found.kind === "problems")
      return page(view, <Faulty view={view} asked={asked} ids={ids} problems={found.problems} />, 400);
    const path = found.value;
    if (request.format === "json") return { kind: "json", value: path };
    if (request.format === "csv")
      return { kind: "csv", name: `impact-economy-time-${asked.commodity}`, rows: csvRows(path) };
    return page(view, <Body view={view} asked={asked} ids={ids} path={path} />);
  },
};

function page(view: View, body: JSX.Element, status?: number): PageResponse {
  return htmlPage(view, {
    title: "Impact over time",
    description: "What a cut of a mineral's exports takes from output week by week, by two models",
    section: "impact",
    trail: [{ label: "Economy", path: "/impact/economy" }],
    twins: ["json", "csv"],
    body,
    ...(status === undefined ? {} : { status }),
  });
}

/** Every further field of the address whose name could be an assumption's is taken as one; the operation knows which are. */
function askedIn(query: URLSearchParams): Asked {
  const number = (name: string, otherwise: number): number => {
    const text = query.get(name)?.trim();
    return text === undefined || text === "" ? otherwise : Number(text);
  };
  const source = query.get("source")?.trim().toUpperCase();
  const own = [...query].filter(
    ([name, value]) => /^[a-z]+_[a-z_]+$|^heterogeneity$/.test(name) && value.trim() !== "",
  );
  return {
    commodity: query.get("commodity") ?? "gallium",
    source: source === "" ? undefined : source,
    cut: number("cut", 100),
    weeks: number("weeks", 78),
    assume: Object.fromEntries(own.filter(([name]) => !OWN.has(name)).map(([name, value]) => [name, Number(value)])),
  };
}

interface HeadProps {
  readonly view: View;
  readonly asked: Asked;
  readonly ids: readonly string[];
  readonly assumptions?: ImpactOverTime["assumptions"];
  readonly problems?: readonly FieldProblem[];
}

function Head({ view, asked, ids, assumptions = [], problems = [] }: HeadProps): JSX.Element {
  return (
    <>
      <header class="page-head">
        <h1>Impact over time</h1>
        <p class="muted">
          The same cut week by week: how long stocks carry, who stops, how it comes back. Two models of different kinds;
          the truth need not lie between them.
        </p>
      </header>
      <FilterForm view={view} action="/impact/economy/time" label="Scenario and assumptions" submit="Show">
        <SelectField
          name="commodity"
          label="Mineral"
          value={asked.commodity}
          options={ids.map((id) => ({ value: id, label: id }))}
        />
        <TextField
          name="source"
          label="From"
          value={asked.source}
          placeholder="usual source"
          hint="ISO code, e.g. CN"
        />
        <TextField name="cut" label="Cut, %" type="number" value={String(asked.cut)} problems={problems} />
        <TextField name="weeks" label="Weeks" type="number" value={String(asked.weeks)} problems={problems} />
        {assumptions.map(({ id, name, value, unit, least, most }) => (
          <TextField
            key={id}
            name={id}
            label={`${name}, ${unit}`}
            inputMode="decimal"
            value={String(value)}
            hint={`${least} to ${most}`}
          />
        ))}
      </FilterForm>
    </>
  );
}

function Body({ view, asked, ids, path }: HeadProps & { readonly path: ImpactOverTime }): JSX.Element {
  const { models, weeks, industries, equilibrium, assumptions, notes, table, method, trace } = path;
  const range = ({ low, central, high }: { low: number; central: number; high: number }): string =>
    `${inBillions(central)} (${inBillions(low)} to ${inBillions(high)})`;
  return (
    <>
      <Head view={view} asked={asked} ids={ids} assumptions={assumptions} />
      <Table
        caption={`Change of GDP over ${path.days} days, billion USD`}
        rows={[
          ...models.map(({ id, name, says, gdp, firstYear }) => ({ id, name, says, gdp, firstYear })),
          {
            id: "equilibrium",
            name: "One-year equilibrium",
            says: "The answer of the page Economy, central closure: a full year, no stocks, no way back.",
            gdp: equilibrium,
            firstYear: equilibrium,
          },
        ]}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: "Model", heads: true, cell: ({ name }) => name },
          { key: "gdp", head: "Whole horizon", number: true, cell: ({ gdp }) => range(gdp) },
          { key: "year", head: "First year", number: true, cell: ({ firstYear }) => range(firstYear) },
          { key: "says", head: "What it says", cell: ({ says }) => says },
        ]}
      />
      <LossPath path={path} />
      <SourceLine
        text={`Change of GDP in each week, ${path.unit}, prices of ${table.title.match(/\d{4}/)?.[0] ?? "the table"}; low to high as a band.`}
      />
      <Table
        caption={`Week by week, ${path.unit}`}
        rows={weeks}
        rowKey={({ day }) => String(day)}
        columns={[
          { key: "day", head: "From day", heads: true, number: true, cell: ({ day }) => String(day) },
          ...models.flatMap(({ id, name }) =>
            (["low", "central", "high"] as const).map((end) => ({
              key: `${id}-${end}`,
              head: `${name.replace(/ \(.*\)$/, "")}, ${end}`,
              number: true,
              cell: ({ change }: ImpactOverTime["weeks"][number]) => change[id][end].toFixed(1),
            })),
          ),
        ]}
      />
      <h2>By industry</h2>
      <Table
        caption={`Change of value added over the horizon, central, ${path.unit}`}
        rows={industries}
        rowKey={({ code }) => code}
        columns={[
          { key: "name", head: "Industry", heads: true, cell: ({ code, name }) => `${code} ${name}` },
          ...models.map(({ id, name }) => ({
            key: id,
            head: name,
            number: true,
            cell: ({ change }: ImpactOverTime["industries"][number]) => change[id].toFixed(1),
          })),
          {
            key: "direct",
            head: "Lost at first",
            number: true,
            cell: ({ direct }) => `${(direct * 100).toFixed(2)} %`,
          },
        ]}
      />
      <h2>What is assumed</h2>
      <Table
        caption="Assumptions"
        captionHidden
        rows={assumptions}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: "Assumption", heads: true, cell: ({ name }) => name },
          {
            key: "value",
            head: "Value",
            number: true,
            cell: ({ value, unit, isSet }) => `${value} ${unit}${isSet ? " (yours)" : ""}`,
          },
          { key: "range", head: "Range", cell: ({ least, most }) => `${least} to ${most}` },
          {
            key: "of",
            head: "Used by",
            cell: ({ of }) => (of === "both" ? "both" : (models.find(({ id }) => id === of)?.name ?? of)),
          },
          { key: "source", head: "From", cell: ({ source }) => source },
        ]}
      />
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <InputsTable trace={trace} />
      <TableSource table={table} method={method} />
    </>
  );
}

function Faulty({ problems = [], asked, ...head }: HeadProps): JSX.Element {
  const assumptions = TIME_ASSUMPTIONS.map((one) => ({
    ...one,
    value: asked.assume[one.id] ?? one.value,
    isSet: asked.assume[one.id] !== undefined,
  }));
  return (
    <>
      <Head {...head} asked={asked} assumptions={assumptions} problems={problems} />
      <Unreadable title="The scenario could not be read" problems={problems} />
    </>
  );
}

function csvRows({ weeks, models }: ImpactOverTime): readonly (readonly string[])[] {
  const ends = ["low", "central", "high"] as const;
  return [
    ["day", ...models.flatMap(({ id }) => ends.map((end) => `${id}_${end}`))],
    ...weeks.map(({ day, change }) => [
      String(day),
      ...models.flatMap(({ id }) => ends.map((end) => String(change[id][end]))),
    ]),
  ];
}
