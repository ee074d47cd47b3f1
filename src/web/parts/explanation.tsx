// An explanation tree: nested disclosures that work without script; what decides the answer is open from the start.
import type { JSX } from "preact";
import type { Explanation } from "../../base/explain.ts";
import { measurePath } from "../link.ts";
import type { View } from "../view.ts";

const MARKS = { true: "yes", false: "no", unknown: "not known" } as const;

export function ExplanationTree({ view, tree }: { readonly view: View; readonly tree: Explanation }): JSX.Element {
  return (
    <ul class="explanation">
      <Node view={view} tree={tree} depth={0} />
    </ul>
  );
}

function Node({
  view,
  tree,
  depth,
}: {
  readonly view: View;
  readonly tree: Explanation;
  readonly depth: number;
}): JSX.Element {
  const children = tree.children ?? [];
  if (children.length === 0) {
    return (
      <li>
        <Line tree={tree} /> <MeasureLink view={view} tree={tree} />
      </li>
    );
  }
  return (
    <li>
      <details open={depth < 2 && tree.truth !== false}>
        <summary>
          <Line tree={tree} />
        </summary>
        <MeasureLink view={view} tree={tree} />
        <ul>
          {children.map((child, index) => (
            <Node key={`${index}`} view={view} tree={child} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Outside the summary: a control inside a control cannot be told apart by keyboard or screen reader. */
function MeasureLink({ view, tree }: { readonly view: View; readonly tree: Explanation }): JSX.Element | null {
  if (tree.measure === undefined) return null;
  return <a href={view.link(measurePath(tree.measure))}>{tree.provision ?? tree.measure}</a>;
}

function Line({ tree }: { readonly tree: Explanation }): JSX.Element {
  const mark = MARKS[`${tree.truth}`];
  return (
    <span>
      <span class={`truth truth-${tree.truth}`}>{mark}</span> {tree.label}
      {tree.found === undefined ? null : (
        <span class="found">
          {" "}
          ({tree.found}
          {tree.source === undefined ? "" : `, from ${tree.source}`})
        </span>
      )}
      {tree.truth === "unknown" && tree.path !== undefined ? (
        <span class="found">
          {" "}
          needs <code>{tree.path}</code>
        </span>
      ) : null}
    </span>
  );
}
