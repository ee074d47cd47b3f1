// All regimes, in the order in which their answers are shown.
import type { Regime } from "../regime.ts";
import { china } from "./china/index.ts";
import { europeanUnion } from "./european-union/index.ts";
import { japan } from "./japan/index.ts";
import { netherlands } from "./netherlands/index.ts";
import { others } from "./others/index.ts";

export const REGIMES: readonly Regime[] = [china, japan, netherlands, europeanUnion, ...others];
