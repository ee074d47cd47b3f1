// What was wrong with an impact input and what was assumed, a line each.
import { wrap, type Style } from "./style.ts";

export interface ShownProblem {
  readonly where: string;
  readonly message: string;
  readonly fix: string;
}

const SHOWN = 12;

export function problemLines(problems: readonly ShownProblem[], style: Style): readonly string[] {
  const lines = problems.slice(0, SHOWN).map((one) => wrap(`${one.where}: ${one.message} → ${one.fix}`, 2, style));
  const rest = problems.length - SHOWN;
  return [...lines, ...(rest > 0 ? [`  … and ${rest} more (--json shows all)`] : [])];
}
