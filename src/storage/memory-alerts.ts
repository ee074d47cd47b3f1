// Alerts in the memory of the process.
import { type Alert, type AlertEntry, type AlertStore, partyName } from "../screen/index.ts";

/** `take` runs work one piece after another, as a database's exclusive transactions do. */
export function memoryAlerts(take: <T>(work: () => Promise<T>) => Promise<T>): AlertStore {
  const kept = new Map<string, Alert>();
  const log: AlertEntry[] = [];
  return {
    put: (alerts) =>
      take(async () => {
        let known = 0;
        for (const alert of alerts) {
          const before = kept.get(alert.id);
          if (before) known++;
          kept.set(alert.id, structuredClone({ ...alert, firstSeen: before?.firstSeen ?? alert.firstSeen }));
        }
        return { added: alerts.length - known, known };
      }),
    get: (id) => take(async () => structuredClone(kept.get(id))),
    about: (names) =>
      take(async () => {
        const wanted = new Set(names);
        return structuredClone(
          [...kept.values()].filter(({ party }) => wanted.has(partyName(party))).sort(newestFirst),
        );
      }),
    all: () => take(async () => structuredClone([...kept.values()].sort(newestFirst))),
    append: (entry) => take(async () => void log.push(structuredClone(entry))),
    entries: (alerts) =>
      take(async () => {
        const wanted = alerts && new Set(alerts);
        const some = log.filter(({ alert }) => wanted === undefined || wanted.has(alert));
        return Map.groupBy(structuredClone(some), ({ alert }) => alert);
      }),
  };
}

const newestFirst = (a: Alert, b: Alert): number =>
  b.lastSeen.localeCompare(a.lastSeen) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
