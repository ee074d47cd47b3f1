import { readFileSync } from "node:fs";
import { leadOf, plain, readScope } from "/work/main/scripts/us-ear/scope.ts";
import { readTarget } from "/work/main/scripts/us-ear/destination.ts";
const T = JSON.parse(readFileSync("/work/shared/rules/us-ear/ccl-chart-2026-08-07.json","utf8")).eccns as Record<string,{c:[string,string,string|null][]}>;
const known = Object.keys(T).sort();
let n=0, un=0, ut=0;
for (const [entry, {c}] of Object.entries(T)) {
  const ord: Record<string, number> = {};
  for (const [control, cell] of c) {
    n++;
    const lead = leadOf(control);
    if (!lead) { console.log(`NOLEAD ${entry} | ${control.slice(0,100)}`); continue; }
    const i = ord[lead.reason] = (ord[lead.reason] ?? 0) + 1;
    const s = readScope(entry, lead.body, known);
    const t = readTarget(lead.reason, cell);
    if (!s) { un++; console.log(`SCOPE ${entry}/${lead.reason}/${i} | ${lead.body} | ${cell.slice(0,25)}`); }
    if (!t) { ut++; console.log(`TARGET ${entry}/${lead.reason}/${i} | ${cell.slice(0,160)}`); }
    if (process.argv[2]==="ok" && s && Object.keys(s).length) console.log(`ok ${entry}/${lead.reason}/${i} | ${lead.body} => ${JSON.stringify(s)}`);
  }
}
console.log(n, un, ut);
