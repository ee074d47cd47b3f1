// Latin letters by their Korean names: firms known by letters are written so in Hangul (엘지 for LG).

/** The longest first; those of one syllable that are also parts of words count only beside others. */
const LETTERS: readonly (readonly [hangul: string, letter: string])[] = [
  ["더블유", "w"],
  ["에이치", "h"],
  ["에이", "a"],
  ["에프", "f"],
  ["아이", "i"],
  ["제이", "j"],
  ["케이", "k"],
  ["에스", "s"],
  ["브이", "v"],
  ["엑스", "x"],
  ["와이", "y"],
  ["제트", "z"],
  ["엘", "l"],
  ["엠", "m"],
  ["엔", "n"],
  ["알", "r"],
  ["비", "b"],
  ["씨", "c"],
  ["디", "d"],
  ["이", "e"],
  ["지", "g"],
  ["오", "o"],
  ["피", "p"],
  ["큐", "q"],
  ["티", "t"],
  ["유", "u"],
];
const FEWEST = 2;
/** Letters whose names begin no Korean word or surname, after one that may, too. */
const TELLING =
  /^(?:더블유|에이|에프|제이|케이|에스|브이|엑스|와이|제트|엘|엠|엔|씨|디|티|피|[지비오유이](?:더블유|에이|에프|제이|케이|에스|브이|엑스|와이|엠|엔))/;
const LONGEST_TELLING = 4;

/** `"엘지화학"` → `lg`, two syllables; undefined where fewer than two letters are spelled from `from` on. */
export function spelledLetters(
  run: string,
  from: number,
): { readonly text: string; readonly length: number } | undefined {
  if (!TELLING.test(run.slice(from, from + LONGEST_TELLING))) return undefined;
  let text = "";
  let at = from;
  for (;;) {
    const next = LETTERS.find(([hangul]) => run.startsWith(hangul, at));
    if (next === undefined) break;
    text += next[1];
    at += next[0].length;
  }
  return text.length < FEWEST ? undefined : { text, length: at - from };
}
