// Face of assess: the main job.
export { assess, type AssessOptions, type AssessWorld, type PartyNameMatch } from "./assess.ts";
export { concentrations, hhi, type LeadingProducer } from "./concentration.ts";
export { customerExposures } from "./customers.ts";
export { ANNEX_SOURCES, STRATEGIC, type StrategicMaterial } from "./strategic-materials.ts";
export { crmaAssessment, type CrmaAssessment, type CrmaRow } from "./crma.ts";
export { isHit, standingOf, worse } from "./standing.ts";
export { STANDINGS } from "./report.ts";
export type * from "./report.ts";
