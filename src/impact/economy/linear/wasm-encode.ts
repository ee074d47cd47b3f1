// Writes a small WebAssembly module byte by byte: just enough of the binary format for one numeric kernel, so that no
// compiler and no binary blob is part of the project. https://webassembly.github.io/spec/core/binary/

export const I32 = 0x7f;
export const V128 = 0x7b;
export const VOID = 0x40;

export type Code = readonly (number | Code)[];

/** An unsigned LEB128 number. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** A signed LEB128 number, as `i32.const` takes it. */
export function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];
/** Alignment hint 0: any address will do. */
const memory = (offset: number): Code => [0x00, unsigned(offset)];

/** The instructions the kernel needs. */
export const op = {
  get: (local: number): Code => [0x20, unsigned(local)],
  set: (local: number): Code => [0x21, unsigned(local)],
  constant: (value: number): Code => [0x41, signed(value)],
  add: [0x6a] as Code,
  subtract: [0x6b] as Code,
  shiftLeft: [0x74] as Code,
  shiftRight: [0x76] as Code,
  /** Runs `body` again and again until the local, counted down by one each time, is zero; it must not start at zero. */
  countDown: (local: number, body: Code): Code => [
    [0x03, VOID],
    body,
    [0x20, unsigned(local)],
    [0x41, 0x01],
    [0x6b],
    [0x22, unsigned(local)],
    [0x0d, 0x00],
    [0x0b],
  ],
  load: (offset: number): Code => [simd(0), memory(offset)],
  store: (offset: number): Code => [simd(11), memory(offset)],
  /** Two copies of the double at an address. */
  loadSplat: (offset: number): Code => [simd(10), memory(offset)],
  addPairs: simd(0xf0),
  subtractPairs: simd(0xf1),
  multiplyPairs: simd(0xf2),
  zeroPair: [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)] as Code,
};

/** A module that imports its memory (`env.memory`) and exports one function of i32 parameters, without a result. */
export function moduleOf(
  name: string,
  parameters: number,
  locals: readonly (readonly [count: number, type: number])[],
  body: Code,
): Uint8Array<ArrayBuffer> {
  const text = (value: string): Code => [unsigned(value.length), [...value].map((letter) => letter.charCodeAt(0))];
  const section = (id: number, content: Code): readonly number[] => {
    const bytes = flat(content);
    return [id, ...unsigned(bytes.length), ...bytes];
  };
  const code = flat([
    unsigned(locals.length),
    locals.map(([count, type]) => [unsigned(count), type]),
    body,
    0x0b, // end
  ]);
  return Uint8Array.from([
    // The magic word and version 1.
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, [1, 0x60, unsigned(parameters), Array.from({ length: parameters }, () => I32), 0]),
    ...section(2, [1, text("env"), text("memory"), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, text(name), 0x00, 0x00]),
    ...section(10, [1, unsigned(code.length), code]),
  ]);
}

function flat(code: Code): number[] {
  return code.flatMap((part) => (typeof part === "number" ? [part] : flat(part)));
}
