// What only looks like an act of its kind: leave that is none, and a warning that is only said.
import { type Cast, resolve } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { phraseText } from "../frames/record.ts";
import { isAt, textOf } from "../grammar/sentence-view.ts";
import { hasKey, textFrom } from "../frames/reach.ts";
import { wordSet } from "../grammar/word-set.ts";

/** Whether the match only looks like an act of its kind. */
export function isUnacted(cast: Cast, match: FrameMatch): boolean {
  const authority = match.slots.get("authority");
  switch (match.frame.kind) {
    case "licence_grant":
      return isNoGrant(match) || (authority !== undefined && LEGISLATURE.test(phraseText(match.view, authority)));
    case "charge":
      return PRICED.test(textFrom(match.view, match.trigger.endToken, 6));
    case "warning":
      return !warnsFirms(cast, match);
    default:
      return false;
  }
}

/** `charging an additional 25% tariff on goods`: a price, no accusation. */
const PRICED =
  /^(?:(?!with\b|over\b|for\b)[\w.-]+ ){0,4}(?:\d[\d.]* ?%|tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?|rates?|tax|taxes|tolls?)(?![\w-])/i;

/** `the Senate gave final approval`: a law, no licence. */
const LEGISLATURE =
  /\b(?:parliament|senate|congress|chamber of (?:deputies|representatives)|(?:lower|upper) house|house of \w+|lawmakers|legislature|bundestag|duma|diet|national assembly|knesset)\b/i;

/** `approved a ban on onions`, `has stopped granting licences`, `rules issued on Friday bar sales without a licence`: nobody was given leave. */
function isNoGrant({ view, trigger, slots }: FrameMatch): boolean {
  if (isAt(view, trigger.firstToken - 1, STOPPED)) return true;
  if (BARRED.test(textFrom(view, trigger.endToken, 5))) return true;
  if (trigger.norm !== "grant") return false;
  const subject = slots.get("target");
  // `of five licences three were granted`
  if (subject !== undefined && COUNT.test(textOf(view, subject.first, subject.last))) return false;
  return !view.words.some(
    ({ norm, firstToken }) =>
      norm === "licence" &&
      ((subject !== undefined && firstToken >= subject.first && firstToken <= subject.last) ||
        (firstToken >= trigger.endToken &&
          firstToken <= trigger.endToken + GIVEN_REACH &&
          !hasKey(view, trigger.endToken, firstToken, CUTS))),
  );
}

const STOPPED = wordSet("stopped ceased halted without");
const COUNT = /^(?:one|two|three|four|five|six|several|some|most|many|all|they|it|\d+)$/i;

/** Tokens from `granted` to the licence: `granted Samsung, SK Hynix and TSMC annual licences`. */
const GIVEN_REACH = 10;

const CUTS = wordSet("on bar bars may must that which without ; :");

const BARRED =
  /^(?:an? |the |new |its )*(?:[\w-]+ )?(?:bans?|prohibitions?|embargo|tariffs?|dut(?:y|ies)|quotas?|levy|stops?|halts?|suspensions?|pauses?|freezes?|curbs|restrictions?|limits?|rules?|caps?|controls|sanctions|general licen[cs]es? \d+\w*)\b/i;

/** A state warns firms, or what it says is a claim. */
function warnsFirms(cast: Cast, match: FrameMatch): boolean {
  const phrase = match.slots.get("target");
  // `warned it would cost jobs`: what was warned of.
  if (phrase === undefined || isAt(match.view, phrase.last + 1, MODAL)) return false;
  return (
    resolve(cast, match.view, phrase).some(({ kind }) => kind === "company") ||
    FIRMS.test(phraseText(match.view, phrase))
  );
}

const MODAL = wordSet("would will could may might can must should was were is are had has have 'd 'll");

const FIRMS =
  /\b(?:compan(?:y|ies)|firms?|exporters?|importers?|distributors?|banks?|makers?|manufacturers?|suppliers?|businesses|traders?|operators?|carriers?|airlines?|utilities|refiners?|shippers?|lenders?)\b/i;
