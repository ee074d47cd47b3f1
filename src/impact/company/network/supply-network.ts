// A company's supply network: items and the lines they come by, with stocks, volumes, capacities and what weeks are worth.
import type { Assumption } from "./assumption.ts";
import type { SupplyGraph } from "./graph.ts";

export interface SupplyNode {
  readonly id: string;
  readonly name: string;
  /** `line`: one way to buy an item; `make`: making it in house where it is also bought; `unknown`: no source is stated. */
  readonly kind: "product" | "item" | "line" | "make" | "unknown";
  /** Rows it was read from: `supply.csv:12`. */
  readonly rows: readonly string[];
}

/** A way to buy an item, as the portfolio states it. */
export interface SourceLine {
  readonly node: number;
  readonly partId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteId?: string;
  /** Where it ships from. */
  readonly country?: string;
  /** Where its controlled material was refined or mined. */
  readonly materialOrigin?: string;
  readonly material?: string;
  readonly hs: readonly string[];
  /** Row of the supply table, the key of its verdict. */
  readonly row: number;
  readonly file: string;
  readonly recoverWeeks?: number;
}

export interface NetworkProduct {
  readonly node: number;
  readonly id: string;
  readonly name: string;
  /** Units a week. */
  readonly demand: number;
  /** A week; undefined: not known. */
  readonly revenue?: number;
  readonly margin?: number;
  readonly currency?: string;
}

/** `Stock*` and `*Capacity` arrays are by node. What is uncertain is marked, so that bands know what to sample. */
export interface SupplyNetwork {
  readonly graph: SupplyGraph;
  readonly nodes: readonly SupplyNode[];
  readonly lines: readonly SourceLine[];
  readonly products: readonly NetworkProduct[];
  /** Units a week at full demand. */
  readonly use: Float64Array;
  /** Units in stock. */
  readonly stock: Float64Array;
  /** Units a week; Infinity: no limit is stated for making it. */
  readonly capacity: Float64Array;
  /** Weeks of use in stock: `stock / use`. */
  readonly buffer: Float64Array;
  /** 1: the stock is assumed, by node. */
  readonly stockAssumed: Uint8Array;
  /** 1: the capacity is assumed. */
  readonly capacityAssumed: Uint8Array;
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly string[];
}
