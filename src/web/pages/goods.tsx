// /goods/:key: what applies to a customs code, a control code or a material, from where to where, and what is open.
import type { JSX } from "preact";
import { operations, type GoodsMeasure, type GoodsShown } from "../../operations/index.ts";
import type { CountrySet, CoverageEntry, MeasureState } from "../../register/index.ts";
import { goodsPath } from "../link.ts";
import { placesText } from "../messages/scope.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { UsList } from "../parts/us-list.tsx";
import { GoodsOpen } from "../parts/goods-open.tsx";
import { MEASURE_CSV_HEAD, measureCsvRow, MeasureTable } from "../parts/measure-table.tsx";
import type { Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Goods = Extract<GoodsShown, { kind: "goods" }>;

export const goodsPage: Page = {
  path: "/goods/:key",
  async handle(request) {
    const { key = "" } = request.params;
    const shown = await askSurely(request, operations.goodsShow, { key });
    const view = await viewOf(request);
    if (shown.kind === "not_found") return notFound(request, view, shown);
    const canonical = keyOf(shown);
    if (canonical !== key) return { kind: "redirect", to: view.link(goodsPath(canonical)) };
    if (request.format === "json") return { kind: "json", value: shown };
    if (request.format === "csv")
      return { kind: "csv", name: `goods-${canonical}-${view.on}`, rows: csvRows(shown, view) };
    return htmlPage(view, {
      title: headingOf(shown),
      description: `Measures on ${headingOf(shown)} as of ${view.on}`,
      section: "register",
      trail: [{ label: "Goods", path: "/goods" }],
      twins: ["json", "csv"],
      body: <Body view={view} goods={shown} />,
    });
  },
};

function keyOf({ key }: Goods): string {
  return key.kind === "material" ? key.material : key.code;
}

function headingOf({ key }: Goods): string {
  if (key.kind === "hs") return `HS ${dotted(key.code)}`;
  return key.kind === "code" ? key.code : key.material;
}

/** `811292` → `8112.92`. */
function dotted(code: string): string {
  return [code.slice(0, 4), ...(code.slice(4).match(/.{1,2}/g) ?? [])].join(".");
}

function csvRows({ measures }: Goods, view: View): readonly (readonly string[])[] {
  const rows = measures.map((row) => [
    ...measureCsvRow(row),
    row.via,
    placesOf(row.from, view),
    placesOf(row.to, view),
  ]);
  return [[...MEASURE_CSV_HEAD, "via", "from", "to"], ...rows];
}

function notFound(
  request: PageRequest,
  view: View,
  { key, why }: Extract<GoodsShown, { kind: "not_found" }>,
): PageResponse {
  if (request.format !== "html") return { kind: "not_found", what: `goods ${key}` };
  return htmlPage(view, {
    title: `No goods ${key}`,
    section: "register",
    trail: [{ label: "Goods", path: "/goods" }],
    status: 404,
    body: (
      <>
        <h1>
          Nothing is held under <code>{key}</code>
        </h1>
        <Empty title={why}>
          <p>That says nothing about whether such goods are controlled.</p>
          <p>
            <a href={view.link("/goods")}>Look up another code or material</a>, or{" "}
            <a href={view.link("/register", { text: key })}>search the register for the words</a>.
          </p>
        </Empty>
      </>
    ),
  });
}

function Body({ view, goods }: { readonly view: View; readonly goods: Goods }): JSX.Element {
  const { measures, key } = goods;
  const groups = groupsOf(measures);
  return (
    <>
      <Head view={view} goods={goods} />
      {measures.length === 0 ? (
        <Note tone="open" title="No measure held names these goods">
          <p>
            Measures on parties, end uses and whole destinations may still reach them, and lists that are not held may
            name them. <a href={view.link("/coverage")}>See what is held</a>.
          </p>
        </Note>
      ) : null}
      {groups.map(({ title, rows, why }) => (
        <section key={title}>
          <h2>{title}</h2>
          <MeasureTable view={view} caption={why} rows={rows} extra={[routeColumn(view), whyColumn(view, goods)]} />
        </section>
      ))}
      {goods.usList === undefined ? null : <UsList view={view} entry={goods.usList} />}
      <GoodsOpen view={view} goods={goods} />
      <GoodsCoverage view={view} goods={goods} />
      <p class="source-line">
        Measures on parties, end uses and whole destinations reach goods of any kind and are not listed here: use{" "}
        <a href={view.link("/check")}>Check</a> for one shipment.{" "}
        {key.kind === "material" ? (
          <a href={view.link("/timeline", { material: key.material })}>Timeline of {key.material}</a>
        ) : (
          <a href={view.link("/register", { goods: key.code })}>The same in the register</a>
        )}
      </p>
    </>
  );
}

/** Lists that hold the goods in full, and the others by name: an absent list is no clearance. */
function GoodsCoverage({
  view,
  goods: { coverage, materials },
}: {
  readonly view: View;
  readonly goods: Goods;
}): JSX.Element {
  const inFull = (entry: CoverageEntry): boolean =>
    materials.length > 0 && materials.every((one) => entry.families.includes(one));
  const rest = coverage.filter((entry) => !inFull(entry)).map(({ list }) => list);
  return (
    <>
      <h2>Coverage for goods</h2>
      <ul>
        {coverage.filter(inFull).map((entry) => (
          <li key={entry.list}>
            {entry.list} holds {materials.join(", ")} in full <span class="muted">({entry.edition})</span>.
          </li>
        ))}
        <li>
          Not held in full for these goods: {rest.join(", ")}.{" "}
          <a href={view.link("/coverage")}>What the register holds and does not</a>.
        </li>
      </ul>
    </>
  );
}

function Head({ view, goods }: { readonly view: View; readonly goods: Goods }): JSX.Element {
  const { key, materials } = goods;
  return (
    <div class="page-head">
      <p class="eyebrow">
        <span>{key.kind === "hs" ? "HS 2022" : key.kind === "code" ? key.lists.join(", ") : "Material"}</span>
      </p>
      <h1>{headingOf(goods)}</h1>
      {key.kind === "material" ? <p class="local">{key.names.join(" · ")}</p> : null}
      {key.kind !== "material" && key.description !== undefined ? <p class="lead">{key.description}</p> : null}
      {key.kind === "hs" ? (
        <p class="small muted">
          {key.path.map(({ code, description }, index) => (
            <span key={code}>
              {index === 0 ? "" : " › "}
              {code.length < 4 ? code : <a href={view.link(goodsPath(code))}>{code}</a>} {description}
            </span>
          ))}
        </p>
      ) : null}
      {key.kind !== "material" && materials.length > 0 ? (
        <p class="small">
          Materials that measures name under it:{" "}
          {materials.map((material, index) => (
            <span key={material}>
              {index === 0 ? "" : ", "}
              <a href={view.link(goodsPath(material))}>{material}</a>
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

interface Group {
  readonly title: string;
  readonly why: string;
  readonly rows: readonly GoodsMeasure[];
}

const GROUPS: readonly {
  readonly title: string;
  readonly why: string;
  readonly states: readonly MeasureState["kind"][];
}[] = [
  { title: "Applies", why: "In force and applied on the day", states: ["applies"] },
  { title: "Not known", why: "Past their knowledge horizon: the stricter reading is the ceiling", states: ["unknown"] },
  { title: "Suspended", why: "In force, without application for a period", states: ["suspended"] },
  { title: "Upcoming", why: "Announced, not yet applied", states: ["upcoming"] },
  { title: "History", why: "No longer applied", states: ["ended"] },
];

function groupsOf(measures: readonly GoodsMeasure[]): readonly Group[] {
  return GROUPS.flatMap(({ title, why, states }) => {
    const rows = measures.filter(({ state }) => states.includes(state.kind));
    return rows.length === 0 ? [] : [{ title, why, rows }];
  });
}

function routeColumn(view: View): Column<GoodsMeasure> {
  return {
    key: "route",
    head: "From, to",
    cell: ({ from, to }) => (
      <span class="small">
        from {placesOf(from, view)}
        <br />
        to {placesOf(to, view)}
      </span>
    ),
  };
}

/** Scopes without a place condition are not bound to one. */
function placesOf(sets: readonly CountrySet[], view: View): string {
  if (sets.length === 0) return "anywhere";
  return [...new Set(sets.map((set) => placesText(set, view.country)))].join("; ");
}

function whyColumn(view: View, { key }: Goods): Column<GoodsMeasure> {
  return {
    key: "why",
    head: "Because of",
    cell: ({ via, entries }) => {
      if (entries.length === 0) return via === "material" ? "its material" : "its control code";
      const [first] = entries;
      const roles = new Set(entries.flatMap(({ hs = [] }) => hs.map(({ role }) => role)));
      return (
        <>
          {entries.length === 1 && first !== undefined ? (
            <>
              {first.code === undefined ? null : <a href={view.link(goodsPath(first.code))}>{first.code}</a>}{" "}
              {first.description.en}
            </>
          ) : (
            <EntriesFold view={view} entries={entries} />
          )}
          {key.kind === "hs" && roles.has("reference") ? (
            <span class="under muted">reference code: the description decides</span>
          ) : null}
        </>
      );
    },
  };
}

function EntriesFold({
  view,
  entries,
}: {
  readonly view: View;
  readonly entries: GoodsMeasure["entries"];
}): JSX.Element {
  return (
    <details>
      <summary>{entries.length} entries</summary>
      <ul class="small">
        {entries.map(({ id, code, description }) => (
          <li key={id}>
            {code === undefined ? null : <a href={view.link(goodsPath(code))}>{code}</a>} {description.en}
          </li>
        ))}
      </ul>
    </details>
  );
}
