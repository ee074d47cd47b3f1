// An act that is only named because somebody broke or abused it: "in defiance of UN sanctions", "breached US export controls",
// "exporting chips without the required licence", "abused export controls", "suspects in the issuance of export permits".
import { CLAUSE_WORDS, isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Words of a noun phrase at most, between what breaks an act and the act. */
const REACH = 7;

/** Whether the words before or right behind `match` say that it is broken. */
export function isBroken(view: SentenceView, { from, to }: Region): boolean {
  if (isMissing(view, { from, to })) return true;
  if (isAt(view, to, BREAKING) || isAt(view, to + 1, BREAKING) || isOfCrime(view, { from, to })) return true;
  for (let at = from - 1; at >= Math.max(view.sentence.firstToken, from - REACH); at--) {
    const key = keyAt(view, at);
    if (BREAKS.has(key)) return true;
    if (BREAKING.has(key)) return keyAt(view, at + 1) === "of";
    if (tokenAt(view, at).kind === "sign" || ENDS.has(key)) return false;
  }
  return false;
}

/** "suspects in the issuance of export permits", "bribes for import quotas", "an import permit graft case". */
function isOfCrime(view: SentenceView, { from, to }: Region): boolean {
  if (!holds(view, CRIMES)) return false;
  if (isAt(view, to, CRIMES) || isAt(view, to + 1, CRIMES)) return true;
  for (let at = from - 1; at >= Math.max(view.sentence.firstToken, from - CRIME); at--) {
    if (isAt(view, at, CRIMES)) return true;
    if (tokenAt(view, at).kind === "sign" || isAuxiliary(keyAt(view, at)) || CLAUSE_WORDS.has(keyAt(view, at))) break;
  }
  return false;
}

const CRIMES = wordSet("suspect suspects bribe bribes bribery kickbacks kickback corruption graft embezzlement");

/** Tokens at most between a crime and the licence that it is about, or that was missing. */
const CRIME = 20;

/** "fined for sending drives to Huawei without a licence": told of what was done, not of what must be done. */
function isMissing(view: SentenceView, { from, to }: Region): boolean {
  let without = to - 1;
  while (without > from - 4 && keyAt(view, without) !== "without") without--;
  if (keyAt(view, without) !== "without") return false;
  for (let at = without - 1; at > without - CRIME && at > view.sentence.firstToken; at--) {
    const key = keyAt(view, at);
    if (isAuxiliary(key)) return false;
    if (!key.endsWith("ing") || tokenAt(view, at).kind !== "word") continue;
    const lead = isAdverb(keyAt(view, at - 1)) ? at - 2 : at - 1;
    return /^(?:for|of|with|by)$/.test(keyAt(view, lead));
  }
  return false;
}

/** What one does with a rule that one breaks. */
const BREAKS = wordSet(
  "breaches breached breaching breach violates violate violated violating evades evade evaded evading circumvents circumvented circumventing circumvent flouts flouted flouting flout dodges dodge dodged dodging skirts skirted skirting skirt sidesteps sidestepped sidestepping sidestep bypasses bypassed bypassing bypass defy defies defied defying busts busted busting bust contravenes contravene contravened contravening infringes infringe infringed infringing broke broken breaking break breaks abuse abuses abused abusing misuse misuses misused misusing weaponise weaponises weaponised weaponising weaponize weaponizes weaponized weaponizing politicise politicises politicised politicising politicize politicizes politicized politicizing",
);
const BREAKING = wordSet(
  "breaches breach violations violation evasion circumvention defiance contraventions contravention infringements infringement infractions infraction busting evaders evader busters buster dodging",
);
const ENDS = wordSet("to and or but by with after because over in from that which who");
