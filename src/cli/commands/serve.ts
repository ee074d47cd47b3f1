// derisk serve: the web app, the HTTP API and MCP on one port, with a portfolio opened if one is given. The server is
// loaded when it starts: help and the reference page need none of it.
import { appendFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import type { Scope } from "../../server/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { keepHeapSmall } from "../small-heap.ts";
import { assessmentText } from "../print/assessment.ts";

const HOST = "127.0.0.1";
const PORT = 8040;
/** The company that ships with the package, in a checkout as in an installed copy. */
const SAMPLE = fileURLToPath(new URL("../../../examples/meridian-rf", import.meta.url));

export const serveCommand: Command = {
  name: "serve",
  isLongLived: true,
  summary: "the web app, the HTTP API and MCP on this machine",
  usage: "derisk serve [--sample | --open PORTFOLIO] [--port N] [--host ADDRESS --token-file FILE]",
  details:
    "Serves this machine only, unless --host names another address: then every request needs a token. --open keeps a\n" +
    "portfolio in the store under its folder's name, assesses it and prints the report. Ctrl-C waits for answers under way.",
  options: {
    port: { value: "N", summary: `the port (default: ${PORT}; 0 takes any free one)` },
    host: { value: "ADDRESS", summary: `the address (default: ${HOST})` },
    open: { value: "PORTFOLIO", summary: "a folder of CSV files or one .xlsx to open and assess" },
    sample: { summary: "open the sample company that ships with derisk" },
    as: { value: "NAME", summary: "the name to keep the portfolio under" },
    once: { summary: "with --open or --sample: print the report and end" },
    quiet: { summary: "no line for each request" },
    "token-file": { value: "FILE", summary: "lines of: name, SHA-256 of the secret, scopes (read,write)" },
    "issue-token": { value: "NAME", summary: "add a token to the token file, print its secret once, and end" },
    scope: { value: "SCOPE", multiple: true, summary: "what an issued token allows: read (default), write" },
  },
  examples: [
    "derisk serve --sample",
    "derisk serve --open ./my-company --port 9000",
    "derisk serve --issue-token ann --scope write --token-file tokens.txt",
    "derisk serve --host 0.0.0.0 --token-file tokens.txt",
  ],
  async run(args, session) {
    keepHeapSmall();
    const issued = args.text("issue-token");
    if (issued !== undefined) return issue(issued, args, session);
    const portfolio = portfolioOf(args);
    if (args.flag("once")) {
      if (!portfolio) throw new UsageError("--once: of which portfolio?", "Add --sample or --open PORTFOLIO.");
      await report(portfolio, args, session);
      return 0;
    }
    await serve(portfolio, args, session);
    return 0;
  },
};

interface Opened {
  readonly path: string;
  readonly name: string;
}

async function serve(portfolio: Opened | undefined, args: Args, session: Session): Promise<void> {
  const { createServer, listen, tokenFile } = await import("../../server/index.ts");
  const host = args.text("host") ?? HOST;
  const tokens = args.text("token-file");
  const server = await createServer(session.app, {
    host,
    tokens: tokens === undefined ? undefined : tokenFile(tokens),
    log: args.flag("quiet") ? undefined : session.err,
  });
  const listening = await listen(server, { host, port: portOf(args) });
  try {
    if (portfolio) await report(portfolio, args, session);
    session.out(welcome(listening.url, portfolio, args));
    await stopped(session.signal);
    session.err("stopping: waiting for answers under way");
  } finally {
    await listening.close();
  }
}

/** Keeps the portfolio, assesses it as the pages will, so that they find the result ready, and prints the report. */
async function report({ path, name }: Opened, args: Args, session: Session): Promise<void> {
  const context = session.context(args);
  const [save, assess, portfolio] = await Promise.all([
    operations.portfolioSave(),
    operations.portfolioAssess(),
    readPortfolioFolder(path),
  ]);
  await save.run(context, { name, portfolio, savedBy: "derisk serve", note: `opened from ${basename(path)}` });
  const assessed = await assess.run(context, { name });
  if (assessed.kind === "not_found") throw new Error(`the portfolio ${name} was saved and is not there`);
  session.out(assessmentText(assessed.report, session.terminal));
}

function portfolioOf(args: Args): Opened | undefined {
  const given = args.text("open");
  if (given !== undefined && args.flag("sample"))
    throw new UsageError("--open and --sample exclude each other", "Give one.");
  const path = args.flag("sample") ? SAMPLE : given;
  if (path === undefined) return undefined;
  const own = resolve(path) === SAMPLE ? "sample" : basename(resolve(path)).replace(/\.xlsx$/i, "");
  return { path, name: args.text("as") ?? own };
}

function portOf(args: Args): number {
  const text = args.text("port") ?? String(PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port: "${text}" is no port`, "Give a number from 0 to 65535.");
}

function welcome(url: string, portfolio: Opened | undefined, args: Args): string {
  const days = ["on", "known"].flatMap((name) => (args.text(name) === undefined ? [] : [`${name}=${args.text(name)}`]));
  const at = (path: string, query: readonly string[] = []): string => {
    const all = [...query, ...days].join("&");
    return `${url}${path}${all === "" ? "" : `?${all}`}`;
  };
  const today = portfolio
    ? `what waits for an answer at ${portfolio.name}: ${at("/", [`portfolio=${encodeURIComponent(portfolio.name)}`])}`
    : `open a portfolio of your own: ${at("/portfolio")}`;
  return [
    "",
    `derisk is at ${at("/")}`,
    "",
    "Three things to try:",
    `  1. ${today}`,
    `  2. the gallium and germanium permits, from notice to today: ${at("/instruments/CN:MOFCOM:2023-23")}`,
    `  3. check a shipment and answer what it asks: ${at("/check")}`,
    "",
    `Programs: ${url}/openapi.json, agents: ${url}/mcp. Ctrl-C ends it.`,
  ].join("\n");
}

async function issue(name: string, args: Args, session: Session): Promise<number> {
  const file = args.text("token-file");
  if (file === undefined) throw new UsageError("--issue-token: into which file?", "Add --token-file FILE.");
  if (!/^[^\s#]+$/.test(name)) throw new InputError(`"${name}" is no name for a token`, "Use a name without spaces.");
  const { issueToken, SCOPES } = await import("../../server/index.ts");
  const given = args.texts("scope");
  const scopes = (given.length === 0 ? ["read"] : given).map((text): Scope => {
    const scope = SCOPES.find((one) => one === text);
    if (scope) return scope;
    throw new UsageError(`--scope: "${text}" is no scope`, `One of ${SCOPES.join(", ")}.`);
  });
  const { secret, line } = issueToken(name, scopes);
  await appendFile(file, `${line}\n`, { mode: 0o600 });
  session.out(secret);
  session.err(`added ${name} (${scopes.join(", ")}) to ${file}; the secret is stored nowhere else: keep it`);
  return 0;
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
