// Working knowledge for tests, compiled from data/ itself: no build step stands between a record and its test.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readReferenceTables } from "../scripts/reference-tables.ts";
import { readRegisterFiles } from "../scripts/register-files.ts";
import { isoDate, type IsoDate } from "../src/base/date.ts";
import type { Transaction } from "../src/base/transaction.ts";
import type { Determination, Question, Verdict } from "../src/base/verdict.ts";
import type { UsEarData } from "../src/check/index.ts";
import { checkTransaction } from "../src/operations/check.ts";
import { compileKnowledge, type Knowledge } from "../src/operations/knowledge.ts";
import { compileRegister } from "../src/register/index.ts";
import { readFiles } from "../src/register/read-files.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

let loading: Promise<Knowledge> | undefined;

/** The whole register, lexicon and tables, compiled once for each worker. */
export function loadKnowledge(): Promise<Knowledge> {
  return (loading ??= compileData());
}

async function compileData(): Promise<Knowledge> {
  const { countries, groups, lexicon } = await readReferenceTables(DATA);
  if (!countries || !groups || !lexicon) throw new Error("data/ lacks its reference tables");
  const { content } = readFiles(readRegisterFiles(DATA).files);
  const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
  const register = compileRegister(content, sha256);
  const list = <T>(file: string): T => parse(readFileSync(join(DATA, "control-lists", file), "utf8")) as T;
  const usEar: UsEarData = {
    ccl: list("us-ccl.json"),
    chart: list("us-country-chart.json"),
    directProduct: list("us-direct-product.yaml"),
  };
  return compileKnowledge({ register, lexicon, countries, groups, usEar });
}

/** `on`, and what was public by `known` (the same day unless stated). */
export interface Pinned {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

export function pinned(on: string, known = on): Pinned {
  return { on: isoDate(on), known: isoDate(known) };
}

/** The check that every surface runs: names matched first. The id is filled in. */
export function judge(knowledge: Knowledge, stated: Omit<Transaction, "id">, days: Pinned): Verdict {
  return checkTransaction(knowledge, { id: "t", ...stated }, days);
}

/** The one determination of a regime's question; throws when it is not there, or not alone. */
export function answerTo(verdict: Verdict, jurisdiction: string, question: Question): Determination {
  const found = verdict.determinations.filter((d) => d.jurisdiction === jurisdiction && d.question === question);
  if (found.length !== 1) throw new Error(`${found.length} determinations of ${jurisdiction} ${question}`);
  return found[0] as Determination;
}
