// The item answers of a code that stands for several items, one line for each answer with the items that get it.
import type { CheckBranches } from "../../operations/index.ts";

/** Items by answer, the strictest answer first as found; a sentence when there is nothing to tell apart. */
export function branchesText({ branches }: CheckBranches): string {
  if (branches.length === 0) {
    return "Nothing to tell apart: no control code is stated, or the lists held say nothing finer than it.";
  }
  const groups = new Map<string, string[]>();
  for (const { jurisdiction, item, outcome, reviewPolicy, missingFacts } of branches) {
    const policy =
      reviewPolicy === undefined || reviewPolicy === "unstated" ? "" : `, ${reviewPolicy.replaceAll("_", " ")}`;
    const open = missingFacts?.[0] === undefined ? "" : `, open: ${missingFacts[0].join(" + ")}`;
    const answer = `${jurisdiction} ${outcome.replaceAll("_", " ")}${policy}${open}`;
    groups.set(answer, [...(groups.get(answer) ?? []), item]);
  }
  return [...groups].map(([answer, items]) => `${answer}\n  ${items.join("; ")}`).join("\n");
}
