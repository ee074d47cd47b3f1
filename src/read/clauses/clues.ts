// What a document says as a whole: which instruments its firm measures are of, who imposes them, what flows.
import type { AnnotatedDocument } from "../document/model.ts";
import type { Candidate } from "../measures/candidate.ts";
import { familyOf } from "../measures/families.ts";
import { isAboutTrade } from "../relevance.ts";
import type { DocumentClues } from "./features.ts";

export interface Clues extends DocumentClues {
  readonly mainFlow: "export" | "import" | undefined;
}

/** `candidates`: those that patterns made. */
export function cluesOf(document: AnnotatedDocument, candidates: readonly Candidate[]): Clues {
  const families = new Map<string, number>();
  const imposers = new Set<string>();
  for (const { type, loose, imposers: states } of candidates) {
    if (loose || states.length === 0) continue;
    const family = familyOf(type);
    families.set(family, (families.get(family) ?? 0) + 1);
    for (const state of states) imposers.add(state);
  }
  return {
    families,
    imposers,
    isTrade: candidates.length > 0 || isAboutTrade(document),
    mainFlow: flowOf(document, families),
  };
}

function flowOf({ words }: AnnotatedDocument, families: ReadonlyMap<string, number>): Clues["mainFlow"] {
  let balance = (families.get("export") ?? 0) - (families.get("import") ?? 0) - (families.get("duty") ?? 0);
  if (balance === 0) for (const { norm } of words) balance += norm === "export" ? 1 : norm === "import" ? -1 : 0;
  return balance === 0 ? undefined : balance > 0 ? "export" : "import";
}
