// The United States: Export Administration Regulations (BIS), blocked persons (OFAC), procurement bans (FAR). Parties, end
// uses, embargoes and dated chip measures are in data/measures/US; here are the control list, its chart, and jurisdiction.
import { isUnlisted, type Party } from "../../../base/party.ts";
import type { CoverageState } from "../../../base/verdict.ts";
import type { Engine, Regime } from "../../engine.ts";
import type { CompiledMeasure } from "../../compiled-measure.ts";
import { determine } from "../../determine.ts";
import type { DraftDetermination } from "../../draft.ts";
import { saysListsOf } from "../../read-parties.ts";
import type { Subject } from "../../subject.ts";
import { truthOf } from "../../test-tree.ts";
import { isOutbound, isPurchase } from "../reach.ts";
import type { UsEarData } from "./data.ts";
import { incorporated, type ItemOutcome } from "./de-minimis.ts";
import { itemCases } from "./item-cases.ts";
import { coversItem, isHeld, refineItem, statedCodes, statedEntries } from "./item.ts";
import { isDomestic, jurisdictionMeasures } from "./jurisdiction.ts";
import { questionsOf } from "./questions.ts";
import { fromTheMainland, reachedView, routesOf, whereReached, type Routes } from "./reach.ts";
import { askedForReach, withRedFlag29 } from "./refine.ts";
import { rowMeasures, wholeMeasure, type CompiledRow } from "./rows.ts";

export type { UsCcl, UsChart, UsDirectProductRule, UsEarData, UsEntry, UsRow } from "./data.ts";
export { UNITED_STATES } from "./destination.ts";

/** What is built once per engine. */
interface Built {
  readonly routes: Routes;
  readonly rows: Map<string, readonly CompiledRow[]>;
  /** By stated code, as far as its entry can be answered as a whole. */
  readonly wholes: Map<string, CompiledRow | undefined>;
}

/** The regime over its tables; without them the control list is out of coverage and nothing is cleared by it. */
export function createUsRegime(data?: UsEarData): Regime {
  const builds = new WeakMap<Engine, Built>();

  const itemOutcome =
    (engine: Engine): ItemOutcome =>
    (code, subject) =>
      determine(engine, regime, { question: "item", authority: "BIS" }, incorporated(code, subject)).answered.said
        .outcome;

  function builtFor(engine: Engine): Built {
    const before = builds.get(engine);
    if (before) return before;
    const built = {
      routes: routesOf(jurisdictionMeasures(data, itemOutcome(engine))),
      rows: new Map(),
      wholes: new Map(),
    };
    builds.set(engine, built);
    return built;
  }

  /** Rows of the stated entries, whatever the day. */
  function rowsOf(subject: Subject, engine: Engine): readonly CompiledRow[] {
    if (!data) return [];
    const { rows } = builtFor(engine);
    return statedEntries(subject).flatMap((entry) => {
      const compiled = rows.get(entry) ?? rowMeasures(data.ccl, data.chart, entry, engine);
      rows.set(entry, compiled);
      return compiled;
    });
  }

  /** What the stated codes say as a whole, where the lines alone leave open which item it is. */
  function wholesOf(subject: Subject, engine: Engine): readonly CompiledRow[] {
    if (!data || rowsOf(subject, engine).some(({ test }) => truthOf(test, subject) === true)) return [];
    const { wholes } = builtFor(engine);
    return statedCodes(subject).flatMap((code) => {
      if (code === null) return [];
      if (!wholes.has(code)) wholes.set(code, wholeMeasure(data.ccl, data.chart, code, engine));
      const whole = wholes.get(code);
      return whole ? [whole] : [];
    });
  }

  const regime: Regime = {
    jurisdiction: "US",
    questions: questionsOf,
    listMeasures(subject, question, engine): readonly CompiledMeasure[] {
      if (question === "jurisdiction") return builtFor(engine).routes.measures;
      if (question !== "item" || !isOutbound(subject) || !isHeld(data, subject)) return [];
      const reach = builtFor(engine).routes.reach.of(subject);
      return whereReached([...rowsOf(subject, engine), ...wholesOf(subject, engine)], reach);
    },
    view(subject, question, engine): Subject {
      if (question === "blocking") return fromTheMainland(subject);
      const carries = question === "item" || question === "party" || question === "end_use";
      if (!carries || !isOutbound(subject)) return subject;
      return reachedView(subject, builtFor(engine).routes);
    },
    covers(subject, question): boolean {
      if (question === "jurisdiction") return true;
      // Section 1260H turns on its list: who is on none is not on it, and whoever is stated to be on one is known.
      if (question === "party" && isPurchase(subject)) return areScreenedHere(subject);
      return question === "item" && coversItem(data, subject);
    },
    refine(draft, subject, engine): DraftDetermination {
      if (draft.question === "jurisdiction") return refineJurisdiction(draft, subject);
      if (!isOutbound(subject)) return draft;
      const asked = askedForReach(draft, builtFor(engine).routes.reach.of(subject));
      if (draft.question === "party") return withRedFlag29(asked, subject);
      if (draft.question !== "item") return asked;
      const marked = rowsOf(subject, engine).filter(({ byColumn }) => byColumn);
      return refineItem(asked, data, marked, subject);
    },
    itemCases: (subject) => (isHeld(data, subject) && isOutbound(subject) ? itemCases(data.ccl, subject) : []),
    editions(subject, question): readonly CoverageState[] {
      if (question !== "item" || !isOutbound(subject)) return [];
      return [editionState(data, subject)];
    },
  };
  return regime;
}

/** Somebody takes part, and of everybody the user says that no list names them, or which of the United States do. */
function areScreenedHere({ transaction: { parties } }: Subject): boolean {
  const isScreened = (party: Party): boolean => isUnlisted(party) || saysListsOf(party, "US");
  return (parties?.length ?? 0) > 0 && (parties?.every(isScreened) ?? false);
}

function refineJurisdiction(draft: DraftDetermination, subject: Subject): DraftDetermination {
  if (!isDomestic(subject)) return { ...draft, provisions: ["US:EAR:734.3"] };
  return { ...draft, reason: "not_an_export", provisions: ["US:EAR:734.13", "US:EAR:772.1"] };
}

function editionState(data: UsEarData | undefined, subject: Subject): CoverageState {
  const list = "US-CCL";
  if (!data)
    return { list, edition: "none", state: "none", note: "No edition of the Commerce Control List is loaded." };
  const { edition, heldFrom, verifyBy } = data.ccl;
  if (!isHeld(data, subject)) {
    return { list, edition, state: "none", note: `Held from ${heldFrom}; earlier days rest on dated measures only.` };
  }
  if (subject.on > verifyBy && statedCodes(subject).length > 0) {
    return {
      list,
      edition,
      state: "stale",
      note: `Read last on ${edition}: compare with the current text of part 774.`,
    };
  }
  return { list, edition, state: "complete" };
}
