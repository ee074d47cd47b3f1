// Measures in Chinese news: clause by clause, the state that acts, what it does, on what, and how far it has come. English
// patterns are laid over words; Chinese has no spaces, so that a few closed lists of names and verbs are looked up instead.
import { type AnnotatedDocument, isEvidence } from "../../document/model.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { DateValue, Rate } from "../candidate.ts";
import { type Clause, datesOf, endOf, goodsOf, targetsOf } from "./chinese-fields.ts";
import { joinNumbered } from "./chinese-lines.ts";
import { type Draft, measureOf, rateToldIn } from "./chinese-measure.ts";
import { ACTORS, type Name, simplified } from "./chinese-words.ts";
import type { MeasureType } from "../families.ts";
import type { Measure } from "../record.ts";

/** Whose list it is that a clause without a state names. */
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/不可靠实体清单|管控名单|关注名单/u, "商务部"],
  [/实体清单/u, "美国商务部"],
];
const KINDS: readonly (readonly [pattern: RegExp, type: MeasureType])[] = [
  [/反倾销/u, "anti_dumping"],
  [/反补贴/u, "countervailing"],
  [/保障措施/u, "safeguard"],
  [/不可靠实体清单|(?<!限制)实体清单|管控名单|关注名单|黑名单|列入清单/u, "entity_listing"],
  [/反制清单|反制措施|制裁|列单|资产冻结|冻结[^，。]{0,16}(?:财产|资产)/u, "sanctions_listing"],
  [/接管/u, "ownership_intervention"],
  [/出口配额/u, "export_quota"],
  [/进口[^，。]{0,6}配额|免税配额/u, "import_quota"],
  [/特别港务费|港口费/u, "unspecified_restriction"],
  [/资质|输华资格|准入资格/u, "import_licence"],
  [/(?:禁止|停止|暂停|不予许可|不得)[^，。]{0,24}出口(?!管制|配额|许可)|出口禁令|禁止出口/u, "export_ban"],
  [
    /出口管制|最终用[户途][^，。]{0,8}审查|未经许可[^，。]{0,6}不得出口|出口许可|出口限制|限制[^，。]{0,12}出口|须[^，。]{0,8}许可/u,
    "export_licence",
  ],
  [
    /(?:禁止|停止|暂停)[^，。]{0,24}(?:进口|输入)|限制[^，。]{0,12}进口|(?:进口|水产品)禁令|被(?:禁止|停止|暂停)(?:进口|输入)|恢复[^，。]{0,24}进口/u,
    "import_ban",
  ],
  [/(?:停止|禁止)[^，。]{0,8}采购/u, "procurement_ban"],
  [/禁止[^，。]{0,16}(?:交易|合作)/u, "sanctions_listing"],
  [/关税|附加税|加税|税率/u, "import_tariff"],
  [/否决|禁止[^，。]{0,16}收购|剥离/u, "investment_restriction"],
  [/临时管制|物项管制|许可管理|列管|管制措施|管制规则/u, "export_licence"],
  [/限制措施|限制令/u, "unspecified_restriction"],
];
/** One of these signs must stand in a sentence before anything is looked up. */
const TRIGGER =
  /管制|关税|附加税|加税|配额|禁令|禁止|限制|停止|暂停|清单|名单|制裁|接管|倾销|补贴|保障|许可|港务费|资质|恢复|列单|用[户途]审查/u;
const ACTS =
  /实施|加征|征收|列入|新增|宣布|公告|决定|禁止|停止|暂停|解除|取消|提出|拟|考虑|将|提高|削减|立案|发起|调查|取代|生效|起|威胁|维持|保留|不予|接管|恢复|公布|出台|推出|采取|作出|裁定|须|需|被|列单|纳入|颁布|批准|扩大|收紧|同意|降至|下调|上调/u;
/** What is said, asked or sued for is no act; nor is what a listing consists of. */
const NO_ACT = /诉讼|起诉|诉诸|反对|遗憾|磋商|认为|不符合|违反|不存在|已就|滥用|所谓|不再适用|的(?:有关)?措施$/u;
const CONTENT = /^(?:[一二三四五六七八九十]+、)?(?:并)?(?:即日起)?禁止[^，。]{0,8}(?:其|这些|上述)/u;
/** Days and links before whoever acts. */
const LEAD =
  /^(?:【[^】]{1,30}】|本报[^，。]{0,24}(?:讯|电)|\p{Script=Han}{1,6}(?:社|网|报)[^，。]{0,14}电(?:（[^）]*）)?|(?:有记者)?问[:：]|(?:以|为)?(?:回应|报复|反制)|(?:在)?此前|在此之前|在此之后|早前|早些时候|随后|其中|此外|另外|针对|同日|当天|当日|日前|近日|同时|而|但|则|另据[^，。]{0,8}报道|另据|据悉|据(?:了解|报道)|[一二三四五六七八九十]+、|若获|若经|经国务院批准|经(?!济)|今年|去年|\s|　|（|）|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|自|起|以来|[，,])+/u;

