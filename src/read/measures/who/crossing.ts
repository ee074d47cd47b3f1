// Who acts by where goods leave or enter: "exports from China", "when they enter the United States", "shut out of India".
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Family } from "../families.ts";
import type { Government } from "./government.ts";
import { leadAt } from "./name-lead.ts";
import { wordSet } from "../../grammar/word-set.ts";

const ENTERS = wordSet("enter enters entering");

/** "when they enter the United States": whoever taxes what comes in. */
export function isEntered(view: SentenceView, { firstToken, kind }: Government): boolean {
  if (kind !== "country" && kind !== "capital") return false;
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return isAt(view, lead, ENTERS);
}

const CROSSING = wordSet("cross crosses crossing transit transiting");
const THROUGH = wordSet("across through via");
const PASSES = wordSet(
  "carried moved hauled transported transshipped transhipped reloaded pass passed passing travel routed roll",
);
/** Tokens between a verb of passing and "through" at most. */
const PASS_REACH = 4;

/** "may no longer cross Tanzania", "may not be carried through ports of the EU": whose territory it is. */
export function isCrossed(view: SentenceView, { firstToken, kind }: Government): boolean {
  if (kind !== "country" && kind !== "demonym") return false;
  let lead = leadAt(view, firstToken);
  if (kind === "country" && isAt(view, lead, CROSSING)) return true;
  if (keyAt(view, lead) === "of" && /^(?:ports|territory|waters|soil)$/.test(keyAt(view, lead - 1))) lead -= 2;
  if (!isAt(view, lead, THROUGH)) return false;
  for (let at = lead - 1; at >= lead - PASS_REACH; at--)
    if (isAt(view, at, PASSES))
      return [1, 2, 3].some((back) => /^(?:not|longer|never|cannot)$/.test(keyAt(view, at - back)));
  return false;
}

const BORDERS = wordSet("border borders customs ports port");

