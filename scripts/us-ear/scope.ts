// The first cell of a licence requirement line → reason for control and the items it reaches, as far as a machine can
// tell without guessing. What it cannot tell is undefined, and a person writes the row in us-ccl-readings.yaml.
import { expandParagraphs } from "../../src/base/control-ranges.ts";
import { parsedValue } from "../../src/base/parsed.ts";
import type { UsRow } from "../../src/check/regimes/us/data.ts";

export type Scope = Pick<UsRow, "in" | "except" | "about" | "meets">;

const LEAD = /^(?:RS |NS )?([A-Z]{2}) (?:control )?appl(?:y|ies)\s*:?\s*(?:only )?(?:to )?(?:the )?(.*)$/i;
const CONTROLLED =
  /^(?:items|commodities|equipment|software|technology|cameras|lasers)? ?(?:controlled|specified|described)? ?(?:by|in|under)? ?/i;

/** Plain quotes and spaces, no closing full stop. */
export function plain(text: string): string {
  return text
    .replace(/[“”"‘’']/g, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "")
    .trim();
}

/** `NS applies to entire entry except 0A501.y` → `NS`, and the rest. */
export function leadOf(control: string): { readonly reason: string; readonly body: string } | undefined {
  const match = LEAD.exec(plain(control));
  return match ? { reason: (match[1] as string).toUpperCase(), body: (match[2] as string).trim() } : undefined;
}

/** Reads the body of a line under `entry`; `known` are all entries of the list, for ranges across entries. */
export function readScope(entry: string, body: string, known: readonly string[]): Scope | undefined {
  const text = body.replace(/ of this entry$/, "").replace(/^paragraphs? /, "");
  if (/^entire entry$/i.test(text)) return {};
  const except = /^entire entry,? except:? (.*)$/i.exec(text);
  if (except) return listed(entry, except[1] as string, (codes) => ({ except: codes }));
  const tech =
    /^(?:specially designed )?(?:technology|software) for (?:the use of )?(?:items|commodities|equipment)? ?(?:controlled |specified )?(?:by|in|under)? ?(.*?)(?: for ([A-Z]{2}) reasons)?$/i.exec(
      text,
    );
  if (tech && /\d[A-E]\d{3}/.test(tech[1] as string)) {
    const codes = entriesIn(tech[1] as string, known);
    return codes && { about: { codes, ...(tech[2] === undefined ? {} : { reason: tech[2].toUpperCase() }) } };
  }
  const meets =
    /^(?:items|commodities|equipment)?(?: controlled by this entry| in this entry)? ?that meets? or exceeds? the (?:technical )?(?:parameters|criteria) (?:of|in|stated in) (?:ECCNs? )?(\d[A-E]\d{3})$/i.exec(
      text,
    );
  if (meets) return { meets: [meets[1] as string] };
  const partMeets =
    /^(?:items|commodities)? ?(?:in )?(.*?) that meet or exceed the (?:technical )?parameters (?:of|in) (?:ECCN )?(\d[A-E]\d{3})$/i.exec(
      text,
    );
  if (partMeets) {
    return listed(entry, partMeets[1] as string, (codes) => ({ in: codes, meets: [partMeets[2] as string] }));
  }
  return listed(entry, text.replace(CONTROLLED, ""), (codes) => ({ in: codes }));
}

function listed(entry: string, text: string, build: (codes: readonly string[]) => Scope): Scope | undefined {
  const cleaned = text
    .replace(/ only$/, "")
    .replace(/\. (?=\d|[a-z])/g, ".")
    .replace(/,? (?:and|or) /g, ", ");
  const codes = parsedValue(expandParagraphs(entry, cleaned));
  return codes && codes.length > 0 && codes.every((code) => code.startsWith(entry)) ? build(codes) : undefined;
}

/** `1B001 to 1B003, 1B018, or 1C011` → entries, ranges filled from the list; undefined when anything else stands there. */
export function entriesIn(text: string, known: readonly string[]): readonly string[] | undefined {
  const codes: string[] = [];
  let entry = "";
  for (const raw of text.split(/,|;|\band\b|\bor\b/)) {
    const part = raw.trim().replace(/^(?:items|commodities|equipment) (?:controlled|specified) (?:by|in) /, "");
    if (part === "") continue;
    const range = /^(\d[A-E]\d{3}) to (\d[A-E]\d{3})$/.exec(part);
    if (range) {
      const [, from, to] = range as unknown as [string, string, string];
      if (from.slice(0, 2) !== to.slice(0, 2)) return undefined;
      codes.push(...known.filter((code) => code.startsWith(from.slice(0, 2)) && code >= from && code <= to));
      continue;
    }
    const own = /^(\d[A-E]\d{3})/.exec(part);
    if (own) entry = own[1] as string;
    if (
      entry === "" ||
      !/^(?:\d[A-E]\d{3}(?:\.[a-z0-9.]+)?|\.?[a-z](?:\.[a-z0-9]+)*)(?: to \.?[a-z0-9.]+)?$/.test(part)
    )
      return undefined;
    const expanded = parsedValue(expandParagraphs(entry, part));
    if (!expanded) return undefined;
    codes.push(...expanded);
  }
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}
