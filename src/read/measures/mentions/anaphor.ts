// A sentence that goes on with the act told before: "The 30.91% duty now also applies to …", "The ban reaches grain from …".
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Words between "the" and its noun at most: "the 12 per cent safeguard duty". */
const REACH = 6;

/** Whether the sentence opens with a bare noun for an act, "the" before it and its verb or a comma behind. */
export function opensWithAct(view: SentenceView): boolean {
  const { firstToken: opening } = view.sentence;
  const firstToken = isAt(view, opening, BULLETS) ? opening + 1 : opening;
  if (!/^(?:the|these|those|this|both)$/.test(keyAt(view, firstToken))) return false;
  for (let at = firstToken + 1; at <= firstToken + REACH; at++) {
    const key = keyAt(view, at);
    if (ACT.test(key)) return endsPhrase(view, at + 1);
    const isMeasured = tokenAt(view, at).kind === "number" || /^[%.]$/.test(key);
    if (!isMeasured && !BESIDE.test(key)) return false;
  }
  return false;
}

const BULLETS = wordSet("• - – — * ·");

const ACT =
  /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|surtax|bans?|embargo|curbs?|restrictions?|controls?|quotas?|sanctions?|safeguards?|prohibitions?|moratorium|requirements?|measures?)$/;
const BESIDE =
  /^(?:percent|per|cent|new|extra|additional|punitive|same|provisional|definitive|temporary|retaliatory|anti-dumping|antidumping|anti|dumping|countervailing|safeguard|import|export|-|to|pc|two|three)$/;

function endsPhrase(view: SentenceView, at: number): boolean {
  const { key, kind } = tokenAt(view, at);
  if (kind === "sign") return key === ",";
  return (
    isAuxiliary(key) ||
    isAdverb(key) ||
    /^(?:now|also)$/.test(key) ||
    (/(?:es|ss|s|ed)$/.test(key) && !/^(?:imposed|placed|announced|introduced|its)$/.test(key))
  );
}
