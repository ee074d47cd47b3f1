// PDF → text, page by page. Pictures of text stay unread, and that is said.
import { extractText, getDocumentProxy } from "unpdf";
import { InputError } from "../errors.ts";
import type { DocumentWarning, SourceDocument } from "./document.ts";

/** Pages that are read; official notices are shorter. */
const MOST_PAGES = 300;

/** Reads a PDF. Throws InputError for one that is broken or locked. */
export async function readPdf(bytes: Uint8Array, url?: string): Promise<SourceDocument> {
  const { pages, total, info } = await extract(bytes);
  const warnings: DocumentWarning[] = [];
  if (total > MOST_PAGES) {
    const params = { pages: total, read: MOST_PAGES };
    warnings.push({
      code: "pages_left_out",
      params,
      text: `Only the first ${MOST_PAGES} of ${total} pages were read.`,
    });
  }
  const empty = pages.flatMap((page, index) => (page.trim() === "" ? [index + 1] : []));
  if (empty.length > 0) {
    const text = `Pages ${empty.slice(0, 10).join(", ")} hold no text; if they are scans, nothing on them was read.`;
    warnings.push({ code: "pages_without_text", params: { pages: empty.length }, text });
  }
  return {
    kind: "pdf",
    text: pages.map(paragraphs).join("\n\n").trim(),
    ...(info.title === undefined ? {} : { title: info.title }),
    ...(info.created === undefined ? {} : { published: info.created }),
    ...(url === undefined ? {} : { url }),
    warnings,
  };
}

interface Extracted {
  readonly pages: readonly string[];
  readonly total: number;
  readonly info: { readonly title?: string; readonly created?: string };
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  try {
    const pdf = await getDocumentProxy(bytes.slice());
    try {
      const { text, totalPages } = await extractText(pdf, { mergePages: false });
      return { pages: text.slice(0, MOST_PAGES), total: totalPages, info: await infoOf(pdf) };
    } finally {
      await pdf.cleanup();
    }
  } catch (cause) {
    throw new InputError("the PDF cannot be read: it is broken or locked", "Save its text and read that.", { cause });
  }
}

async function infoOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<Extracted["info"]> {
  const { info } = await pdf.getMetadata();
  const { Title, CreationDate } = (info ?? {}) as { readonly Title?: unknown; readonly CreationDate?: unknown };
  const created = typeof CreationDate === "string" ? /^D:(\d{4})(\d{2})(\d{2})/.exec(CreationDate) : null;
  return {
    ...(typeof Title === "string" && Title.trim() !== "" ? { title: Title.trim() } : {}),
    ...(created === null ? {} : { created: `${created[1]}-${created[2]}-${created[3]}` }),
  };
}

/** Lines of one page joined into paragraphs: a line that ends a sentence ends its paragraph when the next is set apart. */
function paragraphs(page: string): string {
  return page
    .replace(/\r/g, "")
    .replace(/-\n(?=\p{Ll})/gu, "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
}
