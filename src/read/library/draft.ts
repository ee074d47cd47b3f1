// A confirmed candidate as a draft of the register: the YAML of one instrument, and the same measure for a scenario. It
// rests on the document that was read, so it may tighten answers and never clears one, until an official text is read.
import type { IsoDate } from "../../base/date.ts";
import { normaliseMaterial, type Lexicon } from "../../goods/index.ts";
import { isIsoDate } from "../../base/date.ts";
import { MEASURE_KINDS } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";
import { withNotice } from "../notice/measure-of-notice.ts";
import type { Notice } from "../notice/notice.ts";

export interface DraftSource {
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: IsoDate;
  /** Id of the reading the draft comes from. */
  readonly reading: string;
  readonly day: IsoDate;
  /** The document as an official notice, when it is one. */
  readonly notice?: Notice;
}

/** Fields a draft still lacks before it could enter the register, each with what to find out. */
export interface DraftGap {
  readonly field: string;
  readonly find: string;
}

export interface DraftInstrument {
  /** In the shape of a file of data/measures. */
  readonly instrument: Readonly<Record<string, unknown>>;
  /** The same measure in the shape of a scenario's `measures`. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly gaps: readonly DraftGap[];
}

const EFFECTS: Readonly<Partial<Record<Measure["type"], { readonly effect: string; readonly question: string }>>> = {
  export_licence: { effect: "licence", question: "item" },
  export_ban: { effect: "prohibit", question: "item" },
  export_quota: { effect: "licence", question: "item" },
  transit_control: { effect: "prohibit", question: "item" },
  entity_listing: { effect: "licence", question: "party" },
  sanctions_listing: { effect: "block", question: "blocking" },
  service_ban: { effect: "prohibit", question: "party" },
  import_licence: { effect: "licence", question: "item" },
  import_ban: { effect: "prohibit", question: "item" },
  procurement_ban: { effect: "prohibit", question: "procurement" },
  product_ban: { effect: "prohibit", question: "item" },
  investment_restriction: { effect: "licence", question: "item" },
  import_tariff: { effect: "tariff", question: "tariff" },
  anti_dumping: { effect: "tariff", question: "tariff" },
  countervailing: { effect: "tariff", question: "tariff" },
  safeguard: { effect: "tariff", question: "tariff" },
  export_tax: { effect: "tariff", question: "tariff" },
};

/** Drafts an instrument of one measure, with what its notice states in set places. Only what the candidate states goes in; the rest are gaps, never guesses. */
export function draftInstrument(candidate: Measure, source: DraftSource, lexicon: Lexicon): DraftInstrument {
  const measure = source.notice === undefined ? candidate : withNotice(candidate, source.notice);
  const [imposer = "XX"] = measure.imposer;
  const announced = dayIn(measure.announced?.value) ?? source.published ?? source.day;
  const from = dayIn(measure.effective?.value);
  const to = dayIn(measure.expires?.value);
  const slug = slugOf(measure, announced);
  const { effect, question } = EFFECTS[measure.type] ?? { effect: "inform", question: "item" };
  const materials = materialsOf(measure, lexicon);
  const authority = measure.authority?.norm.split(".")[1] ?? measure.authority?.name;
  const title = { en: titleOf(measure) };
  const body = {
    title,
    question,
    effect,
    mast: measure.mast,
    gta: measure.gta,
    when: conditionOf(measure, imposer, materials),
    ...(measure.goods.length === 0
      ? {}
      : { goods: measure.goods.map((one, i) => goodsEntry(one, `${slug}-${i + 1}`, lexicon)) }),
    ...(source.notice === undefined || source.notice.documents.length === 0
      ? {}
      : { documents: [source.notice.documents.map((name) => ({ name, providedBy: "exporter" }))] }),
    time: { announced, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
  const instrument = {
    id: `${imposer}:READING:${slug}`,
    jurisdiction: imposer,
    kind: "announcement",
    title,
    ...(measure.legal_basis?.[0] === undefined ? {} : { number: measure.legal_basis[0] }),
    authority: [authority ?? "unknown"],
    published: announced,
    recordedAt: source.day,
    summary: measure.requirement ?? `${title.en}, as read in the press and confirmed by a person.`,
    basis: "press",
    confidence: measure.confidence >= 0.8 ? "medium" : "low",
    sources: [
      {
        url: source.url ?? `reading:${source.reading}`,
        publisher: source.outlet ?? "unknown",
        ...(source.published === undefined ? {} : { date: source.published }),
        kind: "press",
      },
    ],
    notes: `Drafted from reading ${source.reading.slice(0, 12)}, candidate ${measure.id}, pattern ${measure.patternId}.`,
    measures: [{ id: slug, provision: `${imposer}:READING:${slug}`, draft: true, ...body }],
  };
  return {
    instrument,
    scenario: {
      id: slug,
      jurisdiction: imposer,
      basis: "press",
      ...body,
      time: { ...body.time, from: from ?? announced },
      ...(authority === undefined ? {} : { authority }),
    },
    gaps: gapsOf(measure, materials, from),
  };
}

function conditionOf(measure: Measure, imposer: string, materials: readonly string[]): object {
  const isImport = /^(?:import|anti_dumping|countervailing|safeguard|product_ban)/.test(measure.type);
  const acts = isImport ? ["import"] : measure.type === "procurement_ban" ? ["procure"] : ["export", "transit"];
  const others = measure.target.countries.filter((country) => country !== imposer && country !== "*");
  const places = isImport
    ? [{ to: [imposer] }, ...(others.length === 0 ? [] : [{ origin: others }])]
    : measure.type === "procurement_ban"
      ? [{ to: [imposer] }]
      : [{ from: [imposer] }, ...(others.length === 0 ? [] : [{ to: others }])];
  const goods = materials.length === 0 ? [] : [{ material: materials }];
  return { all: [{ act: acts }, ...places, ...goods] };
}

function materialsOf(measure: Measure, lexicon: Lexicon): readonly string[] {
  const found = measure.goods.flatMap(
    ({ norm, text }) => normaliseMaterial(lexicon, norm) ?? normaliseMaterial(lexicon, text) ?? [],
  );
  return [...new Set(found)];
}

function goodsEntry({ text, norm, codes = [] }: Measure["goods"][number], id: string, lexicon: Lexicon): object {
  const material = normaliseMaterial(lexicon, norm) ?? normaliseMaterial(lexicon, text);
  const hs = codes.filter((code) => /^\d{6,10}$/.test(code));
  const code = codes.find((one) => /^\d[A-E]\d{3}/.test(one));
  return {
    id,
    description: { en: text },
    ...(code === undefined ? {} : { code }),
    ...(material === undefined ? {} : { material: [material] }),
    ...(hs.length === 0 ? {} : { hs: [{ nomenclature: "HS-2022", role: "reference", codes: hs }] }),
  };
}

function gapsOf(measure: Measure, materials: readonly string[], from: IsoDate | undefined): readonly DraftGap[] {
  const gaps: DraftGap[] = [{ field: "sources", find: "the official text: until it is read the draft only tightens" }];
  if (from === undefined)
    gaps.push({
      field: "time.from",
      find: "the first day on which it applies; the scenario takes the day of announcement",
    });
  if (measure.authority === null) gaps.push({ field: "authority", find: "the body that issued it" });
  if (measure.legal_basis === undefined) gaps.push({ field: "number", find: "the number of the act" });
  if (measure.goods.length > 0 && materials.length < measure.goods.length) {
    gaps.push({ field: "goods", find: "control or customs codes of the goods that are named in words alone" });
  }
  if (measure.goods.length === 0 && measure.target.entities.length === 0) {
    gaps.push({ field: "goods", find: "the goods or parties it is about" });
  }
  return gaps;
}

function titleOf(measure: Measure): string {
  const goods = measure.goods
    .map(({ text }) => text)
    .slice(0, 4)
    .join(", ");
  const what = MEASURE_KINDS[measure.type].gta;
  const towards = measure.target.entities.slice(0, 3).join(", ");
  return [what, goods === "" ? "" : `for ${goods}`, towards === "" ? "" : `on ${towards}`].filter(Boolean).join(" ");
}

function slugOf(measure: Measure, announced: IsoDate): string {
  const what = measure.goods[0]?.norm ?? measure.target.entities[0] ?? measure.type;
  const words = what
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40);
  return `${(measure.imposer[0] ?? "xx").toLowerCase()}-${announced.slice(0, 7)}-${measure.type.replaceAll("_", "-")}-${words || measure.id}`;
}

/** A day as stated; of a month or span its first day would be a guess, so there is none. */
function dayIn(value: string | undefined): IsoDate | undefined {
  return isIsoDate(value) ? value : undefined;
}
