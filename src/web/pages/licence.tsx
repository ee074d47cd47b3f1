// One licence: its balance, the reservations that stand, every movement, and the forms to add one.
import type { JSX } from "preact";
import type { Applied } from "../../licences/index.ts";
import { operations, type LicenceShown } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { TextField } from "../parts/form.tsx";
import { LicenceBadge, LicenceBalance } from "../parts/licence-bar.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely, type Asked } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Shown = Extract<LicenceShown, { kind: "licence" }>;

export const licencePage: Page = {
  path: "/licences/:id",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? move(request) : show(request, undefined);
  },
};

/** The id came with the form, so that a form sent twice is recorded once. */
async function move(request: PageRequest): Promise<PageResponse> {
  const licence = request.params["id"] ?? "";
  const text = (name: string): string | undefined => String(request.form?.get(name) ?? "").trim() || undefined;
  const measured = (name: string, of: string): object | undefined => {
    const amount = text(name);
    return amount === undefined ? undefined : { amount, [of]: text(of) };
  };
  const asked: Asked<Applied> = await ask(request, operations.licencesMove, {
    kind: text("kind"),
    id: text("entry") ?? crypto.randomUUID(),
    licence,
    reservation: text("reservation"),
    quantity: measured("quantity", "unit"),
    value: measured("value", "currency"),
    transaction: text("transaction"),
    until: text("until"),
    by: text("by"),
    note: text("note"),
  });
  if (asked.kind === "ok" && asked.value.kind === "applied")
    return { kind: "redirect", to: (await viewOf(request)).link(pathOf(licence)) };
  const why =
    asked.kind === "problems"
      ? asked.problems.map(({ field, message }) => `${field}: ${message}`).join("; ")
      : asked.value.kind === "refused"
        ? asked.value.refusal.text
        : "";
  return show(request, why);
}

const pathOf = (id: string): string => `/licences/${encodeURIComponent(id)}`;

async function show(request: PageRequest, fault: string | undefined): Promise<PageResponse> {
  const id = request.params["id"] ?? "";
  const shown = await askSurely(request, operations.licencesShow, { licence: id });
  if (shown.kind === "not_found") return { kind: "not_found", what: `licence ${id}` };
  if (request.format === "json") return { kind: "json", value: shown };
  const view = await viewOf(request);
  const { licence, reservations, entries } = shown;
  return htmlPage(view, {
    title: `Licence ${id}`,
    section: "check",
    trail: [{ label: "Licences", path: "/licences" }],
    twins: ["json"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <span>
              {licence.authority}, {licence.type}
            </span>
          </p>
          <h1>{licence.id}</h1>
          <p>
            <LicenceBadge state={licence.state} />{" "}
            <span class="muted">
              {licence.number === undefined ? "Without a number it covers no act." : `Number ${licence.number}.`}{" "}
              {licence.lastDay === undefined ? "No end is stated." : `Last day ${licence.lastDay}.`}
            </span>
          </p>
          <LicenceBalance licence={licence} />
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title="Nothing was recorded">
            <p>{fault}</p>
          </Note>
        )}
        <dl class="facts">
          <dt>Items</dt>
          <dd>{licence.items.length === 0 ? "whatever the requirement is about" : licence.items.join("; ")}</dd>
          <dt>Parties</dt>
          <dd>{licence.parties.length === 0 ? "none named" : licence.parties.join("; ")}</dd>
          {licence.source === undefined ? null : (
            <>
              <dt>Read in</dt>
              <dd>{licence.source}</dd>
            </>
          )}
        </dl>
        <h2>Reserved</h2>
        {reservations.length === 0 ? (
          <Empty title="Nothing is reserved." />
        ) : (
          <Reservations view={view} shown={shown} />
        )}
        <h2>Reserve or use</h2>
        <MoveForm view={view} shown={shown} />
        <h2>Every movement</h2>
        <Table
          caption="Movements, oldest first"
          captionHidden
          rows={entries}
          rowKey={({ seq }) => String(seq)}
          columns={[
            { key: "seq", head: "Entry", number: true, cell: ({ seq }) => seq },
            { key: "on", head: "Day", cell: ({ draft }) => <time>{draft.on}</time> },
            { key: "kind", head: "What", heads: true, cell: ({ draft }) => draft.kind },
            { key: "quantity", head: "Quantity", number: true, cell: ({ amounts }) => amounts.quantity ?? "" },
            { key: "value", head: "Value", number: true, cell: ({ amounts }) => amounts.value ?? "" },
            { key: "act", head: "For", cell: ({ draft }) => ("transaction" in draft ? (draft.transaction ?? "") : "") },
            { key: "by", head: "By", cell: ({ draft }) => draft.by ?? <span class="muted">not stated</span> },
            { key: "note", head: "Note", cell: ({ draft }) => draft.note ?? "" },
          ]}
        />
      </>
    ),
  });
}

function Reservations({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  return (
    <Table
      caption="Reservations that stand"
      captionHidden
      rows={shown.reservations}
      rowKey={({ id }) => id}
      columns={[
        { key: "for", head: "For", heads: true, cell: ({ id, transaction }) => transaction ?? <code>{id}</code> },
        { key: "quantity", head: "Quantity", number: true, cell: ({ open }) => open.quantity ?? "" },
        { key: "value", head: "Value", number: true, cell: ({ open }) => open.value ?? "" },
        {
          key: "until",
          head: "Lapses",
          cell: ({ until, lapsed }) => (lapsed ? <strong>has lapsed</strong> : <time>{until ?? ""}</time>),
        },
        {
          key: "actions",
          head: "Then",
          cell: ({ id }) => (
            <form method="post" action={view.link(pathOf(shown.licence.id))}>
              <input type="hidden" name="reservation" value={id} />
              <button type="submit" name="kind" value="use">
                Used
              </button>{" "}
              <button type="submit" name="kind" value="release">
                Release
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}

function MoveForm({ view, shown: { licence } }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  return (
    <form class="filters" method="post" action={view.link(pathOf(licence.id))}>
      <input type="hidden" name="entry" value={crypto.randomUUID()} />
      {licence.quantity === undefined ? null : (
        <>
          <TextField name="quantity" label={`Quantity in ${licence.quantity.unit}`} inputMode="decimal" />
          <input type="hidden" name="unit" value={licence.quantity.unit} />
        </>
      )}
      {licence.value === undefined ? null : (
        <>
          <TextField name="value" label={`Value in ${licence.value.unit}`} inputMode="decimal" />
          <input type="hidden" name="currency" value={licence.value.unit} />
        </>
      )}
      <TextField name="transaction" label="For which act" hint="Your own reference" />
      <TextField name="until" label="Reservation lapses on" type="date" />
      <TextField name="by" label="Recorded by" />
      <div class="actions">
        <button type="submit" name="kind" value="reserve">
          Reserve
        </button>
        <button type="submit" name="kind" value="use">
          Use now
        </button>
      </div>
    </form>
  );
}
