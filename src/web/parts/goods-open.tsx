// What an export of the goods alone leaves open, per country they may leave, and the facts that would settle it.
import type { JSX } from "preact";
import type { Answer } from "../../base/verdict.ts";
import type { GoodsShown, OpenQuestion } from "../../operations/index.ts";
import { factWords } from "../messages/facts.ts";
import { OUTCOMES, REVIEW_POLICIES_IN_WORDS } from "../messages/outcomes.ts";
import type { View } from "../view.ts";
import { OutcomeBadge } from "./outcome.tsx";
import { Table, type Column } from "./table.tsx";

type Goods = Extract<GoodsShown, { kind: "goods" }>;

export function GoodsOpen({
  view,
  goods: { open },
}: {
  readonly view: View;
  readonly goods: Goods;
}): JSX.Element | null {
  if (open.length === 0) return null;
  const columns: readonly Column<OpenQuestion>[] = [
    { key: "from", head: "Export from", heads: true, cell: ({ from }) => view.country(from) },
    { key: "answer", head: "Goods and destination", cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { key: "range", head: "May come out as", cell: ({ floor, ceiling }) => rangeText(floor, ceiling) },
    { key: "facts", head: "Any of these would settle it", cell: ({ missingFacts }) => <Facts sets={missingFacts} /> },
  ];
  return (
    <>
      <h2>What would settle it</h2>
      <p>For an export of which nothing else is stated; parties and end use are separate questions.</p>
      <Table
        caption={`On ${view.on}`}
        columns={columns}
        rows={open}
        rowKey={({ from, jurisdiction }) => `${from}${jurisdiction}`}
      />
    </>
  );
}

function rangeText(floor: Answer | undefined, ceiling: Answer | undefined): string {
  if (floor === undefined || ceiling === undefined) return "";
  const [low, high] = [answerText(floor), answerText(ceiling)];
  return low === high ? low : `${low}, up to: ${high}`;
}

function answerText({ outcome, reviewPolicy }: Answer): string {
  const text = OUTCOMES[outcome].text;
  return reviewPolicy === undefined || reviewPolicy === "unstated"
    ? text
    : `${text}, ${REVIEW_POLICIES_IN_WORDS[reviewPolicy]}`;
}

const SETS_SHOWN = 6;

function Facts({ sets }: { readonly sets: OpenQuestion["missingFacts"] }): JSX.Element {
  if (sets.length === 0) return <span class="muted">no fact: it is settled, or an official text is missing</span>;
  return (
    <ul class="small">
      {sets.slice(0, SETS_SHOWN).map((set) => (
        <li key={set.join("+")}>{set.map((path) => factWords(path).ask).join(" together with ")}</li>
      ))}
    </ul>
  );
}
