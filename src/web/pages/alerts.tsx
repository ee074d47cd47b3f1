// Alerts: the queue of possible matches to decide. Every decision is one button of a form, so it works without script; keys
// are the island's.
import type { JSX } from "preact";
import { type AlertRow, type AlertsList, operations } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { AlertCard } from "../parts/alert-card.tsx";
import { Empty, Note } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { Island } from "../parts/island.tsx";
import { ALERT_WORDS } from "../messages/alerts.ts";
import { htmlPage } from "../render.ts";
import { ask } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const alertsPage: Page = {
  path: "/alerts",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? decide(request) : show(request);
  },
};

/** `false 1a2b…`: verdict and alert. The form's address keeps the filters. */
async function decide(request: PageRequest): Promise<PageResponse> {
  const text = (name: string): string | undefined => String(request.form?.get(name) ?? "").trim() || undefined;
  const [verdict, alert = ""] = (text("act") ?? "").split(" ");
  const asked = await ask(request, operations.alertsDecide, {
    alert,
    verdict,
    by: text("by") ?? "",
    reason: text(`reason ${alert}`),
    expires: text(`expires ${alert}`),
    fourEyes: text("fourEyes") === "yes" ? true : undefined,
  });
  if (asked.kind === "problems") {
    const isNobody = text("by") === undefined;
    return show(
      request,
      isNobody ? "Say who decides: it is kept with the decision." : (asked.problems[0]?.message ?? ""),
    );
  }
  if (asked.value.kind === "refused") return show(request, asked.value.text);
  if (asked.value.kind === "not_found") return { kind: "not_found", what: `alert ${alert}` };
  const view = await viewOf(request);
  const kept = Object.fromEntries(
    ["state", "list", "search"].map((name) => [name, request.query.get(name) ?? undefined]),
  );
  const eyes = text("fourEyes") === "yes" ? { fourEyes: "yes" } : {};
  return { kind: "redirect", to: view.link("/alerts", { ...kept, by: text("by"), ...eyes }) };
}

async function show(request: PageRequest, fault?: string): Promise<PageResponse> {
  const get = (name: string): string | undefined => request.query.get(name) ?? undefined;
  const asked = await ask(request, operations.alertsList, {
    state: get("state"),
    list: get("list"),
    search: get("search"),
  });
  if (asked.kind === "problems") return { kind: "not_found", what: "such alerts" };
  const { value } = asked;
  if (request.format === "json") return { kind: "json", value };
  if (request.format === "csv") return { kind: "csv", name: "alerts", rows: rowsOf(value.alerts) };
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Alerts",
    section: "screen",
    twins: ["json", "csv"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Alerts</h1>
          <p>
            Parties that may be on a list. A decision is remembered until the entry, the customer’s record, the owners,
            the programme or the legal effect changes, or its time is over; then the alert is open again and says why.
          </p>
        </header>
        {fault === undefined ? null : <Note tone="stop" title={fault} />}
        <Filters view={view} list={value} />
        <Queue view={view} request={request} list={value} />
      </>
    ),
  });
}

function Filters({ view, list: { counts } }: { readonly view: View; readonly list: AlertsList }): JSX.Element {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const options = [
    ...Object.entries(ALERT_WORDS).map(([value, { text }]) => ({
      value,
      label: `${text} (${counts[value as keyof typeof counts]})`,
    })),
    { value: "all", label: `All (${all})` },
  ];
  return (
    <FilterForm view={view} action="/alerts" label="Which alerts">
      <SelectField
        name="state"
        label="State"
        value={view.query.get("state") ?? undefined}
        options={options}
        none={`to be decided (${counts.open + counts.waiting + counts.unsure})`}
      />
      <TextField name="list" label="List" value={view.query.get("list") ?? undefined} />
      <TextField name="search" label="Words of a name" type="search" value={view.query.get("search") ?? undefined} />
    </FilterForm>
  );
}

function Queue({
  view,
  request,
  list: { alerts, found, counts },
}: {
  readonly view: View;
  readonly request: PageRequest;
  readonly list: AlertsList;
}): JSX.Element {
  if (Object.values(counts).every((one) => one === 0))
    return (
      <Empty title="No alert has been raised.">
        <p>
          <code>derisk alerts raise customers.jsonl</code> screens your parties against the lists held and keeps each
          hit here. An empty queue says nothing about parties that were not screened.
        </p>
      </Empty>
    );
  if (alerts.length === 0)
    return (
      <Empty title="No alert fits.">
        <p>
          <a href={view.link("/alerts", { state: "all" })}>Show all alerts</a>
        </p>
      </Empty>
    );
  const kept = ["state", "list", "search"].map((name) => [name, view.query.get(name) ?? undefined]);
  const field = (name: string): string => String(request.form?.get(name) ?? view.query.get(name) ?? "");
  return (
    <Island name="alerts" data={{ alerts: alerts.length }}>
      <form
        class="sheet"
        method="post"
        action={view.link("/alerts", Object.fromEntries(kept) as Record<string, string>)}
      >
        <p class="muted small">
          {found === alerts.length
            ? `${found} ${found === 1 ? "alert" : "alerts"}`
            : `${found} alerts, the first ${alerts.length} shown`}
          <span data-keys hidden>
            . Keys: j and k go on and back, t true, f false, n unsure, u undoes.
          </span>
        </p>
        <div class="fields">
          <TextField name="by" label="Decided by" value={field("by")} hint="kept with every decision" />
          <SelectField
            name="fourEyes"
            label="Confirmation"
            value={field("fourEyes")}
            none="one person decides"
            options={[{ value: "yes", label: "a second person confirms" }]}
          />
        </div>
        {alerts.map((alert) => (
          <AlertCard key={alert.id} view={view} alert={alert} reason={field(`reason ${alert.id}`)} />
        ))}
      </form>
    </Island>
  );
}

function rowsOf(alerts: readonly AlertRow[]): readonly (readonly string[])[] {
  return [
    [
      "alert",
      "state",
      "record",
      "party",
      "list",
      "listing",
      "name",
      "matched_name",
      "score",
      "decided_by",
      "reason",
      "expires",
      "why_open_again",
      "first_seen",
    ],
    ...alerts.map((one) => [
      one.id,
      one.state,
      one.record ?? "",
      one.party.name ?? "",
      one.list,
      one.listing,
      one.name,
      one.matchedName,
      one.score.toFixed(4),
      one.decision?.by ?? "",
      one.decision?.reason ?? "",
      one.decision?.expires ?? "",
      one.why ?? "",
      one.firstSeen,
    ]),
  ];
}
