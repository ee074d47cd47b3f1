// Measures in Chinese news: clause by clause, the state that acts, what it does, on what, and how far it has come. English
// patterns are laid over words; Chinese has no spaces, so that a few closed lists of names and verbs are looked up instead.
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { DateValue } from "./candidate.ts";
import { type Clause, datesOf, dayOfMonth, goodsOf, partiesOf, statusOf, targetsOf } from "./chinese-fields.ts";
import { ACTORS, type Name, simplified } from "./chinese-words.ts";
import { boundsOf } from "../time/calendar.ts";
import { cameoOf, CODEBOOK, MEASURE_KINDS, type MeasureType, ploverOf } from "./families.ts";
import type { Measure } from "./record.ts";

const KINDS: readonly (readonly [pattern: RegExp, type: MeasureType])[] = [
  [/反倾销/u, "anti_dumping"],
  [/反补贴/u, "countervailing"],
  [/保障措施/u, "safeguard"],
  [/不可靠实体清单|反制清单|制裁|资产冻结/u, "sanctions_listing"],
  [/实体清单|管控名单|关注名单/u, "entity_listing"],
  [/接管/u, "ownership_intervention"],
  [/出口配额/u, "export_quota"],
  [/进口[^，。]{0,6}配额|免税配额/u, "import_quota"],
  [/特别港务费|港口费/u, "unspecified_restriction"],
  [/资质|输华资格|准入资格/u, "import_licence"],
  [/出口管制|出口许可|出口限制|限制[^，。]{0,12}出口|须[^，。]{0,8}许可/u, "export_licence"],
  [/(?:禁止|停止|暂停)[^，。]{0,20}出口|出口禁令|不予许可[^，。]{0,16}出口/u, "export_ban"],
  [/(?:禁止|停止|暂停)[^，。]{0,24}(?:进口|输入)|进口禁令/u, "import_ban"],
  [/(?:停止|禁止)[^，。]{0,8}采购/u, "procurement_ban"],
  [/关税|附加税|加税/u, "import_tariff"],
  [/临时管制|物项管制|许可管理|列管/u, "export_licence"],
  [/限制措施|限制令/u, "unspecified_restriction"],
];
/** One of these signs must stand in a sentence before anything is looked up. */
const TRIGGER =
  /管制|关税|附加税|加税|配额|禁令|禁止|限制|停止|暂停|清单|名单|制裁|接管|倾销|补贴|保障|许可|港务费|资质/u;
const ACTS =
  /实施|加征|征收|列入|新增|宣布|公告|决定|禁止|停止|暂停|解除|取消|提出|拟|考虑|将|提高|削减|立案|发起|调查|取代|生效|起|威胁|维持|保留|不予|接管|恢复|公布|出台|推出|采取|纳入|颁布|批准|扩大|收紧|同意|降至|下调|上调/u;
/** What is said, asked or sued for is no act; nor is what a listing consists of. */
const NO_ACT = /诉讼|起诉|诉诸|反对|遗憾|磋商|认为|不符合|违反|不存在|已就|滥用|所谓/u;
const CONTENT = /^(?:并)?(?:即日起)?禁止(?:其|这些|上述)/u;
const RELAXES =
  /解除|取消|停止执行|停止对[^，。]{0,12}收取|废止|撤销|豁免|恢复[^，。]{0,16}(?:出口|进口|资质)|降至|放宽|下调/u;
/** Days and links before whoever acts. */
const LEAD =
  /^(?:本报[^，。]{0,24}(?:讯|电)|\p{Script=Han}{1,6}(?:社|网|报)[^，。]{0,14}电(?:（[^）]*）)?|(?:有记者)?问[:：]|(?:以|为)?(?:回应|报复|反制)|此前|随后|其中|此外|另外|针对|同日|当天|当日|日前|近日|同时|而|但|则|另据|据悉|若获|若经|经|今年|去年|\s|　|（|）|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|自|起|以来|[，,])+/u;

/** The measures that Chinese sentences tell, numbered after `before`. */
export function findChineseMeasures(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  before: number,
): readonly Measure[] {
  const found: Measure[] = [];
  const published = document.published?.value;
  /** The day told last: 同日. */
  let last: DateValue | undefined;
  for (const view of views) {
    const { start, end, zone } = view.sentence;
    if (!isEvidence(zone) || zone === "title") continue;
    const text = simplified(document.text.slice(start, end));
    if (!TRIGGER.test(text)) {
      last = dayOfMonth(text, published) ?? last;
      continue;
    }
    let told: DateValue | undefined;
    let begun: DateValue | undefined;
    let actor: Name | undefined;
    let planned = false;
    let urged = false;
    const first = found.length;
    for (const clause of clausesOf(text, start)) {
      // A clause without somebody who acts goes on with the one before.
      const own = actorOf(clause.text);
      if (own !== undefined) {
        planned = false;
        urged = false;
        begun = undefined;
      }
      urged ||= /敦促|呼吁|要求|希望|恪守/u.test(clause.text);
      actor = own ?? actor;
      planned ||= /拟|建议|草案|提案/u.test(clause.text);
      const dates = datesOf(document, view, clause, last, told);
      last = dates.announced ?? last;
      told = dates.announced ?? told;
      // 自10日起对煤炭加征15%关税，对原油加征10%关税: one day for all that is laid on.
      begun = dates.effective ?? (clause.text.startsWith("对") ? begun : undefined);
      const rest = ACTORS.reduce(
        (left, { name }) => left.replaceAll(name, "#"),
        clause.text.replace(/《[^》]*》/gu, ""),
      );
      const type = KINDS.find(([pattern]) => pattern.test(rest))?.[1];
      // 公告自发布之日起正式实施: the day of all that the sentence tells.
      if (dates.effective !== undefined && BEGINS.test(clause.text))
        for (let at = first; at < found.length; at++)
          found[at] = withDays(found[at] as Measure, dates.effective, told, published);
      if (actor === undefined || type === undefined || urged || !ACTS.test(clause.text)) continue;
      if (NO_ACT.test(clause.text) || CONTENT.test(clause.text)) continue;
      const announced = dates.announced ?? told;
      const act = { actor, type, clause, planned, id: `M${before + found.length + 1}` };
      const measure = measureOf(document, view, act, { ...dates, announced, effective: begun });
      const same = found.findIndex((one) => repeats(measure, one));
      if (same < 0) found.push(measure);
      else found[same] = withDays(found[same] as Measure, begun, announced, published);
    }
  }
  return found;
}

