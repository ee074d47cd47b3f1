// Face of cases: licence questions in a clerk's words.
export { mapCase, type MappedCase } from "./map-case.ts";
export { tellUnread } from "./tell-unread.ts";
export type { LooseCase } from "./case.ts";
