// C -= P·R in 4 × 4 register tiles: the inner loop of the blocked inverse. WebAssembly SIMD where the runtime has it (two
// doubles at a time, no fused or relaxed operations), else plain JavaScript with the same operations in the same order, so
// both give the same bits.
import { moduleOf, op, I32, V128, type Code } from "./wasm-encode.ts";

/**
 * Subtracts P·R from C. All positions are byte offsets into `memory`. C is row-major with `stride` bytes per row and
 * 4·`rowTiles` × 4·`columnTiles` entries; P lies packed as row tiles (for each k, 4 rows), R as column tiles (for each k,
 * 4 columns); `depth`, the inner dimension, is a multiple of 4. Neither tile count may be zero.
 */
export type TileKernel = (
  c: number,
  stride: number,
  p: number,
  r: number,
  rowTiles: number,
  columnTiles: number,
  depth: number,
) => void;

export interface TileMachine {
  readonly doubles: Float64Array;
  readonly kernel: TileKernel;
  readonly kind: "wasm" | "javascript";
}

/** Room for `doubles` numbers and the kernel over it. `plain`: plain JavaScript even where SIMD is there. */
export function tileMachine(doubles: number, plain = false): TileMachine {
  const compiled = plain ? undefined : compiledModule();
  if (compiled === undefined) {
    const memory = new Float64Array(doubles);
    return { doubles: memory, kernel: plainKernel(memory), kind: "javascript" };
  }
  const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil((doubles * 8) / 65536)) });
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  return {
    doubles: new Float64Array(memory.buffer),
    kernel: instance.exports["tiles"] as unknown as TileKernel,
    kind: "wasm",
  };
}

let cached: { readonly module: WebAssembly.Module | undefined } | undefined;

/** The module, or undefined where the runtime has no SIMD or forbids compiling. */
function compiledModule(): WebAssembly.Module | undefined {
  if (cached !== undefined) return cached.module;
  try {
    cached = { module: new WebAssembly.Module(kernelBytes()) };
  } catch {
    cached = { module: undefined };
  }
  return cached.module;
}

/** Locals 0-6 are the parameters; 7-14 counters and moving addresses; from 15 on vectors. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const [c, stride, p, r, rowTiles, columnTiles, depth] = [0, 1, 2, 3, 4, 5, 6];
  const [columns, k, pAt, rAt, row0, row1, row2, row3] = [7, 8, 9, 10, 11, 12, 13, 14];
  const [b0, b1, a, acc] = [15, 16, 17, 18];
  const rows = [row0, row1, row2, row3];
  const step = (local: number, by: Code): Code => [op.get(local), by, op.add, op.set(local)];
  const oneDepth = (at: number): Code => [
    [op.get(rAt), op.load(32 * at), op.set(b0), op.get(rAt), op.load(32 * at + 16), op.set(b1)],
    rows.map((_, i) => [
      [op.get(pAt), op.loadSplat(32 * at + 8 * i), op.set(a)],
      [0, 1].map((half) => [
        op.get(acc + 2 * i + half),
        op.get(a),
        op.get(half === 0 ? b0 : b1),
        op.multiplyPairs,
        op.addPairs,
        op.set(acc + 2 * i + half),
      ]),
    ]),
  ];
  const perDepth: Code = [[0, 1, 2, 3].map(oneDepth), step(pAt, op.constant(4 * 32)), step(rAt, op.constant(4 * 32))];
  const store: Code = rows.map((row, i) =>
    [0, 1].map((half) => [
      op.get(row),
      op.get(row),
      op.load(16 * half),
      op.get(acc + 2 * i + half),
      op.subtractPairs,
      op.store(16 * half),
    ]),
  );
  const perColumnTile: Code = [
    Array.from({ length: 8 }, (_, i) => [op.zeroPair, op.set(acc + i)]),
    [op.get(p), op.set(pAt), op.get(depth), op.constant(2), op.shiftRight, op.set(k)],
    op.countDown(k, perDepth),
    store,
    rows.map((row) => step(row, op.constant(32))),
  ];
  const perRowTile: Code = [
    [op.get(r), op.set(rAt), op.get(columnTiles), op.set(columns), op.get(c), op.set(row0)],
    [row1, row2, row3].map((row, i) => [op.get(rows[i] ?? 0), op.get(stride), op.add, op.set(row)]),
    op.countDown(columns, perColumnTile),
    [op.get(row3), op.get(stride), op.add, op.get(columnTiles), op.constant(5), op.shiftLeft, op.subtract, op.set(c)],
    // The next row tile of P begins where this one ended.
    [op.get(pAt), op.set(p)],
  ];
  return moduleOf(
    "tiles",
    7,
    [
      [8, I32],
      [11, V128],
    ],
    op.countDown(rowTiles, perRowTile),
  );
}

/** The same arithmetic in the same order, without SIMD. */
function plainKernel(memory: Float64Array): TileKernel {
  return (c, stride, p, r, rowTiles, columnTiles, depth) => {
    const width = stride / 8;
    const acc = new Float64Array(16);
    for (let rowTile = 0; rowTile < rowTiles; rowTile++) {
      const pTile = p / 8 + rowTile * 4 * depth;
      for (let columnTile = 0; columnTile < columnTiles; columnTile++) {
        const rTile = r / 8 + columnTile * 4 * depth;
        acc.fill(0);
        for (let k = 0; k < depth; k++) {
          for (let i = 0; i < 4; i++) {
            const a = memory[pTile + 4 * k + i]!;
            for (let j = 0; j < 4; j++) acc[4 * i + j]! += a * memory[rTile + 4 * k + j]!;
          }
        }
        const at = c / 8 + rowTile * 4 * width + columnTile * 4;
        for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) memory[at + i * width + j]! -= acc[4 * i + j]!;
      }
    }
  };
}
