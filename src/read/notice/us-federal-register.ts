// Documents of the US Federal Register: AGENCY, ACTION, SUMMARY, DATES, docket, RIN and CFR parts stand in set places.
import { controlCodes, ENGLISH_DAY, englishDay, spanOf, stated } from "./find.ts";
import type { Notice, NoticeForm, NoticeItem } from "./notice.ts";
import { listedParties } from "./us-listed-parties.ts";

const AGENCIES: readonly (readonly [pattern: RegExp, name: string, norm: string])[] = [
  [/Bureau of Industry and Security/i, "Bureau of Industry and Security", "US.BIS"],
  [/Office of Foreign Assets Control/i, "Office of Foreign Assets Control", "US.OFAC"],
  [/Trade Representative/i, "Office of the United States Trade Representative", "US.USTR"],
  [/International Trade Administration/i, "International Trade Administration", "US.ITA"],
  [/International Trade Commission/i, "International Trade Commission", "US.ITC"],
  [/Federal Acquisition Regulat|Defense Acquisition/i, "Federal Acquisition Regulatory Council", "US.FAR"],
  [/Federal Communications Commission/i, "Federal Communications Commission", "US.FCC"],
  [/Customs and Border Protection/i, "Customs and Border Protection", "US.CBP"],
  [/Department of (?:the )?Treasury|Investment Security/i, "Department of the Treasury", "US.TREASURY"],
  [/Department of Homeland Security/i, "Department of Homeland Security", "US.DHS"],
  [/Executive Office|By the President/i, "President", "US.POTUS"],
];

/** "comments are due until March 3" is no end of the rule. */
const NO_HEARING = String.raw`(?<!\b(?:comments?|submissions?)\b[^.;]{0,60})\b`;

export const US_FEDERAL_REGISTER: NoticeForm = {
  id: "us_federal_register",
  fits: (text) => {
    const head = text.slice(0, 8000);
    return /^\s*AGENCY:/m.test(head) && /^\s*(?:ACTION|SUMMARY):/m.test(head);
  },
  read(text) {
    const agency = sectionOf(text, "AGENCY") ?? "";
    const dates = sectionOf(text, "DATES") ?? "";
    const number = numberIn(text);
    const datesAt = text.indexOf(dates);
    const effective = shifted(
      stated(
        dates,
        new RegExp(`(?:effective|applicable)(?:[^.]|[ap]\\.m\\.|U\\.S\\.){0,240}?${ENGLISH_DAY.source}`, "i"),
        (m) => englishDay(m),
      ),
      datesAt,
    );
    const lastDay = shifted(
      stated(dates, new RegExp(`${NO_HEARING}(?:through|until|expires? on) ${ENGLISH_DAY.source}`, "i"), (m) =>
        englishDay(m),
      ),
      datesAt,
    );
    const published = stated(
      text,
      new RegExp(`(?:\\[?Federal Register[^\\n]{0,80}?|Published )${ENGLISH_DAY.source}`, "i"),
      (m) => englishDay(m),
    );
    const title = titleBefore(text);
    return {
      imposer: "US",
      ...(number === undefined ? {} : { number }),
      authorities: AGENCIES.filter(([pattern]) => pattern.test(agency)).map(([, name, norm]) => ({ name, norm })),
      ...(title === undefined ? {} : { title }),
      legalBasis: [...cfrParts(text), ...statutes(text)],
      ...(published === undefined ? {} : { published }),
      ...(effective === undefined ? {} : { effective }),
      ...(lastDay === undefined ? {} : { lastDay }),
      names: [],
      ...backgroundIn(text),
      items: itemsIn(text),
      parties: listedParties(text),
      documents: [],
    };
  },
};

