// The decision log on the terminal: the list, one decision with its history, the state of the chain.
import type { DecisionRow, DecisionShown } from "../../operations/index.ts";
import type { ChainReport, Entry } from "../../decisions/index.ts";
import type { ListColumn } from "./listing.ts";
import { bold, outcomeText, wrap, type Style } from "./style.ts";

export const DECISIONS: readonly ListColumn<DecisionRow>[] = [
  { name: "decision", whole: true, value: ({ id }) => id },
  { name: "recorded_at", whole: true, value: ({ recordedAt }) => recordedAt },
  { name: "transaction", value: ({ transaction }) => transaction },
  { name: "as_of", value: ({ on }) => on },
  { name: "known_by", csvOnly: true, value: ({ known }) => known },
  { name: "outcome", value: ({ outcome }) => outcome.replaceAll("_", " ") },
  { name: "completeness", csvOnly: true, value: ({ completeness }) => completeness },
  { name: "standing", value: ({ standing }) => standing },
  { name: "reviewer", value: ({ reviewer }) => reviewer ?? "" },
];

const STANDING = {
  cleared: "cleared: the verdict lets it go",
  held: "HELD: no release is in force",
  released: "released",
  withdrawn: "WITHDRAWN: check the transaction again",
} as const;

/** How it stands first, then what was recorded, oldest first. */
export function decisionText({ entries, standing }: DecisionShown & { kind: "decision" }, style: Style): string {
  const { decision } = standing;
  const { verdict } = decision;
  return [
    bold(`Decision ${decision.id}`, style),
    `  transaction ${verdict.id}, as of ${verdict.on}, known by ${verdict.known}`,
    `  ${outcomeText(verdict.outcome, verdict.reviewPolicy, style)}; ${verdict.completeness}`,
    `  ${STANDING[standing.kind]}`,
    ...(decision.note === undefined ? [] : [wrap(`note: ${decision.note}`, 2, style)]),
    `  register ${verdict.register.version} (${verdict.register.sha256.slice(0, 12)}), engine ${verdict.engine}`,
    "",
    bold("Recorded", style),
    ...entries.map((entry) => wrap(entryLine(entry), 2, style)),
  ].join("\n");
}

function entryLine(entry: Entry): string {
  const place = `${entry.seq}. ${entry.recordedAt}`;
  switch (entry.kind) {
    case "decision":
      return `${place} decision${entry.reviewer === undefined ? ", nobody has reviewed it" : `, reviewed by ${entry.reviewer}`}`;
    case "release":
      return `${place} release ${entry.id} by ${entry.approver}: ${entry.reason}${entry.validTo === undefined ? "" : ` (until ${entry.validTo}, exclusive)`}`;
    case "withdrawal":
      return `${place} withdrawal of ${entry.entry === entry.decision ? "the decision" : `release ${entry.entry}`} by ${entry.by}: ${entry.reason}`;
  }
}

export function chainText(report: ChainReport, receipts: number): string {
  if (report.kind === "broken") {
    return [
      `BROKEN: faults ${report.breaks.length}, records ${report.count}`,
      ...report.breaks.map(({ text }) => `  ${text}`),
      "Restore the store from a backup made before the change.",
    ].join("\n");
  }
  if (report.head === undefined) return "The log is empty: nothing to verify yet.";
  const anchored =
    receipts === 0
      ? "Give receipts as arguments: a chain alone cannot tell that its newest records were cut off."
      : `Receipts given: ${receipts}; each names a place in it, and all fit.`;
  return `Intact: records ${report.count}, the newest ${report.head.seq} (${report.head.hash.slice(0, 12)}).\n${anchored}`;
}
