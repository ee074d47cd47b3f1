// Action and reaction as swim lanes: one lane a country, marks for texts, changes of state and events, arcs for links.
import type { JSX } from "preact";
import type { IsoDate } from "../../base/date.ts";
import type { Tone } from "../messages/outcomes.ts";
import { dayScale } from "./scale.ts";
import { layLanes, type Lane, type Placed, type TimelineMark } from "./timeline-layout.ts";

export interface ChartMark extends TimelineMark {
  readonly shape: MarkShape;
  readonly tone: Tone;
  readonly title: string;
  readonly href: string;
}

/** Texts and events, and one shape for each state a measure may change to. */
export type MarkShape = "instrument" | "event" | "applies" | "suspended" | "ended" | "unknown" | "upcoming";

export interface ChartLink {
  readonly from: string;
  readonly to: string;
  readonly disputed: boolean;
  readonly title: string;
}

export interface TimelineChartProps {
  readonly marks: readonly ChartMark[];
  readonly links: readonly ChartLink[];
  /** Lane ids in order, with their names. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly from: string;
  readonly to: string;
  readonly on: IsoDate;
  readonly label: string;
}

const WIDTH = 1180;
const LEFT = 128;
const ROW = 17;
const LANE_GAP = 12;
const TOP = 26;

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function TimelineChart({ marks, links, lanes, from, to, on, label }: TimelineChartProps): JSX.Element {
  const x = dayScale(from, to, LEFT + 10, WIDTH - 20);
  const laid = layLanes(
    marks,
    lanes.map(({ id }) => id),
    x,
    WIDTH - 4,
  );
  const tops = topsOf(laid);
  const height = (tops.at(-1) ?? TOP) + ROW;
  const spots = new Map<string, Spot>(
    laid.flatMap((lane, index) =>
      lane.marks.map((mark) => [mark.id, { x: mark.x, y: yOf(tops[index] ?? TOP, mark.row) }]),
    ),
  );
  return (
    <div class="chart-scroll" role="region" aria-label={`${label}, chart; scrolls sideways`} tabIndex={0}>
      <svg class="chart timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={label}>
        {x.ticks.map((tick) => (
          <g key={tick.x}>
            <line class="grid" x1={tick.x} x2={tick.x} y1={TOP - 8} y2={height} />
            <text class="tick" x={tick.x} y={12} text-anchor="middle">
              {tick.label}
            </text>
          </g>
        ))}
        {laid.map((lane, index) => (
          <LaneBand
            key={lane.name}
            name={lanes.find(({ id }) => id === lane.name)?.name ?? lane.name}
            top={tops[index] ?? TOP}
            rows={lane.rows}
          />
        ))}
        {on > from && on < to ? <line class="today" x1={x(on)} x2={x(on)} y1={TOP - 8} y2={height} /> : null}
        {links.map((link, index) => (
          <Arc key={`${index}`} link={link} spots={spots} />
        ))}
        {laid.flatMap((lane, index) =>
          lane.marks.map((mark) => <Mark key={mark.id} mark={mark} y={yOf(tops[index] ?? TOP, mark.row)} />),
        )}
      </svg>
    </div>
  );
}

/** Top of each lane, and one more for the end. */
function topsOf(lanes: readonly Lane<unknown>[]): readonly number[] {
  const tops = [TOP];
  for (const { rows } of lanes) tops.push((tops.at(-1) ?? TOP) + rows * ROW + LANE_GAP);
  return tops;
}

function yOf(top: number, row: number): number {
  return top + row * ROW + ROW / 2;
}

function LaneBand({
  name,
  top,
  rows,
}: {
  readonly name: string;
  readonly top: number;
  readonly rows: number;
}): JSX.Element {
  return (
    <g>
      <line class="lane" x1={0} x2={WIDTH} y1={top - LANE_GAP / 2} y2={top - LANE_GAP / 2} />
      <text class="lane-name" x={0} y={top + Math.min(ROW, (rows * ROW) / 2 + 8)}>
        {name}
      </text>
    </g>
  );
}

function Arc({
  link: { from, to, disputed, title },
  spots,
}: {
  readonly link: ChartLink;
  readonly spots: ReadonlyMap<string, Spot>;
}): JSX.Element | null {
  const [a, b] = [spots.get(from), spots.get(to)];
  if (a === undefined || b === undefined) return null;
  const bend = Math.min(60, Math.abs(a.x - b.x) / 3 + 12);
  return (
    <path
      class={disputed ? "link disputed" : "link"}
      d={`M${b.x} ${b.y}C${b.x + bend} ${b.y},${a.x - bend} ${a.y},${a.x} ${a.y}`}
    >
      <title>{title}</title>
    </path>
  );
}

/** The table below holds the same links for the keyboard, so that hundreds of marks do not stand in its way. */
function Mark({ mark, y }: { readonly mark: Placed<ChartMark>; readonly y: number }): JSX.Element {
  const { x, shape, tone, title, href, label, labelled, flipped } = mark;
  return (
    <a href={href} tabIndex={-1} class={`mark tone-${tone} is-${shape}`} {...(labelled ? {} : { "aria-label": title })}>
      <Shape shape={shape} x={x} y={y} />
      {labelled ? (
        <text x={flipped ? x - 9 : x + 9} y={y + 4} text-anchor={flipped ? "end" : "start"}>
          {label}
        </text>
      ) : null}
      <title>{title}</title>
    </a>
  );
}

interface ShapeProps {
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
}

/** Distinct without colour: disc, square, and diamonds full, hollow, dotted, half or crossed out. */
export function Shape({ shape, x, y }: ShapeProps): JSX.Element {
  const diamond = `M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`;
  switch (shape) {
    case "instrument":
      return <circle cx={x} cy={y} r={5} />;
    case "event":
      return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} />;
    case "applies":
      return <path d={diamond} />;
    case "suspended":
      return <path class="hollow" d={diamond} />;
    case "upcoming":
      return (
        <>
          <path class="hollow" d={diamond} />
          <path d={`M${x} ${y - 5.5}v11l-5.5-5.5z`} />
        </>
      );
    case "unknown":
      return (
        <>
          <path class="hollow" d={diamond} />
          <circle cx={x} cy={y} r={2} />
        </>
      );
    case "ended":
      return <path class="stroke" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />;
  }
}

const LEGEND: readonly { readonly shape: MarkShape; readonly tone: Tone; readonly text: string }[] = [
  { shape: "instrument", tone: "duty", text: "text published" },
  { shape: "event", tone: "quiet", text: "event" },
  { shape: "applies", tone: "permit", text: "begins to apply" },
  { shape: "suspended", tone: "ease", text: "suspended" },
  { shape: "upcoming", tone: "duty", text: "put off" },
  { shape: "unknown", tone: "open", text: "no longer known" },
  { shape: "ended", tone: "quiet", text: "ended" },
];

/** What the marks mean; only those that the chart shows. */
export function TimelineLegend({ marks }: Pick<TimelineChartProps, "marks">): JSX.Element {
  const shown = LEGEND.filter(({ shape }) => marks.some((mark) => mark.shape === shape));
  return (
    <ul class="legend" aria-label="Legend">
      {shown.map(({ shape, tone, text }) => (
        <li key={shape}>
          <svg class={`timeline-mark mark tone-${tone}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <Shape shape={shape} x={7} y={7} />
          </svg>
          {text}
        </li>
      ))}
      <li>line: link, dashed where disputed</li>
    </ul>
  );
}
