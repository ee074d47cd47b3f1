// Foreign names spelled by Chinese sounds (尼罗斯 for Neros): which characters are used for that, and what consonants they
// stand for. Source: the usual transcription characters of the news agencies' tables.

import { LOOSE } from "./abjad.ts";

const USED = new Set(
  "阿埃艾爱安奥澳巴白班邦贝本比彼宾波伯博布查德迪蒂丁东杜多恩尔法范菲费芬弗福甘高戈格古哈汉豪赫霍基吉加贾杰金卡凯坎康考科克肯库拉莱兰朗劳雷里利丽林卢鲁路伦罗洛马麦迈曼芒梅门蒙" +
    "米密明莫默姆穆纳娜奈南内尼诺努欧帕潘佩彭皮平珀普奇乔切琼热瑞若萨塞赛桑森沙珊尚舍圣史斯司丝索苏塔泰坦汤唐特提廷图托瓦万威韦维温沃乌西希夏肖谢辛休许雅亚扬耶叶伊因英尤约泽扎詹珍朱兹" +
    "佐勒辽列逊顿顺茨洪翰励达仕朴厄俄娅婭齐契柯寇莎蕾黛茜茵葛柏裴费赖莱铎滕腾拜贡冈岗盖根圭胡惠京约夫娃维奇吕略伽迦耐聂涅妮庞琪荣儒蓉奎阔魁珈",
);
const MOST_FOREIGN = 0.99;
const SHORTEST = 2;

/** Whether a run of characters spells a foreign name: two or more, all of them used for that. */
export function isTranscription(run: string): boolean {
  const signs = [...run];
  if (signs.length < SHORTEST) return false;
  return signs.filter((sign) => USED.has(sign)).length / signs.length >= MOST_FOREIGN;
}

/** Pinyin initial → code as in abjad.ts; codes of several sounds are capitals. */
const INITIALS: readonly (readonly [initial: string, code: string])[] = [
  ["zh", "J"],
  ["ch", "C"],
  ["sh", "S"],
  ["b", "b"],
  ["p", "p"],
  ["m", "m"],
  ["f", "P"],
  ["d", "d"],
  ["t", "t"],
  ["n", "n"],
  ["l", "L"],
  ["g", "K"],
  ["k", "K"],
  ["h", "h"],
  ["j", "J"],
  ["q", "C"],
  ["x", "Q"],
  ["r", "r"],
  ["z", "z"],
  ["c", "c"],
  ["s", "s"],
  ["y", "Y"],
  ["w", "W"],
];

/** Consonant codes of a transcription: `["ni", "luo", "si"]` → `"nLs"`, which reads as "neros" too. */
export function transcriptionCodes(syllables: readonly string[]): string {
  let codes = LOOSE;
  for (const syllable of syllables) {
    if (syllable === "er") {
      codes += "L";
      continue;
    }
    const initial = INITIALS.find(([text]) => syllable.startsWith(text));
    codes += initial?.[1] ?? "A";
    if (/[aeiou]n(?:g)?$/.test(syllable)) codes += "n";
  }
  return codes;
}
