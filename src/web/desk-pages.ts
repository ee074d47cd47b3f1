// The pages of the daily work: today, check, portfolio, decisions. Fixed paths stand before patterns that fit them too.
import type { Page } from "./page.ts";
import { alertsPage } from "./pages/alerts.tsx";
import { checkPage } from "./pages/check.tsx";
import { customerPage } from "./pages/customer.tsx";
import { decisionPage, receiptPage } from "./pages/decision.tsx";
import { decisionsPage } from "./pages/decisions.tsx";
import { licencePage } from "./pages/licence.tsx";
import { licencesPage } from "./pages/licences.tsx";
import { linePage } from "./pages/line.tsx";
import { linesPage } from "./pages/lines.tsx";
import { listPage } from "./pages/list.tsx";
import { listsPage } from "./pages/lists.tsx";
import { partPage } from "./pages/part.tsx";
import { portfolioMappingPage } from "./pages/portfolio-mapping.tsx";
import { portfolioNewPage } from "./pages/portfolio-new.tsx";
import { portfolioRowsPage } from "./pages/portfolio-rows.tsx";
import { portfolioTablePage } from "./pages/portfolio-table.tsx";
import { portfolioPage } from "./pages/portfolio.tsx";
import { portfoliosPage } from "./pages/portfolios.tsx";
import { productPage } from "./pages/product.tsx";
import { supplierPage } from "./pages/supplier.tsx";
import { readPage } from "./pages/read.tsx";
import { readingDraftPage } from "./pages/reading-draft.tsx";
import { readingPage } from "./pages/reading.tsx";
import { storiesPage, storyPage } from "./pages/stories.tsx";
import { screenPage } from "./pages/screen.tsx";
import { watchCalendarPage, watchFeedPage } from "./pages/watch-files.ts";
import { watchOnePage } from "./pages/watch-one.tsx";
import { watchPage } from "./pages/watch.tsx";
import { todayPage } from "./pages/today.tsx";

export const deskPages: readonly Page[] = [
  todayPage,
  readPage,
  readingPage,
  readingDraftPage,
  storiesPage,
  storyPage,
  checkPage,
  portfoliosPage,
  portfolioNewPage,
  portfolioPage,
  portfolioMappingPage,
  portfolioRowsPage,
  portfolioTablePage,
  linesPage,
  linePage,
  productPage,
  customerPage,
  supplierPage,
  partPage,
  screenPage,
  alertsPage,
  listsPage,
  listPage,
  licencesPage,
  licencePage,
  watchPage,
  watchOnePage,
  watchFeedPage,
  watchCalendarPage,
  decisionsPage,
  decisionPage,
  receiptPage,
];
