// The real United States tables and an engine over them, for the tests of this folder.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { readReferenceTables } from "../../../../scripts/reference-tables.ts";
import { readRegisterFiles } from "../../../../scripts/register-files.ts";
import { readUsEar } from "../../../../scripts/us-ear-tables.ts";
import { compileGroups } from "../../../base/country-group.ts";
import { isoDate } from "../../../base/date.ts";
import type { Transaction } from "../../../base/transaction.ts";
import type { Determination, Question, Verdict } from "../../../base/verdict.ts";
import { compileLexicon } from "../../../goods/index.ts";
import { compileRegister as buildRegister } from "../../../register/index.ts";
import { readFiles } from "../../../register/read-files.ts";
import { check } from "../../check.ts";
import { compileRegister } from "../../compile.ts";
import type { Engine } from "../../engine.ts";
import { readSubject, type Subject, type World } from "../../subject.ts";
import { createUsRegime } from "./index.ts";

const DATA = fileURLToPath(new URL("../../../../data", import.meta.url));

/** 15 CFR parts 738 and 774 as held. */
export const US_EAR = readUsEar(DATA);
/** A day that the tables describe. */
export const HELD = isoDate("2026-08-01");

const { groups, lexicon } = await readReferenceTables(DATA);
if (!groups || !lexicon) throw new Error("the reference tables are missing");
export const WORLD: World = { lexicon: compileLexicon(lexicon), groups: compileGroups(groups) };

const EMPTY = { instruments: [], events: [], relations: [], coverage: [], cautions: [] };

/** The regime over its tables alone, without any measure of the register. */
export function listEngine(): Engine {
  const register = { version: "test", sha256: "", compiledFrom: 0, ...EMPTY };
  return compileRegister(register, WORLD, [createUsRegime(US_EAR)]);
}

/** The regime with every measure of data/measures. */
export function registerEngine(): Engine {
  const { content } = readFiles(readRegisterFiles(DATA).files);
  const register = buildRegister(content, (text) => createHash("sha256").update(text, "utf8").digest("hex"));
  return compileRegister(register, WORLD, [createUsRegime(US_EAR)]);
}

/** An export from the United States of an item of `code`; `more` adds to it or replaces it. */
export function exported(code: string | null, to: string, more: Partial<Transaction> = {}): Transaction {
  return { id: "t", act: "export", item: { classifications: [{ list: "US-CCL", code }] }, from: "US", to, ...more };
}

export function subjectOf(transaction: Transaction, on = HELD): Subject {
  return readSubject(transaction, WORLD, on, isoDate("2026-11-21"));
}

export function verdictOf(engine: Engine, transaction: Transaction, on: string = HELD): Verdict {
  return check(engine, transaction, { on: isoDate(on), known: isoDate("2026-11-21") });
}

/** The United States determination on one question. */
export function answer(engine: Engine, transaction: Transaction, question: Question, on: string = HELD): Determination {
  const found = verdictOf(engine, transaction, on).determinations.find((one) => one.question === question);
  if (!found) throw new Error(`no determination on ${question}`);
  return found;
}
