// The inputs of an item that is made: groups that are all needed, alternatives within a group, shares and quantities.
import { usageShare, type BomLine } from "../../../portfolio/index.ts";
import type { AssumptionBook } from "./assumption.ts";
import type { Member } from "./graph.ts";
import { rowOf, type Sheet } from "./sheet.ts";
import { convert } from "./units.ts";

/** Groups of the bill-of-material lines `made`; `item` gives the node of an item. */
export function groupsOf(
  made: readonly BomLine[],
  item: (id: string) => number,
  book: AssumptionBook,
  sheet: Sheet,
): Member[][] {
  const groups = Map.groupBy(made, (line) => (line.group === undefined ? rowOf(line) : `group ${line.group}`));
  return [...groups.values()].map((alternatives) => {
    const shares = sharesOf(alternatives, made, sheet);
    return alternatives.map((line, i) => ({
      node: item(line.childId),
      quantity: quantityOf(line, book, sheet),
      share: shares[i] as number,
      delay: line.qualificationWeeks ?? (line.group === undefined ? 0 : book.use("ramp_weeks", rowOf(line))),
      ready: line.qualificationWeeks ?? 0,
    }));
  });
}

/** Shares of a group's alternatives today, 1 together: what is stated is scaled where it adds up to something else. */
function sharesOf(alternatives: readonly BomLine[], made: readonly BomLine[], { problems }: Sheet): readonly number[] {
  const stated = alternatives.map((line) => usageShare(line, made));
  const sum = stated.reduce((all, one) => all + one, 0);
  if (Math.abs(sum - 1) < 1e-6) return stated;
  const [first] = alternatives;
  const where = alternatives.map(rowOf).join(", ");
  if (sum > 0) {
    problems.push(
      `${where}: the shares of group ${first?.group ?? ""} of ${first?.parentId ?? ""} add up to ${Math.round(sum * 100)} %: taken in proportion, as 100 %`,
    );
    return stated.map((share) => share / sum);
  }
  problems.push(
    `${where}: no alternative of group ${first?.group ?? ""} of ${first?.parentId ?? ""} has a share today: the first is taken to be in use`,
  );
  return stated.map((_, i) => (i === 0 ? 1 : 0));
}

/** Units of the child in one of the parent, in the child's own unit. A quantity that is none is assumed. */
function quantityOf(line: BomLine, book: AssumptionBook, { units, problems }: Sheet): number {
  const { quantity, unit, childId } = line;
  if (quantity === undefined) return book.use("quantity_per_unit", rowOf(line));
  if (!(quantity > 0)) {
    problems.push(`${rowOf(line)}: quantity ${quantity} of ${childId} is not above zero: taken as not stated`);
    return book.use("quantity_per_unit", rowOf(line));
  }
  const own = units.get(childId);
  if (unit === undefined || unit.trim() === "" || own === undefined) return quantity;
  const converted = convert(quantity, unit, own);
  if (converted !== undefined) return converted;
  problems.push(
    `${rowOf(line)}: ${unit} of ${childId} does not convert into ${own}: the quantity is taken as not stated`,
  );
  return book.use("quantity_per_unit", rowOf(line));
}
