// Portfolios as tables of text, assessed over the register of data/: for the tests of assess.
import { checkTransaction } from "../src/operations/check.ts";
import type { Knowledge } from "../src/operations/knowledge.ts";
import { withRegisterParties } from "../src/register/index.ts";
import type { AssessWorld } from "../src/assess/assess.ts";
import type { LeadingProducer } from "../src/assess/concentration.ts";

export const LEADERS: readonly LeadingProducer[] = [
  { material: "gallium", country: "CN", sharePct: 99, source: "test" },
  { material: "copper", country: "CL", sharePct: 24, source: "test" },
];

export function worldOf(knowledge: Knowledge, leaders = LEADERS): AssessWorld {
  return {
    register: knowledge.register,
    leaders,
    check: (transaction, days) => checkTransaction(knowledge, transaction, days),
    matches: (transaction, days) =>
      withRegisterParties(transaction, knowledge.parties, days).matches.map(({ name, matched }) => ({
        name,
        provision: matched.provision,
      })),
  };
}

/** A maker in Germany that buys gallium metal and copper from China and elsewhere, and sells drives to China. */
export const TABLES = {
  products: [
    "product_id | name | revenue_per_week | currency | weekly_demand",
    "RADIO | Radio unit | 1000 | EUR | 10",
    "CABLE | Cable | 200 | EUR | 100",
  ],
  parts: [
    "part_id | name | description | material | form | hs | hs_nomenclature | classification_list | classification_code",
    "GA | gallium | gallium metal | gallium | metal | | | |",
    "CU | copper wire | copper wire | copper | wire | | | CN-DUAL-USE | none",
    "SSD | drive | Micron 7450 SSD | | | | | |",
  ],
  bom: ["parent_id | child_id | quantity", "RADIO | GA | 2", "RADIO | CU | 1", "CABLE | CU | 5"],
  suppliers: [
    "supplier_id | name | country",
    "S-CN | Southern Metals | CN",
    "S-JP | Kita Refining | JP",
    "S-CL | Cobre Norte | CL",
  ],
  sites: ["site_id | supplier_id | country", "OWN | | DE"],
  supply: [
    "part_id | supplier_id | share | price | currency | material_origin",
    "GA | S-CN | 0.6 | 300 | EUR | CN",
    "GA | S-JP | 0.4 | 300 | EUR |",
    "CU | S-CL | 1 | 1 | EUR | CL",
  ],
  customers: [
    "customer_id | name | country | categories | cii_operator | revenue_per_week",
    "GRID | Grid operator | CN | | yes | 500",
    "BANK | Provincial bank | CN | | unknown | 300",
    "SHOP | Household | CN | consumer | no | 100",
  ],
  transactions: [
    "transaction_id | date | act | part_or_product_id | value | currency | to | purchaser | end_use",
    "T-GRID | 2026-12-01 | procure | SSD | 100 | EUR | CN | GRID | civil",
    "T-GRID-2 | 2026-12-01 | procure | CU | 300 | EUR | CN | GRID | civil",
    "T-BANK | 2026-12-01 | procure | SSD | 100 | EUR | CN | BANK | civil",
    "T-SHOP | 2026-12-01 | procure | SSD | 100 | EUR | CN | SHOP | civil",
  ],
} as const;
