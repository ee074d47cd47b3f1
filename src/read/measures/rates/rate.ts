// Rates of duties: the figure that belongs to the duty, not shares of markets or moves of prices; lists of rates by goods.
import type { Figure } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Rate, Region } from "../candidate.ts";
import type { MeasureType } from "../families.ts";
import { changesBefore } from "../days/other-days.ts";
import { wordSet } from "../../grammar/word-set.ts";

const DUTIES: ReadonlySet<MeasureType> = new Set<MeasureType>([
  "import_tariff",
  "anti_dumping",
  "countervailing",
  "safeguard",
  "export_tax",
  "import_quota",
]);
const NO_RATE =
  /^(?:of|plus|share|market|fell|rose|jumped|dropped|down|up|about|almost|nearly|gained|slid|climbed|growth|inflation|stake)$/;

const RANGES = /^(?:run|runs|range|ranges|ranging|ranged|vary|varies|varying)$/;

export interface RateAt {
  readonly rate: Rate;
  readonly figure: Figure;
}

export function hasRate(type: MeasureType): boolean {
  return DUTIES.has(type);
}

/** The rates of the region in order; a "from 10% to 25%" gives the new one. */
export function findRates(view: SentenceView, region: Region, match: Region): readonly RateAt[] {
  const figures = view.figures.filter(
    (figure) =>
      figure.kind === "percent" &&
      figure.firstToken >= region.from &&
      figure.endToken <= region.to &&
      isRate(view, figure, match),
  );
  const found: RateAt[] = [];
  figures.forEach((figure, i) => {
    // "25%, rising to 35% in October": one duty in steps.
    const step = found.at(-1);
    if (step?.rate.value !== undefined && figure.value !== undefined && isStep(view, step.figure, figure)) {
      const ends = [step.rate.value, figure.value];
      found[found.length - 1] = { ...step, rate: { min: Math.min(...ends), max: Math.max(...ends), unit: "%" } };
      return;
    }
    if (i + 1 < figures.length && (isPaidNow(view, figure) || isChanged(view, figure, figures[i + 1]))) return;
    // "tariffs of 5% and 10%": two rates for the same goods.
    const pair = figures[i - 1];
    if (
      step?.rate.value !== undefined &&
      figure.value !== undefined &&
      step.figure === pair &&
      isPair(view, pair, figure)
    ) {
      const ends = [step.rate.value, figure.value];
      found[found.length - 1] = { ...step, rate: { min: Math.min(...ends), max: Math.max(...ends), unit: "%" } };
      return;
    }
    // "run from 7.8% to 35.3%" is a range; elsewhere "from 25% to 100%" names the old rate first.
    const next = figures[i + 1];
    const ranges = RANGES.test(keyAt(view, figure.firstToken - 2));
    if (
      keyAt(view, figure.firstToken - 1) === "from" &&
      next !== undefined &&
      (ranges || next.firstToken - figure.endToken <= 3) &&
      keyAt(view, next.firstToken - 1) === "to"
    ) {
      if (ranges && figure.value !== undefined && next.value !== undefined)
        found.push({ rate: { min: figure.value, max: next.value, unit: "%" }, figure });
      return;
    }
    // "to 100% from 25%": what follows is the old rate.
    if (keyAt(view, figure.firstToken - 1) === "from" && i > 0) return;
    found.push({ rate: rateOf(view, figure), figure });
  });
  // "duties of 73.6% and anti-subsidy duties of 6.9%": each kind of duty has the figure beside it.
  const own = found.findIndex(({ figure }) => keyAt(view, match.to) === "of" && figure.firstToken === match.to + 1);
  return own > 0 ? found.slice(own) : found;
}

/** "25 per cent, rising to 35", "10% from August, to rise to 25%", "30%, falling each year to 15%". */
function isStep(view: SentenceView, before: Figure, { firstToken }: Figure): boolean {
  if (keyAt(view, firstToken - 1) !== "to" || firstToken - before.endToken > STEP_REACH) return false;
  for (let at = firstToken - 2; at >= before.endToken; at--) {
    const key = keyAt(view, at);
    if (STEPS.has(key) || (MOVES.has(key) && /^(?:and|then)$/.test(keyAt(view, at - 1)))) return true;
    if (/^(?:rise|fall|climb|increase|step|go)$/.test(key)) return /^(?:to|will|would|then)$/.test(keyAt(view, at - 1));
  }
  return false;
}

const STEP_REACH = 14;
const STEPS = wordSet("rising falling climbing increasing decreasing stepping dropping declining");
/** "starts at 30% and comes down each year to 15%" */
const MOVES = wordSet("rises falls climbs increases steps comes goes drops declines decreases");

