// Readings in the memory of the process.
import type { ReadingStore, ReviewEntry, StoredReading } from "../read/index.ts";
import { dayOfReading, decidedCandidates, headOf, MOST_HEADS, queryWords, searchText } from "./reading-rows.ts";

/** `take` runs work one piece after another, as a database's exclusive transactions do. */
export function memoryReadings(take: <T>(work: () => Promise<T>) => Promise<T>): ReadingStore {
  const kept = new Map<string, StoredReading>();
  const decisions: ReviewEntry[] = [];
  const about = (id: string): readonly ReviewEntry[] => decisions.filter(({ reading }) => reading === id);
  return {
    save: (reading) =>
      take(async () => {
        const kind = kept.has(reading.id) ? "replaced" : "added";
        kept.set(reading.id, structuredClone(reading));
        return { kind };
      }),
    get: (id) => take(async () => structuredClone(kept.get(id))),
    list: (filter) =>
      take(async () => {
        const words = queryWords(filter);
        return [...kept.values()]
          .filter((one) => filter.from === undefined || dayOfReading(one) >= filter.from)
          .filter((one) => filter.to === undefined || dayOfReading(one) < filter.to)
          .filter((one) => words.every((word) => searchText(one).includes(word)))
          .toSorted((a, b) => order(b).localeCompare(order(a)))
          .slice(0, filter.limit ?? MOST_HEADS)
          .map((one) => ({ ...headOf(one), decided: decidedCandidates(about(one.id)) }));
      }),
    since: (day) => take(async () => structuredClone([...kept.values()].filter((one) => dayOfReading(one) >= day))),
    decide: (entries) => take(async () => void decisions.push(...structuredClone([...entries]))),
    decisions: (id) => take(async () => structuredClone([...about(id)])),
  };
}

function order(reading: StoredReading): string {
  return `${dayOfReading(reading)} ${reading.addedAt} ${reading.id}`;
}
