// Permissions given or no longer needed, and policies that change: what they make of a measure's direction.
import type { Mention } from "../../document/model.ts";
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { verbGroup } from "../../grammar/verb-group.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import type { MeasureType } from "../families.ts";
import { isNegated, isPassive } from "../status/negated.ts";

/** "is amended from 'Prohibited' to 'Free'", "moved from free to restricted": by where it goes. */
export function policyChange(view: SentenceView, match: Region): "restrict" | "relax" | undefined {
  const is = policyTold(view, match);
  return is === undefined ? undefined : is === "free" ? "relax" : "restrict";
}

/** What a policy becomes: "free", "restricted", "prohibited"; undefined where none changes. */
export function policyTold(view: SentenceView, match: Region): string | undefined {
  if (!holds(view, POLICIES)) return undefined;
  for (let at = match.from; at < Math.min(match.to + POLICY_REACH, view.sentence.endToken); at++) {
    if (keyAt(view, at) !== "from") continue;
    const words = Array.from({ length: 9 }, (_, i) => keyAt(view, at + 1 + i)).filter((key) => /^[a-z]+$/.test(key));
    const to = words.indexOf("to");
    const [was = "", is = ""] = [words[0], words[to + 1] === "the" ? words[to + 2] : words[to + 1]];
    if (to > 0 && (POLICIES.has(was) || POLICIES.has(words[1] ?? "")) && POLICIES.has(is)) return is;
  }
  return undefined;
}

/** The type of an import or export policy that becomes `policy`; a free one was prohibited or restricted before. */
export function policyType(view: SentenceView, from: number, to: number, policy: string): MeasureType {
  const isIn = (word: string): boolean => {
    for (let at = from - 2; at < to; at++) if (keyAt(view, at) === word) return true;
    return false;
  };
  const isBan = policy === "prohibited" || policy === "banned" || (policy === "free" && isIn("prohibited"));
  const isImport = isIn("import") || isIn("imports");
  return isBan ? (isImport ? "import_ban" : "export_ban") : isImport ? "import_licence" : "export_licence";
}

const POLICY_REACH = 14;
const POLICIES = wordSet("free restricted prohibited banned");

/** The permission that is told of, if it is not the need of one. */
function licenceIn(view: SentenceView, match: Region): Mention | undefined {
  const licence = view.words.find(
    (word) => word.norm === "licence.noun" && word.firstToken >= match.from - 4 && word.firstToken < match.to,
  );
  return licence === undefined ||
    /^(?:requirements?|regime|rules?)$/.test(keyAt(view, licence.endToken)) ||
    /require/.test(keyAt(view, licence.endToken - 1))
    ? undefined
    : licence;
}

/** "granted export licences", "permits were issued": what was asked for is given. */
export function grantsLicence(view: SentenceView, match: Region): boolean {
  const verb = grantOfLicence(view, match);
  return verb !== undefined && !isNegated(view, verb);
}

/** "Washington granted Nvidia licences to sell its chip": done for one who asked, under rules that stay what they are. */
export function hasGrantedLicence(view: SentenceView, match: Region): boolean {
  const verb = grantOfLicence(view, match);
  if (verb === undefined || !isAt(view, verb, GRANTED) || isAttribute(view, verb)) return false;
  const { certainty, negated } = verbGroup(view, verb);
  return !negated && (certainty === "done" || certainty === "ongoing");
}

/** "the approved permits are scrapped" */
function isAttribute(view: SentenceView, at: number): boolean {
  const before = tokenAt(view, at - 1);
  return at === view.sentence.firstToken || before.kind !== "word" || OPENS_NOUN.has(before.key);
}

/** The verb that gives a licence, or assures of one. */
function grantOfLicence(view: SentenceView, match: Region): number | undefined {
  const licence = licenceIn(view, match);
  if (licence === undefined) return undefined;
  for (let at = licence.firstToken - 1; at >= licence.firstToken - 4; at--)
    if (isAt(view, at, GRANTS) || (isAt(view, at, ASSURES) && keyAt(view, licence.firstToken - 1) === "of")) return at;
  for (let at = licence.endToken; at < licence.endToken + 7; at++)
    if (isAt(view, at, GRANTED) && isPassive(view, at)) return at;
  return undefined;
}

const OPENS_NOUN = wordSet("the an a its their these all and of for");
const GRANTED = wordSet("granted issued approved awarded handed");
const GRANTS = wordSet(
  "grant grants granted granting issues issued issuing approves approved approving awards awarded handed",
);
const ASSURES = wordSet("assures assure assured assuring");

/** "allowed Samsung to ship tools without licences". */
export function freesOfLicence(view: SentenceView, { from, to }: Region): boolean {
  const isFree = view.words.some(
    ({ norm, firstToken }) =>
      norm === "licence.noun" &&
      firstToken >= from &&
      firstToken < to + 4 &&
      /^(?:without|no)$/.test(keyAt(view, firstToken - 1)),
  );
  if (!isFree) return false;
  for (let at = from - 6; at < to; at++)
    if (/^(?:allow|let|permit)(?:s|ed|ting|ing)?$/.test(keyAt(view, at))) return !isNegated(view, at);
  return false;
}

/** "will permit Nvidia to ship its chips", "permitted two yards to export"; a permit that one needs is a noun. */
export function permitsTrade(view: SentenceView, { from, to }: Region): boolean {
  if (!holds(view, PERMITS)) return false;
  for (let at = from - 6; at < to; at++) {
    if (!isAt(view, at, PERMITS) || NO_VERB.test(keyAt(view, at - 1)) || isNegated(view, at)) continue;
    for (let i = at + 1; i <= at + 8; i++) {
      const key = keyAt(view, i);
      if (key === "to") return i > at + 1 && isAt(view, i + 1, TRADES);
      if (PREPOSITIONS.has(key)) break;
    }
  }
  return false;
}

const PERMITS = wordSet("permit permits permitted permitting");
const NO_VERB = /^(?:an?|the|of|no|any|its|their|export|import|special|trade|new|without|need|needs|for)$/;
const TRADES = wordSet("ship sell export import resume supply deliver send buy");

/** "may leave the country again", "let small parcels in again": what was shut is open; not "only", "not", nor "may ban again". */
export function opensAgain(view: SentenceView, region: Region, match: Region): boolean {
  if (!holds(view, AGAIN)) return false;
  const to = Math.min(region.to, match.to + AGAIN_REACH);
  for (let at = Math.max(region.from, match.from - AGAIN_REACH); at < to; at++) {
    if (keyAt(view, at) !== "again") continue;
    for (let i = at - 1; i >= Math.max(region.from, at - AGAIN_REACH); i--) {
      const key = keyAt(view, i);
      if (SHUTS.test(key) || isBanAt(view, i)) return false;
      if (OPENS.test(key))
        return !SHUTS.test(keyAt(view, i + 1)) && !isNegated(view, i) && keyAt(view, at + 1) !== "only";
    }
  }
  return false;
}

const AGAIN = wordSet("again");
const AGAIN_REACH = 12;
const SHUTS = /^(?:not|no|only|cannot|never|taxed|need|needs|require|requires|pay|face)$/;
const OPENS = /^(?:may|can|could|let|lets|letting|allow|allows|allowed|able|free|cleared|clear|resumes?|resumed)$/;

function isBanAt(view: SentenceView, at: number): boolean {
  return view.words.some((word) => word.class === "ban" && word.firstToken === at);
}