/** "cars, which now pay 20%, will pay 50%": what is paid until now. */
function isPaidNow(view: SentenceView, { firstToken }: Figure): boolean {
  for (let at = firstToken - 1; at > firstToken - PAID_REACH && !/^[,;:(]$/.test(keyAt(view, at)); at--)
    if (isAt(view, at, NOW)) return [at + 1, at - 1].some((beside) => isAt(view, beside, PAYS));
  return false;
}

/** "raised the 10% duty on tiles to 25%", "adds 40 points to the 10% tariff, bringing it to 50%": what was paid before. */
function isChanged(view: SentenceView, { firstToken, endToken }: Figure, next: Figure | undefined): boolean {
  if (next === undefined || keyAt(view, next.firstToken - 1) !== "to") return false;
  if (!/^(?:the|its|their|existing|current|previous)$/.test(keyAt(view, firstToken - 1)) || !isAt(view, endToken, DUTY))
    return false;
  return changesBefore(view, firstToken - 1, CHANGED_REACH);
}

const CHANGED_REACH = 8;
const DUTY = wordSet("duty duties tariff tariffs levy levies rate surcharge surtax tax charge");

/** "of 5% and 10% on": behind one noun, before what both are on. */
function isPair(view: SentenceView, before: Figure, { firstToken }: Figure): boolean {
  return (
    keyAt(view, before.firstToken - 1) === "of" &&
    keyAt(view, before.endToken) === "and" &&
    firstToken === before.endToken + 1
  );
}

const PAID_REACH = 7;
const NOW = wordSet("now today currently already presently previously formerly");
const PAYS = wordSet("pay pays paid paying charged taxed face faces facing subject levied attract attracts bear bears");

/** "at least 10%", "no less than 20%", "tariffs that start at 10 percent", "more than 3,500%"; not "pay no more than 15%". */
function isLeast(view: SentenceView, firstToken: number): boolean {
  const [before, other] = [keyAt(view, firstToken - 1), keyAt(view, firstToken - 2)];
  if (before === "least") return true;
  if (before === "than")
    return /^(?:no|not)$/.test(keyAt(view, firstToken - 3)) ? /^(?:less|lower)$/.test(other) : other === "more";
  return /^(?:at|from)$/.test(before) && /^(?:start|starts|starting|beginning)$/.test(other);
}

export function rateOf(view: SentenceView, { value, max, upTo, firstToken }: Figure): Rate {
  if (max !== undefined && value !== undefined) return { min: value, max, unit: "%" };
  if (value === undefined) return { unit: "%" };
  if (isLeast(view, firstToken)) return { min: value, unit: "%" };
  return upTo === true ? { max: value, unit: "%" } : { value, unit: "%" };
}

const REACH = 22;

function isRate(view: SentenceView, figure: Figure, match: Region): boolean {
  const before = keyAt(view, figure.firstToken - 1);
  const after = keyAt(view, figure.endToken);
  if (/^(?:fell|rose|jumped|dropped|gained|slid|climbed|down|up|grew|surged|tumbled|owns|owned)$/.test(before))
    return false;
  // "10% more" comes on top; "10% more than last year" is no rate.
  const isMore = after === "more" && keyAt(view, figure.endToken + 1) === "than";
  // "a deposit of 178.6% of cargo value", "24 percentage points of its additional duty": a duty on the price.
  const isOnValue = after === "of" && isValueBehind(view, figure.endToken + 1);
  if (
    isMore ||
    (!isOnValue && /^(?:share|of|stake|owned|less|lower|drop|rise|fall|decline|jump|or|content)$/.test(after))
  )
    return false;
  if (before === "by" && isOfVolume(view, figure)) return false;
  if (NO_RATE.test(before) && before !== "of" && before !== "up") return false;
  const isOwn = figure.endToken >= match.from - 1 && figure.firstToken < match.to;
  if (!isOwn && (isOnTop(view, figure) || isTotal(view, figure))) return false;
  const gap = figure.endToken <= match.from ? match.from - figure.endToken : Math.max(0, figure.firstToken - match.to);
  return gap <= REACH;
}

/** "shrinking the tariff-free volume by 47%" */
function isOfVolume(view: SentenceView, { firstToken }: Figure): boolean {
  return [2, 3].some((back) => /^(?:volumes?|quotas?|tonnage|amounts?)$/.test(keyAt(view, firstToken - back)));
}

/** "of cargo value", "of the CIF price". */
function isValueBehind(view: SentenceView, from: number): boolean {
  const at = /^(?:the|its|their)$/.test(keyAt(view, from)) ? from + 1 : from;
  return [at, at + 1].some((one) => /^(?:value|price)$/.test(keyAt(view, one)));
}

/** "on top of the 6.5% already paid": another duty. */
function isOnTop(view: SentenceView, { firstToken }: Figure): boolean {
  for (let at = firstToken - 1; at > firstToken - ON_TOP; at--)
    if (keyAt(view, at) === "of" && keyAt(view, at - 1) === "top") return true;
  return false;
}

const ON_TOP = 6;

/** "which brings the total to 50%", "taking the combined rate to 54%", "for a total of 145%": what all duties together come to. */
function isTotal(view: SentenceView, { firstToken }: Figure): boolean {
  if (!/^(?:to|of)$/.test(keyAt(view, firstToken - 1))) return false;
  for (let at = firstToken - 2; at > firstToken - ON_TOP; at--) if (isAt(view, at, SUMS)) return true;
  return false;
}

const SUMS = wordSet("total combined overall cumulative");

/** "to zero", "at zero tariff", "a nil rate". */
export function isNil(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++)
    if (
      /^(?:zero|nil)$/.test(keyAt(view, at)) &&
      (/^(?:to|at)$/.test(keyAt(view, at - 1)) || /^(?:tariffs?|dut(?:y|ies)|rates?)$/.test(keyAt(view, at + 1)))
    )
      return true;
  return false;
}

/** "to 30% from 145%", "from 25% to 10%": a duty that falls. */
export function isCut(view: SentenceView, region: Region, type: MeasureType): boolean {
  if (!hasRate(type)) return false;
  const figures = view.figures.filter(
    ({ kind, firstToken, endToken }) => kind === "percent" && firstToken >= region.from && endToken <= region.to,
  );
  const after = (word: string): number | undefined =>
    figures.find(({ firstToken }) => keyAt(view, firstToken - 1) === word)?.value;
  const [old, now] = [after("from"), after("to")];
  return old !== undefined && now !== undefined && now < old;
}
