// Short passages in each of which somebody says something about a trade measure, with how it is meant: what the meaning of
// claims is fitted to beside whole articles. One row of a tab-separated table each, told in `src/read/fixtures/README.md`.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Stance } from "../src/read/claims/claim.ts";
import type { Side } from "../src/read/claims/features.ts";
import type { GoldClaim, Span } from "./reader-gold.ts";

const COLUMNS = ["side", "who", "stance", "frames", "text"] as const;
/** The first column of a further claim of the passage above it; the others follow. */
const FURTHER = "+";
const SIDES: ReadonlySet<string> = new Set(["imposer", "target", "other"]);
const SPEAKERS: ReadonlySet<string> = new Set(["official", "firm", "organisation", "bloc", "observer", "outlet"]);

const STANCES: ReadonlySet<string> = new Set<Stance>([
  "support",
  "oppose",
  "justify",
  "deny",
  "warn",
  "predict",
  "pledge",
  "request",
  "neutral",
]);

/** A claim with how its speaker stands to the measure spoken of. */
export interface PassageClaim extends GoldClaim {
  readonly side: Side;
  /** official, firm, organisation, bloc, observer or outlet. */
  readonly who: string;
}

export interface ClaimPassage {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly PassageClaim[];
}

/** The passages of all tables of a folder. A row that cannot be read is an error that names table, row and column. */
export function claimPassagesOf(folder: string): readonly ClaimPassage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => passagesOf(basename(file, ".tsv"), readFileSync(join(folder, file), "utf8")));
}

/** The passages of one table, by its name and its content with the heading. */
export function passagesOf(table: string, content: string): readonly ClaimPassage[] {
  const [heading, ...lines] = content.trimEnd().split("\n");
  if (heading !== COLUMNS.join("\t")) throw new Error(`${table}: the heading must be ${COLUMNS.join(", ")}`);
  const passages: { readonly text: string; readonly claims: PassageClaim[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const where = `${table}, row ${i + 2}`;
    const cells = line.split("\t");
    const isFurther = cells[0] === FURTHER;
    const row = isFurther ? cells.slice(1) : cells;
    if (row.length !== COLUMNS.length)
      throw new Error(`${where}: ${COLUMNS.length} columns are needed, not ${row.length}`);
    const marked = row[4] as string;
    if (isFurther) {
      const last = passages.at(-1);
      const start = last?.text.indexOf(marked) ?? -1;
      if (last === undefined || start < 0) throw new Error(`${where}, text: these words are not in the passage above`);
      last.claims.push(claimOf(row, { start, end: start + marked.length }, where));
      continue;
    }
    const [start, end] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1];
    if (start < 0 || end <= start) throw new Error(`${where}, text: what is said must stand between ⟦ and ⟧`);
    passages.push({ text: marked.replace(/[⟦⟧]/g, ""), claims: [claimOf(row, { start, end }, where)] });
  }
  return passages.map((passage, i) => ({ id: `${table}-${i + 1}`, ...passage }));
}

function claimOf(
  [side = "", who = "", stance = "", frames = ""]: readonly string[],
  quote: Span,
  where: string,
): PassageClaim {
  if (!SIDES.has(side)) throw new Error(`${where}, side: ${side} is none of ${[...SIDES].join(", ")}`);
  if (!SPEAKERS.has(who)) throw new Error(`${where}, who: ${who} is none of ${[...SPEAKERS].join(", ")}`);
  if (!STANCES.has(stance)) throw new Error(`${where}, stance: ${stance} is none of ${[...STANCES].join(", ")}`);
  return { quote, stance, frames: frames.split(",").filter((frame) => frame !== ""), side: side as Side, who };
}
