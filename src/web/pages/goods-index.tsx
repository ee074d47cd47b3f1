// /goods: look up a customs code, a control code or a material; the materials known, with what is on them.
import type { JSX } from "preact";
import { operations, type CodeRow, type GoodsIndex, type MaterialRow } from "../../operations/index.ts";
import { goodsPath } from "../link.ts";
import { STATES } from "../messages/outcomes.ts";
import type { Page } from "../page.ts";
import { PinnedFields, TextField } from "../parts/form.tsx";
import { Badge } from "../parts/outcome.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const goodsIndexPage: Page = {
  path: "/goods",
  async handle(request) {
    const view = await viewOf(request);
    const key = request.query.get("key")?.trim() ?? "";
    if (key !== "" && request.format === "html") return { kind: "redirect", to: view.link(goodsPath(key)) };
    const index = await askSurely(request, operations.goodsIndex, {});
    if (request.format === "json") return { kind: "json", value: index };
    if (request.format === "csv") return { kind: "csv", name: `goods-${view.on}`, rows: csvRows(index) };
    return htmlPage(view, {
      title: "Goods",
      description: "Materials and control codes of the register with the measures on them",
      section: "register",
      twins: ["json", "csv"],
      body: <Body view={view} index={index} />,
    });
  },
};

const CSV_HEAD = ["material", "names", "issuers", ...Object.keys(STATES), "held_on"];

function csvRows({ materials }: GoodsIndex): readonly (readonly string[])[] {
  const rows = materials.map(({ material, names, issuers, measures, heldOn }) => [
    material,
    names.join("; "),
    issuers.join("; "),
    ...Object.keys(STATES).map((kind) => String(measures[kind as keyof typeof STATES] ?? 0)),
    heldOn.join("; "),
  ]);
  return [CSV_HEAD, ...rows];
}

function Body({ view, index }: { readonly view: View; readonly index: GoodsIndex }): JSX.Element {
  const named = index.materials.filter(({ issuers }) => issuers.length > 0);
  const rest = index.materials.filter(({ issuers }) => issuers.length === 0);
  const lists = [...new Set(index.codes.map(({ list }) => list))];
  return (
    <>
      <div class="page-head">
        <h1>Goods</h1>
        <p class="muted">
          What applies to a material, a customs code or a control code, and which facts would settle it.
        </p>
      </div>
      <form class="inline" method="get" action="/goods" aria-label="Look up goods" role="search">
        <PinnedFields view={view} />
        <TextField name="key" label="HS code, control code or material" type="search" required placeholder="811292" />
        <button type="submit">Look up</button>
      </form>
      <p class="small muted">
        For example <a href={view.link(goodsPath("811292"))}>811292</a>,{" "}
        <a href={view.link(goodsPath("3C001.a"))}>3C001.a</a>, <a href={view.link(goodsPath("3A090"))}>3A090</a> or{" "}
        <a href={view.link(goodsPath("gallium"))}>gallium</a>.
      </p>
      <p class="muted small">
        Any entry of the US Commerce Control List can be looked up too, with its reasons for control. No code yet?{" "}
        <a href={view.link("/goods/classify")}>Find candidate codes</a> from a description.
      </p>
      <h2>Materials that measures name</h2>
      <Table
        caption={`${named.length} materials, measures by state on ${view.on}`}
        columns={materialColumns(view)}
        rows={named}
        rowKey={({ material }) => material}
      />
      <details class="fold">
        <summary>
          {rest.length} materials the register can read in a description, without a measure that names them
        </summary>
        <p>
          {rest.map(({ material }, i) => (
            <span key={material}>
              {i === 0 ? "" : ", "}
              <a href={view.link(goodsPath(material))}>{material}</a>
            </span>
          ))}
          . None of them is thereby uncontrolled: see <a href={view.link("/coverage")}>coverage</a>.
        </p>
      </details>
      {lists.map((list) => (
        <details key={list} class="fold">
          <summary>
            {index.codes.filter((row) => row.list === list).length} {list} codes that measures give to goods
          </summary>
          <Table
            caption={`Codes of ${list}`}
            captionHidden
            columns={codeColumns(view)}
            rows={index.codes.filter((row) => row.list === list)}
            rowKey={({ code }) => code}
          />
        </details>
      ))}
    </>
  );
}

function materialColumns(view: View): readonly Column<MaterialRow>[] {
  return [
    {
      key: "material",
      head: "Material",
      heads: true,
      cell: ({ material, names }) => (
        <>
          <a href={view.link(goodsPath(material))}>{material}</a>
          {names.length === 0 ? null : <span class="local"> {names.slice(0, 2).join(" ")}</span>}
        </>
      ),
    },
    { key: "issuers", head: "Imposed by", cell: ({ issuers }) => issuers.map(view.country).join(", ") },
    { key: "states", head: "Measures", cell: ({ measures }) => <Counts measures={measures} /> },
    {
      key: "held",
      head: "Held as a whole family on",
      cell: ({ heldOn }) =>
        heldOn.length === 0 ? <span class="muted">no list: items as named only</span> : heldOn.join(", "),
    },
  ];
}

function Counts({ measures }: Pick<MaterialRow, "measures">): JSX.Element {
  return (
    <ul class="chips">
      {Object.entries(STATES).flatMap(([kind, wording]) => {
        const count = measures[kind as keyof typeof STATES] ?? 0;
        if (count === 0) return [];
        return [
          <li key={kind}>
            <Badge wording={{ ...wording, text: `${count} ${wording.text.toLowerCase()}` }} />
          </li>,
        ];
      })}
    </ul>
  );
}

function codeColumns(view: View): readonly Column<CodeRow>[] {
  return [
    { key: "code", head: "Code", heads: true, cell: ({ code }) => <a href={view.link(goodsPath(code))}>{code}</a> },
    {
      key: "description",
      head: "Goods",
      cell: ({ description, descriptionLocal }) => (
        <>
          {description}
          {descriptionLocal === undefined ? null : <span class="local"> {descriptionLocal}</span>}
        </>
      ),
    },
    { key: "measures", head: "Measures", number: true, cell: ({ measures }) => measures },
  ];
}
