// Diversify: the frontier of cost against exposure, a plan on it with its steps, and what stands behind it.
import type { JSX } from "preact";
import type { Diversification } from "../../diversify/index.ts";
import type { WorldMap } from "../../impact/index.ts";
import { operations } from "../../operations/index.ts";
import { FrontierChart } from "../charts/frontier.tsx";
import { addressOf } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Evidence } from "../parts/diversify-evidence.tsx";
import { type DiversifyQuery, readDiversifyQuery, requestOf } from "../diversify-query.ts";
import { MeasuresNote } from "../parts/diversify-measures.tsx";
import { SafetyPriceChart } from "../charts/safety-price.tsx";
import { DiversifyForm } from "../parts/diversify-form.tsx";
import { Origins } from "../parts/diversify-origins.tsx";
import { ComparedPlans, comparedPlans, CompareForm, PlannedParts, StepList } from "../parts/diversify-plan.tsx";
import { Changes, Given, HoldsBack, InShort } from "../parts/diversify-words.tsx";
import { Empty, Note } from "../parts/empty.tsx";
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
    const { worldMap: map } = (await request.context.economy()).data;
    return htmlPage(view, {
      title: "Diversify",
      section: "diversify",
      twins: ["json", "csv"],
      body: <Body view={view} name={name} asked={asked} answer={answer} map={map} />,
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
  readonly map: WorldMap;
}

function Body({ view, name, asked, answer, map }: BodyProps): JSX.Element {
  const { chosen, relax, noMargin } = answer;
  const address = { ...Object.fromEntries(view.query), portfolio: name };
  return (
    <>
      <header class="page-head">
        <h1>Diversify</h1>
        <p class="muted">
          Portfolio {name}, from {answer.on} over {answer.horizonWeeks} weeks: {answer.parts} parts, {answer.candidates}{" "}
          sources, {answer.events.length} events.
        </p>
      </header>
      <DiversifyForm view={view} name={name} asked={asked} />
      {relax.length === 0 ? null : <Given relax={relax} gaveWay={chosen !== null} />}
      {noMargin.length === 0 ? null : (
        <Note tone="open" title="Some products count as losing nothing">
          <p>Their revenue, currency or margin is not known: {noMargin.map(({ name: one }) => one).join(", ")}.</p>
        </Note>
      )}
      {chosen === null ? null : (
        <>
          <InShort answer={answer} />
          <p class="small no-print">
            <a href={addressOf("/diversify/memo", address)}>Memo to print</a>
            {" · "}
            <a href={addressOf("/diversify/plan.xlsx", address)}>The plan as a workbook (XLSX)</a>
          </p>
          <h2>What to do, in order</h2>
          <StepList answer={answer} />
          <h2>Cost against exposure</h2>
          <FrontierChart answer={answer} />
          <MeasuresNote answer={answer} />
          <ComparedPlans answer={answer} plans={comparedPlans(answer, view.query)} />
          <CompareForm view={view} name={name} answer={answer} />
          <h2>The price of safety</h2>
          <SafetyPriceChart answer={answer} />
          <h2>The plan, part by part</h2>
          <PlannedParts view={view} name={name} answer={answer} />
          <Origins view={view} answer={answer} map={map} />
          <HoldsBack answer={answer} />
          <Changes answer={answer} />
        </>
      )}
      <Evidence answer={answer} />
    </>
  );
}

/** What a buyer takes into the meeting: the plan in short, the steps, the comparison, what it rests on. */
export const diversifyMemoPage: Page = {
  path: "/diversify/memo",
  async handle(request) {
    const { name } = await chosenPortfolio(request);
    if (name === undefined) return nothingKept(request);
    const asked = readDiversifyQuery(request.query);
    const found = await askSurely(request, operations.portfolioDiversify, { name, request: requestOf(asked) });
    if (found.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
    const { answer } = found;
    const view = await viewOf(request);
    const back = addressOf("/diversify", { ...Object.fromEntries(view.query), portfolio: name });
    return htmlPage(view, {
      title: "Sourcing memo",
      section: "diversify",
      body: (
        <article class="memo">
          <header class="page-head">
            <h1>Sourcing memo: {name}</h1>
            <p class="muted">
              As of {answer.on}, over {answer.horizonWeeks} weeks.{" "}
              <a class="no-print" href={back}>
                Back to the plan
              </a>
            </p>
          </header>
          {answer.relax.length === 0 ? null : <Given relax={answer.relax} gaveWay={answer.chosen !== null} />}
          {answer.chosen === null ? null : (
            <>
              <InShort answer={answer} />
              <ComparedPlans answer={answer} plans={comparedPlans(answer, view.query)} />
              <MeasuresNote answer={answer} />
              <h2>Steps</h2>
              <StepList answer={answer} />
              <h2>Parts that change</h2>
              <PlannedParts view={view} name={name} answer={answer} />
              <HoldsBack answer={answer} />
              <Changes answer={answer} />
              <h2>Rests on</h2>
              <ul>
                <li>
                  {answer.assumptions.length} numbers that nobody stated; the widest for this plan are on the plan page.
                </li>
                <li>{answer.questions.length} facts are worth asking for.</li>
                {answer.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
        </article>
      ),
    });
  },
};

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
    "exposure_today",
    "exposure_plan",
    "duty_from",
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
        part.exposure.before,
        part.exposure.after,
        one.dutyFrom?.join("; ") ?? "",
        one.at.file,
        one.at.row,
      ].map(String),
    ),
  );
  return [head, ...rows];
}
