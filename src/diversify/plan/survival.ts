// Which origins may be lost at once.
import type { PartNeed } from "../problem/types.ts";

/** Sets of one or two origins that a part has sources in; all of them where it has no more. */
export function losable({ candidates }: PartNeed, countries: 1 | 2): readonly (readonly string[])[] {
  const origins = [...new Set(candidates.map(({ origin }) => origin))].toSorted();
  if (countries === 1 || origins.length === 1) return origins.map((origin) => [origin]);
  return origins.flatMap((a, i) => origins.slice(i + 1).map((b) => [a, b]));
}
