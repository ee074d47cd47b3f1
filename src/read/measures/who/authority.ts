// The body that decides or speaks for the imposer in the same sentence.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Government } from "./government.ts";

export const SPEAKS = new Set(
  "said says announced announces notified confirmed decided told stated adds added ruled published issued unveiled declared added unveiled ordered settled chaired recommended recommend proposed determined found concluded denied invoked proclaimed signed imposed adopted approved opened launched initiated".split(
    " ",
  ),
);

/** The most telling body of the imposer's country in the sentence: it acts, decides, notifies or speaks. */
export function findAuthority(
  view: SentenceView,
  imposer: Government,
  governments: readonly Government[],
): Government | undefined {
  const own = governments.filter(({ country }) => country === imposer.country);
  if (imposer.specific) return imposer;
  const specific = own.filter(({ specific }) => specific);
  const speaking = specific.find((one) => speaks(view, one));
  const granting = specific.find(
    (one) =>
      /^(?:from|with|by|the)$/.test(keyAt(view, one.firstToken - 1)) &&
      one.kind === "body" &&
      !isForeignOffice(one.norm),
  );
  return speaking ?? granting ?? imposer;
}

export function isForeignOffice(norm: string): boolean {
  return /\.(?:MFA|MOFA|MEA|FCDO|AA|EEAS|STATE|GAC)$/.test(norm);
}

export function speaks(view: SentenceView, { endToken, firstToken }: Government): boolean {
  for (let i = endToken; i < endToken + 6; i++) {
    const key = keyAt(view, i);
    if (SPEAKS.has(key)) return true;
    if (key === "," && i > endToken + 1) break;
  }
  const before = keyAt(view, firstToken - 1);
  return (
    SPEAKS.has(before) ||
    (before === "to" && keyAt(view, firstToken - 2) === "according") ||
    (before === "the" && SPEAKS.has(keyAt(view, firstToken - 2)))
  );
}
