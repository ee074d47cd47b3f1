// The record of a measure that a Chinese clause tells.
import type { AnnotatedDocument, Figure } from "../../document/model.ts";
import { spanOf } from "../../document/span.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { Rate } from "../candidate.ts";
import { type ChineseGoods, type Clause, type Dates, makersOf, partiesOf, statusOf } from "./chinese-fields.ts";
import type { Name } from "./chinese-words.ts";
import { codesOf, MEASURE_KINDS, type MeasureType } from "../families.ts";
import type { Measure } from "../record.ts";

/** What a clause tells, with what the clauses around it add. */
export interface Act extends Dates {
  readonly view: SentenceView;
  readonly clause: Clause;
  readonly actor: Name;
  readonly type: MeasureType;
  readonly planned: boolean;
  /** What the sentence says between who acts and the clause. */
  readonly lead: string;
  readonly goods: readonly ChineseGoods[];
  /** States that it is laid on. */
  readonly states: readonly string[];
  /** Told in another sentence. */
  readonly rate?: Rate | undefined;
}

/** An act that later clauses may say more of. */
export type Draft = { -readonly [key in keyof Act]: Act[key] };

const RELAXES =
  /解除|取消|停止执行|停止对[^，。]{0,12}收取|废止|撤销|豁免|恢复[^，。]{0,16}(?:出口|进口|资质)(?!管制|限制|禁令|关税|许可|配额)|降至|放宽|下调|(?:规定|措施|管制|公告|条款|禁令|规则)[^，。]{0,24}(?:暂停|停止|终止|中止)/u;

/** Those whom a ban on buying binds. */
const BOUND = /关键信息基础设施的?运营者|(?:中央|各级)?(?:国家机关|政府机关|政府机构|政府部门)/u;

/** "17.4%、19.9%和37.6%" and "15.6%-62.4%" are from the least to the most; of other figures the last is the new rate. */
function rateOf(percents: readonly Figure[], text: string): Rate | undefined {
  const last = percents.at(-1);
  if (last?.value === undefined) return undefined;
  if (last.max !== undefined) return { min: last.value, max: last.max, unit: "%" };
  if (text.includes("最高")) return { max: last.value, unit: "%" };
  const values = text.includes("分别") ? percents.flatMap(({ value }) => value ?? []) : [last.value];
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return min === max ? { value: max, unit: "%" } : { min, max, unit: "%" };
}

/** The rate told in a sentence of its own: 比亚迪、吉利的税率分别为17.4%、19.9%; 应按75.8%的比率提供保证金. */
export function rateToldIn(view: SentenceView, text: string): Rate | undefined {
  const before = /\d[^，。]{0,12}%的(?:保证金)?(?:税率|比率)/u.exec(text)?.index;
  if (before === undefined && !/(?:税率|比率|保证金)[^，。]{0,8}(?:为|是|：|达|\d)/u.test(text)) return undefined;
  const from = view.sentence.start + (before === undefined ? text.search(/税率|比率|保证金/u) : before - 1);
  const end = text.indexOf("，", from - view.sentence.start);
  const to = end < 0 ? view.sentence.end : view.sentence.start + end;
  return rateOf(
    view.figures.filter(({ kind, start }) => kind === "percent" && start > from && start < to),
    text,
  );
}

/** `M1`, restricting or loosening, by the words of its clause. */
export function measureOf(document: AnnotatedDocument, act: Act, id: string): Measure {
  const { view, clause, type, planned, states, announced, effective, expires } = act;
  const { name, norm } = act.actor;
  const published = document.published?.value;
  const { text } = clause;
  const [imposer = ""] = norm.split(".");
  const stops =
    /_ban$|import_licence/u.test(type) &&
    /(?:暂停|停止|禁止)[^，。]{0,24}(?:进口|出口|输入|采购|资质)(?!禁令)/u.test(text);
  const relaxes = RELAXES.test(text) || (/暂停|暂缓/u.test(text) && !stops);
  // 加拿大政府宣布，自10月1日起…: the verb of telling may stand in a clause before.
  const told = act.lead + text;
  const direction = relaxes ? "relax" : "restrict";
  const status = statusOf(
    told,
    { relaxes, planned, effective, isGovernment: /\.(?:GOV|POTUS)$/u.test(norm) },
    published,
  );
  const percents = view.figures.filter(
    ({ kind, start, end }) => kind === "percent" && start >= clause.start && end <= clause.end,
  );
  const rate = MEASURE_KINDS[type].family === "duty" ? (rateOf(percents, text) ?? act.rate) : undefined;
  const bound = BOUND.exec(text)?.[0];
  const isList = type === "entity_listing" || type === "sanctions_listing";
  return {
    id,
    type,
    ...codesOf(type, direction, status),
    direction,
    imposer: [imposer],
    authority: { name, norm },
    target: {
      countries: states,
      entities: isList ? partiesOf(view, clause) : type === "procurement_ban" ? makersOf(view, clause) : [],
      ...(bound === undefined ? {} : { persons_bound: bound }),
    },
    goods: isList ? [] : act.goods,
    ...(rate === undefined ? {} : { rate }),
    announced: announced ?? null,
    // An inquiry that begins at once binds nobody yet.
    effective: status === "investigation" ? null : (effective ?? null),
    ...(expires === undefined ? {} : { expires }),
    status,
    factuality: status === "considered" ? "possible" : "asserted",
    quote: spanOf(document.text, clause.start, clause.end),
    mentions: [],
    attribution: { chain: document.outlet === undefined ? [name] : [document.outlet, name] },
    confidence: 0.5,
    patternId: `chinese-news.${type}`,
    derived: [],
  };
}
