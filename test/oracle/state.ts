// The oracle's reading of time: whether a measure applies on a day, from what was public by another.
import type { Measure } from "../../src/register/index.ts";

/** `no`: not public, not yet, no longer, or suspended. */
export function stateOf(m: Measure, on: string, known: string): "applies" | "no" | "?" {
  if (m.knownFrom > known) return "no";
  const events = m.time.events
    .filter((e) => e.knownFrom <= known)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (m.time.to !== undefined && on >= m.time.to) return "no";
  const lastRevival = events.findLast((e) => e.kind === "revive" && e.from <= on);
  const ends = events.filter(
    (e) => (e.kind === "end" || e.kind === "supersede") && e.from <= on && (!lastRevival || e.from > lastRevival.from),
  );
  if (ends.some((e) => e.basis === "official")) return "no";
  if (ends.length > 0) return "?";
  let start = m.time.from as string | undefined;
  for (const e of events) if (e.kind === "postpone" && e.basis === "official" && e.to !== undefined) start = e.to;
  let pause: { from: string; to: string | undefined; verifyBy: string | undefined; official: boolean } | undefined;
  for (const e of events) {
    if (e.kind === "revive" && e.from <= on) pause = undefined;
    if (e.kind === "suspend" && e.from <= on) {
      const next = {
        from: e.from as string,
        to: e.to as string | undefined,
        verifyBy: e.verifyBy as string | undefined,
        official: e.basis === "official",
      };
      const runs = pause?.official && (pause.to === undefined || next.from < pause.to);
      if (!(runs && !next.official)) pause = next;
    }
    if (e.kind === "prolong" && e.basis === "official" && pause) {
      const late = pause.to !== undefined && e.from > pause.to;
      if (!late) pause = { ...pause, to: e.to, verifyBy: e.verifyBy };
      else if (e.from <= on) pause = { from: e.from, to: e.to, verifyBy: e.verifyBy, official: true };
    }
  }
  const paused =
    pause &&
    (pause.to !== undefined
      ? on >= pause.to
        ? "?"
        : undefined
      : pause.verifyBy !== undefined && on > pause.verifyBy
        ? "?"
        : undefined);
  const pauseState = pause ? (paused ?? (pause.official ? "no" : "?")) : undefined;
  if (start === undefined) return "no";
  if (pauseState === "no") return "no";
  if (on < start) return "no";
  if (pauseState === "?") return "?";
  const rumour = events.findLast((e) => e.kind === "postpone" && e.basis !== "official");
  if (rumour && (rumour.to === undefined || on < rumour.to)) return "?";
  const verified = (day: string): boolean => m.verifiedAt !== undefined && m.verifiedAt > day && m.verifiedAt <= known;
  if (m.time.sunset !== undefined && on >= m.time.sunset && !verified(m.time.sunset)) return "?";
  if (m.verifyBy !== undefined && on > m.verifyBy && !verified(m.verifyBy)) return "?";
  return "applies";
}
