// How much of a list is held: in words, with its mark.
import type { JSX } from "preact";
import type { CoverageEntry } from "../../register/index.ts";
import type { Wording } from "../messages/outcomes.ts";
import { Badge } from "./outcome.tsx";

const HELD: Readonly<Record<CoverageEntry["state"], Wording>> = {
  complete: { text: "Complete", tone: "ease", icon: "on" },
  partial: { text: "In part", tone: "permit", icon: "permit" },
  none: { text: "Not held", tone: "open", icon: "outside" },
};

export function CoverageBadge({ state }: { readonly state: CoverageEntry["state"] }): JSX.Element {
  return <Badge wording={HELD[state]} />;
}
