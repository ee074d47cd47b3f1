// What stands behind a plan: the frontier in numbers, events, regret, sensitivity, assumptions, questions and the proof.
import type { JSX } from "preact";
import type { Diversification } from "../../diversify/index.ts";
import { formatMoney } from "./money.tsx";
import { SourceLine } from "./source-line.tsx";
import { Table } from "./table.tsx";

export function Evidence({ answer }: { readonly answer: Diversification }): JSX.Element {
  const money = (value: number): string => formatMoney(String(Math.round(value)), answer.currency);
  return (
    <>
      <details>
        <summary>The frontier in numbers: {answer.frontier.length} points</summary>
        <Table
          caption="Every breakpoint of the frontier"
          rows={answer.frontier.map((point, i) => ({ ...point, i }))}
          rowKey={({ i }) => String(i)}
          columns={[
            { key: "i", head: "Point", number: true, cell: ({ i }) => i },
            { key: "cost", head: "Cost", number: true, cell: ({ cost }) => money(cost) },
            { key: "exposure", head: "Exposure", number: true, cell: ({ exposure }) => money(exposure) },
            {
              key: "margin",
              head: "Expected lost margin",
              number: true,
              cell: ({ lostMargin }) => (lostMargin === undefined ? "" : money(lostMargin)),
            },
            {
              key: "rate",
              head: "Exposure avoided per unit of cost",
              number: true,
              cell: ({ avoidedPerCost }) => (avoidedPerCost === undefined ? "" : avoidedPerCost.toPrecision(3)),
            },
            { key: "step", head: "Step", heads: true, cell: ({ step }) => step ?? "today" },
          ]}
        />
      </details>
      <details>
        <summary>Events and their probabilities: {answer.events.length}</summary>
        <Table
          caption="Events that may take supply away"
          rows={answer.events}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "text",
              head: "Event",
              heads: true,
              cell: ({ text, id }) => (
                <>
                  {text} <span class="muted small">{id}</span>
                </>
              ),
            },
            {
              key: "p",
              head: "Probability",
              number: true,
              cell: ({ probability }) => `${Math.round(probability * 100)} %`,
            },
            {
              key: "refusal",
              head: "Refused",
              number: true,
              cell: ({ refusal }) => (refusal === undefined ? "" : `${Math.round(refusal * 100)} %`),
            },
            {
              key: "weeks",
              head: "Licence takes, weeks",
              number: true,
              cell: ({ delayWeeks: delay }) =>
                delay === undefined
                  ? ""
                  : delay.low === delay.high
                    ? delay.typical
                    : `${delay.typical} (${delay.low} to ${delay.high})`,
            },
            {
              key: "planned",
              head: "Orders allow, weeks",
              number: true,
              cell: ({ plannedWeeks: planned }) =>
                planned === undefined
                  ? ""
                  : planned.low === planned.high
                    ? planned.low
                    : `${planned.low} to ${planned.high}`,
            },
            { key: "stop", head: "Stops for, weeks", number: true, cell: ({ stopWeeks }) => Math.round(stopWeeks) },
            { key: "lines", head: "Supply lines", number: true, cell: ({ rows }) => rows.length },
            {
              key: "why",
              head: "Provisions",
              cell: ({ provisions }) => <span class="small">{provisions.join(", ")}</span>,
            },
          ]}
        />
      </details>
      <Regret answer={answer} />
      <details>
        <summary>If a probability were half or twice as high</summary>
        <Table
          caption="Sensitivity of the plan to probabilities"
          rows={answer.sensitivity}
          rowKey={({ event, probability }) => `${event}${probability}`}
          columns={[
            { key: "event", head: "Event", heads: true, cell: ({ event }) => event },
            {
              key: "p",
              head: "Probability tried",
              number: true,
              cell: ({ probability }) => `${Math.round(probability * 100)} %`,
            },
            {
              key: "parts",
              head: "Parts planned otherwise",
              cell: ({ changedParts }) =>
                changedParts.length === 0 ? "none: the plan stands" : changedParts.join(", "),
            },
            { key: "exposure", head: "Exposure", number: true, cell: ({ exposure }) => money(exposure) },
          ]}
        />
      </details>
      <Assumptions answer={answer} />
      <Proof answer={answer} />
    </>
  );
}

function Regret({ answer }: { readonly answer: Diversification }): JSX.Element {
  const { regret, plans, events } = answer;
  const name = (id: string): string => plans.find((plan) => plan.id === id)?.name ?? id;
  return (
    <details>
      <summary>Regret: what each plan loses against the best one, when one thing happens for certain</summary>
      <Table
        caption="Regret by plan and event"
        rows={regret.rows}
        rowKey={({ event }) => event}
        columns={[
          {
            key: "event",
            head: "What happens",
            heads: true,
            cell: ({ event }) =>
              event === "none" ? "nothing" : (events.find(({ id }) => id === event)?.text ?? event),
          },
          ...regret.plans.map((plan, p) => ({
            key: plan,
            head: name(plan),
            number: true,
            cell: ({ regrets }: (typeof regret.rows)[number]) =>
              formatMoney(String(Math.round(regrets[p] ?? 0)), answer.currency),
          })),
        ]}
      />
    </details>
  );
}

function Assumptions({ answer }: { readonly answer: Diversification }): JSX.Element {
  return (
    <details>
      <summary>
        {answer.assumptions.length} numbers nobody stated, and {answer.questions.length} facts worth asking for
      </summary>
      <Table
        caption="Assumed numbers with their ranges"
        rows={answer.assumptions.map((one, i) => ({ ...one, i }))}
        rowKey={({ i }) => String(i)}
        columns={[
          {
            key: "what",
            head: "What",
            heads: true,
            cell: ({ code, about }) => `${code.replaceAll("_", " ")}, ${about}`,
          },
          {
            key: "value",
            head: "Taken",
            number: true,
            cell: ({ value, unit }) => `${Number(value.toPrecision(4))} ${unit}`,
          },
          {
            key: "range",
            head: "Range",
            number: true,
            cell: ({ low, high }) => `${Number(low.toPrecision(3))} to ${Number(high.toPrecision(3))}`,
          },
          { key: "why", head: "Why", cell: ({ why }) => why },
          { key: "row", head: "Row", cell: ({ at }) => (at === undefined ? "" : `${at.file} ${at.row}`) },
        ]}
      />
      <ul>
        {answer.questions.map(({ about, ask, at }) => (
          <li key={`${about}${ask}`}>
            {about}: {ask} {at === undefined ? null : <span class="muted">{`${at.file} row ${at.row}`}</span>}
          </li>
        ))}
        {answer.leftOut.map(({ partId, name, why }) => (
          <li key={partId}>
            Left out: {name}, {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

const small = (value: number): string => (value === 0 ? "0" : value.toExponential(1));

function Proof({ answer: { check, notes } }: { readonly answer: Diversification }): JSX.Element {
  const isProven = check?.gap !== undefined && check.problems.length === 0;
  return (
    <>
      <h2>How sure this is</h2>
      <p>
        {isProven
          ? `An independent checker worked the plan and its proof out again in exact ${check.arithmetic}: every row holds (largest violation ${small(check.violation)}), and no plan with these stock levels weighs less (gap ${small(check.gap ?? 0)}). Stock levels were compared one by one.`
          : "There is nothing to prove: no search led to this plan."}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SourceLine text="Prices, shares, capacities and stocks: the portfolio's rows, named beside each figure. Controls: the register, by provision. All else is on the list of assumed numbers." />
    </>
  );
}
