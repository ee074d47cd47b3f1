// Finds the multi-sourcing shape in a model: demand rows that share the amounts out among materials, amount-and-switch
// pairs, group limits, counts. Rows that fit nowhere become coupling rows, priced by multipliers.
import { isDiscrete, KIND, type Model, type SparseRows } from "../model/model.ts";
import type { Block } from "./block.ts";

/** A block with the columns its candidates came from; `switches` is -1 for a candidate without one. */
export interface FoundBlock {
  readonly block: Block;
  readonly amounts: Int32Array;
  readonly switches: Int32Array;
  /** Amounts that are bought in any case, and their cost; the block's amounts come on top. */
  readonly base: Float64Array;
  readonly constant: number;
  readonly demandRow: number;
  /** Model row of each group limit. */
  readonly groupRows: Int32Array;
  readonly countRows: readonly number[];
}

export interface Sourcing {
  readonly blocks: readonly FoundBlock[];
  /** Rows that join blocks or do not fit the shape. */
  readonly coupling: readonly number[];
}

/** The sourcing shape of a minimisation, or undefined when the model has another one. `linear`: also without switches. */
export function recogniseSourcing(model: Model, { linear = false } = {}): Sourcing | undefined {
  if (model.sense !== "minimise" || model.quadratic.length > 0 || (!linear && !isDiscrete(model))) return undefined;
  const shape = new Shape(model);
  return shape.read();
}

interface Draft {
  readonly demandRow: number;
  readonly amounts: readonly number[];
  readonly groups: { readonly row: number; readonly members: readonly number[]; readonly limit: number }[];
  readonly countRows: number[];
  countMin: number;
  countMax: number;
}

class Shape {
  readonly #model: Model;
  readonly #blockOf: Int32Array;
  readonly #switchOf: Int32Array;
  readonly #amountOf: Int32Array;
  readonly #capacity: Float64Array;
  readonly #minimum: Float64Array;
  readonly #grouped: Uint8Array;
  readonly #capped: Uint8Array;
  readonly #drafts: Draft[] = [];
  readonly #coupling: number[] = [];

  constructor(model: Model) {
    const count = model.columns.length;
    this.#model = model;
    this.#blockOf = new Int32Array(count).fill(-1);
    this.#switchOf = new Int32Array(count).fill(-1);
    this.#amountOf = new Int32Array(count).fill(-1);
    this.#capacity = model.upper.slice();
    this.#minimum = new Float64Array(count);
    this.#grouped = new Uint8Array(count);
    this.#capped = new Uint8Array(count);
  }

