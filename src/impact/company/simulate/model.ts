// What a simulation runs over.
import type { SupplyGraph } from "../network/graph.ts";

/** What a run needs of a network: the page's script has it as well as the server. */
export interface SimulationModel {
  readonly graph: SupplyGraph;
  readonly products: readonly { readonly node: number; readonly demand: number }[];
  /** Nodes of the lines, in the order of `left`. */
  readonly lines: readonly { readonly node: number }[];
  readonly use: Float64Array;
  readonly stock: Float64Array;
  readonly capacity: Float64Array;
}
