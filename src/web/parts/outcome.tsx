// Outcome and state badges: mark, word and tone together.
import type { JSX } from "preact";
import type { Outcome, ReviewPolicy } from "../../base/verdict.ts";
import type { MeasureState } from "../../register/index.ts";
import { OUTCOMES, REVIEW_POLICIES_IN_WORDS, STATES, type Wording } from "../messages/outcomes.ts";
import { Icon } from "./icon.tsx";

export function Badge({
  wording,
  detail,
}: {
  readonly wording: Wording;
  readonly detail?: string | undefined;
}): JSX.Element {
  return (
    <span class={`badge tone-${wording.tone}`}>
      <Icon name={wording.icon} />
      {wording.text}
      {detail === undefined ? "" : `, ${detail}`}
    </span>
  );
}

export interface OutcomeBadgeProps {
  readonly outcome: Outcome | "undecided" | "hold" | "released";
  readonly reviewPolicy?: ReviewPolicy | undefined;
}

export function OutcomeBadge({ outcome, reviewPolicy }: OutcomeBadgeProps): JSX.Element {
  const detail =
    reviewPolicy === undefined || reviewPolicy === "unstated" ? undefined : REVIEW_POLICIES_IN_WORDS[reviewPolicy];
  return <Badge wording={OUTCOMES[outcome]} detail={detail} />;
}

/** `text` is the operation's own phrase, e.g. `suspended until 2026-11-28 (exclusive)`; shown after the badge's word. */
export function StateBadge({
  state,
  text,
}: {
  readonly state: MeasureState;
  readonly text?: string | undefined;
}): JSX.Element {
  return (
    <span class="state">
      <Badge wording={STATES[state.kind]} />
      {text === undefined ? null : <span class="state-text">{restOf(text, state)}</span>}
    </span>
  );
}

/** The phrase without the word that the badge already says. */
function restOf(text: string, state: MeasureState): string {
  const word = STATES[state.kind].text.toLowerCase();
  return text.toLowerCase().startsWith(word) ? text.slice(word.length).replace(/^[:,]?\s*/, "") : text;
}
