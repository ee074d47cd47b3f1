// HTML → the article's text: its main content by Readability, headlines it links to apart, and what the page says of itself.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { InputError } from "../errors.ts";
import { blockText } from "./block-text.ts";
import type { DocumentWarning, SourceDocument } from "./document.ts";
import { metadataOf } from "./metadata.ts";

/** More tags, or deeper ones, than any article has: refused before a tree is built of them. */
const MOST_TAGS = 200_000;
const DEEPEST = 1_000;

/** Reads an HTML page. Throws InputError for a page no article is like: too many tags, or nested too deep. */
export function readHtml(html: string, url?: string): SourceDocument {
  refuseBombs(html);
  const { document } = parseHTML(html);
  const about = metadataOf(document);
  const related = relatedHeadlines(document);
  const article = new Readability(document as never, { charThreshold: 200 }).parse();
  const warnings: DocumentWarning[] = [];
  let body = "";
  if (article?.content) body = blockText(parseHTML(`<body>${article.content}</body>`).document);
  if (body === "") {
    body = blockText(parseHTML(html).document);
    warnings.push({ code: "no_article", params: {}, text: "No article was found on the page; all its text was read." });
  }
  const title = about.title ?? article?.title?.trim();
  if (title !== undefined && body.startsWith(`${title}\n`)) body = body.slice(title.length).trim();
  const parts = [title, startsWith(body, about.standfirst) ? undefined : about.standfirst, body, relatedText(related)];
  return {
    kind: "html",
    text: parts.filter((part) => part !== undefined && part !== "").join("\n\n"),
    ...(title === undefined ? {} : { title }),
    ...(about.outlet === undefined ? {} : { outlet: about.outlet }),
    ...(about.published === undefined ? {} : { published: about.published }),
    ...(url === undefined ? {} : { url }),
    warnings,
  };
}

function startsWith(body: string, standfirst: string | undefined): boolean {
  return standfirst === undefined || body.slice(0, 2 * standfirst.length).includes(standfirst.slice(0, 60));
}

/** One pass over the signs, without building anything. */
function refuseBombs(html: string): void {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (++tags > MOST_TAGS) break;
    const next = html.charCodeAt(at + 1);
    if (next === 0x2f) depth = Math.max(0, depth - 1);
    else if (isLetter(next) && !isVoid(html, at + 1)) depth++;
    if (depth > DEEPEST) break;
  }
  if (tags <= MOST_TAGS && depth <= DEEPEST) return;
  const what = tags > MOST_TAGS ? `over ${MOST_TAGS} tags` : `tags nested over ${DEEPEST} deep`;
  throw new InputError(`the page has ${what}, which no article has`, "Save the article's text and read that.");
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)\b/i;

/** Elements without content, and those that close by themselves. */
function isVoid(html: string, at: number): boolean {
  return VOID.test(html.slice(at, at + 8));
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Headlines of other articles: long link texts in asides and in blocks that call themselves related. */
function relatedHeadlines(document: Document): readonly string[] {
  const links = document.querySelectorAll('aside a, [class*="related"] a, [id*="related"] a, [class*="more-on"] a');
  const texts = [...links].map((link) => (link.textContent ?? "").replace(/\s+/g, " ").trim());
  return [...new Set(texts.filter((text) => text.length >= 25 && text.length <= 200))].slice(0, 30);
}

/** Under a heading of its own, so that the reader takes it for what it is and not for the article. */
function relatedText(headlines: readonly string[]): string | undefined {
  return headlines.length === 0 ? undefined : ["Related links", ...headlines].join("\n");
}
