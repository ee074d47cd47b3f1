// What a Chinese clause says of a measure besides its kind: whom it hits, which goods, from when, how far it has come.
import type { AnnotatedDocument, Timex } from "../../document/model.ts";
import { spanOf } from "../../document/span.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { addDays, type IsoDate } from "../../../base/date.ts";
import { boundsOf, lastDayOf, monthFrom, pad } from "../../time/calendar.ts";
import type { DateValue, Status } from "../candidate.ts";
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

/** What makes a day that of the telling: 3日宣布, 同日公告, 日前提出. */
const TELLS =
  /宣布|公布|公告|发布|决定|表示|提出|通过|批准|立案|发起|启动|裁定|裁决|颁布|出台|推出|通报|通知|列入|列单|新增|纳入|签署|[说称]/u;
/** What makes it that of the effect: 3月加征, 9日停止收取. */
const LAYS = /加征|征收|收取|生效|施行/u;
/** Behind a day on which something begins. */
const BEGINS = /^(?:零时)?(?:\d{1,2}时(?:\d{1,2}分)?)?(?:起|开始|后?(?:正式)?(?:生效|实施|施行|执行))/u;
const AT_ONCE = /即日起|(?:公布|发布|公告)之日起|立即(?:生效|实施|施行)/u;
const FOR =
  /(?:暂停|暂缓|推迟|延长|继续暂停|实施|期限|为期)[^，。；]{0,24}?(?<![\d年月])([一二两三四五六七八九十\d]{1,3})(年(?!\d)|个月|天|日)(?!以|前|内|期)/u;

/** 11日公告, 上月7日提出, 自8月1日起, 即日起至11月10日: `told` is the day that the sentence told before. */
export function datesOf(
  document: AnnotatedDocument,
  view: SentenceView,
  clause: Clause,
  told: DateValue | undefined,
): Dates {
  const published = document.published?.value;
  const textOf = ({ start, end }: Timex): readonly [string, string] => [
    clause.text.slice(0, start - clause.start),
    clause.text.slice(end - clause.start),
  ];
  let announced: DateValue | undefined;
  let effective: DateValue | undefined;
  let expires: DateValue | undefined;
  for (const one of view.timexes) {
    if (one.start < clause.start || one.end > clause.end) continue;
    const [before, after] = textOf(one);
    // 10月9日公布的措施: the day of what is spoken of.
    if (/^(?:关于|[^，。]{0,3}(?:公布|发布|宣布|生效|实施)?的)/u.test(after) || /^(?:以来|之前)/u.test(after)) continue;
    if (/[至到]$/u.test(before) || /^(?:到期|期满|届满)/u.test(after)) expires ??= dateOf(one);
    else if (BEGINS.test(after) || /(?:自|从|定于)$/u.test(before)) effective ??= dateOf(one);
    else if (published === undefined || boundsOf(one.value)[0] <= published) {
      const next = after.search(TELLS);
      const acts = after.search(LAYS);
      if (next >= 0 && (acts < 0 || next < acts)) announced ??= dateOf(one);
      else if (acts >= 0) effective ??= dateOf(one);
      else announced ??= dateOf(one);
    }
  }
  const atOnce = AT_ONCE.exec(clause.text)?.[0];
  const today =
    announced ?? told ?? (published === undefined ? undefined : { value: published, basis: "derived" as const });
  if (atOnce !== undefined && today !== undefined) effective ??= { ...today, text: atOnce };
  return { announced, effective, expires: expires ?? endOf(clause.text, effective) };
}

/** 暂停一年, 实施期限为5年: the last day, from that on which it begins; a duty's first day counts, a pause's does not. */
export function endOf(text: string, from: DateValue | undefined): DateValue | undefined {
  const [words = "", count = "", unit = ""] = FOR.exec(text) ?? [];
  if (from === undefined || from.value.length !== 10 || unit === "") return undefined;
  const number = /^\d/u.test(count) ? Number(count) : count === "两" ? 2 : "一二三四五六七八九十".indexOf(count) + 1;
  if (number < 1) return undefined;
  const day = from.value as IsoDate;
  const months = unit === "年" ? 12 * number : unit === "个月" ? number : undefined;
  const after = months === undefined ? addDays(day, number) : (sameDayAfter(day, months) as IsoDate);
  const value = /^(?:实施|期限|为期)/u.test(words) ? addDays(after, -1) : after;
  return { value, text: `${count}${unit}`, basis: "derived" };
}

/** The same day some months later; the last of its month where that has no such day. */
function sameDayAfter(day: IsoDate, months: number): string {
  const [year = 0, month = 1] = monthFrom(day, months).split("-").map(Number);
  return `${year}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), lastDayOf(year, month)))}`;
}

function dateOf(timex: Timex): DateValue {
  return { value: timex.value, text: timex.text, basis: timex.basis };
}

