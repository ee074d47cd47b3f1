// The chosen plan written into the user's own tables: shares and stock changed, every other cell as it was. What assess or
// impact say of it is what they say of the plan.
import type { SourceTable } from "../../base/source-row.ts";
import { amendPortfolio, type CellEdit, type PortfolioInput } from "../../portfolio/index.ts";
import type { Diversification } from "./diversify.ts";
import type { PlannedPart } from "./planned-part.ts";

/** Digits that keep a share as it was found. */
const DIGITS = 12;

/** `input` with the chosen plan in it; the same when there is none. */
export function planAsPortfolio(input: PortfolioInput, { chosen }: Diversification): PortfolioInput {
  if (chosen === null) return input;
  const cells = chosen.parts.flatMap((part) =>
    part.sources.map(({ candidate, after }): CellEdit => ({
      table: "supply",
      row: candidate.at.row,
      column: "share",
      value: text(after * part.accountedShare),
    })),
  );
  const { portfolio } = amendPortfolio(input, { cells });
  const raised = chosen.parts.filter(({ stockWeeks }) => stockWeeks > 0);
  if (raised.length === 0) return portfolio;
  const inventory = withStock(portfolio.tables.inventory, raised);
  return { ...portfolio, tables: { ...portfolio.tables, inventory } };
}

function withStock(table: SourceTable | undefined, parts: readonly PlannedPart[]): SourceTable {
  const before = table ?? { file: "inventory.csv", headers: ["part_id", "quantity"], rows: [] };
  const of = (column: string): string => before.headers.find((header) => header.trim() === column) ?? column;
  const [part, quantity] = [of("part_id"), of("quantity")];
  const raised = new Set(parts.map(({ partId }) => partId));
  const last = Math.max(1, ...before.rows.map(({ row }) => row));
  return {
    ...before,
    headers: [...new Set([...before.headers, part, quantity])],
    rows: [
      ...before.rows.filter(({ cells }) => !raised.has(cells[part]?.trim() ?? "")),
      ...parts.map((one, i) => ({
        file: before.file,
        row: last + 1 + i,
        cells: { [part]: one.partId, [quantity]: text(one.stock.after) },
      })),
    ],
  };
}

const text = (value: number): string => String(Number(value.toPrecision(DIGITS)));
