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
  readonly entities: readonly OwnershipEntity[];
  readonly indexOf: ReadonlyMap<string, number>;
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
  const indexOf = new Map<string, number>();
  const entities: OwnershipEntity[] = [];
  const place = (entity: OwnershipEntity): number => {
    const before = indexOf.get(entity.id);
    if (before !== undefined) return before;
    entities.push(entity);
    indexOf.set(entity.id, entities.length - 1);
    return entities.length - 1;
  };
  for (const entity of stated) place(entity);
  const owner = new Int32Array(stakes.length);
  const owned = new Int32Array(stakes.length);
  for (let at = 0; at < stakes.length; at++) {
    const stake = stakes[at] as Stake;
    owner[at] = indexOf.get(stake.owner) ?? place({ id: stake.owner });
    owned[at] = indexOf.get(stake.owned) ?? place({ id: stake.owned });
  }
  return graphOf(entities, { owner, owned, pct: stakes.map(({ pct }) => pct) }, indexOf);
}

/** Stakes as columns: holder and owned entity by number, and the share as in `Stake`. */
export interface StakeColumns {
  readonly owner: Int32Array;
  readonly owned: Int32Array;
  readonly pct: readonly Stake["pct"][] | Float64Array;
}

/** Builds the graph from columns; in a Float64Array of shares NaN is a share that is not known. */
export function ownershipColumns(entities: readonly OwnershipEntity[], stakes: StakeColumns): OwnershipGraph {
  return graphOf(entities, stakes, undefined);
}

function graphOf(
  entities: readonly OwnershipEntity[],
  { owner, owned, pct }: StakeColumns,
  known: ReadonlyMap<string, number> | undefined,
): OwnershipGraph {
  const problems: StakeProblem[] = [];
  const { units, whole } = plainUnits(pct) ?? exactUnits(pct, problems);
  const { from, at } = byHolder(owner, entities.length);
  let index = known;
  let holder: Int32Array | undefined;
  return {
    entities,
    get indexOf() {
      return (index ??= new Map(entities.map(({ id }, number) => [id, number])));
    },
    fromHolder: from,
    owned: inOrder(owned, at, new Int32Array(at.length)),
    get holder() {
      return (holder ??= inOrder(owner, at, new Int32Array(at.length)));
    },
    units:
      units instanceof Float64Array
        ? inOrder(units, at, new Float64Array(at.length))
        : Array.from(at, (stake) => units[stake] as bigint),
    whole,
    problems,
  };
}

function inOrder<Numbers extends Int32Array | Float64Array>(values: Numbers, at: Int32Array, into: Numbers): Numbers {
  for (let i = 0; i < at.length; i++) into[i] = values[at[i] as number] as number;
  return into;
}

interface Units {
  readonly units: Float64Array | readonly bigint[];
  readonly whole: bigint;
}

/** Millionths of a percent. */
const PLAIN = 1_000_000;

/** The usual case: every share is a number of at most six decimals. Undefined otherwise. */
function plainUnits(pct: StakeColumns["pct"]): Units | undefined {
  const units = new Float64Array(pct.length);
  for (let at = 0; at < pct.length; at++) {
    const share = pct[at];
    if (share === null || Number.isNaN(share)) {
      units[at] = -1;
      continue;
    }
    if (typeof share !== "number" || share < 0 || share > 100) return undefined;
    const whole = Math.round(share * PLAIN);
    if (whole / PLAIN !== share) return undefined;
    units[at] = whole;
  }
  return BigInt(100 * PLAIN) * BigInt(Math.max(1, pct.length)) < EXACT
    ? { units, whole: BigInt(100 * PLAIN) }
    : undefined;
}

function exactUnits(pct: StakeColumns["pct"], problems: StakeProblem[]): Units {
  const shares = readShares(pct, problems);
  const denominators = new Set<bigint>([100n]);
  for (const share of shares) if (share) denominators.add(share.d);
  const whole = commonWhole(denominators);
  const inUnits = (share: Fraction | undefined): bigint => (share ? share.n * (whole / share.d) : -1n);
  const isSmall = whole * BigInt(Math.max(1, shares.length)) < EXACT;
  return { whole, units: isSmall ? Float64Array.from(shares, (one) => Number(inUnits(one))) : shares.map(inUnits) };
}

/** Each share read; equal ones are read once. */
function readShares(pct: StakeColumns["pct"], problems: StakeProblem[]): readonly (Fraction | undefined)[] {
  const read = new Map<number | string, Fraction>();
  return Array.from(pct, (share, at) => {
    if (share === null || Number.isNaN(share)) return undefined;
    const before = read.get(share);
    if (before) return before;
    const parsed = parseShare(share);
    if (parsed.kind === "error") {
      problems.push({ at, message: parsed.message });
      return undefined;
    }
    read.set(share, parsed.value);
    return parsed.value;
  });
}

/** Stakes in order of their holder, by counting. */
function byHolder(owners: Int32Array, size: number): { readonly from: Int32Array; readonly at: Int32Array } {
  const from = new Int32Array(size + 1);
  for (let stake = 0; stake < owners.length; stake++) {
    const place = (owners[stake] as number) + 1;
    from[place] = (from[place] as number) + 1;
  }
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
