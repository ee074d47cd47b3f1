// China: export control (MOFCOM with customs), purchase bans (CAC and others), listings. What it regulates is in
// data/measures/CN; here is only when it is asked.
import { or, type Truth } from "../../../base/logic.ts";
import type { DraftDetermination } from "../../draft.ts";
import { describes } from "../../read-measure.ts";
import type { Regime, RegimeQuestion } from "../../engine.ts";
import type { Subject } from "../../subject.ts";
import { endsIn, isOutbound, isPurchase, partyIn, startsIn, statedTie } from "../reach.ts";

const MOFCOM = "MOFCOM";

/** Export Control Law arts. 2, 45 and Regulations art. 49: exports from China, and acts abroad with a stated Chinese tie. */
export const china: Regime = {
  jurisdiction: "CN",
  questions(subject): readonly RegimeQuestion[] {
    const asked: RegimeQuestion[] = [];
    if (isOutbound(subject) && (startsIn(subject, ["CN"]) !== false || statedTie(subject, "CN"))) {
      asked.push(
        { question: "item", authority: MOFCOM },
        { question: "party", authority: MOFCOM },
        { question: "end_use", authority: MOFCOM },
      );
    }
    if (isPurchase(subject) && buysInChina(subject) !== false) {
      asked.push({ question: "procurement", authority: "CAC" }, { question: "party", authority: MOFCOM });
    }
    if (subject.act === "import" && endsIn(subject, ["CN"]) !== false) {
      asked.push({ question: "item", authority: "GAC" }, { question: "party", authority: MOFCOM });
    }
    if ((subject.act === "invest" || subject.act === "deal") && partyIn(subject, [], "CN") !== false) {
      asked.push({ question: "party", authority: MOFCOM });
    }
    return asked;
  },
  /**
   * What public bodies may buy is held in part: that no review of the CAC came to a ban says nothing of the rules of the
   * Ministry of Finance, unless a rule held names the goods.
   */
  refine(draft, subject): DraftDetermination {
    // Only then: who takes part would count as something that every other answer turns on.
    if (draft.question !== "procurement") return draft;
    const { parties } = subject.transaction;
    const buysForGovernment = parties?.some(({ categories }) => categories?.includes("government_agency")) ?? false;
    if (!buysForGovernment) return draft;
    return { ...draft, covered: draft.read.some((one) => describes(one, subject)) };
  },
  /**
   * Exports abroad of items made abroad are reached by No. 61 of 2025 alone (Regulations art. 49), which the register
   * holds limb by limb.
   */
  covers(subject, question) {
    const { from, origin } = subject;
    if (question !== "item" || !isOutbound(subject) || from.kind !== "known" || origin.kind !== "known") return false;
    return from.value !== "CN" && origin.value !== "CN";
  },
};

/** A buyer, or a user behind the buyer, in China, or delivery there. */
function buysInChina(subject: Subject): Truth {
  return or([partyIn(subject, ["purchaser", "end_user"], "CN"), endsIn(subject, ["CN"])]);
}
