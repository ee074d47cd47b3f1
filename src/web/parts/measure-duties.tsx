// Who has to do what: applicant, channel, documents with who provides each, the time limit and what it rests on.
import type { JSX } from "preact";
import type { RequiredDocument, TimeLimit } from "../../base/verdict.ts";
import type { Measure } from "../../register/index.ts";
import { FactList, type FactRow } from "./facts.tsx";
import { Table, type Column } from "./table.tsx";

type DutiesOf = Pick<Measure, "licence" | "documents" | "timeLimit" | "declarations" | "penalties" | "figures">;

export function Duties({ measure }: { readonly measure: DutiesOf }): JSX.Element | null {
  const { licence, documents = [], timeLimit, declarations, penalties, figures } = measure;
  const nothing =
    !licence && documents.length === 0 && !timeLimit && declarations.length === 0 && !penalties && figures.length === 0;
  if (nothing) return null;
  return (
    <>
      <h2>Who does what</h2>
      <FactList rows={dutyRows(measure)} />
      {documents.map((set, index) => (
        <Documents key={`${index}`} set={set} caption={documentsCaption(index, documents.length)} />
      ))}
      {figures.length === 0 ? null : (
        <>
          <h3>Figures</h3>
          <ul>
            {figures.map(({ text, source }) => (
              <li key={text}>
                {text}{" "}
                <a href={source} rel="noreferrer external" class="small">
                  source
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function dutyRows({ licence, timeLimit, declarations, penalties }: DutiesOf): readonly FactRow[] {
  const rows: FactRow[] = [];
  if (licence !== undefined) {
    const { applicant, channel, authority, types, excludedTypes } = licence;
    rows.push(["Applicant", applicant]);
    if (channel !== undefined) rows.push(["Channel", channel]);
    rows.push(["Authority", authority]);
    if (types !== undefined) rows.push(["Licence types", types.join(", ")]);
    if (excludedTypes !== undefined) rows.push(["Not available", excludedTypes.join(", ")]);
  }
  if (timeLimit !== undefined) rows.push(["Time limit", <TimeLimitText limit={timeLimit} />]);
  if (declarations.length > 0) rows.push(["Declarations", declarations.join(", ")]);
  if (penalties !== undefined) rows.push(["Penalties", penalties]);
  return rows;
}

export function TimeLimitText({
  limit: { days, kind, from, verified, basis },
}: {
  readonly limit: TimeLimit;
}): JSX.Element {
  return (
    <>
      {days} {kind} days from {from}
      {basis === undefined ? "" : ` (${basis})`}
      {verified ? "" : "; the figure is not confirmed by an official text"}.{" "}
      <span class="muted">A statutory limit is not a lead time.</span>
    </>
  );
}

function documentsCaption(index: number, sets: number): string {
  return sets === 1 ? "Documents, all of them" : `Documents, alternative ${index + 1} of ${sets}`;
}

function Documents({
  set,
  caption,
}: {
  readonly set: readonly RequiredDocument[];
  readonly caption: string;
}): JSX.Element {
  const columns: readonly Column<RequiredDocument>[] = [
    {
      key: "name",
      head: "Document",
      heads: true,
      cell: ({ name, lpco }) => (lpco === undefined ? name : `${name} (${lpco})`),
    },
    { key: "by", head: "Provided by", cell: ({ providedBy }) => providedBy },
  ];
  return <Table caption={caption} columns={columns} rows={set} rowKey={({ name }) => name} />;
}
