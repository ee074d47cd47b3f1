// Where each material comes from, one bar a material, split by country of refining or mining. What is not known is
// hatched and counts as the leading producer's in the index. Server-rendered; the table twin says the same in numbers.
import type { JSX } from "preact";
import { scaleLinear } from "d3-scale";
import type { Concentration } from "../../assess/index.ts";
import type { View } from "../view.ts";

export interface OriginBarsProps {
  readonly view: View;
  readonly materials: readonly Concentration[];
}

const WIDTH = 720;
const LABEL = 132;
const INDEX = 96;
const ROW = 26;
const BAR = 16;
const HEAD = 22;
/** Countries with a fill of their own; the rest share one. */
const FILLS = 4;

export function OriginBars({ view, materials }: OriginBarsProps): JSX.Element {
  const ranked = rankedCountries(materials);
  const x = scaleLinear([0, 1], [LABEL, WIDTH - INDEX]);
  const height = HEAD + materials.length * ROW + 4;
  return (
    <figure class="bars" tabIndex={0}>
      <ul class="keys" aria-hidden="true">
        {ranked.slice(0, FILLS).map((country, index) => (
          <li key={country}>
            <span class={`swatch fill-${index}`} /> {view.country(country)}
          </li>
        ))}
        {ranked.length > FILLS ? (
          <li>
            <span class="swatch fill-rest" /> other countries
          </li>
        ) : null}
        <li>
          <span class="swatch fill-unknown" /> not known
        </li>
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={summary(view, materials)}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
          </pattern>
        </defs>
        <text x={WIDTH} y={14} class="axis" text-anchor="end">
          HHI, cautious
        </text>
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={HEAD - 4} y2={height} class="grid" />
            <text x={x(tick)} y={14} class="axis" text-anchor="middle">
              {tick * 100} %
            </text>
          </g>
        ))}
        {materials.map((one, index) => (
          <Bar key={one.material} one={one} y={HEAD + index * ROW} ranked={ranked} x={x} view={view} />
        ))}
      </svg>
    </figure>
  );
}

interface BarProps {
  readonly view: View;
  readonly one: Concentration;
  readonly y: number;
  readonly ranked: readonly string[];
  readonly x: (share: number) => number;
}

function Bar({ view, one, y, ranked, x }: BarProps): JSX.Element {
  let start = 0;
  const parts = [...one.byOrigin].toSorted((a, b) => Number(a.country === null) - Number(b.country === null));
  return (
    <g>
      <text x={LABEL - 8} y={y + 16} text-anchor="end" class="label">
        {one.material}
      </text>
      {parts.map(({ country, share }) => {
        const from = start;
        start += share;
        const width = Math.max(0, x(start) - x(from) - 1);
        return (
          <g key={country ?? ""}>
            <rect x={x(from)} y={y + 4} width={width} height={BAR} class={fillOf(country, ranked)}>
              <title>{`${one.material}: ${country === null ? "not known" : view.country(country)} ${percent(share)}`}</title>
            </rect>
            {width > 26 && country !== null ? (
              <text x={x(from) + 5} y={y + 16} class={`inside ${fillOf(country, ranked)}-text`}>
                {country}
              </text>
            ) : null}
          </g>
        );
      })}
      <text x={WIDTH} y={y + 16} class="label number" text-anchor="end">
        {one.hhi.cautious.toLocaleString("en-GB")}
      </text>
    </g>
  );
}

/** Countries by their share over all materials, the largest first. */
function rankedCountries(materials: readonly Concentration[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { byOrigin } of materials) {
    for (const { country, share } of byOrigin)
      if (country !== null) sums.set(country, (sums.get(country) ?? 0) + share);
  }
  return [...sums].toSorted((a, b) => b[1] - a[1]).map(([country]) => country);
}

function fillOf(country: string | null, ranked: readonly string[]): string {
  if (country === null) return "fill-unknown";
  const place = ranked.indexOf(country);
  return place < FILLS ? `fill-${place}` : "fill-rest";
}

function summary(view: View, materials: readonly Concentration[]): string {
  const [first] = materials;
  const text = `Origin of ${materials.length} materials by country.`;
  if (!first) return text;
  return `${text} Most concentrated: ${first.material}, largest ${view.country(first.largest.country)} ${percent(first.largest.share)}. The table below has every figure.`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
