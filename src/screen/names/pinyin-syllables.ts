// Which Latin words are Chinese given names or surnames by their syllables: one or two of pinyin. Two such words that
// differ in a letter are two names, not a slip of one.

/** Finals that follow each initial. Source: the table of Hanyu Pinyin. */
const FINALS: Readonly<Record<string, string>> = {
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan uo ue",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  y: "a an ang ao e i in ing o ong ou u uan ue un",
  w: "a ai an ang ei en eng o u",
  "": "a ai an ang ao e en er o ou",
};

const SYLLABLES = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(" ").map((final) => initial + final)),
);
const LONGEST = 12;

const MEMO = 20_000;
const memo = new Map<string, boolean>();

/** Whether the word is one or two syllables of pinyin: `zhiqiang`, `wei`. Remembered. */
export function isPinyin(word: string): boolean {
  let known = memo.get(word);
  if (known === undefined) {
    if (memo.size >= MEMO) memo.clear();
    memo.set(word, (known = isOneOrTwo(word)));
  }
  return known;
}

/** Whether the word is one syllable of pinyin, as Chinese surnames are. */
export const isSyllable = (word: string): boolean => SYLLABLES.has(word);

function isOneOrTwo(word: string): boolean {
  if (word.length > LONGEST) return false;
  if (SYLLABLES.has(word)) return true;
  for (let cut = Math.max(1, word.length - 6); cut < word.length && cut <= 6; cut++)
    if (SYLLABLES.has(word.slice(0, cut)) && SYLLABLES.has(word.slice(cut))) return true;
  return false;
}