/** The states named in what follows whoever acts. */
export function targetsOf(rest: string, imposer: string): readonly string[] {
  return STATES.filter(([pattern, state]) => state !== imposer && pattern.test(rest)).map(([, state]) => state);
}

/** Where the parties of a listing stand: 将甲公司、乙公司等六家企业列入清单, 列单两家金融机构, 四家企业被禁止. */
const PARTIES: readonly RegExp[] = [
  /(?:将|把)(?<who>[^，。；]{2,80}?)(?:列入|新增至|新增到|纳入|加入)/u,
  /(?:列单|制裁|冻结)(?<who>(?:\d+|[一二两三四五六七八九十]+)[家名个][^，。；的]{2,12})/u,
  /(?<who>(?:\d+|[一二两三四五六七八九十]+)[家名个][^，。；的]{2,12})被(?:列入|禁止|制裁)/u,
];

/** The parties of a listing: their names as the text writes them, else how many there are. */
export function partiesOf(view: SentenceView, clause: Clause): readonly string[] {
  const found = PARTIES.map((pattern) => pattern.exec(clause.text)).find((one) => one !== null);
  const listed = found?.groups?.who;
  if (found === null || found === undefined || listed === undefined) return [];
  const at = clause.start + found.index + found[0].indexOf(listed);
  const written = view.document.text.slice(at, at + listed.length);
  const [names = "", count] = written.split("等");
  const parties = names
    .split(/[、和]/u)
    .map((one) =>
      one
        .replace(
          /^(?:美[国國]|日本|加拿大|中[国國]|[欧歐]洲|荷[兰蘭]|立陶宛)(?:研究[机機][构構]|企[业業])?(?=.{2,})/u,
          "",
        )
        .replace(/（.*$/u, ""),
    )
    .filter((one) => one.length > 1 && !/^\d+|^多家|^[一二两三四五六七八九十]+(?:家|个|個)/u.test(one));
  if (parties.length === 0) return [count === undefined || count === "" ? written : count];
  // One of many is an example: how many are listed is told too.
  return parties.length === 1 && count !== undefined && /^\d+家/u.test(count) ? [...parties, count] : parties;
}

/** The maker whose products nobody may buy: 停止采购美光公司产品. */
export function makersOf(view: SentenceView, clause: Clause): readonly string[] {
  const found = /采购(?:和使用)?(?<who>[^，。；、的]{2,20}?)的?(?:产品|设备|软件|服务)/u.exec(clause.text);
  const who = found?.groups?.who;
  if (found === null || who === undefined || /^[该其上此相有]|^外国|^美国$/u.test(who)) return [];
  const at = clause.start + found.index + found[0].indexOf(who);
  return [spanOf(view.document.text, at, at + who.length).text];
}

export interface ChineseGoods {
  readonly text: string;
  readonly norm: string;
}

/** Where what an act is laid on stands: before its verb, behind it, between its two halves. */
const OBJECTS: readonly RegExp[] = [
  /对(?<what>[^，。；]{1,60}?)(?:的?出口)?(?:实施|加征|征收|采取|发起|启动|展开|开展|的?(?:反倾销|反补贴|关税|进口禁令|出口限制))/u,
  /(?:禁止|暂停|停止|限制|恢复|解除)(?:对?[自从向][^，。；]{1,6}?)?(?:进口|输入|采购|出口)(?<what>[^，。；]{1,60})$/u,
  /(?:禁止|暂停|停止|限制|恢复|不予许可)(?<what>[^，。；]{1,60}?)(?:的)?(?:[对向][^，。；]{1,4})?(?:输入|进口|出口|输华)/u,
  /(?:将|把)(?<what>[^，。；]{1,60}?)(?:列入|纳入|关税|的?税率|列为)/u,
  /^(?<what>[^，。；]{1,60}?)(?:[对输][^，。；]{1,5})?(?:出口)?(?:须|需|必须|未经许可|不得)/u,
];
/** What stands before the goods themselves: where they are from, how many there are. */
const BEFORE_GOODS =
  /^(?:(?:所有|全部|部分|其他|有关|相关|进口|出口|产自|来自|自|从|向|对)|原产(?:于|地为)?|等|约?\d[\d万余]*[个种项类]|[一二三四五六七八九十]+[个种项类])+/u;
const BEHIND_GOODS = /(?:(?:相关|有关)(?:物项|产品|商品|货物)|物项|商品|货物|品目)?(?:进口|出口)?$/u;

const ALL_GOODS =
  /(?:所有|全部)[^，。、]{0,8}(?:商品|产品|货物)|(?<=对)(?:原产于[^的，。]{2,6}的)?(?:中国|美国|日本|加拿大|欧盟|印度|越南|墨西哥|巴西)?(?:输[美华欧日])?(?:进口)?(?:商品|货物)/u;

