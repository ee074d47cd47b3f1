// Parties that a rule of the Federal Register adds to a list: bulleted after "adds the following", or entries in the list's form.
import type { NoticeParty } from "./notice.ts";

const ADDS = /\badd(?:s|ing)? the following [^.:]{0,80}\b(?:entit(?:y|ies)|persons?|parties|addresses)\b[^:]{0,400}:/gi;
/** How far a list of parties may reach. */
const LONGEST = 12_000;
/** Under these headings nobody is added. */
const OTHERS =
  /^[ \t]*(?:Revisions?|Modifications?|Removals?|Corrections?|Savings Clause|Export Control)\b[^\n]{0,80}$/m;
const BULLET = /^[ \t]*(?:\[bull\]|[•*-]|\(\d{1,3}\)|\d{1,3}\.)[ \t]+(\S[^\n]{2,300})$/gm;
const ENTRY = /^[ \t]*([A-Z][^\n]{3,400}?)[.,;][ \t]+(?:For )?[Aa]ll items subject to the EAR/gm;
/** A comma behind which a firm's name goes on. */
const NAME =
  /^(.{3,}?)(?:,(?!\s*(?:Ltd|Inc|L\.?L\.?C|Co|Corp|S\.A|GmbH|JSC|PJSC|Limited|Company|FZE|FZCO|B\.V|N\.V)\b)|;|$)/;

/** In the order of the text, each name once. */
export function listedParties(text: string): readonly NoticeParty[] {
  const names = new Set<string>();
  for (const { index, 0: words } of [...text.matchAll(ADDS)].slice(0, MOST_LISTS)) {
    const rest = text.slice(index + words.length, index + words.length + LONGEST);
    const part = rest.slice(0, OTHERS.exec(rest)?.index ?? rest.length);
    for (const [, line = ""] of part.matchAll(BULLET)) names.add(nameIn(line));
  }
  for (const [, entry = ""] of text.matchAll(ENTRY)) names.add(nameIn(entry));
  names.delete("");
  return [...names].slice(0, MOST).map((name) => ({ name }));
}

const MOST = 1000;
const MOST_LISTS = 20;

const nameIn = (line: string): string =>
  NAME.exec(line.trim().replace(/(?:[;,]?\s*and|(?<!\b(?:Ltd|Inc|Co|Corp))\.)$/, ""))?.[1]?.trim() ?? "";
