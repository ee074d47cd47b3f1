// Claims in Chinese prose: `商务部发言人表示，…`. Who stands before the verb of speech, what stands after it; stance and frames by
// the words of what is said.
import { type Actor, actorWith, type Cast } from "../actors/index.ts";
import { isEvidence } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import { isHan } from "../document/tokens.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import { participant } from "../frames/record.ts";
import type { ClaimForm, ReadClaim, Stance } from "./claim.ts";

const SPEECH =
  /(表示|指出|强调|強調|认为|認為|指称|指稱|声称|聲稱|宣称|宣稱|回应称|回应|回應|警告|警告称|称|稱|说|說|批评|批評|透露|重申|坦言|写道|寫道|预计|預計|呼吁|呼籲|敦促)(?:[，,：:]|(?=[“「]))?/u;
/** Where a speech verb is part of another word: `通称`, `据说`, `说明`. */
const NO_SPEECH = /(?:据|據|所|通|简|簡|名|职|職|号|號|俗|自|小|传|傳|可以|不)$/u;
const NO_SPEECH_AFTER = /^(?:明|法|服|为|為|呼|职|号|号称)/u;
const SPEAKER =
  /(?:发言人|發言人|部|署|局|委|会|會|院|府|方|社|报|報|行|厅|廳|司|协会|協會|商会|公司|集团|集團|人士|专家|專家|分析师|分析師|学者|學者|官员|官員|总统|總統|总理|總理|部长|部長|大臣|主席|负责人|負責人|业者|業者|厂商|廠商|企业|企業|大使|代表|高管|经理|經理|律师|消息|发布会|教授|经济学家|议员|議員|机构|機構)/u;
const LEAD =
  /^(?:本[报報][^，,：:]{2,24}[电電讯訊][　\s]*|[^，,：:]{0,14}(?:方面|之际|之際)[，,]|(?:对此|對此|同时|同時|此外|另据|據|据|但|而|不过|不過|因此|随后|隨後|其中)[，,]?)/u;
const ADJUNCT =
  /(?:则|則|也|还|還|又|均|都|曾|已|再次|进一步|明确|明確|随后|同日|当天|當天|今天|今日|昨天|昨日|日前|近日|[一二三四五六七八九十\d]+月?[一二三四五六七八九十\d]*日|本?[周週][一二三四五六日天末]|星期[一二三四五六日天]|在[^，,在]{2,24}(?:上|中|时|時|会|會)|对[^，,]{1,12}|就[^，,]{2,24}|向[^，,]{1,14}|通过[^，,]{1,10}|以[^，,]{1,10})+$/u;

const STANCES: readonly (readonly [Stance, RegExp])[] = [
  ["deny", /否认|否認|并非|並非|并不|不针对|不針對|不实|不實|毫无根据|毫無根據|没有计划|子虚乌有|不存在/u],
  ["request", /^(?:敦促|呼吁|呼籲|要求|希望|盼|促请|促請)|应当|應當|应立即|應立即|停止|撤销|撤銷|取消/u],
  [
    "oppose",
    /反对|反對|不满|不滿|遗憾|遺憾|霸凌|歧视|歧視|保护主义|行保护之实|违反|違反|滥用|濫用|泛化|谴责|譴責|无理|無理|恶意|破坏|破壞|荒谬|不公平|打压|打壓/u,
  ],
  [
    "pledge",
    /中方将|中方將|我们将|我們將|将采取|將採取|愿与|願與|愿同|願同|将继续|將繼續|将坚定|將堅定|承诺|承諾|随时准备/u,
  ],
  [
    "justify",
    /为维护|為維護|是为了|是為了|旨在|因应|因應|依法|有利于|有利於|符合|出于|出於|正当|正當|损害|損害|危及|危害|倾销|傾銷|目的/u,
  ],
  ["support", /欢迎|歡迎|支持|肯定|积极|積極|防线|防線/u],
  ["warn", /警告|后果|後果|风险|風險|威胁|威脅/u],
  ["predict", /预计|預計|可能|或将|或將|恐|料|将会|將會|有限|预期|預期/u],
];
const FRAMES: readonly (readonly [string, RegExp])[] = [
  ["national_security", /国家安全|國家安全|公共安全|军事|軍事|国防|國防|安全和利益|安全和发展|安全和發展/u],
  ["nonproliferation", /防扩散|防擴散|不扩散|国际义务|國際義務/u],
  ["sovereignty", /主权|主權|内政|內政|领土|領土/u],
  ["wto_rules", /世贸|世貿|WTO|多边贸易|多邊貿易/u],
  ["protectionism", /保护主义|保護主義|保护之实|保護之實|贸易壁垒|貿易壁壘|歧视性|歧視性/u],
  ["economic_coercion", /胁迫|脅迫|霸凌|泛化国家安全|泛化國家安全|单边主义|單邊主義|长臂管辖/u],
  ["dialogue", /对话|對話|协商|協商|磋商|沟通|溝通|会晤|會晤|谈判|談判/u],
  ["retaliation", /反制|报复|報復|因应|因應|对等措施/u],
  ["unfair_practices", /倾销|傾銷|补贴|補貼|不公平/u],
  ["supply_security", /供应链|供應鏈|产业链|產業鏈|断供|斷供|供货|供貨/u],
  ["domestic_supply", /国内供应|國內供應|国内需求|粮食安全/u],
  ["market_access", /市场准入|市場准入|扩大开放|營商環境|营商环境/u],
  ["decoupling", /脱钩|脫鉤/u],
  ["not_targeted", /不针对|不針對/u],
  ["legal_process", /依法|法律法规|法律法規|合规|合規/u],
  ["impact", /影响|影響|成本|价格|價格|涨价|漲價|询价|詢價|损失|損失|短缺|观望|觀望/u],
];
/** A clause that begins a claim of its own: a demand, or what the speaker will do. */
const NEW_CLAIM = /(?=[，,；;](?:敦促|呼吁|呼籲|要求|中方将|中方將|我们将|我們將|将采取))/u;

