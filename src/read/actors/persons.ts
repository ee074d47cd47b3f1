// People whom no title and no lexicon makes known: two or three capitals that speak, that an apposition describes, or whose
// last word goes on alone as a surname does. A firm goes on by its first word.
import { DETERMINERS } from "../grammar/function-words.ts";
import { keyAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";

/** Words of firms, bodies, papers, places and papers' names: no person bears them. */
const NO_PERSON =
  /^(?:inc|corp|corporation|co|ltd|llc|plc|ag|gmbh|sa|nv|se|group|bank|holdings?|resources|metals?|mining|minerals|association|institute|university|college|council|technolog(?:y|ies)|semiconductors?|motors?|energy|capital|research|partners|consult(?:ing|ants)|electronics|industr(?:y|ies)|systems|solutions|times|post|news|daily|journal|tribune|herald|gazette|telegraph|guardian|street|road|court|house|hall|act|agreement|party|union|ministry|department|office|agency|committee|commission|federation|chamber|board|bureau|authority|administration|fund|foundation|centre|center|school|club|forum|summit|market|trade|tariffs?|rules?|law|order|list|north|south|east|west|new|united|city|county|province|state|island|islands|river|sea|lake|port|airport|university|steel|chemicals?|pharma|oil|gas|power|air|airlines|logistics|trading|materials|devices|micro|labs?|laboratories|networks?|software|networks|optics|photonics|robotics|aerospace|defen[cs]e|shipping|foods?|farms|analytics|advisors|advisory|associates|securities|insurance|ventures|investments|national|international|global|european|american|chinese|japanese|korean|german|british|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** What a firm is called after a comma: `, a chipmaker based in …`. */
const FIRM_NOUN =
  /^(?:company|firm|group|maker|manufacturer|chipmaker|carmaker|drugmaker|supplier|producer|retailer|bank|lender|startup|start|consultancy|brokerage|lobby|association|think|unit|subsidiary|miner|refiner|trader|broker|operator|exporter|importer|body|federation|union|newspaper|agency|site|website|town|city|province|port|organisation|organization|charity|network|platform|agency|developer|business|distributor)$/;
const LONGEST = 3;

/** Keys of capitals that stand alone somewhere: `Kremer` after `Jutta Kremer`. Linear in the tokens. */
export function surnames(views: readonly SentenceView[]): ReadonlySet<string> {
  const alone = new Set<string>();
  for (const view of views) {
    const { firstToken, endToken } = view.sentence;
    const { tokens } = view.document;
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at];
      if (token?.capital !== true || token.acronym || token.kind !== "word") continue;
      if (!tokenAt(view, at - 1).capital && !tokenAt(view, at + 1).capital) alone.add(token.key);
    }
  }
  return alone;
}

/** Whether the capitals at tokens `[first, end)`, which no lexicon knows, are somebody's name. */
export function isPersonByContext(view: SentenceView, first: number, end: number, alone: ReadonlySet<string>): boolean {
  if (end - first > LONGEST) return false;
  for (let at = first; at < end; at++) {
    const { key, acronym, kind } = tokenAt(view, at);
    if (kind !== "word" || (acronym && key.length > 2) || NO_PERSON.test(key) || key === "&") return false;
  }
  if (DETERMINERS.has(keyAt(view, first - 1))) return false;
  if (alone.has(keyAt(view, end - 1)) && !alone.has(keyAt(view, first))) return true;
  return speaks(view, first, end) || isDescribed(view, end);
}

/** `Lena Marr said`, `said Lena Marr`. */
function speaks(view: SentenceView, first: number, end: number): boolean {
  return view.speech.some((word) => word.firstToken === end || word.endToken === first);
}

/** `, a trader at …`, `, who runs …`, `, 41,`, `, head of …`, `of the Leiden Institute`. */
function isDescribed(view: SentenceView, end: number): boolean {
  const opener = keyAt(view, end);
  if (opener !== ",") return opener === "of" && keyAt(view, end + 1) === "the" && tokenAt(view, end + 2).capital;
  const next = tokenAt(view, end + 1);
  if (next.key === "who" || (next.kind === "number" && keyAt(view, end + 2) === ",")) return true;
  if (!DETERMINERS.has(next.key)) return false;
  for (let at = end + 2; at < view.sentence.endToken && at - end < 7; at++) {
    const { key } = tokenAt(view, at);
    if (FIRM_NOUN.test(key)) return false;
    if (key === "," || key === "of" || key === "at" || key === "in" || key === "for" || key === "with")
      return at > end + 2;
  }
  return false;
}
