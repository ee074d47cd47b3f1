// A confirmed candidate as a draft of the register: the YAML of one instrument, and the same measure for a scenario; or, where it
// changes a measure that the register holds, the event on it. It rests on the document that was read, so it may tighten answers
// and never clears one, until an official text is read.
import { addDays, isIsoDate, type IsoDate } from "../../base/date.ts";
import type { Lexicon } from "../../goods/index.ts";
import type { Measure as Registered } from "../../register/index.ts";
import type { Measure } from "../measures/record.ts";
import type { Notice } from "../notice/notice.ts";
import { changeKindOf, draftChange, partLoosened } from "./draft-change.ts";
import { type DraftGap, gapsOf, numberOf } from "./draft-gaps.ts";
import { draftScope } from "./draft-scope.ts";
import { dutyOf } from "./draft-duty.ts";
import { inOwnScript, namesOf, slugOf, titleOf } from "./draft-names.ts";

export interface DraftSource {
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: IsoDate;
  /** Id of the reading the draft comes from. */
  readonly reading: string;
  readonly day: IsoDate;
  /** The document as an official notice, when it is one. */
  readonly notice?: Notice;
  /** The candidate's measure in the register, where something speaks for one. */
  readonly held?: Registered;
}

export type Draft =
  | {
      readonly kind: "measure";
      /** In the shape of a file of data/measures. */
      readonly instrument: Readonly<Record<string, unknown>>;
      /** The same measure in the shape of a scenario's `measures`. */
      readonly scenario: Readonly<Record<string, unknown>>;
      readonly gaps: readonly DraftGap[];
    }
  | {
      readonly kind: "change";
      /** Id of the measure held that it changes. */
      readonly measure: string;
      readonly change: ReturnType<typeof draftChange>;
      readonly gaps: readonly DraftGap[];
    }
  | { readonly kind: "refused"; readonly why: string };

/** Drafts what one candidate makes or changes. Only what the candidate states goes in; the rest are gaps, never guesses. */
export function draftOf(measure: Measure, source: DraftSource, lexicon: Lexicon): Draft {
  if (measure.status === "denied" || measure.factuality === "denied")
    return { kind: "refused", why: "The text denies the measure: there is nothing to draft." };
  const change = changeKindOf(measure);
  if (change === undefined) return measureDraft(measure, source, lexicon);
  const { held } = source;
  const by = provisionOf(measure, slugOf(measure, announcedOf(measure, source), source.notice, lexicon));
  if (held !== undefined) {
    const days = {
      announced: announcedOf(measure, source),
      from: dayIn(measure.effective?.value),
      to: dayIn(measure.expires?.value),
    };
    const note = `As read in ${source.outlet ?? "a document"}, reading ${source.reading.slice(0, 12)}.`;
    const part = partLoosened(measure, held, lexicon);
    const gaps = gapsOf(measure, lexicon);
    const find = `what of the measure changes, and from when: the text tells of ${part} alone, so the scenario assumes nothing`;
    return {
      kind: "change",
      measure: held.id,
      change: draftChange(change, held.id, by, days, note, part),
      gaps: part === undefined || change === "prolong" ? gaps : [...gaps, { field: "when", find }],
    };
  }
  if (measure.direction === "restrict" && change === "prolong") return measureDraft(measure, source, lexicon);
  return {
    kind: "refused",
    why: "It loosens or ends a measure that the register does not hold: nothing that the register says changes by it.",
  };
}

function measureDraft(measure: Measure, source: DraftSource, lexicon: Lexicon): Draft {
  const [jurisdiction = "XX"] = measure.imposer;
  const announced = announcedOf(measure, source);
  const from = dayIn(measure.effective?.value);
  const last = dayIn(measure.expires?.value);
  const slug = slugOf(measure, announced, source.notice, lexicon);
  const provision = provisionOf(measure, slug);
  const { question, effect, when, goods, parties } = draftScope(measure, slug, announced.slice(0, 4), lexicon);
  const authority = authorityOf(measure);
  const number = numberOf(measure);
  const laws = (measure.legal_basis ?? []).filter((one) => one !== number);
  const url = source.url ?? `reading:${source.reading}`;
  const title = { en: titleOf(measure, source.notice, lexicon), ...inOwnScript(source.notice?.title ?? "") };
  const duty = effect === "tariff" ? dutyOf(measure, url) : undefined;
  const body = {
    title,
    question,
    effect,
    mast: measure.mast,
    gta: measure.gta,
    when,
    ...(goods.length === 0 ? {} : { goods }),
    ...(duty === undefined ? {} : { duties: [duty] }),
    ...(source.notice === undefined || source.notice.documents.length === 0
      ? {}
      : { documents: [source.notice.documents.map((name) => ({ name, providedBy: "exporter" }))] }),
    time: {
      announced,
      ...(from === undefined ? {} : { from }),
      ...(last === undefined ? {} : { to: addDays(last, 1) }),
    },
  };
  // The names are the document's: a file shows them and matches none, a scenario assumes that they are the list's.
  const partiesAs = (verified: boolean): object =>
    parties.length === 0
      ? {}
      : { parties: parties.map(({ id, name }) => ({ id, ...namesOf(name, source.notice), verified })) };
  return {
    kind: "measure",
    instrument: {
      id: provision,
      jurisdiction,
      kind: "announcement",
      title,
      ...(number === undefined ? {} : { number }),
      authority: [authority ?? "unknown"],
      published: announced,
      recordedAt: source.day,
      ...(laws.length === 0 ? {} : { legalBasis: laws }),
      summary:
        measure.requirement ??
        `${title.en}, as read in ${source.notice === undefined ? "the press" : "a notice"} and confirmed by a person.`,
      basis: "press",
      confidence: measure.confidence >= 0.8 ? "medium" : "low",
      sources: [
        {
          url,
          publisher: source.outlet ?? "unknown",
          ...(source.published === undefined ? {} : { date: source.published }),
          kind: "press",
        },
      ],
      notes: `Drafted from reading ${source.reading.slice(0, 12)}, candidate ${measure.id}, pattern ${measure.patternId}.`,
      measures: [{ id: slug, provision, draft: true, ...body, ...partiesAs(false) }],
    },
    scenario: {
      id: slug,
      jurisdiction,
      basis: "press",
      ...body,
      ...partiesAs(true),
      time: { ...body.time, from: from ?? announced },
      ...(authority === undefined ? {} : { authority }),
    },
    gaps: gapsOf(measure, lexicon),
  };
}

function announcedOf(measure: Measure, source: DraftSource): IsoDate {
  return dayIn(measure.announced?.value) ?? source.published ?? source.day;
}

function provisionOf({ imposer: [imposer = "XX"] }: Measure, slug: string): string {
  return `${imposer}:READING:${slug}`;
}

/** `MOFCOM` of `CN.MOFCOM`; of a government as a whole, or a body without a code, what the text calls it. */
function authorityOf({ authority }: Measure): string | undefined {
  const code = authority?.norm.split(".")[1];
  return code === undefined || code === "GOV" ? authority?.name : code;
}

/** A day as stated; of a month or span its first day would be a guess, so there is none. */
function dayIn(value: string | undefined): IsoDate | undefined {
  return isIsoDate(value) ? value : undefined;
}
