// Inverses kept between runs under the hash of the matrix they belong to. A kept one is used only when its own digest is
// right and it does invert the matrix, tried on one vector; else it is computed again and the store is mended.
import { invert, type Inverse } from "./inverse.ts";
import { timesVector, type Matrix } from "./matrix.ts";

/** Where inverses lie. A cache: what cannot be read is absent, what cannot be written is not kept. */
export interface InverseStore {
  read(key: string): Uint8Array | undefined;
  write(key: string, content: Uint8Array): void;
  /** 64 hex digits over the bytes (SHA-256). */
  hash(content: Uint8Array): string;
}

export interface KeptInverse {
  readonly inverse: Inverse;
  /** `mended`: one was kept, but damaged or of another matrix. */
  readonly from: "computed" | "stored" | "mended";
  readonly why?: string;
}

/** `DRINV1`, digest of what follows, size, entries row by row (little endian). */
const MAGIC = "DRINV1";
const HEAD = 80;
const DIGEST_AT = 8;
const SIZE_AT = 72;
/** Largest residual, relative to the numbers that went into it, of an inverse worth keeping. */
const TOLERANCE = 1e-9;

/** The inverse of `m` from the store, or computed and kept. The same matrix gives the same bits either way. */
export function keptInverse(m: Matrix, store: InverseStore): KeptInverse {
  const key = store.hash(bytesOf(m.data));
  const content = store.read(key);
  const found = content === undefined ? undefined : open(content, m, store);
  if (typeof found === "object") return { inverse: { kind: "inverse", matrix: found }, from: "stored" };
  const inverse = invert(m);
  if (inverse.kind === "inverse") store.write(key, pack(inverse.matrix, store));
  return found === undefined ? { inverse, from: "computed" } : { inverse, from: "mended", why: found };
}

function pack({ rows, data }: Matrix, store: InverseStore): Uint8Array {
  const content = new Uint8Array(HEAD + data.byteLength);
  new DataView(content.buffer).setUint32(SIZE_AT, rows, true);
  content.set(bytesOf(data), HEAD);
  write(content, 0, MAGIC);
  write(content, DIGEST_AT, store.hash(content.subarray(SIZE_AT)));
  return content;
}

/** The matrix, or what is wrong with the content. */
function open(content: Uint8Array, m: Matrix, store: InverseStore): Matrix | string {
  if (content.byteLength !== HEAD + m.data.byteLength) return "its length is wrong";
  if (read(content, 0, MAGIC.length) !== MAGIC) return "it is no kept inverse";
  if (new DataView(content.buffer, content.byteOffset).getUint32(SIZE_AT, true) !== m.rows) return "its size is wrong";
  if (read(content, DIGEST_AT, 64) !== store.hash(content.subarray(SIZE_AT))) return "its digest is wrong";
  const data = new Float64Array(m.data.length);
  bytesOf(data).set(content.subarray(HEAD));
  const inverse = { rows: m.rows, columns: m.columns, data };
  return residual(m, inverse) <= TOLERANCE ? inverse : "it does not invert the matrix";
}

/**
 * ‖M·(X·v) − v‖ over what rounding may make of it, for one vector v of numbers −1 … 1 that is the same every time. An X
 * that is wrong in any entry that matters shows, at the cost of two products with a vector.
 */
export function residual(m: Matrix, inverse: Matrix): number {
  let state = 0x9e3779b9;
  const v = Float64Array.from({ length: m.rows }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  const x = timesVector(inverse, v);
  const back = timesVector(m, x);
  const size = x.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  // A number that is none must not pass for a small one.
  return back.reduce((most, value, i) => {
    const off = Math.abs(value - v[i]!) / size;
    return off <= most ? most : Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
  }, 0);
}

function bytesOf(data: Float64Array): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function write(content: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) content[at + i] = text.charCodeAt(i);
}

function read(content: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...content.subarray(at, at + length));
}
