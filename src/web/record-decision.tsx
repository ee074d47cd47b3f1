// A form's wish to keep a verdict → an entry in the decision log, then the decision's own page.
import { operations } from "../operations/index.ts";
import type { PageRequest, PageResponse } from "./page.ts";
import { Note } from "./parts/empty.tsx";
import type { Section } from "./parts/layout.tsx";
import { htmlPage } from "./render.ts";
import { ask } from "./run.ts";
import { viewOf } from "./view.ts";

export interface Recording {
  /** The facts, once the user's reference for them is known. */
  readonly transaction: (reference: string | undefined) => object;
  readonly section: Section;
  /** Where the form stands. */
  readonly back: string;
}

/** The id came with the form, so that a form sent twice is recorded once. */
export async function recordDecision(
  request: PageRequest,
  { transaction, section, back }: Recording,
): Promise<PageResponse> {
  const text = (name: string): string | undefined => String(request.form?.get(name) ?? "").trim() || undefined;
  const asked = await ask(request, operations.decisionsRecord, {
    id: text("decision") ?? crypto.randomUUID(),
    transaction: transaction(text("transaction")),
    reviewer: text("reviewer"),
    note: text("note"),
  });
  const view = await viewOf(request);
  if (asked.kind === "ok" && asked.value.kind === "appended") {
    return { kind: "redirect", to: view.link(`/decisions/${encodeURIComponent(asked.value.entry.id)}`) };
  }
  const refusal = asked.kind === "ok" && asked.value.kind === "refused" ? asked.value.refusal.text : undefined;
  return htmlPage(view, {
    title: "Not recorded",
    section,
    status: 422,
    body: (
      <>
        <h1>Not recorded</h1>
        <Note tone="stop" title="The decision was not recorded">
          <p>{refusal ?? "The facts could not be read."}</p>
          <p>
            <a href={back}>Back</a>
          </p>
        </Note>
      </>
    ),
  });
}
