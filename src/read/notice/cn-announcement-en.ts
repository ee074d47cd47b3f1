// The same announcements in English, as agencies and law firms render them.
import { controlCodes, customsCodes, ENGLISH_DAY, englishDay, spanOf, stated } from "./find.ts";
import type { NoticeForm, NoticeItem, NoticeParty, Stated } from "./notice.ts";

const NUMBER = /\b(?:Announcement|Notice|Order|Decree)\s+(?:No\.?|Number)\s*(\d+)\s*(?:of|,)\s*(\d{4})\b/i;
const BODIES: readonly (readonly [pattern: RegExp, name: string, norm: string])[] = [
  [/Ministry of Commerce|MOFCOM/, "Ministry of Commerce", "CN.MOFCOM"],
  [/General Administration of Customs|\bGACC?\b/, "General Administration of Customs", "CN.GACC"],
  [/Cyberspace Administration/, "Cyberspace Administration of China", "CN.CAC"],
  [/Customs Tariff Commission/, "Customs Tariff Commission of the State Council", "CN.SCCTC"],
  [/Ministry of Finance/, "Ministry of Finance", "CN.MOF"],
  [/Ministry of Foreign Affairs/, "Ministry of Foreign Affairs", "CN.MFA"],
];

export const CN_ANNOUNCEMENT_EN: NoticeForm = {
  id: "cn_announcement_en",
  fits: (text) => {
    const head = text.slice(0, 1500);
    return (
      NUMBER.test(head) &&
      /China|MOFCOM|People's Republic|Ministry of Commerce/.test(head) &&
      /hereby|in accordance with|pursuant to|is announced|as follows/i.test(text.slice(0, 4000))
    );
  },
  read(text) {
    const head = text.slice(0, 1500);
    const number = stated(head, NUMBER, (m) => `No. ${m[1]} of ${m[2]}`);
    const effective = stated(
      text,
      new RegExp(
        `(?:effective|take effect|come into (?:force|effect)|implemented|enter into force)[^.]{0,40}?${ENGLISH_DAY.source}`,
        "i",
      ),
      (m) => englishDay(m),
    );
    const published = stated(text, new RegExp(`^\\s*${ENGLISH_DAY.source}\\s*$`, "m"), (m) => englishDay(m));
    const lastDay = stated(text, new RegExp(`\\b(?:until|through|to) ${ENGLISH_DAY.source}`), (m) => englishDay(m));
    return {
      imposer: "CN",
      ...(number === undefined ? {} : { number }),
      authorities: BODIES.filter(([pattern]) => pattern.test(head)).map(([, name, norm]) => ({ name, norm })),
      legalBasis: basisIn(text),
      ...(published === undefined ? {} : { published }),
      ...(effective === undefined ? onIssue(text, published) : { effective }),
      ...(lastDay === undefined ? {} : { lastDay }),
      names: [],
      items: itemsIn(text),
      parties: partiesIn(text),
      documents: [],
    };
  },
};

function onIssue(text: string, published: Stated | undefined): { readonly effective?: Stated } {
  const from =
    /(?:from|on|as of|upon) (?:the date of |its )?(?:its )?(?:issuance|publication|promulgation|announcement)/i;
  const effective = stated(text, from, () => published?.value);
  return effective === undefined ? {} : { effective };
}

/** Laws and regulations after "in accordance with". */
function basisIn(text: string): readonly string[] {
  const sentence = /(?:in accordance with|pursuant to|under) the ([^.]{5,400})/i.exec(text)?.[1] ?? "";
  const named = sentence.matchAll(
    /(?:[A-Z][\w'-]* ){0,6}?(?:Law|Regulations|Measures|Provisions)(?: of the People's Republic of China)?(?: on(?: [A-Z][\w'-]*| of| and| the)+)?/g,
  );
  return [...new Set([...named].map(([law]) => law.replace(/(?: and| the| of)+$/, "").trim()))];
}

function itemsIn(text: string): readonly NoticeItem[] {
  const items: NoticeItem[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const start = offset;
    offset += line.length + 1;
    const codes = controlCodes(line);
    const hs = /HS|customs|commodity|tariff/i.test(line) ? customsCodes(line) : [];
    if (codes.length === 0 && hs.length === 0) continue;
    const description = line
      .replace(/\((?:reference )?(?:HS|customs|commodity|tariff)[^)]*\)/gi, "")
      .replace(/\b\d[A-E]\d{3}(?:\.[a-z0-9]+)*\b/g, "")
      .replace(/^\s*(?:\(?\d+[.)]|\(?[a-z][.)])\s*/, "")
      .replace(/[\s,;:]+$/, "");
    items.push({ description, codes, hs, quote: spanOf(text, start, line.length) });
  }
  return items;
}

/** The parties of an annex, one on each numbered line; what stands in brackets behind a name may be another name of it. */
function partiesIn(text: string): readonly NoticeParty[] {
  const annex =
    /^(?:Annex|Appendix|Attachment)[^\n]{0,80}(?:List|Entit)[^\n]*\n([\s\S]{0,6000})/im.exec(text)?.[1] ?? "";
  const lines = annex.matchAll(/^[ \t]*\(?\d{1,3}[.)][ \t]*([^\n(]{2,80})(?:\(([^\n]{2,80})\))?/gm);
  const found = new Map<string, NoticeParty>();
  for (const [, name = "", otherName] of lines) {
    const own = name.replace(/[\s;,]+$/, "");
    found.set(own, { name: own, ...(otherName === undefined ? {} : { otherName: otherName.trim() }) });
  }
  return [...found.values()];
}
