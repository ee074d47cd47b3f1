// Past controls as stories: what the model says beside what was observed, and what to think of it.
import type { JSX } from "preact";
import { operations, type ImpactStudies } from "../../operations/index.ts";
import { measurePath } from "../link.ts";
import type { Page } from "../page.ts";
import { billions, change } from "../parts/economy-readout.tsx";
import { OutsideLink } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Story = ImpactStudies["backtests"][number];

export const impactBacktestsPage: Page = {
  path: "/impact/economy/backtests",
  async handle(request) {
    const { backtests } = await askSurely(request, operations.impactEconomyStudies, {});
    if (request.format === "json") return { kind: "json", value: backtests };
    if (request.format === "csv") return { kind: "csv", name: "impact-backtests", rows: csvRows(backtests) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Back-tests",
      description: "Past controls: the model beside what was observed",
      section: "impact",
      trail: [{ label: "Economy", path: "/impact/economy" }],
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Back-tests: past controls and the model</h1>
            <p class="muted">
              Each row runs the present model for a cut of a whole year. What was observed stands beside it with its
              source and how sure we are; the last line of each story says where the model fails.
            </p>
          </header>
          <Checks stories={backtests} />
          {backtests.map((story) => (
            <StorySection key={story.id} view={view} story={story} />
          ))}
        </>
      ),
    });
  },
};

const VERDICTS = {
  within: "inside the band",
  model_too_mild: "missed: the model is too mild",
  model_too_harsh: "missed: the model is too harsh",
} as const;

/** Hits and misses of all stories first, then which stories hold nothing that could be set against a figure. */
function Checks({ stories }: { readonly stories: readonly Story[] }): JSX.Element {
  const rows = stories.flatMap(({ id, title, checks }) => checks.map((check) => ({ id, title, ...check })));
  const hits = rows.filter(({ verdict }) => verdict === "within").length;
  return (
    <>
      <h2>Hits and misses</h2>
      <p>
        {hits} of {rows.length} observed prices lie inside the model's band for the cut named; {rows.length - hits} are
        missed.
      </p>
      <Table
        caption="Observed prices beside the model's band"
        captionHidden
        rows={rows}
        rowKey={({ id, what }) => `${id} ${what}`}
        columns={[
          {
            key: "what",
            head: "Observed",
            heads: true,
            cell: ({ id, title, what }) => (
              <>
                {what} (<a href={`#${id}`}>{title}</a>)
              </>
            ),
          },
          { key: "rise", head: "Price rose by", number: true, cell: ({ observed }) => change(observed) },
          {
            key: "model",
            head: "Model",
            number: true,
            cell: ({ central, low, high, cut }) =>
              `${change(central)}${low === high ? "" : ` (${change(low)} to ${change(high)})`} at a cut of ${(cut * 100).toFixed(0)} %`,
          },
          { key: "verdict", head: "Verdict", cell: ({ verdict }) => VERDICTS[verdict] },
          { key: "source", head: "Source", cell: ({ source }) => <span class="small">{source}</span> },
        ]}
      />
      <ul class="small">
        {stories.flatMap(({ id, title, untested }) =>
          untested === undefined
            ? []
            : [
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>: not testable in figures. {untested}
                </li>,
              ],
        )}
      </ul>
    </>
  );
}

function StorySection({ view, story }: { readonly view: View; readonly story: Story }): JSX.Element {
  return (
    <section id={story.id}>
      <h2>{story.title}</h2>
      <p class="muted">{story.when}</p>
      {story.measures.length === 0 ? (
        <p class="small">{story.note}</p>
      ) : (
        <ul class="small">
          {story.measures.map(({ id, title, sources }) => (
            <li key={id}>
              <a href={view.link(measurePath(id))}>{title}</a>
              <span class="muted">
                {" "}
                sources:{" "}
                {sources.map(({ url, publisher }, i) => (
                  <span key={url}>
                    {i === 0 ? "" : ", "}
                    <OutsideLink url={url}>{publisher}</OutsideLink>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>What the model says</h3>
      <Table
        caption={`${story.title}: the model`}
        captionHidden
        rows={story.model}
        rowKey={({ what, cut }, i) => `${what} ${cut} ${i}`}
        columns={[
          { key: "what", head: "Scenario", heads: true, cell: ({ what }) => what },
          { key: "cut", head: "Cut", number: true, cell: ({ cut }) => `${(cut * 100).toFixed(0)} %` },
          {
            key: "price",
            head: "Price",
            number: true,
            cell: ({ price }) =>
              price === undefined
                ? ""
                : price.low === price.high
                  ? change(price.central)
                  : `${change(price.central)} (${change(price.low)} to ${change(price.high)})`,
          },
          {
            key: "gdp",
            head: "US GDP",
            number: true,
            cell: ({ gdp }) =>
              gdp === undefined
                ? ""
                : gdp.low === gdp.high
                  ? billions(gdp.central)
                  : `${billions(gdp.central)} (${billions(gdp.low)} to ${billions(gdp.high)})`,
          },
          { key: "basis", head: "Rests on", cell: ({ basis }) => basis },
        ]}
      />
      <h3>What was observed</h3>
      <ul>
        {story.observed.map(({ text, source, confidence }) => (
          <li key={text}>
            {text}{" "}
            <span class="muted small">
              {source}; confidence {confidence}.
            </span>
          </li>
        ))}
      </ul>
      <p>
        <strong>Reading.</strong> {story.reading}
      </p>
    </section>
  );
}

function csvRows(stories: readonly Story[]): readonly (readonly string[])[] {
  return [
    ["story", "scenario", "cut", "price", "price_low", "price_high", "gdp", "gdp_low", "gdp_high", "basis"],
    ...stories.flatMap(({ id, model }) =>
      model.map(({ what, cut, price, gdp, basis }) => [
        id,
        what,
        String(cut),
        ...[price?.central, price?.low, price?.high, gdp?.central, gdp?.low, gdp?.high].map((value) =>
          value === undefined ? "" : String(value),
        ),
        basis,
      ]),
    ),
  ];
}
