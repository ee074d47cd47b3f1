import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { describeLedgerProcesses } from "./licence-processes.case.ts";
import { describeProcesses } from "./processes.case.ts";

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-processes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const newFile = async (): Promise<string> => join(folder, `store-${(files += 1)}.db`);

describeProcesses("SQLite file", newFile);
describeLedgerProcesses("SQLite file", newFile);
