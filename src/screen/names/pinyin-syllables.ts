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

const LETTERS = 26;
const A = 97;

/** The syllables as a tree: the node after a letter is `tree[node × 26 + letter]`, 0 for none. */
const tree: number[] = Array.from({ length: LETTERS }, () => 0);
/** By node, whether a syllable ends there. */
const isEnd: boolean[] = [false];
for (const [initial, finals] of Object.entries(FINALS))
  for (const final of finals.split(" ")) addSyllable(initial + final);

function addSyllable(syllable: string): void {
  let node = 0;
  for (let at = 0; at < syllable.length; at++) {
    const place = node * LETTERS + syllable.charCodeAt(at) - A;
    if (tree[place] === 0) {
      tree[place] = isEnd.push(false) - 1;
      for (let letter = 0; letter < LETTERS; letter++) tree.push(0);
    }
    node = tree[place] as number;
  }
  isEnd[node] = true;
}

const after = (node: number, word: string, at: number): number => {
  const letter = word.charCodeAt(at) - A;
  return letter >= 0 && letter < LETTERS ? (tree[node * LETTERS + letter] as number) : 0;
};

/** Whether the word is one or two syllables of pinyin: `zhiqiang`, `wei`. */
export function isPinyin(word: string): boolean {
  let node = 0;
  for (let at = 0; at < word.length; at++) {
    node = after(node, word, at);
    if (node === 0) return false;
    if (isEnd[node] && (at + 1 === word.length || isSyllableFrom(word, at + 1))) return true;
  }
  return false;
}

/** The one or two syllables of pinyin that the word is, the first as long as may be; undefined for other words. */
export function cutPinyin(word: string): readonly string[] | undefined {
  if (!isPinyin(word)) return undefined;
  if (isSyllable(word)) return [word];
  for (let at = word.length - 1; at > 0; at--)
    if (isSyllable(word.slice(0, at)) && isSyllableFrom(word, at)) return [word.slice(0, at), word.slice(at)];
  return undefined;
}

/** Calls for each syllable of pinyin. */
export function eachSyllable(call: (syllable: string) => void): void {
  for (const [initial, finals] of Object.entries(FINALS)) for (const final of finals.split(" ")) call(initial + final);
}

/** Whether the word is one syllable of pinyin, as Chinese surnames are. */
export const isSyllable = (word: string): boolean => isSyllableFrom(word, 0);

function isSyllableFrom(word: string, from: number): boolean {
  let node = 0;
  for (let at = from; at < word.length; at++) {
    node = after(node, word, at);
    if (node === 0) return false;
  }
  return isEnd[node] as boolean;
}
