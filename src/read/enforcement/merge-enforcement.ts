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
  for (const act of withoutPleas(acts)) {
    let same: Merged | undefined;
    for (let back = merged.length - 1; back >= 0 && merged.length - back <= LOOK_BACK && same === undefined; back--) {
      const earlier = merged[back];
      if (earlier !== undefined && (isSame(earlier.act, act) || isToldWithin(earlier, act))) same = earlier;
    }
    if (same === undefined) merged.push({ act, mentions: [...act.mentions] });
    else join(same, act);
  }
  return merged.map(({ act, mentions }) => ({ ...act, mentions }));
}

/** `pleaded guilty to smuggling and paid a fine of $2 million`: one act, of whoever pleaded. */
function withoutPleas(acts: readonly ReadEnforcement[]): readonly ReadEnforcement[] {
  const pleas = acts.filter(({ kind, quote }) => kind === "charge" && /\bguilty\b/.test(quote.text));
  if (pleas.length === 0) return acts;
  const paid = new Map<ReadEnforcement, ReadEnforcement>();
  for (const plea of pleas)
    for (const act of acts) if (act.kind === "fine" && overlap(act.quote, plea.quote)) paid.set(act, plea);
  const settled = new Set(paid.values());
  return acts.flatMap((act) => {
    if (settled.has(act)) return [];
    const plea = paid.get(act);
    return plea === undefined ? act : { ...act, target: plea.target ?? act.target, date: act.date ?? plea.date };
  });
}

/** An act so far; its mentions grow in place, since a text may name one act thousands of times. */
interface Merged {
  act: ReadEnforcement;
  readonly mentions: ReadEnforcement["mentions"][number][];
}

/** `will pay a penalty of $300 million`: the noun in what was read of the verb. */
function isToldWithin({ act, mentions }: Merged, { kind, quote }: ReadEnforcement): boolean {
  return act.kind === kind && mentions.slice(-LAST).some((mention) => overlap(mention, quote));
}

const LAST = 3;

function isSame(a: ReadEnforcement, b: ReadEnforcement): boolean {
  if ((FAMILIES[a.kind] ?? a.kind) !== (FAMILIES[b.kind] ?? b.kind)) return false;
  if ((a.zone ?? "") !== (b.zone ?? "")) return false;
  if (!isOpening(a) && !isOpening(b) && !sameTime(a.date, b.date)) return false;
  if (a.factuality === "denied" || b.factuality === "denied") return a.factuality === b.factuality;
  const [one, two] = [a.authority?.country, b.authority?.country];
  const isNoun = [a, b].some(({ patternId }) => patternId.includes(".noun."));
  if (one !== undefined && two !== undefined && one !== two && !isNoun && !isOpening(b) && a.confidence > HEADLINE)
    return false;
  if (a.target === null || b.target === null || overlap(a.quote, b.quote)) return true;
  if (sameName(a.target.name, b.target.name) || isOpening(b)) return true;
  if (isDescribed(a, b)) return true;
  // A headline names the same act in fewer words.
  if (isHeadline(a)) return true;
  // One authority runs one investigation in a short text, however it is worded; into two firms it runs two.
  return (
    !(isProper(a.target.name) && isProper(b.target.name)) &&
    FAMILIES[a.kind] === undefined &&
    a.kind === "investigation" &&
    a.authority?.country === b.authority?.country &&
    (a.date === null || b.date === null)
  );
}

/** `arrested two engineers`, then `Li was taken into custody`: people are described first and named then. */
function isDescribed(a: ReadEnforcement, b: ReadEnforcement): boolean {
  if (FAMILIES[a.kind] !== "detention" && a.kind !== "detention" && a.kind !== "exit_ban") return false;
  if (a.target === null || b.target === null || a.factuality !== b.factuality) return false;
  return !isProper(a.target.name) && isProper(b.target.name) && b.quote.start - a.quote.end < NEAR;
}

/** Characters from where people are described to where they are named. */
const NEAR = 1500;

/** `It opened the case on 31 March`: how the case told already began. */
function isOpening({ patternId, quote }: ReadEnforcement): boolean {
  return (
    patternId === OPENED && /\b(?:the|its|that|this) (?:case|review|probe|inquiry|investigation)\b/i.test(quote.text)
  );
}

/** `Two Chinese nationals`, `Ten people`: counted, not named. */
const NUMBERED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|police|a|an)\b|\b(?:nationals|people|employees?|citizens?|executives?|bankers?|managers?)\b/i;

const OPENS = /\b(?:opened|launched|began|begun|started|initiated)\b/;
const OPENED = "enforcement.investigation.opened.01";

function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !NUMBERED.test(name);
}

function join(merged: Merged, b: ReadEnforcement): void {
  const a = merged.act;
  const described = isDescribed(a, b);
  const isBetter =
    (isOpening(b) && !OPENS.test(a.quote.text)) ||
    (isHeadline(a) === isHeadline(b) ? !described && weight(b) > weight(a) : isHeadline(a));
  const [main, other] = isBetter ? [b, a] : [a, b];
  const amount = main.amount ?? other.amount;
  merged.act = {
    // `The review was opened in March`: when the case told before began.
    ...(isOpening(main) ? { ...other, quote: main.quote, patternId: main.patternId } : main),
    target: described ? b.target : (main.target ?? other.target),
    date: main.date ?? other.date,
    ...(amount === undefined ? {} : { amount }),
  };
  merged.mentions.push(...b.mentions, other.quote);
}

function isHeadline({ confidence, zone }: ReadEnforcement): boolean {
  return confidence <= HEADLINE && zone === undefined;
}

function weight({ target, date, authority, confidence }: ReadEnforcement): number {
  return (target === null ? 0 : 1) + (date === null ? 0 : 2) + (authority === null ? 0 : 1) + confidence;
}
