// impact-cascade: what a whole market network loses when each of its firms fails, in the order of the firms.
import { z } from "zod";
import { InputError } from "../errors.ts";
import {
  cascade,
  type Cascade,
  compileNetwork,
  createWorkspace,
  readNetwork,
  type NetworkProblem,
} from "../impact/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";

export interface ImpactCascadeInput {
  /** As parsed JSON: `{ n, m, eps?, src, dst, w, p, ess }`. */
  readonly network: unknown;
  /** Only these firms fail, each alone; all when absent. */
  readonly firms?: readonly number[] | undefined;
  /** How far a firm's loss may be off, for quick answers about very large networks; the last digits count when absent. */
  readonly within?: number | undefined;
}

/** Arrays in the order of `firms`: index, index through inputs and through customers alone, iterations. */
export interface CascadeRanking {
  readonly n: number;
  readonly m: number;
  readonly eps: number;
  /** Present when losses were asked for to this precision only. */
  readonly within?: number;
  readonly purchases: number;
  readonly firms: readonly number[];
  readonly ESRI: readonly number[];
  readonly ESRI_d: readonly number[];
  readonly ESRI_u: readonly number[];
  readonly T: readonly number[];
  /** Firms whose run was ended by the limit of iterations rather than by the tolerance. */
  readonly notConverged: readonly number[];
  readonly problems: readonly NetworkProblem[];
  readonly method: string;
}

const METHOD =
  "Economic Systemic Risk Index after Diem et al. 2022, Scientific Reports 12:7719; generalised Leontief production.";

const FIRMS_A_PAUSE = 16;

export const impactCascade: Operation<ImpactCascadeInput, CascadeRanking> = operation({
  name: "impact-cascade",
  summary: "Systemic risk of every firm of a supply network: what the whole loses when it fails",
  kind: "job",
  effect: "none",
  input: () =>
    z.strictObject({
      network: z.unknown(),
      firms: z.array(z.int().min(0)).optional(),
      within: z.number().positive().max(0.01).optional(),
    }),
  run,
});

async function run(
  context: Context,
  { network: file, firms: asked, within }: ImpactCascadeInput,
): Promise<CascadeRanking> {
  const { data, problems } = readNetwork(file);
  const [first] = problems;
  if (!data) {
    const field = first?.field === undefined || first.field === "" ? {} : { field: first.field };
    throw new InputError(`network: ${first?.message ?? "unusable"}`, first?.fix ?? "", field);
  }
  const stranger = asked?.find((firm) => firm >= data.firms);
  if (stranger !== undefined)
    throw new InputError(`firms: there is no firm ${stranger}`, `Firms are 0 … ${data.firms - 1}.`, { field: "firms" });
  const network = compileNetwork(data);
  const workspace = createWorkspace(network, within);
  const firms = asked ?? Array.from({ length: data.firms }, (_, firm) => firm);
  const found: Cascade[] = [];
  for (const [i, firm] of firms.entries()) {
    if (i % FIRMS_A_PAUSE === 0) {
      context.signal.throwIfAborted();
      context.progress(i, firms.length, "firms");
      await context.pause();
    }
    found.push(cascade(network, [{ firm, share: 1 }], workspace));
  }
  context.progress(firms.length, firms.length, "firms");
  return {
    n: data.firms,
    m: data.sectors,
    eps: data.tolerance,
    ...(within === undefined ? {} : { within }),
    purchases: network.purchases,
    firms,
    ESRI: found.map(({ esri }) => esri),
    ESRI_d: found.map(({ downstream }) => downstream),
    ESRI_u: found.map(({ upstream }) => upstream),
    T: found.map(({ iterations }) => iterations),
    notConverged: firms.filter((_, i) => found[i]?.converged === false),
    problems,
    method: METHOD,
  };
}