const BEGINS = /起[^，。]{0,4}(?:实施|施行|生效|执行)/u;

/** The days that another clause or sentence tells of a measure, where its own tells none; what begins later has been adopted. */
function withDays(
  measure: Measure,
  effective: DateValue | undefined,
  announced: DateValue | undefined,
  published: string | undefined,
): Measure {
  const { type, direction } = measure;
  const begins = measure.effective ?? effective;
  const isAhead = begins !== undefined && published !== undefined && boundsOf(begins.value)[0] > published;
  const status = isAhead && measure.status === "in_force" ? "adopted" : measure.status;
  return {
    ...measure,
    status,
    plover: { ...ploverOf(type, direction, status), codebook: CODEBOOK },
    cameo: cameoOf(type, direction, status),
    announced: measure.announced ?? announced ?? null,
    effective: begins ?? null,
  };
}

/** The same act of the same state, told again without goods, parties or a rate of its own. */
function repeats(measure: Measure, told: Measure): boolean {
  return (
    measure.type === told.type &&
    measure.imposer[0] === told.imposer[0] &&
    measure.direction === told.direction &&
    measure.rate === undefined &&
    measure.target.entities.length === 0 &&
    measure.goods.every(({ norm }) => told.goods.some((one) => one.norm === norm))
  );
}

/** A clause, with the words of time before it: 自2025年4月12日起，对…加征…. */
function clausesOf(text: string, start: number): readonly Clause[] {
  return [
    ...text.matchAll(
      /(?:自[^，,；;。]{2,14}起[，,])?[^，,；;。]+(?:[，,][^，,；;。]{0,14}(?:起|日)(?:正式)?(?:生效|实施|施行))?/gu,
    ),
  ].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Who stands at the head of the clause, over days and links; not in what the act is laid on. */
function actorOf(clause: string): Name | undefined {
  const head = clause.replace(LEAD, "");
  const own = ACTORS.find(({ name }) => head.startsWith(name));
  if (own === undefined) return undefined;
  const next = head.slice(own.name.length);
  return /^(?:企业|公司|商品|产品|实体|输|进口|出口商|农产品|的)/u.test(next) ? undefined : own;
}

interface Act {
  readonly actor: Name;
  readonly type: MeasureType;
  readonly clause: Clause;
  readonly planned: boolean;
  readonly id: string;
}

function measureOf(
  document: AnnotatedDocument,
  view: SentenceView,
  { actor: { name, norm }, type, clause, planned, id }: Act,
  { announced, effective, expires }: ReturnType<typeof datesOf>,
): Measure {
  const published = document.published?.value;
  const { text } = clause;
  const [imposer = ""] = norm.split(".");
  const stops =
    /_ban$|import_licence/u.test(type) &&
    /(?:暂停|停止|禁止)[^，。]{0,24}(?:进口|出口|输入|采购|资质)(?!禁令)/u.test(text);
  const relaxes = RELAXES.test(text) || (/暂停|暂缓/u.test(text) && !stops);
  const direction = relaxes ? "relax" : "restrict";
  const status = statusOf(text, { relaxes, planned, effective }, published);
  const percents = view.figures.filter(
    ({ kind, start, end }) => kind === "percent" && start >= clause.start && end <= clause.end,
  );
  const percent = percents.at(-1)?.value;
  const isRated = MEASURE_KINDS[type].family === "duty" && percent !== undefined;
  const isList = type === "entity_listing" || type === "sanctions_listing";
  const act = text.slice(text.indexOf(name) < 0 ? 0 : text.indexOf(name) + name.length);
  return {
    id,
    type,
    gta: MEASURE_KINDS[type].gta,
    mast: MEASURE_KINDS[type].mast,
    plover: { ...ploverOf(type, direction, status), codebook: CODEBOOK },
    cameo: cameoOf(type, direction, status),
    direction,
    imposer: [imposer],
    authority: { name, norm },
    target: { countries: targetsOf(act, imposer), entities: isList ? partiesOf(text) : [] },
    goods: isList ? [] : goodsOf(view, clause),
    ...(isRated
      ? { rate: text.includes("最高") ? { max: percent, unit: "%" as const } : { value: percent, unit: "%" as const } }
      : {}),
    announced: announced ?? null,
    effective: effective ?? null,
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
