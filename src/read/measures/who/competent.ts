// Who decides by law: the one body of a state that may take a measure of a kind is its authority wherever a text names it, though
// the words of the act give it to the state as such or to a body that only reports.
import type { Draft } from "../draft.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { MeasureType } from "../families.ts";
import type { AuthorityOption } from "./authority-options.ts";

/** US: 19 USC 1671, 1673; EU: Regulations 2016/1036 and 2016/1037. Injury, of which others judge, is no duty. */
const REMEDIES = ["EU.COM", "US.DOC"];

const COMPETENT: Partial<Record<MeasureType, readonly string[]>> = {
  anti_dumping: REMEDIES,
  countervailing: REMEDIES,
  /** IN: Foreign Trade (Development and Regulation) Act, section 6; CD: decree 19/16. */
  export_ban: ["IN.DGFT", "CD.ARECOMS"],
  export_quota: ["CD.ARECOMS"],
  export_licence: ["IN.DGFT"],
  /** CN: Tariff Law, article 6. */
  import_tariff: ["CN.SCCTC"],
  /** EU: Treaty on the Functioning, article 215; US: 31 CFR 501. */
  sanctions_listing: ["EU.COUNCIL", "US.OFAC"],
};

/**
 * The option among `options` that alone may decide on a draft's kind of measure. What is told as background or only weighed is
 * the state's, as its words have it; remedies are ever its office's.
 */
export function competentFor(
  { type, background, status }: Draft,
  options: readonly AuthorityOption[],
): AuthorityOption | undefined {
  const norms = COMPETENT[type];
  if (norms === undefined || (norms !== REMEDIES && (background || status === "considered"))) return undefined;
  return options.find(({ government }) => norms.includes(government.norm));
}

/** "The federal cabinet today prohibited": the state as such has decided, whichever ministry had a hand in it. */
export function actingCabinet({ lead }: Draft, options: readonly AuthorityOption[]): AuthorityOption | undefined {
  const { imposer, match } = lead;
  if (imposer?.way !== "subject" || imposer.endToken > match.firstToken || !/\bcabinet$/i.test(imposer.name))
    return undefined;
  return options.find(({ government }) => government.norm === `${imposer.country}.GOV`);
}

/** "the commerce ministry and the customs administration said": of two that speak as one, the first. */
export function firstNamed(
  { government }: AuthorityOption,
  options: readonly AuthorityOption[],
  views: readonly SentenceView[],
): AuthorityOption | undefined {
  const view = views[government.sentence];
  if (view === undefined || !government.specific) return undefined;
  let at = government.firstToken - 1;
  if (keyAt(view, at) === "the") at--;
  if (keyAt(view, at) !== "and") return undefined;
  return options.find(
    ({ government: { specific, sentence, endToken } }) =>
      specific && sentence === government.sentence && endToken === at,
  );
}
