// Who acts and speaks in a document: the names of the lexicon, and the people and firms it does not know.
import type { Mention } from "../document/model.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";
import { countryName } from "./country-name.ts";

export type ActorKind = "person" | "authority" | "organisation" | "company" | "bloc" | "country" | "group";

export interface Actor {
  readonly kind: ActorKind;
  /** As an index would list it: `Wang Wentao`, `Ministry of Commerce (MOFCOM)`, `China`. */
  readonly name: string;
  /** ISO 3166 alpha-2, or `EU`. */
  readonly country: string | undefined;
  readonly role: string | undefined;
  /** The body the lexicon knows it as, e.g. `CN.MOFCOM`. */
  readonly norm: string | undefined;
}

/** An actor of whom `known` is known. Made here, all are objects of one shape, which is what makes asking them cheap. */
export function actorWith(
  kind: ActorKind,
  name: string,
  known: { readonly country?: string | undefined; readonly role?: string | undefined; readonly norm?: string } = {},
): Actor {
  return { kind, name, country: known.country, role: known.role, norm: known.norm };
}

/** The state itself. */
export function stateActor(country: string): Actor {
  return actorWith("country", countryName(country), { country });
}

/** Role of a newspaper or agency that a text cites. */
export const OUTLET = "outlet";

/** An actor at tokens `[firstToken, endToken)`. */
export interface ActorMention {
  readonly actor: Actor;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
}

const byEntry = new WeakMap<LexiconEntry, Map<string, Actor | null>>();
/** However the text writes these, the row alone says who acts. */
const ROW_ALONE: ReadonlySet<string> = new Set(["country", "demonym", "person"]);
/** Spellings kept for one row; texts decide how many there are. */
const MOST_SPELLINGS = 50;

/** What a name of the lexicon stands for when it acts; goods, statutes and lists do not act. */
export function actorOf(mention: Mention, text: string): Actor | undefined {
  let known = byEntry.get(mention.entry);
  if (known === undefined || known.size > MOST_SPELLINGS) {
    known = new Map();
    byEntry.set(mention.entry, known);
  }
  const written = ROW_ALONE.has(mention.class) ? "" : text.slice(mention.start, mention.end);
  const there = known.get(written);
  if (there !== undefined) return there ?? undefined;
  const actor = readActor(mention, written);
  known.set(written, actor ?? null);
  return actor;
}

function readActor(mention: Mention, written: string): Actor | undefined {
  const shownAs = written.replace(/^the\s+/i, "");
  const country = countryOf(mention);
  switch (mention.class) {
    case "country":
    case "demonym":
      return actorWith("country", countryName(country ?? mention.norm), { country });
    case "capital":
      return actorWith("country", `${countryName(country ?? mention.norm)} (${shownAs})`, { country });
    case "bloc":
      return actorWith("bloc", shownAs, { country });
    case "authority":
    case "court":
      return actorWith("authority", authorityName(mention, shownAs), { norm: mention.norm, country });
    case "person":
      return actorWith("person", mention.norm, { country, role: mention.entry.codes?.join(" ") });
    case "company":
      return actorWith("company", shownAs, { country });
    case "organisation":
      return actorWith("organisation", shownAs, { country });
    case "outlet":
      return actorWith("organisation", shownAs, { role: OUTLET, country });
    default:
      return undefined;
  }
}

/** The country a name belongs to: `US` of `US.BIS`, `CN` of a demonym; none for a ministry that does not say whose. */
export function countryOf({ class: kind, norm, of }: Mention): string | undefined {
  const from =
    of !== undefined && of !== ""
      ? of.split(/[ .]/)[0]
      : /^(?:country|bloc|authority|court)$/.test(kind)
        ? norm.split(".")[0]
        : undefined;
  return from !== undefined && /^[A-Z]{2}$/.test(from) ? from : undefined;
}

/** Full words with the usual letters behind them, so that either finds it. */
function authorityName({ norm }: Mention, shownAs: string): string {
  const letters = norm.startsWith("?") ? "" : (norm.split(".")[1] ?? "");
  if (
    letters === "" ||
    letters.length > 7 ||
    /[a-z]/.test(letters) ||
    /^(?:GOV|POTUS|PRES|PARL|CONGRESS)$/.test(letters) ||
    shownAs.toUpperCase().includes(letters)
  )
    return shownAs;
  // `BIS` of the Bureau of Industry and Security and `MOFCOM` are what readers look for; `DOC` is our own short form.
  return letters.length >= 4 ? `${shownAs} (${letters})` : shownAs;
}
