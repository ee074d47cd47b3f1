// Announcements of Chinese ministries, in Chinese: MOFCOM, Customs, CAC and others announce in one form.
import type { Span } from "../document/index.ts";
import { controlCodes, day, spanOf, stated } from "./find.ts";
import type { NoticeForm, NoticeItem, NoticeParty } from "./notice.ts";

const BODIES: readonly (readonly [name: string, norm: string])[] = [
  ["商务部", "CN.MOFCOM"],
  ["海关总署", "CN.GACC"],
  ["网络安全审查办公室", "CN.CAC"],
  ["国家互联网信息办公室", "CN.CAC"],
  ["国务院关税税则委员会", "CN.SCCTC"],
  ["财政部", "CN.MOF"],
  ["外交部", "CN.MFA"],
  ["国家发展和改革委员会", "CN.NDRC"],
  ["国家发展改革委", "CN.NDRC"],
  ["工业和信息化部", "CN.MIIT"],
  ["科技部", "CN.MOST"],
  ["不可靠实体清单工作机制", "CN.MOFCOM"],
];

/** The number stands in the heading: 公告2023年第23号. */
const NUMBER = /(\d{4})\s*年\s*第\s*(\d+)\s*号/;

/** 自即日起至…, 实施期限至…; not the last day of contracts or of a time to adjust. */
const LAST_DAY = /(?:日起|起算|(?:实施|执行)期限|有效期)[^。；\n]{0,16}?(?:至|到)\s*(\d{4})年(\d{1,2})月(\d{1,2})日/;

/** A dateline, an outlet, whom it has it from: a paper tells of the announcement. */
const NEWS =
  /[日讯][电讯][\s　,，]|记者|本报|责任编辑|阅读|据[^。\n]{1,24}(?:消息|报道|网站)|【(?!发[布文])[^】\n]{2,10}】|(?:观察者|财新|环球)网/;

export const CN_ANNOUNCEMENT: NoticeForm = {
  id: "cn_announcement",
  fits: (text) => {
    // The heading names the body and the kind of paper; a news story names both in its sentences, behind a dateline.
    const head = text.trimStart().slice(0, 400).split("\n").slice(0, 4).join("\n");
    return (
      /\p{Script=Han}/u.test(head) &&
      /公告|决定|通知|令|通过网络安全审查/.test(head) &&
      BODIES.some(([name]) => head.includes(name)) &&
      !NEWS.test(head)
    );
  },
  read(text) {
    const head = text.slice(0, 600);
    const published = publishedIn(text);
    const onPublication = stated(
      text,
      /自(?:公布|发布)之日起(?:正式)?(?:实施|施行|执行|生效)|即日起/,
      () => published?.value,
    );
    const fromDay = stated(text, /自\s*(\d{4})年(\d{1,2})月(\d{1,2})日(?:\d{1,2}时\d{1,2}分)?起/, (m) =>
      day(m[1], m[2], m[3]),
    );
    const lastDay = stated(text, LAST_DAY, (m) => day(m[1], m[2], m[3]));
    const number = stated(head, NUMBER, (m) => `${m[1]}年第${m[2]}号`);
    const effective = fromDay ?? onPublication;
    const title = titleIn(text);
    return {
      imposer: "CN",
      ...(number === undefined ? {} : { number }),
      authorities: bodiesIn(head),
      ...(title === undefined ? {} : { title }),
      legalBasis: legalBasisIn(text),
      ...(published === undefined ? {} : { published }),
      ...(effective === undefined ? {} : { effective }),
      ...(lastDay === undefined ? {} : { lastDay }),
      names: otherPapers(text, number?.value),
      items: itemsIn(text),
      parties: partiesIn(text),
      documents: documentsIn(text),
    };
  },
};

function bodiesIn(head: string): readonly { readonly name: string; readonly norm: string }[] {
  const found = BODIES.flatMap(([name, norm]) => (head.includes(name) ? [{ name, norm, at: head.indexOf(name) }] : []));
  const byNorm = new Map(found.toSorted((a, b) => a.at - b.at).map(({ name, norm }) => [norm, { name, norm }]));
  return [...byNorm.values()];
}

/** 公告2024年第46号 in the text of another announcement. */
function otherPapers(text: string, own: string | undefined): readonly string[] {
  const numbers = [...text.matchAll(/公告\s*(\d{4})\s*年\s*第\s*(\d+)\s*号|(\d{4})\s*年\s*第\s*(\d+)\s*号公告/g)].map(
    ([, year, number, yearBefore, numberBefore]) => `${year ?? yearBefore}年第${number ?? numberBefore}号`,
  );
  return [...new Set(numbers.filter((one) => one !== own))];
}

