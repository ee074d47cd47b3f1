// Screen: one party against the lists of a day. What matched, why, how sure, and what nobody looked at; never "clear".
import type { JSX } from "preact";
import { operations, type ScreenAnswer } from "../../operations/index.ts";
import { wasRead, wasScreened } from "../../screen/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { ScreenHitView } from "../parts/screen-hit.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { count } from "./lists.tsx";

const FIELDS = ["name", "nameLocal", "type", "country", "birthDate", "ids", "address"] as const;
type Fields = Readonly<Partial<Record<(typeof FIELDS)[number] | "threshold", string>>>;

export const screenPage: Page = {
  path: "/screen",
  async handle(request) {
    const fields = fieldsOf(request.query);
    const asked = isAsked(fields) ? await ask(request, operations.screen, inputOf(fields)) : undefined;
    const answer = asked?.kind === "ok" ? asked.value : undefined;
    if (request.format === "json") return { kind: "json", value: answer ?? asked ?? {} };
    if (request.format === "csv") return { kind: "csv", name: "screen", rows: rowsOf(answer) };
    return show(request, fields, answer, asked?.kind === "problems" ? asked.problems : []);
  },
};

function fieldsOf(query: URLSearchParams): Fields {
  const stated = [...FIELDS, "threshold" as const].map((name) => [name, query.get(name)?.trim() ?? ""]);
  return Object.fromEntries(stated.filter(([, value]) => value !== ""));
}

const isAsked = ({ name, nameLocal, ids }: Fields): boolean => (name ?? nameLocal ?? ids) !== undefined;

/** Several identifiers or dates are written with commas or semicolons between them. */
function inputOf({ ids, birthDate, ...rest }: Fields): Readonly<Record<string, unknown>> {
  const several = (text: string | undefined): readonly string[] | undefined =>
    text
      ?.split(/[;,]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
  return { ...rest, ids: several(ids), birthDate: several(birthDate), links: true, limit: 100 };
}

async function show(
  request: PageRequest,
  fields: Fields,
  answer: ScreenAnswer | undefined,
  problems: readonly FieldProblem[],
): Promise<PageResponse> {
  const view = await viewOf(request);
  const { lists } = await askSurely(request, operations.listsIndex, {});
  const held = lists.filter(({ current, removedAt }) => current !== undefined && removedAt === undefined);
  const rows = held.reduce((sum, { current }) => sum + (current?.rows ?? 0), 0);
  return htmlPage(view, {
    title: fields.name === undefined ? "Screen" : `Screen ${fields.name}`,
    section: "screen",
    ...(answer === undefined ? {} : { twins: ["json", "csv"] as const }),
    status: problems.length === 0 ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Screen a party</h1>
          <p>
            A name in any script against the lists held, as they stood on <time>{view.on}</time>. Each hit says why; no
            hit is no clearance.
          </p>
        </header>
        {held.length === 0 ? (
          <Empty title="No list is held for this day: party screening is not performed.">
            <p>
              <code>derisk lists update</code> fetches the official lists, <code>derisk lists import</code> reads files
              you have.
            </p>
          </Empty>
        ) : null}
        <ScreenForm view={view} fields={fields} problems={problems} />
        {answer === undefined ? null : <Answer view={view} answer={answer} asked={fields} />}
        <SourceLine
          text={`${count(rows)} entries on ${held.length} ${held.length === 1 ? "list" : "lists"}, as they stood on ${view.on}.`}
        />
      </>
    ),
  });
}

const TYPES = [
  { value: "person", label: "Person" },
  { value: "organisation", label: "Organisation" },
  { value: "vessel", label: "Vessel" },
  { value: "aircraft", label: "Aircraft" },
];

function ScreenForm({
  view,
  fields,
  problems,
}: {
  readonly view: View;
  readonly fields: Fields;
  readonly problems: readonly FieldProblem[];
}): JSX.Element {
  return (
    <FilterForm view={view} action="/screen" label="Party to screen" submit="Screen">
      <TextField name="name" label="Name" value={fields.name} problems={problems} type="search" />
      <TextField name="nameLocal" label="Name in its own script" value={fields.nameLocal} problems={problems} />
      <SelectField name="type" label="Kind" value={fields.type} options={TYPES} none="not stated" />
      <TextField name="country" label="Country" value={fields.country} problems={problems} placeholder="code or name" />
      <TextField
        name="birthDate"
        label="Born"
        value={fields.birthDate}
        problems={problems}
        placeholder="1971 or 1971-03-05"
      />
      <TextField name="ids" label="Identifiers" value={fields.ids} problems={problems} placeholder="IMO:9187629" />
      <TextField
        name="threshold"
        label="Least score"
        value={fields.threshold}
        problems={problems}
        inputMode="decimal"
        placeholder="usual"
      />
    </FilterForm>
  );
}

function Answer({
  view,
  answer: { hits, notChecked },
  asked,
}: {
  readonly view: View;
  readonly answer: ScreenAnswer;
  readonly asked: Fields;
}): JSX.Element {
  const party = asked.name ?? asked.nameLocal ?? asked.ids ?? "";
  const isScreened = wasScreened(notChecked);
  const isCut = notChecked.some(({ code }) => code === "hits_left_out");
  return (
    <>
      <section aria-labelledby="hits">
        <h2 id="hits">
          {!isScreened
            ? `“${party}” was not screened`
            : hits.length === 0
              ? wasRead(notChecked)
                ? `No hit for “${party}” on the lists held`
                : `No hit, but a name in “${party}” could not be compared`
              : isCut
                ? `The ${hits.length} strongest hits for “${party}”: there are more`
                : `${hits.length} ${hits.length === 1 ? "hit" : "hits"} for “${party}”`}
        </h2>
        {!isScreened ? (
          <p>
            No list is held as of <time>{view.on}</time> to screen against: nothing was compared, and nothing is known.
          </p>
        ) : hits.length === 0 ? (
          <p>
            On none of the lists below as of <time>{view.on}</time>, as far as they were held. That speaks for these
            lists and this spelling, not for the party.
          </p>
        ) : (
          hits.map((hit) => <ScreenHitView key={`${hit.list} ${hit.listing}`} view={view} hit={hit} />)
        )}
      </section>
      {notChecked.length === 0 ? null : (
        <Note tone="open" title="What was not checked">
          <ul>
            {notChecked.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function rowsOf(answer: ScreenAnswer | undefined): readonly (readonly string[])[] {
  return [
    ["list", "listing", "name", "matched_name", "query_name", "score", "ofac_like", "completeness", "listed_on"],
    ...(answer?.hits ?? []).map((hit) => [
      hit.list,
      hit.listing,
      hit.name,
      hit.matchedName,
      hit.queryName,
      hit.score.toFixed(4),
      hit.ofac.toFixed(4),
      hit.completeness.toFixed(2),
      hit.listedOn.join(";"),
    ]),
  ];
}
