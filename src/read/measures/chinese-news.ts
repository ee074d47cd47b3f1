// Measures in Chinese news: clause by clause, the state that acts, what it does, on what, and how far it has come. English
// patterns are laid over words; Chinese has no spaces, so that a few closed lists of names and verbs are looked up instead.
import { type AnnotatedDocument, isEvidence, type Mention, type Timex } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import { boundsOf } from "../time/calendar.ts";
import type { DateValue, Status } from "./candidate.ts";
import { cameoOf, CODEBOOK, MEASURE_KINDS, type MeasureType, ploverOf } from "./families.ts";
import type { Measure } from "./record.ts";

interface Name {
  readonly name: string;
  readonly norm: string;
}

/** Who acts, the longer names first. */
const ACTORS: readonly Name[] =
  "欧盟委员会 EU.COM|欧委会 EU.COM|欧洲议会 EU.PARL|美国商务部 US.DOC|美国财政部 US.TREAS|白宫 US.POTUS|特朗普 US.POTUS|拜登 US.POTUS|日本经济产业省 JP.METI|经济产业省 JP.METI|经产省 JP.METI|荷兰经济部 NL.EZ|荷兰政府 NL.GOV|韩国政府 KR.GOV|日本政府 JP.GOV|印度政府 IN.GOV|海关总署 CN.GAC|国务院关税税则委员会 CN.SCCTC|网信办 CN.CAC|网络安全审查办公室 CN.CAC|商务部 CN.MOFCOM|财政部 CN.MOF|外交部 CN.MFA|中国政府 CN.GOV|华盛顿 US.GOV|美方 US.GOV|美国 US.GOV|欧方 EU.GOV|欧盟 EU.GOV|日本 JP.GOV|荷兰 NL.GOV|韩国 KR.GOV|加拿大 CA.GOV|墨西哥 MX.GOV|印度尼西亚 ID.GOV|印尼 ID.GOV|印度 IN.GOV|英国 GB.GOV|澳大利亚 AU.GOV|土耳其 TR.GOV|俄罗斯 RU.GOV|越南 VN.GOV|中方 CN.GOV|中国 CN.GOV"
    .split("|")
    .map((row) => {
      const [name = "", norm = ""] = row.split(" ");
      return { name, norm };
    });

const KINDS: readonly (readonly [pattern: RegExp, type: MeasureType])[] = [
  [/反倾销/, "anti_dumping"],
  [/反补贴/, "countervailing"],
  [/保障措施/, "safeguard"],
  [/实体清单|管控名单|关注名单/, "entity_listing"],
  [/接管/, "ownership_intervention"],
  [/制裁|资产冻结/, "sanctions_listing"],
  [/出口配额/, "export_quota"],
  [/进口[^，。]{0,6}配额|免税配额/, "import_quota"],
  [/(?:禁止|停止|暂停)[^，。]{0,20}出口|出口禁令/, "export_ban"],
  [/出口管制|出口许可|出口限制|限制[^，。]{0,12}出口/, "export_licence"],
  [/(?:禁止|停止|暂停)[^，。]{0,20}进口|进口禁令/, "import_ban"],
  [/(?:停止|禁止)[^，。]{0,8}采购/, "procurement_ban"],
  [/关税/, "import_tariff"],
];
/** One of these signs must stand in a sentence before anything is looked up. */
const TRIGGER = /管制|关税|配额|禁令|禁止|限制|停止|暂停|清单|名单|制裁|接管|倾销|补贴|保障|许可/;
const ACTS =
  /实施|加征|征收|列入|宣布|公告|决定|禁止|停止|暂停|解除|取消|提出|拟|考虑|将|提高|削减|立案|发起|调查|取代|生效|起|威胁/;

/** The measures that Chinese sentences tell, numbered after `before`. */
export function findChineseMeasures(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  before: number,
): readonly Measure[] {
  const found: Measure[] = [];
  for (const view of views) {
    const { start, end, zone } = view.sentence;
    if (!isEvidence(zone) || zone === "title") continue;
    const text = document.text.slice(start, end);
    if (!TRIGGER.test(text)) continue;
    let actor: Name | undefined;
    // A clause without somebody who acts goes on with the one before, as does what begins with 并.
    let planned = false;
    let urged = false;
    for (const clause of clausesOf(text)) {
      const own = ACTORS.find(({ name }) => clause.text.includes(name));
      if (own !== undefined) {
        planned = false;
        urged = false;
      }
      urged ||= /敦促|呼吁|要求|希望|恪守/.test(clause.text);
      actor = own ?? actor;
      planned ||= /拟|建议|草案|提案/.test(clause.text);
      const type = KINDS.find(([pattern]) => pattern.test(clause.text))?.[1];
      if (actor === undefined || type === undefined || !ACTS.test(clause.text)) continue;
      if (urged) continue;
      const from = start + clause.at;
      found.push(measureOf(document, view, actor, type, clause.text, from, planned, `M${before + found.length + 1}`));
    }
  }
  return found;
}

function clausesOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(/[^，；。]+(?:，(?:自)?\d+[^，；。]*)?/g)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
}

function measureOf(
  document: AnnotatedDocument,
  view: SentenceView,
  { name, norm }: Name,
  type: MeasureType,
  clause: string,
  from: number,
  planned: boolean,
  id: string,
): Measure {
  const published = document.published?.value;
  const to = from + clause.length;
  const inClause = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= from && end <= to;
  const [imposer = ""] = norm.split(".");
  const relaxes =
    /解除|取消|停止执行|废止|撤销|暂停(?!.{0,12}(?:进口|出口|采购)(?!禁令))|豁免/.test(clause) &&
    !/暂停出口|暂停进口/.test(clause);
  const direction = relaxes ? "relax" : "restrict";
  const told = dayOfMonth(document.text.slice(view.sentence.start, to), published);
  const timexes = view.timexes.filter((one) => one.start >= view.sentence.start && one.end <= to);
  const effective = timexes.find((one) => inClause(one) && isStart(document.text, one));
  const announced = timexes.find(
    (one) =>
      one !== effective && !isStart(document.text, one) && isPast(one, published) && document.text[one.end] !== "电",
  );
  const status = planned ? "proposed" : statusOf(clause, relaxes, effective, published);
  const goods = uniqueGoods(
    view.names.filter((one) => one.class === "goods" && one.start >= view.sentence.start && one.end <= to),
  );
  const percent = view.figures.filter((figure) => figure.kind === "percent" && inClause(figure)).at(-1)?.value;
  const rated = type === "import_tariff" || MEASURE_KINDS[type].family === "duty";
  const quote = spanOf(document.text, from, to);
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
    target: { countries: targetsOf(clause, name), entities: [] },
    goods: goods.map((one) => ({ text: document.text.slice(one.start, one.end), norm: one.norm })),
    ...(rated && percent !== undefined ? { rate: { value: percent, unit: "%" as const } } : {}),
    announced: told ?? (announced === undefined ? null : dateOf(announced)),
    effective: effective === undefined ? null : dateOf(effective),
    status,
    factuality: status === "considered" ? "possible" : "asserted",
    quote,
    mentions: [],
    attribution: { chain: document.outlet === undefined ? [name] : [document.outlet, name] },
    confidence: 0.5,
    patternId: `chinese-news.${type}`,
    derived: [],
  };
}

function statusOf(
  clause: string,
  relaxes: boolean,
  effective: Timex | undefined,
  published: string | undefined,
): Status {
  if (/考虑|酝酿|研究/.test(clause)) return "considered";
  if (/威胁|扬言/.test(clause)) return "threatened";
  if (/拟|建议|草案|提案/.test(clause)) return "proposed";
  if (/立案|调查/.test(clause)) return "investigation";
  if (relaxes) return /暂停/.test(clause) ? "suspended" : "revoked";
  if (/取代[^，。]{0,20}到期/.test(clause)) return "in_force";
  if (effective !== undefined && published !== undefined && boundsOf(effective.value)[0] > published) return "adopted";
  return /将/.test(clause) && !/列入|把/.test(clause) && effective === undefined ? "announced" : "in_force";
}

/** 11日公告, 上月7日提出: a day of this month or the last, before a verb of telling. */
function dayOfMonth(text: string, published: string | undefined): DateValue | undefined {
  const found = /(?:(上月|本月)|(?<![\d月]))(\d{1,2})日(?=公告|宣布|表示|发布|提出|决定|通过|说|称)/.exec(text);
  if (found === null || published === undefined) return undefined;
  const back = found[1] === "上月" ? 1 : 0;
  const [year = 0, month = 1] = published.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1 - back, Number(found[2])));
  return { value: at.toISOString().slice(0, 10), text: found[0], basis: "derived" };
}

/** 自…起, …起: the day from which it binds. */
function isStart(text: string, { start, end }: Timex): boolean {
  return text[end] === "起" || text[start - 1] === "自";
}

function isPast({ value }: Timex, published: string | undefined): boolean {
  return published !== undefined && boundsOf(value)[0] <= published;
}

function dateOf({ value, text, basis }: Timex): DateValue {
  return { value, text, basis };
}

function uniqueGoods(goods: readonly Mention[]): readonly Mention[] {
  return goods.filter((one, i) => goods.findIndex(({ norm }) => norm === one.norm) === i);
}

/** 对…: states named after it; all of them when none is. */
function targetsOf(clause: string, actor: string): readonly string[] {
  const after = /(?:对|自|从|向)([^，。]{1,30})/.exec(clause.replace(actor, ""))?.[1] ?? "";
  const found = [...ACTORS, { name: "蒙古", norm: "MN.GOV" }, { name: "台湾", norm: "TW.GOV" }]
    .filter(({ name }) => after.includes(name))
    .map(({ norm }) => norm.split(".")[0] ?? "");
  return found.length > 0 ? [...new Set(found)] : ["*"];
}
