// A team moves from the file of one machine to a database that two servers share: nothing is lost, and each sees at once what
// the other one keeps.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newDatabase, POSTGRES } from "../postgres-server.ts";
import { derisk } from "../run-cli.ts";
import { describeWith } from "../services.ts";
import { ROOT } from "../source-files.ts";

const SHIPMENT = { id: "SHIP-1", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" };
const DAYS = ["--on", "2024-12-03", "--known", "2026-11-21"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-shared-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Served {
  readonly process: ChildProcess;
  readonly ask: (operation: string, input: object) => Promise<Readonly<Record<string, unknown>>>;
}

/** A server of its own process and folder over the store at `address`, which it is told as a user would tell it. */
async function serve(address: string, name: string): Promise<Served> {
  const cwd = mkdtempSync(join(folder, name));
  const env = { ...process.env, DERISK_STORE: address };
  const child = spawn(process.execPath, [`${ROOT}/bin/derisk.mjs`, "serve", "--port", "0", "--quiet"], { cwd, env });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /derisk is at (http:\S+?)\/?$/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      process: child,
      ask: async (operation, input) => {
        const response = await fetch(`${url}/api/${operation}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(input),
        });
        expect(response.status).toBe(200);
        return (await response.json()) as Readonly<Record<string, unknown>>;
      },
    };
  }
  throw new Error("the server did not start");
}

describeWith(POSTGRES, "a store that two servers share", () => {
  let address: string;
  let file: string;
  const servers: Served[] = [];
  beforeAll(async () => {
    address = await newDatabase();
    file = join(folder, "old.sqlite");
    const shipment = join(folder, "ship.json");
    writeFileSync(shipment, JSON.stringify(SHIPMENT));
    const env = { DERISK_STORE: file };
    expect(
      derisk(["decisions", "record", shipment, "--id", "D-1", "--reviewer", "A. Okafor", ...DAYS], { env }),
    ).toMatchObject({ status: 0 });
    expect(derisk(["portfolio", "save", "meridian", "examples/meridian-rf"], { env })).toMatchObject({ status: 0 });
  });
  afterAll(async () => {
    for (const { process: child } of servers) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
  });

  test("begins as a copy of the file", () => {
    const copied = derisk(["store", "copy", "--from", file, "--to", address]);
    expect(copied).toMatchObject({ status: 0 });
    expect(copied.stdout).toContain("chain of decisions intact: 1 records");
    expect(copied.stdout + copied.stderr).not.toContain(new URL(address).password);
    expect(derisk(["store", "copy", "--from", file, "--to", address])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("is not empty") as string,
    });
  });

  test("shows on one server what is saved on the other", async () => {
    servers.push(await serve(address, "one"), await serve(address, "two"));
    const [one, two] = servers as [Served, Served];
    const suppliers = { file: "suppliers.csv", headers: ["supplier_id"], rows: [] };
    const portfolio = { tables: { suppliers } };
    expect(await one.ask("portfolio-save", { name: "plant-2", portfolio })).toMatchObject({ kind: "saved" });
    expect(await two.ask("portfolio-save", { name: "plant-2", portfolio })).toMatchObject({ kind: "unchanged" });
    const listed = (await two.ask("portfolio-history", {})) as { readonly items: readonly { readonly name: string }[] };
    expect(listed.items.map(({ name }) => name)).toEqual(["meridian", "plant-2"]);
  });

  test("keeps one chain of what both decide at the same time", async () => {
    const record = ({ ask }: Served, id: string) => ask("decisions-record", { id, transaction: { ...SHIPMENT, id } });
    const ids = Array.from({ length: 12 }, (_, n) => n);
    await Promise.all(servers.flatMap((one, at) => ids.map((n) => record(one, `S${at}-${n}`))));
    const chain = derisk(["decisions", "chain"], { env: { DERISK_STORE: address } });
    expect(chain).toMatchObject({ status: 0 });
    expect(chain.stdout).toContain("Intact: records 25");
  });
});

describe("a store that cannot be reached", () => {
  test.each([
    ["postgres://ann:s3cret@localhost:1/derisk", 5, "No server listens there"],
    ["postgres://ann:s3cret@localhost:x/derisk", 2, "cannot be read"],
    ["mysql://localhost/derisk", 2, "no store for mysql:// addresses"],
  ])("%s", (address, status, words) => {
    const ran = derisk(["decisions", "list"], { env: { DERISK_STORE: address } });
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(words);
    expect(ran.stdout + ran.stderr).not.toContain("s3cret");
  });
});
