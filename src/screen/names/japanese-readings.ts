// Japanese names in characters that no table of names holds, read sign by sign: 日東 is Nitto in the way of Chinese words, 常石
// Tsuneishi in that of Japanese ones. Which of the two is meant nobody can tell from the signs, so both are read.
import type { NameLexicon } from "./lexicon.ts";

type Han = NameLexicon["han"];

/** Legal forms, places of work and bodies that only Japanese names hold, kana, and characters that only Japan writes so. */
const JAPANESE =
  /会社|[製制]作所|造船所|工業所|務店|大学校|[組庁会店]$|昭和|化成|[\u3041-\u30ff気発広豊沢浜関鉄県図対団売写験駅黒価労巻専応恵戦抜済渋歩検転変伝権毎桜栄楽亜悪圧囲営円塩横拡覚観顔機揮毎鉱渓経軽継従縦渉焼証条状浄剰畳縄譲織真粋随髄斉静摂潜銭践遷薬塩剤斎蔵砕壊懐覧勧歓帰挙峡暁薫茎撃剣圏厳効雑賛歯湿釈収奨嬢醸穂枢総増臓帯滞択弾遅鋳聴鎮稲闘徳悩脳覇廃髪払仏辺舗満黙訳様竜両猟塁類霊齢録児]/u;

/** Trades and places in characters that the mainland writes otherwise or that are Japan's; firms of Taiwan and Hong Kong write some of them, beside words of their own. */
const IN_JAPAN =
  /日本|東京|大阪|京都|横浜|神戸|名古屋|関[東西]|北海道|山陽|東北|九州|製|電[工機気子線装業]|[工興産鉱鋼]業|産|海運|汽船|郵船|商船|紡績|紡織|計器|測器|工器|硝子|瓦斯|鋼管|特殊鋼|証券|造船/u;
const IN_CHINA = /公司|集[團团]|[廠厂行]|研究院/u;

/** Whether a name as written may be Japanese. */
export const mayBeJapanese = (name: string): boolean =>
  JAPANESE.test(name) || (IN_JAPAN.test(name) && !IN_CHINA.test(name));

/** Both readings of a run in simplified characters, a surname at its beginning as such; without those that are not known throughout. */
export function japaneseReadings(run: string, { han }: NameLexicon): readonly string[] {
  const surname = surnameOf(run, han);
  const rest = run.slice(surname?.length ?? 0);
  const head = surname?.reading ?? "";
  const readings = [onReading(rest, han), kunReading(rest, han)];
  return [...new Set(readings.flatMap((one) => (one === undefined ? [] : [head + one])))];
}

/** The surname of the table that a name begins with, the longest. */
export function surnameOf(
  name: string,
  { japaneseSurnames }: Han,
): { readonly reading: string; readonly length: number } | undefined {
  for (const length of [3, 2]) {
    const reading = name.length >= length ? japaneseSurnames[name.slice(0, length)] : undefined;
    if (reading !== undefined) return { reading, length };
  }
  return undefined;
}

/** Bodies that are named after a person or a place, with how that is said. */
const GROUPS: Readonly<Record<string, string>> = { 组: "gumi", 会: "kai" };

/** `山口組`: what a body is named after, by table or sign by sign, and what it calls itself. `name` in simplified characters. */
export function japaneseGroup(name: string, { han }: NameLexicon): readonly [name: string, group: string] | undefined {
  const group = GROUPS[name.slice(-1)];
  const bearer = name.slice(0, -1);
  const reading =
    surnameOf(bearer, han)?.length === bearer.length ? surnameOf(bearer, han)?.reading : kunReading(bearer, han);
  return group === undefined || reading === undefined ? undefined : [reading, group];
}

const SURNAME = 2;

/** Surname and given name of a person by the readings of their signs: what a table holds, else both readings. `name` in simplified characters. */
export function japanesePerson(
  name: string,
  { han }: NameLexicon,
): readonly (readonly [surname: string, given: string])[] {
  const known = surnameOf(name, han);
  if (known === undefined && name.length <= SURNAME + 1) return [];
  const length = known?.length ?? SURNAME;
  const surname = known?.reading ?? kunReading(name.slice(0, length), han);
  const rest = name.slice(length);
  if (surname === undefined || rest === "") return [];
  const given = han.japaneseGivenNames[rest];
  const readings = given === undefined ? [onReading(rest, han), kunReading(rest, han)] : [given];
  return [...new Set(readings)].flatMap((one) => (one === undefined ? [] : [[surname, one] as const]));
}

function kunReading(run: string, { kunReadings }: Han): string | undefined {
  const signs = [...run].map((sign) => kunReadings.get(sign));
  return signs.every((one) => one !== undefined) ? signs.join("") : undefined;
}

function onReading(run: string, { onReadings }: Han): string | undefined {
  let text = "";
  for (const sign of run) {
    const next = onReadings.get(sign);
    if (next === undefined) return undefined;
    text = joined(text, next);
  }
  return text;
}

/** `nichi` and `to` are Nitto, `gaku` and `ko` Gakko, `totsu` and `han` Toppan: a last tsu, chi, ku or ki before a hard sound. */
function joined(before: string, next: string): string {
  const hard = /^[kstph]/.exec(next)?.[0];
  if (hard === undefined || !/[aiueo](?:tsu|t?chi|k[ui])$/.test(before)) return before + next;
  const stem = before.replace(/(?:tsu|t?chi|k[ui])$/, "");
  if (/k[ui]$/.test(before)) return hard === "k" ? `${stem}k${next}` : before + next;
  return hard === "h" ? `${stem}pp${next.slice(1)}` : stem + hard + next;
}
