// A world map shaded by share: darker is more, the source of a cut has an outline. Its table twin stands beside it.
import type { JSX } from "preact";
import type { WorldMap } from "../../impact/index.ts";

export interface WorldMapProps {
  readonly map: WorldMap;
  readonly caption: string;
  /** % of world output by country. */
  readonly shares: ReadonlyMap<string, number>;
  readonly marked?: readonly string[];
}

/** Steps of shading, in %. */
const STEPS = [1, 5, 20, 50] as const;

export function WorldShares({ map, caption, shares, marked = [] }: WorldMapProps): JSX.Element {
  const most = [...shares].toSorted(([, a], [, b]) => b - a).slice(0, 3);
  const text = most.map(([code, share]) => `${code} ${share} %`).join(", ");
  return (
    <figure class="world">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={`${caption}: ${text}`}>
        {map.countries.map(([code, name, d]) => {
          const share = shares.get(code);
          const level = share === undefined ? 0 : STEPS.filter((step) => share >= step).length + 1;
          return (
            <path key={`${code}${name}`} d={d} class={`land level-${level}${marked.includes(code) ? " marked" : ""}`}>
              {share === undefined ? null : <title>{`${name}: ${share} %`}</title>}
            </path>
          );
        })}
      </svg>
      <ul class="keys" aria-hidden="true">
        {["under 1 %", "1 to 5 %", "5 to 20 %", "20 to 50 %", "over 50 %"].map((label, i) => (
          <li key={label}>
            <span class={`swatch level-${i + 1}`} /> {label}
          </li>
        ))}
        <li>
          <span class="swatch marked" /> whose exports are cut
        </li>
      </ul>
      <p class="small muted">
        Map: {map.source}, {map.licence}.
      </p>
    </figure>
  );
}
