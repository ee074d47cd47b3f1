// Parties whose names are those of armed forces and their works while their categories say that they are civil.
import type { Party, PartyCategory } from "../base/party.ts";
import { normaliseText } from "../base/text.ts";

const WORDS =
  /(?:^| )(?:army|navy|naval|air force|armed forces|military|ministry of defen[cs]e|defen[cs]e ministry|department of defen[cs]e|ordnance|pla|pap|people s liberation)(?: |$)|解放军|部队|国防|军工|兵工|兵器|武警/u;

/** Names of the field that are nobody's army. */
const OTHERS = /(?:^| )(?:salvation army|old navy)(?: |$)/u;

const MILITARY: readonly PartyCategory[] = [
  "military_end_user",
  "military_intelligence_end_user",
  "defence_contractor",
];

/** Whether the name speaks of an army and the categories stated say of none. */
export function isMilitaryByName({ name, nameLocal, categories }: Party): boolean {
  if (categories == null || categories.length === 0) return false;
  if (categories.some((one) => MILITARY.includes(one))) return false;
  return [name, nameLocal].some((one) => {
    const text = normaliseText(one ?? "");
    return WORDS.test(text) && !OTHERS.test(text);
  });
}
