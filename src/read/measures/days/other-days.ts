// Days in a sentence that are not those of its measure: in a dateline or a name, of another act, of what others said.
import type { Timex } from "../../document/model.ts";
import { CLAUSE_WORDS, PREPOSITIONS } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Verbs of governments that do or say something. */
export const ACTS =
  /^(?:announced|announces|announce|imposed|imposes|imposing|decided|issued|notified|unveiled|added|adds|put|puts|placed|banned|bans|prohibited|published|adopted|adopts|signed|ordered|declared|said|blocked|halted|suspended|lifted|revoked|introduced|launched|opened|initiated|proposed|approved|proclaimed|invoked|sanctioned|blacklisted|extended|raised|hit|slapped|told|informed|threatened|barred|confirmed|removed|granted|designated|agreed|recommended|started|levied|set)$/;

const DATELINE = 8;

/** "MOSCOW, July 24 - Japan's controls …": the day on which the text was written. */
export function isDateline(view: SentenceView, firstToken: number, endToken: number): boolean {
  return (
    firstToken - view.sentence.firstToken < DATELINE &&
    (/^(?:-|–|—|--)$/.test(keyAt(view, endToken)) || isAgency(view, endToken))
  );
}

/** "Taipei, June 15 (CNA) …" */
function isAgency(view: SentenceView, at: number): boolean {
  return keyAt(view, at) === "(" && tokenAt(view, at + 1).capital && keyAt(view, at + 2) === ")";
}

const SPEAKERS_FOR_STATES =
  /^(?:ministry|ministries|governments?|commission|department|agency|cabinet|officials?|ministers?|secretary|president|statement|notice|notification|announcement|customs|regulator|bureau|authorit(?:y|ies)|council|office|sides|leaders|lawmakers|senators|parliament|gazette|administration|decree|he|she|it|they|treasury|congress|committee|commissioners?|premier|chancellor|governors?|palace|presidency|directorate|board|service|tribunal|court|panel|junta|circular|order|resolution|envoy|spokes\w+)$/;

/** "the Trade Act of 1974", "Regulation 2021 of …": a year in a name. */
export function isYearOfAct(view: SentenceView, at: number): boolean {
  return (
    view.names.some((name) => name.class === "statute" && name.firstToken <= at && at < name.endToken) ||
    (keyAt(view, at - 1) === "of" && /^(?:act|law|code|order)$/.test(keyAt(view, at - 2)))
  );
}

/** Verbs that change a rate. */
const CHANGES = wordSet(
  "raise raises raised raising double doubles doubled doubling triple triples tripled add adds added adding increase increases increased increasing hike hikes hiked lift lifts lifted cut cuts lower lowers lowered halve halves halved",
);
const HELD = wordSet("force place effect applied applies charged levied paid imposed");
const HELD_REACH = 9;

/** Whether a rate changes in the words before `at`; not "tariffs that add up to 80%, in place since". */
export function changesBefore(view: SentenceView, at: number, reach: number): boolean {
  for (let i = at - 1; i >= Math.max(view.sentence.firstToken, at - reach); i--) {
    if (/^[,;]$/.test(keyAt(view, i))) return false;
    if (isAt(view, i, CHANGES)) return keyAt(view, i + 1) !== "up";
  }
  return false;
}

/** "raised the 10% duty in force on tiles since April": since when the rate was paid that changes now. */
export function isOfRateBefore(view: SentenceView, at: number): boolean {
  for (let held = at - 1; held >= at - HELD_REACH; held--) {
    if (/^(?:,|;|and)$/.test(keyAt(view, held))) return false;
    if (isAt(view, held, HELD)) return changesBefore(view, held, HELD_REACH);
  }
  return false;
}

const CLAUSES = wordSet(", ; that which");
const WILL_TELL = wordSet(
  "present unveil announce publish decide vote rule propose reveal release meet finalise finalize",
);

