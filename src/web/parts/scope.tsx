// The scope of a measure as a nested list: what must hold, in words.
import type { JSX } from "preact";
import type { Condition, Measure } from "../../register/index.ts";
import { scopeLines, type ScopeLine } from "../messages/scope.ts";
import type { View } from "../view.ts";

export function Scope({
  view,
  measure,
}: {
  readonly view: View;
  readonly measure: Pick<Measure, "when" | "goods">;
}): JSX.Element {
  return <ConditionList view={view} condition={measure.when} goods={measure.goods} />;
}

export interface ConditionListProps {
  readonly view: View;
  readonly condition: Condition;
  readonly goods?: Measure["goods"];
}

export function ConditionList({ view, condition, goods = [] }: ConditionListProps): JSX.Element {
  const tree = scopeLines(condition, { country: view.country, goods });
  return (
    <ul class="scope">
      <Line line={tree} />
    </ul>
  );
}

function Line({ line: { text, join, children = [] } }: { readonly line: ScopeLine }): JSX.Element {
  if (children.length === 0) return <li>{text}</li>;
  return (
    <li>
      <span class="scope-join">{text}:</span>
      <ul class={`join-${join ?? "all"}`}>
        {children.map((child, index) => (
          <Line key={`${index}`} line={child} />
        ))}
      </ul>
    </li>
  );
}
