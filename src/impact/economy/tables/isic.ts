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

/** The divisions an industry of a loaded table covers: `C26` → 26; `C31_33` or `C31T33` → 31, 32, 33; `C302T309` → 30. */
export function divisionsOf(code: string): readonly number[] {
  const older = OLDER[code];
  if (older !== undefined) return older;
  // Three and four digits are groups and classes: their first two are the division.
  const [first, last] = [...code.matchAll(/\d+/g)].map(([digits]) => Number(digits.slice(0, 2)));
  if (first === undefined) return [];
  const until = last !== undefined && last > first ? last : first;
  return Array.from({ length: until - first + 1 }, (_, at) => first + at);
}

/** EXIOBASE writes the division of NACE revision 1.1 in brackets behind a name; goods, and what minerals are used in. */
const NACE_1: Readonly<Record<string, readonly number[]>> = {
  10: [5],
  11: [6],
  13: [7],
  14: [8],
  15: [10, 11],
  16: [12],
  17: [13],
  18: [14],
  19: [15],
  20: [16],
  21: [17],
  22: [18],
  23: [19],
  24: [20, 21],
  25: [22],
  26: [23],
  27: [24],
  28: [25],
  29: [28],
  30: [26],
  31: [27],
  32: [26],
  33: [26],
  34: [29],
  35: [30],
  36: [31, 32],
  73: [72],
};
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [
    /^(?:cultivation|cattle|pigs|poultry|meat animals|animal products|raw milk|wool|paddy|wheat|crops|vegetables)/i,
    [1],
  ],
  [/^(?:mining|extraction) .*(?:coal|lignite|peat)/i, [5]],
  [/^extraction .*(?:petroleum|gas)/i, [6]],
  [/^mining .*(?:ores|concentrates)/i, [7]],
  [/^(?:quarrying|mining)/i, [8]],
  [/^(?:processing|production) of (?:meat|dairy|fish|food)|^(?:sugar|manufacture of beverages)/i, [10]],
  [/^(?:petroleum refinery|manufacture of coke)/i, [19]],
  [/^(?:chemicals nec|plastics, basic|n-fertiliser|p- and other fertiliser)/i, [20]],
  [/(?:glass|ceramic|cement|bricks|mineral products)/i, [23]],
  [/(?:iron and steel|ferro-alloys|non-ferrous|casting of metals)/i, [24]],
  [/(?:aluminium|copper|precious metals?|lead, zinc and tin).* production$/i, [24]],
];

/** ISIC revision 4 divisions of an EXIOBASE industry or product, from its name; empty where none is known. */
export function divisionsOfName(name: string): readonly number[] {
  const code = /\((\d{2})\)\s*$/.exec(name)?.[1];
  return (code === undefined ? undefined : NACE_1[code]) ?? NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}
