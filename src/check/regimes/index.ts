// All regimes, in the order in which their answers are shown.
import type { Measure } from "../../register/index.ts";
import type { Regime } from "../engine.ts";
import { assumed } from "./assumed/index.ts";
import { china } from "./china/index.ts";
import { dealings, elsewhere } from "./elsewhere/index.ts";
import { europeanUnion, nationalLists } from "./european-union/index.ts";
import { japan } from "./japan/index.ts";
import { netherlands } from "./netherlands/index.ts";
import { others } from "./others/index.ts";
import { createUsRegime, UNITED_STATES, type UsEarData } from "./us/index.ts";

/** Tables that regimes read besides the register. A regime without its tables asks its questions and clears nothing. */
export interface RegimeTables {
  readonly usEar?: UsEarData | undefined;
  /** Measures that a scenario assumes. */
  readonly assumed?: readonly Measure[];
}

export function regimes({ usEar, assumed: measures = [] }: RegimeTables = {}): readonly Regime[] {
  const own = ["CN", ...UNITED_STATES, "JP", "EU", ...others.map(({ jurisdiction }) => jurisdiction)];
  const held = [china, createUsRegime(usEar), japan, netherlands, europeanUnion, nationalLists, ...others];
  const ofScenario = assumed(measures, held);
  return [...held, ...ofScenario, elsewhere(own, ofScenario), dealings];
}
