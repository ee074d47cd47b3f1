// The commands, in the order of the help. Each module is loaded when its command runs, so that start-up stays short.
import type { Command } from "../command.ts";

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "assess",
    summary: "what measures do to a company's portfolio: the main job",
    load: async () => (await import("./assess.ts")).assessCommand,
  },
  {
    name: "check",
    summary: "licence determination for transactions",
    load: async () => (await import("./check.ts")).checkCommand,
  },
  {
    name: "watch",
    summary: "which of your answers changed, and why: add, list, show, run, deliver, changes, seen, remove",
    load: async () => (await import("./watch.ts")).watchCommand,
  },
  {
    name: "screen",
    summary: "parties against official lists, with reasons",
    load: async () => (await import("./screen.ts")).screenCommand,
  },
  {
    name: "alerts",
    summary: "possible matches with list entries: raise, list, show, decide, undo",
    load: async () => (await import("./alerts.ts")).alertsCommand,
  },
  {
    name: "lists",
    summary: "official lists: import, update, show, compare versions",
    load: async () => (await import("./lists.ts")).listsCommand,
  },
  {
    name: "diversify",
    summary: "the cheapest way to lower exposure, proven",
    load: async () => (await import("./diversify.ts")).diversifyCommand,
  },
  {
    name: "read",
    summary: "what an article or notice says: measures, events, enforcement, claims",
    load: async () => (await import("./read.ts")).readCommand,
  },
  {
    name: "register",
    summary: "the register of measures: list, show, search, timeline, cliffs, diff, coverage",
    load: async () => (await import("./register.ts")).registerCommand,
  },
  {
    name: "portfolio",
    summary: "read a portfolio, show its problems, save and restore versions",
    load: async () => (await import("./portfolio.ts")).portfolioCommand,
  },
  {
    name: "decisions",
    summary: "stored verdicts: record, list, show, release, withdraw, receipt, verify the chain",
    load: async () => (await import("./decisions.ts")).decisionsCommand,
  },
  {
    name: "readings",
    summary: "documents that were read: add, list, show, review, accept, draft, stories, watch",
    load: async () => (await import("./readings.ts")).readingsCommand,
  },
  {
    name: "classify",
    summary: "candidate control codes for a description or customs code, and what tells them apart",
    load: async () => (await import("./classify.ts")).classifyCommand,
  },
  {
    name: "licences",
    summary: "licences held: list, add, load, reserve, use, release, expire, close, show, check",
    load: async () => (await import("./licences.ts")).licencesCommand,
  },
  {
    name: "verify",
    summary: "replay a receipt against the present register",
    load: async () => (await import("./verify.ts")).verifyCommand,
  },
  {
    name: "impact",
    summary: "what a measure does to a company and to an economy",
    load: async () => (await import("./impact.ts")).impactCommand,
  },
  {
    name: "cases",
    summary: "answer loosely keyed licence questions (JSON lines)",
    load: async () => (await import("./cases.ts")).casesCommand,
  },
  {
    name: "store",
    summary: "the store as a whole: copy it, as from a file to a shared PostgreSQL database",
    load: async () => (await import("./store.ts")).storeCommand,
  },
  {
    name: "serve",
    summary: "the web app, the HTTP API and MCP on this machine",
    load: async () => (await import("./serve.ts")).serveCommand,
  },
  {
    name: "mcp",
    summary: "read-only tools for an agent, over standard input and output (Model Context Protocol)",
    load: async () => (await import("./mcp.ts")).mcpCommand,
  },
];
