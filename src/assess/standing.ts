// How a line stands: the strictest certain answer; else what is open about the item; unscreened parties are said once,
// for the whole report, rather than hiding what is known of each line.
import type { Determination, Outcome, Verdict } from "../base/verdict.ts";
import { STANDINGS, type Standing } from "./report.ts";

const OF_OUTCOME: Readonly<Partial<Record<Outcome, Standing>>> = {
  prohibited: "prohibited",
  licence_required: "licence_required",
  obligation: "obligation",
  exception_available: "exception_available",
};

/** The standing of a verdict. Questions that only wait for party or end-use facts do not make a line undecided. */
export function standingOf(verdict: Verdict): Standing {
  const certain = OF_OUTCOME[verdict.outcome];
  if (certain !== undefined && certain !== "exception_available") return certain;
  const decisive = verdict.determinations.filter(isDecisive);
  if (decisive.some((one) => one.outcome === "indeterminate")) return "undecided";
  if (decisive.some((one) => one.outcome === "out_of_coverage") || decisive.length === 0) return "out_of_coverage";
  return certain ?? "no_control_found";
}

function isDecisive({ question }: Determination): boolean {
  return question === "item" || question === "procurement" || question === "blocking" || question === "jurisdiction";
}

/** The stricter of two standings. */
export function worse(a: Standing, b: Standing): Standing {
  return STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b;
}

/** Standings that may stop or slow a supply. */
export function isHit(standing: Standing): boolean {
  return standing === "prohibited" || standing === "licence_required" || standing === "undecided";
}

/** Counts of every standing, zeros included. */
export function countStandings(lines: readonly { readonly standing: Standing }[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of lines) counts[standing]++;
  return counts;
}