/** Goods of the lexicon in the clause, and the items of what it is laid on that the lexicon does not know. */
export function goodsOf(view: SentenceView, clause: Clause): readonly ChineseGoods[] {
  const all = ALL_GOODS.exec(clause.text);
  const slice = (start: number, end: number): string => spanOf(view.document.text, start, end).text;
  if (all !== null)
    return [{ text: slice(clause.start + all.index, clause.start + all.index + all[0].length), norm: "all goods" }];
  const named = view.names.filter(
    ({ class: kind, start, end }) => kind === "goods" && start >= clause.start && end <= clause.end,
  );
  const found = new Map<string, ChineseGoods>();
  for (const { start, end, norm } of named) if (!found.has(norm)) found.set(norm, { text: slice(start, end), norm });
  const what = OBJECTS.map((pattern) => pattern.exec(clause.text)).find((one) => one !== null);
  const whole = what?.groups?.what;
  if (what === undefined || what === null || whole === undefined)
    return found.size === 0 ? dualUse(view, clause) : [...found.values()];
  // 东京、福岛等地的水产品: the goods stand behind what says where they are from.
  const laid = whole.replace(/^.*的(?=.)/u, "");
  let at = clause.start + what.index + what[0].indexOf(whole) + whole.length - laid.length;
  for (const part of laid.split(/[、和及]/u)) {
    const [start, end] = [at, at + part.length];
    at = end + 1;
    if (named.some((one) => one.start < end && start < one.end)) continue;
    const item = itemOf(part);
    if (item === "") continue;
    const from = start + part.indexOf(item);
    found.set(item, { text: slice(from, from + item.length), norm: item });
  }
  return found.size === 0 ? dualUse(view, clause) : [...found.values()];
}

/** 两用物项 as a whole: whatever the state's list of them holds. */
function dualUse(view: SentenceView, clause: Clause): readonly ChineseGoods[] {
  const at = clause.text.search(/(?<!相关)两用物项/u);
  if (at < 0) return [];
  const from = clause.start + at;
  return [{ text: spanOf(view.document.text, from, from + "两用物项".length).text, norm: "dual-use items" }];
}

/** The goods within the words of an item; empty where there are none. */
function itemOf(part: string): string {
  let item = part.replace(/等[^级量]*$/u, "").replace(/(?:相关)?两用物项.*$/u, "");
  for (let before = ""; before !== item;) {
    before = item;
    item = item.replace(BEFORE_GOODS, "").replace(STATE_AT_START, "");
  }
  item = item.replace(BEHIND_GOODS, "");
  return (item.length > 1 || ELEMENTS.has(item)) &&
    item.length <= LONGEST_ITEM &&
    !/[\d的对与%“”（(]|企业|公司|实体|经营者|船|措施|关税|管制|规则|^上述|^该|国家|芬太尼|^(?:实施|执行|有关|规定)/u.test(
      item,
    )
    ? item
    : "";
}

const STATE_AT_START = new RegExp(
  `^(?:${STATES.map(([{ source }]) => source).join("|")}|中国)(?:产|境内|地区|籍)?`,
  "u",
);
const LONGEST_ITEM = 12;
/** Goods of one sign. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "锂铍硼氟钠镁铝硅磷硫氯钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴铷锶钇锆铌钼钌铑钯银镉铟锡锑碲碘铯钡镧铈镨钕钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋铀钍氦氖氩氪氙",
);

/** How far the act has come. */
export function statusOf(
  clause: string,
  {
    relaxes,
    planned,
    effective,
    isGovernment,
  }: {
    readonly relaxes: boolean;
    readonly planned: boolean;
    readonly effective: DateValue | undefined;
    /** A government announces what a body of it adopts. */
    readonly isGovernment: boolean;
  },
  published: string | undefined,
): Status {
  if (/考虑|酝酿|研究(?:对|是否|限制|禁止|加征)/u.test(clause)) return "considered";
  if (/威胁|扬言/u.test(clause)) return "threatened";
  if (planned) return "proposed";
  if (
    /立案|(?:发起|启动)[^，。]{0,40}调查|(?:反倾销|反补贴|保障措施)调查(?!的?[^，。]{0,4}裁)/u.test(clause) &&
    !/裁定|临时/u.test(clause)
  )
    return "investigation";
  if (relaxes) return /暂停|暂缓/u.test(clause) ? "suspended" : /降至|下调|放宽/u.test(clause) ? "amended" : "revoked";
  if (/取代[^，。]{0,20}到期|仍然|继续维持|保留|已禁止|起[^，。]{0,6}(?:禁止|暂停)/u.test(clause)) return "in_force";
  const isAhead = effective !== undefined && published !== undefined && boundsOf(effective.value)[0] > published;
  if (isGovernment && /宣布/u.test(clause) && (effective === undefined || isAhead)) return "announced";
  if (isAhead) return "adopted";
  return /将/u.test(clause) && !/列入|把|将[^，。]{2,40}(?:列|纳|提高)/u.test(clause) && effective === undefined
    ? "announced"
    : "in_force";
}
