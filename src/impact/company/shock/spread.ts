// What a measure on a material does beyond the lines it names: suppliers elsewhere that work the same material, and
// sources that everybody turns to.
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "./shock.ts";

export interface SpreadAssumptions {
  /** Weeks of material that a supplier elsewhere holds. */
  readonly upstreamStock: number;
  /** Extra that a line not hit delivers, as a share of the item's use. */
  readonly contestedExtra: number;
}

/**
 * For each material and country that `direct` shocks stop: lines elsewhere whose material was made there follow after the
 * supplier's own stock (open where the origin is not stated), and all other lines of the material deliver little more
 * than today while it lasts. They share the draw of the shock that causes them: one licence regime, one fate.
 */
export function spreadShocks(
  network: SupplyNetwork,
  direct: readonly LineShock[],
  { upstreamStock, contestedExtra }: SpreadAssumptions,
): readonly LineShock[] {
  const { lines, use, capacity, graph } = network;
  const found: LineShock[] = [];
  const causes = new Map<string, LineShock>();
  for (const shock of direct) {
    const { material, country } = lines[shock.line] ?? {};
    if (material === undefined || country === undefined || shock.open || shock.upstream || shock.kind === "price")
      continue;
    const key = [material, country, shock.because.id].join("|");
    const before = causes.get(key);
    if (before === undefined || shock.from < before.from) causes.set(key, shock);
  }
  for (const cause of causes.values()) {
    const { material, country } = lines[cause.line] as (typeof lines)[number];
    const hit = new Set(direct.filter(({ because }) => because.id === cause.because.id).map(({ line }) => line));
    for (const [line, source] of lines.entries()) {
      if (source.material !== material || hit.has(line) || source.country === country) continue;
      const because = cause.because;
      if (source.materialOrigin === country || source.materialOrigin === undefined) {
        const open = source.materialOrigin === undefined;
        const from = cause.from + upstreamStock;
        // The licence comes on the same day for both; what the supplier has in stock shortens its standstill.
        const ends = cause.delay === undefined ? {} : { delay: shifted(cause.delay, -upstreamStock) };
        found.push({
          ...cause,
          ...ends,
          line,
          from,
          open,
          upstream: true,
          because: { ...because, title: `${because.title}: supplier's own source` },
        });
        if (!open) continue;
      }
      const group = graph.useGroup[graph.useStart[source.node] as number] as number;
      const whole = use[graph.groupNode[group] as number] as number;
      const most = (use[source.node] as number) + contestedExtra * whole;
      const left = Math.min(1, most / (capacity[source.node] as number));
      if (!(left < 1)) continue;
      const title = `${because.title}: everybody turns to this source`;
      found.push({
        ...cause,
        line,
        kind: cause.kind === "licence" ? "licence" : "quota",
        capacity: left,
        contested: true,
        because: { ...because, title },
      });
    }
  }
  return found;
}

function shifted({ low, typical, high }: NonNullable<LineShock["delay"]>, by: number): NonNullable<LineShock["delay"]> {
  return { low: Math.max(0, low + by), typical: Math.max(0, typical + by), high: Math.max(0, high + by) };
}
