// Countries that a measure hits: by preposition, demonym, or place beside the goods.
import { isAt, keyAt, nameAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { familyOf, type MeasureType } from "../families.ts";
import type { Government } from "../who/government.ts";
import { wordSet } from "../../grammar/word-set.ts";

const TOWARD = new Set([
  "to",
  "on",
  "against",
  "for",
  "toward",
  "towards",
  "with",
  "at",
  "targeting",
  "hitting",
  "over",
  "between",
  "entering",
  "reaching",
]);
const ORIGIN = new Set(["from", "of", "in", "originating"]);
const THEIR_PARTIES = new Set(
  "firm firms company companies entity entities group groups chipmaker chipmakers maker makers manufacturer manufacturers buyer buyers customer customers bank banks individual individuals officials official person persons subsidiary subsidiaries producer producers exporter exporters importer importers businesses nationals citizens vessels ships tankers institute institutes university universities supplier suppliers military access developers designers carmakers automakers contractors defence defense chip tech technology ai telecom drone investors investment investments startups refiners refineries units conglomerate organisations organizations shipbuilders".split(
    " ",
  ),
);

const OFF = wordSet("from off");

/** Countries hit, without the imposers. */
export function findCountries(
  view: SentenceView,
  region: Region,
  type: MeasureType,
  imposers: readonly string[],
  governments: readonly Government[],
  match: Region,
): readonly string[] {
  const found: string[] = [];
  const family = familyOf(type);
  const add = (code: string): void => {
    if (!imposers.includes(code) && !found.includes(code)) found.push(code);
  };
  let lastGood = -1;
  for (const bloc of view.names)
    if (
      bloc.class === "bloc" &&
      bloc.of !== undefined &&
      !imposers.includes(bloc.norm) &&
      bloc.firstToken >= region.from &&
      bloc.endToken <= region.to &&
      /^(?:from|on|against|to|for|in)$/.test(
        keyAt(view, bloc.firstToken - (keyAt(view, bloc.firstToken - 1) === "the" ? 2 : 1)),
      )
    )
      for (const code of bloc.of.split(" ")) add(code);
  for (const government of governments) {
    if (government.firstToken < region.from || government.endToken > region.to) continue;
    if (government.kind === "body" || government.kind === "person" || government.kind === "capital") continue;
    if (government.country.length > 2) continue;
    if (isOutsideQuote(view, government, match) || isBeside(view, government)) continue;
    const before = leadBefore(view, government.firstToken, region.from);
    const after = keyAt(view, government.endToken);
    const isListed =
      (lastGood >= 0 &&
        government.firstToken - lastGood <= 3 &&
        /^(?:,|and|or|the|as|well)$/.test(keyAt(view, government.firstToken - 1))) ||
      isExample(view, government);
    const adjective = government.kind === "demonym" || after === "'s" || isAttributive(view, government);
    // "to cut China off from", "keep Russia from": whom the act shuts out.
    let good =
      isListed || (OFF.has(after) && CUTS.test(before === "" ? keyAt(view, government.firstToken - 1) : before));
    if (family === "export")
      good ||=
        TOWARD.has(before) ||
        (adjective && hasParty(view, government.endToken)) ||
        (before === "of" && keyAt(view, government.firstToken - 2) === "access") ||
        (before === "in" && isBuyer(view, government));
    else if (family === "duty" || family === "import" || family === "market")
      good ||=
        TOWARD.has(before) ||
        ORIGIN.has(before) ||
        adjective ||
        hasGoodsNext(view, government.endToken) ||
        /^(?:made|origin|built|owned|linked|based|produced|controlled|developed|branded)$/.test(after);
    else
      good ||=
        TOWARD.has(before) ||
        ORIGIN.has(before) ||
        adjective ||
        hasParty(view, government.endToken) ||
        /^(?:based|owned|linked)$/.test(after);
    if (!good) continue;
    add(government.country);
    lastGood = government.endToken;
  }
  return found;
}

const STATES = wordSet("countries nations states economies partners suppliers");
const EXAMPLES_REACH = 16;

/** "countries without a trade agreement, China, India and South Korea among them", "nations including Peru": members of what is hit. */
function isExample(view: SentenceView, { firstToken, endToken }: Government): boolean {
  const before = keyAt(view, firstToken - 1);
  if (before !== "," && before !== "including" && before !== "as" && before !== "and") return false;
  if (before === "as" && keyAt(view, firstToken - 2) !== "such") return false;
  if (before === "," || before === "and") {
    let end = endToken;
    while (end < view.sentence.endToken && (/^(?:,|and|the)$/.test(keyAt(view, end)) || isCountryAt(view, end))) end++;
    if (keyAt(view, end) !== "among" && keyAt(view, end) !== "included") return false;
  }
  for (let at = firstToken - 1; at > firstToken - EXAMPLES_REACH && at >= view.sentence.firstToken; at--)
    if (isAt(view, at, STATES)) return true;
  return false;
}

function isCountryAt(view: SentenceView, at: number): boolean {
  return nameAt(view, at)?.class === "country";
}

const SPARES = wordSet("except excluding exempts exempting exempted sparing spares");
const IS = wordSet("is are was were");

/** "in line with the EU", "goods from the UK are exempt", "all but Canada": named beside the act, not hit by it. */
function isBeside(view: SentenceView, { firstToken, endToken }: Government): boolean {
  const lead =
    keyAt(view, firstToken - 1) === "the" || keyAt(view, firstToken - 1) === "a" ? firstToken - 2 : firstToken - 1;
  const [before, earlier] = [keyAt(view, lead), keyAt(view, lead - 1)];
  if (
    before === "with" &&
    /^(?:line|step|itself|themselves|together|along|concert|tandem|coordination|agreement|consultation|alliance|keeping|talks)$/.test(
      earlier,
    )
  )
    return true;
  if (SPARES.has(before) || (before === "for" && earlier === "except")) return true;
  return isAt(view, endToken, IS) && /^(?:exempt|exempted|spared|excluded)$/.test(keyAt(view, endToken + 1));
}

/** "a small number of customers in China": to whom exports go. */
function isBuyer(view: SentenceView, { firstToken }: Government): boolean {
  return /^(?:customers?|buyers?|users?|fabs?|plants?|factories|firms|companies|entities|importers?)$/.test(
    keyAt(view, firstToken - 2),
  );
}

const CUTS =
  /^(?:cut|cuts|cutting|bar|bars|barring|block|blocks|blocking|keep|keeps|keeping|stop|stops|stopping|prevent|prevents|preventing)$/;

const MODIFIERS = wordSet(
  "the all most some certain several mainland two three four five both any many dozens other countries like such as steel goods imports products made in its their neighbours neighbour neighbors neighbor northern southern western eastern rivals rival",
);

/** The preposition that governs the words before a name: "to the", "on most of", "against 12". */
function leadBefore(view: SentenceView, at: number, from: number): string {
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const { key, kind } = tokenAt(view, i);
    if (TOWARD.has(key) || ORIGIN.has(key)) return key;
    if (!(kind === "number" || MODIFIERS.has(key))) return "";
  }
  return "";
}

function isAttributive(view: SentenceView, { endToken, kind }: Government): boolean {
  return kind === "country" && tokenAt(view, endToken).kind === "word" && THEIR_PARTIES.has(keyAt(view, endToken));
}

const SMALL = wordSet("and to of on for from in by has have is are was were will said says");

function hasParty(view: SentenceView, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const key = keyAt(view, i);
    if (THEIR_PARTIES.has(key)) return true;
    if (key === "," || key === "" || SMALL.has(key)) return false;
  }
  return false;
}

function hasGoodsNext(view: SentenceView, at: number): boolean {
  return view.names.some((name) => name.class === "goods" && name.firstToken >= at && name.firstToken <= at + 2);
}

/** A name inside quotation marks that does not hold the match itself tells what somebody says, not whom it hits. */
function isOutsideQuote(view: SentenceView, government: Government, match: Region): boolean {
  const quotation = view.quotations.find(
    (one) => one.mark === "double" && one.start <= government.start && government.end <= one.end,
  );
  if (quotation === undefined) return false;
  const start = tokenAt(view, match.from).start;
  return !(quotation.start <= start && start < quotation.end);
}
