// Lines to zones: what is title, body, list, and what stands around an article and is never evidence. Rules look at one
// line and its neighbours only. Every test is anchored and bounded, so a long line costs its length once.
import { isSpace, type Range } from "./span.ts";
import type { ZoneKind } from "./model.ts";

export interface ZonedLine extends Range {
  readonly zone: ZoneKind;
  /** A blank line, or the start of the text, comes before. */
  readonly afterBlank: boolean;
}

/** Only this much of a line is looked at when deciding what it is. */
const LOOK = 400;

const BOILERPLATE =
  /^(?:skip to (?:main )?content|ad|advertisement|advertising|share(?: this)?(?: article| story)?|send us news|more about|subscribe(?: now| today)?|sign (?:up|in)|log in|menu|search|home|print|comments?|listen|loading|follow us|follow|copy link|save|facebook|twitter|linkedin|whatsapp|email|newsletters?|cookie policy|privacy policy|terms of use|type to search|top|back to top|for immediate release|press release|embargoed.{0,60}|#{2,}|-{3,}|\*{3,}|_{3,}|-?\s?ends?\s?-?|image \d+ of \d+|\d+\/\d+(?: .*)?|\d+ min(?:ute)?s? read|updated .{0,40}|published .{0,40}|last (?:updated|modified).{0,40}|posted .{0,40}|read (?:the )?full (?:story|article).{0,40}|click here.{0,80}|(?:left|right) created with sketch.*|all rights reserved.*|copyright .{0,80}|this (?:story|article) (?:was|has been|is) (?:originally |first )?(?:published|updated|corrected|auto).{0,120})\.?$/i;
const RELATED_HEAD =
  /^(?:also read|read also|read more(?: on| about)?|more on this(?: story)?|related(?: (?:stories|articles|content|topics|links|news|coverage|reading))?|more (?:stories|from|news|about|in|on)\b.{0,40}|most (?:read|popular|viewed)|other stories.{0,60}|recommended(?: (?:for you|stories|reading))?|see also|you may also like|you might also like|what to read next|read next|trending(?: now)?|latest (?:news|stories)|further reading|editor'?s'? picks?|don'?t miss|popular (?:now|stories)|top stories|in (?:other|related) news)\s*[:.…]?\s*$/i;
const RELATED_LINE =
  /^(?:also (?:read|on|in)\b[^:.]{0,30}|read (?:more|also|next)|related(?: (?:story|article|news))?|see also|recommended|more on this|watch|listen|explained|don'?t miss)\s*[:|>–—-]\s*\S/i;
const CAPTION =
  /^(?:image (?:source|caption|credit)|photo(?:graph)?(?: (?:by|credit|source))?\s*[:/]|photo by|caption\s*[:,]|file (?:photo|image|picture)|picture\s*:|pictured\s*[:,]|video\s*:|media caption|getty images$|ap photo|afp photo|graphic\s*:|illustration\s*:)/i;
/** What stands within a line is looked for piece by piece: together the pieces would be tried at every sign of every line. */
const CREDIT_WITHIN =
  /(?:[.)–—|-]\s*|\s\(|\|\s*)(?:photo|photograph|image|picture|file photo|credit|illustration|source)\s?(?:by|courtesy|credit)?\s?[:/]\s?.{2,60}$/i;
const CAPTION_WITHIN: readonly RegExp[] = [
  /\((?:photo|image|file photo|ap photo|picture)\b[^)]{0,80}\)\.?$/i,
  /\bgetty images\)?\.?$/i,
  /\bcreated with sketch/i,
];
const CREDIT =
  /^(?:[•*·–—-]\s*)?(?:©|\(c\)\s|copyright\b|reporting by|edit(?:ed|ing) by|writing by|additional reporting|with (?:additional )?(?:reporting|input|inputs|files|additional editing)|reuters,? with|source\s*:|sources\s*:|\(?with (?:agency|agencies)|compiled by|translated by|with agencies|by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:,? (?:and|in) .{0,60})?$|\((?:reuters|ap|afp|pti|ani|xinhua|bloomberg|kyodo|yonhap|ians|tass|interfax)[^)]{0,40}\)\.?$|(?:reuters|associated press|afp|ap|pti|ani|xinhua|bloomberg|kyodo|yonhap|cna|bbc)(?:\/[\w-]{1,12}){0,3}$)/i;
