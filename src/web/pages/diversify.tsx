// Diversify: the frontier of cost against expected loss, a plan on it with its steps, and what stands behind it.
import type { JSX } from "preact";
import type { Diversification } from "../../diversify/index.ts";
import { operations } from "../../operations/index.ts";
import { FrontierChart } from "../charts/frontier.tsx";
import { SourcingFlow } from "../charts/sourcing-flow.tsx";
import { addressOf } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Evidence } from "../parts/diversify-evidence.tsx";
import { DiversifyForm, readDiversifyQuery, requestOf, type DiversifyQuery } from "../parts/diversify-form.tsx";
import { changedParts, ComparedPlans, comparedPlans, PlannedParts, StepList } from "../parts/diversify-plan.tsx";
import { Empty, Note } from "../parts/empty.tsx";
import { formatMoney } from "../parts/money.tsx";
import { chosenPortfolio } from "../portfolio-link.ts";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const diversifyPage: Page = {
  path: "/diversify",
  async handle(request) {
    const { name } = await chosenPortfolio(request);
    if (name === undefined) return nothingKept(request);
    const asked = readDiversifyQuery(request.query);
    const found = await askSurely(request, operations.portfolioDiversify, { name, request: requestOf(asked) });
    if (found.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
    const { answer } = found;
    if (request.format === "json") return { kind: "json", value: answer };
    if (request.format === "csv") return { kind: "csv", name: `sourcing-plan-${name}`, rows: rowsOf(answer) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Diversify",
      section: "diversify",
      twins: ["json", "csv"],
      body: <Body view={view} name={name} asked={asked} answer={answer} />,
    });
  },
};

/** The same plan as a workbook: plan, frontier, steps, what it rests on. */
export const diversifyWorkbookPage: Page = {
  path: "/diversify/plan.xlsx",
  async handle(request) {
    const { name } = await chosenPortfolio(request);
    if (name === undefined) return { kind: "not_found", what: "a portfolio to plan for" };
    const asked = requestOf(readDiversifyQuery(request.query));
    const found = await askSurely(request, operations.portfolioDiversify, { name, request: asked });
    if (found.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
    const { diversifyXlsx } = await import("../../reports/index.ts");
    return { kind: "file", bytes: await diversifyXlsx(found.answer), type: XLSX, name: `sourcing-plan-${name}.xlsx` };
  },
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface BodyProps {
  readonly view: View;
  readonly name: string;
  readonly asked: DiversifyQuery;
  readonly answer: Diversification;
}

function Body({ view, name, asked, answer }: BodyProps): JSX.Element {
  const { chosen, relax, horizonWeeks } = answer;
  return (
    <>
      <header class="page-head">
        <h1>Diversify</h1>
        <p class="muted">
          Portfolio {name}, from {answer.on} over {horizonWeeks} weeks: {answer.parts} parts, {answer.candidates}{" "}
          sources, {answer.events.length} events.
        </p>
      </header>
      <DiversifyForm view={view} name={name} asked={asked} />
      {relax.length === 0 ? null : (
        <Note tone="stop" title="These limits cannot hold. The least that must give:">
          <ul>
            {relax.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
      {chosen === null ? null : (
        <>
          <InShort answer={answer} />
          <p class="small">
            <a href={addressOf(`${view.path}/plan.xlsx`, { ...Object.fromEntries(view.query), portfolio: name })}>
              The plan as a workbook (XLSX)
            </a>
          </p>
          <h2>Cost against expected loss</h2>
          <FrontierChart answer={answer} />
          <ComparedPlans answer={answer} plans={comparedPlans(answer, view.query)} />
          <CompareLinks view={view} answer={answer} />
          <h2>The plan, part by part</h2>
          <PlannedParts view={view} name={name} answer={answer} />
          <h2>What to do, in order</h2>
          <StepList answer={answer} />
          <h2>Where the material comes from</h2>
          <div class="side-by-side">
            <SourcingFlow
              title="Today"
              parts={chosen.parts}
              when="before"
              currency={answer.currency}
              country={view.country}
              horizonWeeks={horizonWeeks}
            />
            <SourcingFlow
              title="Plan"
              parts={chosen.parts}
              when="after"
              currency={answer.currency}
              country={view.country}
              horizonWeeks={horizonWeeks}
            />
          </div>
          {chosen.binding.length === 0 ? null : (
            <>
              <h2>What holds the plan back</h2>
              <ul>
                {chosen.binding.slice(0, 10).map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <Evidence answer={answer} />
    </>
  );
}

function InShort({ answer }: { readonly answer: Diversification }): JSX.Element | null {
  const { chosen, plans, currency } = answer;
  const today = plans.find(({ id }) => id === "today")?.evaluation;
  const plan = plans.find(({ id }) => id === "chosen")?.evaluation;
  if (chosen === null || today === undefined || plan === undefined) return null;
  const money = (value: number): string => formatMoney(String(Math.round(value)), currency);
  const extra = plan.cost.total - today.cost.total;
  return (
    <section class="in-short">
      <p>
        <b>
          {chosen.why[0]?.toUpperCase()}
          {chosen.why.slice(1)}
        </b>{" "}
        costs {money(extra)} more than today ({((100 * extra) / today.cost.total).toFixed(2)} %) and lowers the expected
        lost margin from {money(today.expectedLoss)} to {money(plan.expectedLoss)}. {changedParts(chosen.parts).length}{" "}
        of {answer.parts} parts change.
      </p>
      {chosen.whyNotCheaper === undefined ? null : <p>{chosen.whyNotCheaper}.</p>}
      {chosen.next === undefined ? null : <p>{chosen.next}.</p>}
    </section>
  );
}

/** Other plans to put side by side: at most three, in the address. */
function CompareLinks({ view, answer }: { readonly view: View; readonly answer: Diversification }): JSX.Element {
  const shown = comparedPlans(answer, view.query).map(({ id }) => id);
  const others = answer.plans.filter(({ id }) => !shown.includes(id));
  const params = Object.fromEntries(view.query);
  return (
    <p class="small">
      Put beside today:{" "}
      {others.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 ? ", " : ""}
          <a href={addressOf(view.path, { ...params, compare: `today,chosen,${id}` })}>{name}</a>
        </span>
      ))}
    </p>
  );
}

async function nothingKept(request: PageRequest): Promise<PageResponse> {
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Diversify",
    section: "diversify",
    body: (
      <>
        <header class="page-head">
          <h1>Diversify</h1>
        </header>
        <Empty title="No portfolio is kept yet.">
          <p>
            <a href={view.link("/portfolio/new")}>Bring your products, parts and supply lines</a>: sources with a share
            of 0 are the ones a plan may open.
          </p>
        </Empty>
      </>
    ),
  });
}

function rowsOf({ chosen }: Diversification): readonly (readonly string[])[] {
  const head = [
    "part_id",
    "part",
    "supplier_id",
    "supplier",
    "country",
    "origin",
    "share_today",
    "share_plan",
    "extra_stock_weeks",
    "loss_today",
    "loss_plan",
    "file",
    "row",
  ];
  const rows = (chosen?.parts ?? []).flatMap((part) =>
    part.sources.map(({ candidate: one, before, after }) =>
      [
        part.partId,
        part.name,
        one.supplierId,
        one.supplier,
        one.country ?? "",
        one.origin,
        before,
        after,
        part.stockWeeks,
        part.loss.before,
        part.loss.after,
        one.at.file,
        one.at.row,
      ].map(String),
    ),
  );
  return [head, ...rows];
}
