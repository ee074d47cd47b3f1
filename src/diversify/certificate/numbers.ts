// The two arithmetics of the checker: doubles for large models, exact fractions for small ones. A double is itself a
// fraction, so no digit of the model is lost.

/** What the checker needs of numbers. ±Infinity never enters: callers test for it first. */
export interface Numbers<T> {
  readonly zero: T;
  from(value: number): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  /** Sign of a - b. */
  compare(a: T, b: T): number;
  toNumber(a: T): number;
}

export const doubles: Numbers<number> = {
  zero: 0,
  from: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  compare: (a, b) => a - b,
  toNumber: (a) => a,
};

/** `top / 2^shift`: every double is one, and sums and products of them stay so. */
export interface Binary {
  readonly top: bigint;
  readonly shift: number;
}

const view = new DataView(new ArrayBuffer(8));

function fromDouble(value: number): Binary {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n);
  const shift = 1075 - Math.max(exponent, 1);
  const top = bits >> 63n === 1n ? -mantissa : mantissa;
  return shift >= 0 ? reduced({ top, shift }) : { top: top << BigInt(-shift), shift: 0 };
}

/** Whole numbers are common: drop the factors of two that keep tops long. */
function reduced({ top, shift }: Binary): Binary {
  if (top === 0n) return { top, shift: 0 };
  let [rest, left] = [top, shift];
  while (left >= 16 && (rest & 0xffffn) === 0n) [rest, left] = [rest >> 16n, left - 16];
  while (left > 0 && (rest & 1n) === 0n) [rest, left] = [rest >> 1n, left - 1];
  return { top: rest, shift: left };
}

const aligned = ({ top, shift }: Binary, to: number): bigint => top << BigInt(to - shift);

function plus(a: Binary, b: Binary, sign: bigint): Binary {
  const shift = Math.max(a.shift, b.shift);
  return { top: aligned(a, shift) + sign * aligned(b, shift), shift };
}

export const fractions: Numbers<Binary> = {
  zero: { top: 0n, shift: 0 },
  from: fromDouble,
  add: (a, b) => plus(a, b, 1n),
  subtract: (a, b) => plus(a, b, -1n),
  multiply: (a, b) => ({ top: a.top * b.top, shift: a.shift + b.shift }),
  compare: (a, b) => {
    const { top } = plus(a, b, -1n);
    return top > 0n ? 1 : top < 0n ? -1 : 0;
  },
  toNumber: ({ top, shift }) => {
    // Keep 64 significant bits, so that neither part overflows a double.
    const length = (top < 0n ? -top : top).toString(2).length;
    const drop = Math.max(0, length - 64);
    return Number(top >> BigInt(drop)) * 2 ** (drop - shift);
  },
};
