// One hit of a screen: who is listed, which names met, the evidence as a sum, and whom the list ties to the party.
import type { JSX } from "preact";
import type { ScreenHit } from "../../operations/index.ts";
import { listPath } from "../link.ts";
import type { View } from "../view.ts";
import { Table } from "./table.tsx";

export function ScreenHitView({ view, hit }: { readonly view: View; readonly hit: ScreenHit }): JSX.Element {
  const { name, list, listing, score, ofac, completeness, matchedName, queryName } = hit;
  return (
    <article class="hit">
      <h3>
        {name}{" "}
        <span class="muted small">
          <a href={view.link(listPath(list), { search: listing })}>
            {list} {listing}
          </a>
        </span>
      </h3>
      <dl class="facts">
        <dt>Score</dt>
        <dd>
          {percent(score)} that both are one party; {percent(completeness)} of what can be compared was
        </dd>
        <dt>OFAC-like</dt>
        <dd>{(ofac * 100).toFixed(0)} of 100, as OFAC’s search tool scores these two names</dd>
        <dt>Matched</dt>
        <dd>{queryName === "" ? "by identifier" : `“${queryName}” with “${matchedName}”`}</dd>
        <Terms view={view} hit={hit} />
      </dl>
      <Evidence hit={hit} />
      <Links view={view} hit={hit} />
    </article>
  );
}

function Terms({ view, hit }: { readonly view: View; readonly hit: ScreenHit }): JSX.Element {
  const { listedOn, programmes, terms, listedFrom, listedTo, countries, birthDates } = hit;
  const rows: readonly (readonly [string, string])[] = [
    ["Stands for", listedOn.join(", ")],
    ["Programme", (programmes ?? []).join("; ")],
    ["Provision", terms?.provision ?? ""],
    ["Requirement", terms?.requirement ?? ""],
    ["Review policy", terms?.reviewPolicy ?? ""],
    ["Listed", [listedFrom ?? "", listedTo === undefined ? "" : `to ${listedTo} (exclusive)`].join(" ").trim()],
    ["Countries", (countries ?? []).map(view.country).join(", ")],
    ["Born", (birthDates ?? []).join(", ")],
  ];
  return (
    <>
      {rows
        .filter(([, value]) => value !== "")
        .map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </>
  );
}

/** Weights in nats; their sum is the log-odds of the score. */
function Evidence({ hit: { evidence } }: { readonly hit: Pick<ScreenHit, "evidence"> }): JSX.Element {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const rows = [
    ...evidence.map(({ kind, what, left, right, weight }) => ({
      what: `${KINDS[kind]}: ${what}`,
      left,
      right,
      weight,
    })),
    { what: "Sum (log-odds of the score)", left: "", right: "", weight: sum },
  ];
  return (
    <details>
      <summary>Evidence: {evidence.length} parts that add up to the score</summary>
      <Table
        caption="Evidence"
        captionHidden
        rows={rows}
        rowKey={(_row, at) => String(at)}
        columns={[
          { key: "what", head: "What", heads: true, cell: ({ what }) => what },
          { key: "left", head: "Asked", cell: ({ left }) => left },
          { key: "right", head: "Listed", cell: ({ right }) => right },
          { key: "weight", head: "Weight (nats)", number: true, cell: ({ weight }) => signed(weight) },
        ]}
      />
    </details>
  );
}

const KINDS = {
  start: "Start",
  name: "Name",
  birthDate: "Birth",
  birthPlace: "Place of birth",
  gender: "Gender",
  position: "Position",
  incorporation: "Registered",
  death: "Death",
  country: "Country",
  id: "Identifier",
  address: "Address",
  kind: "Kind",
} as const;

function Links({ view, hit }: { readonly view: View; readonly hit: ScreenHit }): JSX.Element | null {
  if (hit.links === undefined) return null;
  return (
    <Table
      caption="Parties that the list ties to it"
      rows={hit.links}
      rowKey={({ relation, name }) => `${relation} ${name}`}
      columns={[
        {
          key: "name",
          head: "Party",
          heads: true,
          cell: ({ name }) => <a href={view.link("/screen", { name })}>{name}</a>,
        },
        { key: "relation", head: "It is", cell: ({ relation }) => RELATIONS[relation] },
        { key: "pct", head: "Share", number: true, cell: ({ pct }) => (pct === undefined ? "not stated" : `${pct} %`) },
        {
          key: "listing",
          head: "Entry",
          cell: ({ listing }) => (listing === undefined ? <span class="muted">none</span> : `${hit.list} ${listing}`),
        },
      ]}
    />
  );
}

/** The linked party, seen from the hit. */
const RELATIONS = {
  linked_to: "linked to it",
  owned_by: "an owner of it",
  owner_of: "owned by it",
  acts_for: "whom it acts for",
  subsidiary_of: "its parent",
  parent_of: "its subsidiary",
  relative_of: "a relative",
} as const;

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.995 && share < 1 ? 2 : 0)}\u00A0%`;
const signed = (weight: number): string => `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