/** What the list or the programme is, before what the rule does: from the heading to the next one. */
function backgroundIn(text: string): Pick<Notice, "recitals"> {
  const heading = /^[ \t]*(?:I\.[ \t]*)?Background[ \t]*$/m.exec(text);
  if (heading === null) return {};
  const start = heading.index + heading[0].length;
  const next = /\n[ \t]*\n[ \t]*(?:[A-Z][\w.,'-]*(?: |$)(?!.*[.;:]$))[^\n]{0,90}\n[ \t]*\n/m.exec(
    text.slice(start + 2),
  );
  return next === null ? {} : { recitals: { start, end: start + 2 + next.index } };
}

/** Every number that the document is cited by, as the register writes them: `89 FR 96790, FR Doc. 2024-28270, RIN 0694-AJ74`. */
function numberIn(text: string): ReturnType<typeof stated> {
  const volume = /Federal Register[,/ ]+Vol(?:ume|\.) (\d{2,3})/i.exec(text)?.[1];
  const found = [
    volume === undefined ? undefined : stated(text, /\[?Pages? (\d{2,6})\b/i, (m) => `${volume} FR ${m[1]}`),
    stated(text, /\bFR Doc(?:\.| No[.:]*) (\d{4}-\d+)/, (m) => `FR Doc. ${m[1]}`),
    stated(text, /\bRIN (\d{4}-[A-Z0-9]{4})/, (m) => `RIN ${m[1]}`),
    stated(text, /\[Docket No\. ([\w-]+)\]/, (m) => `Docket No. ${m[1]}`),
  ].filter((one) => one !== undefined);
  const [first] = found;
  return (
    first && {
      ...first,
      value: found
        .slice(0, 3)
        .map(({ value }) => value)
        .join(", "),
    }
  );
}

/** The text of a headed section, up to the next heading in capitals. */
function sectionOf(text: string, heading: string): string | undefined {
  const start = new RegExp(`^\\s*${heading}:`, "m").exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const rest = text.slice(from, from + 4000);
  const end = /^\s*[A-Z][A-Z ]{4,}:/m.exec(rest);
  return rest.slice(0, end?.index ?? rest.length).trim();
}

/** The line above AGENCY that is no docket, number or part. */
function titleBefore(text: string): string | undefined {
  const head = text.slice(0, text.search(/^\s*AGENCY:/m));
  const lines = head
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 15);
  return lines.findLast(
    (line) => !/^\[|\bCFR\b|^RIN|^Docket|DEPARTMENT|Bureau|Federal Register|Rules and Regulations/.test(line),
  );
}

function cfrParts(text: string): readonly string[] {
  const found = /\b(\d{1,2} CFR (?:Parts?|part) [\d, and]+\d)/.exec(text.slice(0, 3000))?.[1];
  return found === undefined ? [] : [found.replace(/\s+/g, " ")];
}

function statutes(text: string): readonly string[] {
  const named = text.matchAll(
    /\b(Export Control Reform Act of 2018|International Emergency Economic Powers Act|Trade Act of 1974|Trade Expansion Act of 1962|National Defense Authorization Act for Fiscal Year \d{4}|Section (?:301|232|201|889|5949)\b)/g,
  );
  return [...new Set([...named].slice(0, 40).map(([, law]) => law as string))];
}

/** Paragraphs that add or revise entries of the Commerce Control List. */
function itemsIn(text: string): readonly NoticeItem[] {
  const items = new Map<string, NoticeItem>();
  for (const match of text.matchAll(
    /[^\n.]*\b(?:ECCNs?|Export Control Classification Numbers?)\b[^\n.]*(?:\.[a-z0-9][^\n.]*)*/g,
  )) {
    for (const code of controlCodes(match[0])) {
      if (!items.has(code)) {
        items.set(code, {
          description: `ECCN ${code}`,
          codes: [code],
          hs: [],
          quote: spanOf(text, match.index, match[0].length),
        });
      }
    }
    if (items.size > 200) break;
  }
  return [...items.values()];
}

function shifted(found: ReturnType<typeof stated>, by: number): ReturnType<typeof stated> {
  if (found === undefined || by < 0) return found;
  const { start, end, text } = found.quote;
  return { value: found.value, quote: { start: start + by, end: end + by, text } };
}
