// A licence is drawn on by day: what one shipment takes is not there for the next.
import { expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Portfolio, PortfolioTransaction } from "../portfolio/index.ts";
import { readTables } from "../portfolio/tables.case.ts";
import { licencesHeldBy } from "./licences-held.ts";

const LICENCES = "licence_id | authority | type | item | quantity | unit | value | currency | valid_from | valid_to";
const DEALS = "transaction_id | date | act | part_or_product_id | quantity | unit | value | currency";

function read(licences: readonly string[], deals: readonly string[]): Portfolio {
  return readTables({
    parts: ["part_id | name", "A | Alloy", "B | Board"],
    licences: [LICENCES, ...licences],
    transactions: [DEALS, ...deals],
  }).portfolio;
}

/** What is left of each licence before each transaction, by its id. */
function left(licences: readonly string[], deals: readonly string[]): readonly string[] {
  const portfolio = read(licences, deals);
  const held = licencesHeldBy(portfolio, isoDate("2026-06-01"));
  return portfolio.transactions.map((one: PortfolioTransaction) =>
    [
      one.id,
      ...held(one).map(({ left: { quantity, value } = {} }) =>
        [quantity && `${quantity.amount} ${quantity.unit}`, value && `${value.amount} ${value.currency}`]
          .filter(Boolean)
          .join("+"),
      ),
    ].join(" "),
  );
}

const HUNDRED = "L1 | MOFCOM | individual | A | 100 | kg | | | 2026-01-01 | 2026-12-31";
const FIFTY = "L2 | MOFCOM | individual | A | 50 | kg | | | 2026-01-01 | 2026-12-31";
const VALUED = "L3 | BIS | individual | A | | | 1000 | USD | 2026-01-01 | 2026-12-31";

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    "what the day before took is gone, whatever the order of the rows",
    [HUNDRED],
    ["T2 | 2026-07-02 | export | A | 80 | kg | | ", "T1 | 2026-07-01 | export | A | 80 | kg | | "],
    ["T2 20 kg", "T1 100 kg"],
  ],
  [
    "what does not fit takes nothing",
    [HUNDRED],
    ["T1 | 2026-07-01 | export | A | 120 | kg | | ", "T2 | 2026-07-02 | export | A | 80 | kg | | "],
    ["T1 100 kg", "T2 100 kg"],
  ],
  [
    "the next licence is drawn on where the first is not enough",
    [HUNDRED, FIFTY],
    [
      "T1 | 2026-07-01 | export | A | 0.08 | t | | ",
      "T2 | 2026-07-02 | export | A | 40 | kg | | ",
      "T3 | 2026-07-03 | export | A | 1 | kg | | ",
    ],
    ["T1 100 kg 50 kg", "T2 20 kg 50 kg", "T3 20 kg 10 kg"],
  ],
  [
    "value is drawn on as quantity is",
    [VALUED],
    ["T1 | 2026-07-01 | export | A | 1 | kg | 600.50 | USD", "T2 | 2026-07-02 | export | A | 1 | kg | 600.50 | USD"],
    ["T1 1000 USD", "T2 399.50 USD"],
  ],
  [
    "an act of the past without its quantity leaves nothing that can be counted",
    [HUNDRED],
    ["T1 | 2026-05-01 | export | A | | | | ", "T2 | 2026-07-02 | export | A | 10 | kg | | "],
    ["T1 100 kg", "T2 100 "],
  ],
  [
    "acts before the licence, to come without a quantity, or of another item take nothing",
    [HUNDRED],
    [
      "T1 | 2025-05-01 | export | A | 50 | kg | | ",
      "T2 | 2026-07-01 | export | A | | | | ",
      "T3 | 2026-07-02 | export | B | 50 | kg | | ",
      "T4 | 2026-07-03 | export | A | 5 | kg | | ",
    ],
    ["T1 100 kg", "T2 100 kg", "T3", "T4 100 kg"],
  ],
])("%s", (_, licences, deals, expected) => expect(left(licences, deals)).toEqual(expected));
