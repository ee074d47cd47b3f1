// The pages of the daily work: today, check, portfolio, decisions.
import type { Page } from "./page.ts";
import { checkPage } from "./pages/check.tsx";
import { todayPage } from "./pages/today.tsx";

export const deskPages: readonly Page[] = [todayPage, checkPage];
