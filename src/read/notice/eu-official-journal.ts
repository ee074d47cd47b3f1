// Acts of the Official Journal of the European Union: heading, "Having regard to", articles, "Done at Brussels".
import { addDays, isIsoDate } from "../../base/date.ts";
import { customsCodes, ENGLISH_DAY, englishDay, spanOf, stated } from "./find.ts";
import type { Notice, NoticeForm, NoticeItem, Stated } from "./notice.ts";

const HEAD =
  /\b(?:COMMISSION|COUNCIL)?\s*(?:(?:IMPLEMENTING|DELEGATED)\s+)?(?:REGULATION|DECISION|DIRECTIVE)\s+\((?:EU|CFSP|EU, Euratom)\)\s+(?:No\s+)?(\d{4}\/\d+|\d+\/\d{4})/i;

export const EU_OFFICIAL_JOURNAL: NoticeForm = {
  id: "eu_official_journal",
  fits: (text) => /Having regard to|Article 1\b/.test(text.slice(0, 20_000)) && HEAD.test(text.slice(0, 2500)),
  read(text) {
    const number = stated(text.slice(0, 2500), HEAD, (m) => `(EU) ${m[1]}`);
    const adopted = stated(text.slice(0, 3000), new RegExp(`\\bof ${ENGLISH_DAY.source}`), (m) => englishDay(m));
    const done = stated(text, new RegExp(`Done at [A-Z][a-z]+, ${ENGLISH_DAY.source}`), (m) => englishDay(m));
    const published = stated(text.slice(0, 1500), /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, (m) => dotted(m));
    const effective = effectiveIn(text, published);
    const title = /\b((?:imposing|amending|concerning|laying down|extending|making|on)\b[^\n]{10,300})/.exec(
      text.slice(0, 2500),
    )?.[1];
    const day = published ?? adopted ?? done;
    return {
      imposer: "EU",
      ...(number === undefined ? {} : { number }),
      authorities: [
        /\bCOUNCIL\b/.test(text.slice(0, 600)) && !/\bCOMMISSION\b/.test(text.slice(0, 600)) ? COUNCIL : COMMISSION,
      ],
      ...(title === undefined ? {} : { title: title.trim() }),
      legalBasis: [
        ...new Set(
          [...text.matchAll(/Having regard to (?:the )?([^\n,;]{5,200})/g)]
            .slice(0, 8)
            .map(([, law]) => (law as string).trim()),
        ),
      ],
      ...(day === undefined ? {} : { published: day }),
      ...(effective === undefined ? {} : { effective }),
      ...recitalsIn(text),
      names: [],
      items: itemsIn(text),
      parties: [],
      documents: [],
    };
  },
};

const COMMISSION = { name: "European Commission", norm: "EU.COM" };
const COUNCIL = { name: "Council of the European Union", norm: "EU.COUNCIL" };

function dotted([, date, month, year]: RegExpExecArray): string | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isIsoDate(text) ? text : undefined;
}

function recitalsIn(text: string): Pick<Notice, "recitals"> {
  const [start, end] = [text.indexOf("Having regard to"), text.search(/^\s*(?:HA(?:S|VE) ADOPTED|Article 1\b)/m)];
  return start < 0 || end < start ? {} : { recitals: { start, end } };
}

/** A stated day, or so many days after publication where that is known. */
function effectiveIn(text: string, published: Stated | undefined): Stated | undefined {
  const onDay = stated(text, new RegExp(`(?:enter into force|apply)(?: on| from)? ${ENGLISH_DAY.source}`), (m) =>
    englishDay(m),
  );
  if (onDay !== undefined || !isIsoDate(published?.value)) return onDay;
  const from = published.value;
  const after = /shall enter into force on the (?:(\w+) day|day) following that of its publication/;
  const days = { twentieth: 20, third: 3, tenth: 10, fifteenth: 15 } as const;
  return stated(text, after, ([, nth]) => addDays(from, days[nth as keyof typeof days] ?? 1));
}

/** "1. A definitive anti-dumping duty is hereby imposed on imports of": what stands before the goods themselves. */
const IMPOSED_ON =
  /^(?:\d{1,2}\.\s*)?(?:Articles? \d+\s*)?(?:An?|The) [^.;]{0,80}\bdut(?:y|ies)\b[^.;]{0,60}? imports? of /;

/** Passages that name CN codes. */
function itemsIn(text: string): readonly NoticeItem[] {
  const items: NoticeItem[] = [];
  for (const match of text.matchAll(/[^\n]*\b(?:CN|TARIC) codes?\b[^\n]*/g)) {
    const hs = customsCodes(match[0]);
    if (hs.length === 0) continue;
    const sentence = (
      /^(.{5,300}?)[,(]?\s*(?:currently )?(?:falling|classified|under)?[^,(]{0,40}\bCN codes?/.exec(match[0])?.[1] ??
      match[0]
    ).trim();
    const description = sentence
      .replace(IMPOSED_ON, "")
      .replace(/,? originating in .*$/, "")
      .trim();
    items.push({
      description: (description === "" ? sentence : description).slice(0, 300),
      codes: [],
      hs,
      quote: spanOf(text, match.index, match[0].length),
    });
    if (items.length >= 50) break;
  }
  return items;
}
