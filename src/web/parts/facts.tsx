// Facts as name and value, one a line; absent ones are left out by the caller.
import type { ComponentChildren, JSX } from "preact";

export type FactRow = readonly [name: string, value: ComponentChildren];

export function FactList({
  rows,
  narrow = false,
}: {
  readonly rows: readonly FactRow[];
  readonly narrow?: boolean;
}): JSX.Element {
  return (
    <dl class={narrow ? "facts narrow" : "facts"}>
      {rows.map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
