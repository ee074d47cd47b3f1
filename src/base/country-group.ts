// Country groups with dated members. What is not held is unknown: a group read from one edition says nothing about
// earlier days unless a member's own period does, and an incomplete group never denies membership.
import { contains, type IsoDate } from "./date.ts";
import type { Truth } from "./logic.ts";

/** Half-open membership; without `from` it starts where the group is held from. */
export interface GroupMember {
  readonly country: string;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

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
  readonly members: readonly GroupMember[];
  /** Countries known to be outside an incomplete group. */
  readonly outside?: readonly string[] | undefined;
  /** Groups whose members are members here too. */
  readonly includes?: readonly string[] | undefined;
  /** Only countries of this group can be decided; for others the issuer's table has no row. */
  readonly within?: string | undefined;
}

export type CountryGroups = ReadonlyMap<string, CountryGroup>;

/** Indexes groups by id. */
export function compileGroups(groups: Iterable<CountryGroup>): CountryGroups {
  return new Map(Array.from(groups, (group) => [group.id, group]));
}

/** Whether `country` is a member on a day; unknown for a group or a day that is not held. */
export function inGroup(groups: CountryGroups, id: string, country: string, on: IsoDate): Truth {
  const group = groups.get(id);
  if (group === undefined) return "unknown";
  if (group.members.some((member) => member.country === country && isMember(member, group, on))) return true;
  const inherited = (group.includes ?? []).map((part) => inGroup(groups, part, country, on));
  if (inherited.includes(true)) return true;
  if (inherited.includes("unknown")) return "unknown";
  if (group.outside?.includes(country)) return false;
  if (!group.complete || on < group.heldFrom) return "unknown";
  if (group.within !== undefined && inGroup(groups, group.within, country, on) !== true) return "unknown";
  return false;
}

function isMember(member: GroupMember, group: CountryGroup, on: IsoDate): boolean {
  return contains({ from: member.from ?? group.heldFrom, to: member.to }, on);
}

/** The members on a day, as far as they are known, in code order. */
export function membersOf(groups: CountryGroups, id: string, on: IsoDate): readonly string[] {
  const group = groups.get(id);
  if (group === undefined) return [];
  const own = group.members.filter((member) => isMember(member, group, on)).map((member) => member.country);
  const inherited = (group.includes ?? []).flatMap((part) => membersOf(groups, part, on));
  return [...new Set([...own, ...inherited])].sort();
}
