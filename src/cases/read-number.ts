// Numbers and yes or no as clerks write them: "30 %", "15,832", "99,95 %", "4N5", "4.8 TB/s", "ja", "否".

/** Units that are not the attribute's own, and what they are of it. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(%|percent|per cent|pct|MPa|N\/mm(2|²)|g\/cm(3|³)|g\/cc|GB\/s|GBps)?$/i, 1],
  [/^(TB\/s|TBps|GPa)$/i, 1_000],
  [/^kg\/m(3|³)$/i, 0.001],
];

/** Attributes of which no item of note has less than a thousand: "15.832" and "15,832" are thousands of them. */
const LARGE = new Set(["tpp", "dramBandwidthGBs", "interconnectGBs"]);

const NUMBER = /^\s*(\d[\d.,' \u00a0\u202f]*?)\s*([%\p{L}][^\d]*\d?|)\s*$/u;

/** The number that a clerk writes as text, in the unit of the attribute `name`; what cannot be read is left as it is. */
export function readNumber(value: unknown, name = ""): unknown {
  if (typeof value !== "string") return value;
  const nines = name === "purityPct" ? /^\s*([2-9])N([1-9])?\s*$/i.exec(value) : null;
  if (nines) return 100 - 10 ** (2 - Number(nines[1])) + Number(nines[2] ?? 0) * 10 ** (1 - Number(nines[1]));
  const [, digits, unit = ""] = NUMBER.exec(value) ?? [];
  const factor = UNITS.find(([pattern]) => pattern.test(unit.trim()))?.[1];
  const number = digits === undefined ? undefined : readDigits(digits, LARGE.has(name));
  return factor === undefined || number === undefined ? value : number * factor;
}

/** Thousands may be parted and decimals begun by either sign: the last of two is the decimal one, and one that repeats is none. */
function readDigits(text: string, large: boolean): number | undefined {
  const plain = text.replace(/['\s\u00a0\u202f]/g, "");
  const signs = plain.replace(/\d/g, "");
  const last = signs.at(-1);
  if (last === undefined) return Number(plain);
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(plain) && new Set(signs).size === 1;
  if (isGrouped && (large || signs.length > 1)) return Number(plain.replace(/[.,]/g, ""));
  if (signs.indexOf(last) !== signs.length - 1) return undefined;
  const cut = plain.lastIndexOf(last);
  return Number(`${plain.slice(0, cut).replace(/[.,]/g, "")}.${plain.slice(cut + 1)}`);
}

const YES = /^\s*(true|yes|y|ja|oui|si|sí|是|有|はい|該当|対象)\s*$/i;
const NO = /^\s*(false|no|n|nein|non|否|无|無|いいえ|非該当|対象外)\s*$/i;

/** True or false; any other words leave it stated and not known. */
export function readFlag(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (YES.test(value)) return true;
  return NO.test(value) ? false : null;
}

/**
 * "On no entry", in the words of whoever classifies, and nothing after it but the list: "keine Angabe", "none stated" and
 * "not listed yet" say that nobody knows.
 */
const NOT_LISTED =
  /^\s*(none|keine[rs]?|not (listed|controlled)|not (listed |controlled )?(on|in) (the|any) ([\p{L}\d-]+ )*list|not (listed |controlled )?(on|in) (the )?(annex i|ccl)|nicht (gelistet|erfasst|genehmigungspflichtig)|keine (listung|listenposition|listennummer|genehmigungspflicht)|非該当|対象外|不属于(两用物项|管制物项|管制|清单)?|未列入(清单|管制清单)?|非管制(物项)?)[\s.。]*$/iu;

/** A control code as stated; words that say the item is on no entry are `none`, and words without a number no code at all. */
export function readCodeWords(value: unknown): string | null {
  if (value === null) return null;
  const text = String(value);
  if (NOT_LISTED.test(text)) return "none";
  return /\d/.test(text) ? text : null;
}

/** "USD 2,500", "2500 EUR", { amount, currency } → an amount of money; words without a currency are stated and not known. */
export function amountOf(value: unknown): object {
  if (value === undefined) return {};
  const record = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  const text = record === undefined ? String(value) : `${record["currency"]} ${record["amount"]}`;
  const [, before = "", digits, after = ""] =
    /^\s*([A-Z]{3}|[$€£¥])?\s*(\d[\d.,' ]*?)\s*([A-Z]{3})?\s*$/u.exec(text) ?? [];
  const currency = SIGNS[before] ?? (before || after);
  const amount = digits === undefined ? undefined : readDigits(digits, true);
  return { value: amount === undefined || currency === "" ? null : { amount: String(amount), currency } };
}

/** Signs of one currency alone. */
const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };

/** "3", "5 kg", { amount, unit } → a quantity; else the one that the item's words give. */
export function quantityOf(
  value: unknown,
  worded: { readonly amount: string; readonly unit: string } | undefined,
): object {
  if (value === undefined) return worded === undefined ? {} : { quantity: worded };
  const record = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  const text = record === undefined ? String(value) : `${record["amount"]} ${record["unit"]}`;
  const [, digits, unit = ""] = /^\s*(\d[\d.,' ]*?)\s*(\p{L}*)\.?\s*$/u.exec(text) ?? [];
  const amount = digits === undefined ? undefined : readDigits(digits, false);
  const plain = COUNTED.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
  return { quantity: amount === undefined ? null : { amount: String(amount), unit: plain } };
}

/** Units in other words. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^(|items?|pcs?|pieces?|units?|stk?|stück|ea|台|个|個|件)$/i, "item"],
  [/^(千克|公斤|キロ|キログラム|kilos?)$/i, "kg"],
  [/^(克|グラム)$/, "g"],
  [/^(吨|トン|to)$/, "t"],
];
