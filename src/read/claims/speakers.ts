// Who can be the subject of a speech verb: anybody that is named, and any noun phrase but those of things that only lie there.
import type { Actor } from "../actors/index.ts";

/** Heads of phrases that say nothing, whatever verb stands after them: acts, sums, goods, places in time. */
const MUTE =
  /^(?:moves?|steps?|decisions?|measures?|tariffs?|dut(?:y|ies)|prices?|curbs?|bans?|controls?|restrictions?|sales|exports?|imports?|figures|shares?|stocks?|trade|deals?|talks|days?|weeks?|months?|years?|time|rates?|costs?|goods|products?|chips?|cars?|ships?|cargo(?:es)?|shipments?|islets?|lists?|part|parts|number|words?|sanctions|licen[cs]es?|permits?|rules|levy|levies|quotas?|delays?|timing|result|situation|case|world|thing|things|nothing|what|that|this|it|there|which|whatever|one|much|few|many|most|lesson|same|fentanyl|drones?|additions?|rows?|disputes?)$/;
const AFTER_HEAD =
  /\s(?:of|at|in|from|with|on|for|to|by|close|familiar|briefed|based|who|whose|that|which|near|across|representing|including)\s/i;

/** Whether the actor can speak: a phrase without a name does unless its head is a thing. */
export function canSpeak({ kind, country, role, name }: Actor): boolean {
  if (kind !== "group" || country !== undefined || role !== undefined) return true;
  const head = name.split(AFTER_HEAD, 1)[0]?.split(/\s+/).at(-1)?.toLowerCase() ?? "";
  return /^\p{L}/u.test(head) && !MUTE.test(head) && name.length <= LONGEST;
}

const LONGEST = 120;
