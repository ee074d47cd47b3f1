// The form of Check: the essential facts first, the rest at hand; facts stated elsewhere stay in it as fields.
import type { JSX } from "preact";
import { factWords } from "../messages/facts.ts";
import type { FieldProblem } from "../run.ts";
import type { View } from "../view.ts";
import { FactField } from "./fact-field.tsx";
import { PinnedFields } from "./form.tsx";

interface Group {
  readonly title: string;
  readonly facts: readonly string[];
}

/** What most determinations need. */
export const ESSENTIAL: readonly Group[] = [
  { title: "Goods", facts: ["item.description", "item.hs", "item.manufacturer"] },
  { title: "Act and route", facts: ["act", "from", "to"] },
  {
    title: "Parties and use",
    facts: ["parties[end_user].name", "parties[end_user].country", "parties[end_user].categories", "endUse.category"],
  },
];

const FURTHER: readonly string[] = [
  "item.material",
  "item.form",
  "item.attributes.purityPct",
  "item.origin",
  "item.materialOrigins",
  "item.classifications[US-CCL]",
  "item.classifications[CN-DUAL-USE]",
  "item.classifications[EU-ANNEX-I]",
  "item.content",
  "item.producedWith",
  "finalDestination",
  "parties[purchaser].name",
  "parties[purchaser].country",
  "parties[purchaser].categories",
  "parties[end_user].listedOn",
  "parties[end_user].owners",
  "quantity",
  "value",
];

interface Props {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly problems: readonly FieldProblem[];
  /** Behind a disclosure, under a result. */
  readonly folded: boolean;
}

export function CheckForm({ view, facts, problems, folded }: Props): JSX.Element {
  const form = <Fields view={view} facts={facts} problems={problems} />;
  if (!folded) return form;
  return (
    <details class="restate" id="facts">
      <summary>Change or add facts</summary>
      {form}
    </details>
  );
}

function Fields({ view, facts, problems }: Omit<Props, "folded">): JSX.Element {
  const shown = new Set([...ESSENTIAL.flatMap((group) => group.facts), ...FURTHER]);
  const others = [...facts.keys()].filter((fact) => !shown.has(fact));
  const further = [...others, ...FURTHER];
  const isUsed = further.some((fact) => facts.has(fact) || problems.some(({ field }) => field === fact));
  const field = (fact: string): JSX.Element => (
    <FactField
      key={fact}
      fact={fact}
      value={facts.get(fact) ?? (fact === "act" ? "export" : undefined)}
      problems={problems}
    />
  );
  return (
    <form class="sheet" method="get" action="/check" aria-label="Facts of the transaction">
      <PinnedFields view={view} />
      {ESSENTIAL.map((group) => (
        <fieldset key={group.title}>
          <legend>{group.title}</legend>
          <div class="fields">{group.facts.map(field)}</div>
        </fieldset>
      ))}
      <details open={isUsed}>
        <summary>Further facts</summary>
        <div class="fields">{further.map(field)}</div>
      </details>
      <div class="actions">
        <button type="submit">Check</button>
        <a href={view.link("/check")}>Start over</a>
      </div>
    </form>
  );
}

/** The facts stated, each with a link that takes it back. */
export function StatedFacts({ view, facts }: Pick<Props, "view" | "facts">): JSX.Element {
  return (
    <ul class="chips stated" aria-label="Facts stated">
      {[...facts].map(([fact, value]) => {
        const { label, choices } = factWords(fact);
        const rest = Object.fromEntries([...facts].filter(([key]) => key !== fact));
        return (
          <li key={fact} class="chip">
            <span class="muted">{label}:</span> {choices?.find((choice) => choice.value === value)?.label ?? value}{" "}
            <a href={view.link("/check", rest)} aria-label={`Take back ${label}`} title="Take this fact back">
              ×
            </a>
          </li>
        );
      })}
    </ul>
  );
}
