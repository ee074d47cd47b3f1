// A copied store on the terminal.
import type { App } from "../../app.ts";

type Copied = Awaited<ReturnType<App["copyStore"]>>;

export function copiedText({ from, to, rows, tables, chain }: Copied): string {
  const held = tables.filter((one) => one.rows > 0);
  const width = Math.max(0, ...held.map(({ table }) => table.length));
  return [
    `${from} copied to ${to}: ${rows} rows, each read back and the same`,
    ...held.map(({ table, rows: count }) => `  ${table.padEnd(width)}  ${count}`),
    chain.kind === "intact"
      ? `  chain of decisions intact: ${chain.count} records`
      : `  CHAIN OF DECISIONS BROKEN, there as here, at ${chain.breaks.length} places: \`derisk decisions chain\` shows them`,
  ].join("\n");
}
