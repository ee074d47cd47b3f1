// Sections about what hangs on the lines: questions, products, customers, changes, dates ahead.
import type { VNode } from "preact";
import {
  notableFirst,
  type Assessment,
  type ChangedLine,
  type CustomerExposure,
  type RankedQuestion,
} from "../../assess/index.ts";
import { amountWords, factWords, moneyWords, percentWords, plain } from "../words.ts";
import { type Column, LineId, LineLinks, type LineAnchors, Mark, Name, Remainder, Section, Table } from "./parts.tsx";

interface Props {
  readonly report: Assessment;
  readonly anchors: LineAnchors;
}

/** The worst come first; a product may have dozens. */
const SHOWN_HITS = 6;
/** On paper more questions than these are a list nobody asks; the workbook has all. */
const SHOWN_QUESTIONS = 40;

const QUESTION: readonly Column<RankedQuestion>[] = [
  {
    title: "Ask",
    cell: ({ ask, caution }) => (
      <>
        {caution === undefined ? null : <span class="caution">Counsel first. </span>}
        {ask}
      </>
    ),
  },
  { title: "Answers settled", align: "right", cell: ({ settlesAlone }) => settlesAlone },
  { title: "With other facts", align: "right", cell: ({ settlesWithOthers }) => settlesWithOthers },
  { title: "Lines", align: "right", cell: ({ lines }) => lines.length },
];

export function Questions({ report }: Props): VNode {
  const { questions } = report;
  const cautions = new Map(questions.flatMap(({ caution }) => (caution ? [[caution.id, caution] as const] : [])));
  return (
    <Section
      id="questions"
      title="Questions that settle most"
      count={questions.length}
      none="No fact is missing."
      lead="Ordered by the number of determinations that each answer settles on its own."
    >
      <Table caption="Facts worth asking for" columns={QUESTION} rows={questions.slice(0, SHOWN_QUESTIONS)} />
      <Remainder total={questions.length} shown={SHOWN_QUESTIONS} />
      {[...cautions.values()].map(({ text, resolution }) => (
        <p class="note">
          <strong class="caution">Counsel first.</strong> {text} {resolution}
        </p>
      ))}
    </Section>
  );
}

export function Products({ report, anchors }: Props): VNode {
  return (
    <Section
      id="products"
      title="Products that depend on hits"
      count={report.products.length}
      none="No product depends on a line that is prohibited, needs a licence or is undecided."
    >
      {report.products.map((product) => (
        <article class="card">
          <h3>
            {product.name} <code>{product.productId}</code> <Mark standing={product.worst} />
          </h3>
          <p>
            {`Revenue a week: ${moneyWords(product.revenuePerWeek)}. `}
            {product.marginPct === undefined ? "" : `Margin ${product.marginPct} %. `}
            {`Parts hit: ${product.hits.length}.`}
          </p>
          <Table
            caption={`Parts of ${product.name} with a hit, from the product down`}
            columns={[
              { title: "Part", cell: (hit) => <Name name={hit.partName} local={hit.partId} /> },
              { title: "Standing", cell: (hit) => <Mark standing={hit.standing} /> },
              { title: "Of its purchases", align: "right", cell: (hit) => percentWords(hit.share) },
              { title: "Alternative", cell: (hit) => (hit.indispensable ? "none" : "yes") },
              { title: "Path", cell: (hit) => hit.path.join(" ← ") },
              { title: "Lines", cell: (hit) => <LineLinks ids={hit.lines} anchors={anchors} /> },
            ]}
            rows={product.hits.slice(0, SHOWN_HITS)}
          />
          <Remainder total={product.hits.length} shown={SHOWN_HITS} />
        </article>
      ))}
    </Section>
  );
}

const CUSTOMER: readonly Column<CustomerExposure>[] = [
  { title: "Customer", cell: ({ name, nameLocal }) => <Name name={name} local={nameLocal} /> },
  { title: "In", narrow: true, cell: ({ country }) => country ?? "not stated" },
  { title: "Revenue at risk a week", align: "right", cell: riskWords },
  { title: "Why", cell: ({ why, measures }) => `${why} (${measures.join(", ")})` },
  { title: "Still open", cell: ({ missingFacts }) => missingFacts.map(factWords).join("; ") || "nothing" },
];

function riskWords({ revenueAtRisk }: CustomerExposure): string {
  if (revenueAtRisk === undefined) return "not known";
  const { low, high, currency } = revenueAtRisk;
  const range = low === high ? amountWords(low) : `${amountWords(low)} to ${amountWords(high)}`;
  return `${range} ${currency}`;
}

export function Customers({ report }: Props): VNode {
  return (
    <Section
      id="customers"
      title="Customers whose market may shut"
      count={report.customers.length}
      none="No customer is reached by a purchase ban or a listing held in this coverage."
    >
      <Table
        caption="Revenue that a ban or listing would take; the lower figure is certain, the higher possible"
        columns={CUSTOMER}
        rows={report.customers}
      />
    </Section>
  );
}

const CHANGE: readonly Column<ChangedLine>[] = [
  {
    title: "Line",
    cell: ({ id }) => (
      <strong>
        <LineId id={id} />
      </strong>
    ),
  },
  { title: "Item", cell: ({ itemName }) => itemName },
  { title: "Before", cell: ({ before }) => <Mark standing={before} /> },
  { title: "Now", cell: ({ after }) => <Mark standing={after} /> },
  {
    title: "What changed",
    cell: ({ changes, text }) => (
      <ul class="plain">
        {[text, ...changeWords(changes)].map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    ),
  },
];

/** One sentence for each aspect and question, without repeats. */
function changeWords(changes: ChangedLine["changes"]): readonly string[] {
  const sentences = changes.map(({ aspect, determination, before, after }) => {
    const where = determination === undefined ? "" : `${determination.jurisdiction} ${plain(determination.question)}, `;
    return `${where}${plain(aspect)}: ${shortList(before)} → ${shortList(after)}`;
  });
  return [...new Set(sentences)];
}

function shortList([first, ...rest]: readonly string[]): string {
  if (first === undefined) return "none";
  return rest.length === 0 ? plain(first) : `${plain(first)} and ${rest.length} more`;
}

/** Nothing at all when no earlier day was asked for. */
export function Changes({ report: { changes, since } }: Props): VNode | null {
  if (changes === undefined) return null;
  return (
    <Section
      id="changes"
      title={`Changed since ${since ?? "then"}`}
      count={changes.length}
      none={`No answer differs from that of ${since ?? "then"}.`}
    >
      <Table caption="Lines whose answer changed" columns={CHANGE} rows={notableFirst(changes)} />
    </Section>
  );
}

export function DatesAhead({ report, anchors }: Props): VNode {
  return (
    <Section
      id="dates"
      title="Dates ahead"
      count={report.cliffs.length}
      none="No date held in the register changes an answer in this report."
    >
      <Table
        caption="Days on which a measure starts, ends or is no longer verified"
        columns={[
          { title: "Day", narrow: true, cell: ({ date }) => <time dateTime={date}>{date}</time> },
          { title: "What", cell: ({ text, measure }) => <Name name={text} local={measure} /> },
          { title: "Lines", cell: ({ lines }) => <LineLinks ids={lines} anchors={anchors} /> },
        ]}
        rows={report.cliffs}
      />
    </Section>
  );
}
