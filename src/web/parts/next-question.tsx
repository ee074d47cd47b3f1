// The next question of Check as a field, with what it settles; earlier answers go along as hidden fields.
import type { JSX } from "preact";
import { measurePath } from "../link.ts";
import { factWords } from "../messages/facts.ts";
import { QUESTIONS_IN_WORDS } from "../messages/outcomes.ts";
import type { NextQuestions } from "../next-question.ts";
import type { View } from "../view.ts";
import { FactField } from "./fact-field.tsx";
import { PinnedFields } from "./form.tsx";

interface Props {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly questions: NextQuestions;
}

const SHOWN = 6;

export function NextQuestion({ view, facts, questions }: Props): JSX.Element | null {
  const { next, others, verify } = questions;
  if (!next && verify.length === 0) return null;
  return (
    <section class="next-question" aria-labelledby="next-question">
      <h2 id="next-question">{next ? "Next question" : "To verify"}</h2>
      {next ? <Question view={view} facts={facts} next={next} /> : null}
      {others.length === 0 ? null : (
        <p class="small">
          Others that may settle something:{" "}
          {others.slice(0, SHOWN).map((fact, index) => (
            <span key={fact}>
              {index === 0 ? "" : ", "}
              <a href={view.link("/check", { ...Object.fromEntries(facts), ask: fact })}>{factWords(fact).label}</a>
            </span>
          ))}
          {others.length > SHOWN ? ` and ${others.length - SHOWN} more` : ""}.
        </p>
      )}
      {verify.length === 0 ? null : (
        <div class="small">
          <p>
            What holds today is not verified for these measures. No fact of yours settles that; ask their authority:
          </p>
          <ul>
            {verify.map((measure) => (
              <li key={measure}>
                <a href={view.link(measurePath(measure))}>{measure}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Question({
  view,
  facts,
  next,
}: {
  readonly view: View;
  readonly facts: ReadonlyMap<string, string>;
  readonly next: NonNullable<NextQuestions["next"]>;
}): JSX.Element {
  const settled = next.settles.map(
    (one) => `${view.country(one.jurisdiction)}: ${QUESTIONS_IN_WORDS[one.question].toLowerCase()}`,
  );
  return (
    <form class="ask" method="get" action="/check" aria-label="Next question">
      <PinnedFields view={view} />
      {[...facts].map(([fact, value]) => (
        <input key={fact} type="hidden" name={fact} value={value} />
      ))}
      <FactField fact={next.fact} prefix="next" asks />
      <button type="submit">Answer</button>
      <p class="hint">
        {settled.length === 0
          ? "Narrows the answer together with other facts."
          : `By itself this may settle ${settled.join("; ")}.`}
      </p>
    </form>
  );
}
