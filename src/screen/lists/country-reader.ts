// Countries as lists name them → ISO codes. A name nobody knows is reported once, with the first row it stands on.
import { type CountryTable, findCountry } from "../../base/country.ts";
import type { Report } from "./read-texts.ts";

/** What lists write where there is no country. */
const NOTHING = /^(?:-0-|n\/?a|none|unknown|undetermined|not available|none identified|0|stateless|\*+)?$/i;

/** Spellings of official lists that no table of countries has. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "korea, north": "KP",
  "korea, south": "KR",
  "north korea": "KP",
  "south korea": "KR",
  "region: crimea": "UA",
  "region: northern mali": "ML",
  "congo, republic of the": "CG",
  "congo, democratic republic of the": "CD",
  palestinian: "PS",
  "west bank": "PS",
  "region: gaza": "PS",
  "the gambia": "GM",
  "bahamas, the": "BS",
  "gambia, the": "GM",
  burma: "MM",
  "united states of america": "US",
  russia: "RU",
  "russian federation": "RU",
  iran: "IR",
  syria: "SY",
  "virgin islands, british": "VG",
  "st. kitts and nevis": "KN",
  "cote d ivoire": "CI",
  "cote d'ivoire": "CI",
  macau: "MO",
  "occupied palestinian territories": "PS",
  "netherlands antilles": "CW",
  "st. kitts & nevis": "KN",
  "cabo verde. previously cape verde.": "CV",
  "peoples republic of china": "CN",
  "crimea region of ukraine": "UA",
};

/** The longest names of countries: words, and signs in Chinese. */
const LONGEST_WORDS = 7;
const LONGEST_HAN = 8;

export class CountryReader {
  readonly #table: CountryTable;
  readonly #file: string;
  readonly #report: Report;
  readonly #known = new Map<string, string | undefined>();
  /** Codes by names exactly as they are written. */
  readonly #written = new Map<string, string>();

  constructor(table: CountryTable, file: string, report: Report) {
    this.#table = table;
    this.#file = file;
    this.#report = report;
  }

  /** The code, or undefined for nothing or a name that was reported. */
  code(text: string | undefined, row?: number, field = "country"): string | undefined {
    if (text === undefined || text === "") return undefined;
    const known = this.#written.get(text);
    if (known !== undefined) return known;
    const name = text.trim().replaceAll(/\s+/g, " ");
    if (NOTHING.test(name)) return undefined;
    if (this.#known.has(name)) return this.#known.get(name);
    const found = this.#find(name);
    this.#known.set(name, found);
    if (found !== undefined) this.#written.set(text, found);
    if (found === undefined)
      this.#report({
        file: this.#file,
        ...(row !== undefined && { row }),
        field,
        code: "country_unknown",
        message: `"${name.slice(0, 60)}" is no country known here`,
        fix: "The entry is kept without it; its address still has the text.",
        loss: "field",
      });
    return found;
  }

  /** Codes of several names; those that are none are left out. */
  codes(texts: readonly (string | undefined)[], row?: number, field?: string): readonly string[] {
    return texts.flatMap((text) => this.code(text, row, field) ?? []);
  }

  #find(name: string): string | undefined {
    const spelled = SPELLINGS[name.toLowerCase()];
    if (spelled !== undefined) return spelled;
    const found = findCountry(this.#table, name);
    if (found.kind === "ok") return found.value;
    // "Iran (Islamic Republic of)", "Korea, Republic of", "the Netherlands".
    const turned = /^([^,(]+)[,(]\s*([^)]+)\)?$/.exec(name);
    const other = turned ? `${turned[2]} ${turned[1]}`.replace(/^the /i, "") : name.replace(/^the /i, "");
    const again = other === name ? found : findCountry(this.#table, other);
    if (again.kind === "ok") return again.value;
    const form = /^(?:the )?(?:\w+ )?Republic of (?:the )?(.+)$/i.exec(name)?.[1];
    const bare = findCountry(this.#table, form ?? turned?.[1] ?? "");
    return bare.kind === "ok" ? bare.value : undefined;
  }

  /**
   * The country that a text begins with, and what comes after it: "Republic of X Example Co." or, in Chinese, the first
   * signs of an address. Undefined when it begins with none; nothing is reported.
   */
  start(text: string): { readonly code: string; readonly rest: string } | undefined {
    const isHan = /^\p{Script=Han}/u.test(text);
    const parts = isHan ? Array.from(text.slice(0, LONGEST_HAN)) : text.split(/\s+/).slice(0, LONGEST_WORDS);
    for (let count = parts.length; count > 0; count--) {
      const head = parts.slice(0, count).join(isHan ? "" : " ");
      const code = head.length < 2 ? undefined : this.#find(head);
      if (code !== undefined) return { code, rest: text.trim().slice(head.length).trim() };
    }
    return undefined;
  }
}
