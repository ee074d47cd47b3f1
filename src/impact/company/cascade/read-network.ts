// A network file as read from JSON → firms, sectors and purchases, or what is wrong with it. Good entries are kept.
import type { NetworkProblem } from "./problem.ts";

/** How much a buyer depends on an input sector. */
export const INPUT_KINDS = ["negligible", "substitutable", "essential"] as const;

export interface NetworkData {
  readonly firms: number;
  readonly sectors: number;
  /** Iterations end when no firm's output changes by more than this. */
  readonly tolerance: number;
  /** Seller, buyer and value of each purchase. */
  readonly seller: Int32Array;
  readonly buyer: Int32Array;
  readonly value: Float64Array;
  readonly sector: Int32Array;
  /** `[input sector × sectors + buyer's sector]`: 0 negligible, 1 substitutable (linear), 2 essential (Leontief). */
  readonly kind: Uint8Array;
}

export interface NetworkReading {
  /** Absent when a problem is `rejected`. */
  readonly data?: NetworkData;
  readonly problems: readonly NetworkProblem[];
}

const DEFAULT_TOLERANCE = 0.01;
const SHOWN = 20;

/**
 * Reads `{ n, m, eps?, src, dst, w, p, ess }`: firms, sectors, purchases by place in three arrays, each firm's sector and
 * the row-major matrix of input kinds. Purchases that are no purchases (an unknown firm, a value that is not positive) are
 * dropped and named.
 */
export function readNetwork(value: unknown): NetworkReading {
  const problems: NetworkProblem[] = [];
  const reject = (field: string, message: string, fix: string): void => {
    problems.push({ severity: "rejected", code: "network_shape", field, message, fix });
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    reject("", "the network is not a JSON object", "Write { n, m, eps, src, dst, w, p, ess }.");
    return { problems };
  }
  const file = value as Readonly<Record<string, unknown>>;
  const count = (key: string): number => {
    const found = file[key];
    if (typeof found === "number" && Number.isInteger(found) && found > 0) return found;
    reject(key, `${key} is ${JSON.stringify(found)}, not a whole number above 0`, `State ${key}.`);
    return 0;
  };
  const list = (key: string): readonly unknown[] => {
    const found = file[key];
    if (Array.isArray(found)) return found;
    reject(key, `${key} is not an array`, `Write ${key} as an array of numbers.`);
    return [];
  };
  const firms = count("n");
  const sectors = count("m");
  const [src, dst, w, p, ess] = [list("src"), list("dst"), list("w"), list("p"), list("ess")];
  if (src.length !== dst.length || src.length !== w.length)
    reject(
      "src",
      `src, dst and w have ${src.length}, ${dst.length} and ${w.length} entries`,
      "Give each purchase once.",
    );
  if (p.length !== firms) reject("p", `p has ${p.length} entries for ${firms} firms`, "Give each firm one sector.");
  if (ess.length !== sectors * sectors)
    reject("ess", `ess has ${ess.length} entries for ${sectors} sectors`, `Give ${sectors * sectors}, row by row.`);
  const sector = wholeNumbers("p", p, sectors, reject);
  const kind = wholeNumbers("ess", ess, 3, reject);
  const tolerance = toleranceOf(file["eps"], problems);
  if (problems.some(({ severity }) => severity === "rejected")) return { problems };
  const purchases = purchasesOf(src, dst, w, firms, problems);
  return {
    data: { firms, sectors, tolerance, ...purchases, sector: Int32Array.from(sector), kind: Uint8Array.from(kind) },
    problems,
  };
}

type Reject = (field: string, message: string, fix: string) => void;

function wholeNumbers(key: string, values: readonly unknown[], below: number, reject: Reject): readonly number[] {
  const bad = values.findIndex((one) => !Number.isInteger(one) || (one as number) < 0 || (one as number) >= below);
  if (bad >= 0 && below > 0)
    reject(`${key}[${bad}]`, `${JSON.stringify(values[bad])} is not one of 0 … ${below - 1}`, "Correct the entry.");
  return values as readonly number[];
}

function toleranceOf(eps: unknown, problems: NetworkProblem[]): number {
  if (typeof eps === "number" && eps > 0 && eps < 1) return eps;
  const message =
    eps === undefined
      ? `eps is missing: ${DEFAULT_TOLERANCE} was assumed`
      : `eps is ${JSON.stringify(eps)}, not between 0 and 1: ${DEFAULT_TOLERANCE} was assumed`;
  problems.push({ severity: "assumed", code: "tolerance_assumed", field: "eps", message, fix: "State eps." });
  return DEFAULT_TOLERANCE;
}

function purchasesOf(
  src: readonly unknown[],
  dst: readonly unknown[],
  w: readonly unknown[],
  firms: number,
  problems: NetworkProblem[],
): Pick<NetworkData, "seller" | "buyer" | "value"> {
  const seller = new Int32Array(src.length);
  const buyer = new Int32Array(src.length);
  const value = new Float64Array(src.length);
  let kept = 0;
  let dropped = 0;
  for (let i = 0; i < src.length; i++) {
    const fault = faultOf(src[i], dst[i], w[i], firms);
    if (fault === undefined) {
      seller[kept] = src[i] as number;
      buyer[kept] = dst[i] as number;
      value[kept++] = w[i] as number;
      continue;
    }
    dropped++;
    if (dropped <= SHOWN) problems.push({ severity: "dropped", ...fault, field: `${fault.field}[${i}]` });
  }
  if (dropped > SHOWN) {
    const message = `${dropped - SHOWN} more purchases were dropped`;
    problems.push({ severity: "dropped", code: "more_dropped", field: "src", message, fix: "Correct the file." });
  }
  return { seller: seller.slice(0, kept), buyer: buyer.slice(0, kept), value: value.slice(0, kept) };
}

function faultOf(
  seller: unknown,
  buyer: unknown,
  value: unknown,
  firms: number,
): Omit<NetworkProblem, "severity"> | undefined {
  const isFirm = (one: unknown): boolean => Number.isInteger(one) && (one as number) >= 0 && (one as number) < firms;
  for (const [field, one] of [
    ["src", seller],
    ["dst", buyer],
  ] as const) {
    if (isFirm(one)) continue;
    const message = `firm ${JSON.stringify(one)} is not one of 0 … ${firms - 1}: the purchase was left out`;
    return { code: "firm_unknown", field, message, fix: "Correct the firm's number." };
  }
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return undefined;
  const message = `a purchase of ${JSON.stringify(value)} is not above 0: it was left out`;
  return { code: "purchase_not_positive", field: "w", message, fix: "State the purchase's value, or remove it." };
}
