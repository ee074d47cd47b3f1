// vocabulary: the words a form may offer: countries, materials, forms of goods.
import { z } from "zod";
import { operation, type Operation } from "./operation.ts";

export interface Vocabulary {
  /** ISO 3166-1 alpha-2 with English names, by name. */
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly materials: readonly string[];
  readonly forms: readonly string[];
}

export const vocabulary: Operation<Record<string, never>, Vocabulary> = operation({
  name: "vocabulary",
  summary: "Countries, materials and forms of goods that the register knows by name",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({}) as z.ZodType<Record<string, never>>,
  async run(context) {
    const { countries, world } = await context.knowledge();
    return {
      countries: [...countries.byCode.values()]
        .map(({ code, name }) => ({ code, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
      materials: [...world.lexicon.materials.keys()].toSorted(),
      forms: [...world.lexicon.forms.keys()].toSorted(),
    };
  },
});
