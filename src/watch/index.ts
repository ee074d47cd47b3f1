// Face of watch: what changed in the answers somebody asked to be told about, and why.
export { compareHeld, type Compared, type CompareWorld } from "./compare.ts";
export type { AskedAs } from "./causes.ts";
export { type AnswerSide, type Cause, type ChangedAnswer, type MovedMeasure } from "./changed-answer.ts";
export {
  hold,
  type Answered,
  type AnswerBasis,
  type Held,
  type HeldList,
  type HeldSubject,
  type RunHead,
  type WatchedSubject,
} from "./held.ts";
export { calendarText } from "./calendar.ts";
export { atomFeed } from "./feed.ts";
export { byRun, causesTold, digestText, runTitle, type ToldRun } from "./told-run.ts";
export { daysAhead, type AheadDay } from "./ahead.ts";
export {
  messageOf,
  stateAfter,
  type Attempt,
  type MessageState,
  type OutMessage,
  type StoredMessage,
} from "./message.ts";
export {
  targetText,
  withoutSecrets,
  type PublicSubscription,
  type Subscription,
  type WatchTarget,
} from "./subscription.ts";
export type { ChangeCount, ChangeQuery, Seen, StoredChange, WatchedState, WatchStore } from "./store.ts";
export { causeWords, coverageText } from "./words.ts";
