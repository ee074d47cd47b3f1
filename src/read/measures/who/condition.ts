// Who stands in a condition, and so is answered: "if Chile hit back he would raise the duty".
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import type { Government } from "./government.ts";

const CONDITIONS = wordSet("if should unless once");
const OTHERS = wordSet("it he she they we");
const MODALS = wordSet("would will could may might shall");

/** Whether `one` is the subject of a condition before the end of `match`, whose act another subject carries out. */
export function isInCondition(
  view: SentenceView,
  { firstToken, endToken, country }: Government,
  { to }: Region,
  governments: readonly Government[],
): boolean {
  const lead = keyAt(view, firstToken - 1);
  if (!CONDITIONS.has(lead === "the" ? keyAt(view, firstToken - 2) : lead)) return false;
  for (let at = endToken + 1; at < to; at++) {
    if (!MODALS.has(keyAt(view, at))) continue;
    if (OTHERS.has(keyAt(view, at - 1))) return true;
    return governments.some((other) => other.endToken === at && other.country !== country);
  }
  return false;
}
