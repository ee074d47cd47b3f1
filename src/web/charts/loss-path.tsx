// Change of GDP week by week: a line per model, a band from its low to its high end. Server-rendered; the table twin below
// the chart has every figure.
import { scaleLinear } from "d3-scale";
import type { JSX } from "preact";
import type { ImpactOverTime } from "../../operations/index.ts";
import { short } from "./frontier.tsx";

const WIDTH = 720;
const HEIGHT = 320;
const EDGE = { left: 74, right: 150, top: 30, bottom: 46 } as const;

export function LossPath({ path }: { readonly path: ImpactOverTime }): JSX.Element {
  const { weeks, models, unit } = path;
  const values = weeks.flatMap(({ change }) => Object.values(change).flatMap(({ low, high }) => [low, high]));
  const x = scaleLinear([0, weeks.at(-1)?.day ?? 1], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([Math.min(-0.001, ...values), Math.max(0, ...values)], [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const at = (day: number, value: number): string => `${x(day).toFixed(1)} ${y(value).toFixed(1)}`;
  return (
    <figure class="bars loss-path" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Change of GDP in each week, ${unit}. ${models.map(({ name, worst }) => `${name}: worst week from day ${worst.day}, ${worst.change.toFixed(1)}`).join("; ")}. The table below has every figure.`}
      >
        {x.ticks(8).map((tick) => (
          <g key={`x${tick}`}>
            <line x1={x(tick)} x2={x(tick)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} class="grid" />
            <text x={x(tick)} y={HEIGHT - EDGE.bottom + 16} class="axis" text-anchor="middle">
              {tick}
            </text>
          </g>
        ))}
        {y.ticks(5).map((tick) => (
          <g key={`y${tick}`}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} class="grid" />
            <text x={EDGE.left - 8} y={y(tick) + 4} class="axis" text-anchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        <text x={WIDTH - EDGE.right} y={HEIGHT - 8} class="axis" text-anchor="end">
          days from the start of the cut
        </text>
        <text x={EDGE.left} y={14} class="axis">
          {`change of GDP in the week, ${unit}`}
        </text>
        {models.map(({ id, name }, place) => {
          const there = weeks.map(({ day, change }) => at(day, change[id].low));
          const back = weeks.toReversed().map(({ day, change }) => at(day, change[id].high));
          const middle = weeks.map(({ day, change }) => at(day, change[id].central));
          const last = weeks.at(-1);
          return (
            <g key={id} class={`path-of is-${id}`}>
              <path d={`M${[...there, ...back].join("L")}Z`} class="path-band" />
              <path d={`M${middle.join("L")}`} class="path-line" fill="none" />
              <text
                x={WIDTH - EDGE.right + 8}
                y={y(last?.change[id].central ?? 0) + (place === 0 ? -4 : 14)}
                class="label"
              >
                {place === 0 ? "—" : "- -"} {name.replace(/ \(.*\)$/, "")}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
