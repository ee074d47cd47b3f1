// Ordinances and notices of Japan's Ministry of Economy, Trade and Industry, in Japanese or English.
import { controlCodes, day, ENGLISH_DAY, englishDay, stated } from "./find.ts";
import type { NoticeForm } from "./notice.ts";

const METI = { name: "Ministry of Economy, Trade and Industry", norm: "JP.METI" };
/** Years of the present era count from 2019. */
const REIWA = 2018;

export const JP_ORDINANCE: NoticeForm = {
  id: "jp_ordinance",
  fits: (text) => {
    const head = text.slice(0, 3000);
    const japanese = /経済産業省/.test(head) && /省令|告示|令和/.test(head);
    return (
      japanese ||
      (/Ministry of Economy, Trade and Industry|\bMETI\b/.test(head) &&
        /Ministerial (?:Ordinance|Order)|Ordinance of the Ministry|Cabinet Order/i.test(head) &&
        /Article|promulgat/i.test(head))
    );
  },
  read(text) {
    const number =
      stated(text, /令和(\d+|元)年経済産業省(?:令|告示)第([\d一二三四五六七八九十百]+)号/, ([whole]) => whole) ??
      stated(text, /Ordinance of the Ministry of Economy, Trade and Industry No\.? ?\d+ of \d{4}/i, ([whole]) => whole);
    const effective =
      stated(text, /令和(\d+|元)年(\d{1,2})月(\d{1,2})日から施行/, (m) => reiwa(m)) ??
      stated(
        text,
        new RegExp(`(?:come into (?:force|effect)|effective|enforced)[^.]{0,30}?${ENGLISH_DAY.source}`, "i"),
        (m) => englishDay(m),
      );
    const published =
      stated(text, /令和(\d+|元)年(\d{1,2})月(\d{1,2})日(?!から)/, (m) => reiwa(m)) ??
      stated(text, new RegExp(`(?:promulgated|published|dated)[^.]{0,20}?${ENGLISH_DAY.source}`, "i"), (m) =>
        englishDay(m),
      );
    const codes = controlCodes(text);
    return {
      imposer: "JP",
      ...(number === undefined ? {} : { number }),
      authorities: [METI],
      legalBasis: [
        ...(/外国為替及び外国貿易法|Foreign Exchange and Foreign Trade Act/.test(text)
          ? ["Foreign Exchange and Foreign Trade Act"]
          : []),
        ...(/輸出貿易管理令|Export Trade Control Order/.test(text) ? ["Export Trade Control Order"] : []),
      ],
      ...(published === undefined ? {} : { published }),
      ...(effective === undefined ? {} : { effective }),
      items: codes.slice(0, 100).map((code) => {
        const start = text.indexOf(code);
        return { description: code, codes: [code], hs: [], quote: { start, end: start + code.length, text: code } };
      }),
      parties: [],
      documents: [],
    };
  },
};

function reiwa([, year, month, date]: RegExpExecArray): string | undefined {
  return day(String(REIWA + (year === "元" ? 1 : Number(year))), month, date);
}
