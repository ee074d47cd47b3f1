// Every page of the web app. The server mounts them; order does not matter.
import { deskPages } from "./desk-pages.ts";
import type { Page } from "./page.ts";
import { coveragePage } from "./pages/coverage.tsx";
import { diversifyMemoPage, diversifyPage, diversifyWorkbookPage } from "./pages/diversify.tsx";
import { eventPage } from "./pages/event.tsx";
import { classifyPage } from "./pages/classify.tsx";
import { goodsIndexPage } from "./pages/goods-index.tsx";
import { goodsPage } from "./pages/goods.tsx";
import { impactCompanyPage } from "./pages/impact-company.tsx";
import { impactBacktestsPage } from "./pages/impact-economy-backtests.tsx";
import { impactMineralsPage } from "./pages/impact-economy-minerals.tsx";
import { impactStudyPage } from "./pages/impact-economy-study.tsx";
import { impactTimePage } from "./pages/impact-economy-time.tsx";
import { impactEconomyPage } from "./pages/impact-economy.tsx";
import { instrumentPage } from "./pages/instrument.tsx";
import { measurePage } from "./pages/measure.tsx";
import { registerPage } from "./pages/register.tsx";
import { strategicMaterialsFilePage, strategicMaterialsPage } from "./pages/strategic-materials.tsx";
import { timelinePage } from "./pages/timeline.tsx";

export const pages: readonly Page[] = [
  ...deskPages,
  impactCompanyPage,
  diversifyPage,
  diversifyWorkbookPage,
  diversifyMemoPage,
  strategicMaterialsPage,
  strategicMaterialsFilePage,

  registerPage,
  instrumentPage,
  measurePage,
  eventPage,
  timelinePage,
  goodsIndexPage,
  classifyPage,
  goodsPage,
  coveragePage,
  impactEconomyPage,
  impactTimePage,
  impactMineralsPage,
  impactStudyPage,
  impactBacktestsPage,
];

export type { Page, PageRequest, PageResponse } from "./page.ts";
export { problemPage, type ShownProblem } from "./problem-page.tsx";
