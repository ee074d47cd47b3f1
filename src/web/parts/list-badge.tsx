// How a list stands: fresh, stale, missing or put aside; never by colour alone.
import type { JSX } from "preact";
import type { ListAge } from "../../screen/index.ts";
import type { Wording } from "../messages/outcomes.ts";
import { Badge } from "./outcome.tsx";

export type ListStanding = "fresh" | "stale" | "missing" | "aside";

const WORDS: Readonly<Record<ListStanding, Wording>> = {
  fresh: { text: "Fresh", tone: "ease", icon: "exception" },
  stale: { text: "Stale", tone: "open", icon: "open" },
  missing: { text: "No version", tone: "stop", icon: "stop" },
  aside: { text: "Put aside", tone: "quiet", icon: "ended" },
};

export function standingOf({
  current,
  removedAt,
  age,
}: {
  readonly current?: unknown;
  readonly removedAt?: string;
  readonly age: ListAge;
}): ListStanding {
  if (removedAt !== undefined) return "aside";
  if (current === undefined) return "missing";
  return age.isStale ? "stale" : "fresh";
}

export function ListBadge({ standing }: { readonly standing: ListStanding }): JSX.Element {
  return <Badge wording={WORDS[standing]} />;
}

/** `3 days`, `today`, or that nobody knows. */
export function ageText({ days }: ListAge): string {
  if (days === undefined) return "unknown";
  return days === 0 ? "today" : days === 1 ? "1 day" : `${days}\u00A0days`;
}
