// Face of cases: licence questions in a clerk's words.
export { mapCase } from "./map-case.ts";
export type { LooseCase } from "./case.ts";
