// The frontier: extra cost against exposure, every breakpoint a step of the line; below it what the same plans lose in margin.
// The named plans are marks with their words. Server-rendered; the table twin below the chart has every figure.
import type { JSX } from "preact";
import { scaleLinear, scaleSqrt } from "d3-scale";
import type { Diversification } from "../../diversify/index.ts";

const WIDTH = 720;
const HEIGHT = 340;
const EDGE = { left: 74, right: 24, top: 36, bottom: 46 } as const;

export function FrontierChart({ answer }: { readonly answer: Diversification }): JSX.Element {
  const { frontier, plans, currency } = answer;
  const start = frontier[0]?.cost ?? 0;
  const marks = plans
    .filter(({ id }) => id !== "cheapest")
    .map(({ id, name, evaluation }) => ({
      id,
      name,
      cost: evaluation.cost.total - start,
      loss: evaluation.exposure,
      lostMargin: evaluation.impact.expected,
    }));
  const points = frontier.map(({ cost, exposure }) => ({ cost: cost - start, loss: exposure }));
  const margins = frontier.flatMap(({ cost, lostMargin }) =>
    lostMargin === undefined ? [] : [{ cost: cost - start, loss: lostMargin }],
  );
  // The first steps cost next to nothing beside the last ones: a root scale shows both.
  const x = scaleSqrt(
    [0, Math.max(1, ...[...points, ...marks].map(({ cost }) => cost))],
    [EDGE.left, WIDTH - EDGE.right],
  ).nice();
  const ticks = roundTicks(x.domain()[1] ?? 1, x);
  const y = scaleLinear(
    [0, Math.max(1, ...[...points, ...marks].map(({ loss }) => loss))],
    [HEIGHT - EDGE.bottom, EDGE.top],
  ).nice();
  const pathOf = (through: readonly { readonly cost: number; readonly loss: number }[]): string =>
    through.map(({ cost, loss }, i) => `${i === 0 ? "M" : "L"}${x(cost).toFixed(1)} ${y(loss).toFixed(1)}`).join("");
  const chosen = marks.find(({ id }) => id === "chosen");
  return (
    <figure class="bars frontier" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Frontier of extra cost against exposure, ${points.length} points${chosen === undefined ? "" : `; the chosen plan costs ${short(chosen.cost)} ${currency} more, with ${short(chosen.loss)} of exposure and ${short(chosen.lostMargin)} of expected lost margin`}. The table below has every figure.`}
      >
        {ticks.map((tick) => (
          <g key={`x${tick}`}>
            <line x1={x(tick)} x2={x(tick)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} class="grid" />
            <text x={x(tick)} y={HEIGHT - EDGE.bottom + 16} class="axis" text-anchor="middle">
              {short(tick)}
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
          {`cost above today's, ${currency} over ${answer.horizonWeeks} weeks; root scale`}
        </text>
        <text x={EDGE.left} y={14} class="axis">
          {`${currency}: line, exposure; dashes, expected lost margin of the same plans`}
        </text>
        <path d={pathOf(margins)} class="frontier-line is-margin" fill="none" />
        <path d={pathOf(points)} class="frontier-line" fill="none" />
        {marks.map(({ id, name, cost, loss, lostMargin }) => (
          <g key={id} class={`frontier-mark is-${id}`}>
            <circle cx={x(cost)} cy={y(loss)} r={5}>
              <title>{`${name}: ${short(cost)} more, exposure ${short(loss)}, expected lost margin ${short(lostMargin)}`}</title>
            </circle>
            <text
              x={x(cost) + (x(cost) > WIDTH - 160 ? -9 : 9)}
              y={y(loss) - 8}
              class="label"
              text-anchor={x(cost) > WIDTH - 160 ? "end" : "start"}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** 0 and round amounts (1, 2, 5, 10 …) up to `most`, as many as their words leave room for. */
function roundTicks(most: number, x: (value: number) => number): readonly number[] {
  const ticks = [0];
  for (let power = 10 ** Math.floor(Math.log10(most) - 3); power <= most; power *= 10)
    for (const tick of [power, 2 * power, 5 * power])
      if (tick <= most && x(tick) - x(ticks.at(-1) as number) >= TICK_ROOM) ticks.push(tick);
  return ticks;
}

const TICK_ROOM = 64;
const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 3 });

/** `64.6M`, `15.3K`: for axes; the tables have the digits. */
export const short = (value: number): string => compact.format(Math.abs(value) < 0.5 ? 0 : value);
