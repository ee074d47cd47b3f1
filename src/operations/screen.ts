// screen: one party against the lists in the store as they stood on the day. Never says that a party is clear.
import { z } from "zod";
import { type PartyFields, queryOfParty } from "../screen/index.ts";
import { type Context, type Opened, operation, type Operation } from "./operation.ts";
import { isPlainParty, OptionShape, PartyShape, type ScreenOptionsInput } from "./screen-schema.ts";
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
      .refine((party) => isNamed(party as ScreenInput), {
        path: ["name"],
        message: "give a name or an identifier",
      }) as unknown as z.ZodType<ScreenInput>,
  fits: (value): value is ScreenInput => isPlainParty(value) && isNamed(value),
  open,
  async run(context, input) {
    return (await open(context)).answer(input);
  },
});

const isNamed = ({ name, nameLocal, ids, aliases }: ScreenInput): boolean =>
  Boolean(name || nameLocal || ids || aliases);

async function open(context: Context): Promise<Opened<ScreenInput, ScreenAnswer>> {
  const { countries } = await context.knowledge();
  const screening = await screeningOf(context);
  return {
    answer({ lists, limit, threshold, mode, links, ...party }) {
      const { query, unread } = queryOfParty(party, countries);
      return screenParty(screening, query, { lists, limit, threshold, mode, links }, unread);
    },
  };
}
