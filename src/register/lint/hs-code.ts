// A customs code that the HS does not have guides nobody: official notices misprint (811092 for gallium's 811292).
import { hs6Status, type HsTable, parseHs } from "../../base/hs.ts";
import type { HsScope } from "../measure.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

/** Impossible codes, unless they are kept as printed errata; what an erratum reads must be possible too. */
export const hsCode: LintRule = {
  name: "hs-code",
  description: "customs codes are well formed and their first six digits exist in the HS",
  severity: "error",
  needs: ["hs"],
  check: (content, { hs }) =>
    hs === undefined
      ? []
      : [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
          measure.goods.flatMap((entry) =>
            (entry.hs ?? []).flatMap((scope, i) =>
              problemsOf(scope, hs, { file, at: `${at}.goods.${entry.id}.hs.${i}` }),
            ),
          ),
        ),
};

type Place = Pick<LintProblem, "file" | "at">;

function problemsOf(scope: HsScope, table: HsTable, place: Place): readonly LintProblem[] {
  const errata = scope.errata ?? [];
  const printed = new Set(errata.map((erratum) => erratum.printed));
  const codes = [...scope.codes.filter((code) => !printed.has(code)), ...errata.map((erratum) => erratum.reads)];
  return codes.flatMap((code) => problemOf(code, scope.nomenclature, table, place) ?? []);
}

function problemOf(code: string, nomenclature: string, table: HsTable, place: Place): LintProblem | undefined {
  const read = parseHs(code, nomenclature);
  if (read.kind === "error") {
    return { ...place, message: read.message, fix: "write the code as the tariff prints it, digits only" };
  }
  const status = hs6Status(table, read.value.code, read.value.nomenclature);
  if (status.kind !== "absent") return undefined;
  const near = status.nearest ? `; the nearest that exists is ${status.nearest}, ${status.description}` : "";
  return {
    ...place,
    message: `${code} cannot exist: HS ${table.edition} has no ${status.code}${near}`,
    fix: `if the notice prints it, put what it must read in codes and add errata: { printed: "${code}", reads, why }`,
  };
}
