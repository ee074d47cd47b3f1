// One decision: the determination as it was given, what was recorded on it since, its receipt, and the way to release it.
import type { JSX } from "preact";
import type { Appended, DecisionEntry, Entry, Receipt, ReleaseEntry } from "../../decisions/index.ts";
import { operations, type DecisionShown } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { DecisionBadge } from "../parts/decision-badge.tsx";
import { Answer, Determinations } from "../parts/determination.tsx";
import { Note } from "../parts/empty.tsx";
import { TextField } from "../parts/form.tsx";
import { TransactionFacts } from "../parts/transaction-facts.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely, type Asked } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { dayAndTime } from "./portfolios.tsx";

export const decisionPage: Page = {
  path: "/decisions/:id",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? record(request) : show(request, undefined);
  },
};

/** The receipt as a file. */
export const receiptPage: Page = {
  path: "/decisions/:id/receipt",
  async handle(request) {
    const id = request.params["id"] ?? "";
    const shown = await askSurely(request, operations.decisionsReceipt, { id });
    if (shown.kind === "not_found") return { kind: "not_found", what: `decision ${id}` };
    if (request.format === "json") return { kind: "json", value: shown.receipt };
    return { kind: "redirect", to: (await viewOf(request)).link(pathOf(id)) };
  },
};

const pathOf = (id: string): string => `/decisions/${encodeURIComponent(id)}`;

/** A release or a withdrawal; the id came with the form, so that a form sent twice is recorded once. */
async function record(request: PageRequest): Promise<PageResponse> {
  const id = request.params["id"] ?? "";
  const text = (name: string): string | undefined => String(request.form?.get(name) ?? "").trim() || undefined;
  const entry = { id: text("entry") ?? crypto.randomUUID(), decision: id };
  const asked: Asked<Appended> =
    text("action") === "withdraw"
      ? await ask(request, operations.decisionsWithdraw, {
          ...entry,
          by: text("by") ?? " ",
          reason: text("reason") ?? " ",
          entry: text("of"),
        })
      : await ask(request, operations.decisionsRelease, {
          ...entry,
          approver: text("approver") ?? " ",
          reason: text("reason") ?? " ",
          validTo: text("validTo"),
        });
  if (asked.kind === "ok" && asked.value.kind === "appended")
    return { kind: "redirect", to: (await viewOf(request)).link(pathOf(id)) };
  const why =
    asked.kind === "problems"
      ? asked.problems.map(({ field, message }) => `${field}: ${message}`).join("; ")
      : asked.value.kind === "refused"
        ? asked.value.refusal.text
        : "";
  return show(request, why);
}

async function show(request: PageRequest, fault: string | undefined): Promise<PageResponse> {
  const id = request.params["id"] ?? "";
  const shown = await askSurely(request, operations.decisionsShow, { id });
  if (shown.kind === "not_found") return { kind: "not_found", what: `decision ${id}` };
  if (request.format === "json") return { kind: "json", value: shown };
  const receipt = await askSurely(request, operations.decisionsReceipt, { id });
  const chain = await askSurely(request, operations.decisionsVerifyChain, {});
  const view = await viewOf(request);
  const { decision } = shown.standing;
  const broken =
    chain.kind === "broken" ? chain.breaks.filter(({ seq }) => shown.entries.some((entry) => entry.seq === seq)) : [];
  return htmlPage(view, {
    title: `Decision on ${decision.transaction.id}`,
    section: "decisions",
    trail: [{ label: "Decisions", path: "/decisions" }],
    twins: ["json"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <span>Decision</span>
            <code>{decision.id}</code>
          </p>
          <h1>{decision.transaction.id}</h1>
          <p>
            <DecisionBadge kind={shown.standing.kind} /> <span class="muted">{standingText(shown, view)}</span>
          </p>
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title="Nothing was recorded">
            <p>{fault}</p>
          </Note>
        )}
        {broken.length === 0 ? null : (
          <Note tone="stop" title="The hash chain does not hold here">
            <p>{broken.map(({ text }) => text).join(" ")}</p>
          </Note>
        )}
        {receipt.kind === "receipt" ? (
          <ReceiptFacts view={view} receipt={receipt.receipt} decision={decision} isWhole={broken.length === 0} />
        ) : null}
        <h2>What was recorded</h2>
        <Entries entries={shown.entries} />
        <Actions view={view} shown={shown} />
        <section aria-labelledby="determination">
          <h2 id="determination">Licence determination as given</h2>
          <Answer verdict={decision.verdict} />
          <Determinations view={view} verdict={decision.verdict} />
        </section>
        <section aria-labelledby="facts-used">
          <h2 id="facts-used">Facts as given</h2>
          <TransactionFacts view={view} transaction={decision.transaction} verdict={decision.verdict} />
        </section>
      </>
    ),
  });
}

type Shown = Extract<DecisionShown, { kind: "decision" }>;

