// The acts and laws a sentence gives as the basis of a measure.
import { keyAt, type SentenceView, textOf } from "../../grammar/sentence-view.ts";

const BASIS_CUES =
  /^(?:under|pursuant|basis|citing|invoking|invoked|provisions|accordance|using|authority|law|relied)$/;

/** Acts named after "under", "pursuant to", "citing" or anywhere in a sentence that imposes. */
export function legalBasisOf(view: SentenceView): readonly string[] {
  const acts = [
    ...view.figures
      .filter(({ kind }) => kind === "legal_act")
      .map(({ firstToken, endToken }) => ({ firstToken, endToken })),
    ...view.names.filter((name) => name.class === "statute"),
  ];
  const found = acts.filter(({ firstToken }) => {
    for (let at = firstToken - 1; at >= firstToken - 7; at--) if (BASIS_CUES.test(keyAt(view, at))) return true;
    return /^(?:order|rule|regulation|notification|announcement|proclamation|order)$/.test(keyAt(view, firstToken));
  });
  return [...new Set(found.map(({ firstToken, endToken }) => textOf(view, firstToken, endToken - 1)))];
}
