// The report's style sheet: one type family, colour only where it repeats a word, light and dark, phone and paper.
import type { Assessment } from "../../assess/index.ts";

/** The sheet with the running head of `report`; nothing in it comes from the portfolio. */
export function reportStyle({ on, known, register }: Pick<Assessment, "on" | "known" | "register">): string {
  const head = `derisk assessment, law of ${on}, known by ${known}`;
  const stamp = `register ${register.version} ${register.sha256.slice(0, 12)}`;
  return `${SCREEN}
@media (max-width: 44rem) {${NARROW}}
@media print {${PRINT}}
@page {
  size: A4; margin: 20mm 14mm 16mm;
  @top-left { content: ${cssString(head)}; ${RUNNING} }
  @top-right { content: ${cssString(stamp)}; ${RUNNING} }
  @bottom-left { content: "Not legal advice"; ${RUNNING} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${RUNNING} }
}
`;
}

const RUNNING = "font: 7.5pt system-ui, sans-serif; color: #555; white-space: nowrap;";

/** A CSS string; signs that could end it or the style element are left out. */
function cssString(text: string): string {
  return `"${text.replace(/[^\w .,:+-]/g, "")}"`;
}

const SCREEN = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #14171a); --raised: light-dark(#f6f7f8, #1c2025);
  --ink: light-dark(#1a1d21, #e6e8ea); --soft: light-dark(#565d66, #a3abb5); --rule: light-dark(#d5d9de, #363c44);
  --link: light-dark(#0b5394, #8ab8ee);
  --stop: light-dark(#a01722, #ff9a9a); --permit: light-dark(#7a4a00, #f0bd6a);
  --open: light-dark(#5b3a9e, #c3aefc); --free: light-dark(#22613a, #8fd3a6);
  --bar-leader: light-dark(#2f4d73, #8fb2dd); --bar-a: light-dark(#9db3cc, #56708f); --bar-b: light-dark(#c6d3e2, #3d5069);
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1.5rem 4rem; }
a { color: var(--link); } a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { position: static; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .8rem; } h2 { font-size: 1.15rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; } h4 { font-size: .85rem; margin: .6rem 0 .2rem; color: var(--soft); }
p { margin: .4rem 0; max-width: 75ch; } .none, .lead, .remainder, .at, .by, .local, figcaption, .count { color: var(--soft); }
.lead strong { color: var(--ink); } .count { font-weight: 400; font-variant-numeric: tabular-nums; }
code { font: .86em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.at { display: block; font-size: .82em; } .local { white-space: normal; }
table { width: 100%; border-collapse: collapse; margin: .6rem 0; font-size: .9rem; }
caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
th { color: var(--soft); font-weight: 600; font-size: .82rem; border-bottom-color: var(--soft); vertical-align: bottom; }
td, dd { font-variant-numeric: tabular-nums; } .right { text-align: right; } .narrow { white-space: nowrap; }
tr:target td { background: var(--raised); }
ul.plain { margin: 0; padding: 0; list-style: none; } ul.plain li + li { margin-top: .2rem; }
.mark { font-weight: 600; white-space: nowrap; } .sign { display: inline-block; width: 1ch; text-align: center; }
.prohibited, .caution { color: var(--stop); } .licence_required, .obligation { color: var(--permit); }
.undecided, .out_of_coverage { color: var(--open); } .exception_available, .no_control_found { color: var(--free); }
.caution { font-weight: 600; } .scenario { border-left: 4px solid var(--open); padding-left: .7rem; }
dl { margin: .4rem 0; } dd { margin: 0; } dt { color: var(--soft); font-size: .85rem; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; } .facts > div { min-width: 0; max-width: 100%; }
.id { overflow-wrap: break-word; } td.first { min-width: 8.5rem; }
.card { border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); padding: .8rem 1rem; margin: .8rem 0; }
.card h3 .mark { font-weight: 600; margin-left: .4rem; } .documents ul { margin: .2rem 0; padding-left: 1.1rem; } .by::before { content: "– "; }
.contents { columns: 16rem 3; padding-left: 1.4rem; margin: 1rem 0; } .contents li { break-inside: avoid; }
.provisions { columns: 14rem 4; padding: 0; list-style: none; font-size: .85rem; } .provisions li { break-inside: avoid; color: var(--soft); }
.notes { padding-left: 1.2rem; max-width: 85ch; } .notes li { margin: .3rem 0; }
.glossary > div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; margin: .4rem 0; } .glossary dd { max-width: 70ch; }
.glossary dt { color: var(--ink); font-size: .9rem; font-weight: 600; }
figure { margin: .8rem 0 1.2rem; } figcaption { font-size: .82rem; margin-top: .5rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; margin: 0 0 .6rem; list-style: none; font-size: .82rem; color: var(--soft); }
.bar { display: grid; grid-template-columns: 8rem 1fr 4rem; gap: 0 .8rem; align-items: center; margin: .5rem 0; }
.bar.head { font-size: .82rem; color: var(--soft); margin: 0; }
.bar svg { display: block; border-radius: 2px; } .bar .hhi { text-align: right; font-variant-numeric: tabular-nums; }
.bar .origins { grid-column: 2; font-size: .82rem; color: var(--soft); }
rect { stroke: var(--ground); stroke-width: 1; } .leader { fill: var(--bar-leader); } .other-0 { fill: var(--bar-a); } .other-1 { fill: var(--bar-b); }
.hatch-ground { fill: var(--raised); stroke: none; } .hatch-line { fill: var(--soft); stroke: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; }
`;

/** Tables become cards: each cell on its own line under the name of its column. */
const NARROW = `
  html { font-size: 14px; } body { padding: 1rem .9rem 3rem; }
  table, tbody, tr, td, caption { display: block; } thead { display: none; }
  tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; } td, td:last-child { border: 0; padding: .1rem 0 .1rem 8.1rem; position: relative; min-height: 1.5rem; overflow-wrap: anywhere; }
  td::before { position: absolute; left: 0; width: 7.6rem; content: attr(data-label); color: var(--soft); font-size: .82rem; }
  td.first { padding-left: 0; font-size: 1rem; } td.first::before { content: none; } td.right { text-align: left; } .narrow { white-space: normal; }
  .bar { grid-template-columns: 1fr 4rem; } .bar svg { grid-column: 1 / -1; } .bar .hhi { grid-row: 1; grid-column: 2; } .bar.head .origins { display: none; } .bar .origins { grid-column: 1 / -1; }
  .glossary > div { grid-template-columns: 1fr; gap: 0; } .card { padding: .7rem; }
`;

const PRINT = `
  :root { color-scheme: light; } html { font-size: 9pt; background: none; } body { max-width: none; padding: 0; }
  .skip, nav { display: none; } a { color: inherit; text-decoration: none; }
  h2, h3, h4, caption, .lead { break-after: avoid; } h2 { margin-top: 1.4rem; } tr, .lead, .bar, .glossary > div, .notes li, .documents { break-inside: avoid; }
  thead { display: table-header-group; } .at { font-size: 6.5pt; white-space: nowrap; } .card { break-inside: avoid; background: none; padding: .5rem .7rem; } table { font-size: 8pt; }
  .mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } figure, svg, rect { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  figure { break-inside: avoid; } section[aria-labelledby="other-lines"] { break-before: page; }
`;
