// Named instruments: whoever speaks of "the Section 301 tariffs" or "the affiliates rule", their name tells whose they are and
// which kind of measure. A name that is only usually one state's ("the rare earth curbs") gives way to what the words say.
import type { Mention } from "../../document/model.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Pattern } from "../../patterns/pattern.ts";
import type { Region } from "../candidate.ts";
import { isMeasureType, type MeasureType } from "../families.ts";
import type { Government } from "../who/government.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** A name of an instrument; its row of the lexicon gives the state (`of`) and, in `codes`, the type and these marks. */
export type Instrument = Mention;

/** The instrument that the words of an act name. */
export function instrumentIn({ words }: SentenceView, { from, to }: Region): Instrument | undefined {
  return words.find(
    ({ class: kind, firstToken, endToken }) => kind === "instrument" && firstToken < to && endToken > from,
  );
}

/** The type of measure that the instrument is; what a firm pattern reads outweighs what a name usually means. */
export function typeOfInstrument(instrument: Instrument, { emits, set }: Pattern): MeasureType | undefined {
  if (isUsual(instrument) && emits !== "measure/named" && set["loose"] !== true) return undefined;
  const [type = ""] = instrument.entry.codes ?? [];
  return isMeasureType(type) ? type : undefined;
}

/** An exemption or a standing permission: taking it away restricts. */
export function isFavour({ entry }: Mention): boolean {
  return entry.codes?.includes("favour") === true;
}

/** "the rare earth curbs": usually, not always, those of one state. */
export function isUsual({ entry }: Instrument): boolean {
  return entry.codes?.includes("usual") === true;
}

/** Ways in which words name an owner that outweigh what a name usually means. */
const OWN_WAYS: ReadonlySet<string> = new Set("its we agent relative owner rules subject label list order".split(" "));

/** Whose the act is: the state of its instrument, unless that is only the usual one and the words name another. */
export function ofInstrument(
  view: SentenceView,
  named: Government | undefined,
  instrument: Instrument | undefined,
  governments: readonly Government[],
): Government | undefined {
  const country = instrument?.of;
  if (instrument === undefined || country === undefined || named?.country === country) return named;
  if (named !== undefined && isUsual(instrument) && OWN_WAYS.has(named.way ?? "")) return named;
  const own = governments.find((one) => one.country === country && one.kind !== "demonym");
  const way = "instrument";
  if (own !== undefined) return { ...own, way };
  const { firstToken, endToken, sentence, start, end } = instrument;
  const name = view.document.text.slice(start, end);
  const norm = `${country}.GOV`;
  return { country, norm, name, kind: "body", specific: false, firstToken, endToken, sentence, start, end, way };
}

const PROBES = wordSet("investigation investigations probe probes inquiry inquiries");
const ENDS = wordSet(
  "concluded concludes found finds finding findings determination determinations determined determines",
);
const DUTIES = wordSet("tariff tariffs duty duties levy levies surtax rate rates");

/** "A Section 301 probe has concluded that …": what was looked into is no act where no duty is told. */
export function isProbed(view: SentenceView, { endToken }: Instrument): boolean {
  const { firstToken, endToken: end } = view.sentence;
  if (!PROBES.has(keyAt(view, endToken)) && !PROBES.has(keyAt(view, endToken - 1))) return false;
  let ends = false;
  for (let at = firstToken; at < end; at++) {
    if (DUTIES.has(keyAt(view, at))) return false;
    ends ||= ENDS.has(keyAt(view, at));
  }
  return ends;
}
