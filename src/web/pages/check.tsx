// Check: the essential facts of one transaction → its licence determination, and the next question worth answering.
// Every fact is a key of the address: a result is its own permalink, an answer adds a key, nothing is kept in between.
import type { JSX } from "preact";
import type { Verdict } from "../../base/verdict.ts";
import type { Flips } from "../../check/index.ts";
import { operations, type CheckBranches } from "../../operations/index.ts";
import { factsOf, transactionOf } from "../check-query.ts";
import { nextQuestions } from "../next-question.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { CheckForm, StatedFacts } from "../parts/check-form.tsx";
import { NextQuestion } from "../parts/next-question.tsx";
import { WhatWouldChange } from "../parts/flips.tsx";
import { ItemBranches } from "../parts/item-branches.tsx";
import { Answer, Determinations } from "../parts/determination.tsx";
import { RecordForm } from "../parts/record-form.tsx";
import { Empty, Note } from "../parts/empty.tsx";
import { WordLists } from "../parts/fact-field.tsx";
import { recordDecision } from "../record-decision.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const checkPage: Page = {
  path: "/check",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? record(request) : show(request);
  },
};

async function show(request: PageRequest): Promise<PageResponse> {
  const facts = factsOf(request.query);
  const raw = transactionOf(facts);
  const asked = facts.size === 0 ? undefined : await ask(request, operations.check, raw);
  if (request.format === "json") {
    if (asked?.kind === "ok") return { kind: "json", value: asked.value };
    return {
      kind: "json",
      status: 422,
      value: { problems: asked?.problems ?? [{ field: "", message: "nothing to check" }] },
    };
  }
  const view = await viewOf(request);
  const vocabulary = await askSurely(request, operations.vocabulary, {});
  const problems =
    asked?.kind === "problems" ? asked.problems.map((one) => ({ ...one, field: fieldOf(one.field, raw) })) : [];
  const verdict = asked?.kind === "ok" ? asked.value : undefined;
  const branches = verdict === undefined ? [] : await branchesOf(request, raw, verdict);
  const flips =
    request.query.get("flips") === "1" && verdict ? await askSurely(request, operations.checkFlips, raw) : undefined;
  return htmlPage(view, {
    title: verdict ? titleOf(facts, view) : "Check a transaction",
    section: "check",
    ...(verdict ? { trail: [{ label: "Check", path: "/check" }] } : {}),
    ...(verdict ? { twins: ["json"] } : {}),
    status: problems.length > 0 ? 422 : 200,
    body: (
      <>
        <WordLists vocabulary={vocabulary} />
        <header class="page-head">
          <h1>{verdict ? titleOf(facts, view) : "Check a transaction"}</h1>
          {verdict ? null : (
            <p class="lead">
              What may this shipment, purchase or dealing do, under whose law? State what you know; what you leave empty
              stays unknown and is never read as cleared.
            </p>
          )}
        </header>
        {problems.length === 0 ? null : <Faults problems={problems} />}
        {verdict ? <StatedFacts view={view} facts={facts} /> : null}
        <CheckForm view={view} facts={facts} problems={problems} folded={verdict !== undefined} />
        {verdict ? <Result view={view} facts={facts} verdict={verdict} branches={branches} flips={flips} /> : null}
        {verdict || problems.length > 0 ? null : <Examples view={view} />}
      </>
    ),
  });
}

/** What a bare control code may stand for, where the question about the goods is open because of it. */
async function branchesOf(
  request: PageRequest,
  raw: Readonly<Record<string, unknown>>,
  { determinations }: Verdict,
): Promise<CheckBranches["branches"]> {
  const isOpen = determinations.some(({ question, outcome }) => question === "item" && outcome === "indeterminate");
  return isOpen ? (await askSurely(request, operations.checkBranches, raw)).branches : [];
}

interface ResultProps {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly verdict: Verdict;
  readonly branches: CheckBranches["branches"];
  readonly flips: Flips | undefined;
}

function Result({ view, facts, verdict, branches, flips }: ResultProps): JSX.Element {
  const asked = view.query.get("ask") ?? undefined;
  const questions = nextQuestions(verdict, new Set(facts.keys()), { from: facts.get("from")?.toUpperCase(), asked });
  return (
    <>
      <Answer verdict={verdict} />
      <NextQuestion view={view} facts={facts} questions={questions} />
      <ItemBranches view={view} facts={facts} branches={branches} />
      <section aria-labelledby="determination">
        <h2 id="determination">Licence determination</h2>
        <Determinations view={view} verdict={verdict} />
      </section>
      <WhatWouldChange view={view} facts={facts} flips={flips} />
      <RecordForm view={view} action="/check" facts={facts} />
    </>
  );
}

function Faults({ problems }: { readonly problems: readonly FieldProblem[] }): JSX.Element {
  return (
    <Note tone="stop" title="Some facts could not be read">
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === "" ? "" : <code>{field}</code>} {message}
          </li>
        ))}
      </ul>
    </Note>
  );
}

const EXAMPLES: readonly { readonly text: string; readonly facts: Readonly<Record<string, string>> }[] = [
  {
    text: "Gallium metal from China to the United States",
    facts: { "item.description": "gallium metal", from: "CN", to: "US" },
  },
  {
    text: "Artificial graphite from China to Germany, properties not stated",
    facts: { "item.description": "artificial graphite", from: "CN", to: "DE" },
  },
  {
    text: "Micron memory bought by a data centre in China",
    facts: {
      act: "procure",
      "item.description": "DDR5 memory modules",
      "item.manufacturer": "Micron",
      from: "US",
      to: "CN",
      "parties[purchaser].country": "CN",
    },
  },
];

function Examples({ view }: { readonly view: View }): JSX.Element {
  return (
    <Empty title="No transaction stated yet. Fill in the form, or start from one of these:">
      <ul>
        {EXAMPLES.map(({ text, facts }) => (
          <li key={text}>
            <a href={view.link("/check", facts)}>{text}</a>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

function titleOf(facts: ReadonlyMap<string, string>, view: View): string {
  const code = [...facts].find(([key]) => key.startsWith("item.classifications["))?.[1];
  const item =
    facts.get("item.description") ?? facts.get("item.material") ?? facts.get("item.hs") ?? code ?? "Item not described";
  const place = (key: string): string => {
    const code = facts.get(key);
    return code === undefined ? "not stated" : view.country(code.toUpperCase());
  };
  return `${item}: ${place("from")} to ${place("to")}`;
}

/** `parties.0.country` of the schema → `parties[end_user].country` of the form. */
function fieldOf(path: string, raw: Readonly<Record<string, unknown>>): string {
  const parties = raw["parties"] as readonly { readonly role: string }[] | undefined;
  const [, index, rest] = /^parties\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (index !== undefined) return `parties[${parties?.[Number(index)]?.role ?? ""}].${rest}`;
  const item = raw["item"] as { readonly classifications?: readonly { readonly list: string }[] };
  const at = /^item\.classifications\.(\d+)/.exec(path)?.[1];
  if (at !== undefined) return `item.classifications[${item.classifications?.[Number(at)]?.list ?? ""}]`;
  const [whole] = /^(item\.(hs|content|producedWith|materialOrigins)|quantity|value|via)/.exec(path) ?? [path];
  return whole;
}

function record(request: PageRequest): Promise<PageResponse> {
  const sent = [...(request.form ?? [])].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : []));
  const facts = factsOf(new URLSearchParams(sent));
  return recordDecision(request, {
    transaction: (reference) => transactionOf(facts, reference ?? `check-${request.context.on}`),
    section: "check",
    back: `/check?${new URLSearchParams([...facts])}`,
  });
}
