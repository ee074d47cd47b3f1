// Who acts where the sentence has no government as its subject: the state whose law is named, or whose sentence came before.
import { BE } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Government, Governments } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

const UNDER = wordSet("under by");

/** "Regulation (EU) No 833/2014 prohibits …", "under the National Security and Investment Act": the state whose act it is. */
export function issuerOfAct(
  view: SentenceView,
  governments: readonly Government[],
  match: Region,
): Government | undefined {
  const numbered = governments.find(
    ({ firstToken }) =>
      keyAt(view, firstToken - 1) === "(" && /^(?:regulation|decision|directive)$/.test(keyAt(view, firstToken - 2)),
  );
  if (numbered !== undefined) return numbered;
  const statute = view.names.find(
    (name) =>
      name.class === "statute" &&
      /^(?:[A-Z]{2})$/.test(name.of ?? "") &&
      (name.endToken <= match.from || UNDER.has(leadOf(view, name.firstToken))),
  );
  if (statute === undefined) return undefined;
  const { firstToken, endToken, sentence, start, end, of = "" } = statute;
  return {
    country: of,
    norm: `${of}.GOV`,
    name: statute.norm,
    kind: "body",
    specific: false,
    firstToken,
    endToken,
    sentence,
    start,
    end,
  };
}

/** Acts; "is required" tells a state of things, whoever brought it about. */
const DONE =
  /^(?:imposed|barred|blocked|forbidden|excluded|removed|blacklisted|designated|frozen|introduced|issued|levied|placed|put|announced|added|extended|raised|lifted|set|banned|suspended|halted|adopted|revoked|prohibited|sanctioned|listed|cut|scrapped|doubled|reduced|widened|tightened)$/;

/**
 * "… on Moscow's oil trade. Sanctions were also imposed on …": a passive without an agent goes on with who acted before, unless it
 * names him as the one who is hit: "Tariffs are still levied on Australian wine".
 */
export function goesOnWith(view: SentenceView, { subjects, bySentence }: Governments): Government | undefined {
  const { index } = view.sentence;
  const before = subjects.get(index - 1);
  if (before === undefined || bySentence.get(index)?.some(({ country }) => country === before.country))
    return undefined;
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (BE.has(keyAt(view, at)) && (DONE.test(keyAt(view, at + 1)) || DONE.test(keyAt(view, at + 2))))
      return { ...before, firstToken: view.sentence.firstToken, endToken: view.sentence.firstToken };
  return undefined;
}

function leadOf(view: SentenceView, at: number): string {
  return keyAt(view, at - 1) === "the" ? keyAt(view, at - 2) : keyAt(view, at - 1);
}
