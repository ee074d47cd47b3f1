// The published study's figures beside the model's, each marked calibrated or predicted, with what is not public.
import type { JSX } from "preact";
import { operations, type ImpactStudies } from "../../operations/index.ts";
import type { Page } from "../page.ts";
import { OutsideLink } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Study = ImpactStudies["studies"][number];
type Figure = Study["figures"][number];

export const impactStudyPage: Page = {
  path: "/impact/economy/study",
  async handle(request) {
    const { studies } = await askSurely(request, operations.impactEconomyStudies, {});
    if (request.format === "json") return { kind: "json", value: studies };
    if (request.format === "csv") return { kind: "csv", name: "impact-study", rows: csvRows(studies) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Beside the published study",
      description: "Published figures on gallium and germanium beside the model's",
      section: "impact",
      trail: [{ label: "Economy", path: "/impact/economy" }],
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Beside the published study</h1>
            <p class="muted">
              Calibrated: an input of ours was fitted to the figure, so agreement proves nothing. Predicted: nothing was
              fitted to it; agreement is a test.
            </p>
          </header>
          {studies.map((study) => (
            <StudyTable key={study.id} view={view} study={study} />
          ))}
        </>
      ),
    });
  },
};

function StudyTable({ view, study }: { readonly view: View; readonly study: Study }): JSX.Element {
  return (
    <section>
      <h2>{study.title}</h2>
      <p>
        <OutsideLink url={study.url}>{study.publisher}</OutsideLink>. {study.licence}. Read for this comparison:{" "}
        {study.read}.
      </p>
      <Table
        caption="Published and ours"
        captionHidden
        rows={study.figures}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "what",
            head: "Figure",
            heads: true,
            cell: ({ what, cuts }) => (
              <a href={view.link("/impact/economy", { commodity: cuts[0], also: cuts[1] })}>{what}</a>
            ),
          },
          { key: "unit", head: "Unit", cell: ({ unit }) => unit },
          { key: "published", head: "Published", number: true, cell: published },
          { key: "ours", head: "Ours", number: true, cell: ({ model }) => model.central.toFixed(2) },
          {
            key: "ends",
            head: "Its range",
            number: true,
            cell: ({ low, high }) => (low === undefined ? "" : `${low} to ${high}`),
          },
          {
            key: "our-ends",
            head: "Our range",
            number: true,
            cell: ({ model }) =>
              model.low === undefined ? "" : `${model.low.toFixed(2)} to ${(model.high ?? 0).toFixed(2)}`,
          },
          { key: "basis", head: "Ours is", cell: ({ ours }) => ours },
          {
            key: "agrees",
            head: "Agrees",
            cell: ({ agrees }) => (agrees === undefined ? "no number to compare" : agrees ? "yes" : "no"),
          },
        ]}
      />
      <h3>What is not public</h3>
      <ul>
        {study.notPublic.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="muted">
        A published price response fixes one curve of supply and demand elasticities, not a point: the supply elasticity
        and the base of net exports are assumed, the demand elasticity follows. Both metals at once: the scarcer one
        limits an industry that uses both; were their losses independent, the sum would be 3.50.
      </p>
    </section>
  );
}

function published({ central, atLeast, words }: Figure): string {
  if (central === undefined) return words ?? "";
  return `${atLeast === true ? "over " : ""}${central}`;
}

function csvRows(studies: readonly Study[]): readonly (readonly string[])[] {
  return [
    [
      "study",
      "figure",
      "unit",
      "published",
      "published_low",
      "published_high",
      "ours",
      "ours_low",
      "ours_high",
      "basis",
      "agrees",
    ],
    ...studies.flatMap(({ id, figures }) =>
      figures.map((one) => [
        id,
        one.what,
        one.unit,
        published(one),
        ...[one.low, one.high, one.model.central, one.model.low, one.model.high].map((value) =>
          value === undefined ? "" : String(value),
        ),
        one.ours,
        one.agrees === undefined ? "" : String(one.agrees),
      ]),
    ),
  ];
}
