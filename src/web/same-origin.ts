// Whether a form was sent from a page of ours. No cookie carries rights here, but no other site may write into the log.
import type { PageRequest, PageResponse } from "./page.ts";

/** Source: Fetch Metadata (W3C), with Origin against Host for senders without it. */
export function isSameOrigin({ headers }: Pick<PageRequest, "headers">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

/** The answer to a form from elsewhere; undefined when the form is ours. */
export function refuseForeign(request: PageRequest): PageResponse | undefined {
  if (request.method !== "POST" || isSameOrigin(request)) return undefined;
  return {
    kind: "html",
    status: 403,
    body: "<!doctype html><html lang=en><title>Refused · derisk</title><h1>Refused</h1><p>This form was sent from another site. Open the page here and send it again.</p>",
  };
}
