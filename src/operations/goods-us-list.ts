// The US Commerce Control List's own requirements for an entry, beside what dated measures say.
import type { IsoDate } from "../base/date.ts";
import type { Condition } from "../register/index.ts";
import { overlap, type GoodsKey } from "./goods-key.ts";
import type { Knowledge } from "./knowledge.ts";

/** Licence requirements of an entry, as read from the list itself. */
export interface UsListEntry {
  /** Without paragraphs: `3A090`. */
  readonly code: string;
  readonly edition: IsoDate;
  readonly verifyBy: IsoDate;
  readonly requirements: readonly {
    readonly reason: string;
    /** Paragraphs it is for; absent: the entire entry. */
    readonly paragraphs?: readonly string[];
    readonly except?: readonly string[];
    /** A column of the Country Chart, or destinations in words. */
    readonly destinations: string;
    /** What no paragraph decides. */
    readonly if?: Condition;
    readonly cites: readonly string[];
  }[];
  readonly exceptions: readonly { readonly code: string; readonly limit?: string; readonly partly: boolean }[];
}

/** The entry a control code lies in; nothing for other keys and lists. */
export function usListOf(key: GoodsKey, { usEar }: Knowledge): { readonly usList?: UsListEntry } {
  if (key.kind !== "code" || usEar === undefined) return {};
  const { entries, destinations, edition, verifyBy } = usEar.ccl;
  const code = key.code.split(".")[0] ?? "";
  const entry = entries[code];
  if (entry === undefined) return {};
  const requirements = entry.rows
    .filter(({ in: paragraphs }) => paragraphs === undefined || paragraphs.some((one) => overlap(one, key.code)))
    .map((row) => ({
      reason: row.reason,
      ...(row.in === undefined ? {} : { paragraphs: row.in }),
      ...(row.except === undefined ? {} : { except: row.except }),
      destinations: row.column ?? destinations[row.to ?? ""]?.label ?? row.to ?? "not stated",
      ...(row.if === undefined ? {} : { if: row.if }),
      cites: row.cites ?? [],
    }));
  const exceptions = (entry.offers ?? []).map(({ code, limit, partly, in: inside, except, notFor }) => ({
    code,
    ...(limit === undefined ? {} : { limit }),
    partly: (partly ?? inside ?? except ?? notFor) !== undefined,
  }));
  return { usList: { code, edition, verifyBy, requirements, exceptions } };
}
