// GoRules Zen: the browser package evaluates expressions, not decision tables, so the rules are a table in its context and one
// expression filters them. A missing number must be spelled out, or the comparison fails the whole line.
import { readFileSync } from "node:fs";
import type { PlainLine, PlainRule } from "./plain-rules.ts";

const WASM = new URL("../../node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm", import.meta.url);

const MATCHES =
  "map(filter(rules, startsWith(line.hs, #.code) and #.origin == line.origin and (line.to in #.to) and line.day >= #.from" +
  " and line.day < #.until and (#.above == null or (line.purity != null and line.purity > #.above))), #.id)";

/** Line → ids of the rules that match, as Zen finds them. */
export async function createZenPeer(rules: readonly PlainRule[]): Promise<(line: PlainLine) => readonly string[]> {
  const zen = await import("@gorules/zen-engine-wasm/dist/zen_engine_wasm.js");
  zen.initSync({ module: readFileSync(WASM) });
  const base = new zen.Variable({ rules });
  return (line) => {
    const context = base.cloneWith("line", line);
    try {
      return context.evaluateExpression(MATCHES) as string[];
    } finally {
      context.free();
    }
  };
}
