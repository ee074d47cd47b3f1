// Where the spend on materials comes from, by country of refining or mining, in one plan: darker is more. Two stand side by
// side, before and after; the table beside them has the shares.
import type { JSX } from "preact";
import type { PlannedPart } from "../../diversify/index.ts";
import type { WorldMap } from "../../impact/index.ts";
import { flowsOf } from "./sourcing-flow.tsx";

export interface OriginMapProps {
  readonly map: WorldMap;
  readonly title: string;
  readonly parts: readonly PlannedPart[];
  readonly when: "before" | "after";
  readonly horizonWeeks: number;
  readonly country: (code: string) => string;
}

/** Steps of shading, in %. */
const STEPS = [1, 5, 20, 50] as const;
const LABELS = ["under 1 %", "1 to 5 %", "5 to 20 %", "20 to 50 %", "over 50 %"] as const;

export function OriginMap({ map, title, parts, when, horizonWeeks, country }: OriginMapProps): JSX.Element {
  const shares = originShares(parts, when, horizonWeeks);
  const most = [...shares].slice(0, 3).map(([code, share]) => `${country(code)} ${percent(share)}`);
  return (
    <figure class="world">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={`${title}: ${most.join(", ")}`}>
        {map.countries.map(([code, name, d]) => {
          const share = shares.get(code);
          const level = share === undefined ? 0 : STEPS.filter((step) => 100 * share >= step).length + 1;
          return (
            <path key={`${code}${name}`} d={d} class={`land level-${level}`}>
              {share === undefined ? null : <title>{`${name}: ${percent(share)}`}</title>}
            </path>
          );
        })}
      </svg>
    </figure>
  );
}

export function MapKeys({ map }: { readonly map: WorldMap }): JSX.Element {
  return (
    <>
      <ul class="keys" aria-hidden="true">
        {LABELS.map((label, i) => (
          <li key={label}>
            <span class={`swatch level-${i + 1}`} /> {label}
          </li>
        ))}
      </ul>
      <p class="small muted">
        Share of the spend on materials whose origin is traced; an origin nobody states counts as the leading
        producer's. Map: {map.source}, {map.licence}.
      </p>
    </>
  );
}

/** Share of the spend on materials by country of origin, the largest first. */
export function originShares(
  parts: readonly PlannedPart[],
  when: "before" | "after",
  weeks: number,
): ReadonlyMap<string, number> {
  const flows = flowsOf(parts, when, weeks);
  const all = flows.reduce((sum, { value }) => sum + value, 0);
  const sums = new Map<string, number>();
  for (const { source, value } of flows) {
    const code = source.replace("from ", "");
    sums.set(code, (sums.get(code) ?? 0) + value / all);
  }
  return new Map([...sums].toSorted(([, a], [, b]) => b - a));
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`;