/** "will present tariffs on 2 April", "is to decide in May": the day on which more will be told. */
export function isOfPlan(view: SentenceView, at: number): boolean {
  if (!holds(view, WILL_TELL)) return false;
  for (let i = at - 1; i >= at - 8; i--) {
    const key = keyAt(view, i);
    if (CLAUSES.has(key)) return false;
    if (WILL_TELL.has(key)) return true;
  }
  return false;
}

const HEARD = wordSet(
  "comment comments submission submissions feedback consultation views objections hearing hearings",
);

/** "comments are due until March 3", "will take submissions until May": how long others are heard. */
export function isOfHearing(view: SentenceView, at: number): boolean {
  if (!holds(view, HEARD)) return false;
  for (let i = at - 1; i >= at - 8; i--) {
    const key = keyAt(view, i);
    if (CLAUSES.has(key)) return false;
    if (HEARD.has(key)) return true;
  }
  return false;
}

/** Those who judge the acts of others. */
export const JUDGING = wordSet("court courts judge judges tribunal tribunals panel arbitrators");
const JUDGED_REACH = 7;

/** "a panel ruled on Thursday that India's ban …", "the WTO found on Tuesday": the day of a judgement on a measure. */
export function isOfJudgement(view: SentenceView, at: number): boolean {
  if (!holds(view, JUDGING)) return false;
  for (let i = at - 1; i >= at - JUDGED_REACH; i--) {
    const key = keyAt(view, i);
    if (CLAUSES.has(key)) return false;
    if (JUDGING.has(key)) return true;
  }
  return false;
}

/** "under the deal it struck this month", "half of what he had threatened from Friday": the day of another act. */
export function isOfRelative(view: SentenceView, at: number, match: Region): boolean {
  for (let i = at - 1; i > match.to; i--) {
    if (/^(?:,|;|and|but|that|said)$/.test(keyAt(view, i))) return false;
    if (/^(?:it|they|he|she)$/.test(keyAt(view, i)))
      return (
        tokenAt(view, i - 1).kind === "word" &&
        !CLAUSE_WORDS.has(keyAt(view, i - 1)) &&
        !PREPOSITIONS.has(keyAt(view, i - 1))
      );
  }
  return false;
}

const SAID = wordSet("said told says reported wrote disclosed");

/** "Nvidia said on Tuesday": the day of a company's statement is not the day of the act. */
export function saidByOthers(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 5 && i > view.sentence.firstToken; i--) {
    if (!isAt(view, i, SAID)) continue;
    if (SPEAKERS_FOR_STATES.test(keyAt(view, i - 1))) return false;
    const speaker = view.names.findLast((name) => name.endToken <= i && i - name.endToken <= 3);
    if (speaker !== undefined && speaker.class !== "goods" && speaker.class !== "place")
      return speaker.class === "company" || speaker.class === "outlet" || speaker.class === "organisation";
    const before = keyAt(view, i - 1);
    return !(SPEAKERS_FOR_STATES.test(before) || SPEAKERS_FOR_STATES.test(keyAt(view, i - 2)) || before === ",");
  }
  return false;
}

const OTHER_ACTS = wordSet(
  "flew met visited travelled traveled arrived spoke reports report petition filed built founded ruling compared versus figures data meeting visit worth election",
);

/** "a report of February 16", "filed last year": the date of another thing. */
export function isOwnDate(view: SentenceView, { firstToken }: Pick<Timex, "firstToken">): boolean {
  for (let i = firstToken - 1; i >= firstToken - 3; i--) if (isAt(view, i, OTHER_ACTS)) return false;
  return true;
}

/** "removes the firm from the list, which it joined in 2021": the day of what the aside tells. */
export function isOfAside(view: SentenceView, at: number, match: Region): boolean {
  for (let i = at - 1; i >= Math.max(match.to, at - 14); i--) {
    if (ACTS.test(keyAt(view, i))) return false;
    if (/^(?:which|who|whose|where)$/.test(keyAt(view, i)) && keyAt(view, i - 1) === ",") return true;
  }
  return false;
}
