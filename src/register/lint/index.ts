// The register's lint rules, one file a rule, and how to run them all.
import type { RegisterContent } from "../read-files.ts";
import { attributeUnit } from "./attribute-unit.ts";
import { authority } from "./authority.ts";
import { controlCode } from "./control-code.ts";
import { country } from "./country.ts";
import { coverageFamily } from "./coverage-family.ts";
import { dangling } from "./dangling.ts";
import { draftCause } from "./draft-cause.ts";
import { duplicateId } from "./duplicate-id.ts";
import { emptyPeriod } from "./empty-period.ts";
import { goodsId } from "./goods-id.ts";
import { hsCode } from "./hs-code.ts";
import { inclusiveEnd } from "./inclusive-end.ts";
import { licenceProcedure } from "./licence-procedure.ts";
import { localReference } from "./local-reference.ts";
import { memoryNames } from "./memory-names.ts";
import { nomenclatureYear } from "./nomenclature-year.ts";
import { officialBasis } from "./official-basis.ts";
import { operativeScope } from "./operative-scope.ts";
import { provisionPrefix } from "./provision-prefix.ts";
import type { LintContext, LintReport, LintRule } from "./rule.ts";
import { runRules } from "./run.ts";
import { source } from "./source.ts";
import { suspensionEnd } from "./suspension-end.ts";
import { thresholdUnit } from "./threshold-unit.ts";
import { unofficialRelief } from "./unofficial-relief.ts";
import { validityOverlap } from "./validity-overlap.ts";
import { verifyBy } from "./verify-by.ts";

export type { LintContext, LintFinding, LintProblem, LintReport, LintRule, Severity } from "./rule.ts";

/** Every rule: identity and links, sources, time, scope, goods, parties, coverage. */
export const RULES: readonly LintRule[] = [
  duplicateId,
  provisionPrefix,
  dangling,
  localReference,
  authority,
  source,
  officialBasis,
  draftCause,
  validityOverlap,
  emptyPeriod,
  inclusiveEnd,
  suspensionEnd,
  unofficialRelief,
  verifyBy,
  operativeScope,
  licenceProcedure,
  country,
  goodsId,
  controlCode,
  hsCode,
  nomenclatureYear,
  thresholdUnit,
  attributeUnit,
  memoryNames,
  coverageFamily,
];

/** Applies every rule to the register's content. */
export function lintRegister(content: RegisterContent, context: LintContext): LintReport {
  return runRules(RULES, content, context);
}
