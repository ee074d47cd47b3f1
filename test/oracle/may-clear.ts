// When the oracle lets "no control found" stand: only where the register says that it holds the question, for acts of this
// kind, for this item; everything else has to read as outside what is held.
import type { Party } from "../../src/base/party.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import type { Question } from "../../src/base/verdict.ts";
import type { GoodsEntry, Measure } from "../../src/register/index.ts";
import { formHolds, formOf, kindOf, materialOf, stated } from "./goods.ts";
import { holds } from "./holds.ts";
import { NATIONAL_LISTS } from "./measures.ts";
import { isOnNone, saidOf } from "./parties.ts";
import { stateOf } from "./state.ts";
import { all, any } from "./three.ts";
import { judgesUsList, mayClearUs } from "./us-list.ts";
import type { OracleWorld } from "./world.ts";

export function mayClear(
  world: OracleWorld,
  jurisdiction: string,
  question: Question,
  line: Transaction,
  on: string,
  known: string,
): boolean {
  const published = world.measures.filter(({ draft }) => !draft);
  const first = (some: readonly Measure[]): string =>
    some.map(({ knownFrom }) => knownFrom as string).toSorted()[0] ?? "";
  const own = published.filter((m) => m.jurisdiction === jurisdiction);
  if (on < first(published) || known < first(own) || on < first(own)) return false;
  const rows = world.coverage.filter((row) => row.jurisdiction === jurisdiction && row.question === question);
  const material = materialOf(world, line);
  const isPlainGoods = kindOf(world, line) === "goods" && formOf(world, line)?.processed !== true;
  const isCovered = rows.some(
    (row) =>
      row.basis === "official" &&
      row.state !== "none" &&
      (row.acts === undefined || row.acts.includes(line.act)) &&
      (row.state === "complete" ||
        (material !== undefined && isPlainGoods && row.families.includes(material)) ||
        stated(line, row.list)?.includes("none")),
  );
  const isPurchase = line.act === "procure" || line.act === "use_in_contract";
  const buysForState = (line.parties ?? []).some(({ categories }) => categories?.includes("government_agency"));
  const isState = jurisdiction === "CN" && question === "procurement" && buysForState;
  if (isCovered && !isState) return true;
  if (jurisdiction === "NL" || jurisdiction === NATIONAL_LISTS)
    if (question === "item" && line.facts?.["onNationalControlList"] === false) return true;
  if (question === "party" && jurisdiction === "EU") return areScreened(line);
  if (question === "party" && jurisdiction === "US" && isPurchase) return areScreened(line, "US");
  if (question !== "item" && question !== "procurement") return false;
  if (jurisdiction === "US" && question === "item")
    return judgesUsList(world, line, on, known) && mayClearUs(world, line, on);
  const abroad = (place: string | null | undefined): boolean => place != null && place !== "CN";
  const isInward = ["import", "procure", "use_in_contract", "invest", "deal"].includes(line.act);
  if (jurisdiction === "CN" && question === "item" && !isInward && abroad(line.from) && abroad(line.item.origin))
    return true;
  if (rows.length > 0 && !rows.some(({ acts }) => acts === undefined || acts.includes(line.act))) return false;
  const live = own.filter((m) => m.question === question && m.goods.length > 0 && stateOf(m, on, known) !== "no");
  return published.some(
    (m) =>
      m.jurisdiction === jurisdiction &&
      m.question === question &&
      m.knownFrom <= known &&
      ((m.basis === "official" && m.goods.some((entry) => entryHolds(world, m, entry, line, on, known) === true)) ||
        (question === "item" && live.includes(m) && m.goods.some((entry) => isLeftOut(world, entry, line)))),
  );
}

/** Of everybody it is said that no list names them, or which lists of the issuer do. */
function areScreened({ parties }: Transaction, issuer?: string): boolean {
  const isSaid = (party: Party): boolean => issuer !== undefined && saidOf(party, issuer);
  return (parties ?? []).length > 0 && (parties ?? []).every((party) => isOnNone(party) || isSaid(party));
}

function entryHolds(
  world: OracleWorld,
  m: Measure,
  entry: GoodsEntry,
  line: Transaction,
  on: string,
  known: string,
): boolean | "?" {
  return holds({ goods: [entry.id] }, m, world, line, on, known);
}

/** The text itself leaves out goods of this form, and nothing else says that the item is another one. */
function isLeftOut(world: OracleWorld, entry: GoodsEntry, line: Transaction): boolean {
  if (!entry.notForms) return false;
  if (formHolds(world, line, entry.notForms.forms, []) !== true) return false;
  const material = materialOf(world, line);
  return (
    all([entry.material && material !== undefined ? any(entry.material.map((one) => one === material)) : "?"]) !== false
  );
}
