// Control codes and statements of control that stand in the item's words: "strategic item, control number 3A001", "pump not on
// the dual-use list", "listed as 5A002 on the UK dual-use list".
import type { Classification, ControlList } from "../base/transaction.ts";

/** The list of a regime, where only the regime is known. */
export const LISTS: Readonly<Record<string, ControlList>> = {
  US: "US-CCL",
  CN: "CN-DUAL-USE",
  EU: "EU-ANNEX-I",
  NL: "EU-ANNEX-I",
  JP: "JP-ETCO",
  KR: "KR",
  TW: "TW-SHTC",
  GB: "UK-SECL",
};

/** The list that words name. */
const NAMED: readonly (readonly [RegExp, ControlList])[] = [
  [/\bECCN|\bCCL\b|commerce control list/i, "US-CCL"],
  [/\bannex i\b|\bEU (dual-use )?list/i, "EU-ANNEX-I"],
  [/\b(UK|British)\b[^,;.]*list|strategic export control list/i, "UK-SECL"],
  [/\bSHTC\b|strategic high-tech/i, "TW-SHTC"],
  [/\b(chinese|china's)\b[^,;.]*list|unified list|两用物numbered/i, "CN-DUAL-USE"],
];

const CODE = /(?<![\p{L}\d])(\d[A-E]\d{3}(?:\.[a-z\d]{1,2})*|EAR99)(?![\p{L}\d])/giu;

/** "Row 7(16) of Appended Table 1", "別表第1の7項". */
const ROW = /\brow (\d{1,2}(?:\(\d{1,2}\))?)|別表第[1一]の?(\d{1,2}(?:\(\d{1,2}\))?)/iu;

/** "Not 3A001", "unlike 3A001": what such words lead up to is not the item's code. */
const NO_CODE =
  /\b(not|no longer|never|other than|except|excluding|similar to|unlike|formerly|instead of|than)\b[^,;.]{0,24}$/i;

/** "Not on the dual-use list", "not listed", "uncontrolled": off the list that is named, else off the regime's own. */
const OFF =
  /\bnot (?:a )?(?:listed|controlled|dual-use items?|strategic items?)\b|\bnon-(?:listed|controlled|dual-use)\b|\bunlisted\b|\buncontrolled\b|\bnot (?:listed |controlled )?(?:on|in|under) (?:the |any )?[^,;.]{0,30}\b(?:list|annex i|ccl)\b/i;
/** Lists that are none of goods. */
const OF_PARTIES = /entity list|end[- ]user list|watch list|sdn|sanctions list|annex (ii|iv|v)/i;

/** What the words say of control lists; `regime` answers for a list that they do not name. */
export function codesInWords(text: string, regime: string | undefined): readonly Classification[] {
  const list = NAMED.find(([pattern]) => pattern.test(text))?.[1] ?? LISTS[regime ?? ""] ?? "US-CCL";
  const found = [...text.matchAll(CODE)]
    .filter(({ index }) => !NO_CODE.test(text.slice(0, index)))
    .map(([, code = ""]) => ({ list: /^ear99$/i.test(code) ? ("US-CCL" as const) : list, code: upper(code) }));
  const [, row, numbered] = list === "JP-ETCO" ? (ROW.exec(text) ?? []) : [];
  if (found.length === 0 && (row ?? numbered) !== undefined) found.push({ list, code: row ?? numbered ?? "" });
  const off = OFF.exec(text)?.[0];
  if (found.length > 0 || off === undefined || OF_PARTIES.test(text) || /\byet\b|perhaps|maybe|unsure/i.test(text))
    return found;
  return [{ list, code: "none" }];
}

/** "3a001.A.2" → "3A001.a.2". */
function upper(code: string): string {
  const [entry = "", ...paragraphs] = code.split(".");
  return [entry.toUpperCase(), ...paragraphs.map((one) => one.toLowerCase())].join(".");
}
