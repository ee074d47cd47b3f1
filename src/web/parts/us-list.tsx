// An entry of the US Commerce Control List: why it is controlled, for which paragraphs, towards which destinations.
import type { JSX } from "preact";
import type { UsListEntry } from "../../operations/index.ts";
import { listed } from "../messages/scope.ts";
import type { View } from "../view.ts";
import { Note } from "./empty.tsx";
import { ConditionList } from "./scope.tsx";
import { SourceLine } from "./source-line.tsx";
import { Table, type Column } from "./table.tsx";

type Requirement = UsListEntry["requirements"][number];

export function UsList({ view, entry }: { readonly view: View; readonly entry: UsListEntry }): JSX.Element {
  const { code, edition, verifyBy, requirements, exceptions } = entry;
  const columns: readonly Column<Requirement>[] = [
    { key: "reason", head: "Reason for control", heads: true, cell: ({ reason }) => reason },
    { key: "paragraphs", head: "Paragraphs", cell: (row) => paragraphsText(row) },
    {
      key: "to",
      head: "Destinations",
      cell: ({ destinations }) =>
        /^[A-Z]{2}\d?$/.test(destinations) ? `Country Chart, column ${destinations}` : destinations,
    },
    {
      key: "if",
      head: "Only if",
      cell: ({ if: condition }) =>
        condition === undefined ? null : <ConditionList view={view} condition={condition} />,
    },
    { key: "cites", head: "Provision", cell: ({ cites }) => <span class="small">{cites.join(", ")}</span> },
  ];
  return (
    <>
      <h2>US Commerce Control List, entry {code}</h2>
      {view.on > verifyBy ? (
        <Note tone="open" title={`Edition ${edition} was to be verified by ${verifyBy}`}>
          <p>Compare with the current text of part 774 before relying on it.</p>
        </Note>
      ) : null}
      {requirements.length === 0 ? (
        <p class="muted">The entry states no licence requirement of its own for this paragraph.</p>
      ) : (
        <Table
          caption="Licence requirements"
          columns={columns}
          rows={requirements}
          rowKey={({ reason }, index) => `${reason}${index}`}
        />
      )}
      {exceptions.length === 0 ? null : (
        <p>
          List-based licence exceptions it offers, each with conditions of its own:{" "}
          {exceptions
            .map(
              ({ code: name, limit, partly }) =>
                `${name}${limit === undefined ? "" : ` up to USD ${limit}`}${partly ? " (for part of the entry)" : ""}`,
            )
            .join(", ")}
          .
        </p>
      )}
      <SourceLine text={`Source: 15 CFR part 774, edition ${edition}.`} />
    </>
  );
}

function paragraphsText({ paragraphs, except = [] }: Requirement): string {
  const all = paragraphs === undefined ? "the entire entry" : listed(paragraphs);
  return except.length === 0 ? all : `${all}, but not ${listed(except)}`;
}
