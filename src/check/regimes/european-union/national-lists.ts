// Lists that member states keep of items off Annex I (Regulation (EU) 2021/821 art. 9): not held, so that whoever states that an
// item is not on Annex I is asked about the list of the member state that it leaves.
import { valueOf } from "../../../base/facts.ts";
import type { DraftDetermination, ReadMeasure } from "../../draft.ts";
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { inCountrySet, type Subject } from "../../subject.ts";

/** The record of art. 9 in the register; the Union's own answer on the item leaves it out. */
export const isOnNationalLists = ({ compiled }: ReadMeasure): boolean => compiled.measure.id === "eu-2021-821-9";

/** The named fact by which the user says what the list of the member state of export says. */
const STATED = "onNationalControlList";

/** The user has read the list and says that it does not name the item. */
export const isOnNoNationalList = ({ transaction }: Subject): boolean => transaction.facts?.[STATED] === false;

/** Answered in the name of the member state. The Netherlands has a regime of its own, since its orders are held. */
export const nationalLists: Regime = {
  jurisdiction: "EU",
  questions(subject): readonly RegimeQuestion[] {
    const from = valueOf(subject.from);
    const to = valueOf(subject.to);
    const leaves = subject.act === "export" || subject.act === "re_export";
    if (!leaves || from === undefined || from === "NL" || inCountrySet(subject, from, ["EU"]) !== true) return [];
    if (to !== undefined && inCountrySet(subject, to, ["EU-CUSTOMS"]) === true) return [];
    if (subject.codes.get("EU-ANNEX-I")?.some((code) => code === "none") !== true) return [];
    return [{ question: "item", authority: "authority for the national control list" }];
  },
  refine: (draft, subject): DraftDetermination => ({
    ...draft,
    jurisdiction: valueOf(subject.from) ?? draft.jurisdiction,
    read: draft.read.filter(isOnNationalLists),
    covered: isOnNoNationalList(subject),
  }),
};
