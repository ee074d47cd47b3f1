// /read/:id: one document under review, text on the left with the words of candidates marked, candidates on the right.
// Every decision is one button of one form, so it works without script; keys are the island's.
import type { JSX } from "preact";
import { InputError } from "../../errors.ts";
import { operations, type ReadingShown } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Candidate } from "../parts/candidate.tsx";
import { Note } from "../parts/empty.tsx";
import { TextField } from "../parts/form.tsx";
import { Island } from "../parts/island.tsx";
import { OtherCandidates } from "../parts/other-candidates.tsx";
import { ReadingText, type MarkedSpan } from "../parts/reading-text.tsx";
import { readingPath } from "../reading-link.ts";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Shown = Extract<ReadingShown, { readonly kind: "reading" }>;

export const readingPage: Page = {
  path: "/read/:id",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? decide(request) : show(request);
  },
};

/** `accept M1`, `edit M1 status`: action, candidate, field. */
async function decide(request: PageRequest): Promise<PageResponse> {
  const id = request.params["id"] ?? "";
  const [action = "", candidate = "", field] = String(request.form?.get("act") ?? "").split(" ");
  const by = String(request.form?.get("by") ?? "").trim();
  if (action === "") return show(request, "Press the button of what you decide: Enter alone decides nothing.");
  if (by === "") return show(request, "Say who decides: it is kept with the decision.");
  const written = action === "edit" ? { value: String(request.form?.get(`value ${candidate} ${field}`) ?? "") } : {};
  const raw = { id, candidate, action, by, ...(field === undefined ? {} : { field }), ...written };
  try {
    const done = await ask(request, operations.readingsDecide, raw);
    if (done.kind === "problems") return show(request, done.problems[0]?.message ?? "That cannot be decided.");
  } catch (error) {
    if (error instanceof InputError) return show(request, error.message);
    throw error;
  }
  const view = await viewOf(request);
  return { kind: "redirect", to: `${view.link(readingPath(id), { by })}#${candidate}` };
}

async function show(request: PageRequest, fault?: string): Promise<PageResponse> {
  const shown = await askSurely(request, operations.readingsShow, { id: request.params["id"] ?? "" });
  if (shown.kind === "not_found") return { kind: "not_found", what: "reading" };
  if (request.format === "json") return { kind: "json", value: shown };
  const view = await viewOf(request);
  return htmlPage(view, {
    title: shown.document.title,
    section: "read",
    trail: [{ label: "Library", path: "/read" }],
    twins: ["json"],
    status: fault === undefined ? 200 : 422,
    body: (
      <Body
        view={view}
        shown={shown}
        fault={fault}
        by={String(request.form?.get("by") ?? request.query.get("by") ?? "")}
        typed={(name) => request.form?.get(`value ${name}`)?.toString()}
      />
    ),
  });
}

interface BodyProps {
  readonly view: View;
  readonly shown: Shown;
  readonly fault: string | undefined;
  readonly by: string;
  /** What the form that came back holds for a field of a candidate: `M1 effective`. */
  readonly typed: (name: string) => string | undefined;
}

function Body({ view, shown, fault, by, typed }: BodyProps): JSX.Element {
  const { document, measures, links } = shown;
  const { outlet, published, url, reading } = document;
  return (
    <>
      <header class="page-head">
        <h1>{document.title}</h1>
        <p class="muted">
          {[outlet, published === undefined ? "day of publication not known" : `published ${published}`]
            .filter(Boolean)
            .join(", ")}
          {url === undefined ? null : (
            <>
              {" "}
              · <a href={url}>source</a>
            </>
          )}
        </p>
      </header>
      {fault === undefined ? null : <Note tone="stop" title={fault} />}
      {reading.warnings.length === 0 ? null : (
        <Note tone="open" title="What to know of this reading">
          <ul>
            {reading.warnings.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
      <Island name="review" data={{ candidates: measures.map(({ measure }) => measure.id) }}>
        <form class="review" method="post" action={view.link(readingPath(document.id))}>
          <button type="submit" name="act" value="" class="visually-hidden" tabIndex={-1} aria-hidden="true">
            Nothing
          </button>
          <ReadingText text={document.text} spans={spansOf(shown)} />
          <div class="review-side">
            <h2>
              {measures.length === 0
                ? "No measure was found"
                : `${measures.length} candidate ${measures.length === 1 ? "measure" : "measures"}`}
            </h2>
            <p class="small muted" data-keys hidden>
              Keys: j and k go on and back, a accepts, r rejects, u undoes; n and p go from field to field, e edits one,
              Enter saves it.
            </p>
            <TextField name="by" label="Decided by" value={by} hint="kept with every decision" />
            {measures.map((reviewed) => (
              <Candidate
                key={reviewed.measure.id}
                view={view}
                reading={document.id}
                reviewed={reviewed}
                link={links.find(({ candidate }) => candidate === reviewed.measure.id)}
                typed={(field) => typed(`${reviewed.measure.id} ${field}`)}
              />
            ))}
            <OtherCandidates reading={reading} />
          </div>
        </form>
      </Island>
    </>
  );
}

/** Measures go before what else has the same words. */
function spansOf({ document: { reading }, measures }: Shown): readonly MarkedSpan[] {
  return [
    ...measures.map(({ measure: { id, quote } }): MarkedSpan => ({ ...quote, id, kind: "measure" })),
    ...reading.events.map(({ id, quote }): MarkedSpan => ({ ...quote, id, kind: "event" })),
    ...reading.enforcement.map(({ id, quote }): MarkedSpan => ({ ...quote, id, kind: "enforcement" })),
    ...reading.claims.map(({ id, quote }): MarkedSpan => ({ ...quote, id, kind: "claim" })),
  ];
}