  read(): Sourcing | undefined {
    const { rows, rowNames } = this.#model;
    const rest: number[] = [];
    for (let row = 0; row < rowNames.length; row++) if (!this.#takePair(rows, row)) rest.push(row);
    const others = rest.filter((row) => !this.#takeDemand(row));
    if (!this.#isComplete()) return undefined;
    if (others.some((row) => rows.start[row] === rows.start[row + 1] && !this.#holdsEmpty(row))) return undefined;
    for (const row of others.filter((row) => rows.start[row] !== rows.start[row + 1]))
      if (!this.#takeGroup(row) && !this.#takeCount(row)) this.#coupling.push(row);
    return { blocks: this.#drafts.map((draft) => this.#found(draft)), coupling: this.#coupling };
  }

  /** A row without terms holds at 0 or nowhere; where it does not hold, the model is the general solver's to refuse. */
  #holdsEmpty(row: number): boolean {
    return (this.#model.rowLower[row] as number) <= 0 && (this.#model.rowUpper[row] as number) >= 0;
  }

  #isSwitch(j: number): boolean {
    const { kind, lower, upper, cost } = this.#model;
    return kind[j] === KIND.integer && lower[j] === 0 && upper[j] === 1 && (cost[j] as number) >= 0;
  }

  #isAmount(j: number): boolean {
    return this.#model.kind[j] === KIND.continuous && (this.#model.lower[j] as number) >= 0;
  }

  /** `x <= capacity·y` or `x >= minimum·y`. */
  #takePair({ start, index, value }: SparseRows, row: number): boolean {
    const from = start[row] as number;
    if ((start[row + 1] as number) - from !== 2) return false;
    const first = index[from] as number;
    const flip = this.#isSwitch(first);
    const x = (flip ? index[from + 1] : first) as number;
    const y = (flip ? first : index[from + 1]) as number;
    if (!this.#isAmount(x) || this.#model.lower[x] !== 0 || !this.#isSwitch(y)) return false;
    const scale = (flip ? value[from + 1] : value[from]) as number;
    const ratio = -((flip ? value[from] : value[from + 1]) as number) / scale;
    let low = this.#model.rowLower[row] as number;
    let high = this.#model.rowUpper[row] as number;
    if (scale < 0) [low, high] = [-high, -low];
    const owner = this.#switchOf[x] as number;
    if ((owner >= 0 && owner !== y) || ((this.#amountOf[y] as number) >= 0 && this.#amountOf[y] !== x)) return false;
    if (high === 0 && low === -Infinity && ratio > 0) {
      this.#capacity[x] = Math.min(this.#capacity[x] as number, ratio);
      this.#capped[x] = 1;
    } else if (low === 0 && high === Infinity && ratio >= 0)
      this.#minimum[x] = Math.max(this.#minimum[x] as number, ratio);
    else return false;
    this.#switchOf[x] = y;
    this.#amountOf[y] = x;
    return true;
  }

  /** All coefficients equal one and all columns of the kind asked for: the columns, else undefined. */
  #unitRow(row: number, fits: (column: number) => boolean): readonly number[] | undefined {
    const { start, index, value } = this.#model.rows;
    const columns: number[] = [];
    for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
      const column = index[k] as number;
      if (value[k] !== 1 || !fits(column)) return undefined;
      columns.push(column);
    }
    return columns.length === 0 ? undefined : columns;
  }

  #takeDemand(row: number): boolean {
    if (!((this.#model.rowLower[row] as number) > 0)) return false;
    const amounts = this.#unitRow(row, (j) => this.#isAmount(j) && this.#blockOf[j] === -1);
    if (amounts === undefined) return false;
    for (const j of amounts) this.#blockOf[j] = this.#drafts.length;
    this.#drafts.push({ demandRow: row, amounts, groups: [], countRows: [], countMin: 0, countMax: Infinity });
    return true;
  }

  /** Every amount stands in one demand row with a finite capacity, and every other column is the switch of one. */
  #isComplete(): boolean {
    const { columns } = this.#model;
    for (let j = 0; j < columns.length; j++) {
      const isAmount = this.#blockOf[j] !== -1;
      if (!isAmount && ((this.#amountOf[j] as number) < 0 || this.#blockOf[this.#amountOf[j] as number] === -1))
        return false;
      const hasSwitch = isAmount && (this.#switchOf[j] as number) >= 0;
      // A switch whose amount has no capacity row would not be pushed open by it.
      if (hasSwitch && this.#capped[j] === 0) return false;
    }
    return this.#drafts.length > 0;
  }

  #oneBlock(columns: readonly number[], blockOf: (column: number) => number): number {
    const block = blockOf(columns[0] as number);
    return columns.every((column) => blockOf(column) === block) ? block : -1;
  }

  #takeGroup(row: number): boolean {
    const limit = this.#model.rowUpper[row] as number;
    if (limit === Infinity || this.#model.rowLower[row] !== -Infinity || limit < 0) return false;
    const members = this.#unitRow(row, (j) => this.#blockOf[j] !== -1 && this.#grouped[j] === 0);
    const block = members === undefined ? -1 : this.#oneBlock(members, (j) => this.#blockOf[j] as number);
    if (members === undefined || block < 0) return false;
    for (const j of members) this.#grouped[j] = 1;
    this.#drafts[block]?.groups.push({ row, members, limit });
    return true;
  }

  #takeCount(row: number): boolean {
    const switches = this.#unitRow(row, (j) => (this.#amountOf[j] as number) >= 0);
    if (switches === undefined) return false;
    const block = this.#oneBlock(switches, (j) => this.#blockOf[this.#amountOf[j] as number] as number);
    const draft = this.#drafts[block];
    if (draft === undefined || switches.length !== draft.amounts.length) return false;
    draft.countRows.push(row);
    draft.countMin = Math.max(draft.countMin, Math.ceil((this.#model.rowLower[row] as number) - 1e-9));
    draft.countMax = Math.min(draft.countMax, Math.floor((this.#model.rowUpper[row] as number) + 1e-9));
    return true;
  }

  #found({ amounts, groups, countRows, countMin, countMax, demandRow }: Draft): FoundBlock {
    const { cost, rowLower, rowUpper } = this.#model;
    const columns = Int32Array.from(amounts);
    const switches = columns.map((j) => this.#switchOf[j] as number);
    const group = new Int32Array(columns.length).fill(-1);
    const place = new Map(amounts.map((j, i) => [j, i]));
    groups.forEach(({ members }, g) => members.forEach((j) => (group[place.get(j) as number] = g)));
    const read = (values: Float64Array, from: Int32Array): Float64Array =>
      Float64Array.from(from, (j) => (j < 0 ? 0 : (values[j] as number)));
    // What must be bought anyway is taken off every limit; the block decides about the rest.
    const base = read(this.#model.lower, columns);
    const taken = base.reduce((sum, amount) => sum + amount, 0);
    const takenBy = (g: number): number => base.reduce((sum, amount, i) => (group[i] === g ? sum + amount : sum), 0);
    return {
      amounts: columns,
      switches,
      base,
      constant: base.reduce((sum, amount, i) => sum + amount * (cost[columns[i] as number] as number), 0),
      demandRow,
      countRows,
      groupRows: Int32Array.from(groups, ({ row }) => row),
      block: {
        unit: read(cost, columns),
        fixed: read(cost, switches),
        capacity: read(this.#capacity, columns).map((capacity, i) => capacity - (base[i] as number)),
        minimum: read(this.#minimum, columns),
        group,
        limit: Float64Array.from(groups, ({ limit }, g) => limit - takenBy(g)),
        demandMin: (rowLower[demandRow] as number) - taken,
        demandMax: (rowUpper[demandRow] as number) - taken,
        countMin,
        countMax,
      },
    };
  }
}

/** The groups of blocks that coupling rows join; a block that nothing joins stands alone. */
export function joinedBlocks(
  model: Model,
  { blocks, coupling }: Sourcing,
): readonly { readonly blocks: readonly number[]; readonly rows: readonly number[] }[] {
  const blockOf = new Int32Array(model.columns.length);
  blocks.forEach(({ amounts, switches }, b) => {
    for (const j of amounts) blockOf[j] = b;
    for (const j of switches) if (j >= 0) blockOf[j] = b;
  });
  const parent = Int32Array.from(blocks.keys());
  const root = (b: number): number => {
    let at = b;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  const { start, index } = model.rows;
  const first = (row: number): number => blockOf[index[start[row] as number] as number] as number;
  for (const row of coupling)
    for (let k = start[row] as number; k < (start[row + 1] as number); k++)
      parent[root(blockOf[index[k] as number] as number)] = root(first(row));
  const groups = new Map<number, { blocks: number[]; rows: number[] }>();
  blocks.forEach((_, b) => {
    const group = groups.get(root(b)) ?? { blocks: [], rows: [] };
    group.blocks.push(b);
    groups.set(root(b), group);
  });
  for (const row of coupling) groups.get(root(first(row)))?.rows.push(row);
  return [...groups.values()];
}
