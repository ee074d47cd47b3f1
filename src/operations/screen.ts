// screen: one party against the lists in the store as they stood on the day. Never says that a party is clear.
import { z } from "zod";
import { type PartyFields, queryOfParty } from "../screen/index.ts";
import { operation, type Operation } from "./operation.ts";
import { OptionShape, PartyShape, type ScreenOptionsInput } from "./screen-schema.ts";
import { type ScreenAnswer, screeningOf, screenParty } from "./screening.ts";

export interface ScreenInput extends ScreenOptionsInput, PartyFields {
  /** With parents, subsidiaries and others that the list ties to each hit. */
  readonly links?: boolean | undefined;
}

export const screenOperation: Operation<ScreenInput, ScreenAnswer> = operation({
  name: "screen",
  summary:
    "Screen a party against the lists held: hits with their reasons, and what was not checked; no hit is no clearance",
  kind: "stream",
  effect: "read",
  input: () =>
    z
      .strictObject({ ...PartyShape, ...OptionShape, links: z.boolean().optional() })
      .refine((party) => party.name || party.nameLocal || party.ids || party.aliases, {
        path: ["name"],
        message: "give a name or an identifier",
      }) as unknown as z.ZodType<ScreenInput>,
  async run(context, { lists, limit, threshold, mode, links, ...party }) {
    const { countries } = await context.knowledge();
    const { query, unread } = queryOfParty(party, countries);
    const screening = await screeningOf(context);
    return screenParty(screening, query, { lists, limit, threshold, mode, links }, unread);
  },
});
