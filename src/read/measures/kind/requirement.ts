// What a licensing measure asks for, in the words of the text: "obtain licences from the commerce ministry".
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { MeasureType } from "../families.ts";

const LONGEST = 12;

/** The words from what is required to the body that grants it; undefined where no licence is named. */
export function requirementOf(view: SentenceView, region: Region, type: MeasureType): string | undefined {
  if (type !== "export_licence" && type !== "import_licence" && type !== "entity_listing") return undefined;
  const licence = view.words.find(
    (word) => word.norm === "licence.noun" && word.firstToken >= region.from && word.endToken <= region.to,
  );
  if (licence === undefined) return undefined;
  const verb = view.words.findLast(
    (word) =>
      word.norm === "require" &&
      word.firstToken >= region.from &&
      word.firstToken <= licence.firstToken &&
      licence.firstToken - word.firstToken < LONGEST,
  );
  const first = verb?.firstToken ?? licence.firstToken;
  return textOf(view, first, grantor(view, licence.endToken, region.to) - 1);
}

/** On over "from the commerce ministry", where that follows. */
function grantor(view: SentenceView, from: number, to: number): number {
  const lead = keyAt(view, from);
  if (!PREPOSITIONS.has(lead) || !/^(?:from|with|of|by)$/.test(lead)) return from;
  for (let at = from + 1; at < Math.min(to, from + LONGEST); at++) {
    const name = nameAt(view, at);
    if (name?.class === "authority") return Math.min(name.endToken, to);
    if (tokenAt(view, at).kind === "sign" && keyAt(view, at) !== "'s") return from;
  }
  return from;
}
