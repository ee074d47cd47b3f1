// The library's face: what programs may rely on. test/exports.test.ts keeps the list; a change of it is a change of version.
export { openApp, type App, type AppOptions, type ContextOptions } from "./app.ts";
export { assess, call, check, type Answer, type OperationName } from "./library.ts";
export { readPortfolioFolder } from "./formats/index.ts";
export { DeriskError, InputError, IoError, RegisterError, UsageError } from "./errors.ts";
export { isIsoDate, isoDate, type IsoDate } from "./base/date.ts";
export type { Party, PartyCategory, PartyList, PartyRole } from "./base/party.ts";
export type { Act, Item, Transaction } from "./base/transaction.ts";
export type { Determination, Outcome, Question, Requirement, ReviewPolicy, Verdict } from "./base/verdict.ts";
export type { Assessment } from "./assess/index.ts";
export type { Receipt } from "./decisions/index.ts";
export type { AssessInput, Context } from "./operations/index.ts";
export type { PortfolioInput } from "./portfolio/index.ts";
export type { Instrument, Measure, Register } from "./register/index.ts";
