// How a recorded decision stands: hold, released, may proceed, withdrawn.
import type { JSX } from "preact";
import type { DecisionRow } from "../../operations/index.ts";
import { OUTCOMES, type Wording } from "../messages/outcomes.ts";
import { Badge } from "./outcome.tsx";

const WORDS: Readonly<Record<DecisionRow["standing"], Wording>> = {
  held: OUTCOMES.hold,
  released: OUTCOMES.released,
  cleared: { text: "May proceed", tone: "ease", icon: "exception" },
  withdrawn: { text: "Withdrawn", tone: "quiet", icon: "ended" },
};

export function DecisionBadge({ kind }: { readonly kind: DecisionRow["standing"] }): JSX.Element {
  return <Badge wording={WORDS[kind]} />;
}
