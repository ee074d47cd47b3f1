// Builds a Model column by column and row by row; names are looked up once, and repeated terms add up.
import { KIND, type Model, type QuadraticTerm } from "./model.ts";

export interface Term {
  readonly column: number;
  readonly value: number;
}

export interface ColumnOptions {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly kind?: number;
}

/** Grows a model; `model()` freezes it into typed arrays. */
export class ModelBuilder {
  sense: Model["sense"] = "minimise";
  constant = 0;
  readonly columns: string[] = [];
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly kind: number[] = [];
  readonly #byName = new Map<string, number>();
  readonly #quadratic = new Map<string, { i: number; j: number; weight: number }>();
  readonly #rowNames: string[] = [];
  readonly #usedNames = new Set<string>();
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #start: number[] = [0];
  readonly #index: number[] = [];
  readonly #value: number[] = [];
  /** Position of a column's entry in the row being written, to add up repeated terms. */
  readonly #seenAt: number[] = [];

  /** The column's number, made (continuous, 0 … Infinity) at first use. */
  column(name: string): number {
    const known = this.#byName.get(name);
    return known ?? this.addColumn(name, {});
  }

  hasColumn(name: string): boolean {
    return this.#byName.has(name);
  }

  addColumn(name: string, { cost = 0, lower = 0, upper = Infinity, kind = KIND.continuous }: ColumnOptions): number {
    const at = this.columns.length;
    this.columns.push(name);
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.kind.push(kind);
    this.#byName.set(name, at);
    return at;
  }

  /** Adds `weight · x_a · x_b` to the objective. */
  addQuadratic(a: number, b: number, weight: number): void {
    const [i, j] = a <= b ? [a, b] : [b, a];
    const key = `${i},${j}`;
    const term = this.#quadratic.get(key);
    if (term === undefined) this.#quadratic.set(key, { i, j, weight });
    else term.weight += weight;
  }

  hasRow(name: string): boolean {
    return this.#usedNames.has(name);
  }

  /** Adds `lower <= Σ terms <= upper`; an empty name becomes `r<number>` or a like one. Returns the row's number. */
  addRow(name: string, terms: readonly Term[], lower: number, upper: number): number {
    const row = this.#rowNames.length;
    const begin = this.#index.length;
    for (const { column, value } of terms) {
      const at = this.#seenAt[column] ?? -1;
      if (at >= begin && this.#index[at] === column) this.#value[at] = (this.#value[at] as number) + value;
      else {
        this.#seenAt[column] = this.#index.length;
        this.#index.push(column);
        this.#value.push(value);
      }
    }
    this.#start.push(this.#index.length);
    this.#rowNames.push(name);
    if (name !== "") this.#usedNames.add(name);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    return row;
  }

  #freeName(row: number): string {
    let name = `r${row}`;
    while (this.#usedNames.has(name)) name += "_";
    return name;
  }

  model(): Model {
    return {
      sense: this.sense,
      constant: this.constant,
      columns: this.columns,
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      kind: Uint8Array.from(this.kind),
      quadratic: [...this.#quadratic.values()].filter(({ weight }): boolean => weight !== 0) as QuadraticTerm[],
      rows: {
        start: Int32Array.from(this.#start),
        index: Int32Array.from(this.#index),
        value: Float64Array.from(this.#value),
      },
      rowNames: this.#rowNames.map((name, row) => (name === "" ? this.#freeName(row) : name)),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
    };
  }
}
