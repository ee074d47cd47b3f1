// Runs lint rules over the register and orders what they find by file and place.
import type { RegisterContent } from "../read-files.ts";
import type { LintContext, LintFinding, LintReport, LintRule } from "./rule.ts";

/** Applies `rules`; a rule whose tables are missing from `context` is named in `skipped`. */
export function runRules(rules: readonly LintRule[], content: RegisterContent, context: LintContext): LintReport {
  const findings: LintFinding[] = [];
  const skipped: { rule: string; lacks: (typeof rules)[number]["needs"] & {} }[] = [];
  for (const rule of rules) {
    const lacks = (rule.needs ?? []).filter((table) => context[table] === undefined);
    if (lacks.length > 0) {
      skipped.push({ rule: rule.name, lacks });
      continue;
    }
    for (const problem of rule.check(content, context)) {
      findings.push({ ...problem, rule: rule.name, severity: rule.severity });
    }
  }
  return { findings: findings.toSorted(byPlace), skipped };
}

function byPlace(a: LintFinding, b: LintFinding): number {
  return compare(a.file, b.file) || compare(a.at, b.at) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
