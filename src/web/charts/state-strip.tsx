// The states of one measure as a strip of time; the list beside it says the same in words.
import type { JSX } from "preact";
import type { StateStretch } from "../../operations/index.ts";
import { addDays, type IsoDate } from "../../base/date.ts";
import { STATES } from "../messages/outcomes.ts";
import { dayScale } from "./scale.ts";

const WIDTH = 720;
const BAR = { top: 22, height: 22 };
const HEIGHT = 66;
const MARGIN_DAYS = 120;

export interface StateStripProps {
  readonly title: string;
  readonly states: readonly StateStretch[];
  readonly announced: IsoDate;
  /** The day asked about, drawn as a line. */
  readonly on: IsoDate;
}

export function StateStrip({ title, states, announced, on }: StateStripProps): JSX.Element {
  const days = [announced, on, ...states.flatMap(({ from }) => from ?? [])].toSorted();
  const from = addDays(days[0] as IsoDate, -MARGIN_DAYS);
  const to = addDays(days.at(-1) as IsoDate, MARGIN_DAYS);
  const x = dayScale(from, to, 1, WIDTH - 1);
  const bars = states.map((stretch, index) => ({
    stretch,
    start: x(stretch.from === undefined || stretch.from < announced ? announced : stretch.from),
    end: x(states[index + 1]?.from ?? to),
  }));
  return (
    <svg
      class="chart state-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}: states over time, also listed below`}
    >
      {x.ticks.map((tick) => (
        <g key={tick.x}>
          <line class="grid" x1={tick.x} x2={tick.x} y1={BAR.top - 4} y2={BAR.top + BAR.height + 4} />
          <text class="tick" x={tick.x} y={HEIGHT - 6} text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {bars
        .filter(({ start, end }) => end > start)
        .map(({ stretch: { from: since, state, text }, start, end }) => (
          <g key={since ?? "first"} class={`stretch tone-${STATES[state.kind].tone} is-${state.kind}`}>
            <rect x={start} y={BAR.top} width={end - start} height={BAR.height} />
            {end - start > 70 ? (
              <text x={start + 6} y={BAR.top + BAR.height / 2 + 4}>
                {STATES[state.kind].text}
              </text>
            ) : null}
            <title>{`${since ?? announced}: ${text}`}</title>
          </g>
        ))}
      <line class="today" x1={x(on)} x2={x(on)} y1={BAR.top - 6} y2={BAR.top + BAR.height + 6} />
      <text class="tick today-label" x={x(on)} y={BAR.top - 10} text-anchor={x(on) > WIDTH - 60 ? "end" : "middle"}>
        {on}
      </text>
    </svg>
  );
}
