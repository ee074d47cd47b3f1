// Material whose origin nobody states is taken to come from the leading producer: never from nowhere.
import type { Portfolio } from "../../portfolio/index.ts";

/** `portfolio` with the origin of every supply line of a material stated. `leaders`: country by material. */
export function withLeaders(portfolio: Portfolio, leaders: Readonly<Record<string, string>>): Portfolio {
  const materialOf = new Map(portfolio.parts.map(({ id, material }) => [id, material]));
  return {
    ...portfolio,
    supply: portfolio.supply.map((line) => {
      const leader = leaders[materialOf.get(line.partId) ?? ""];
      return line.materialOrigin !== undefined || leader === undefined ? line : { ...line, materialOrigin: leader };
    }),
  };
}