/** "must pay duties of 30% to China Customs", "at the US border", "call at an American port": whoever collects. */
export function isPaid(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (isAt(view, keyAt(view, endToken) === "'s" ? endToken + 1 : endToken, BORDERS))
    return /^(?:at|by|through|in)$/.test(
      /^(?:the|an?|all|any)$/.test(keyAt(view, firstToken - 1))
        ? keyAt(view, firstToken - 2)
        : keyAt(view, firstToken - 1),
    );
  if (kind !== "body") return false;
  if (keyAt(view, firstToken - 1) === "at" && keyAt(view, endToken - 1) === "customs") return true;
  if (keyAt(view, firstToken - 1) !== "to") return false;
  for (let at = firstToken - 2; at >= firstToken - 14; at--)
    if (/^(?:pay|pays|paid|paying)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "shut out of China", "kept out of the EU market": whose market it is. */
export function isKeptOutOf(view: SentenceView, one: Government): boolean {
  if (isBarredFrom(view, one)) return true;
  const lead = leadAt(view, one.firstToken);
  return isPlace(one) && keyAt(view, lead) === "of" && keyAt(view, lead - 1) === "out";
}

/** "cattle are barred from Mexico", "salmon is no longer welcome in China". */
export function isBarredFrom(view: SentenceView, one: Government): boolean {
  const lead = leadAt(view, one.firstToken);
  const [key, before] = [keyAt(view, lead), keyAt(view, lead - 1)];
  if (!isPlace(one)) return false;
  return key === "from"
    ? /^(?:barred|banned|excluded|blocked)$/.test(before)
    : (key === "in" || key === "by" || key === "on") && RECEIVED.test(before);
}

const RECEIVED = /^(?:welcome|unwelcome|accepted|admitted|received|refused|rejected|landed)$/;

function isPlace({ kind }: Government): boolean {
  return kind === "country" || kind === "capital" || kind === "demonym";
}

/** "Indonesian importers must obtain a permit": a state tells its own what to bring in, and for how much. */
export function importersOf(view: SentenceView, inside: readonly Government[]): Government | undefined {
  return inside.find(
    ({ kind, endToken }) =>
      (kind === "demonym" || kind === "country") &&
      /^importers?$/.test(keyAt(view, keyAt(view, endToken) === "'s" ? endToken + 1 : endToken)),
  );
}

/** "goods face 50% in the United States", "exports to India pay a duty", "imports into Ghana are banned": a state taxes and bars what enters it. */
export function destinationOf(
  view: SentenceView,
  inside: readonly Government[],
  match: Region,
  family: Family,
): Government | undefined {
  const entered = inside.filter((one) => isDestination(view, one, family));
  // "Makers in China will pay duties of 80% in Mexico": where it is paid stands behind what is paid.
  return entered.find(({ firstToken }) => firstToken >= match.from) ?? entered[0];
}

function isDestination(view: SentenceView, { firstToken, kind }: Government, family: Family): boolean {
  if (kind !== "country" && kind !== "capital") return false;
  const lead = leadAt(view, firstToken);
  const [key, before] = [keyAt(view, lead), keyAt(view, lead - 1)];
  if (/^(?:into|entering|reaching)$/.test(key)) return !LOOKS.test(before);
  if (family === "market") return false;
  if (key === "in") return family === "duty" ? !OF_ORIGIN.test(before) : BARRED.test(before);
  return key === "to" && (family === "duty" ? REACHES : CROSSES).test(before);
}

const LOOKS =
  /^(?:probes?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|look|looking|looked|insight|foray|research)$/;
const BARRED = /^(?:prohibited|banned|forbidden|outlawed|illegal)$/;
const REACHES = /^(?:exports?|imports?|sales|shipments?|sold|sells?|deliver(?:y|ies)|supplies|shipped|exported|entry)$/;
const CROSSES = /^(?:exports|imports?|importation|sales|shipments|entry)$/;

/** "originating in", "mills in": where goods come from. */
const OF_ORIGIN =
  /^(?:makes?|builds?|produces?|grows?|mines?|made|melted|poured|produced|built|grown|mined|assembled|based|smelted|cast|originat\w+|manufactured|processed|refined|caught|raised|harvested|registered|located|headquartered|mills|plants?|factor(?:y|ies)|smelters?|refiner(?:y|ies)|makers?|firms?|companies|producers?|exporters?|suppliers?)$/;

const SHIPPERS =
  /^(?:exports?|exporters?|shippers?|shipments?|suppliers?|producers?|miners?|makers?|refiners?|sellers?|sales|firms|companies|manufacturers?)$/;

/** Tokens behind the act in which goods are told to leave: "a permit to ship | chips from Japan". */
const BEHIND = 2;

/** "Chinese exporters will need …", "exports from China": a state controls what leaves it. */
export function originOf(view: SentenceView, inside: readonly Government[], match: Region): Government | undefined {
  return inside.find((one) => {
    if (one.firstToken > match.to + BEHIND) return false;
    const lead =
      keyAt(view, one.firstToken - 1) === "the" ? keyAt(view, one.firstToken - 2) : keyAt(view, one.firstToken - 1);
    if (/^(?:leave|leaves|leaving)$/.test(lead)) return true;
    if (lead === "from" && isShipped(view, one.firstToken)) return true;
    if (lead === "from" || lead === "in" || lead === "leaving")
      return /^(?:exports?|exporters?|shipments?|leave|leaves|leaving|sales|goods|suppliers|shippers)$/.test(
        keyAt(view, one.firstToken - 2),
      );
    if (/^(?:to|on|against|with|by|at|bound)$/.test(lead) || (one.kind !== "demonym" && one.kind !== "country"))
      return false;
    const owned = keyAt(view, one.endToken) === "'s" ? one.endToken + 1 : one.endToken;
    for (let at = owned; at < owned + 4; at++) {
      if (SHIPPERS.test(keyAt(view, at))) return true;
      if (/^(?:,|of|to|in|and|for|is|are|has|have|will)$/.test(keyAt(view, at))) return false;
    }
    return false;
  });
}

/** "require a licence to export circuits from the UK": one noun phrase between what leaves and where. */
function isShipped(view: SentenceView, at: number): boolean {
  for (let i = at - 3; i >= at - 8; i--) {
    const key = keyAt(view, i);
    if (/^(?:export|ship|exporting|shipping)$/.test(key)) return true;
    // "exporters of graphite from China"
    if (key === "of") return SHIPPERS.test(keyAt(view, i - 1));
    if (tokenAt(view, i).kind === "sign" || PREPOSITIONS.has(key)) return false;
  }
  return false;
}
