// A rate that stands in a sentence of its own behind the act: "The duties range from 14.2% to 39.8%", "The rates are between 19
// and 28 per cent", "The 30.91% duty also covers …".
import type { Figure } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Rate } from "../candidate.ts";

const NOUNS = wordSet(
  "duty duties tariff tariffs levy levies rate rates surcharge surcharges charges margin margins deposit deposits it they regulation decree order",
);
const TELLS = wordSet(
  "range ranges ranging ranged run runs ran vary varies varied amount amounts amounted are is were was stand stands stood go goes went lie lies lay set sets put puts reach reaches reached charge charges average averages averaged between",
);
/** "It is 25% owned by …", "the rate is 5% lower". */
const SHARE = /^(?:of|share|stake|owned|more|less|lower|higher|below|above)$/;
/** Sentences of the body behind the act in which it may stand. */
const SENTENCES = 4;
/** Where in its sentence the noun of the duty stands. */
const NOUN_REACH = 5;

/** The rate told after sentence `lead`; undefined where none is told of duties. */
export function rateBeside(views: readonly SentenceView[], lead: number): Rate | undefined {
  let left = SENTENCES;
  for (let at = lead + 1; at < views.length && left > 0; at++) {
    const view = views[at];
    if (view?.sentence.zone !== "body") continue;
    left--;
    const rate = rateIn(view);
    if (rate !== undefined) return rate;
  }
  return undefined;
}

function rateIn(view: SentenceView): Rate | undefined {
  const { firstToken } = view.sentence;
  const percents = view.figures.filter(({ kind, value }) => kind === "percent" && value !== undefined);
  const [first, second] = percents;
  if (first === undefined || SHARE.test(keyAt(view, first.endToken))) return undefined;
  const noun = nounAt(view, firstToken);
  if (noun === undefined) return undefined;
  // "The 30.91% duty now also applies to …"
  if (first.firstToken < noun) return first.firstToken - firstToken <= 1 ? single(first) : undefined;
  // "The charges, 80.5 per cent together, were brought in …"
  let told = keyAt(view, noun + 1) === "," && first.firstToken === noun + 2;
  for (let at = noun; at < first.firstToken; at++) if (isAt(view, at, TELLS)) told = true;
  if (!told) return undefined;
  return (second && rangeOf(view, first, second)) ?? fromNil(view, first) ?? single(first);
}

function nounAt(view: SentenceView, first: number): number | undefined {
  for (let at = first; at < first + NOUN_REACH; at++) if (isAt(view, at, NOUNS)) return at;
  return undefined;
}

/** "from 14.2% for one maker to 39.8%", "between 19.38 and 27.83 per cent", "2% to 8%". */
function rangeOf(view: SentenceView, first: Figure, second: Figure): Rate | undefined {
  const [low, high] = [first.value, second.value];
  if (low === undefined || high === undefined || low >= high) return undefined;
  const lead = keyAt(view, first.firstToken - 1);
  const link = keyAt(view, second.firstToken - 1);
  const isPair =
    (link === "to" && (lead === "from" || second.firstToken - first.endToken === 1)) ||
    (lead === "between" && link === "and");
  return isPair ? { min: low, max: high, unit: "%" } : undefined;
}

/** "run from nil to 37.14%", "between 19.38 and 27.83 per cent", where only the last figure bears its sign. */
function fromNil(view: SentenceView, { firstToken, value }: Figure): Rate | undefined {
  const [low, lead] = [keyAt(view, firstToken - 2), keyAt(view, firstToken - 3)];
  const link = keyAt(view, firstToken - 1);
  if (value === undefined || !((lead === "from" && link === "to") || (lead === "between" && link === "and")))
    return undefined;
  const min = /^(?:nil|zero)$/.test(low) ? 0 : Number(low);
  return Number.isFinite(min) && min < value ? { min, max: value, unit: "%" } : undefined;
}

function single({ value, max, upTo }: Figure): Rate | undefined {
  if (value === undefined) return undefined;
  if (max !== undefined) return { min: value, max, unit: "%" };
  return upTo === true ? { max: value, unit: "%" } : { value, unit: "%" };
}
