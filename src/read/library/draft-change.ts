// A candidate that loosens, ends or prolongs: a change of a measure that the register holds, drafted as one of its events.
import { addDays, isIsoDate, type IsoDate } from "../../base/date.ts";
import type { Lexicon } from "../../goods/index.ts";
import { type Assumption, type EfficacyEvent, mentionsOf, type Measure as Registered } from "../../register/index.ts";
import { normaliseText } from "../../base/text.ts";
import type { Measure } from "../measures/record.ts";
import { categoryOf } from "./draft-scope.ts";
import { materialOf } from "./material.ts";

export interface DraftChange {
  readonly event: Omit<EfficacyEvent, "hypothetical">;
  /** The state that a scenario assumes; absent where the change leaves the measure in force, in another form or in part. */
  readonly assume?: Assumption;
}

/**
 * What keeps a candidate that loosens or ends the measure held from being all of it, in words: a part may be free, and the rest
 * must not read as free with it. Undefined where nothing does.
 */
export function partLoosened(
  { goods, target, effective, expires }: Measure,
  held: Registered,
  lexicon: Lexicon,
): string | undefined {
  const named = mentionsOf(held);
  const { entities, persons_bound: bound } = target;
  const own = normaliseText(JSON.stringify([held.when, named.parties]));
  const isOfThese = entities.every((one) => own.includes(normaliseText(one))) && held.parties.length <= entities.length;
  if (entities.length > 0 && !isOfThese) return entities.join(", ");
  const category = bound === undefined ? undefined : categoryOf(bound, held.jurisdiction);
  if (bound !== undefined && (category === undefined || !JSON.stringify(held.when).includes(category))) return bound;
  // Beside names, a country says whose those parties are.
  const isPlace = (one: string): boolean => one !== held.jurisdiction && one !== "*" && entities.length === 0;
  const places = target.countries.filter(isPlace);
  const reached = [...named.countries].filter((one) => one !== held.jurisdiction);
  if (places.length > 0 && (reached.length === 0 || reached.some((one) => !places.includes(one))))
    return places.join(", ");
  const materials = goods.map((one) => materialOf(one, lexicon));
  if (goods.length > 0 && [...named.materials].some((one) => !materials.includes(one)))
    return goods.map(({ text }) => text).join(", ");
  const vague = [effective?.value, expires?.value].find((day) => day !== undefined && !isIsoDate(day));
  return vague === undefined ? undefined : `days told as ${vague}`;
}

/** What the candidate does to a measure held; undefined where it makes one of its own. */
export function changeKindOf({ direction, status }: Measure): EfficacyEvent["kind"] | undefined {
  if (status === "suspended") return "suspend";
  if (status === "revoked" || status === "expired") return "end";
  if (status === "extended") return "prolong";
  return direction === "relax" ? "amend" : undefined;
}

/**
 * The event on measure `held`. `days`: those the candidate states; of the last day the stricter reading holds, so a suspension
 * ends with it begun and a prolonged measure with it past. The press is never
 * official, so in the register the event makes the measure's state unknown; only the scenario assumes that it holds. `part`:
 * what alone is loosened, of which nothing is assumed.
 */
export function draftChange(
  kind: EfficacyEvent["kind"],
  held: string,
  by: string,
  days: { readonly announced: IsoDate; readonly from: IsoDate | undefined; readonly to: IsoDate | undefined },
  note: string,
  part: string | undefined,
): DraftChange {
  const { announced, from = announced, to } = days;
  const until = to === undefined || to <= from ? {} : { to: kind === "prolong" ? addDays(to, 1) : to };
  const states = { suspend: "suspended", end: "ended", prolong: "in_force" } as const;
  const isWhole = part === undefined || kind === "prolong";
  const state = isWhole && Object.hasOwn(states, kind) ? states[kind as keyof typeof states] : undefined;
  return {
    event: { kind, from, ...(kind === "end" ? {} : until), by, knownFrom: announced, basis: "press", note },
    ...(state === undefined ? {} : { assume: { measure: held, state, from, ...(kind === "end" ? {} : until) } }),
  };
}
