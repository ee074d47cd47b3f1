// Dated classifications beside entries that were published since, under the register of data/.
import { expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { isoDate } from "../base/date.ts";
import type { Item } from "../base/transaction.ts";
import { checkTransaction } from "../operations/check.ts";

const knowledge = await loadKnowledge();

/** The first warning of a civil export from China to Brazil, of which everything else is settled. */
function waitsFor(description: string, code: string, date: string | undefined, list = "CN-DUAL-USE"): string {
  const stated = { list, code, ...(date === undefined ? {} : { date }) };
  const parties = [{ role: "end_user", name: "Buyer", country: "BR", unlisted: true, categories: ["civil"] }] as const;
  const { mayProceed, warnings } = checkTransaction(
    knowledge,
    {
      id: "t",
      act: "export",
      item: { description, classifications: [stated] } as unknown as Item,
      from: "CN",
      to: "BR",
      parties,
      endUse: { category: "civil" },
    },
    { on: isoDate("2026-11-20"), known: isoDate("2026-11-21") },
  );
  return mayProceed ? "proceeds" : (warnings[0]?.code ?? "held");
}

it.each([
  ["copper wire", "none", "2020-01-01", "proceeds"],
  ["samarium magnet", "none", "2025-04-03", "classification_predates_entry"],
  ["samarium magnet", "none", "2025-04-04", "proceeds"],
  ["samarium magnet", "none", undefined, "proceeds"],
  ["lithium battery cell", "none", "2025-10-08", "classification_predates_entry"],
  ["lithium battery cell", "none", "2025-10-09", "proceeds"],
  // What the entries certainly describe waits whatever the day of the statement.
  ["indium phosphide", "none", "2025-02-03", "description_contradicts_statement"],
  ["indium phosphide", "none", "2026-01-01", "description_contradicts_statement"],
])("%s stated %s on %s: %s", (description, code, date, expected) =>
  expect(waitsFor(description, code, date)).toBe(expected),
);
