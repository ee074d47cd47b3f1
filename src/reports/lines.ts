// Lines as a report shows them: grouped by how they stand, with the reason and what would settle them.
import { STANDINGS, type AssessedLine, type Assessment, type RankedQuestion, type Standing } from "../assess/index.ts";
import type { Determination, Requirement } from "../base/verdict.ts";
import { factWords, plain } from "./words.ts";

export interface StandingCount {
  readonly standing: Standing;
  readonly supply: number;
  /** Dealings still ahead. */
  readonly ahead: number;
  /** Supply lines and dealings ahead that may go, and those that may not yet. */
  readonly mayProceed: number;
  readonly held: number;
  /** Dealings already done, judged by the law of their day. */
  readonly past: number;
}

/** Every standing, zeros included, strictest first. */
export function countLines({ lines }: Assessment): readonly StandingCount[] {
  return STANDINGS.map((standing) => {
    const among = lines.filter((line) => line.standing === standing);
    return {
      standing,
      supply: among.filter((line) => line.kind === "supply" && !line.past).length,
      ahead: among.filter((line) => line.kind === "transaction" && !line.past).length,
      mayProceed: among.filter(({ release }) => release === "may_proceed").length,
      held: among.filter(({ release }) => release === "on_hold").length,
      past: among.filter((line) => line.past).length,
    };
  });
}

/** Lines that still need a decision. */
export function currentLines({ lines }: Assessment, standing: Standing): readonly AssessedLine[] {
  return lines.filter((line) => line.standing === standing && !line.past);
}

/** `CN → US`; a line that may go to any of several own sites names them all. */
export function routeOf({ from, to, toAnyOf }: AssessedLine): string {
  return `${from ?? "not stated"} → ${to ?? toAnyOf?.join(" or ") ?? "not stated"}`;
}

/** The requirements that make the answer what it is, strictest outcome only. */
export function decidingRequirements({ verdict }: AssessedLine): readonly Requirement[] {
  return verdict.determinations.flatMap((one) =>
    one.outcome === verdict.outcome ? (one.requirements ?? []).filter(asksSomething) : [],
  );
}

/** That a regime reaches the act at all asks nothing by itself. */
export function asksSomething({ effect }: Requirement): boolean {
  return effect !== "subject";
}

/** Why a line stands as it does, in one sentence without the question to ask. */
export function reasonOf(line: AssessedLine): string {
  if (line.standing === "out_of_coverage") return uncovered(line);
  if (line.standing === "undecided") return openRange(line);
  return decidingRequirements(line)
    .map(({ provision, title, reviewPolicy }) => {
      const policy = reviewPolicy === undefined || reviewPolicy === "unstated" ? "" : `, ${plain(reviewPolicy)}`;
      return `${title} (${provision}${policy})`;
    })
    .join("; ");
}

/** Who applies, each once. */
export function applicantsOf(line: AssessedLine): readonly string[] {
  return [...new Set(decidingRequirements(line).flatMap(({ applicant }) => applicant ?? []))];
}

function uncovered({ verdict }: AssessedLine): string {
  const silent = verdict.determinations.filter((one) => one.outcome === "out_of_coverage");
  if (silent.length === 0) return "no regime in reach is held";
  const places = Map.groupBy(silent, ({ jurisdiction }) => jurisdiction);
  const held = [...places].map(
    ([place, ones]) => `${place} ${[...new Set(ones.map(({ question }) => plain(question)))].join(", ")}`,
  );
  return `not held: ${held.join("; ")}`;
}

function openRange({ verdict }: AssessedLine): string {
  return verdict.determinations
    .filter(isOpenAndDecisive)
    .map((one) => {
      const range = `${plain(one.floor?.outcome ?? "not known")} or up to ${plain(one.ceiling?.outcome ?? "not known")}`;
      return `${questionName(one)}: ${range}`;
    })
    .join("; ");
}

function questionName({ jurisdiction, question }: Determination): string {
  return `${jurisdiction} ${plain(question)}`;
}

/** Questions that make a line undecided; open party and end-use questions are said once for the whole report. */
function isOpenAndDecisive({ question, outcome }: Determination): boolean {
  return outcome === "indeterminate" && question !== "party" && question !== "end_use";
}

export type AskedFor = (line: AssessedLine) => readonly string[];

/**
 * What to ask to settle an undecided line: for each decisive question its cheapest set of facts, in the words of the
 * ranked questions where these cover the fact.
 */
export function askedFor(questions: readonly RankedQuestion[]): AskedFor {
  const asks = new Map<string, string>();
  for (const { fact, lines, ask } of questions) for (const line of lines) asks.set(`${line}|${fact}`, ask);
  return (line) => {
    const facts = line.verdict.determinations
      .filter(isOpenAndDecisive)
      .flatMap(({ missingFacts = [] }) => missingFacts[0] ?? []);
    return [...new Set(facts)].map((fact) => asks.get(`${line.id}|${fact}`) ?? factWords(fact));
  };
}
