// Where a reader can go: the sections of the site, and within the open one its pages. A new page is one line in SECTIONS.
import type { JSX } from "preact";
import type { View } from "../view.ts";

export type Section =
  | "today"
  | "read"
  | "register"
  | "check"
  | "screen"
  | "portfolio"
  | "impact"
  | "diversify"
  | "watch"
  | "decisions";

interface Place {
  readonly label: string;
  readonly path: string;
}

/** A section opens on its first page; a section of one page has no list of its own. */
const SECTIONS: readonly (Place & { readonly section: Section; readonly pages?: readonly Place[] })[] = [
  { section: "today", label: "Today", path: "/" },
  {
    section: "read",
    label: "Read",
    path: "/read",
    pages: [
      { label: "Library", path: "/read" },
      { label: "Stories", path: "/stories" },
    ],
  },
  {
    section: "register",
    label: "Register",
    path: "/register",
    pages: [
      { label: "Measures", path: "/register" },
      { label: "Timeline", path: "/timeline" },
      { label: "Goods", path: "/goods" },
      { label: "Coverage", path: "/coverage" },
    ],
  },
  {
    section: "check",
    label: "Check",
    path: "/check",
    pages: [
      { label: "Transaction", path: "/check" },
      { label: "Licences", path: "/licences" },
    ],
  },
  {
    section: "screen",
    label: "Screen",
    path: "/screen",
    pages: [
      { label: "Party", path: "/screen" },
      { label: "Alerts", path: "/alerts" },
      { label: "Lists", path: "/lists" },
    ],
  },
  { section: "portfolio", label: "Portfolio", path: "/portfolio" },
  {
    section: "impact",
    label: "Impact",
    path: "/impact/company",
    pages: [
      { label: "Company", path: "/impact/company" },
      { label: "Economy", path: "/impact/economy" },
      { label: "Over time", path: "/impact/economy/time" },
      { label: "Minerals", path: "/impact/economy/minerals" },
      { label: "Published study", path: "/impact/economy/study" },
      { label: "Back-tests", path: "/impact/economy/backtests" },
    ],
  },
  {
    section: "diversify",
    label: "Diversify",
    path: "/diversify",
    pages: [
      { label: "Plan", path: "/diversify" },
      { label: "Memo", path: "/diversify/memo" },
      { label: "Strategic materials", path: "/diversify/strategic-materials" },
    ],
  },
  { section: "watch", label: "Watch", path: "/watch" },
  { section: "decisions", label: "Decisions", path: "/decisions" },
];

/** The sections, and under them the pages of the open one. */
export function Navigation({
  view,
  section,
}: {
  readonly view: View;
  readonly section: Section | undefined;
}): JSX.Element {
  const pages = SECTIONS.find((entry) => entry.section === section)?.pages ?? [];
  const open = openPage(pages, view.path);
  return (
    <>
      <nav class="sections" aria-label="Main">
        <ul>
          {SECTIONS.map((entry) => (
            <li key={entry.section}>
              <a href={view.link(entry.path)} aria-current={entry.section === section ? "page" : undefined}>
                {entry.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {pages.length === 0 ? null : (
        <nav class="pages" aria-label="In this section">
          <ul>
            {pages.map((page) => (
              <li key={page.path}>
                <a href={view.link(page.path)} aria-current={page === open ? "page" : undefined}>
                  {page.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** The page whose address begins the one shown, the longest if several do. */
function openPage(pages: readonly Place[], path: string): Place | undefined {
  return pages
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}
