// Matches beyond the patterns: in every clause that no pattern read, the head that names an instrument, with its verb.
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "../measures/candidate.ts";
import type { PatternMatch } from "../patterns/pattern.ts";
import { clausesOf } from "./clauses.ts";
import { governorOf, type Head, headsOf, leadingHead } from "./heads.ts";
import { flowsIn, typeOfHead } from "./kind-type.ts";

/** A match that no pattern made; its pattern's id is `clause.<kind>`. */
export interface ClauseMatch extends PatternMatch {
  readonly head: Head;
  readonly clause: Region;
}

/** The heads of the clauses that `taken` leaves over. */
export function clauseMatches(
  view: SentenceView,
  taken: readonly PatternMatch[],
  mainFlow: "export" | "import" | undefined,
): readonly ClauseMatch[] {
  const heads = headsOf(view);
  if (heads.length === 0) return [];
  return clausesOf(view).flatMap((clause) => {
    if (taken.some(({ firstToken, endToken }) => firstToken < clause.to && clause.from < endToken)) return [];
    const head = leadingHead(
      heads.filter(({ firstToken, endToken }) => firstToken >= clause.from && endToken <= clause.to),
    );
    if (head === undefined || (LOOSE_KINDS.has(head.kind) && !namesObject(view, clause))) return [];
    return [matchOf(view, head, clause, mainFlow)];
  });
}

/** A name or a flow of trade: without one, "halt" and "limits" may be of anything. */
function namesObject(view: SentenceView, clause: Region): boolean {
  const isIn = ({ firstToken, endToken }: { readonly firstToken: number; readonly endToken: number }): boolean =>
    firstToken >= clause.from && endToken <= clause.to;
  return (
    view.names.some((name) => isIn(name) && /^(?:goods|company|country|demonym)$/.test(name.class)) ||
    flowsIn(view, clause).size > 0
  );
}

function matchOf(
  view: SentenceView,
  head: Head,
  clause: Region,
  mainFlow: "export" | "import" | undefined,
): ClauseMatch {
  const verb = governorOf(view.words, head, clause.from, clause.to);
  const hasName = (kind: string): boolean =>
    view.names.some((name) => name.class === kind && name.firstToken >= clause.from && name.endToken <= clause.to);
  const ofExports = view.words.some(
    ({ norm, firstToken }) =>
      (norm === "export_tax" && firstToken === head.firstToken) ||
      (norm === "export" && firstToken >= head.endToken && firstToken < head.endToken + 5 && firstToken < clause.to),
  );
  const type = typeOfHead({
    kind: head.kind,
    flows: flowsIn(view, clause),
    ofExports,
    hasGoods: hasName("goods"),
    hasCompany: hasName("company"),
    mainFlow,
  });
  return {
    pattern: {
      ...CORE,
      id: `clause.${head.kind}`,
      emits: `measure/${type}`,
      set: LOOSE_KINDS.has(head.kind) ? LOOSE : FIRM,
    },
    firstToken: Math.min(head.firstToken, verb?.firstToken ?? head.firstToken),
    endToken: Math.max(head.endToken, verb?.endToken ?? head.endToken),
    head,
    clause,
  };
}

const CORE = { pack: "core", version: "1", rank: 0, elements: [] };
const LOOSE = { loose: true };
const FIRM = {};
const LOOSE_KINDS: ReadonlySet<string> = new Set(["ban", "stop", "curb", "licence"]);
