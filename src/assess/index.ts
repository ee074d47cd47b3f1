// Face of assess: the main job.
export { assess, type AssessOptions, type AssessWorld, type PartyNameMatch } from "./assess.ts";
export { concentrations, hhi, type LeadingProducer } from "./concentration.ts";
export { customerExposures } from "./customers.ts";
export { ANNEX_SOURCES, STRATEGIC, type StrategicMaterial } from "./strategic-materials.ts";
export { crmaAssessment, type CrmaAssessment, type CrmaRow } from "./crma.ts";
export { changeText, isMoved, isNotable, notableFirst, STANDING_TEXT } from "./change-words.ts";
export { matchesOf, movedMatches, type MovedMatches, type PartyMatch } from "./party-matches.ts";
export { releaseOf, releaseText, RELEASES, type Release } from "./release.ts";
export { isHit, standingOf, worse } from "./standing.ts";
export { STANDINGS } from "./report.ts";
export type * from "./report.ts";
