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

interface SpelledLetters {
  readonly text: string;
  /** Syllables. */
  readonly length: number;
}

/** `"엘지화학"` → `lg`, two syllables; undefined where fewer than two letters are spelled from `from` on. */
export function spelledLetters(run: string, from: number): SpelledLetters | undefined {
  if (!TELLING.test(run.slice(from, from + LONGEST_TELLING))) return undefined;
  const letters = lettersFrom(run, from);
  return letters.text.length < FEWEST ? undefined : letters;
}

function lettersFrom(run: string, from: number): SpelledLetters {
  let text = "";
  let at = from;
  for (;;) {
    const next = LETTERS.find(([hangul]) => run.startsWith(hangul, at));
    if (next === undefined) return { text, length: at - from };
    text += next[1];
    at += next[0].length;
  }
}

/** Three letters or more behind two syllables or more. */
const TAIL = new RegExp(`(?<=^..+?)(?:${LETTERS.map(([hangul]) => hangul).join("|")}){3,}$`, "u");

/** The letters that a name ends in, with where they begin: of `"원익아이피에스"`, Wonik IPS, `ips` at 2; undefined where it ends in none. */
export function tailLetters(run: string): { readonly text: string; readonly at: number } | undefined {
  const at = TAIL.exec(run)?.index;
  return at === undefined ? undefined : { text: lettersFrom(run, at).text, at };
}
