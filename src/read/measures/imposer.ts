// Who imposes: the subject before the act, the owner in "China's curbs", the agent in "imposed by"; and the body that
// decides or speaks for that country in the same sentence.
import { CLAUSE_WORDS, CONJUNCTIONS, isAdverb, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, nameAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";
import type { Family } from "./families.ts";
import type { Government } from "./governments.ts";
import { isFinite } from "./region.ts";

const OBJECT_LEADS = new Set(
  "to on against from with for over at into toward towards between including among in targeting like reach entering".split(
    " ",
  ),
);
/** "the President directed the Trade Representative to raise tariffs": the one told is not the one who acts. */
const ORDERED =
  /^(?:directed|ordered|asked|told|urged|instructed|tasked|authorised|authorized|pressed|pushed|allow|allows|allowing|strike|strikes|hit|hits|hitting|target|targets|targeting|against|sanction|sanctions)$/;

const SPEAKS = new Set(
  "said says announced announces notified confirmed decided told stated adds added ruled published issued unveiled declared added unveiled ordered settled chaired recommended recommend proposed determined found concluded denied invoked proclaimed signed imposed adopted approved opened launched initiated".split(
    " ",
  ),
);

/** The government that acts in `match`, or undefined when the sentence names none. */
export function findImposer(
  view: SentenceView,
  governments: readonly Government[],
  region: Region,
  match: Region,
  family: Family,
  verbal: boolean,
): Government | undefined {
  const inside = governments.filter(({ firstToken, endToken }) => firstToken >= region.from && endToken <= region.to);
  const its = meantByIts(view, governments, match);
  if (its !== undefined) return its;
  const agent = inside.find(
    (one) => one.firstToken >= match.from && byAgent(view, one) && one.firstToken <= match.to + 14,
  );
  if (agent !== undefined) return agent;
  const entered = family === "duty" ? inside.find((one) => isEntered(view, one) || isPaid(view, one)) : undefined;
  if (entered !== undefined) return entered;
  const owner = inside.findLast((one) => isOwner(view, one, match, family)) ?? inside.find((one) => grants(view, one));
  if (owner !== undefined) return owner;
  const rules = inside.find((one) => ownsRules(view, one));
  // What somebody says of "the curbs" does not make them his.
  if (!verbal)
    return (
      rules ??
      inside.findLast((one) => one.firstToken < match.from && (isOwnerOfAct(view, one) || ownsMeasures(view, one))) ??
      headlineSubject(view, inside, match) ??
      (family === "export" ? originOf(view, inside, match) : undefined) ??
      (family === "duty" ? destinationOf(view, inside) : undefined) ??
      labelled(view, governments)
    );
  const best =
    rules ??
    lastSubject(view, inside, region, match, true) ??
    (family === "party" ? undefined : lastSubject(view, inside, region, match, false));
  if (best !== undefined) return merged(best, inside);
  // "Exports of X now need a permit from China's commerce ministry": the body after the act that grants or decides.
  const granting = inside.find(
    (one) =>
      one.firstToken >= match.from &&
      ((one.kind === "body" && /^(?:from|with|by|of|the|said)$/.test(keyAt(view, one.firstToken - 1))) ||
        (one.kind === "capital" && /^(?:from|with|by|of|the|said|in)$/.test(keyAt(view, one.firstToken - 1)))),
  );
  return (
    granting ??
    (family === "export" ? originOf(view, inside, match) : undefined) ??
    (family === "duty" ? destinationOf(view, inside) : undefined) ??
    labelled(view, governments)
  );
}

/** "when they enter the United States": whoever taxes what comes in. */
function isEntered(view: SentenceView, { firstToken, kind }: Government): boolean {
  if (kind !== "country" && kind !== "capital") return false;
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return /^(?:enter|enters|entering)$/.test(keyAt(view, lead));
}

/** "must pay duties of 30% to China Customs", "at the US border": whoever collects. */
function isPaid(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (/^(?:border|borders|customs|ports?)$/.test(keyAt(view, endToken)))
    return /^(?:at)$/.test(
      keyAt(view, firstToken - 1) === "the" ? keyAt(view, firstToken - 2) : keyAt(view, firstToken - 1),
    );
  if (kind !== "body" || keyAt(view, firstToken - 1) !== "to") return false;
  for (let at = firstToken - 2; at >= firstToken - 14; at--)
    if (/^(?:pay|pays|paid|paying)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "need Chinese approval", "without a US licence": whose consent it takes; "barred from EU public tenders": whose market. */
function grants(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind !== "demonym" && kind !== "country") return false;
  const next = keyAt(view, endToken);
  if (/^(?:departments|agencies|ministries)$/.test(next) && /^(?:were|are|have)$/.test(keyAt(view, endToken + 1)))
    return true;
  if (keyAt(view, firstToken - 1) === "from" && /^(?:public|government|state|federal|tenders|procurement)$/.test(next))
    return true;
  return /^(?:approval|approvals|permission|consent|licences?|licenses?|permits?|authorisation|authorization)$/.test(
    keyAt(view, endToken),
  );
}

/** "under the EU's latest package", "under a Chinese proposal": whose rules they are. */
function ownsRules(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  let lead = firstToken - 1;
  if (/^(?:the|a|an|new|its)$/.test(keyAt(view, lead))) lead--;
  if (!/^(?:under|by)$/.test(keyAt(view, lead))) return false;
  const owned = keyAt(view, endToken) === "'s";
  if (!owned && kind !== "demonym" && kind !== "country") return false;
  for (let at = owned ? endToken + 1 : endToken; at < endToken + 5; at++) {
    if (
      /^(?:rules?|laws?|regulations?|package|proposals?|regime|order|decree|plan|measures|sanctions|controls|curbs)$/.test(
        keyAt(view, at),
      )
    )
      return true;
    if (/^(?:,|of|to|on|in|and)$/.test(keyAt(view, at))) return false;
  }
  return false;
}

/** "goods face 50% in the United States", "exports to India pay a duty": a state taxes what enters it. */
function destinationOf(view: SentenceView, inside: readonly Government[]): Government | undefined {
  return inside.find(({ firstToken, kind }) => {
    if (kind !== "country" && kind !== "capital") return false;
    const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
    if (/^(?:into|entering|reaching)$/.test(keyAt(view, lead))) return true;
    if (/^(?:made|melted|poured|produced|built|grown|mined|assembled|based|smelted|cast)$/.test(keyAt(view, lead - 1)))
      return false;
    return (
      /^(?:in|to)$/.test(keyAt(view, lead)) &&
      (keyAt(view, lead) === "in" || /^(?:exports?|sales|shipments?|sold|sells?)$/.test(keyAt(view, lead - 1)))
    );
  });
}

/** "- Accra: maize export ban stays": the place before the colon speaks of itself. */
function labelled(view: SentenceView, governments: readonly Government[]): Government | undefined {
  const [first] = governments;
  return first !== undefined &&
    (first.kind === "capital" || first.kind === "country") &&
    first.firstToken - view.sentence.firstToken <= 2 &&
    keyAt(view, first.endToken) === ":"
    ? first
    : undefined;
}

/** "Canada's own measures - a surtax on …": the owner of what the dash spells out. */
function ownsMeasures(view: SentenceView, { endToken }: Government): boolean {
  if (keyAt(view, endToken) !== "'s") return false;
  for (let at = endToken + 1; at < endToken + 4; at++)
    if (/^(?:measures|tariffs|duties|curbs|restrictions|countermeasures|controls)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "China adds antimony to list of …": a headline begins with who acts. */
function headlineSubject(view: SentenceView, inside: readonly Government[], match: Region): Government | undefined {
  if (view.sentence.zone !== "title" && view.sentence.zone !== "heading") return undefined;
  return inside.find(
    ({ firstToken, endToken, kind }) =>
      firstToken - view.sentence.firstToken <= 4 &&
      endToken <= match.from &&
      kind !== "demonym" &&
      /^(?:to|has|will|plans|[a-z]+s)$/.test(keyAt(view, endToken)) &&
      !tokenAt(view, endToken).capital,
  );
}

const SHIPPERS =
  /^(?:exports?|exporters?|shippers?|shipments?|suppliers?|producers?|miners?|makers?|refiners?|sellers?|sales|firms|companies|manufacturers?)$/;

/** "Chinese exporters will need …", "exports from China": a state controls what leaves it. */
function originOf(view: SentenceView, inside: readonly Government[], match: Region): Government | undefined {
  return inside.find((one) => {
    if (one.firstToken > match.to) return false;
    const lead =
      keyAt(view, one.firstToken - 1) === "the" ? keyAt(view, one.firstToken - 2) : keyAt(view, one.firstToken - 1);
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
    if (tokenAt(view, i).kind === "sign" || PREPOSITIONS.has(key)) return false;
  }
  return false;
}

/** The last government before the act (`strict`) or inside its words that can be its subject. */
function lastSubject(
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

/** "against the United States over its export controls": the government named last before "its". */
function meantByIts(view: SentenceView, governments: readonly Government[], match: Region): Government | undefined {
  for (let at = match.from; at >= match.from - 3; at--) {
    if (keyAt(view, at) !== "its" && keyAt(view, at) !== "their") continue;
    return governments.findLast((one) => one.endToken <= at && one.kind !== "demonym");
  }
  return undefined;
}

function byAgent(view: SentenceView, { firstToken, kind }: Government): boolean {
  if (kind === "demonym" && keyAt(view, firstToken - 1) !== "the") return false;
  const before = keyAt(view, firstToken - 1);
  if (before === "by") return true;
  return (before === "the" || before === "president" || before === "us") && keyAt(view, firstToken - 2) === "by";
}

const PARTIES =
  /^(?:firms?|companies|entit(?:y|ies)|groups?|banks?|individuals|officials?|exporters?|importers?|producers?|makers?|chipmakers?|investors|citizens|nationals|vessels|ships|tankers|goods|products)$/;

/** "China's export curbs", "US tariffs", "Dutch licensing rules", "Beijing's recent ban". */
function isOwner(
  view: SentenceView,
  { endToken, firstToken, kind }: Government,
  match: Region,
  family: Family,
): boolean {
  if (firstToken > match.to) return false;
  let at = endToken;
  let owned = false;
  if (keyAt(view, at) === "'s" || keyAt(view, at) === "'" || keyAt(view, at) === "’") {
    at++;
    owned = true;
  }
  if (!owned && kind !== "demonym" && kind !== "country" && kind !== "capital") return false;
  const reach = owned ? 6 : 4;
  // "fifteen American firms were barred": whose firms they are, not who bars them.
  if (!owned && PARTIES.test(keyAt(view, at))) return false;
  if (at > match.from) return firstToken === match.from && endToken < match.to;
  for (let i = at; i < match.from; i++) {
    const { key, kind: sort } = tokenAt(view, i);
    if (
      sort === "sign" ||
      /^(?:and|or|were|was|been|be|entities|entity|individuals|groups?|chipmakers?|banks?|exporters?|importers?|producers?|citizens|nationals|investors|takes?|made|firms?|companies|makers?|goods|products|has|have|had|will|is|are|said|to|of|on|for|in|by|officials?|buyers|against|from|that|who|which)$/.test(
        key,
      )
    )
      return false;
  }
  if (
    !owned &&
    (kind === "demonym" || kind === "country") &&
    family !== "export" &&
    view.names.some((name) => name.class === "goods" && name.firstToken >= at && name.endToken <= match.from)
  )
    return false;
  const before = keyAt(view, firstToken - 1);
  if (!owned && (before === "to" || before === "against" || (before === "on" && at < match.from))) return false;
  return match.from - at <= reach;
}

function isSubject(
  view: SentenceView,
  one: Government,
  match: Region,
  region: Region,
  inside: readonly Government[],
): boolean {
  const { firstToken, endToken, kind } = one;
  if (isOwnerOfAct(view, one) || isOwnBody(view, one)) return true;
  if (keyAt(view, endToken) === "'s" || keyAt(view, endToken) === "’") {
    // "China's commerce ministry" is one name; "China's exporters" is no government.
    return false;
  }
  if (kind === "demonym") return false;
  // "U.S. memory chipmaker Micron": the name of a state before a noun that is no verb.
  if (kind === "country" && tokenAt(view, firstToken).acronym && isAttributive(view, endToken)) return false;
  let lead = leadOf(view, firstToken, inside);
  const owner = nameAt(view, firstToken - 1);
  if (kind === "body" && (owner?.class === "country" || owner?.class === "demonym")) {
    lead = keyAt(view, owner.firstToken - 1);
    if (lead === "the") lead = keyAt(view, owner.firstToken - 2);
  }
  // "with Trump, who has floated a levy": a relative clause makes an object the subject of what follows.
  const follows = keyAt(view, endToken) === "," ? keyAt(view, endToken + 1) : keyAt(view, endToken);
  if (follows === "who" && kind === "person") return true;
  const officials =
    lead === "in" &&
    /^(?:officials|lawmakers|ministers|regulators|authorities|government)$/.test(keyAt(view, firstToken - 2));
  if (ORDERED.test(lead)) return false;
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
  if (lead === "by" && firstToken < match.from) return true;
  // A country that only modifies the next noun ("US firms", "China trade").
  const next = keyAt(view, endToken);
  if (
    kind === "country" &&
    /^(?:firms?|companies|entit(?:y|ies)|groups?|names|individuals|makers?|exporters?|buyers|exports|imports|trade|goods|chipmakers?|chip|based|made|officials?|market|relations|allies|investors|steel|cars|tech|technology|lawmakers)$/.test(
      next,
    )
  )
    return next === "officials" || next === "lawmakers";
  if (next === "-") return false;
  // "removed South Korea from the list and tightened …": an object that a preposition follows.
  return !/^(?:from|off|against)$/.test(next) || kind === "body" || kind === "person";
}

/** The preposition before a name, through "the" and through names joined to it: "from China and South Korea". */
function leadOf(view: SentenceView, firstToken: number, inside: readonly Government[]): string {
  const lead = keyAt(view, firstToken - 1);
  if (/^(?:the|president|its|outgoing|mr)$/.test(lead)) return keyAt(view, firstToken - 2);
  if (lead !== "and" && lead !== "," && lead !== "or") return lead;
  const joined = inside.find(
    ({ endToken }) => endToken === firstToken - 1 || (endToken === firstToken - 2 && keyAt(view, endToken) === ","),
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

const BODIES =
  /^(?:agency|regulator|treasurer|minister|ministry|watchdog|authority|body|government|parliament|senate|president|premier|cabinet|tribunal|court|customs|department|legislature)$/;

/** "Canada's border agency opened …": a body that the lexicon does not know acts for its state. */
function isOwnBody(view: SentenceView, { endToken, kind }: Government): boolean {
  const owned = keyAt(view, endToken) === "'s";
  if (!owned && kind !== "demonym") return false;
  for (let at = owned ? endToken + 1 : endToken; at < endToken + 5; at++) {
    if (BODIES.test(keyAt(view, at))) return true;
    if (tokenAt(view, at).kind === "sign" || PREPOSITIONS.has(keyAt(view, at)) || CONJUNCTIONS.has(keyAt(view, at)))
      return false;
  }
  return false;
}

/** "China's declaration that …", "Beijing's decision to …". */
function isOwnerOfAct(view: SentenceView, { endToken }: Government): boolean {
  const owned = keyAt(view, endToken) === "'s" || keyAt(view, endToken) === "'" || keyAt(view, endToken) === "’";
  const from = owned ? endToken + 1 : endToken;
  for (let at = from; at < from + 3; at++)
    if (
      /^(?:declaration|decision|move|announcement|ruling|order|plan|plans|threat|proposal|finding|notice|notification|decree|determination)$/.test(
        keyAt(view, at),
      )
    )
      return owned || at === from;
  return false;
}

/** "US President Donald Trump", "Economic Affairs Minister Vincent Karremans": office and name are one actor. */
function merged(best: Government, inside: readonly Government[]): Government {
  if (best.kind !== "person") return best;
  const office = inside.find(
    (one) => one !== best && one.endToken === best.firstToken && one.country === best.country && one.kind === "person",
  );
  if (office !== undefined)
    return {
      ...best,
      norm: office.norm.endsWith(".GOV") ? best.norm : office.norm,
      firstToken: office.firstToken,
      start: office.start,
    };
  return best;
}

/** All countries that act together: "the US and Japan", "Japan, the Netherlands and the United States". */
export function coImposers(
  view: SentenceView,
  imposer: Government,
  governments: readonly Government[],
): readonly string[] {
  const found = [imposer.country];
  if (imposer.kind !== "country" && imposer.kind !== "capital") return found;
  let left = imposer;
  for (const one of governments.toReversed()) {
    if (one.endToken > left.firstToken || one.kind !== left.kind) continue;
    const gap = left.firstToken - one.endToken;
    const joints = Array.from({ length: gap }, (_, i) => keyAt(view, one.endToken + i));
    if (gap > 3 || gap === 0 || !joints.every((key) => key === "and" || key === "," || key === "the")) break;
    if (!found.includes(one.country)) found.push(one.country);
    left = one;
  }
  return found;
}

/** The most telling body of the imposer's country in the sentence: it acts, decides, notifies or speaks. */
export function findAuthority(
  view: SentenceView,
  imposer: Government,
  governments: readonly Government[],
): Government | undefined {
  const own = governments.filter(({ country }) => country === imposer.country);
  const recommending = governments.find(
    (one) => one.country === imposer.country && one.kind === "body" && recommends(view, one),
  );
  if (recommending !== undefined) return recommending;
  if (!imposer.norm.endsWith(".GOV")) return imposer;
  const specific = own.filter(({ norm, kind }) => !norm.endsWith(".GOV") && kind !== "country");
  const speaking = specific.find((one) => speaks(view, one));
  const granting = specific.find(
    (one) =>
      /^(?:from|with|by|the)$/.test(keyAt(view, one.firstToken - 1)) &&
      one.kind === "body" &&
      !isForeignOffice(one.norm),
  );
  return speaking ?? granting ?? imposer;
}

export function isForeignOffice(norm: string): boolean {
  return /\.(?:MFA|MOFA|MEA|FCDO|AA|EEAS|STATE|GAC)$/.test(norm) && norm !== "CN.GAC";
}

function recommends(view: SentenceView, { endToken }: Government): boolean {
  for (let i = endToken; i < endToken + 7; i++) if (keyAt(view, i).startsWith("recommend")) return true;
  return false;
}

function speaks(view: SentenceView, { endToken, firstToken }: Government): boolean {
  for (let i = endToken; i < endToken + 6; i++) {
    const key = keyAt(view, i);
    if (SPEAKS.has(key)) return true;
    if (key === "," && i > endToken + 1) break;
  }
  const before = keyAt(view, firstToken - 1);
  return (
    SPEAKS.has(before) ||
    (before === "to" && keyAt(view, firstToken - 2) === "according") ||
    (before === "the" && SPEAKS.has(keyAt(view, firstToken - 2)))
  );
}
