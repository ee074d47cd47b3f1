// Where materials come from before and after the plan: maps, flows, and the table that says the same in numbers.
import type { JSX } from "preact";
import type { Diversification } from "../../diversify/index.ts";
import type { WorldMap } from "../../impact/index.ts";
import { MapKeys, OriginMap, originShares } from "../charts/origin-map.tsx";
import { SourcingFlow } from "../charts/sourcing-flow.tsx";
import type { View } from "../view.ts";
import { Table } from "./table.tsx";

export interface OriginsProps {
  readonly view: View;
  readonly answer: Diversification;
  readonly map: WorldMap;
}

const WHEN = [
  { title: "Today", when: "before" },
  { title: "Plan", when: "after" },
] as const;

export function Origins({ view, answer, map }: OriginsProps): JSX.Element | null {
  const { chosen, currency, horizonWeeks } = answer;
  if (chosen === null || chosen.parts.every(({ material }) => material === undefined)) return null;
  const [before, after] = WHEN.map(({ when }) => originShares(chosen.parts, when, horizonWeeks));
  const codes = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return (
    <>
      <h2>Where the material comes from</h2>
      <div class="side-by-side">
        {WHEN.map(({ title, when }) => (
          <OriginMap
            key={when}
            map={map}
            title={title}
            parts={chosen.parts}
            when={when}
            horizonWeeks={horizonWeeks}
            country={view.country}
          />
        ))}
      </div>
      <MapKeys map={map} />
      <div class="side-by-side">
        {WHEN.map(({ title, when }) => (
          <SourcingFlow
            key={when}
            title={title}
            parts={chosen.parts}
            when={when}
            currency={currency}
            country={view.country}
            horizonWeeks={horizonWeeks}
          />
        ))}
      </div>
      <details>
        <summary>The same in numbers</summary>
        <Table
          caption="Share of the spend on materials by origin"
          rows={codes}
          rowKey={(code) => code}
          columns={[
            { key: "country", head: "Origin", heads: true, cell: (code) => view.country(code) },
            { key: "before", head: "Today", number: true, cell: (code) => share(before?.get(code)) },
            { key: "after", head: "Plan", number: true, cell: (code) => share(after?.get(code)) },
          ]}
        />
      </details>
      <Concentrations view={view} answer={answer} />
    </>
  );
}

/** The index of each material by origin, bloc and supplier, today and in the plan. */
export function Concentrations({
  view,
  answer,
}: {
  readonly view: View;
  readonly answer: Diversification;
}): JSX.Element {
  const of = (id: string): Diversification["plans"][number]["evaluation"]["concentration"] =>
    answer.plans.find((plan) => plan.id === id)?.evaluation.concentration ?? [];
  const [today, plan] = [of("today"), of("chosen")];
  const rows = today
    .toSorted((a, b) => b.byOrigin - a.byOrigin)
    .map((before) => ({ before, after: plan.find(({ material }) => material === before.material) ?? before }));
  type Row = (typeof rows)[number];
  const change =
    (by: "byOrigin" | "byBloc" | "bySupplier") =>
    (row: Row): string =>
      row.after[by] === row.before[by]
        ? number(row.before[by])
        : `${number(row.before[by])} → ${number(row.after[by])}`;
  return (
    <Table
      caption="Concentration of each material: Herfindahl-Hirschman index of spend, 0 to 10,000, today → plan"
      rows={rows}
      rowKey={({ before }) => before.material}
      columns={[
        { key: "material", head: "Material", heads: true, cell: ({ before }) => before.material },
        { key: "origin", head: "By origin", number: true, cell: change("byOrigin") },
        { key: "bloc", head: "By bloc", number: true, cell: change("byBloc") },
        { key: "supplier", head: "By supplier", number: true, cell: change("bySupplier") },
        {
          key: "largest",
          head: "Largest origin in the plan",
          cell: ({ after }) => {
            const { origin, share: part } = after.largest;
            const isKnown = after.origins.find((one) => one.origin === origin)?.known !== false;
            return `${view.country(origin)} ${share(part)}${isKnown ? "" : ", in part not stated"}`;
          },
        },
        {
          key: "blocs",
          head: "Blocs in the plan",
          cell: ({ after }) =>
            after.blocs
              .slice(0, 3)
              .map(({ bloc, share: part }) => `${bloc.length === 2 ? view.country(bloc) : bloc} ${share(part)}`)
              .join(", "),
        },
      ]}
    />
  );
}

const number = (value: number): string => value.toLocaleString("en-GB");
const share = (value: number | undefined): string => {
  if (value === undefined) return "none";
  return value < 0.005 ? "under 1 %" : `${Math.round(100 * value)} %`;
};
