// Stories through the built command line: what it answers, how it fails, and with which exit code.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { derisk, jsonLines, type Ran } from "./run-cli.ts";
import { ROOT } from "./source-files.ts";

const SAMPLE = "examples/meridian-rf";
const KNOWN = ["--known", "2026-11-21"];
const BAN = ["--on", "2024-12-03", ...KNOWN];
const GALLIUM = ["check", "--item", "gallium metal", "--from", "CN", "--to", "US"];

let folder = "";
let store: Readonly<Record<string, string>> = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-e2e-"));
  store = { DERISK_STORE: join(folder, "store.sqlite") };
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in the temporary folder. */
function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function json<T>(ran: Ran): T {
  expect(ran).toMatchObject({ stderr: "" });
  return JSON.parse(ran.stdout) as T;
}

describe("check", () => {
  test("answers flags in words", () => {
    const { status, stdout } = derisk([...GALLIUM, ...BAN]);
    expect(status).toBe(0);
    expect(stdout).toContain("as of 2024-12-03, known by 2026-11-21");
    expect(stdout).toContain("LICENCE REQUIRED (in principle refused)");
    expect(stdout).toContain("CN:MOFCOM:2024-46");
    expect(stdout).toContain("HOLD");
  });

  test("tells a military end user no", () => {
    const verdict = json<{ outcome: string }>(
      derisk([...GALLIUM, "--category", "military_end_user", ...BAN, "--json"]),
    );
    expect(verdict.outcome).toBe("prohibited");
  });

  test("answers JSON lines in order, a bad line in its place", () => {
    const line = (id: string, to: string): string =>
      JSON.stringify({ id, act: "export", item: { description: "gallium metal" }, from: "CN", to });
    const input = [line("A", "US"), "{ not json", line("B", "Narnia"), line("C", "JP")].join("\n");
    const ran = derisk(["check", "--jsonl", ...BAN], { input });
    expect(ran.status).toBe(0);
    expect(jsonLines(ran)).toMatchObject([
      { id: "A", outcome: "licence_required", reviewPolicy: "in_principle_refused" },
      { error: { code: "bad_json", hint: expect.any(String) as string } },
      { id: "B", error: { code: "bad_input", field: "to" } },
      { id: "C", outcome: "licence_required" },
    ]);
  });

  test.each([
    ["prohibited", 0],
    ["licence_required", 1],
    ["obligation", 1],
    ["indeterminate", 1],
    ["hold", 1],
  ])("--fail-on %s ends with %i", (mark, status) => {
    expect(derisk([...GALLIUM, ...BAN, "--fail-on", mark]).status).toBe(status);
  });

  test.each([
    ["licence_required", 0],
    ["indeterminate", 1],
    ["hold", 1],
  ])("--fail-on %s ends with %i where a line cannot be read", (mark, status) => {
    const unread = JSON.stringify({ id: "A", act: "export", item: {}, from: "Chnia", to: "US" });
    expect(derisk(["check", "--jsonl", ...BAN, "--fail-on", mark], { input: unread }).status).toBe(status);
  });

  test.each([
    ["a day that is none", [...GALLIUM, "--on", "2024-02-30"], "YYYY-MM-DD"],
    ["an unknown flag", [...GALLIUM, "--destination", "US"], "derisk check --help"],
    ["an unknown mark", [...GALLIUM, "--fail-on", "everything"], "licence_required"],
    ["an unknown command", ["chek"], "check"],
    ["nothing to check", ["check"], "--item"],
  ])("%s is a usage error", (_, args, hint) => {
    const { status, stdout, stderr } = derisk(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain("    at ");
  });

  test("a file that is not there is an I/O error", () => {
    expect(derisk(["check", join(folder, "missing.json")])).toMatchObject({ status: 5, stdout: "" });
  });

  test("a field that does not exist is bad input, named", () => {
    const path = write("odd.json", JSON.stringify({ id: "A", act: "export", item: {}, destination: "US" }));
    const { status, stderr } = derisk(["check", path]);
    expect(status).toBe(3);
    expect(stderr).toContain("destination");
  });
});

describe("the register missing", () => {
  test.each([
    ["its data", "data"],
    ["all of dist", "dist"],
  ])("without %s it says what to do", (_, what) => {
    const home = join(folder, `without-${what}`);
    mkdirSync(home);
    cpSync(`${ROOT}/bin`, join(home, "bin"), { recursive: true });
    cpSync(`${ROOT}/package.json`, join(home, "package.json"));
    symlinkSync(`${ROOT}/node_modules`, join(home, "node_modules"));
    if (what === "data") {
      const data = join(`${ROOT}/dist`, "data");
      cpSync(`${ROOT}/dist`, join(home, "dist"), { recursive: true, filter: (path) => path !== data });
    }
    const { status, stderr } = derisk([...GALLIUM], { bin: join(home, "bin/derisk.mjs") });
    expect(status).toBe(4);
    expect(stderr).toContain("npm run build");
  });
});

describe("assess", () => {
  test("names for each undecided line what would settle it, also where only its party is open", () => {
    const { stdout } = derisk(["assess", SAMPLE, "--on", "2026-11-21", ...KNOWN]);
    const [, table = ""] = /^Undecided\n[^\n]*settled by\n[^\n]*\n([\s\S]*?)\n {2}… and/m.exec(stdout) ?? [];
    const cells = table.split("\n").map((row) => row.trim().split(/ {2,}/));
    expect(cells).toHaveLength(12);
    expect(cells.filter((row) => row.length !== 5)).toEqual([]);
    expect(table).toContain("parties[supplier].");
  });

  interface Report {
    readonly on: string;
    readonly lines: readonly { readonly id: string; readonly verdict: { readonly outcome: string } }[];
    readonly problems: readonly { readonly severity: string }[];
    readonly register: { readonly sha256: string };
  }

  test("reports on the sample company", { timeout: 300_000 }, () => {
    const report = json<Report>(derisk(["assess", SAMPLE, "--on", "2026-11-21", ...KNOWN, "--json"]));
    expect(report.on).toBe("2026-11-21");
    expect(report.register.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.lines).toHaveLength(312 + 61);
    expect(report.problems.filter(({ severity }) => severity === "rejected")).toHaveLength(7);
    const outcomes = new Map(report.lines.map(({ id, verdict }) => [id, verdict.outcome]));
    expect(outcomes.get("TX-GA-US-03")).toBe("licence_required");
    expect(outcomes.get("TX-GA-US-04")).toBe("prohibited");
  });

  test.each([
    ["is no YAML", "name: [", "YAML"],
    [
      "assumes an unknown state",
      "name: x\nassume: [{ measure: cn-mofcom-2024-46-2, state: paused }]",
      "docs/data-model.md",
    ],
  ])("a scenario that %s is bad input", (what, text, hint) => {
    const tiny = join(folder, `tiny ${what}`);
    mkdirSync(tiny);
    writeFileSync(join(tiny, "products.csv"), "product_id,name\nP1,Amplifier\n");
    const { status, stderr } = derisk(["assess", tiny, "--scenario", write("scenario.yaml", text)]);
    expect(status).toBe(3);
    expect(stderr).toContain(hint);
  });

  test("a folder that is not there is an I/O error", () => {
    expect(derisk(["assess", join(folder, "nowhere")]).status).toBe(5);
  });
});

describe("decisions", () => {
  test("are recorded, listed, released, replayed and proven", () => {
    expect(derisk(["decisions", "list"], { env: store }).stdout).toContain("No decision is recorded yet");

    const transaction = { id: "SHIP-1", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" };
    const path = write("shipment.json", JSON.stringify(transaction));
    const recorded = json<{ id: string }>(
      derisk(["decisions", "record", path, ...BAN, "--reviewer", "A. Okafor", "--json"], { env: store }),
    );
    const list = json<{ items: readonly object[] }>(derisk(["decisions", "list", "--json"], { env: store }));
    expect(list.items).toMatchObject([
      { id: recorded.id, transaction: "SHIP-1", standing: "held", reviewer: "A. Okafor" },
    ]);

    const receipt = derisk(["decisions", "receipt", recorded.id], { env: store }).stdout;
    const file = write("receipt.json", receipt);
    const verified = derisk(["verify", file, "--log", "--json"], { env: store });
    expect(json(verified)).toMatchObject({ kind: "replayed", replay: { kind: "identical" }, log: "agrees" });
    const forged = derisk(["verify", "-"], { input: receipt.replace("SHIP-1", "SHIP-2") });
    expect(forged).toMatchObject({ status: 3, stdout: "" });

    const release = ["decisions", "release", recorded.id, "--reason", "permit seen in original"];
    expect(derisk(release, { env: store })).toMatchObject({ status: 2 });
    expect(derisk([...release, "--approver", "Chen Wei"], { env: store }).status).toBe(0);
    expect(derisk(["decisions", "show", recorded.id], { env: store }).stdout).toContain("Chen Wei");

    expect(derisk(["decisions", "chain", file], { env: store })).toMatchObject({ status: 0 });
    const cutOff = derisk(["decisions", "chain", file, "--store", ":memory:"]);
    expect(cutOff).toMatchObject({ status: 1, stdout: expect.stringContaining("BROKEN") as string });
  });

  test("an unknown decision is bad input", () => {
    expect(derisk(["decisions", "show", "nobody"], { env: store }).status).toBe(3);
  });
});

describe("portfolio", () => {
  test("check names each bad row with its fix", () => {
    const { status, stdout } = derisk(["portfolio", "check", SAMPLE]);
    expect(status).toBe(0);
    expect(stdout).toContain("parts.csv:39:hs 811092 does not exist in HS-2022");
    expect(stdout).toContain("suppliers.csv:34:country Germnay is not a country");
  });

  test("--save-mapping writes what a person confirms, and the next check uses it", () => {
    const sap = join(folder, "sap");
    mkdirSync(sap);
    writeFileSync(join(sap, "products.csv"), "product_id,产品名称\nP1,功率放大器\n");
    expect(derisk(["portfolio", "check", sap, "--save-mapping"]).stdout).toContain("may be name");
    expect(JSON.parse(readFileSync(join(sap, "mapping.json"), "utf8"))).toEqual({ products: { 产品名称: "name" } });
    const again = json<{ stats: object }>(derisk(["portfolio", "check", sap, "--json"]));
    expect(again.stats).toMatchObject({ products: { kept: 1, rejected: 0 } });
  });

  test("versions are kept and brought back", () => {
    const save = (text: string): Ran => {
      const one = join(folder, "one");
      mkdirSync(one, { recursive: true });
      writeFileSync(join(one, "products.csv"), text);
      return derisk(["portfolio", "save", "acme", one], { env: store });
    };
    expect(save("product_id,name\nP1,Amplifier\n").stdout).toContain("saved as version 1");
    expect(save("product_id,name\nP1,Amplifier\n").stdout).toContain("nothing changed since version 1");
    expect(save("product_id,name\nP1,Amplifier\nP2,Filter\n").stdout).toContain("saved as version 2");
    expect(derisk(["portfolio", "restore", "acme", "--version", "1"], { env: store }).stdout).toContain("version 3");
    const history = json<{ items: readonly object[] }>(
      derisk(["portfolio", "history", "acme", "--json"], { env: store }),
    );
    expect(history.items).toMatchObject([{ version: 3, restored: 1 }, { version: 2 }, { version: 1 }]);
  });
});

describe("register", () => {
  test("lists as of a day", () => {
    const row = (on: string): string => {
      const { stdout } = derisk(["register", "list", "--material", "gallium", "--on", on, ...KNOWN]);
      return stdout.split("\n").find((line) => line.startsWith("CN:MOFCOM:2024-46:2")) ?? "";
    };
    expect(row("2024-12-03")).toContain("applies since 2024-12-03");
    expect(row("2026-11-27")).toContain("suspended until 2026-11-28");
    expect(row("2026-11-28")).toContain("not known since 2026-11-28");
  });

  test("shows nothing that was not public", () => {
    const { stdout } = derisk([
      "register",
      "list",
      "--material",
      "gallium",
      "--on",
      "2023-08-01",
      "--known",
      "2023-07-02",
    ]);
    expect(stdout).toContain("No measure fits");
  });

  test("knows the way to a record that is nearly named", () => {
    const { status, stderr } = derisk(["register", "show", "CN:MOFCOM:2023-2"]);
    expect(status).toBe(3);
    expect(stderr).toContain("CN:MOFCOM:2023-23");
  });

  test("hands lists to spreadsheets", () => {
    const { stdout } = derisk(["register", "cliffs", "--on", "2026-11-21", ...KNOWN, "--csv"]);
    const [head, ...rows] = stdout.trim().split("\n");
    expect(head).toBe("date,kind,provision,measure,before,after,what");
    expect(rows.some((row) => row.startsWith("2026-11-28,suspension ends,CN:MOFCOM:2024-46:2"))).toBe(true);
  });
});

test("cases writes nothing but JSON lines", () => {
  const one = {
    id: "1",
    jurisdiction: "CN",
    question: "licence",
    asOf: "2024-12-03",
    facts: { item: "gallium metal", from: "CN", to: "US" },
  };
  const ran = derisk(["cases", "-"], { input: `${JSON.stringify(one)}\nnot json\n` });
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  expect(jsonLines(ran)).toMatchObject([
    { id: "1", verdict: { outcome: expect.any(String) as string } },
    { error: { code: "bad_json" } },
  ]);
});

test("help goes to standard output", () => {
  expect(derisk(["--help"]).stdout).toContain("Exit codes:");
  expect(derisk(["help", "register"]).stdout).toContain("derisk register cliffs");
});
