// A bare control entry taken apart: what each item that the stated code may stand for would mean for this deal, answer by
// answer. A code taken from here becomes the stated one; which it is, the classifier says.
import type { JSX } from "preact";
import { strictness } from "../../base/verdict.ts";
import type { CheckBranches } from "../../operations/index.ts";
import type { View } from "../view.ts";
import { factName } from "./determination.tsx";
import { OutcomeBadge } from "./outcome.tsx";
import { Table } from "./table.tsx";

type Branch = CheckBranches["branches"][number];

interface Props {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly branches: readonly Branch[];
}

/** One row for each answer, the strictest first, with the items that get it; nothing where no code was taken apart. */
export function ItemBranches({ view, facts, branches }: Props): JSX.Element | null {
  if (branches.length === 0) return null;
  const stated = statedCode(facts, branches);
  return (
    <section aria-labelledby="branches">
      <h2 id="branches">What {stated?.[1] ?? "the stated code"} may stand for</h2>
      <p class="small muted">
        The goods question for each of {branches.length} items. Choosing one states it as the classification.
      </p>
      <Table
        caption="The answer for each item that the stated code may stand for"
        captionHidden
        rows={groupsOf(branches)}
        rowKey={({ key }) => key}
        columns={[
          { key: "regime", head: "Regime", cell: ({ one }) => view.country(one.jurisdiction) },
          {
            key: "answer",
            head: "Answer",
            heads: true,
            cell: ({ one }) => <OutcomeBadge outcome={one.outcome} reviewPolicy={one.reviewPolicy} />,
          },
          {
            key: "items",
            head: "Items",
            cell: ({ items }) => (
              <ul class="codes">
                {items.map((item) => (
                  <li key={item.item}>
                    <Item view={view} facts={facts} field={stated?.[0]} item={item} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "open",
            head: "Still open",
            cell: ({ one }) => one.missingFacts?.[0]?.map(factName).join(" together with ") ?? "nothing",
          },
        ]}
      />
    </section>
  );
}

interface ItemProps {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly field: string | undefined;
  readonly item: Branch;
}

/** A link that states the item, where facts can: the rest that no line names, and reasons of a related item, cannot be. */
function Item({ view, facts, field, item: { item, code, about, aboutReasons } }: ItemProps): JSX.Element {
  const isStatable = [code, about ?? ""].every((one) => !/[, ]/.test(one)) && aboutReasons === undefined;
  if (field === undefined || !isStatable) return <span>{item}</span>;
  const related = about === undefined ? {} : { "facts.relatedClassification": about };
  return <a href={view.link("/check", { ...Object.fromEntries(facts), [field]: code, ...related })}>{item}</a>;
}

/** The fact that states the code: its key and its value. */
function statedCode(
  facts: ReadonlyMap<string, string>,
  branches: readonly Branch[],
): readonly [string, string] | undefined {
  return [...facts].find(
    ([key, value]) =>
      key.startsWith("item.classifications[") &&
      branches.every(({ code }) => code.toUpperCase().startsWith(value.toUpperCase())),
  );
}

interface Group {
  readonly key: string;
  /** Any of the items: their answers are the same. */
  readonly one: Branch;
  readonly items: readonly Branch[];
}

function groupsOf(branches: readonly Branch[]): readonly Group[] {
  const answers = Map.groupBy(branches, ({ jurisdiction, outcome, reviewPolicy = "", missingFacts }) =>
    [jurisdiction, outcome, reviewPolicy, missingFacts?.[0]?.join(" ") ?? ""].join("|"),
  );
  return [...answers]
    .flatMap(([key, items]) => items.slice(0, 1).map((one): Group => ({ key, one, items })))
    .toSorted((a, b) => strictness("item", b.one) - strictness("item", a.one));
}
