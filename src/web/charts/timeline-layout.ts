// Places marks in swim lanes: each mark takes the first row of its lane where it and its label have room.
import { firstDay, type DayScale } from "./scale.ts";

export interface TimelineMark {
  readonly id: string;
  readonly date: string;
  readonly lane: string;
  readonly label: string;
}

export type Placed<Mark> = Mark & {
  readonly x: number;
  readonly row: number;
  readonly labelled: boolean;
  readonly flipped: boolean;
};

export interface Lane<Mark> {
  readonly name: string;
  readonly rows: number;
  readonly marks: readonly Placed<Mark>[];
}

const MARK_WIDTH = 13;
const CHARACTER = 5.7;
const PADDING = 14;
/** More rows than this over all lanes and the labels are left to the table and the tooltips. */
const MOST_ROWS = 44;

/** Lanes in the order of `order`; lanes without marks are left out. `right` is the last pixel a label may use. */
export function layLanes<Mark extends TimelineMark>(
  marks: readonly Mark[],
  order: readonly string[],
  x: DayScale,
  right: number,
): readonly Lane<Mark>[] {
  const labelled = lanesOf(marks, order, x, right, true);
  const rows = labelled.reduce((sum, lane) => sum + lane.rows, 0);
  return rows <= MOST_ROWS ? labelled : lanesOf(marks, order, x, right, false);
}

function lanesOf<Mark extends TimelineMark>(
  marks: readonly Mark[],
  order: readonly string[],
  x: DayScale,
  right: number,
  labelled: boolean,
): readonly Lane<Mark>[] {
  return order.flatMap((name) => {
    const mine = marks
      .filter(({ lane }) => lane === name)
      .toSorted((a, b) => compare(firstDay(a.date), firstDay(b.date)));
    if (mine.length === 0) return [];
    const ends: number[] = [];
    const placed = mine.map((mark): Placed<Mark> => {
      const at = x(mark.date);
      const width = labelled ? MARK_WIDTH + mark.label.length * CHARACTER + PADDING : MARK_WIDTH;
      const flipped = labelled && at + width > right;
      const [start, end] = flipped ? [at - width, at + MARK_WIDTH] : [at - MARK_WIDTH / 2, at - MARK_WIDTH / 2 + width];
      const free = ends.findIndex((taken) => taken <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      return { ...mark, x: at, row, labelled, flipped };
    });
    return [{ name, rows: ends.length, marks: placed }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
