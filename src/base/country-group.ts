// Country groups with dated members. What is not held is unknown: a group read from one edition says nothing about
// earlier days unless a member's own period does, and an incomplete group never denies membership.
import { contains, type IsoDate, type Period } from "./date.ts";
import type { Truth } from "./logic.ts";

/** Half-open membership; without `from` it starts where the group is held from. */
export interface DatedMember {
  readonly country: string;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** One group as `data/geo/groups.yaml` states it. */
export interface CountryGroup {
  /** e.g. `EU`, `US:D5`. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly note?: string | undefined;
  /** The first day for which the list as a whole is known. */
  readonly heldFrom: IsoDate;
  /** The edition the list was read from, where it was. */
  readonly edition?: IsoDate | undefined;
  /** False: some members are not known, so absence means nothing. */
  readonly complete: boolean;
  /** Members since `heldFrom`, without end. */
  readonly members: readonly string[];
  readonly dated?: readonly DatedMember[] | undefined;
  /** Countries known to be outside although the list as a whole is not known, from `outsideFrom` where that is given. */
  readonly outside?: readonly string[] | undefined;
  readonly outsideFrom?: IsoDate | undefined;
  /** Countries whose membership could not be established. */
  readonly undecided?: readonly string[] | undefined;
  /** Groups whose members are members here too. */
  readonly includes?: readonly string[] | undefined;
  /** Only countries of this group can be decided; for others the issuer's table has no row. */
  readonly within?: string | undefined;
}

interface CompiledGroup {
  readonly group: CountryGroup;
  readonly periods: ReadonlyMap<string, readonly Period[]>;
}

/** Groups by id; see `compileGroups`. */
export type CountryGroups = ReadonlyMap<string, CompiledGroup>;

/** Indexes groups by id and their members by country. */
export function compileGroups(groups: Iterable<CountryGroup>): CountryGroups {
  const compiled = new Map<string, CompiledGroup>();
  for (const group of groups) {
    const periods = new Map<string, Period[]>();
    const dated: readonly DatedMember[] = [...group.members.map((country) => ({ country })), ...(group.dated ?? [])];
    for (const { country, from, to } of dated) {
      periods.set(country, [...(periods.get(country) ?? []), { from: from ?? group.heldFrom, to }]);
    }
    compiled.set(group.id, { group, periods });
  }
  return compiled;
}

/** Whether `country` is a member on a day; unknown for a group, a country or a day that is not held. */
export function inGroup(groups: CountryGroups, id: string, country: string, on: IsoDate): Truth {
  const compiled = groups.get(id);
  if (compiled === undefined) return "unknown";
  const { group, periods } = compiled;
  if (periods.get(country)?.some((period) => contains(period, on))) return true;
  const inherited = (group.includes ?? []).map((part) => inGroup(groups, part, country, on));
  if (inherited.includes(true)) return true;
  if (inherited.includes("unknown")) return "unknown";
  if (group.outside?.includes(country) && on >= (group.outsideFrom ?? on)) return false;
  if (group.undecided?.includes(country)) return "unknown";
  if (!group.complete || on < group.heldFrom) return "unknown";
  if (group.within !== undefined && inGroup(groups, group.within, country, on) !== true) return "unknown";
  return false;
}

/** The members on a day, as far as they are known, in code order. */
export function membersOf(groups: CountryGroups, id: string, on: IsoDate): readonly string[] {
  const compiled = groups.get(id);
  if (compiled === undefined) return [];
  const own = [...compiled.periods].filter(([, periods]) => periods.some((period) => contains(period, on)));
  const inherited = (compiled.group.includes ?? []).flatMap((part) => membersOf(groups, part, on));
  return [...new Set([...own.map(([country]) => country), ...inherited])].sort();
}
