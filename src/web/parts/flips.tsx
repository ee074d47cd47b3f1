// "What would change this answer": the smallest sets of changes, each tried out, and the caution that facts are facts.
import type { JSX } from "preact";
import type { Flips } from "../../check/index.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";
import { Note } from "./empty.tsx";

interface Props {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  /** Absent until somebody asks for them. */
  readonly flips?: Flips | undefined;
}

export function WhatWouldChange({ view, facts, flips }: Props): JSX.Element {
  return (
    <section aria-labelledby="what-would-change">
      <h2 id="what-would-change">What would change this answer</h2>
      {flips === undefined ? (
        <p>
          <a href={`${view.link("/check", { ...Object.fromEntries(facts), flips: "1" })}#what-would-change`}>
            Try out the smallest changes that would turn it around
          </a>
        </p>
      ) : (
        <Found view={view} flips={flips} />
      )}
    </section>
  );
}

function Found({ view, flips }: { readonly view: View; readonly flips: Flips }): JSX.Element {
  const { direction, flips: sets, destinations, exhaustive, caution } = flips;
  if (direction === "open") return <p>The answer is not decided yet: its questions above are what would settle it.</p>;
  return (
    <>
      <Note tone="duty" title="Facts are facts">
        <p>{caution}</p>
      </Note>
      {sets.length === 0 ? <p>Nothing that may be arranged or established, of what was tried.</p> : null}
      <ol>
        {sets.map((flip) => (
          <li key={flip.changes.map(({ fact, to }) => `${fact} ${to}`).join()}>
            <strong>{answerText(flip)}</strong>
            <ul>
              {flip.changes.map(({ fact, from, to, says }) => (
                <li key={fact}>
                  {says}{" "}
                  <span class="muted small">
                    <code>{fact}</code> {from === undefined ? "" : `${from} → `}
                    {to}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {destinations.length === 0 ? null : (
        <>
          <h3>Another sale, to another destination where the goods stay</h3>
          <ul>
            {destinations.map((group) => (
              <li key={answerText(group)}>
                <strong>{answerText(group)}</strong>: {group.destinations.map((code) => view.country(code)).join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
      {exhaustive ? null : <p class="muted small">Not every combination was tried; those shown were.</p>}
    </>
  );
}

function answerText({
  outcome,
  reviewPolicy,
  mayProceed,
  completeness,
  covered,
}: Omit<Flips["flips"][number], "changes">): string {
  const policy = reviewPolicy === undefined || reviewPolicy === "unstated" ? "" : `, ${words(reviewPolicy)}`;
  const held = covered ? ", covered by the licence" : "";
  const rest = mayProceed ? "; may proceed" : completeness === "incomplete" ? "; other questions stay open" : "";
  return `${words(outcome)}${policy}${held}${rest}`;
}
