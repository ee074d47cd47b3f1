// What a person reads of a solved model: the result, how sure it is, and the plan's largest columns.
import type { SolveAnswer } from "../../diversify/index.ts";

const SHOWN = 20;

/** A few lines; the whole plan and its certificate are in --json. */
export function solveText({
  status,
  objective,
  bound,
  gap,
  method,
  rows,
  columns,
  certificate,
  check,
  why,
}: SolveAnswer): string {
  const lines = [
    `${status}: objective ${objective ?? "none"}, bound ${bound ?? "none"}, gap ${gap === null ? "unknown" : gap.toExponential(1)}`,
    `${columns} columns, ${rows} rows; solved by ${method}`,
  ];
  if (check !== null) {
    const proof =
      check.bound === undefined
        ? "the bound is the solver's word"
        : `proven to a gap of ${(check.gap ?? 0).toExponential(1)}`;
    lines.push(`Checked in ${check.arithmetic}: largest violation ${check.violation.toExponential(1)}; ${proof}`);
    lines.push(...check.problems.map((problem) => `Problem: ${problem}`));
  }
  if (why !== null) lines.push(...reasonLines(why));
  const plan = Object.entries(certificate?.plan ?? {}).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  lines.push(...plan.slice(0, SHOWN).map(([name, value]) => `  ${name.padEnd(16)} ${value}`));
  if (plan.length > SHOWN) lines.push(`  … ${plan.length - SHOWN} more in --json`);
  return lines.join("\n");
}

function reasonLines(why: NonNullable<SolveAnswer["why"]>): readonly string[] {
  if (why.kind === "grow")
    return [
      "The objective improves without end along these columns; give one of them a bound:",
      ...why.columns.map(({ name, direction }) => `  ${name} (${direction > 0 ? "+" : ""}${direction})`),
    ];
  return [
    `No plan fits. ${why.isFewest ? "The fewest limits to relax" : "Limits to relax"}:`,
    ...why.limits.map(({ on, name, side, limit, needed }) => `  ${on} ${name}: ${side} ${limit} → ${needed}`),
  ];
}