/** 关于对…的公告, …未通过网络安全审查, or what stands behind the number. */
function titleIn(text: string): string | undefined {
  const behind = /第\s*\d+\s*号[ \t　]+([^\r\n。]{4,80})$/m.exec(text.slice(0, 400))?.[1];
  return (
    behind ??
    /关于[^\r\n。]{2,80}?的?(?:公告|决定|通知)|^[^\r\n。，]{2,60}通过网络安全审查$/m.exec(text.slice(0, 2000))?.[0]
  );
}

/** Laws in 《》 of the sentence that begins with 根据, 依据 or 按照. */
function legalBasisIn(text: string): readonly string[] {
  const sentence = /(?:根据|依据|按照)[^。]{2,400}/.exec(text)?.[0] ?? "";
  return [...new Set([...sentence.matchAll(/《([^》]{2,60})》/g)].map(([, law]) => law as string))];
}

/** The day under the text, else the one in its heading. */
function publishedIn(text: string): ReturnType<typeof stated> {
  const days = [...text.matchAll(/^[ \t　]*(\d{4})年(\d{1,2})月(\d{1,2})日[ \t　]*$/gm)];
  const last = days.at(-1);
  const value = last === undefined ? undefined : day(last[1], last[2], last[3]);
  if (last !== undefined && value !== undefined) return { value, quote: spanOf(text, last.index, last[0].length) };
  return stated(text.slice(0, 400), /(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?/, (m) => day(m[1], m[2], m[3]));
}

/** Lines that name a customs number or a control code. */
function itemsIn(text: string): readonly NoticeItem[] {
  const items: NoticeItem[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const start = offset;
    offset += line.length + 1;
    const hs = [...line.matchAll(/(?<!\d)\d{8}(?:\d{2})?(?!\d)/g)].map(([code]) => code);
    const codes = controlCodes(line);
    if (hs.length === 0 && codes.length === 0) continue;
    const description = line
      .replace(/（参考海关商品编号[^）]*）|\(参考海关商品编号[^)]*\)|参考海关商品编号[:：]?[\d、，,\s]*/g, "")
      .replace(/\d[A-E]\d{3}(?:\.[a-z0-9]+)*/g, "")
      .replace(/^[\s　]*(?:[（(][一二三四五六七八九十]+[)）]|[（(]?\d+[)）.．、]|[a-z][.．、])[\s　]*/, "")
      .replace(/[。；;，,\s　]+$/, "")
      .trim();
    items.push({ description, codes, hs, quote: lineSpan(text, start, line) });
  }
  return items;
}

/** The parties of the annex, one on each numbered line. */
function partiesIn(text: string): readonly NoticeParty[] {
  const annex = /附件[^\n]{0,80}(?:名单|清单|实体|企业)[^\n]*\n([\s\S]{0,6000})/.exec(text)?.[1] ?? "";
  const lines = annex.matchAll(/^[\s　]*\d{1,3}[.．、)）][ \t　]*([^\n（(]{2,60})(?:[（(]([^\n]{2,80})[)）])?/gm);
  const found = new Map<string, NoticeParty>();
  for (const [, name = "", otherName] of lines)
    found.set(name.trim(), { name: name.trim(), ...(otherName === undefined ? {} : { otherName: otherName.trim() }) });
  return [...found.values()];
}

function lineSpan(text: string, start: number, line: string): Span {
  const lead = line.length - line.trimStart().length;
  return spanOf(text, start + lead, line.trim().length);
}

/** The list after 提交下列文件: numbered lines until the next section. */
function documentsIn(text: string): readonly string[] {
  const at = text.search(/提交(?:下列|以下|如下)(?:文件|材料)|并提交下列|提交.{0,12}(?:文件|材料)[:：]/);
  if (at < 0) return [];
  const documents: string[] = [];
  for (const line of text.slice(at).split("\n").slice(1, 30)) {
    const found = /^[\s　]*(?:（[一二三四五六七八九十]+）|[（(]\d+[)）]|\d+[.．、])\s*(.+?)[；;。]?\s*$/.exec(
      line,
    )?.[1];
    if (found !== undefined) documents.push(found);
    else if (documents.length > 0 && line.trim() !== "") break;
  }
  return documents;
}
