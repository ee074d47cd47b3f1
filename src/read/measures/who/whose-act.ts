// Signs that an act is not of the government that its sentence names first: it taxes that state's own goods, it is what an
// answer hits back at, or others tell of it.
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { verbGroup } from "../../grammar/verb-group.ts";
import { speaks } from "./authority.ts";
import type { Candidate, Region } from "../candidate.ts";
import type { Family } from "../families.ts";
import type { Government } from "./government.ts";

/** Whom an answer hits is who did what it answers: "15% on American coal …, hitting back at the 10% duty". */
export function hitBy({ countries, imposers }: Candidate, governments: readonly Government[]): Government | undefined {
  return governments.find(({ country }) => countries.includes(country) && !imposers.includes(country));
}

/** "Mexico's president says the tariffs on Mexican goods are on hold": nobody taxes or bars his own goods at the border. */
export function hitsOwn(
  view: SentenceView,
  { country }: Pick<Government, "country">,
  governments: readonly Government[],
  family: Family,
  match: Region,
): boolean {
  if (family !== "duty" && family !== "import") return false;
  return governments.some((one) => {
    // "purchases of U.S. logs": initials before a noun say whose it is, as a demonym does.
    const isAdjective = one.kind === "demonym" || (one.kind === "country" && tokenAt(view, one.endToken - 1).acronym);
    const isOrigin = one.kind === "country" && isFrom(view, one);
    if (one.country !== country || !(isAdjective || isOrigin) || one.firstToken < match.from) return false;
    for (let at = match.from; at < one.firstToken; at++)
      if (/^(?:after|while|because|when|since|as|for|own)$/.test(keyAt(view, at))) return false;
    // "American duties fall to 30%, and Chinese duties on American goods": another's.
    for (let at = match.to; at < one.firstToken; at++)
      if (/^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))$/.test(keyAt(view, at))) return false;
    if (isOrigin) return true;
    let lead = one.firstToken - 1;
    while (/^(?:all|most|some|many|the|imported|certain)$/.test(keyAt(view, lead))) lead--;
    return (
      /^(?:on|of|against)$/.test(keyAt(view, lead)) &&
      (view.names.some(({ class: kind, firstToken }) => kind === "goods" && firstToken === one.endToken) ||
        /^(?:goods|products|imports|exports|exporters|cars|steel|aluminium|aluminum|wine|firms|companies|shipments)$/.test(
          keyAt(view, one.endToken),
        ))
    );
  });
}

/** "tariffs on steel from Canada": goods stand right before. */
function isFrom(view: SentenceView, { firstToken }: Government): boolean {
  const from = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return (
    keyAt(view, from) === "from" &&
    (view.names.some(({ class: kind, endToken }) => kind === "goods" && endToken === from) ||
      /^(?:goods|products|imports|shipments)$/.test(keyAt(view, from - 1)))
  );
}

/** "…, a spokesperson of the Chinese ministry said on Saturday" of an American act: the day of the words, not of the act. */
export function isToldByOthers(
  view: SentenceView,
  governments: readonly Government[],
  imposers: readonly string[],
): boolean {
  return speakersOf(view, governments, imposers) === "others";
}

/** Which governments a sentence lets speak: one of the imposers (`own`), only others, none. */
export function speakersOf(
  view: SentenceView,
  governments: readonly Government[],
  imposers: readonly string[],
): "own" | "others" | "none" {
  const speaking = governments.filter((one) => one.kind !== "demonym" && speaks(view, one));
  if (speaking.length === 0) return "none";
  return speaking.some(({ country }) => imposers.includes(country)) ? "own" : "others";
}

/** "TSMC halted supplies to a customer", "Synopsys cut its guidance and stopped sales": what a firm does of itself is no measure. */
export function isOfFirm(view: SentenceView, governments: readonly Government[], { from }: Region): boolean {
  if (!STOPS.test(keyAt(view, from)) || governments.some(({ firstToken }) => firstToken < from)) return false;
  const firm = view.names.find(({ class: kind }) => kind === "company");
  if (firm === undefined || firm.endToken > from || verbGroup(view, from).voice === "passive") return false;
  const lead = keyAt(view, firm.firstToken - 1);
  return (
    firm.firstToken === view.sentence.firstToken ||
    !(PREPOSITIONS.has(lead) || (tokenAt(view, firm.firstToken - 1).kind === "sign" && lead !== ","))
  );
}

const STOPS =
  /^(?:stop(?:s|ped)|halt(?:s|ed)|suspend(?:s|ed)|pause[sd]|cease[sd]|freezes|froze|cancel(?:s|led|ed)|refuse[sd]|end(?:s|ed)|restrict(?:s|ed)|limit(?:s|ed))$/;
