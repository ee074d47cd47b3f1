// Text, pages and PDF become the text a person sees; what no article is like is refused in bounded time.
import { describe, expect, test } from "vitest";
import { InputError } from "../errors.ts";
import { readDocument } from "./read-bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PARAGRAPH =
  "The commerce ministry said exporters of gallium must apply for permits from August, citing security. ";

const page = (body: string, head = ""): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = page(
  `<nav><a href="/">Home</a></nav><article><h1>Permits for gallium</h1><p>${PARAGRAPH.repeat(3)}</p>
   <p>Second paragraph. ${PARAGRAPH.repeat(2)}</p><ul><li>gallium metal, unwrought and wrought, including waste and scrap of it</li><li>gallium oxide, in powder, crystals or wafers of any size or grade, and scrap</li></ul></article>
   <aside><a href="/x">Raids on consultancy firms in Shanghai alarm investors</a><a href="/y">More</a></aside>`,
  `<title>Permits | Outlet</title><meta property="og:site_name" content="The Outlet">
   <script type="application/ld+json">{"@type":"NewsArticle","headline":"Permits for gallium","datePublished":"2023-07-03T10:00:00Z"}</script>`,
);

describe("what is packed is refused, not read as a text without any measure", () => {
  test.each<[string, readonly number[], RegExp]>([
    ["gzip", [0x1f, 0x8b, 8, 0], /gzip/],
    ["an office document", [0x50, 0x4b, 3, 4], /office document/],
    ["an old office document", [0xd0, 0xcf, 0x11, 0xe0], /old office document/],
    ["rich text", [...bytes("{\\rtf1")], /rich text/],
  ])("%s", async (_, head, message) => {
    await expect(readDocument(new Uint8Array([...head, ...bytes(PARAGRAPH)]))).rejects.toThrow(message);
  });
});

describe("HTML", () => {
  test("keeps the article, its metadata, and headlines it links to under a heading of their own", async () => {
    const read = await readDocument(bytes(ARTICLE), { url: "https://example.org/a" });
    expect(read).toMatchObject({
      kind: "html",
      title: "Permits for gallium",
      outlet: "The Outlet",
      published: "2023-07-03",
    });
    expect(read.text).toContain("Second paragraph.");
    expect(read.text).toMatch(/scrap of it\ngallium oxide/);
    expect(read.text.match(/Permits for gallium/g)).toHaveLength(1);
    expect(read.text).not.toContain("Home");
    expect(read.text).toMatch(/Related links\nRaids on consultancy firms in Shanghai alarm investors$/);
  });

  test("a page without any text gives none and says so", async () => {
    const read = await readDocument(bytes(page("<script>let x = 1;</script>")));
    expect(read).toMatchObject({ text: "", warnings: [{ code: "no_article" }] });
  });

  test("a charset in the page is obeyed", async () => {
    const gbk = new Uint8Array([
      ...bytes('<html><head><meta charset="gb2312"></head><body><p>'),
      0xc9,
      0xcc,
      0xce,
      0xf1,
      ...bytes("</p></body></html>"),
    ]);
    expect((await readDocument(gbk)).text).toContain("商务");
  });

  test.each([
    ["nested", `${"<div>".repeat(300_000)}x`],
    ["many tags", "<br>".repeat(1_000_000)],
    ["unclosed signs", `<html><body>${"<".repeat(1_000_000)}`],
  ])("a bomb of %s is refused or read quickly", async (_, html) => {
    const start = process.cpuUsage().user;
    await readDocument(bytes(html)).catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(5000);
  });
});

describe("PDF", () => {
  test("gives the text of its pages", async () => {
    const read = await readDocument(pdf("Announcement No. 23 of 2023"));
    expect(read.kind).toBe("pdf");
    expect(read.text).toContain("Announcement No. 23 of 2023");
  });

  test("a page without text is named, since a scan is not read", async () => {
    expect((await readDocument(pdf(""))).warnings.map(({ code }) => code)).toEqual(["pages_without_text"]);
  });

  test("a broken file is refused with a fix", async () => {
    await expect(readDocument(bytes("%PDF-1.7 broken"))).rejects.toMatchObject({ code: "bad_input", hint: /text/ });
  });
});

describe("plain text", () => {
  test("line ends are made alike and the mark at its beginning goes", async () => {
    const read = await readDocument(bytes("\uFEFFOne\r\nTwo\rThree"));
    expect(read.text).toBe("One\nTwo\nThree");
  });

  test("what is not UTF-8 is read and said to be guessed", async () => {
    const read = await readDocument(new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    expect(read).toMatchObject({ text: "café", warnings: [{ code: "charset_guessed" }] });
  });

  test.each([
    ["empty", new Uint8Array()],
    ["no text", new Uint8Array(5000).map((_, i) => i % 9)],
    ["too large", new Uint8Array(10_000_001).fill(97)],
  ])("%s is refused", async (_, given) => {
    await expect(readDocument(given)).rejects.toBeInstanceOf(InputError);
  });
});

/** The smallest PDF that shows one line. */
function pdf(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return bytes(text);
}
