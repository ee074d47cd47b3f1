// Restrictions that are over by the day of the text: what a later act lifts or puts off, told as a measure of its own ("lifted
// its ban; it had prohibited …") or in a word ("… and dropped them four years later", "The order was withdrawn").
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { boundsOf } from "../../time/calendar.ts";
import { isTermOver } from "../../when/terms.ts";
import type { Candidate, Status } from "../candidate.ts";
import { familyOf } from "../families.ts";
import type { Draft } from "../draft.ts";
import { goodsOverlap } from "../goods/same-goods.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Gives the restrictions of `drafts` that no longer bind the status of what ended them. */
export function markUndone(
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  published: string | undefined,
): void {
  for (const draft of drafts) {
    if (draft.direction !== "restrict" || !BOUND.has(draft.status)) continue;
    const over =
      undoneBy(draft, drafts, published) ??
      undoneLater(draft, views) ??
      (isRunOut(draft, drafts, views, published) ? "expired" : undefined);
    if (over !== undefined) draft.status = over;
  }
}

const BOUND: ReadonlySet<Status> = new Set(["in_force", "adopted", "announced"]);

/** Its term is over and was not prolonged, or what was provisional has become definitive. */
function isRunOut(
  draft: Draft,
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  published: string | undefined,
): boolean {
  if (!draft.background) return false;
  const isProlonged = draft.members.some(({ sentence }) =>
    views[sentence]?.words.some(({ class: kind, norm }) => kind === "status" && norm === "extended"),
  );
  if (published !== undefined && isTermOver(draft, published) && !isProlonged) return true;
  return (
    isOfStage(draft, "provisional") &&
    drafts.some(
      (one) =>
        one.imposers[0] === draft.imposers[0] &&
        one.direction === "restrict" &&
        isOfStage(one, "definitive") &&
        GIVEN.has(one.status) &&
        goodsOverlap(one.goods, draft.goods) !== false,
    )
  );
}

const isOfStage = ({ members }: Draft, stage: Candidate["stage"]): boolean =>
  members.some((one) => one.stage === stage);
const GIVEN: ReadonlySet<Status> = new Set(["in_force", "adopted"]);

/** The status of the act that loosens this older one: of the same government, kind and goods. */
function undoneBy(draft: Draft, drafts: readonly Draft[], published: string | undefined): Status | undefined {
  if (!draft.background && !draft.lead.past) return undefined;
  if (!draft.lead.verbal) return undefined;
  return drafts.find(
    (one) =>
      one.direction === "relax" &&
      (one.status === "revoked" || one.status === "suspended") &&
      !isAhead(one, published) &&
      one.imposers[0] === draft.imposers[0] &&
      familyOf(one.type) === familyOf(draft.type) &&
      goodsOverlap(one.goods, draft.goods) === true &&
      shareTarget(one, draft),
  )?.status;
}

/** What ends in October still binds today. */
function isAhead({ effective, lead, members }: Draft, published: string | undefined): boolean {
  if (effective !== undefined && published !== undefined) return boundsOf(effective.value)[0] > published;
  return lead.plans || members.some(({ plans, zone }) => plans && zone === "body");
}

function shareTarget(a: Draft, b: Draft): boolean {
  const named = (one: Draft): readonly string[] => one.countries.filter((code) => code !== "*");
  return named(a).length === 0 || named(b).length === 0 || named(a).some((code) => named(b).includes(code));
}

const LIFTED = wordSet(
  "lifted scrapped dropped withdrawn withdrew abolished repealed rescinded revoked cancelled canceled reversed removed",
);
const SUSPENDED = wordSet("suspended paused shelved frozen delayed postponed deferred");
const WORDS_AHEAD = 8;

/** "… in 2019 and dropped them four years later", "The order was withdrawn six weeks later." */
function undoneLater({ lead }: Draft, views: readonly SentenceView[]): Status | undefined {
  const [own, next] = [views[lead.sentence], views[lead.sentence + 1]];
  const here = own && overIn(own, lead.match.endToken, own.sentence.endToken);
  return here ?? (next && overIn(next, next.sentence.firstToken, next.sentence.firstToken + WORDS_AHEAD));
}

function overIn(view: SentenceView, from: number, to: number): Status | undefined {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    const status = LIFTED.has(key) ? "revoked" : SUSPENDED.has(key) ? "suspended" : undefined;
    if (status === undefined) continue;
    if (/^(?:it|them|these|both)$/.test(keyAt(view, at + 1)) && keyAt(view, at - 1) !== "not") return status;
    if (isPassiveOfAct(view, at) || isSince(view, at)) return status;
  }
  return undefined;
}

/** "controls of its own, since suspended": told behind a comma. */
function isSince(view: SentenceView, verb: number): boolean {
  return keyAt(view, verb - 1) === "since" && keyAt(view, verb - 2) === ",";
}

/** "the order was …", "they were later …"; not "will be lifted", "has not been withdrawn", "the case was dropped". */
function isPassiveOfAct(view: SentenceView, verb: number): boolean {
  let at = verb - 1;
  if (/^(?:later|since|soon|then|finally)$/.test(keyAt(view, at))) at--;
  if (!/^(?:was|were)$/.test(keyAt(view, at))) return false;
  if (/^(?:it|they|both|which)$/.test(keyAt(view, at - 1))) return !PREPOSITIONS.has(keyAt(view, at - 2));
  return (
    /^(?:the|that|those)$/.test(keyAt(view, at - 2)) &&
    /^(?:orders?|bans?|dut(?:y|ies)|tariffs?|curbs|controls|quotas?|restrictions|measures?|embargo|rules?|requirement)$/.test(
      keyAt(view, at - 1),
    )
  );
}
