// Groups of countries that set trade policy together, for concentration by bloc. Membership comes from data/geo/groups.yaml.
import { type CountryGroups, inGroup } from "../../base/country-group.ts";
import type { IsoDate } from "../../base/date.ts";

/** In order: a country counts in the first it belongs to, so that shares by bloc add up to one. */
const BLOCS = ["EEA", "G7"] as const;

/**
 * Bloc by country on a day, for those of `countries` that are surely in one. The EEA is one market with a common trade
 * policy at its core; the rest of the G7 coordinate theirs. Whoever is in neither, or whose membership is not known,
 * stands alone and has no entry.
 */
export function blocsOf(
  groups: CountryGroups,
  countries: Iterable<string>,
  on: IsoDate,
): Readonly<Record<string, string>> {
  const entries = [...new Set(countries)].toSorted().flatMap((country) => {
    const bloc = BLOCS.find((id) => inGroup(groups, id, country, on) === true);
    return bloc === undefined ? [] : [[country, bloc] as const];
  });
  return Object.fromEntries(entries);
}
