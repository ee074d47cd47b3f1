// What reading needs besides the text: lexicon packs compiled to plain data, and that data opened.
import { type ClaimTable, NO_CLAIM_WEIGHTS, openClaims, type PackedClaims, packClaims } from "./claims/weigh.ts";
import { NO_WEIGHTS } from "./clauses/score.ts";
import type { DayWeights, ReaderWeights, Weights } from "./lexicon/weights.ts";
import { NO_DAY_WEIGHTS } from "./when/settle-days.ts";
import { NO_PARTY_WEIGHTS } from "./measures/parties/settle-parties.ts";
import { NO_TRUST_WEIGHTS } from "./measures/trust/weigh-trust.ts";
import { NO_AUTHORITY_WEIGHTS } from "./measures/who/settle-authority.ts";
import { compileFrames, type Frames } from "./frames/frame.ts";
import { type Gazetteer, openGazetteer, type PackedLexicon, packLexicon } from "./lexicon/gazetteer.ts";
import type { PackRules, ReaderPack } from "./lexicon/pack.ts";
import { compilePatterns } from "./patterns/compile.ts";
import type { PatternIndex } from "./patterns/pattern.ts";

export interface ReaderResources {
  readonly gazetteer: Gazetteer;
  readonly patterns: PatternIndex;
  readonly frames: Frames;
  readonly weights: ReaderWeights;
  readonly claimTable: ClaimTable;
  readonly dayWeights: DayWeights;
  readonly authorityWeights: Weights;
  readonly trustWeights: Weights;
  readonly partyWeights: Weights;
  readonly packs: readonly string[];
}

/** Packs in layers as plain data: made when derisk is built, so that no lexicon is cut into words when it starts. */
export interface PackedReader {
  readonly lexicon: PackedLexicon;
  readonly claims: PackedClaims;
  /** Without their examples: those only test a pack. */
  readonly packs: readonly Omit<PackRules, "claimWeights">[];
}

/** Packs in layers: a later pack's rows and patterns replace earlier ones. */
export function packReader(packs: readonly ReaderPack[]): PackedReader {
  return {
    lexicon: packLexicon(packs),
    claims: packClaims(
      packs.findLast(({ claimWeights }) => claimWeights !== undefined)?.claimWeights ?? NO_CLAIM_WEIGHTS,
    ),
    packs: packs.map(
      ({ id, version, patterns, weights, dayWeights, authorityWeights, trustWeights, partyWeights }) => ({
        id,
        version,
        ...(weights === undefined ? {} : { weights }),
        ...(dayWeights === undefined ? {} : { dayWeights }),
        ...(authorityWeights === undefined ? {} : { authorityWeights }),
        ...(trustWeights === undefined ? {} : { trustWeights }),
        ...(partyWeights === undefined ? {} : { partyWeights }),
        patterns: patterns.map(({ examples: _examples, counterexamples: _counterexamples, ...rule }) => rule),
      }),
    ),
  };
}

/** Opens what was packed. Throws InputError for a bad pattern. */
export function openReader({ lexicon, claims, packs }: PackedReader): ReaderResources {
  return {
    gazetteer: openGazetteer(lexicon),
    patterns: compilePatterns(packs),
    frames: compileFrames(packs),
    weights: packs.findLast(({ weights }) => weights !== undefined)?.weights ?? NO_WEIGHTS,
    claimTable: openClaims(claims),
    dayWeights: packs.findLast(({ dayWeights }) => dayWeights !== undefined)?.dayWeights ?? NO_DAY_WEIGHTS,
    authorityWeights:
      packs.findLast(({ authorityWeights }) => authorityWeights !== undefined)?.authorityWeights ??
      NO_AUTHORITY_WEIGHTS,
    trustWeights: packs.findLast(({ trustWeights }) => trustWeights !== undefined)?.trustWeights ?? NO_TRUST_WEIGHTS,
    partyWeights: packs.findLast(({ partyWeights }) => partyWeights !== undefined)?.partyWeights ?? NO_PARTY_WEIGHTS,
    packs: packs.map(({ id, version }) => `${id}@${version}`),
  };
}

/** Packs and opens at once. Throws InputError for a bad pattern. */
export function compileReader(packs: readonly ReaderPack[]): ReaderResources {
  return openReader(packReader(packs));
}
