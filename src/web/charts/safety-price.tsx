// The price of safety: what the next unit of exposure avoided costs, as safety grows along the frontier. A step line, since
// every step has one price. Server-rendered; the frontier's table has every figure.
import type { JSX } from "preact";
import { scaleLinear, scaleLog } from "d3-scale";
import type { Diversification } from "../../diversify/index.ts";
import { short } from "./frontier.tsx";

const WIDTH = 720;
const HEIGHT = 260;
const EDGE = { left: 74, right: 24, top: 36, bottom: 46 } as const;

export function SafetyPriceChart({ answer }: { readonly answer: Diversification }): JSX.Element | null {
  const { frontier, currency, chosen, plans } = answer;
  const start = frontier[0]?.exposure ?? 0;
  const steps = frontier.slice(1).map(({ exposure, avoidedPerCost }, i) => ({
    from: start - (frontier[i]?.exposure ?? start),
    to: start - exposure,
    price: 1 / (avoidedPerCost ?? Number.NaN),
  }));
  const prices = steps.map(({ price }) => price).filter((price) => price > 0 && Number.isFinite(price));
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  if (steps.length < 2 || !(least > 0)) return null;
  const x = scaleLinear([0, Math.max(...steps.map(({ to }) => to))], [EDGE.left, WIDTH - EDGE.right]).nice();
  const y = scaleLog([least, Math.max(most, least * 10)], [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const path = steps
    .map(
      ({ from, to, price }, i) =>
        `${i === 0 ? "M" : "L"}${x(from).toFixed(1)} ${y(price).toFixed(1)}H${x(to).toFixed(1)}`,
    )
    .join("");
  const at = start - (plans.find(({ id }) => id === "chosen")?.evaluation.exposure ?? start);
  const [low = 1, high = 1] = y.domain();
  const ticks = y.ticks(5).filter((tick) => Math.log10(tick) % 1 === 0);
  return (
    <figure class="bars frontier" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Price of safety: what one ${currency} of exposure avoided costs, from ${short(least)} to ${short(most)}${chosen?.priceOfSafety === undefined ? "" : `; ${chosen.priceOfSafety.toPrecision(2)} at the chosen plan`}. The table of the frontier has every figure.`}
      >
        {x.ticks(6).map((tick) => (
          <g key={`x${tick}`}>
            <line x1={x(tick)} x2={x(tick)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} class="grid" />
            <text x={x(tick)} y={HEIGHT - EDGE.bottom + 16} class="axis" text-anchor="middle">
              {short(tick)}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <g key={`y${tick}`}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} class="grid" />
            <text x={EDGE.left - 8} y={y(tick) + 4} class="axis" text-anchor="end">
              {tick >= 0.001 ? tick : tick.toExponential(0)}
            </text>
          </g>
        ))}
        {low < 1 && high > 1 ? (
          <g>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(1)} y2={y(1)} class="even" />
            <text x={EDGE.left + 6} y={y(1) - 5} class="axis">
              above this line safety costs more than it is expected to save
            </text>
          </g>
        ) : null}
        <path d={path} class="frontier-line" fill="none" />
        <line x1={x(at)} x2={x(at)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} class="here" />
        <text x={x(at) + 6} y={EDGE.top + 10} class="label">
          chosen
        </text>
        <text x={WIDTH - EDGE.right} y={HEIGHT - 8} class="axis" text-anchor="end">
          {`exposure avoided, ${currency} over ${answer.horizonWeeks} weeks`}
        </text>
        <text x={EDGE.left} y={14} class="axis">
          {`cost of the next ${currency} avoided (steps of ten)`}
        </text>
      </svg>
    </figure>
  );
}
