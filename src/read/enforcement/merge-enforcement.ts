// Mentions of one act (`the probe`, the headline's short form) become one record.
import { overlap } from "../document/span.ts";
import { sameName, sameTime } from "../frames/same.ts";
import type { ReadEnforcement } from "./enforcement.ts";

const FAMILIES: Readonly<Record<string, string>> = {
  inspection: "raid",
  arrest: "detention",
  security_review: "investigation",
};
const LOOK_BACK = 30;
/** Confidence of what only the headline says. */
const HEADLINE = 0.5;

/** Merges in one pass; each act is compared with the last few only. */
export function mergeEnforcement(acts: readonly ReadEnforcement[]): readonly ReadEnforcement[] {
  const merged: Merged[] = [];
  for (const act of acts) {
    let same: Merged | undefined;
    for (let back = merged.length - 1; back >= 0 && merged.length - back <= LOOK_BACK && same === undefined; back--) {
      const earlier = merged[back];
      if (earlier !== undefined && isSame(earlier.act, act)) same = earlier;
    }
    if (same === undefined) merged.push({ act, mentions: [...act.mentions] });
    else join(same, act);
  }
  return merged.map(({ act, mentions }) => ({ ...act, mentions }));
}

/** An act so far; its mentions grow in place, since a text may name one act thousands of times. */
interface Merged {
  act: ReadEnforcement;
  readonly mentions: ReadEnforcement["mentions"][number][];
}

function isSame(a: ReadEnforcement, b: ReadEnforcement): boolean {
  if ((FAMILIES[a.kind] ?? a.kind) !== (FAMILIES[b.kind] ?? b.kind)) return false;
  if ((a.zone ?? "") !== (b.zone ?? "") || !sameTime(a.date, b.date)) return false;
  if (a.factuality === "denied" || b.factuality === "denied") return a.factuality === b.factuality;
  const [one, two] = [a.authority?.country, b.authority?.country];
  const isNoun = [a, b].some(({ patternId }) => patternId.includes(".noun."));
  if (one !== undefined && two !== undefined && one !== two && !isNoun && a.confidence > HEADLINE) return false;
  if (a.target === null || b.target === null || overlap(a.quote, b.quote)) return true;
  if (sameName(a.target.name, b.target.name)) return true;
  // A headline names the same act in fewer words.
  if (a.confidence <= HEADLINE && a.zone === undefined) return true;
  // One authority runs one investigation in a short text, however it is worded; into two firms it runs two.
  return (
    !(isProper(a.target.name) && isProper(b.target.name)) &&
    FAMILIES[a.kind] === undefined &&
    a.kind === "investigation" &&
    a.authority?.country === b.authority?.country &&
    (a.date === null) !== (b.date === null)
  );
}

function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

function join(merged: Merged, b: ReadEnforcement): void {
  const a = merged.act;
  const [main, other] = weight(b) > weight(a) ? [b, a] : [a, b];
  const amount = main.amount ?? other.amount;
  merged.act = {
    ...main,
    target: main.target ?? other.target,
    date: main.date ?? other.date,
    ...(amount === undefined ? {} : { amount }),
  };
  merged.mentions.push(...b.mentions, other.quote);
}

function weight({ target, date, authority, confidence }: ReadEnforcement): number {
  return (target === null ? 0 : 1) + (date === null ? 0 : 2) + (authority === null ? 0 : 1) + confidence;
}