/** What goes on with the measure told before: 该措施将于7月23日生效. */
const GOES_ON = /^(?:该|相关|有关|上述|新规|新办法|措施|公告|修改后|两项|这些|此|以上)/u;
/** What others must do or leave, by order of the body named before: 运营者应停止采购…. */
const ORDERED = /应(?:当|该)?(?:立即)?(?:停止|暂停)|不得/u;
const EFFECT = /生效|实施|施行|执行|期限|为期/u;
const DETAIL = /^(?:(?:并|即)?(?:将|把|要求|规定)|(?:出口|进口)?经营者)/u;
/** A clause that says more of the same act: 对原油加征10%关税, 并对…. */
const AND_ON = /^(?:并|同时|另)?对/u;

/** An official paper, as far as its sentences leave things to its form. */
interface Paper {
  /** The first acts where no sentence names anybody. */
  readonly authorities: readonly Name[];
}

/** The measures that Chinese sentences tell: `M1` and on. What a notice announces in its heading counts where its text tells nothing. */
export function findChineseMeasures(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  paper?: Paper,
): readonly Measure[] {
  if (paper === undefined) return measuresIn(document, views);
  const [issuer] = paper.authorities;
  const isText = ({ sentence: { start, end } }: SentenceView): boolean =>
    /[，。]/u.test(document.text.slice(start, end));
  const told = measuresIn(document, views.slice(Math.max(views.findIndex(isText), 0)), issuer);
  return told.length > 0 ? told : measuresIn(document, views, issuer);
}

function measuresIn(document: AnnotatedDocument, views: readonly SentenceView[], issuer?: Name): readonly Measure[] {
  const acts: Draft[] = [];
  let body: Name | undefined;
  for (const view of views) {
    const { start, end, zone } = view.sentence;
    if (!isEvidence(zone) || zone === "title") continue;
    const text = simplified(document.text.slice(start, end));
    if (TRIGGER.test(text)) acts.push(...actsIn(document, view, text, { last: acts.at(-1), issuer, body }));
    else if (GOES_ON.test(text)) goOn(document, view, { text, start, end }, acts.slice(-1));
    const last = acts.at(-1);
    if (last !== undefined && text.includes("%")) last.rate ??= rateToldIn(view, text);
    body = bodyIn(text, view) ?? body;
  }
  for (const [i, act] of acts.entries())
    if (act.states.length === 0)
      act.states = acts.slice(0, i).findLast((one) => one.type === act.type && one.actor.norm === act.actor.norm)
        ?.states ?? ["*"];
  joinNumbered(acts);
  const found: { readonly act: Draft; readonly measure: Measure }[] = [];
  for (const act of acts) {
    const measure = measureOf(document, act, `M${found.length + 1}`);
    const at = found.findIndex((one) => repeats(measure, one.measure));
    const told = found[at];
    if (told === undefined) found.push({ act, measure });
    else {
      // Told in a headline first, with its days in the sentence that tells it again.
      const whole = {
        ...told.act,
        announced: told.act.announced ?? act.announced,
        effective: told.act.effective ?? act.effective,
        expires: told.act.expires ?? act.expires,
      };
      const again = measureOf(document, whole, told.measure.id);
      const rate = again.rate ?? measure.rate;
      const mentions = [...told.measure.mentions, measure.quote];
      found[at] = { act: whole, measure: { ...again, ...(rate === undefined ? {} : { rate }), mentions } };
    }
  }
  return found.map(({ measure }) => measure);
}

/** Who acts where a clause names nobody. */
interface Before {
  /** The act told last. */
  readonly last: Draft | undefined;
  /** Of an official notice. */
  readonly issuer: Name | undefined;
  /** The public body that acted last in another sentence. */
  readonly body: Name | undefined;
}

/** The last public body, no state as a whole, that stands at the head of a clause. */
function bodyIn(text: string, view: SentenceView): Name | undefined {
  return clausesOf(text, view.sentence.start)
    .map((clause) => actorOf(clause, view))
    .findLast((one) => one !== undefined && !one.norm.endsWith(".GOV"));
}

