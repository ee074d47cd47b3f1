// Part: what is stated of it, the lines it comes on, and the products above it.
import { Fragment, type JSX } from "preact";
import { lookup, type Part, type Portfolio, productsAbove } from "../../portfolio/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { lineRows } from "../line-rows.ts";
import type { Page } from "../page.ts";
import { productPath } from "../portfolio-link.ts";
import { Empty } from "../parts/empty.tsx";
import { LineTable } from "../parts/line-table.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

export const partPage: Page = {
  path: "/portfolio/:name/parts/:id",
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report, records } = assessed;
    const part = records.portfolio.parts.find(({ id }) => id === request.params["id"]);
    if (part === undefined) return { kind: "not_found", what: `part ${request.params["id"]}` };
    const lines = report.lines.filter(({ itemId }) => itemId === part.id);
    if (request.format === "json") return { kind: "json", value: { part, lines } };
    if (request.format === "csv") return { kind: "csv", name: part.id, rows: lineRows(lines) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: part.name,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <p class="eyebrow">
              <span>Part</span>
              <code>{part.id}</code>
            </p>
            <h1>{part.name}</h1>
            {part.description === undefined ? null : <p class="muted">{part.description}</p>}
          </header>
          <Facts view={view} part={part} />
          <h2>Lines</h2>
          {lines.length === 0 ? (
            <Empty title="No supply line or dealing names this part.">
              <p>Parts made in house have none; bought ones belong in the table of supply.</p>
            </Empty>
          ) : (
            <LineTable view={view} portfolio={name} caption={`${lines.length} lines`} lines={lines} />
          )}
          <Above view={view} name={name} part={part} portfolio={records.portfolio} />
        </>
      ),
    });
  },
};

function Facts({ view, part }: { readonly view: View; readonly part: Part }): JSX.Element {
  const { hs, material, form, classifications, origin, manufacturer, attributes } = part;
  const stated = [
    ["Material", material],
    ["Form", form],
    ["Customs codes", hs.map(({ code, nomenclature }) => `${code} ${nomenclature ?? ""}`.trim()).join(", ")],
    [
      "Classification",
      classifications.map(({ list, code, by }) => `${list} ${code}${by === undefined ? "" : ` (by ${by})`}`).join(", "),
    ],
    ["Origin", origin === undefined ? undefined : view.country(origin)],
    ["Manufacturer", manufacturer],
    [
      "Properties",
      Object.entries(attributes)
        .map(([name, value]) => `${name} ${value}`)
        .join(", "),
    ],
  ] as const;
  return (
    <dl class="facts">
      {stated.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === "" ? <span class="muted">not stated</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface AboveProps {
  readonly view: View;
  readonly name: string;
  readonly part: Part;
  readonly portfolio: Portfolio;
}

function Above({ view, name, part, portfolio }: AboveProps): JSX.Element {
  const { products } = lookup(portfolio);
  const uses = productsAbove(portfolio, part.id, { maxPaths: 1 });
  return (
    <>
      <h2>Products above it</h2>
      {uses.length === 0 ? (
        <p class="muted">No product contains it.</p>
      ) : (
        <ul>
          {uses.map(({ productId, indispensable, paths }) => (
            <li key={productId}>
              <a href={view.link(productPath(name, productId))}>{products.get(productId)?.name ?? productId}</a>
              {indispensable ? ", without alternative" : ", with an alternative"}{" "}
              <span class="muted small">
                {[productId, ...(paths[0] ?? []).map(({ childId }) => childId)].join(" › ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
