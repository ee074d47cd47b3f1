// When products run short: a row for each, a cell for each week, the fuller the more of the demand is lost. The table
// beside it says the same in words. Drawn by the server and again by the page's script.
import type { JSX } from "preact";

export interface StopRow {
  readonly id: string;
  readonly name: string;
  readonly shortFrom: number | null;
  readonly stopsFrom: number | null;
  /** Share of the demand lost in each week, 0-1. */
  readonly lost: readonly number[];
}

export interface StopTimelineProps {
  readonly rows: readonly StopRow[];
  readonly weeks: number;
  /** First day of a week, as shown on the axis. */
  readonly dayOf: (week: number) => string;
}

const WIDTH = 760;
const NAME = 220;
const ROW = 24;
const TOP = 22;
const LONGEST_NAME = 34;
const TICKS = 6;

export function StopTimeline({ rows, weeks, dayOf }: StopTimelineProps): JSX.Element {
  const step = (WIDTH - NAME) / weeks;
  const x = (week: number): number => Math.round((NAME + week * step) * 10) / 10;
  const height = TOP + rows.length * ROW + 6;
  const every = Math.max(1, Math.round(weeks / TICKS));
  const ticks = Array.from({ length: Math.ceil(weeks / every) }, (_, i) => i * every);
  return (
    <svg
      class="chart stop-timeline"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label="Share of each product's demand lost, week by week; the table below says the same"
    >
      {ticks.map((week) => (
        <g key={week}>
          <line class="grid" x1={x(week)} x2={x(week)} y1={TOP - 4} y2={height} />
          <text class="tick" x={x(week) + 2} y={TOP - 8}>
            {dayOf(week)}
          </text>
        </g>
      ))}
      {rows.map(({ id, name, lost }, row) => (
        <g key={id} class="tone-stop" transform={`translate(0 ${TOP + row * ROW})`}>
          <text class="stop-name" x={0} y={ROW - 8}>
            {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
          </text>
          <rect class="stop-room" x={NAME} y={2} width={WIDTH - NAME} height={ROW - 5} />
          {stretches(lost).map(({ from, to, share }) => (
            <rect
              key={from}
              class="stop-share"
              x={x(from)}
              width={Math.round((to - from) * step * 10) / 10}
              y={Math.round((2 + (1 - share) * (ROW - 5)) * 10) / 10}
              height={Math.round(share * (ROW - 5) * 10) / 10}
            >
              <title>{`${name}, weeks ${from} to ${to - 1}: ${Math.round(share * 100)} % of demand lost`}</title>
            </rect>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Runs of weeks with the same whole percentage, none where nothing is lost. */
function stretches(
  lost: readonly number[],
): readonly { readonly from: number; readonly to: number; readonly share: number }[] {
  const found: { from: number; to: number; share: number }[] = [];
  for (const [week, exact] of lost.entries()) {
    const share = Math.round(exact * 100) / 100;
    const last = found.at(-1);
    if (share === 0) continue;
    if (last?.to === week && last.share === share) last.to = week + 1;
    else found.push({ from: week, to: week + 1, share });
  }
  return found;
}
