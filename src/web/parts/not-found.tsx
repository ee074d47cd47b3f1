// A record that is not there: what was asked, ids that come near, where to look next.
import type { JSX } from "preact";
import type { RegisterRecord } from "../../operations/index.ts";
import { measurePath } from "../link.ts";
import type { PageRequest, PageResponse } from "../page.ts";
import { htmlPage } from "../render.ts";
import type { View } from "../view.ts";
import { Empty } from "./empty.tsx";
import { MeasureTable } from "./measure-table.tsx";

export interface Missing {
  /** "instrument", "measure", "event". */
  readonly what: string;
  readonly id: string;
  readonly record: RegisterRecord;
}

/** 404 with ids that come near; a provision that covers several measures lists them. */
export function notFoundPage(request: PageRequest, view: View, { what, id, record }: Missing): PageResponse {
  if (record.kind === "measures" && request.format === "json") return { kind: "json", value: record };
  if (request.format !== "html") return { kind: "not_found", what: `${what} ${id}` };
  const found = record.kind === "measures";
  return htmlPage(view, {
    title: found ? id : `No ${what} ${id}`,
    section: "register",
    trail: [{ label: "Register", path: "/register" }],
    ...(found ? {} : { status: 404 }),
    body: found ? (
      <Several view={view} id={id} record={record} />
    ) : (
      <Nothing view={view} what={what} id={id} record={record} />
    ),
  });
}

function Several({
  view,
  id,
  record,
}: {
  readonly view: View;
  readonly id: string;
  readonly record: Extract<RegisterRecord, { kind: "measures" }>;
}): JSX.Element {
  return (
    <>
      <h1>{id}</h1>
      <p>Several measures lie under this provision.</p>
      <MeasureTable view={view} caption={`${record.measures.length} measures`} rows={record.measures} />
    </>
  );
}

function Nothing({ view, what, id, record }: { readonly view: View } & Missing): JSX.Element {
  const near = record.kind === "not_found" ? record.near : [];
  return (
    <>
      <h1>
        No {what} <code>{id}</code>
      </h1>
      <Empty title="The register holds no record of that id.">
        {near.length === 0 ? null : (
          <>
            <p>Ids that begin alike:</p>
            <ul>
              {near.map((one) => (
                <li key={one}>
                  <a href={view.link(measurePath(one))}>{one}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={view.link("/register")}>Search the register</a>
        </p>
      </Empty>
    </>
  );
}
