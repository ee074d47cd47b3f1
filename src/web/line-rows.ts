// The lines of an assessment as rows of a CSV: what a spreadsheet needs to sort and count them.
import { releaseText, type AssessedLine } from "../assess/index.ts";

const HEAD: readonly string[] = [
  "kind",
  "id",
  "item_id",
  "item",
  "from",
  "to",
  "party",
  "on",
  "past",
  "release",
  "open_questions",
  "standing",
  "outcome",
  "review_policy",
  "completeness",
  "may_proceed",
  "provisions",
  "missing_facts",
];

export function lineRows(lines: readonly AssessedLine[]): readonly (readonly string[])[] {
  return [HEAD, ...lines.map(row)];
}

function row(line: AssessedLine): readonly string[] {
  const { verdict } = line;
  const requirements = verdict.determinations.flatMap((one) => one.requirements ?? []);
  return [
    line.kind,
    line.id,
    line.itemId,
    line.itemName,
    line.from ?? "",
    line.to ?? line.toAnyOf?.join(" or ") ?? "",
    line.counterparty?.name ?? "",
    verdict.on,
    line.past ? "yes" : "no",
    releaseText(line),
    String(line.openQuestions),
    line.standing,
    verdict.outcome,
    verdict.reviewPolicy ?? "",
    verdict.completeness,
    verdict.mayProceed ? "yes" : "no",
    [...new Set(requirements.map(({ provision }) => provision))].join("; "),
    verdict.missingFacts.map((set) => set.join(" + ")).join("; "),
  ];
}
