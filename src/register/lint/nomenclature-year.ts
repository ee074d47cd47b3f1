// A notice cites the tariff of its own year; another year's code may mean another good.
import { parseNomenclature } from "../../base/hs.ts";
import type { Measure } from "../measure.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** National tariffs: the year announced to the year of application, and years of later amendments. */
export const nomenclatureYear: LintRule = {
  name: "nomenclature-year",
  description: "the tariff year of a national customs code fits the measure's dates",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.goods.flatMap((entry) =>
        (entry.hs ?? []).flatMap((scope, i) => {
          const place = { file, at: `${at}.goods.${entry.id}.hs.${i}` };
          const tariff = parseNomenclature(scope.nomenclature);
          if (tariff.kind === "error") {
            return [{ ...place, message: tariff.message, fix: "write family-year, e.g. CHN-2023 or HS-2022" }];
          }
          const { family, year } = tariff.value;
          const years = yearsOf(measure);
          if (family === "HS" ? year <= Math.max(...years) : years.has(year)) return [];
          return [
            {
              ...place,
              message: `${scope.nomenclature} does not fit a measure of ${[...years].join(", ")}`,
              fix: `write the tariff that the notice refers to, e.g. ${family}-${Math.min(...years)}`,
            },
          ];
        }),
      ),
    ),
};

function yearsOf({ time }: Measure): ReadonlySet<number> {
  const first = yearOf(time.announced);
  const last = Math.max(first, yearOf(time.from ?? time.announced));
  const years = new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i));
  for (const event of time.events) if (event.kind === "amend") years.add(yearOf(event.from));
  return years;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
