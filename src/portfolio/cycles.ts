// Circles in a bill of materials. Each is found once, by depth-first search without recursion.
import type { BomLine } from "./types.ts";

/** For each line that closes a circle, the lines of that circle from its start to the closing line. */
export function bomCycles(bom: readonly BomLine[]): readonly (readonly BomLine[])[] {
  const children = Map.groupBy(bom, (line) => line.parentId);
  const done = new Set<string>();
  const cycles: BomLine[][] = [];
  for (const start of children.keys()) {
    if (done.has(start)) continue;
    const path: BomLine[] = [];
    const onPath = new Set([start]);
    const stack = [{ node: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const line = children.get(top.node)?.[top.next++];
      if (line === undefined) {
        done.add(top.node);
        onPath.delete(top.node);
        stack.pop();
        path.pop();
      } else if (onPath.has(line.childId)) {
        const from = path.findIndex((earlier) => earlier.parentId === line.childId);
        cycles.push([...(from < 0 ? [] : path.slice(from)), line]);
      } else if (!done.has(line.childId)) {
        path.push(line);
        onPath.add(line.childId);
        stack.push({ node: line.childId, next: 0 });
      }
    }
  }
  return cycles;
}