function standingText({ standing }: Shown, view: View): string {
  switch (standing.kind) {
    case "cleared":
      return "The determination itself lets it go.";
    case "held":
      return `No release is in force on ${view.on}.`;
    case "released":
      return `Released by ${standing.release.approver}${standing.release.validTo === undefined ? "" : `, until ${standing.release.validTo} (exclusive)`}: ${standing.release.reason}`;
    case "withdrawn":
      return `Withdrawn by ${standing.withdrawal.by}: ${standing.withdrawal.reason}`;
  }
}

function ReceiptFacts({
  view,
  receipt,
  decision,
  isWhole,
}: {
  readonly view: View;
  readonly receipt: Receipt;
  readonly decision: DecisionEntry;
  readonly isWhole: boolean;
}): JSX.Element {
  return (
    <>
      <dl class="facts">
        <dt>As of, as known</dt>
        <dd>
          <time>{receipt.on}</time>, <time>{receipt.known}</time>
        </dd>
        <dt>Recorded</dt>
        <dd>
          <time>{dayAndTime(receipt.recordedAt)}</time>
          {decision.reviewer === undefined ? ", reviewed by nobody" : `, reviewed by ${decision.reviewer}`}
          {decision.note === undefined ? "" : `: ${decision.note}`}
        </dd>
        <dt>Register, engine</dt>
        <dd>
          {receipt.register.version} (
          <code title={receipt.register.sha256}>{receipt.register.sha256.slice(0, 12)}</code>
          ), {receipt.engine}
        </dd>
        <dt>Hash chain</dt>
        <dd>
          entry {receipt.seq}, <code title={receipt.hash}>{receipt.hash.slice(0, 12)}</code>
          {isWhole ? ", intact" : ", broken"}
        </dd>
        <dt>Receipt</dt>
        <dd>
          <a href={`${pathOf(receipt.decision)}/receipt.json`}>Download</a>{" "}
          <span class="muted">to be replayed with derisk verify</span>
        </dd>
      </dl>
      {receipt.register.sha256 === view.register.sha256 ? null : (
        <Note tone="open" title="The register has changed since">
          <p>This determination is shown as it was given. Check the same facts again to see what holds now.</p>
        </Note>
      )}
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): JSX.Element {
  return (
    <ol class="plain dates">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time>{dayAndTime(entry.recordedAt)}</time>: {entryText(entry)}{" "}
          <span class="muted small">
            entry {entry.seq}, <code title={entry.hash}>{entry.hash.slice(0, 12)}</code>
          </span>
        </li>
      ))}
    </ol>
  );
}

function entryText(entry: Entry): string {
  switch (entry.kind) {
    case "decision":
      return "the determination was recorded";
    case "release":
      return `released by ${entry.approver}${entry.validTo === undefined ? "" : ` until ${entry.validTo} (exclusive)`}: ${entry.reason}`;
    case "withdrawal":
      return `withdrawn by ${entry.by}: ${entry.reason}`;
  }
}

function Actions({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element | null {
  const { standing } = shown;
  const action = view.link(pathOf(standing.decision.id));
  if (standing.kind === "withdrawn") return null;
  const release = standing.kind === "released" ? standing.release : undefined;
  return (
    <>
      {standing.kind === "held" ? <ReleaseForm action={action} /> : null}
      <WithdrawForm action={action} release={release} />
    </>
  );
}

function ReleaseForm({ action }: { readonly action: string }): JSX.Element {
  return (
    <details class="path">
      <summary>Release it on a named approver's responsibility</summary>
      <form class="sheet" method="post" action={action}>
        <input type="hidden" name="action" value="release" />
        <input type="hidden" name="entry" value={crypto.randomUUID()} />
        <div class="fields">
          <TextField prefix="release" name="approver" label="Released by" required />
          <TextField prefix="release" name="reason" label="Reason" required hint="e.g. the licence and its number" />
          <TextField
            prefix="release"
            name="validTo"
            label="No longer from"
            type="date"
            hint="Empty: until withdrawn."
          />
        </div>
        <button type="submit">Release</button>
      </form>
    </details>
  );
}

function WithdrawForm({
  action,
  release,
}: {
  readonly action: string;
  readonly release: ReleaseEntry | undefined;
}): JSX.Element {
  return (
    <details class="path">
      <summary>{release === undefined ? "Withdraw the decision" : "Withdraw the release"}</summary>
      <form class="sheet" method="post" action={action}>
        <input type="hidden" name="action" value="withdraw" />
        <input type="hidden" name="entry" value={crypto.randomUUID()} />
        {release === undefined ? null : <input type="hidden" name="of" value={release.id} />}
        <div class="fields">
          <TextField prefix="withdraw" name="by" label="Withdrawn by" required />
          <TextField prefix="withdraw" name="reason" label="Reason" required />
        </div>
        <button type="submit" class="secondary">
          Withdraw
        </button>
      </form>
    </details>
  );
}
