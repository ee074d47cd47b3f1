// What is left of a licence: the figures in words, and a bar that says the same.
import type { JSX } from "preact";
import type { LicenceBound, LicenceRow } from "../../operations/index.ts";
import type { Wording } from "../messages/outcomes.ts";
import { Badge } from "./outcome.tsx";

const STATES: Readonly<Record<LicenceRow["state"], Wording>> = {
  valid: { text: "Valid", tone: "ease", icon: "exception" },
  expiring: { text: "Ends soon", tone: "open", icon: "ahead" },
  not_yet: { text: "Not yet valid", tone: "quiet", icon: "ahead" },
  expired: { text: "Expired", tone: "stop", icon: "ended" },
  closed: { text: "Closed", tone: "quiet", icon: "ended" },
  used_up: { text: "Used up", tone: "stop", icon: "stop" },
};

export function LicenceBadge({ state }: { readonly state: LicenceRow["state"] }): JSX.Element {
  return <Badge wording={STATES[state]} />;
}

/** Both bounds of a licence, one under the other. */
export function LicenceBalance({ licence }: { readonly licence: LicenceRow }): JSX.Element {
  const bounds = [licence.quantity, licence.value].filter((bound) => bound !== undefined);
  if (bounds.length === 0) return <span class="muted">no limit stated</span>;
  return (
    <>
      {bounds.map((bound) => (
        <Bound key={bound.unit} bound={bound} />
      ))}
    </>
  );
}

function Bound({ bound }: { readonly bound: LicenceBound }): JSX.Element {
  const { left, granted, unit, takenPct } = bound;
  return (
    <div class="balance">
      <span>
        <strong>{left}</strong> of {granted} {unit} left
      </span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${takenPct.toFixed(1)} % taken`}>
        <rect class="balance-all" x="0" y="0" width="100" height="6" />
        <rect class="balance-taken" x="0" y="0" width={takenPct} height="6" />
      </svg>
    </div>
  );
}
