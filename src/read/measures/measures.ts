// The measures of a document: candidates found, merged, completed from other sentences and written as records.
import type { AnnotatedDocument } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { DayWeights, ReaderWeights, Weights } from "../lexicon/weights.ts";
import type { PatternIndex } from "../patterns/pattern.ts";
import { type Candidate, type Goods, isHeadline } from "./candidate.ts";
import { settleDays } from "../when/settle-days.ts";
import { settleEnds } from "../when/terms.ts";
import type { Draft } from "./draft.ts";
import { complete } from "./complete.ts";
import { codesOf, familyOf, type MeasureType } from "./families.ts";
import { findCandidates } from "./mentions/find-candidates.ts";
import type { Governments } from "./who/government.ts";
import { mergeCandidates } from "./joining/merge.ts";
import type { Measure } from "./record.ts";
import { distinctParties } from "./parties/same-names.ts";
import { settleParties } from "./parties/settle-parties.ts";
import { weighTrust } from "./trust/weigh-trust.ts";
import { settleAuthorities } from "./who/settle-authority.ts";
import { settleStates, toldStatus } from "./status/settle-status.ts";

/** A measure with the sentences it stands in, for relations. */
export interface FoundMeasure {
  readonly measure: Measure;
  readonly sentences: readonly number[];
  readonly members: readonly Candidate[];
}

/** What is weighed to find measures, choose their days and their authorities, say how sure they are, and add to their parties. */
export interface MeasureWeights {
  readonly weights: ReaderWeights;
  readonly dayWeights: DayWeights;
  readonly authorityWeights: Weights;
  readonly trustWeights: Weights;
  readonly partyWeights: Weights;
}

/** The measures of `document` that stand, numbered M1… in order of first mention. */
export function findMeasures(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
  all: MeasureWeights,
): readonly FoundMeasure[] {
  const drafts = findFinished(document, views, governments, patterns, all);
  const standing = weighTrust(drafts, views, all.weights.imposer, all.trustWeights);
  settleParties(
    views,
    standing.map(({ draft }) => draft),
    all.partyWeights,
  );
  return standing.map(({ draft, confidence }, i) => ({
    measure: recordOf(document, draft, `M${i + 1}`, confidence),
    sentences: [...new Set(draft.members.map(({ sentence }) => sentence))],
    members: draft.members,
  }));
}

/** Every measure with all its fields settled, before they are weighed as wholes. */
export function findFinished(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
  { weights, dayWeights, authorityWeights }: Omit<MeasureWeights, "trustWeights" | "partyWeights">,
): readonly Draft[] {
  const drafts = findDrafts(document, views, governments, patterns, weights);
  settleAuthorities(views, governments, drafts, authorityWeights);
  settleDays(document, views, governments, drafts, dayWeights);
  settleEnds(drafts, document.published?.value);
  settleStates(drafts, views, governments, document.published?.value);
  return drafts;
}

/** The drafts that stand, with the days and states that rules give them. */
export function findDrafts(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
  weights: ReaderWeights,
): readonly Draft[] {
  const candidates = findCandidates(document, views, governments, patterns, weights);
  if (candidates.length === 0) return [];
  const groups = mergeCandidates(candidates);
  const drafts = groups.map((group) =>
    draftOf(
      group.members,
      new Set(
        groups.filter((one) => one !== group).flatMap(({ members }) => leadOf(members).goods.map(({ norm }) => norm)),
      ),
    ),
  );
  return complete(document, views, governments, drafts);
}

function leadOf(members: readonly Candidate[]): Candidate {
  return members.reduce((best, one) => (tells(one) > tells(best) ? one : best));
}

