// The text of a tree of HTML as it is seen: paragraphs apart, lists and table rows on lines of their own.

const BLOCK = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DIV DL FIGURE FIGCAPTION FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN OL P PRE SECTION TABLE UL".split(
    " ",
  ),
);
const LINE = new Set(["LI", "TR", "DT", "DD", "BR"]);
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "HEAD"]);

/** Text of the document's body: "\n\n" between blocks, "\n" between list items and rows, a tab between cells. */
export function blockText(document: Document): string {
  const out: string[] = [];
  const stack: { readonly node: Node; readonly leaving: boolean }[] = [
    { node: document.documentElement, leaving: false },
  ];
  // A stack of our own: deep trees must not exhaust the one of the language.
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leaving } = top;
    if (node.nodeType === 3) {
      out.push((node.textContent ?? "").replace(/\s+/g, " "));
      continue;
    }
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) continue;
    if (BLOCK.has(name)) out.push("\n\n");
    else if (LINE.has(name) && !leaving) out.push("\n");
    else if ((name === "TD" || name === "TH") && leaving) out.push("\t");
    if (leaving) continue;
    stack.push({ node, leaving: true });
    const children = node.childNodes;
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Node, leaving: false });
  }
  return out
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/[ ]{2,}/g, " ")
    .trim();
}
