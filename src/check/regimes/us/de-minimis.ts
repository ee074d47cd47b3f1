// De minimis US content, 15 CFR 734.4: a foreign-made item is subject to the EAR when its controlled US content exceeds
// 25 % of its value, 10 % for groups E:1 and E:2, or when it has any 600 series or 9x515 content on the way to D:5.
// Controlled is what would need a licence to the destination by itself (734 Supplement No. 2), so shares by entry are
// checked as items of their own.
import { usSeriesOf } from "../../../base/control-code.ts";
import { and, type Truth } from "../../../base/logic.ts";
import type { ContentShare, Transaction } from "../../../base/transaction.ts";
import type { Outcome } from "../../../base/verdict.ts";
import { inCountrySet, readCode, readSubject, type Subject } from "../../subject.ts";
import type { Reading, Test } from "../../test-tree.ts";

/** What the item question answers for an item of `code` sent from the United States to the subject's destination. */
export type ItemOutcome = (code: string, subject: Subject) => Outcome;

/** Bounds of a share of value, percent, and the first fact that would narrow them. */
interface Share {
  readonly sure: number;
  readonly possible: number;
  readonly missing?: string;
}

const MILITARY = ["600-series", "9x515"];

/** Controlled content above `pct` percent. */
export function controlledContentAtom(pct: number, itemOutcome: ItemOutcome): Test {
  return shareAtom(`controlled US content above ${pct} % of value`, pct, (share, subject) =>
    isControlled(share, subject, itemOutcome),
  );
}

/** Any content of 600 series or 9x515 entries. Content stated as `controlled` is stated to be of another class. */
export const militaryContentAtom: Test = shareAtom("any US content of the 600 series or 9x515", 0, ({ class: of }) => {
  if (of === undefined || of === null) return "unknown";
  return MILITARY.includes(of) || usSeriesOf(readCode(of)) !== undefined;
});

/** The destination is under the 10 % rule, or bars 600 series content. */
export function towardsAtom(groups: readonly string[]): Test {
  return {
    op: "atom",
    label: `to ${groups.join(" or ")}`,
    read(subject): Reading {
      if (subject.to.kind !== "known") return { truth: "unknown", missing: subject.toPath };
      const truth = inCountrySet(subject, subject.to.value, groups);
      return truth === "unknown" ? { truth, missing: subject.toPath } : { truth, found: subject.to.value };
    },
  };
}

function shareAtom(label: string, pct: number, counts: (share: ContentShare, subject: Subject) => Truth): Test {
  return {
    op: "atom",
    label,
    read(subject): Reading {
      const memo = subject.memo.get(label) as Reading | undefined;
      if (memo) return memo;
      const reading = readShare(subject, pct, counts);
      subject.memo.set(label, reading);
      return reading;
    },
  };
}

function readShare(subject: Subject, pct: number, counts: (share: ContentShare, subject: Subject) => Truth): Reading {
  const { content } = subject.transaction.item;
  if (!content) return { truth: "unknown", missing: "item.content" };
  const { sure, possible, missing } = sumOf(content, subject, counts);
  const found = sure === possible ? `${sure} %` : `${sure} to ${possible} %`;
  if (sure > pct) return { truth: true, found };
  if (possible <= pct) return { truth: false, found };
  return { truth: "unknown", missing: missing ?? "item.content", found };
}

function sumOf(
  content: readonly ContentShare[],
  subject: Subject,
  counts: (share: ContentShare, subject: Subject) => Truth,
): Share {
  let sure = 0;
  let possible = 0;
  let missing: string | undefined;
  for (const share of content) {
    const american: Truth = share.ofCountry === null ? "unknown" : share.ofCountry === "US";
    if (american === false || share.pct === 0) continue;
    const counted = and([american, counts(share, subject)]);
    if (counted === false) continue;
    if (share.pct === null) missing ??= "item.content.pct";
    else if (counted === true) sure += share.pct;
    else missing ??= share.ofCountry === null ? "item.content.ofCountry" : "item.content.class";
    possible += share.pct ?? 100;
  }
  return { sure, possible: Math.min(100, possible), ...(missing === undefined ? {} : { missing }) };
}

function isControlled({ class: of }: ContentShare, subject: Subject, itemOutcome: ItemOutcome): Truth {
  if (of === undefined || of === null) return "unknown";
  if (of === "controlled" || MILITARY.includes(of)) return true;
  const key = `us:controlled:${of}`;
  const before = subject.memo.get(key) as Truth | undefined;
  if (before !== undefined) return before;
  const outcome = itemOutcome(of, subject);
  const needs = outcome === "licence_required" || outcome === "prohibited";
  const truth: Truth = needs ? true : outcome === "no_control_found" ? false : "unknown";
  subject.memo.set(key, truth);
  return truth;
}

/** The same delivery of an item of `code` of US origin, without content, parties or end use. */
export function incorporated(code: string, subject: Subject): Subject {
  const { transaction, world, on, known } = subject;
  const alone: Transaction = {
    id: code,
    act: "export",
    item: { classifications: [{ list: "US-CCL", code }], origin: "US" },
    from: "US",
    ...(transaction.to === undefined ? {} : { to: transaction.to }),
    ...(transaction.finalDestination === undefined ? {} : { finalDestination: transaction.finalDestination }),
  };
  return readSubject(alone, world, on, known);
}
