// The type a match finally gets: loose patterns ("bans X", "curbs on X") are settled by what X is and where it comes from.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { PatternMatch } from "../patterns/match.ts";
import type { Goods } from "./candidate.ts";
import type { MeasureType } from "./families.ts";

interface TypeContext {
  readonly found: PatternMatch;
  readonly goods: readonly Goods[];
  readonly countries: readonly string[];
  readonly imposers: readonly string[];
  readonly parties: readonly { readonly name: string }[];
  readonly emitted: string;
  /** "28 US entities". */
  readonly counted: string | undefined;
}

const COUNTED_PARTIES = /\b(?:firms|companies|entities|groups|organi[sz]ations|institutions|businesses)$/i;

/** Undefined: the words are no measure after all. */
export function typeOf(
  view: SentenceView,
  base: MeasureType,
  { found, goods, countries, imposers, parties, emitted, counted }: TypeContext,
): MeasureType | undefined {
  const loose = found.pattern.set["loose"] === true;
  const { from, to } = { from: found.firstToken, to: found.endToken };
  const has = (
    words: RegExp,
    first: number = view.sentence.firstToken,
    end: number = view.sentence.endToken,
  ): boolean => {
    for (let at = first; at < end; at++) if (words.test(keyAt(view, at))) return true;
    return false;
  };
  const [good] = goods;
  const hs = good?.suggested?.find((code) => /^\d{2,6}$/.test(code));
  const chapter = hs === undefined ? undefined : Number(hs.slice(0, 2));
  const foreign = countries.length > 0 && !countries.some((code) => imposers.includes(code));
  if (base === "product_ban" && loose) {
    if (has(/^(?:exports?|exporting|exported|shipments?|overseas)$/)) return "export_ban";
    if (has(/^(?:imports?|importing|imported)$/)) return "import_ban";
    if (towardCountry(view, from)) return "export_ban";
    if (foreign && chapter !== undefined && chapter <= 27) return "import_ban";
    if (chapter !== undefined && chapter <= 27 && !foreign) return "unspecified_restriction";
    return goods.length > 0 ? "product_ban" : "unspecified_restriction";
  }
  // "banned sales of antimony to the United States": out of the country, not off the market.
  if (base === "product_ban" && parties.length === 0 && has(/^sales?$/, from, to) && towardCountry(view, from))
    return "export_ban";
  // "stopped buying pineapples from the island": trade in goods, not a buyer's rule.
  if (
    base === "procurement_ban" &&
    parties.length === 0 &&
    goods.length > 0 &&
    chapter !== undefined &&
    chapter <= 27 &&
    !has(/^(?:tenders?|procurement|government|state|operators|agencies)$/, from - 4, to + 6)
  )
    return "import_ban";
  if (base === "export_licence" && loose) {
    if (has(/^(?:imports?|importing|imported)$/) && !has(/^(?:exports?|exporting|exported|access)$/))
      return "import_licence";
    return base;
  }
  // "barred from supplying 28 US entities": parties counted out are put on a list.
  if (base === "export_ban" && counted !== undefined && COUNTED_PARTIES.test(counted)) return "entity_listing";
  if (base === "anti_dumping" && loose) {
    const remedies = view.document.words.some(({ norm }) => norm === "anti_dumping");
    if (!remedies) return /provisional/.test(keyAt(view, from)) ? "import_tariff" : undefined;
    return base;
  }
  if (base === "import_tariff") {
    if (
      has(/^(?:provisional|definitive)$/, from - 3, to) &&
      view.document.words.some(({ norm }) => norm === "anti_dumping")
    )
      return "anti_dumping";
    if (has(/^(?:war|wars|talks?|negotiations?|deal|threats?)$/, to, to + 1)) return undefined;
    if (has(/^(?:safeguard|safeguards)$/, from - 4, to + 4)) return "safeguard";
  }
  // "added quantum computers to its export control list": goods on a list need a licence, parties are barred.
  if (
    emitted === "from_list" &&
    base === "entity_listing" &&
    goods.length > 0 &&
    parties.length === 0 &&
    counted === undefined
  ) {
    const control =
      has(/^(?:control|dual)$/, from, to) && has(/^(?:list|lists)$/, from, to) && !has(/^entit/, from, to);
    if (control) return "export_licence";
  }
  if (emitted === "from_list" && base === "entity_listing" && has(/^sanctions?$/, from - 3, to + 1))
    return "sanctions_listing";
  return base;
}

function towardCountry(view: SentenceView, from: number): boolean {
  return view.names.some(
    (name) =>
      name.class === "country" &&
      name.firstToken > from &&
      /^(?:to)$/.test(
        keyAt(view, name.firstToken - 1) === "the"
          ? keyAt(view, name.firstToken - 2)
          : keyAt(view, name.firstToken - 1),
      ),
  );
}
