// What a browser shows when there is no page or something failed: what happened, what to do, and the way back.
import type { PageRequest } from "./page.ts";
import { renderPage } from "./render.ts";
import { viewOf } from "./view.ts";

export interface ShownProblem {
  readonly title: string;
  readonly detail: string;
  readonly hint?: string | undefined;
}

/** The problem as a whole document, in the frame of every page. */
export async function problemPage(request: PageRequest, { title, detail, hint }: ShownProblem): Promise<string> {
  const view = await viewOf(request);
  const body = (
    <>
      <h1>{title}</h1>
      <p>{detail}</p>
      {hint === undefined ? null : <p>{hint}</p>}
      <p>
        <a href={view.link("/")}>Today</a> shows what needs an answer; the <a href={view.link("/register")}>register</a>{" "}
        finds measures by country, goods or words.
      </p>
    </>
  );
  return renderPage(view, { title, body });
}
