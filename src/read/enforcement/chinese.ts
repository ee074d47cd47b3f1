// Enforcement in Chinese prose, clause by clause: the body that acts, the words of the act, whom or what it befell, and when.
import type { Cast } from "../actors/index.ts";
import { isEvidence } from "../document/model.ts";
import { overlap, type Range, spanOf } from "../document/span.ts";
import { codeOf } from "../frames/codes.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import { ACTORS, clauseStart, simplified, statesIn, WIDE } from "../measures/chinese/chinese-words.ts";
import type { ReadEnforcement } from "./enforcement.ts";

interface Kind {
  readonly kind: string;
  readonly pattern: RegExp;
}

const KINDS: readonly Kind[] = [
  { kind: "security_review", pattern: /(?:实施|启动|发起|开展|进行)[^，。；]{0,10}安全审查/u },
  {
    kind: "investigation",
    pattern:
      /(?:发起|启动|开展|展开|进行)[^，。；]{0,24}(?<!民意|问卷|抽样|统计)调查(?!显示|发现|结果|报告|问卷)|立案调查/u,
  },
  { kind: "fine", pattern: /(?:处以|处|被|开出)[^，。；]{0,20}罚款|罚款[^，。；]{0,4}\d/u },
  { kind: "inspection", pattern: /突击检查/u },
  { kind: "raid", pattern: /(?:突击)?搜查/u },
  { kind: "arrest", pattern: /逮捕/u },
  { kind: "detention", pattern: /(?<!释放被)(?:拘留|拘押|羁押|拘捕)/u },
  { kind: "exit_ban", pattern: /(?:限制|禁止)[^，。；]{0,12}(?:出境|离境)/u },
  { kind: "seizure", pattern: /扣押|查获|查扣/u },
];
/** One of these signs must stand in a sentence before anything is looked up. */
const TRIGGER = /审查|调查|罚款|检查|搜查|捕|拘|羁押|[出离]境|扣押|查获|查扣/u;
/** Wanted, feared, planned or barred acts. */
const NOT_DONE =
  /将|拟|可能|或会|呼吁|要求|敦促|威胁|考虑|计划|若|如果|一旦|不得|不会|未|没有|反对|停止|终止|结束|取消|暂停|避免|有权|可以|条例|规定/u;
const BODY =
  /(?:\p{Script=Han}{0,6}?)(?:市场监管总局|市场监督管理总局|国家安全机关|国家安全部|国安机关|公安机关|公安部|公安局|警方|警察|检方|检察院|检察官|地检署|法院|海关|司法部|调查局|监管局|监管机构|执法人员|执法部门|税务局|证监会|当局)/u;

/** Bodies that only China has by that name. */
const CHINESE = /市场监|国家安全机关|国家安全部|国安机关|公安/u;

/** The acts of enforcement that Chinese sentences tell; ids are given later. `probes`: measures under investigation. */
export function chineseEnforcement(
  { document, views, home }: Cast,
  probes: readonly Range[],
): readonly ReadEnforcement[] {
  if (!WIDE.test(document.text)) return [];
  return views.flatMap((view): readonly ReadEnforcement[] => {
    const { start, end, zone } = view.sentence;
    if (!isEvidence(zone) || zone === "title" || zone === "heading") return [];
    const text = simplified(document.text.slice(start, end));
    if (!TRIGGER.test(text)) return [];
    const isProbe = probes.some((probe) => overlap(probe, view.sentence));
    const told = KINDS.filter(({ kind }) => !(isProbe && kind === "investigation"));
    const act = told.flatMap((one) => actOf(view, text, one, home) ?? [])[0];
    return act === undefined ? [] : [act];
  });
}

function actOf(
  view: SentenceView,
  text: string,
  { kind, pattern }: Kind,
  home: string | undefined,
): ReadEnforcement | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const from = clauseStart(text, found.index);
  const to = found.index + found[0].length;
  const clause = text.slice(from, to);
  const rest = /^[^，,；;。]*/u.exec(text.slice(to))?.[0] ?? "";
  if (NOT_DONE.test(clause)) return undefined;
  const authority = authorityIn(text.slice(0, to), from, home);
  if (authority === undefined) return undefined;
  const { document } = view;
  const start = view.sentence.start + from;
  const end = view.sentence.start + to + rest.length;
  // The day of the act stands in its clause, else before it.
  const timex = view.timexes.findLast((one) => one.start >= view.sentence.start && one.end <= end);
  const target = targetOf(view, start, clause + rest, clause.length);
  return {
    id: "",
    kind,
    ...codeOf(kind),
    authority,
    target,
    date: timex === undefined ? null : { value: timex.value, text: timex.text, basis: timex.basis },
    factuality: "asserted",
    quote: spanOf(document.text, start, end),
    mentions: [],
    patternId: `enforcement.chinese.${kind}.01`,
    confidence: 0.6,
  };
}

/** The body named last in the clause, else before it in the sentence; a body without a state is one of the state of the text. */
function authorityIn(
  before: string,
  from: number,
  home: string | undefined,
): { readonly name: string; readonly country?: string } | undefined {
  for (const part of [before.slice(from), before]) {
    const body = BODY.exec(part)?.[0];
    const actor = ACTORS.find(({ name }) => part.includes(name) && !new RegExp(`[对被]${name}`, "u").test(part));
    const name = body ?? actor?.name;
    if (name === undefined) continue;
    const country =
      statesIn(name)[0] ?? (body === undefined ? actor?.norm.split(".")[0] : CHINESE.test(name) ? "CN" : home);
    return { name, ...(country === undefined ? {} : { country }) };
  }
  return undefined;
}

/** 对谷歌公司开展…, 一名高管被拘留, 逮捕两名员工; else the goods of the text. The clause begins at `start`; its verb ends at `verbEnd`. */
function targetOf(
  { document }: SentenceView,
  start: number,
  clause: string,
  verbEnd: number,
): { readonly name: string } | null {
  const told = clause.slice(0, verbEnd);
  const laid =
    /(?:对|向)(?<who>[^，。；]{2,30}?)(?:依法)?(?:开展|发起|启动|展开|进行|实施|处以|处|立案|突击|开出)/u.exec(told);
  const passive = /(?<who>[^，。；\d日]{2,24})被/u.exec(told);
  const object = /^了?(?<who>[^，。；]{2,24})/u.exec(/(?:捕|留|押|获|扣|查)$/u.test(told) ? clause.slice(verbEnd) : "");
  const name = (laid ?? passive ?? object)?.groups?.who;
  if (name !== undefined) {
    // As the text writes it, in signs that may be traditional.
    const at = start + clause.indexOf(name);
    return { name: document.text.slice(at, at + name.length) };
  }
  const goods = document.names.find((one) => one.class === "goods");
  return goods === undefined ? null : { name: document.text.slice(goods.start, goods.end) };
}
