// Mentions to measures: sentence by sentence each mention joins the measure it fits best or founds a new one.
import { isMeaningOfListing } from "./act-content.ts";
import { type Candidate, isHeadline } from "../candidate.ts";
import { isPortFee } from "./same-family.ts";
import { withoutPlainDuties } from "./remedy-told.ts";
import { withoutUmbrellas } from "./umbrella.ts";
import { goodsOverlap } from "../goods/same-goods.ts";
import { namesOverlap } from "../parties/same-names.ts";
import { fitOf, type Group, mayHead } from "./same-measure.ts";

/**
 * Log-odds a clause that no pattern read must have to count, whatever its slots. It lies above even odds, since the scorer is
 * fitted on many single sentences that tell one.
 */
const ENOUGH_OF_CLAUSE = 1.5;

/** The same for what only the words of a sentence tell: each is weighed by itself. */
const ENOUGH_OF_WORDS = 0.3;

/** Log-odds that make a measure of a mention that a pattern read, whatever its slots. */
const ENOUGH = 0;

/** The same for "agreed to roll back a series of trade restrictions": on no goods, no parties and no state. */
const ENOUGH_OF_VAGUE = 1;

/** Groups of mentions, one per measure, in order of first mention. */
export function mergeCandidates(candidates: readonly Candidate[]): readonly Group[] {
  const groups: Group[] = [];
  // What a verb tells founds measures; what a noun names joins them, wherever it stands ("Stricter screening begins").
  const ordered = withoutWordsOfRead(candidates).sort((a, b) => strength(b) - strength(a) || a.sentence - b.sentence);
  for (const candidate of ordered) {
    if (candidate.score <= enoughOf(candidate) || isMeaningOfListing(candidate, candidates)) continue;
    const best = bestGroup(groups, candidate);
    if (best !== undefined) best.members.push(candidate);
    else if (founds(candidate)) groups.push({ members: [candidate] });
  }
  const told = withoutUnspecified(withoutHeadlines(withoutPlainDuties(withoutUmbrellas(withoutSums(groups)))));
  for (const group of told) group.members.sort((a, b) => a.sentence - b.sentence || a.start - b.start);
  return told.sort((a, b) => first(a) - first(b));
}

/** "Duties of 80.5%" beside an anti-dumping duty of 73.6% and one against subsidies of 6.9%: both told as one, at their sum. */
function withoutSums(groups: readonly Group[]): readonly Group[] {
  const of = (kind: string): readonly Candidate[] =>
    groups.flatMap(({ members }) => members.filter(({ type, rate }) => type === kind && rate?.value !== undefined));
  const [dumping, subsidies, duties] = [of("anti_dumping"), of("countervailing"), of("import_tariff")];
  for (const one of duties)
    for (const a of dumping)
      for (const b of subsidies) {
        if (!a.imposers.concat(b.imposers).some((state) => one.imposers.includes(state)) || !isSum(one, a, b)) continue;
        const [whole, part] = [one, a].map((of) => groups.find(({ members }) => members.includes(of)));
        if (whole === undefined || part === undefined || !whole.members.every(({ type }) => type === one.type))
          continue;
        part.members.push(...whole.members.map((each) => ({ ...each, rate: undefined })));
        return groups.filter((group) => group !== whole);
      }
  return groups;
}

const isSum = (whole: Candidate, a: Candidate, b: Candidate): boolean =>
  Math.abs((whole.rate?.value ?? 0) - (a.rate?.value ?? 0) - (b.rate?.value ?? 0)) < ROUNDED;

/** Rates are told to a tenth of a percent. */
const ROUNDED = 0.15;

/** What only a headline tells is what the text tells of the same government in more words, if it tells any such measure. */
function withoutHeadlines(groups: readonly Group[]): Group[] {
  const told = groups.filter(({ members }) => !members.every(isHeadline));
  const headlines = groups.filter(({ members }) => members.every(isHeadline));
  return [...told, ...headlines.filter((group) => !joinsTold(group, told))];
}

/** A restriction of no kind, on what a measure of the same state is on, is that measure told in other words. */
function withoutUnspecified(groups: readonly Group[]): Group[] {
  const isVague = ({ members }: Group): boolean =>
    members.every((one) => one.type === "unspecified_restriction" && !isPortFee(one));
  const [vague, firm] = [groups.filter(isVague), groups.filter((group) => !isVague(group))];
  return [
    ...firm,
    ...vague.filter(({ members }) => {
      const meant = firm.find((group) => group.members.some((a) => members.some((b) => isOnSame(a, b))));
      meant?.members.push(...members);
      return meant === undefined;
    }),
  ];
}

