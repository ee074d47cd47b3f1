// One malformed line through the same steps as every surface: JSON, schema, check. What came of it.
import type { Transaction } from "../src/base/transaction.ts";
import { checkTransaction } from "../src/operations/check.ts";
import type { Knowledge } from "../src/operations/knowledge.ts";
import { recordError } from "../src/operations/problems.ts";
import { transactionSchema } from "../src/operations/transaction-schema.ts";
import type { Pinned } from "./knowledge.ts";

const schemas = new WeakMap<Knowledge, ReturnType<typeof transactionSchema>>();

/** `cleared`: it may proceed although a party is unscreened or the use of what moves is not said. */
export function judgeMalformed(
  knowledge: Knowledge,
  text: string,
  days: Pinned,
): "not JSON" | "refused" | "held" | "proceeds" | "cleared" {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  let schema = schemas.get(knowledge);
  if (!schema) schemas.set(knowledge, (schema = transactionSchema(knowledge.countries)));
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const { error } = recordError(value, parsed.error);
    if (!error.message || !error.hint) throw new Error(`no message or hint for ${text}`);
    return "refused";
  }
  const verdict = checkTransaction(knowledge, parsed.data, days);
  JSON.stringify(verdict);
  if (!verdict.mayProceed) return "held";
  return isComplete(parsed.data) ? "proceeds" : "cleared";
}

function isComplete({ act, parties, endUse }: Transaction): boolean {
  const moves = !["procure", "use_in_contract", "import", "invest", "deal"].includes(act);
  const isUsed = endUse?.category !== undefined && endUse.category !== null && endUse.category !== "unknown";
  const isScreened = !!parties?.length && parties.every((one) => one.unlisted === true || one.listedOn?.length);
  return isScreened && (isUsed || !moves);
}
