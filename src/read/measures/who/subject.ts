// The government that is the subject of an act: the last one before it that no preposition governs.
import { CLAUSE_WORDS, CONJUNCTIONS, isAdverb, PREPOSITIONS } from "../../grammar/function-words.ts";
import { holdsIn, keyAt, nameAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { isPatient } from "./clause-role.ts";
import { onlyComplains } from "./complains.ts";
import type { Government } from "./government.ts";
import { leadAt } from "./name-lead.ts";
import { isFinite } from "../region.ts";
import { SPEAKS } from "./authority.ts";
import { isAdjunct, isOwnBody, isOwnerOfAct } from "./owner.ts";
import { wordSet } from "../../grammar/word-set.ts";

const OBJECT_LEADS = new Set(
  "to on against from with for over at into toward towards between including among in targeting like reach entering than except excluding besides barring".split(
    " ",
  ),
);
/** "the President directed the Trade Representative to raise tariffs": the one told is not the one who acts. */
const ORDERED =
  /^(?:threaten|threatens|threatened|warned|warns|directed|ordered|asked|urged|instructed|tasked|authorised|authorized|pressed|pushed|allow|allows|allowing|charge|charged|charging|slap|slaps|slapped|slapping|tax|taxing|punish|punishes|punished|punishing|strike|strikes|hit|hits|hitting|target|targets|targeting|against|sanction|sanctions|joins|joined|joining|help|helps|helped|helping|let|lets|letting|make|makes|making|stop|stops|stopping|prevent|prevents|preventing|force|forces|forcing|forced|follows|followed|following|mirrors|mirroring|echoes|echoing)$/;

/** "China has notified Japan that it will stop importing": those who hear of an act do not act. */
const HEARS =
  /^(?:told|tells|notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|advis(?:e|es|ed|ing)|assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|alert(?:s|ed|ing)?|convinced|promised)$/;

/** The last government before the act (`strict`) or inside its words that can be its subject. */
export function lastSubject(
  view: SentenceView,
  inside: readonly Government[],
  region: Region,
  match: Region,
  strict: boolean,
): Government | undefined {
  let best: Government | undefined;
  for (const one of inside) {
    if (
      one.firstToken >= match.to ||
      (strict &&
        one.endToken > match.from &&
        one.firstToken !== match.from &&
        !/^(?:that|which)$/.test(keyAt(view, one.firstToken - 1)) &&
        !/^(?:adopted|imposed|introduced|issued|announced|passed)$/.test(keyAt(view, one.endToken)))
    )
      break;
    if (one.endToken > match.from && one.kind === "demonym") continue;
    if (!strict && SPEAKS.has(keyAt(view, one.endToken))) continue;
    if (!isSubject(view, one, match, region, inside)) continue;
    best = one;
  }
  return best;
}

const PERSONS = wordSet("he she");

/** "if Beijing hit back he would raise tariffs": somebody acts, who is no state. */
function someoneActs(view: SentenceView, from: number, to: number): boolean {
  return holdsIn(view, from, to, PERSONS);
}

/** Words between a state and its body: "Canada's new industry minister". */
const BODY_REACH = 4;

function isSubject(
  view: SentenceView,
  one: Government,
  match: Region,
  region: Region,
  inside: readonly Government[],
): boolean {
  const { firstToken, endToken, kind } = one;
  if (isPatient(view, one, match) || onlyComplains(view, one, inside)) return false;
  if (kind !== "person" && someoneActs(view, endToken, match.from)) return false;
  // "Vietnam's trade minister pleaded with Washington": what its body does, the state does.
  const body = isOwnBody(view, one)
    ? inside.find(
        (other) =>
          other.country === one.country && other.firstToken >= endToken && other.firstToken - endToken <= BODY_REACH,
      )
    : undefined;
  if (body !== undefined && onlyComplains(view, body, inside)) return false;
  if (isOwnerOfAct(view, one) || isOwnBody(view, one)) return !HEARS.test(keyAt(view, leadAt(view, firstToken)));
  if (keyAt(view, endToken) === "'s" || keyAt(view, endToken) === "’") {
    // "China's commerce ministry" is one name; "China's exporters" is no government.
    return false;
  }
  if (kind === "demonym") return false;
  if (isAdjunct(view, one)) return false;
  // "U.S. memory chipmaker Micron": the name of a state before a noun that is no verb.
  if (kind === "country" && tokenAt(view, endToken - 1).acronym && isAttributive(view, endToken)) return false;
  // "US soybeans now face a duty": what is taxed comes from there.
  if (kind === "country" && view.names.some((name) => name.class === "goods" && name.firstToken === endToken))
    return false;
  let lead = leadOf(view, firstToken, inside);
  const owner = nameAt(view, keyAt(view, firstToken - 1) === "'s" ? firstToken - 2 : firstToken - 1);
  if (kind === "body" && (owner?.class === "country" || owner?.class === "demonym")) {
    lead = keyAt(view, owner.firstToken - 1);
    if (lead === "the") lead = keyAt(view, owner.firstToken - 2);
  }
  // "with Trump, who has floated a levy": a relative clause makes an object the subject of what follows.
  const follows = keyAt(view, endToken) === "," ? keyAt(view, endToken + 1) : keyAt(view, endToken);
  if (follows === "who" && kind === "person") return true;
  const officials =
    lead === "in" &&
    /^(?:officials|lawmakers|ministers|regulators|authorities|government|customs|inspectors|ministries|legislators|leaders|parliament|cabinet)$/.test(
      keyAt(view, firstToken - 2),
    );
  if (ORDERED.test(lead) || HEARS.test(lead)) return false;
  // "the Bureau of Industry and Security of the Department of Commerce": the whole behind the part.
  if (
    lead === "of" &&
    inside.some(
      (other) =>
        other !== one &&
        other.country === one.country &&
        other.endToken <= firstToken &&
        firstToken - other.endToken <= 6,
    )
  )
    return false;
  if (OBJECT_LEADS.has(lead) && !officials && !(firstToken - 1 <= region.from)) return false;
  if (
    lead === "of" &&
    (kind !== "body" ||
      /^(?:part|arm|unit|agency|branch|division|bureau|office)$/.test(keyAt(view, firstToken - 3)) ||
      /^(?:part|arm|unit|agency|branch|division)$/.test(keyAt(view, firstToken - 2)))
  )
    return false;
  // "a Group of Seven agreement to strengthen sanctions", "in line with agreements by the G7": a promise, told for another's act.
  if (AGREEMENT.test(keyAt(view, endToken)) || (lead === "by" && AGREEMENT.test(keyAt(view, firstToken - 3))))
    return false;
  if (lead === "by" && firstToken < match.from) return true;
  // A country that only modifies the next noun ("US firms", "China trade").
  const next = keyAt(view, endToken);
  if (
    kind === "country" &&
    /^(?:firms?|companies|entit(?:y|ies)|groups?|names|individuals|makers?|exporters?|buyers|exports|imports|trade|goods|chipmakers?|chip|based|made|officials?|market|relations|allies|neighbou?rs|partners|rivals|peers|investors|steel|cars|tech|technology|lawmakers)$/.test(
      next,
    )
  )
    return next === "officials" || next === "lawmakers";
  if (next === "-") return false;
  // "removed South Korea from the list and tightened …": an object that a preposition follows.
  return !/^(?:from|off|against)$/.test(next) || kind === "body" || kind === "person";
}

const AGREEMENT = /^(?:agreements?|pledges?|commitments?|communiqu[eé]s?|statements?|summit|accords?)$/;

/** The preposition before a name, through "the" and through names joined to it: "from China and South Korea". */
function leadOf(view: SentenceView, firstToken: number, inside: readonly Government[]): string {
  const at = /^(?:the|president|its|outgoing|mr)$/.test(keyAt(view, firstToken - 1)) ? firstToken - 2 : firstToken - 1;
  const lead = keyAt(view, at);
  if (lead !== "and" && lead !== "," && lead !== "or") return lead;
  const joined = inside.find(
    ({ endToken }) => endToken === at || (endToken === at - 1 && keyAt(view, endToken) === ","),
  );
  if (joined === undefined) return lead;
  const first = leadOf(view, joined.firstToken, inside);
  return OBJECT_LEADS.has(first) ? first : lead;
}

function isAttributive(view: SentenceView, at: number): boolean {
  const { key, kind, capital } = tokenAt(view, at);
  if (kind !== "word" || capital || isFinite(view, at)) return false;
  return !(
    PREPOSITIONS.has(key) ||
    CONJUNCTIONS.has(key) ||
    isAdverb(key) ||
    CLAUSE_WORDS.has(key) ||
    /^(?:to|government|administration|authorities|cabinet|regulators?|commerce|trade|president|congress|officials|lawmakers)$/.test(
      key,
    )
  );
}

/** "China adds antimony to list of …": a headline begins with who acts. */
export function headlineSubject(
  view: SentenceView,
  inside: readonly Government[],
  match: Region,
): Government | undefined {
  if (view.sentence.zone !== "title" && view.sentence.zone !== "heading") return undefined;
  return inside.findLast(
    ({ firstToken, endToken, kind }) =>
      (firstToken - view.sentence.firstToken <= 4 || /^(?:,|;|:|as|while|but)$/.test(keyAt(view, firstToken - 1))) &&
      endToken <= match.from &&
      kind !== "demonym" &&
      /^(?:to|has|will|plans|[a-z]+s)$/.test(keyAt(view, endToken)) &&
      !tokenAt(view, endToken).capital,
  );
}

/** "- Accra: maize export ban stays": the place before the colon speaks of itself. */
export function labelled(view: SentenceView, governments: readonly Government[]): Government | undefined {
  const [first] = governments;
  return first !== undefined &&
    (first.kind === "capital" || first.kind === "country") &&
    first.firstToken - view.sentence.firstToken <= 2 &&
    keyAt(view, first.endToken) === ":"
    ? first
    : undefined;
}
