// Every page of the web app. The server mounts them; order does not matter.
import type { Page } from "./page.ts";

export const pages: readonly Page[] = [];

export type { Page, PageRequest, PageResponse } from "./page.ts";
