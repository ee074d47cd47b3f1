// Where a scenario's shocks strike, in the register's terms: countries by code, materials by the lexicon's id, however written.
import { findCountry } from "../base/country.ts";
import { InputError } from "../errors.ts";
import { normaliseMaterial, type Lexicon } from "../goods/index.ts";
import type { StatedShock } from "../impact/index.ts";
import type { Portfolio } from "../portfolio/index.ts";
import type { Knowledge } from "./knowledge.ts";

/** The shocks with `China` as CN and `Ga` as gallium. Throws InputError for a country nobody knows, or a code without digits. */
export function readShocks(
  shocks: readonly StatedShock[],
  { countries, world }: Pick<Knowledge, "countries" | "world">,
): readonly StatedShock[] {
  return shocks.map((shock, at) => {
    const { country, hs, material } = shock.where;
    const refuse = (name: string, message: string, hint: string): never => {
      const field = `shocks.${at}.where.${name}`;
      throw new InputError(`scenario ${field}: ${message}`, hint, { field });
    };
    const found = country === undefined ? undefined : findCountry(countries, country);
    if (found?.kind === "error") refuse("country", found.message, "Write the two-letter ISO code.");
    if (hs !== undefined && !/^\d[\d.\s]*$/.test(hs)) refuse("hs", `"${hs}" is no customs code`, "Write its digits.");
    const where = {
      ...shock.where,
      ...(found?.kind === "ok" ? { country: found.value as string } : {}),
      ...(hs === undefined ? {} : { hs: hs.replace(/\D/g, "") }),
      ...(material === undefined ? {} : { material: materialId(material, world.lexicon) }),
    };
    return { ...shock, where };
  });
}

/** The portfolio with materials as the lexicon calls them, so that `Gallium` and `Ga` meet a shock on gallium. */
export function withMaterialIds(portfolio: Portfolio, lexicon: Lexicon): Portfolio {
  const parts = portfolio.parts.map((part) =>
    part.material === undefined ? part : { ...part, material: materialId(part.material, lexicon) },
  );
  return { ...portfolio, parts };
}

function materialId(text: string, lexicon: Lexicon): string {
  return normaliseMaterial(lexicon, text) ?? text;
}
