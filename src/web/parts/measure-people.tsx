// Parties a measure names, its exceptions and the red flags it raises.
import type { JSX } from "preact";
import type { ExceptionRule, Measure, NamedParty } from "../../register/index.ts";
import type { View } from "../view.ts";
import { ConditionList } from "./scope.tsx";
import { Table, type Column } from "./table.tsx";

const KINDS: Readonly<Record<NamedParty["kind"], string>> = {
  target: "target",
  protected: "protected by the order",
  beneficiary: "beneficiary",
};

const SHOWN = 40;

/** Long lists fold after the first 40 names; the fold needs no script. */
export function Parties({
  view,
  measure: { parties },
}: {
  readonly view: View;
  readonly measure: Measure;
}): JSX.Element | null {
  if (parties.length === 0) return null;
  const columns: readonly Column<NamedParty>[] = [
    { key: "name", head: "Name", heads: true, cell: (party) => <Name party={party} /> },
    { key: "country", head: "Country", cell: ({ country }) => (country === undefined ? "" : view.country(country)) },
    {
      key: "kind",
      head: "Named as",
      cell: ({ kind, list }) => (list === undefined ? KINDS[kind] : `${KINDS[kind]}, ${list}`),
    },
    { key: "listed", head: "Listed", cell: ({ listed }) => <Listed listed={listed} /> },
  ];
  const table = (rows: readonly NamedParty[], caption: string): JSX.Element => (
    <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  const rest = parties.slice(SHOWN);
  return (
    <>
      <h2>Parties named</h2>
      {table(parties.slice(0, SHOWN), `${parties.length} ${parties.length === 1 ? "party" : "parties"}`)}
      {rest.length === 0 ? null : (
        <details>
          <summary>{rest.length} more</summary>
          {table(rest, "The other parties")}
        </details>
      )}
    </>
  );
}

function Name({ party: { name, nameLocal, verified } }: { readonly party: NamedParty }): JSX.Element {
  return (
    <>
      {name}
      {nameLocal === undefined ? null : <span class="local"> {nameLocal}</span>}
      {verified ? null : <span class="under muted">name not read in an official list: shown, never matched</span>}
    </>
  );
}

function Listed({ listed }: { readonly listed: NamedParty["listed"] }): JSX.Element | null {
  if (listed === undefined) return null;
  return (
    <>
      <time>{listed.from}</time>
      {listed.to === undefined ? "" : ` until ${listed.to} (exclusive)`}
    </>
  );
}

export function Exceptions({ view, measure }: { readonly view: View; readonly measure: Measure }): JSX.Element | null {
  if (measure.exceptions.length === 0) return null;
  return (
    <>
      <h2>Exceptions</h2>
      {measure.exceptions.map((rule) => (
        <Exception key={`${rule.code}${rule.provision}`} view={view} measure={measure} rule={rule} />
      ))}
    </>
  );
}

function Exception({
  view,
  measure,
  rule,
}: {
  readonly view: View;
  readonly measure: Measure;
  readonly rule: ExceptionRule;
}): JSX.Element {
  const { code, title, provision, period, conditions = [], basis } = rule;
  return (
    <div class="block">
      <h3>
        {code}: {title}
      </h3>
      <p class="muted small">
        <code>{provision}</code>
        {period === undefined
          ? ""
          : `, from ${period.from}${period.to === undefined ? "" : ` until ${period.to} (exclusive)`}`}
        {basis === "official" ? "" : `; ${basis}, so it never clears`}
      </p>
      <ConditionList view={view} condition={rule.when} goods={measure.goods} />
      {conditions.length === 0 ? null : (
        <>
          <p>Conditions that only you can confirm:</p>
          <ul>
            {conditions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function RedFlags({ view, measure }: { readonly view: View; readonly measure: Measure }): JSX.Element | null {
  if (measure.redFlags.length === 0) return null;
  return (
    <>
      <h2>Red flags</h2>
      {measure.redFlags.map(({ code, text, resolution, when }) => (
        <div key={code} class="block">
          <p>
            {text}
            {resolution === undefined ? null : <span class="muted"> To resolve it: {resolution}</span>}
          </p>
          <details>
            <summary>When it is raised</summary>
            <ConditionList view={view} condition={when} goods={measure.goods} />
          </details>
        </div>
      ))}
    </>
  );
}