function isOnSame(a: Candidate, b: Candidate): boolean {
  return (
    a.imposers.some((state) => b.imposers.includes(state)) &&
    (goodsOverlap(a.goods, b.goods) === true || namesOverlap(a.entities, b.entities) === true)
  );
}

function joinsTold({ members }: Group, told: readonly Group[]): boolean {
  const heads = ({ members: others }: Group, sameWay: boolean): boolean =>
    members.some((a) =>
      others.some((b) => (sameWay ? a.direction === b.direction : b.verbal && !b.past) && mayHead(a, b)),
    );
  // "lifts surcharge" may end it or raise it: which way a headline goes tells less than whose act it is.
  const meant = told.find((one) => heads(one, true)) ?? told.find((one) => heads(one, false));
  meant?.members.push(...members);
  return meant !== undefined;
}

/** Without what only the words of a sentence tell, where something else was read in it. */
function withoutWordsOfRead(candidates: readonly Candidate[]): Candidate[] {
  const read = new Set(
    candidates.filter((one) => !isOfWords(one) && one.score > enoughOf(one)).map(({ sentence }) => sentence),
  );
  return candidates.filter((one) => !isOfWords(one) || !read.has(one.sentence));
}

const isOfWords = ({ match }: Candidate): boolean => match.pattern.id === "clause.words";

/** Log-odds that a mention must have to count. */
function enoughOf(one: Candidate): number {
  if (isOfWords(one)) return ENOUGH_OF_WORDS;
  return one.match.pattern.id.startsWith("clause.") ? ENOUGH_OF_CLAUSE : -Infinity;
}

function first({ members }: Group): number {
  return Math.min(...members.map(({ start }) => start));
}

/** Body verbs first, then title verbs, then nouns with slots, then bare nouns. */
function strength(one: Candidate): number {
  const { verbal, imposer, goods, entities, loose, countries } = one;
  const slots =
    (imposer === undefined ? 0 : 2) +
    (goods.length > 0 ? 1 : 0) +
    (entities.length > 0 ? 1 : 0) +
    (countries.length > 0 ? 1 : 0);
  return (isHeadline(one) ? 0 : 10) + (verbal ? 5 : 0) + slots - (loose ? 3 : 0);
}

/** A text with more measures than this is a register of its own; each mention is compared with the last of them. */
const MOST_GROUPS = 200;

function bestGroup(groups: readonly Group[], candidate: Candidate): Group | undefined {
  let best: { group: Group; fit: number } | undefined;
  for (const group of groups.length <= MOST_GROUPS ? groups : groups.slice(-MOST_GROUPS)) {
    const fit = fitOf(group, candidate);
    if (fit === undefined) continue;
    if (best === undefined || fit > best.fit) best = { group, fit };
  }
  return best?.group;
}

function isVagueRelief({ type, direction, goods, entities, countries }: Candidate): boolean {
  return (
    type === "unspecified_restriction" &&
    direction === "relax" &&
    goods.length + entities.length + countries.length === 0
  );
}

/** Whether a mention that fits nothing is a measure of its own: somebody imposes it, on something. */
function founds(candidate: Candidate): boolean {
  if (candidate.score > (isVagueRelief(candidate) ? ENOUGH_OF_VAGUE : ENOUGH)) return true;

  const { imposer, goods, entities, countries, rate, verbal, type, instrument, loose } = candidate;
  // "The reciprocal tariffs" need no telling before: everybody knows them by name.
  const definite = candidate.definite && !instrument;
  const object = goods.length > 0 || entities.length > 0 || rate !== undefined;
  if (type === "unspecified_restriction") return imposer !== undefined && !definite && (object || countries.length > 0);
  const dated = candidate.announced !== undefined || candidate.effective !== undefined;
  if (imposer === undefined) {
    if ((definite && !verbal) || !object) return false;
    return rate !== undefined || (goods.length > 0 && (verbal ? !loose || dated : dated));
  }
  if (verbal) return object || countries.length > 0 || !loose;
  return !definite && (object || countries.length > 0 || (!loose && dated));
}