/** `taken`: goods of other measures, which a shared title does not give to this one too. */
function draftOf(members: readonly Candidate[], taken: ReadonlySet<string>): Draft {
  const lead = leadOf(members);
  const first = <T>(pick: (one: Candidate) => T | undefined): T | undefined => {
    const own = pick(lead);
    if (own !== undefined) return own;
    for (const one of members) {
      const value = pick(one);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const direction = lead.direction;
  const sameWay = members.filter((one) => one.direction === direction || !one.verbal);
  const dated = <T>(pick: (one: Candidate) => T | undefined): T | undefined =>
    pick(lead) ??
    sameWay
      .filter((one) => one.direction === direction)
      .map(pick)
      .find((one) => one !== undefined);
  const specific = members.find((one) => one.authority !== undefined && one.authority.specific)?.authority;
  const own = lead.authority;
  return {
    members,
    lead,
    type: typeOfGroup(members, lead),
    direction,
    imposers: first((one) => (one.imposers.length > 0 ? one.imposers : undefined)) ?? [],
    authority: own !== undefined && own.specific ? own : (specific ?? first((one) => one.authority)),
    goods: goodsOfGroup(members, lead, taken),
    countries: lead.countries.length > 0 ? lead.countries : [...new Set(members.flatMap(({ countries }) => countries))],
    entities: distinctParties(members.flatMap(({ entities }) => entities)),
    announced: dated(({ announced }) => announced),
    effective: dated(({ effective }) => effective),
    expires: dated(({ expires }) => expires),
    term: undefined,
    status: toldStatus(members, lead),
    background:
      lead.leftAlone ||
      (lead.status === "expired" && !lead.verbal) ||
      (lead.past && members.every((one) => one.past || !one.verbal)),
    rate: lead.rate ?? members.map((one) => one.rate).find((one) => one !== undefined),
    derived: [],
  };
}

/** A verb in the body with its slots filled tells most; a title or a bare noun least. */
function tells(one: Candidate): number {
  const slots = [
    one.imposer,
    one.goods[0],
    one.entities[0],
    one.countries[0],
    one.announced ?? one.effective,
    one.rate,
  ].filter((slot) => slot !== undefined).length;
  const zone = isHeadline(one) ? -4 : 0;
  return slots + zone + (one.verbal ? 3 : 0) + one.statusWeight - (one.loose ? 2 : 0) - one.sentence * 0.05;
}

/** The lead's type unless it is loose and another member is firm. */
function typeOfGroup(members: readonly Candidate[], lead: Candidate): MeasureType {
  // "are going on the Entity List, so suppliers need permission": what the licence follows from, told in one sentence.
  const party = members.find((one) => familyOf(one.type) === "party" && !one.loose && one.sentence === lead.sentence);
  if (party !== undefined && lead.type === "export_licence") return party.type;
  // "the duties" of a text that tells them to be anti-dumping duties.
  const remedy =
    lead.type === "import_tariff" ? members.find((one) => !one.loose && REMEDIES.has(one.type)) : undefined;
  if (remedy !== undefined) return remedy.type;
  if (!lead.loose && familyOf(lead.type) !== "any") return lead.type;
  const firm = members.find((one) => !one.loose && familyOf(one.type) !== "any");
  return firm?.type ?? members.find((one) => familyOf(one.type) !== "any")?.type ?? lead.type;
}

const REMEDIES: ReadonlySet<MeasureType> = new Set(["anti_dumping", "countervailing", "safeguard"]);

/** What the lead names; what the others name where it names nothing. `taken`: goods of other measures. */
function goodsOfGroup(members: readonly Candidate[], lead: Candidate, taken: ReadonlySet<string>): readonly Goods[] {
  if (lead.goods.some(({ anaphor }) => anaphor !== true)) return lead.goods;
  const all: Goods[] = [];
  for (const one of [lead, ...members]) {
    const known = new Set(all.map(({ norm }) => norm));
    all.push(...one.goods.filter(({ norm }) => !known.has(norm) && (one === lead || !taken.has(norm))));
  }
  const named = all.filter(({ anaphor }) => anaphor !== true);
  return named.length > 0 ? named : all;
}

function recordOf(document: AnnotatedDocument, draft: Draft, id: string, confidence: number): Measure {
  const { lead, type, direction, status } = draft;
  const personsBound = draft.members.map((one) => one.personsBound).find((one) => one !== undefined);
  const requirement = draft.members.map((one) => one.requirement).find((one) => one !== undefined);
  const legalBasis = [...new Set(draft.members.flatMap((one) => one.legalBasis))];
  const { authority, rate } = draft;
  return {
    id,
    type,
    ...codesOf(type, direction, status),
    direction,
    imposer: draft.imposers,
    authority: authority === undefined ? null : { name: authority.name, norm: authority.norm },
    target: {
      countries: draft.countries,
      entities: draft.entities,
      ...(personsBound === undefined ? {} : { persons_bound: personsBound }),
    },
    goods: draft.goods.map(({ text, norm, codes, suggested }) => ({
      text,
      norm,
      ...(codes === undefined ? {} : { codes }),
      ...(suggested === undefined ? {} : { suggestedCodes: suggested }),
    })),
    ...(requirement === undefined ? {} : { requirement }),
    ...(rate === undefined ? {} : { rate }),
    ...(legalBasis.length === 0 ? {} : { legal_basis: legalBasis }),
    announced: draft.announced ?? null,
    effective: draft.effective ?? null,
    ...(draft.expires === undefined ? {} : { expires: draft.expires }),
    status,
    factuality: status === "denied" ? "denied" : lead.factuality,
    ...(draft.background ? { background: true } : {}),
    ...(type === "unspecified_restriction" && draft.goods.length === 0 && draft.entities.length === 0
      ? { vague: true }
      : {}),
    quote: spanOf(document.text, lead.start, lead.end),
    mentions: draft.members.filter((one) => one !== lead).map((one) => spanOf(document.text, one.start, one.end)),
    attribution: {
      chain: [document.outlet, draft.authority?.name].filter((one) => one !== undefined),
    },
    confidence,
    patternId: `${lead.match.pattern.id}@${lead.match.pattern.version}`,
    derived: draft.derived,
  };
}
