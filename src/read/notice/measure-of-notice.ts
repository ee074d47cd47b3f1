// The measure that a notice itself makes, for notices whose sentences the packs do not read, such as those in Chinese.
import type { Status } from "../measures/candidate.ts";
import { codesOf, type MeasureType } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";
import { spanOf } from "./find.ts";
import type { Notice } from "./notice.ts";
import { withContents, withDays } from "./set-places.ts";

/** Words of a title, in the order they are tried. */
const KINDS: readonly (readonly [pattern: RegExp, type: MeasureType])[] = [
  [/反倾销|anti-?dumping/i, "anti_dumping"],
  [/反补贴|countervailing/i, "countervailing"],
  [/保障措施|safeguard/i, "safeguard"],
  [/加征关税|关税|customs dut|tariff/i, "import_tariff"],
  [/不可靠实体清单|出口管制管控名单|关注名单|Entity List|unreliable entit|control list/i, "entity_listing"],
  [/停止采购|procurement/i, "procurement_ban"],
  [/反制|sanction|restrictive measures/i, "sanctions_listing"],
  [/禁止(?:向|对)?[^。]{0,30}出口|prohibit[^.]{0,40}export/i, "export_ban"],
  [/禁止进口|暂停[^。]{0,20}进口|import (?:ban|prohibition)/i, "import_ban"],
  [/出口管制|未经许可，?不得出口|出口许可|export control|licen[cs]e requirement|輸出貿易管理/i, "export_licence"],
];
/** What only a title tells: in a text these words may be anything's. */
const TITLES: readonly (readonly [pattern: RegExp, type: MeasureType])[] = [
  [/外国ユーザーリスト[^\n]{0,12}(?:改正|改訂|追加|更新)/, "entity_listing"],
  [/(?:貨物等省令|輸出規制|輸出管理)[^\n]{0,24}(?:改正|見直し|強化|追加|実施)/, "export_licence"],
];
const RELAXES =
  /恢复[^。，]{0,16}(?:进口|出口|输华|资质)(?!管制|限制|禁令|关税|税|许可|配额)|暂停实施|停止执行|废止|解除|suspend|revok|repeal|暂不/i;

const STATES: readonly (readonly [name: string, code: string])[] = [
  ["美国", "US"],
  ["日本", "JP"],
  ["欧盟", "EU"],
  ["台湾", "TW"],
  ["加拿大", "CA"],
  ["澳大利亚", "AU"],
  ["韩国", "KR"],
  ["荷兰", "NL"],
  ["英国", "GB"],
];

/** The parties that the notice names, and the state whose they are. */
function targetOf({ parties }: Notice, text: string): Measure["target"] {
  const state = STATES.find(([name]) => new RegExp(`(?:家|对)${name}(?:实体|企业|公司)`).test(text.slice(0, 1500)));
  return { countries: state === undefined ? [] : [state[1]], entities: parties.map(({ name }) => name) };
}

/** A paper that only begins a case, or proposes. */
function isBefore({ title = "" }: Notice, text: string): Status | undefined {
  const said = `${title}\n${/^\s*ACTION:[^\n]*/m.exec(text)?.[0] ?? ""}`;
  if (/立案|发起|调查|\binitiat|\binstitution of /i.test(said) && !/裁定|裁决/.test(said)) return "investigation";
  return /proposed rule|征求意见/i.test(said) ? "proposed" : undefined;
}

/** The measure that a notice's title makes; undefined when its title and first part name no kind of measure. */
export function measureOfNotice(notice: Notice, text: string): Measure | undefined {
  const head = `${notice.title ?? ""}\n${text.slice(0, 3000)}`;
  const type =
    [...KINDS, ...TITLES].find(([pattern]) => pattern.test(notice.title ?? ""))?.[1] ??
    KINDS.find(([pattern]) => pattern.test(head))?.[1];
  if (type === undefined) return undefined;
  const relaxes = RELAXES.test(notice.title ?? text.slice(0, 400));
  const direction = relaxes ? "relax" : "restrict";
  const status: Status = relaxes ? "suspended" : (isBefore(notice, text) ?? "adopted");
  const titleAt = notice.title === undefined ? -1 : text.indexOf(notice.title);
  const quote =
    titleAt >= 0 && notice.title !== undefined
      ? spanOf(text, titleAt, notice.title.length)
      : (notice.number?.quote ?? spanOf(text, 0, Math.min(80, text.length)));
  const [authority] = notice.authorities;
  const published = notice.published?.value;
  const begun = notice.effective !== undefined && published !== undefined && notice.effective.value <= published;
  const settled: Status = status === "adopted" && begun ? "in_force" : status;
  const measure: Measure = {
    id: "N1",
    type,
    ...codesOf(type, direction, status),
    direction,
    imposer: [notice.imposer],
    authority: authority ?? null,
    target: targetOf(notice, text),
    goods:
      /两用物项/.test(text.slice(0, 3000)) && type === "entity_listing"
        ? [{ text: "两用物项", norm: "dual-use items" }]
        : [],
    announced: null,
    effective: null,
    status: settled,
    factuality: "asserted",
    quote,
    mentions: [quote],
    attribution: { chain: authority === undefined ? [] : [authority.name] },
    confidence: 0.7,
    patternId: `notice.${notice.form}`,
    derived: ["type", "status"],
  };
  return withContents(withDays(measure, notice), notice);
}
