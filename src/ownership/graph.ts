// Who owns whom, as columns: entities by number, each stake with its exact share in units of one common whole.
import { commonWhole, parseShare, type Fraction } from "./share.ts";

/** What is stated of an entity. Nothing stated of a list leaves it unknown. */
export interface OwnershipEntity {
  readonly id: string;
  readonly listedOn?: readonly string[] | null;
  /** Screened, and on no list. */
  readonly unlisted?: boolean | null;
  /** The stakes given are all there are. */
  readonly complete?: boolean | null;
}

/** A holder of a share of `owned`; null: a holder whose share is not known. Several stakes of one pair add up. */
export interface Stake {
  readonly owner: string;
  readonly owned: string;
  /** Percent as number or decimal text, or a fraction of the whole such as `1/3`. */
  readonly pct: number | string | null;
}

/** A stake whose share cannot be read; it counts as one of an unknown share. */
export interface StakeProblem {
  readonly at: number;
  readonly message: string;
}

export interface OwnershipGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly entities: readonly OwnershipEntity[];
  /** Stakes grouped by holder: those of entity i are `fromHolder[i]` up to `fromHolder[i + 1]`. */
  readonly fromHolder: Int32Array;
  readonly owned: Int32Array;
  readonly holder: Int32Array;
  /** Units of each stake; -1 where the share is not known. Numbers where sums stay exact in them, else big integers. */
  readonly units: Float64Array | readonly bigint[];
  /** Units of the whole. */
  readonly whole: bigint;
  readonly problems: readonly StakeProblem[];
}

/** Sums of shares beyond this are kept in big integers: below it every whole number is exact. */
const EXACT = 2n ** 50n;

/** Builds the graph. Ids that only stakes name are entities of which nothing is stated. */
export function ownershipGraph(stated: readonly OwnershipEntity[], stakes: readonly Stake[]): OwnershipGraph {
  const ids: string[] = [];
  const indexOf = new Map<string, number>();
  const entities: OwnershipEntity[] = [];
  const place = (entity: OwnershipEntity): number => {
    const before = indexOf.get(entity.id);
    if (before !== undefined) return before;
    indexOf.set(entity.id, ids.length);
    ids.push(entity.id);
    entities.push(entity);
    return ids.length - 1;
  };
  for (const entity of stated) place(entity);
  const problems: StakeProblem[] = [];
  const shares = readShares(stakes, problems);
  const owners = new Int32Array(stakes.length);
  const owneds = new Int32Array(stakes.length);
  for (const [at, { owner, owned }] of stakes.entries()) {
    owners[at] = indexOf.get(owner) ?? place({ id: owner });
    owneds[at] = indexOf.get(owned) ?? place({ id: owned });
  }
  const denominators = new Set<bigint>([100n]);
  for (const share of shares) if (share) denominators.add(share.d);
  const whole = commonWhole(denominators);
  const order = byHolder(owners, ids.length);
  const holder = order.at.map((at) => owners[at] as number);
  const owned = order.at.map((at) => owneds[at] as number);
  const inUnits = (share: Fraction | undefined): bigint => (share ? share.n * (whole / share.d) : -1n);
  const isSmall = whole * BigInt(Math.max(1, stakes.length)) < EXACT;
  const memo = new Map<Fraction, number>();
  const smallUnits = (share: Fraction | undefined): number => {
    if (!share) return -1;
    let units = memo.get(share);
    if (units === undefined) memo.set(share, (units = Number(inUnits(share))));
    return units;
  };
  const units = isSmall
    ? Float64Array.from(order.at, (at) => smallUnits(shares[at]))
    : Array.from(order.at, (at) => inUnits(shares[at]));
  return { ids, indexOf, entities, fromHolder: order.from, owned, holder, units, whole, problems };
}

/** Each share read; equal texts are read once. */
function readShares(stakes: readonly Stake[], problems: StakeProblem[]): readonly (Fraction | undefined)[] {
  const read = new Map<number | string, Fraction | undefined>();
  return stakes.map(({ pct }, at) => {
    if (pct === null) return undefined;
    if (read.has(pct)) return read.get(pct);
    const parsed = parseShare(pct);
    if (parsed.kind === "error") problems.push({ at, message: parsed.message });
    const share = parsed.kind === "error" ? undefined : parsed.value;
    if (share) read.set(pct, share);
    return share;
  });
}

/** Stakes in order of their holder, by counting. */
function byHolder(owners: Int32Array, size: number): { readonly from: Int32Array; readonly at: Int32Array } {
  const from = new Int32Array(size + 1);
  for (const owner of owners) from[owner + 1] = (from[owner + 1] as number) + 1;
  for (let i = 0; i < size; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number);
  const next = from.slice(0, size);
  const at = new Int32Array(owners.length);
  for (let stake = 0; stake < owners.length; stake++) {
    const owner = owners[stake] as number;
    const place = next[owner] as number;
    at[place] = stake;
    next[owner] = place + 1;
  }
  return { from, at };
}
