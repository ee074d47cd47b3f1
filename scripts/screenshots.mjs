// Pictures of every kind of page, light and dark, at 1280 and 360 px, for people to look at: `node scripts/screenshots.mjs
// FOLDER [URL]`. Without a URL it starts the built app on the sample company. Pages are found by following links.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DAYS = ["--on", "2026-11-21", "--known", "2026-11-21"];
const WIDTHS = [1280, 360];
const SCHEMES = ["light", "dark"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const BROWSERS = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

const [folder, given] = process.argv.slice(2);
const executablePath = BROWSERS.find((path) => path && existsSync(path));
if (folder === undefined || executablePath === undefined) {
  console.error(
    folder === undefined ? "Give a folder for the pictures." : "No Chromium: install it or set CHROMIUM_PATH.",
  );
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const app = given === undefined ? await start() : { url: given, stop: () => undefined };
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const paths = await findPages(app.url);
  for (const width of WIDTHS) for (const colorScheme of SCHEMES) await take(paths, width, colorScheme);
  console.log(`${paths.length} pages, ${paths.length * WIDTHS.length * SCHEMES.length} pictures in ${folder}`);
} finally {
  await browser.close();
  app.stop();
}

/** The first address met of every kind of page; ids stand at every second place of a path. */
async function findPages(url) {
  const page = await browser.newPage();
  const kinds = new Map();
  const { origin } = new URL(url);
  const queue = [url];
  while (queue.length > 0) {
    const address = new URL(queue.shift());
    const [first = "", ...rest] = address.pathname.split("/").slice(1);
    const kind = [first || "today", ...rest.map((part, i) => (i % 2 === 1 || part === "new" ? part : "one"))].join("-");
    if (kinds.has(kind) || /\.\w+$/.test(address.pathname) || ["api", "assets", "mcp", "openapi.json"].includes(first))
      continue;
    const response = await page.goto(address.href);
    if (!response?.headers()["content-type"]?.startsWith("text/html")) continue;
    kinds.set(kind, address.href);
    const links = await page.$$eval("a[href]", (found) =>
      found.map((link) => new URL(link.getAttribute("href"), document.baseURI).href),
    );
    queue.push(...links.filter((link) => link.startsWith(`${origin}/`) && !link.includes("#")));
  }
  await page.close();
  return [...kinds];
}

async function take(paths, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  for (const [kind, address] of paths) {
    await page.goto(address);
    await page.screenshot({ path: join(folder, `${kind}-${colorScheme}-${width}.png`) });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > 1000) {
      const clip = { x: 0, y: 0, width, height: Math.min(height, 3600) };
      await page.screenshot({ path: join(folder, `${kind}-${colorScheme}-${width}-long.png`), fullPage: true, clip });
    }
  }
  await context.close();
}

/** The built app on the sample company, in a folder of its own, on a free port. */
function start() {
  const cwd = mkdtempSync(join(tmpdir(), "derisk-screenshots-"));
  const args = [join(ROOT, "bin/derisk.mjs"), "serve", "--sample", "--port", "0", "--quiet", ...DAYS];
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
  const stop = () => {
    child.kill("SIGTERM");
    rmSync(cwd, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [url] = /http:\/\/[\w.[\]:]+:\d+\/\S*/.exec(printed) ?? [];
      if (url) resolve({ url, stop });
    });
    child.once("exit", () => reject(new Error(`the app ended:\n${printed}`)));
  });
}
