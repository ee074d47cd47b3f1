// From a page's content to the text of a whole document.
import { h, type ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import type { PageResponse } from "./page.ts";
import { Layout, type Crumb, type Section } from "./parts/layout.tsx";
import type { View } from "./view.ts";

export interface PageContent {
  /** Of the window and of bookmarks; the body states its own `<h1>`. */
  readonly title: string;
  /** One sentence for search results and shared links. */
  readonly description?: string;
  readonly section?: Section;
  /** From the section down to, and without, this page. */
  readonly trail?: readonly Crumb[];
  /** Other forms of the same page that `handle` answers. */
  readonly twins?: readonly ("json" | "csv")[];
  readonly body: ComponentChildren;
  readonly status?: number;
}

/** The document as text, doctype first. Everything interpolated is escaped. */
export function renderPage(view: View, content: PageContent): string {
  const { body, ...frame } = content;
  return `<!doctype html>\n${render(h(Layout, { view, ...frame }, body))}`;
}

/** `renderPage` as the answer of a page. */
export function htmlPage(view: View, content: PageContent): PageResponse {
  const body = renderPage(view, content);
  return content.status === undefined ? { kind: "html", body } : { kind: "html", body, status: content.status };
}
