// Duties on what goes out, told as duties: "slapped a 20% duty on other grades" in a text about exports, "a surcharge on electricity
// sent to New York".
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Candidate } from "../candidate.ts";
import { familyOf } from "../families.ts";

/** The candidates, each duty on exports told as one. */
export function withExportDuties(
  views: readonly SentenceView[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const duties = candidates.filter(({ type, instrument }) => type === "import_tariff" && !instrument);
  if (duties.length === 0) return candidates;
  const ofExports = exportsOnly(views, candidates);
  return candidates.map((one) => {
    if (one.type !== "import_tariff" || one.instrument) return one;
    const view = views[one.sentence];
    if (view === undefined || namesImports(view)) return one;
    const isOut =
      goesOut(view, one) ||
      (ofExports !== undefined &&
        one.countries.length === 0 &&
        (one.imposers.length === 0 ? one.likely?.country === ofExports : one.imposers.includes(ofExports)));
    return isOut ? { ...one, type: "export_tax" } : one;
  });
}

/** The one state whose steps on its exports the text is about, if no word of it speaks of tariffs. */
function exportsOnly(views: readonly SentenceView[], candidates: readonly Candidate[]): string | undefined {
  const steps = candidates.filter(({ type, loose }) => familyOf(type) === "export" && !loose);
  // Whoever only licenses what goes out does not tax it.
  if (steps.every(({ type }) => type === "export_licence")) return undefined;
  const states = new Set(
    steps.flatMap(({ imposers, likely }) =>
      imposers.length === 0 && likely !== undefined ? [likely.country] : imposers,
    ),
  );
  const [state] = states;
  if (states.size !== 1) return undefined;
  const hasTariff = ({ words, document }: SentenceView): boolean =>
    words.some(({ norm, start, end }) => norm === "tariff.noun" && /tariff/i.test(document.text.slice(start, end)));
  return views.some(hasTariff) ? undefined : state;
}

function namesImports(view: SentenceView | undefined): boolean {
  return view !== undefined && view.words.some(({ norm }) => norm === "import");
}

/** "electricity sent to New York", "grain leaving the country": behind the duty, and not to whoever imposes it. */
function goesOut(view: SentenceView, { match, imposers }: Candidate): boolean {
  for (let at = match.endToken; at < Math.min(view.sentence.endToken, match.endToken + REACH); at++) {
    if (keyAt(view, at) === "leaving") return true;
    if (
      !/^(?:sent|shipped|exported|bound|headed|sold)$/.test(keyAt(view, at)) ||
      !/^(?:to|for|abroad|overseas)$/.test(keyAt(view, at + 1))
    )
      continue;
    return (
      imposers.length > 0 &&
      !view.names.some(({ norm, firstToken }) => firstToken > at && firstToken < at + 5 && imposers.includes(norm))
    );
  }
  return false;
}

const REACH = 8;
