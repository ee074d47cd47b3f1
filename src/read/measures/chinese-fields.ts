// What a Chinese clause says of a measure besides its kind: whom it hits, which goods, from when, how far it has come.
import type { AnnotatedDocument, Timex } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import { boundsOf } from "../time/calendar.ts";
import type { DateValue, Status } from "./candidate.ts";
import { STATES } from "./chinese-words.ts";

/** A clause in simplified writing, at its place in the text. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Dates {
  readonly announced: DateValue | undefined;
  readonly effective: DateValue | undefined;
  readonly expires: DateValue | undefined;
}

/** 11日公告, 上月7日提出, 同日: `last` is the day told before, `told` the one of this sentence. */
export function datesOf(
  document: AnnotatedDocument,
  view: SentenceView,
  clause: Clause,
  last: DateValue | undefined,
  told: DateValue | undefined,
): Dates {
  const published = document.published?.value;
  const { text } = document;
  const here = view.timexes.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const starts = (one: Timex): boolean => text[one.end] === "起" || /[自从]/u.test(text[one.start - 1] ?? "");
  const ends = (one: Timex): boolean => text[one.start - 1] === "至";
  const effective =
    here.find((one) => starts(one) && !ends(one)) ?? here.find(({ end }) => /^日?生效/u.test(text.slice(end, end + 3)));
  const expires = here.find(ends);
  const own =
    dayOfMonth(clause.text, published) ??
    dateOf(
      here.find(
        (one) =>
          one !== effective &&
          one !== expires &&
          published !== undefined &&
          boundsOf(one.value)[0] <= published &&
          !/^(?:电|公布的|发布的|起|以来|至)/u.test(text.slice(one.end, one.end + 3)),
      ),
    );
  const announced = own ?? (/同日|当日|当天|同时/u.test(clause.text) ? last : undefined);
  const atOnce = /即日起|(?:公布|发布)之日起/u.exec(clause.text)?.[0];
  const today =
    announced ?? told ?? (published === undefined ? undefined : { value: published, basis: "derived" as const });
  return {
    announced,
    effective:
      dateOf(effective) ?? (atOnce === undefined || today === undefined ? undefined : { ...today, text: atOnce }),
    expires: dateOf(expires),
  };
}

function dateOf(timex: Timex | undefined): DateValue | undefined {
  return timex && { value: timex.value, text: timex.text, basis: timex.basis };
}

/** A day of this month or the last, before a verb of telling. */
export function dayOfMonth(text: string, published: string | undefined): DateValue | undefined {
  const found =
    /(?:(上月|本月)|(?<![\d月]))(\d{1,2})日(?=[^，。]{0,2}(?:公告|宣布|表示|发布|提出|决定|通过|说|称))/u.exec(text);
  if (found === null || published === undefined) return undefined;
  const back = found[1] === "上月" ? 1 : 0;
  const [year = 0, month = 1] = published.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1 - back, Number(found[2])));
  return { value: at.toISOString().slice(0, 10), text: found[0], basis: "derived" };
}

/** The states named in what follows whoever acts; every state where none is. */
export function targetsOf(rest: string, imposer: string): readonly string[] {
  const found = STATES.filter(([pattern, state]) => state !== imposer && pattern.test(rest)).map(([, state]) => state);
  return found.length > 0 ? found : ["*"];
}

/** 将甲公司、乙公司等六家企业列入清单: the names, else the count. */
export function partiesOf(clause: string): readonly string[] {
  const listed = /(?:将|把)(.{2,80}?)(?:列入|新增至|新增到|纳入|加入)/u.exec(clause)?.[1];
  if (listed === undefined) return [];
  const [names = "", count] = listed.split("等");
  const found = names
    .split(/[、和]/u)
    .map((one) =>
      one.replace(/^(?:美国|日本|加拿大|中国|欧洲|荷兰)(?:研究机构|企业)?(?=.{2,})/u, "").replace(/（.*$/u, ""),
    )
    .filter((one) => one.length > 1 && !/^\d+|^多家|^[一二三四五六七八九十]+(?:家|个)/u.test(one));
  return found.length > 0 ? found : [count === undefined || count === "" ? listed : count];
}

export interface ChineseGoods {
  readonly text: string;
  readonly norm: string;
}

const OBJECT =
  /(?:对|禁止进口|暂停进口|停止进口|暂停|禁止)(?:原产于?[^的、]{2,6}的)?(?:进口)?([^，。]{1,40}?)(?:等)?(?:相关物项|产品|商品|输入|出口|进口|加征|实施|征收|采取|发起)/u;

/** Goods of the lexicon in the clause, and the items of a list beside them that it does not know. */
export function goodsOf(view: SentenceView, clause: Clause): readonly ChineseGoods[] {
  const all = /(?:所有|全部)[^，。、]{0,8}(?:商品|产品|货物)/u.exec(clause.text);
  const slice = (start: number, end: number): string => spanOf(view.document.text, start, end).text;
  if (all !== null)
    return [{ text: slice(clause.start + all.index, clause.start + all.index + all[0].length), norm: "all goods" }];
  const named = view.names.filter(
    ({ class: kind, start, end }) => kind === "goods" && start >= clause.start && end <= clause.end,
  );
  const found = new Map<string, ChineseGoods>();
  for (const { start, end, norm } of named) if (!found.has(norm)) found.set(norm, { text: slice(start, end), norm });
  const listed = OBJECT.exec(clause.text);
  if (listed?.[1] === undefined || (named.length === 0 && !listed[1].includes("、"))) return [...found.values()];
  const from = clause.start + listed.index + listed[0].indexOf(listed[1]);
  let at = from;
  for (const item of listed[1].split(/[、和]/u)) {
    const [start, end] = [at, at + item.length];
    at = end + 1;
    const isKnown = named.some((one) => one.start < end && start < one.end);
    if (!isKnown && item.length > 0 && item.length <= LONGEST_ITEM && !/[\d的对与]/u.test(item))
      found.set(item, { text: slice(start, end), norm: item });
  }
  return [...found.values()];
}

const LONGEST_ITEM = 10;

/** How far the act has come. */
export function statusOf(
  clause: string,
  {
    relaxes,
    planned,
    effective,
  }: { readonly relaxes: boolean; readonly planned: boolean; readonly effective: DateValue | undefined },
  published: string | undefined,
): Status {
  if (/考虑|酝酿|研究/u.test(clause)) return "considered";
  if (/威胁|扬言/u.test(clause)) return "threatened";
  if (planned) return "proposed";
  if (/立案|发起[^，。]{0,8}调查|反倾销调查|反补贴调查/u.test(clause)) return "investigation";
  if (relaxes) return /暂停|暂缓/u.test(clause) ? "suspended" : /降至|下调|放宽/u.test(clause) ? "amended" : "revoked";
  if (/取代[^，。]{0,20}到期|仍然|继续维持|保留|已禁止|起[^，。]{0,6}(?:禁止|暂停)/u.test(clause)) return "in_force";
  if (effective !== undefined && published !== undefined && boundsOf(effective.value)[0] > published) return "adopted";
  return /将/u.test(clause) && !/列入|把|将[^，。]{2,40}(?:列|纳|提高)/u.test(clause) && effective === undefined
    ? "announced"
    : "in_force";
}
