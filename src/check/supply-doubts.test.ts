// Purchases from another state under the register of data/: no purchase rule stops them, and the supplier's export may be bound.
import { expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { isoDate } from "../base/date.ts";
import type { Item, Transaction } from "../base/transaction.ts";
import { checkTransaction } from "../operations/check.ts";

const knowledge = await loadKnowledge();
const BUYER = {
  role: "purchaser",
  name: "Works",
  country: "CN",
  unlisted: true,
  owners: [],
  ownershipComplete: true,
  categories: ["consumer", "not_critical_information_infrastructure_operator"],
} as const;
const NONE = { list: "EU-ANNEX-I", code: "none" } as const;

function bought(item: Item, more: Partial<Transaction>): string {
  const { mayProceed, warnings } = checkTransaction(
    knowledge,
    { id: "t", act: "procure", item, to: "CN", parties: [BUYER], endUse: { category: "civil" }, ...more },
    { on: isoDate("2026-11-20"), known: isoDate("2026-11-21") },
  );
  return mayProceed ? "proceeds" : (warnings[0]?.code ?? "held");
}

it.each<[string, Item, Partial<Transaction>, string]>([
  ["at home", { description: "copper wire" }, { from: "CN" }, "proceeds"],
  ["nobody says from where", { description: "copper wire" }, {}, "proceeds"],
  [
    "a listed item from abroad",
    { classifications: [{ list: "EU-ANNEX-I", code: "3A001" }] },
    { from: "DE" },
    "supply_needs_more",
  ],
  ["an item that nobody classified", { description: "pump" }, { from: "DE" }, "supply_needs_more"],
  [
    "an item on no list",
    { description: "copper wire", hs: [{ code: "740811" }], classifications: [NONE] },
    { from: "DE", facts: { onNationalControlList: false, customsCodeCorrelatesToDualUse: false } },
    "proceeds",
  ],
])("%s", (_name, item, more, expected) => expect(bought(item, more)).toBe(expected));
