// A million random movements of the licence ledger by concurrent users: in memory, and in one SQLite file written by two
// processes at once. Every entry is then added up again by code that shares nothing with the writer.
// node bench/ledger.ts [--operations N] [--users N] [--licences N]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { replayLedger, type Applied, type LicenceStore } from "../src/licences/index.ts";
import { grants, seeded, traffic } from "../src/licences/random.case.ts";
import { openMemory, openSqlite } from "../src/storage/index.ts";
import { writeResult } from "./machine.ts";

const { values: flags } = parseArgs({
  options: {
    operations: { type: "string", default: "1000000" },
    users: { type: "string", default: "64" },
    licences: { type: "string", default: "2000" },
    worker: { type: "string" },
    path: { type: "string" },
  },
});
const OPERATIONS = Number(flags.operations);
const USERS = Number(flags.users);
const LICENCES = Number(flags.licences);
const PROCESSES = 2;
/** So large that a licence lasts for about half of the movements. */
const TIMES = Math.max(1, Math.round(OPERATIONS / LICENCES / 60));

interface Tally {
  applied: number;
  refused: Record<string, number>;
}

/** `users` at once, each sending its next movement when the one before is answered, some in bursts. */
async function drive(store: LicenceStore, prefix: string, operations: number): Promise<Tally> {
  const tally: Tally = { applied: 0, refused: {} };
  const count = (one: Applied): void => {
    if (one.kind === "applied") tally.applied++;
    else tally.refused[one.refusal.code] = (tally.refused[one.refusal.code] ?? 0) + 1;
  };
  const each = Math.ceil(operations / USERS);
  const user = async (number: number): Promise<void> => {
    const below = seeded(number * 7919 + prefix.charCodeAt(0));
    const drafts = traffic(`${prefix}${number}-`, LICENCES, below);
    for (let done = 0; done < each;) {
      const burst = Math.min(each - done, 1 + below(30));
      const answers = Array.from({ length: burst }, () => store.apply(drafts.next().value));
      for (const answer of await Promise.all(answers)) count(answer);
      done += burst;
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, number) => user(number)));
  return tally;
}

async function audit(store: LicenceStore): Promise<Awaited<ReturnType<typeof replayLedger>>> {
  const balances = [];
  let after: string | undefined;
  do {
    const page = await store.list({ limit: 1000, ...(after === undefined ? {} : { after }) });
    balances.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return replayLedger(store.records(), balances);
}

async function measured(run: () => Promise<Tally>): Promise<{ readonly tally: Tally; readonly rates: object }> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const tally = await run();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const total = tally.applied + Object.values(tally.refused).reduce((sum, one) => sum + one, 0);
  return {
    tally,
    rates: {
      operations: total,
      seconds: Number(seconds.toFixed(1)),
      perSecond: Math.round(total / seconds),
      perCpuSecondOfThisProcess: Math.round(total / ((user + system) / 1e6)),
    },
  };
}

function verdict(tally: Tally, report: Awaited<ReturnType<typeof audit>>): object {
  const expected = tally.applied + LICENCES;
  return {
    ...tally,
    entries: report.entries,
    lost: expected - report.entries,
    overspentOrWrong: report.faults.length,
    firstFaults: report.faults.slice(0, 3),
  };
}

async function inMemory(): Promise<object> {
  const stores = await openMemory();
  await stores.licences.applyAll(grants(LICENCES, seeded(1), TIMES));
  const { tally, rates } = await measured(() => drive(stores.licences, "M", OPERATIONS));
  const report = await audit(stores.licences);
  await stores.close();
  return { ...rates, ...verdict(tally, report) };
}

async function onDisk(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), "derisk-bench-"));
  const path = join(folder, "ledger.db");
  try {
    const stores = await openSqlite(path);
    await stores.licences.applyAll(grants(LICENCES, seeded(1), TIMES));
    const { tally, rates } = await measured(async () => {
      const parts = await Promise.all(Array.from({ length: PROCESSES }, (_, at) => worker(path, "AB"[at] ?? "C")));
      return parts.reduce((sum, one) => ({ applied: sum.applied + one.applied, refused: added(sum, one) }));
    });
    const report = await audit(stores.licences);
    await stores.close();
    const megabytes = Math.round(statSync(path).size / 1e6);
    return {
      processes: PROCESSES,
      ...rates,
      perCpuSecondOfThisProcess: undefined,
      megabytes,
      ...verdict(tally, report),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function added(a: Tally, b: Tally): Record<string, number> {
  const codes = new Set([...Object.keys(a.refused), ...Object.keys(b.refused)]);
  return Object.fromEntries([...codes].map((code) => [code, (a.refused[code] ?? 0) + (b.refused[code] ?? 0)]));
}

async function worker(path: string, prefix: string): Promise<Tally> {
  const args = [
    fileURLToPath(import.meta.url),
    `--worker=${prefix}`,
    `--path=${path}`,
    `--operations=${OPERATIONS / PROCESSES}`,
    `--users=${USERS}`,
    `--licences=${LICENCES}`,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => (text += String(chunk)));
  const [exitCode] = (await once(child, "close")) as [number];
  if (exitCode !== 0) throw new Error(`a writer ended with ${exitCode}`);
  return JSON.parse(text) as Tally;
}

if (flags.worker !== undefined) {
  const stores = await openSqlite(flags.path ?? "");
  process.stdout.write(JSON.stringify(await drive(stores.licences, flags.worker, OPERATIONS)));
  await stores.close();
} else {
  writeResult("ledger", { users: USERS, licences: LICENCES, memory: await inMemory(), sqlite: await onDisk() });
}
