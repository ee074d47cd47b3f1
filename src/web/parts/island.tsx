// A part of a page that a browser script takes over once it runs: its data as JSON, what it shows without script inside.
import type { ComponentChildren, JSX } from "preact";

export interface IslandProps {
  /** Name of the entry in src/web/islands, without extension. */
  readonly name: string;
  /** Handed to the script; must survive JSON. */
  readonly data: unknown;
  /** What readers without script see and use. */
  readonly children?: ComponentChildren;
}

/** Places an island: the script finds `[data-island=name]`, and its data in the JSON element inside. */
export function Island({ name, data, children }: IslandProps): JSX.Element {
  // "<" could close the element early: JSON allows it escaped.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return (
    <div data-island={name}>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: json }} />
      {children}
      <script type="module" src={`/assets/islands/${name}.js`} />
    </div>
  );
}
