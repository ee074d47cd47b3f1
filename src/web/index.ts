// Every page of the web app. The server mounts them; order does not matter.
import type { Page } from "./page.ts";
import { eventPage } from "./pages/event.tsx";
import { instrumentPage } from "./pages/instrument.tsx";
import { measurePage } from "./pages/measure.tsx";
import { registerPage } from "./pages/register.tsx";

export const pages: readonly Page[] = [registerPage, instrumentPage, measurePage, eventPage];

export type { Page, PageRequest, PageResponse } from "./page.ts";
export { problemPage, type ShownProblem } from "./problem-page.tsx";
