// From the US industry codes to the divisions of ISIC revision 4 (NACE revision 2), in which inter-country tables are
// classified. Only goods and the few services that minerals are used in are needed; longest prefix first.

const DIVISIONS: readonly (readonly [prefix: string, divisions: readonly number[]])[] = [
  ["3254", [21]],
  ["3364", [30]],
  ["3365", [30]],
  ["3366", [30]],
  ["3369", [30]],
  ["3391", [32]],
  ["3399", [32]],
  ["5417", [72]],
  ["324", [19]],
  ["325", [20]],
  ["326", [22]],
  ["327", [23]],
  ["331", [24]],
  ["332", [25]],
  ["3333", [26]],
  ["333", [28]],
  ["334", [26]],
  ["335", [27]],
  ["336", [29]],
  ["337", [31]],
  ["322", [17]],
  ["213", [9]],
  ["212", [7]],
  ["211", [6]],
];

/** The ISIC division of a US industry, e.g. 26 (electronics and optics) for 334413; undefined where none is held. */
export function isicDivision(code: string): number | undefined {
  return DIVISIONS.find(([prefix]) => code.startsWith(prefix))?.[1][0];
}

/** WIOD's release of 2013 and EXIOBASE count by older classifications. */
const OLDER: Readonly<Record<string, readonly number[]>> = {
  c8: [19],
  c9: [20, 21],
  c10: [22],
  c11: [23],
  c12: [24, 25],
  c13: [28],
  c14: [26, 27],
  c15: [29, 30],
  c16: [31, 32],
  c7: [17],
  c2: [6, 7, 8, 9],
};

/** The divisions an industry of a loaded table covers: `C26` → 26; `C31_33` or `C31T33` → 31, 32, 33; `D09` → 9. */
export function divisionsOf(code: string): readonly number[] {
  const older = OLDER[code];
  if (older !== undefined) return older;
  const [first, last] = [...code.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (first === undefined) return [];
  const until = last !== undefined && last > first ? last : first;
  return Array.from({ length: until - first + 1 }, (_, at) => first + at);
}
