// What would change an answer, for people: each set of changes with the answer then, then other destinations by answer.
import type { Flips } from "../../check/index.ts";
import { bold, dim, outcomeText, wrap, type Style } from "./style.ts";

/** The sets, smallest first; the caution last, so that it is what stays on the screen. */
export function flipsText(
  { direction, outcome, flips, destinations, exhaustive, caution }: Flips,
  style: Style,
): string {
  if (direction === "open") {
    return "The answer is not decided: see what would settle it (derisk check without --flips).";
  }
  const lead = direction === "lift" ? "What would lift it" : "What would take it away";
  const lines = [`Answer now: ${outcomeText(outcome, undefined, style)}`, "", bold(`${lead}, smallest first`, style)];
  if (flips.length === 0) lines.push("  nothing that may be arranged or established, of what was tried");
  flips.forEach(({ changes, outcome: then, reviewPolicy, mayProceed, completeness, covered }, at) => {
    const held = covered ? ", covered by the licence" : "";
    const rest = mayProceed ? ", may proceed" : completeness === "incomplete" ? ", other questions stay open" : "";
    lines.push(`  ${at + 1}. ${outcomeText(then, reviewPolicy, style)}${held}${rest}`);
    for (const { fact, from, to, says } of changes) {
      lines.push(wrap(`- ${says}`, 5, style));
      lines.push(wrap(dim(`${fact}: ${from === undefined ? "" : `${from} → `}${to}`, style), 7, style));
    }
  });
  if (destinations.length > 0) lines.push("", bold("Another sale, to another destination where the goods stay", style));
  for (const { destinations: to, outcome: then, reviewPolicy } of destinations) {
    lines.push(wrap(`${outcomeText(then, reviewPolicy, style)}: ${to.join(", ")}`, 2, style));
  }
  if (!exhaustive) lines.push("", dim("Not every combination was tried; the sets shown were.", style));
  return [...lines, "", wrap(caution, 0, style)].join("\n");
}
