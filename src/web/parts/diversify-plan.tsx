// The chosen plan as tables: plans beside each other, parts that change, steps in order, what binds.
import type { JSX } from "preact";
import type { Diversification, NamedPlan, PlannedPart } from "../../diversify/index.ts";
import { partPath } from "../portfolio-link.ts";
import type { View } from "../view.ts";
import { formatMoney } from "./money.tsx";
import { Table } from "./table.tsx";

export interface PlanProps {
  readonly view: View;
  readonly name: string;
  readonly answer: Diversification;
}

/** At most three plans side by side, those named in `?compare=`. */
export function comparedPlans({ plans }: Diversification, query: URLSearchParams): readonly NamedPlan[] {
  const named = query.getAll("compare").flatMap((one) => one.split(","));
  const asked = [...new Set(named.length > 0 ? named : ["today", "chosen", "safest"])].slice(0, 3);
  const found = asked.flatMap((id) => plans.find((plan) => plan.id === id) ?? []);
  return found.length === 0 ? plans.slice(0, 3) : found;
}

export function ComparedPlans({
  answer,
  plans,
}: {
  readonly answer: Diversification;
  readonly plans: readonly NamedPlan[];
}): JSX.Element {
  const money = (value: number): string => formatMoney(String(Math.round(value)), answer.currency);
  const { total: today = 0, purchases = 0 } = answer.plans.find(({ id }) => id === "today")?.evaluation.cost ?? {};
  const rows: readonly { readonly what: string; readonly of: (plan: NamedPlan) => string }[] = [
    { what: "Cost above today's", of: ({ evaluation }) => money(evaluation.cost.total - today) },
    {
      what: "of which dearer sources",
      of: ({ evaluation }) => money(evaluation.cost.purchases - purchases),
    },
    { what: "of which qualification", of: ({ evaluation }) => money(evaluation.cost.qualification) },
    { what: "of which extra stock", of: ({ evaluation }) => money(evaluation.cost.stock) },
    { what: "of which moving volume", of: ({ evaluation }) => money(evaluation.cost.switching) },
    { what: "Purchase bill", of: ({ evaluation }) => money(evaluation.cost.paid) },
    { what: "Expected lost margin", of: ({ evaluation }) => money(evaluation.impact.expected) },
    { what: "Mean of the worst 5 % of outcomes", of: ({ evaluation }) => money(evaluation.tailLoss) },
    { what: "Lost margin if no licence comes or is renewed", of: ({ evaluation }) => money(evaluation.impact.refused) },
    { what: "Exposure as the frontier counts it", of: ({ evaluation }) => money(evaluation.exposure) },
    { what: "Suppliers", of: ({ evaluation }) => String(evaluation.suppliers) },
    {
      what: "Largest index by origin of any material",
      of: ({ evaluation: { concentration } }) => {
        const [most] = concentration.toSorted((a, b) => b.byOrigin - a.byOrigin);
        return most === undefined ? "" : `${most.byOrigin.toLocaleString("en-GB")} (${most.material})`;
      },
    },
    {
      what: "Largest index by bloc of any material",
      of: ({ evaluation: { concentration } }) => {
        const [most] = concentration.toSorted((a, b) => b.byBloc - a.byBloc);
        return most === undefined ? "" : `${most.byBloc.toLocaleString("en-GB")} (${most.material})`;
      },
    },
    {
      what: "Parts that an origin's loss stops within the horizon",
      of: ({ evaluation }) => String(new Set(evaluation.weakest.map(({ partId }) => partId)).size),
    },
  ];
  return (
    <Table
      caption="Plans side by side"
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: "what", head: "Over the horizon", heads: true, cell: ({ what }) => what },
        ...plans.map((plan) => ({
          key: plan.id,
          head: plan.name,
          number: true,
          cell: (row: (typeof rows)[number]) => row.of(plan),
        })),
      ]}
    />
  );
}