const BIO =
  /\[email[^\]]{0,12}protected\]|\b(?:you can|to) (?:write|reach|contact)(?: to)? (?:him|her|them)\b|^(?:about the authors?\b|follow (?:him|her|them)\b)|\bis (?:the |a |an )(?:[\w&'-]+ ){0,8}(?:editor|reporter|correspondent|columnist|journalist|contributor|writer)\b.{0,80}\b(?:at|for|of|based|covering|who|with)\b|\b(?:he|she) (?:has )?(?:previously )?(?:covers|worked as|joined|writes about|reports on)\b|\bmedia contacts?\s*:/i;
const NOTICE_HEADER =
  /^(?:agency|action|summary|dates|effective dates?|for further information contact|supplementary information|authority|billing code|rin|docket (?:no|number)s?|subject|ref(?:erence)?(?: no)?|to|from|cc|notification no|announcement no|order no|notice no|public notice|trade notice)\b\.?\s?[:\d(/-]|^\[?(?:docket no|federal register|fr doc|billing code)|^(?:ministry of \w+|ministry of commerce(?: and general administration of customs)?|general administration of customs|department of commerce|bureau of industry and security)(?: of the people'?s republic of china)?\s*$|^(?:(?:joint )?(?:announcement|notice|order|decree|decision|regulation)) (?:no|number|\[)\.?\s?.{1,40}$|^(?:\d{1,2} cfr parts?\b)|^商务部|^[^。]{0,40}公告\s?\d{4}\s?年第|^(?:official journal|commission (?:implementing|delegated)? ?regulation|council (?:implementing )?(?:regulation|decision))\b/i;
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4}(?:[ ,|·-].{0,40})?$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,20}$|^\d{4}年\d{1,2}月\d{1,2}日$|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/i;
const LIST_ITEM =
  /^(?:[-*•·‣▪◦–—]\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s+\S|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

/** The lines of `text` that hold anything, each with its zone. */
export function zoneLines(text: string): readonly ZonedLine[] {
  const raw = splitLines(text);
  const zoned: ZonedLine[] = [];
  let hasTitle = false;
  let bodyBegun = false;
  let related = false;
  raw.forEach((line, index) => {
    const look = text.slice(line.start, Math.min(line.end, line.start + LOOK));
    const next = raw[index + 1];
    let zone = fixedZone(look, line.end - line.start, bodyBegun);
    if (zone === undefined && RELATED_HEAD.test(look)) {
      related = true;
      zone = "related";
    } else if (zone === undefined && related) {
      // Links go on while lines look like headlines; a sentence with its full stop is body again.
      if (isHeadline(look, line.end - line.start)) zone = "related";
      else related = false;
    }
    if (zone === undefined && !hasTitle && isHeadline(look, line.end - line.start) && !bodyBegun) {
      zone = "title";
      hasTitle = true;
    } else if (zone === undefined && hasTitle && !bodyBegun && isStandfirst(look, line, next)) zone = "standfirst";
    if (zone === undefined && !bodyBegun && !hasTitle) hasTitle = true;
    if (zone === undefined) {
      if (LIST_ITEM.test(look)) zone = "list";
      else if (/\t.*\t|\|.*\|/.test(look)) zone = "table";
      else if (bodyBegun && isHeadline(look, line.end - line.start) && look.length < 90) zone = "heading";
      else zone = "body";
    }
    if (zone === "body") bodyBegun = true;
    // A line right under the title, above a caption's credit line, is the caption itself.
    const last = zoned[zoned.length - 1];
    if (
      zone === "caption" &&
      last !== undefined &&
      !line.afterBlank &&
      (last.zone === "standfirst" || last.zone === "body") &&
      last.end - last.start < 250 &&
      last.afterBlank
    )
      zoned[zoned.length - 1] = { ...last, zone: "caption" };
    if (zone === "caption" && last?.zone === "body" && !zoned.slice(0, -1).some((one) => one.zone === "body"))
      bodyBegun = false;
    zoned.push({ ...line, zone });
  });
  return zoned;
}

function fixedZone(look: string, length: number, bodyBegun: boolean): ZoneKind | undefined {
  if (length <= 200 && BOILERPLATE.test(look)) return "boilerplate";
  if (/^(?:more about|type to search)/i.test(look) && length < 40) return "boilerplate";
  if (length <= 60 && DATE_LINE.test(look)) return "dateline";
  if (length <= LOOK && RELATED_LINE.test(look)) return "related";
  if (length <= LOOK && isCaption(look)) return "caption";
  if (length <= 300 && CREDIT.test(look)) return "credit";
  if (bodyBegun && BIO.test(look)) return "bio";
  if (length <= 250 && NOTICE_HEADER.test(look)) return "notice_header";
  if (bodyBegun && length <= 40 && /^(?:[A-Z][\w.'’-]+ ){1,2}[A-Z][\w.'’-]+$/.test(look)) return "bio";
  return undefined;
}

function isCaption(look: string): boolean {
  return (
    CAPTION.test(look) ||
    ((look.includes(":") || look.includes("/")) && CREDIT_WITHIN.test(look)) ||
    CAPTION_WITHIN.some((piece) => piece.test(look))
  );
}

/** Short, and not closed by a full stop. */
function isHeadline(look: string, length: number): boolean {
  return length <= 220 && !/[.。;；:：,，][”"’')\]]?\s*$/.test(look) && !LIST_ITEM.test(look);
}

function isStandfirst(look: string, line: Range, next: (Range & { afterBlank: boolean }) | undefined): boolean {
  return (
    line.end - line.start <= 320 &&
    next !== undefined &&
    (isHeadline(look, line.end - line.start) || /[?!…]["”’]?\s*$/.test(look))
  );
}

interface Line extends Range {
  readonly afterBlank: boolean;
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blank = true;
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, afterBlank: blank });
      blank = false;
    } else blank = true;
    from = to + 1;
  }
  return lines;
}
