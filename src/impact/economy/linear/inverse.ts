// The inverse of a square matrix by blocked Gauss-Jordan elimination with partial pivoting: nearly all the work is one
// product of thin panels per block, done by the tile kernel. One thread; the same input gives the same bits.
import type { Matrix } from "./matrix.ts";
import { tileMachine, type TileKernel } from "./tile-kernel.ts";

const BLOCK = 64;
/** Columns of a block that are eliminated one by one before the kernel takes them off the block's other columns. */
const STRIP = 16;

export interface InverseOptions {
  /** Plain JavaScript even where WebAssembly SIMD is there; the result has the same bits. */
  readonly plain?: boolean;
}

export type Inverse =
  | { readonly kind: "inverse"; readonly matrix: Matrix }
  /** Column `column` (from 0) has no usable pivot: the matrix has no inverse. */
  | { readonly kind: "singular"; readonly column: number };

/** Anything that inverts a square matrix: `invert`, or one that keeps what it found. */
export type Inverter = (source: Matrix) => Inverse;

/** Inverts a square matrix in about 2·n³ operations. Throws RangeError when it is not square. */
export function invert(source: Matrix, options: InverseOptions = {}): Inverse {
  const n = source.rows;
  if (n !== source.columns) throw new RangeError(`an inverse needs a square matrix, not ${n} × ${source.columns}`);
  const size = Math.max(4, Math.ceil(n / 4) * 4);
  const depth = Math.min(BLOCK, size);
  const panelDoubles = size * depth;
  const { doubles, kernel } = tileMachine(size * size + 4 * panelDoubles, options.plain ?? false);
  const a = doubles.subarray(0, size * size);
  for (let i = 0; i < n; i++) a.set(source.data.subarray(i * n, (i + 1) * n), i * size);
  for (let i = n; i < size; i++) a[i * size + i] = 1;
  const space: Space = {
    size,
    a,
    panel: doubles.subarray(size * size, size * size + panelDoubles),
    rows: doubles.subarray(size * size + panelDoubles, size * size + 2 * panelDoubles),
    scaled: doubles.subarray(size * size + 2 * panelDoubles, size * size + 3 * panelDoubles),
    copy: doubles.subarray(size * size + 3 * panelDoubles, size * size + 4 * panelDoubles),
    block: new Float64Array(depth * depth),
    swaps: new Int32Array(size),
    kernel,
    at: {
      panel: size * size * 8,
      rows: (size * size + panelDoubles) * 8,
      scaled: (size * size + 2 * panelDoubles) * 8,
      copy: (size * size + 3 * panelDoubles) * 8,
    },
  };
  const { at } = space;
  for (let start = 0; start < size; start += depth) {
    const width = Math.min(depth, size - start);
    const failed = factorPanel(space, start, width);
    if (failed !== undefined) return { kind: "singular", column: failed };
    invertBlock(space, start, width);
    packBlock(space, width);
    packRows(space, a, start, width);
    space.scaled.fill(0);
    kernel(at.scaled, size * 8, at.panel, at.rows, width / 4, size / 4, width);
    packRows(space, space.scaled, 0, width);
    packOwn(space, start, width);
    packPanel(space, start, width);
    clearBlock(space, start, width);
    kernel(0, size * 8, at.panel, at.rows, size / 4, size / 4, width);
  }
  undoSwaps(space);
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) result.set(a.subarray(i * size, i * size + n), i * n);
  return { kind: "inverse", matrix: { rows: n, columns: n, data: result } };
}

interface Space {
  readonly size: number;
  readonly a: Float64Array;
  /** The block's columns, packed by row tiles. */
  readonly panel: Float64Array;
  /** The block's rows, packed by column tiles. */
  readonly rows: Float64Array;
  /** block⁻¹ × the block's rows. */
  readonly scaled: Float64Array;
  /** The block's columns, eliminated to find the pivots. */
  readonly copy: Float64Array;
  readonly block: Float64Array;
  readonly swaps: Int32Array;
  readonly kernel: TileKernel;
  /** Where each array begins, in bytes, as the kernel wants it. */
  readonly at: { readonly panel: number; readonly rows: number; readonly scaled: number; readonly copy: number };
}

/** Chooses the pivots of a block by eliminating in a copy of its columns, strip by strip, and swaps whole rows to match. */
function factorPanel(space: Space, start: number, width: number): number | undefined {
  const { size, a, copy } = space;
  for (let i = start; i < size; i++) copy.set(a.subarray(i * size + start, i * size + start + width), i * width);
  for (let first = 0; first < width; first += STRIP) {
    const last = Math.min(first + STRIP, width);
    const failed = factorStrip(space, start, width, first, last);
    if (failed !== undefined) return failed;
    if (last < width) takeStripOff(space, start, width, first, last);
  }
  return undefined;
}