/** The claims of the document's Chinese sentences, in order. */
export function chineseClaims(cast: Cast): readonly ReadClaim[] {
  return cast.views.flatMap((view) => {
    const { sentence, document } = view;
    const isChinese =
      isHan(document.text.charCodeAt(sentence.start)) || isHan(document.text.charCodeAt(sentence.start + 1));
    if (!isChinese || !isEvidence(sentence.zone) || sentence.zone === "title" || sentence.zone === "heading") return [];
    return claimsIn(cast, view, document.text.slice(sentence.start, sentence.end));
  });
}

/** The purpose that a notice names: `为维护国家安全和利益，履行防扩散等国际义务，决定…`. */
const PURPOSE =
  /为(?:了)?(?:维护|履行|保护|防止|防范|应对|保障|促进|维持|捍卫)[^。；\n]{4,80}?(?=[，,](?:根据|依据|依照|经|现|决定|商务部|国务院|海关|我|兹|就|对)|。)/u;
/** What an investigating authority finds. */
const FINDING = /(?:认定|裁定)[，,：:]?([^。；\n]{4,120}?存在(?:倾销|补贴)[^。；\n]*)/u;

/** What a Chinese notice says for its issuer. */
function issuerClaims(cast: Cast, view: SentenceView, text: string): readonly ReadClaim[] {
  const { names } = cast.document;
  const issuer = names.find(({ class: kind }) => kind === "authority");
  if (issuer === undefined || !/公告|通告|令第/u.test(cast.document.text.slice(0, NOTICE_HEAD))) return [];
  const finding = FINDING.exec(text);
  const [words, at] = finding === null ? [PURPOSE.exec(text)?.[0], undefined] : [finding[1], finding.index];
  if (words === undefined) return [];
  const start = view.sentence.start + text.indexOf(words, at);
  const name = cast.document.text.slice(issuer.start, issuer.end);
  const country = issuer.of?.slice(0, 2);
  const speaker = actorWith("authority", name, { country });
  const claim = claimOf(cast, speaker, spanOf(cast.document.text, start, start + words.length));
  return [{ ...claim, stance: "justify", patternId: "claim.chinese.issuer.01" }];
}

const NOTICE_HEAD = 80;

function claimsIn(cast: Cast, view: SentenceView, text: string): readonly ReadClaim[] {
  const found = SPEECH.exec(text);
  if (found === null) return issuerClaims(cast, view, text);
  const before = text.slice(0, found.index);
  const end = found.index + found[0].length;
  if (NO_SPEECH.test(before) || NO_SPEECH_AFTER.test(text.slice(found.index + (found[1]?.length ?? 0)))) return [];
  const name = speakerOf(before);
  if (name === undefined) return [];
  const isDemand = /^(?:敦促|呼吁|呼籲)$/u.test(found[1] ?? "");
  const from = isDemand ? found.index : end;
  const said = text.slice(from).replace(/[。！？]?$/u, "");
  const speaker = actorFor(view, name);
  let at = view.sentence.start + from;
  return said.split(NEW_CLAIM).flatMap((part): readonly ReadClaim[] => {
    const lead = /^[，,；;]/u.test(part) ? 1 : 0;
    const quote = spanOf(cast.document.text, at + lead, at + part.length);
    at += part.length;
    if (quote.text.length < SHORTEST) return [];
    return [claimOf(cast, speaker, quote)];
  });
}

const SHORTEST = 4;

function speakerOf(before: string): string | undefined {
  const clause =
    before
      .replace(LEAD, "")
      .split(/[，,。；;：:]/u)
      .at(-1) ?? "";
  const name = clause.replace(ADJUNCT, "").replace(LEAD, "");
  return name.length > 1 && name.length <= 30 && SPEAKER.test(name) ? name : undefined;
}

function actorFor(view: SentenceView, name: string): Actor {
  const country = view.names
    .find((one) => name.includes(view.document.text.slice(one.start, one.end)))
    ?.of?.slice(0, 2);
  return actorWith("group", name, { country: /^[A-Z]{2}$/.test(country ?? "") ? country : undefined });
}

function claimOf(cast: Cast, speaker: Actor, quote: ReadClaim["quote"]): ReadClaim {
  const { outlet } = cast.document;
  const form: ClaimForm = /^[“「][^”」]*[”」]$/u.test(quote.text)
    ? "direct"
    : /[“「]/u.test(quote.text)
      ? "mixed"
      : "indirect";
  return {
    id: "",
    speaker: participant(speaker),
    form,
    stance: STANCES.find(([, words]) => words.test(quote.text))?.[0] ?? "neutral",
    frames: FRAMES.filter(([, words]) => words.test(quote.text))
      .map(([frame]) => frame)
      .slice(0, MOST_FRAMES),
    factuality: "reported",
    about: [],
    quote,
    attribution: { chain: [...(outlet === undefined ? [] : [outlet]), speaker.name] },
    patternId: "claim.chinese.01",
    confidence: 0.6,
  };
}

const MOST_FRAMES = 3;
