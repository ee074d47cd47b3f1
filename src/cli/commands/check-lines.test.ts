// `check --jsonl` writes verdicts from pieces of text that lines share, and lines that say the same from one answer. Every line is
// byte for byte what JSON makes of the verdict of that line alone, whoever came before.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { registerTransaction } from "../../../test/register-transaction.ts";
import { briefly } from "../../base/brief-verdict.ts";
import { isoDate } from "../../base/date.ts";
import type { Verdict } from "../../base/verdict.ts";
import { mapCase, type LooseCase } from "../../cases/index.ts";
import { checkTransaction } from "../../operations/check.ts";
import { compileKnowledge } from "../../operations/knowledge.ts";
import { transactionSchema } from "../../operations/transaction-schema.ts";
import { readSnapshots, snapshotFolder } from "../../snapshots.ts";
import { CommandLine } from "../command-line.case.ts";

const DAYS = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const snapshots = await readSnapshots(snapshotFolder());
const knowledge = compileKnowledge(snapshots);
const schema = transactionSchema(knowledge.countries);
const command = new CommandLine();

const judged = ["loose.jsonl", "clerks.jsonl"].flatMap((file) =>
  readFileSync(new URL(`../../../test/judged/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => mapCase(JSON.parse(line) as LooseCase, knowledge.countries).transaction),
);
const drawn = fc.sample(registerTransaction, { numRuns: 120, seed: 17 }).map((one, at) => ({ ...one, id: `d${at}` }));
const elsewhere = drawn.slice(0, 40).map((one) => ({ ...one, id: `${one.id} "to" BR`, to: "BR" }));
// The same once more under other ids, after everything else.
const again = [...judged, ...drawn].slice(0, 200).map((one, at) => ({ ...one, id: `again\n${at} é` }));
const lines = [...judged, ...drawn, ...elsewhere, ...again].map((one) => JSON.stringify(one));

const verdicts = lines.map((line) => checkTransaction(knowledge, schema.parse(JSON.parse(line)), DAYS));

test.each([
  ["whole", [], (verdict: Verdict) => verdict],
  ["brief", ["--brief"], briefly],
] as const)("%s verdicts, line by line", { timeout: 120_000 }, async (_name, flags, told) => {
  const { code, out } = await command.run(
    ["check", "--jsonl", ...flags, "--on", "2026-11-21"],
    `${lines.join("\n")}\n`,
  );
  expect(code).toBe(0);
  const written = out.split("\n");
  expect(written.length).toBe(lines.length + 1);
  const different = lines.filter((_line, at) => written[at] !== JSON.stringify(told(verdicts[at] as Verdict)));
  expect(different).toEqual([]);
});