function actsIn(
  document: AnnotatedDocument,
  view: SentenceView,
  text: string,
  { last, issuer, body }: Before,
): readonly Draft[] {
  const acts: Draft[] = [];
  let told: DateValue | undefined;
  let begun: DateValue | undefined;
  let actor = issuer;
  let planned = false;
  let urged = false;
  let lead = "";
  for (const clause of clausesOf(text, view.sentence.start)) {
    // A clause without somebody who acts goes on with the one before.
    const own = actorOf(clause, view);
    if (own !== undefined) {
      planned = false;
      urged = false;
      begun = undefined;
      lead = "";
    }
    urged ||= /敦促|呼吁|要求|希望|恪守/u.test(clause.text);
    actor = own ?? actor;
    planned ||= /(?<![模虚])拟|建议|草案|提案/u.test(clause.text);
    const dates = datesOf(document, view, clause, told);
    told = dates.announced ?? told;
    const type = kindOf(clause.text);
    // 石斑鱼也被停止输入, 许可制度仍然有效: by whoever acted before.
    actor ??= ownerOf(clause.text) ?? (/被|仍然|不在此列/u.test(clause.text) ? last?.actor : undefined);
    if (ORDERED.test(clause.text)) actor ??= bodyIn(text.slice(0, clause.start - view.sentence.start), view) ?? body;
    const isAct = type !== undefined && ACTS.test(clause.text) && !NO_ACT.test(clause.text);
    if (actor === undefined || type === undefined || !isAct || urged || CONTENT.test(clause.text)) {
      if (EFFECT.test(clause.text) || /即日起/u.test(clause.text))
        goOn(document, view, clause, acts.length > 0 ? acts : last === undefined ? [] : [last]);
      begun = dates.effective ?? begun;
      lead = clause.text;
      continue;
    }
    const before = acts.at(-1);
    const isMore = before !== undefined && AND_ON.test(clause.text);
    const goods = goodsOf(view, clause);
    // 公布新条例，将光刻机纳入许可管理: what the act consists of.
    if (before?.type === type && own === undefined && DETAIL.test(clause.text) && !/%/u.test(clause.text)) {
      before.goods = [...before.goods, ...goods.filter(({ norm }) => !before.goods.some((one) => one.norm === norm))];
      before.effective ??= dates.effective;
      before.expires ??= dates.expires;
      continue;
    }
    const at = clause.text.indexOf(actor.name);
    const states = targetsOf(clause.text.slice(at < 0 ? 0 : at + actor.name.length), actor.norm.split(".")[0] ?? "");
    // 自10日起对煤炭加征15%关税，对原油加征10%关税: one day and one state for all that is laid on.
    acts.push({
      view,
      clause,
      actor,
      type,
      planned,
      lead,
      goods,
      states: states.length > 0 ? states : isMore ? before.states : [],
      announced: dates.announced ?? told,
      effective: dates.effective ?? (isMore ? before.effective : begun),
      expires: dates.expires,
    });
    begun = undefined;
  }
  return acts;
}

/** Gives what a clause says of effect and end to the acts that say nothing of it. */
function goOn(document: AnnotatedDocument, view: SentenceView, clause: Clause, acts: readonly Draft[]): void {
  const { effective, expires } = datesOf(document, view, clause, acts.at(-1)?.announced);
  for (const act of acts) {
    act.effective ??= effective;
    act.expires ??= expires ?? endOf(clause.text, act.effective);
  }
}

function ownerOf(clause: string): Name | undefined {
  const owner = LISTS.find(([list]) => list.test(clause))?.[1];
  return ACTORS.find(({ name }) => name === owner);
}

function kindOf(clause: string): MeasureType | undefined {
  const rest = ACTORS.reduce((left, { name }) => left.replaceAll(name, "#"), clause.replace(/《[^》]*》/gu, ""));
  return KINDS.find(([pattern]) => pattern.test(rest))?.[1];
}

/** The same act of the same state, told again without goods, parties or another rate. */
function repeats(measure: Measure, told: Measure): boolean {
  return (
    measure.type === told.type &&
    measure.imposer[0] === told.imposer[0] &&
    measure.direction === told.direction &&
    agreeRates(measure.rate, told.rate) &&
    agree(measure.announced, told.announced) &&
    agree(measure.effective, told.effective) &&
    measure.target.entities.every((one) => told.target.entities.includes(one)) &&
    measure.goods.every(({ norm }) => told.goods.some((one) => one.norm === norm))
  );
}

function agreeRates(one: Rate | undefined, other: Rate | undefined): boolean {
  return one === undefined || other === undefined || (one.value === other.value && one.max === other.max);
}

function agree(one: DateValue | null, other: DateValue | null): boolean {
  return one === null || other === null || one.value === other.value;
}

/** A clause, with the words of time before it: 自2025年4月12日起，对…加征…. */
function clausesOf(text: string, start: number): readonly Clause[] {
  return [
    ...text.matchAll(
      /(?:[^，,；;。]{1,30}?(?:起|年|月|日|天|前|初|底)[，,])?(?:对[^，,；;。]{1,40}(?:物项|产品|商品|货物|出口|进口)[，,])?[^，,；;。]+(?:[，,][^，,；;。]{0,16}(?:起|日)(?:正式)?(?:生效|实施|施行|停止执行|终止实施))?/gu,
    ),
  ].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Who stands at the head of the clause, over days and links; not in what the act is laid on. */
function actorOf({ text, start }: Clause, view: SentenceView): Name | undefined {
  let at = 0;
  for (let moved = true; moved;) {
    const days = view.timexes.find((one) => one.start === start + at);
    const skipped = days === undefined ? (LEAD.exec(text.slice(at))?.[0].length ?? 0) : days.end - days.start;
    moved = skipped > 0;
    at += skipped;
  }
  const head = text.slice(at);
  const own = ACTORS.find(({ name }) => head.startsWith(name));
  if (own === undefined) return undefined;
  const next = head.slice(own.name.length);
  return /^(?:境?内|企业|公司|商品|产品|实体|输|进口|出口商|农产品|的|[^，。]{0,10}被)/u.test(next) ? undefined : own;
}
