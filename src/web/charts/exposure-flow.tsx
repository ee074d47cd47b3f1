// From measures through parts to a product and its revenue: four columns, each flow as wide as the share of the part's
// purchases that the hit lines make up. Server-rendered; the table beside it says the same in words.
import type { JSX } from "preact";
import { linkHorizontal } from "d3-shape";
import type { Standing } from "../../assess/index.ts";
import { STANDING_WORDS } from "../messages/standings.ts";

export interface FlowPart {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** Share of the part's purchases on hit lines, 0-1. */
  readonly share: number;
  readonly indispensable: boolean;
  /** Provisions behind the hits; empty for an open question. */
  readonly measures: readonly string[];
}

export interface ExposureFlowProps {
  readonly product: string;
  readonly revenue: string;
  readonly parts: readonly FlowPart[];
}

const WIDTH = 960;
const BOX = { measure: 0, part: 300, product: 620, revenue: 830 } as const;
const SIZE = { measure: 220, part: 240, product: 150, revenue: 130 } as const;
const ROW = 40;
const HEIGHT = 28;
const THICKEST = 22;

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

export function ExposureFlow({ product, revenue, parts }: ExposureFlowProps): JSX.Element {
  const measures = [...new Set(parts.flatMap(sourcesOf))];
  const height = Math.max(parts.length, measures.length, 2) * ROW + 24;
  const place = (index: number, count: number): number => 24 + (height - 24) * ((index + 0.5) / count);
  const measureY = new Map(measures.map((id, index) => [id, place(index, measures.length)]));
  const middle = place(0, 1);
  return (
    <figure class="bars flow" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${product}: ${parts.length} parts depend on measures or open questions; ${revenue}. The table below has every figure.`}
      >
        <text x={BOX.measure} y={14} class="axis">
          Measure or open question
        </text>
        <text x={BOX.part} y={14} class="axis">
          Part
        </text>
        <text x={BOX.product} y={14} class="axis">
          Product
        </text>
        <text x={BOX.revenue} y={14} class="axis">
          Revenue
        </text>
        {parts.map((part, index) => {
          const y = place(index, parts.length);
          const width = Math.max(1.5, part.share * THICKEST);
          const tone = `tone-${STANDING_WORDS[part.standing].tone}`;
          return (
            <g key={part.id} class={tone}>
              {sourcesOf(part).map((id) => (
                <path
                  key={id}
                  class="flow-link"
                  d={curve(BOX.measure + SIZE.measure, measureY.get(id) ?? y, BOX.part, y)}
                  stroke-width={width}
                />
              ))}
              <path
                class={part.indispensable ? "flow-link" : "flow-link replaceable"}
                d={curve(BOX.part + SIZE.part, y, BOX.product, middle)}
                stroke-width={width}
              />
              <Box x={BOX.part} y={y} width={SIZE.part} text={part.name} note={`${Math.round(part.share * 100)} %`} />
            </g>
          );
        })}
        {measures.map((id) => (
          <Box key={id} x={BOX.measure} y={measureY.get(id) ?? 0} width={SIZE.measure} text={id} />
        ))}
        <path
          class="flow-link plain-link"
          d={curve(BOX.product + SIZE.product, middle, BOX.revenue, middle)}
          stroke-width={THICKEST}
        />
        <Box x={BOX.product} y={middle} width={SIZE.product} text={product} />
        <Box x={BOX.revenue} y={middle} width={SIZE.revenue} text={revenue} />
      </svg>
    </figure>
  );
}

/** What a part's flow begins at: its provisions, else the question that is open. */
export function sourcesOf({ measures, standing }: FlowPart): readonly string[] {
  return measures.length > 0 ? measures : [STANDING_WORDS[standing].text];
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  return link({ source: [x1, y1], target: [x2, y2] }) ?? "";
}

function Box({
  x,
  y,
  width,
  text,
  note,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly note?: string;
}): JSX.Element {
  const room = Math.floor((width - 16 - (note === undefined ? 0 : 40)) / 6.6);
  const shown = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return (
    <g class="flow-box">
      <rect x={x} y={y - HEIGHT / 2} width={width} height={HEIGHT} rx="3">
        <title>{text}</title>
      </rect>
      <text x={x + 8} y={y + 4}>
        {shown}
      </text>
      {note === undefined ? null : (
        <text x={x + width - 8} y={y + 4} text-anchor="end" class="axis">
          {note}
        </text>
      )}
    </g>
  );
}