/** Which plans to put side by side: up to three, in the address; a form, since links would multiply. */
export function CompareForm({ view, name, answer }: PlanProps): JSX.Element {
  const shown = comparedPlans(answer, view.query).map(({ id }) => id);
  const kept = [...view.query].filter(([key]) => !key.startsWith("compare") && key !== "portfolio");
  return (
    <form method="get" action={view.path} class="compare-form no-print">
      {kept.map(([key, value]) => (
        <input key={`${key}${value}`} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="portfolio" value={name} />
      <span class="small">Side by side:</span>
      {[0, 1, 2].map((at) => (
        <select key={at} name="compare" aria-label={`Plan ${at + 1}`}>
          {answer.plans.map(({ id, name: label }) => (
            <option key={id} value={id} selected={shown[at] === id}>
              {label}
            </option>
          ))}
        </select>
      ))}
      <button type="submit">Compare</button>
    </form>
  );
}

/** Parts whose sources or stock change, the most loss avoided first. */
export function changedParts(parts: readonly PlannedPart[]): readonly PlannedPart[] {
  return parts
    .filter(
      (part) => part.stockWeeks > 0 || part.sources.some(({ before, after }) => Math.abs(after - before) >= 0.005),
    )
    .toSorted((a, b) => b.exposure.before - b.exposure.after - (a.exposure.before - a.exposure.after));
}

export function PlannedParts({ view, name, answer }: PlanProps): JSX.Element {
  const rows = changedParts(answer.chosen?.parts ?? []);
  const money = (value: number): string => formatMoney(String(Math.round(value)), answer.currency);
  if (rows.length === 0) return <p>No part changes.</p>;
  return (
    <Table
      caption="Parts that change"
      captionHidden
      rows={rows}
      rowKey={({ partId }) => partId}
      columns={[
        {
          key: "part",
          head: "Part",
          heads: true,
          cell: (part) => <a href={view.link(partPath(name, part.partId))}>{part.name}</a>,
        },
        { key: "sources", head: "Sources, today → plan", cell: (part) => <Sources part={part} /> },
        {
          key: "stock",
          head: "Extra stock",
          number: true,
          cell: ({ stockWeeks }) => (stockWeeks === 0 ? "none" : `${stockWeeks} weeks`),
        },
        { key: "cost", head: "Cost", number: true, cell: ({ cost }) => money(cost.after - cost.before) },
        {
          key: "avoided",
          head: "Exposure avoided",
          number: true,
          cell: ({ exposure }) => money(exposure.before - exposure.after),
        },
        { key: "quarters", head: "By quarter", cell: (part) => <Quarters part={part} /> },
      ]}
    />
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Sources({ part }: { readonly part: PlannedPart }): JSX.Element {
  const used = part.sources.filter(({ before, after }) => before >= 0.005 || after >= 0.005);
  return (
    <ul class="plain small">
      {used.map(({ candidate, before, after }) => (
        <li key={candidate.id}>
          {candidate.supplier}, {candidate.origin}
          {candidate.originKnown ? "" : " (origin not stated: the leading producer's)"}
          {candidate.duty > 0 ? `, duty ${Number(candidate.duty.toPrecision(3))} a unit` : ""}:{" "}
          {Math.abs(after - before) < 0.005 ? percent(after) : <b>{`${percent(before)} → ${percent(after)}`}</b>}{" "}
          <span class="muted">
            {candidate.at.file} row {candidate.at.row}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The quarters in which the mix changes. */
function Quarters({ part }: { readonly part: PlannedPart }): JSX.Element {
  const mixes = part.periods.map(({ from, shares, uncovered }) => ({
    from,
    uncovered,
    mix: part.sources
      .flatMap(({ candidate }, i) =>
        (shares[i] ?? 0) < 0.005 ? [] : [`${candidate.supplierId} ${percent(shares[i] ?? 0)}`],
      )
      .join(", "),
  }));
  const turns = mixes.filter(({ mix }, i) => mix !== mixes[i - 1]?.mix);
  return (
    <ol class="plain small">
      {turns.map(({ from, mix, uncovered }) => (
        <li key={from}>
          from {from}: {mix}
          {uncovered >= 0.005 ? <b>{` not covered ${percent(uncovered)}`}</b> : null}
        </li>
      ))}
    </ol>
  );
}

export function StepList({ answer }: { readonly answer: Diversification }): JSX.Element {
  const steps = answer.chosen?.steps ?? [];
  if (steps.length === 0) return <p>Nothing has to be done: today's sourcing is the plan.</p>;
  const byDay = Map.groupBy(steps, ({ day }) => day);
  return (
    <ol class="steps">
      {[...byDay].map(([day, list]) => (
        <li key={day}>
          <time dateTime={day}>{day}</time>
          <ul>
            {list.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
