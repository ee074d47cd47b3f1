// Duties that only what exceeds a quota pays.
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";

/** "25% on imports above a set volume", "a duty of 50% beyond the quota": only what exceeds a quota pays. */
export function isBeyondQuota(view: SentenceView, from: number, to: number): boolean {
  for (let at = from - QUOTA_REACH; at < to + QUOTA_REACH; at++) {
    if (!/^(?:above|beyond|over|outside)$/.test(keyAt(view, at))) continue;
    for (let i = at + 1; i < at + 6; i++) {
      const key = keyAt(view, i);
      if (/^(?:quotas?|volumes?|tonnage|tonnes|tons|allowances?)$/.test(key)) return true;
      if (tokenAt(view, i).kind === "sign" || PREPOSITIONS.has(key)) break;
    }
  }
  return false;
}

const QUOTA_REACH = 12;