/** Eliminates columns `first` … `last` − 1 of the panel among themselves; the factors stay where the zeros would be. */
function factorStrip(
  { size, a, copy, swaps }: Space,
  start: number,
  width: number,
  first: number,
  last: number,
): number | undefined {
  for (let k = first; k < last; k++) {
    const column = start + k;
    let pivot = column;
    let best = Math.abs(copy[column * width + k]!);
    for (let i = column + 1; i < size; i++) {
      const candidate = Math.abs(copy[i * width + k]!);
      if (candidate > best) [best, pivot] = [candidate, i];
    }
    if (!(best > 0) || !Number.isFinite(best)) return column;
    swaps[column] = pivot;
    if (pivot !== column) {
      swapRows(copy, width, pivot, column);
      swapRows(a, size, pivot, column);
    }
    const inverse = 1 / copy[column * width + k]!;
    for (let i = column + 1; i < size; i++) {
      const factor = copy[i * width + k]! * inverse;
      copy[i * width + k] = factor;
      if (factor === 0) continue;
      const end = i * width + last;
      for (let at = i * width + k + 1, from = column * width + k + 1; at < end; at++, from++)
        copy[at]! -= factor * copy[from]!;
    }
  }
  return undefined;
}

/** Takes a finished strip off the panel's columns to its right: first its own rows, then all below by the kernel. */
function takeStripOff(
  { size, copy, panel, rows, kernel, at }: Space,
  start: number,
  width: number,
  first: number,
  last: number,
): void {
  const depth = last - first;
  for (let k = first; k < last; k++)
    for (let i = k + 1; i < last; i++) {
      const factor = copy[(start + i) * width + k]!;
      if (factor === 0) continue;
      for (let j = last; j < width; j++) copy[(start + i) * width + j]! -= factor * copy[(start + k) * width + j]!;
    }
  const below = start + last;
  if (below === size) return;
  for (let k = 0; k < depth; k++) {
    const from = (start + first + k) * width + last;
    for (let j = 0; j < width - last; j++) rows[(j >> 2) * 4 * depth + 4 * k + (j & 3)] = copy[from + j]!;
  }
  for (let i = below; i < size; i++) {
    const tile = ((i - below) >> 2) * 4 * depth + (i & 3);
    const from = i * width + first;
    for (let k = 0; k < depth; k++) panel[tile + 4 * k] = copy[from + k]!;
  }
  const target = at.copy + (below * width + last) * 8;
  kernel(target, width * 8, at.panel, at.rows, (size - below) / 4, (width - last) / 4, depth);
}

function swapRows(data: Float64Array, width: number, one: number, other: number): void {
  const kept = data.slice(one * width, (one + 1) * width);
  data.copyWithin(one * width, other * width, (other + 1) * width);
  data.set(kept, other * width);
}

/** The inverse of the diagonal block; its pivots are already in order. */
function invertBlock({ size, a, block }: Space, start: number, width: number): void {
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) block[i * width + j] = a[(start + i) * size + start + j]!;
  for (let k = 0; k < width; k++) {
    const pivot = 1 / block[k * width + k]!;
    block[k * width + k] = 1;
    for (let j = 0; j < width; j++) block[k * width + j]! *= pivot;
    for (let i = 0; i < width; i++) {
      if (i === k) continue;
      const factor = block[i * width + k]!;
      if (factor === 0) continue;
      block[i * width + k] = 0;
      for (let j = 0; j < width; j++) block[i * width + j]! -= factor * block[k * width + j]!;
    }
  }
}

/** Packs −block⁻¹ by row tiles: subtracting its product from zero gives block⁻¹ × rows. */
function packBlock({ panel, block }: Space, width: number): void {
  for (let i = 0; i < width; i++)
    for (let k = 0; k < width; k++) panel[(i >> 2) * 4 * width + 4 * k + (i & 3)] = -block[i * width + k]!;
}

/** Packs `width` rows of `from`, beginning at row `first`, by column tiles. */
function packRows({ size, rows }: Space, from: Float64Array, first: number, width: number): void {
  for (let k = 0; k < width; k++) {
    let source = (first + k) * size;
    for (let tile = 4 * k; tile < size * width; tile += 4 * width) {
      rows[tile] = from[source]!;
      rows[tile + 1] = from[source + 1]!;
      rows[tile + 2] = from[source + 2]!;
      rows[tile + 3] = from[source + 3]!;
      source += 4;
    }
  }
}

/** The block's own columns of the packed rows become block⁻¹ itself. */
function packOwn({ rows, block }: Space, start: number, width: number): void {
  for (let k = 0; k < width; k++)
    for (let j = 0; j < width; j++) {
      const column = start + j;
      rows[(column >> 2) * 4 * width + 4 * k + (column & 3)] = block[k * width + j]!;
    }
}

/** Packs the block's columns by row tiles, −1 on its own diagonal, so that one subtraction updates every row. */
function packPanel({ size, a, panel }: Space, start: number, width: number): void {
  for (let i = 0; i < size; i++) {
    const tile = (i >> 2) * 4 * width + (i & 3);
    const own = i - start;
    const row = i * size + start;
    if (own >= 0 && own < width) for (let k = 0; k < width; k++) panel[tile + 4 * k] = own === k ? -1 : 0;
    else for (let k = 0; k < width; k++) panel[tile + 4 * k] = a[row + k]!;
  }
}

function clearBlock({ size, a }: Space, start: number, width: number): void {
  a.fill(0, start * size, (start + width) * size);
  for (let i = 0; i < size; i++) a.fill(0, i * size + start, i * size + start + width);
}

/** Rows were swapped on the way in, so columns are swapped back, last first. */
function undoSwaps({ size, a, swaps }: Space): void {
  for (let k = size - 1; k >= 0; k--) {
    const other = swaps[k]!;
    if (other === k) continue;
    for (let i = 0; i < size; i++) {
      const kept = a[i * size + k]!;
      a[i * size + k] = a[i * size + other]!;
      a[i * size + other] = kept;
    }
  }
}
