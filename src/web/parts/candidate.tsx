// One candidate measure under review: its fields with what they rest on, unsure ones first, and what to do about each.
import type { JSX } from "preact";
import {
  fieldText,
  mayBeEmpty,
  REVIEWED_FIELDS,
  type RegisterLink,
  type ReviewedField,
  type ReviewedMeasure,
} from "../../read/index.ts";
import { measurePath } from "../link.ts";
import { draftPath } from "../reading-link.ts";
import type { View } from "../view.ts";

export interface CandidateProps {
  readonly view: View;
  readonly reading: string;
  readonly reviewed: ReviewedMeasure;
  readonly link: RegisterLink | undefined;
  /** What a person typed for a field and could not save yet. */
  readonly typed: (field: ReviewedField) => string | undefined;
}

/** A card whose buttons belong to the form around it: each names candidate, field and action. */
export function Candidate({ view, reading, reviewed, link, typed }: CandidateProps): JSX.Element {
  const { measure, state, unsure, settled } = reviewed;
  const fields = REVIEWED_FIELDS.filter((field) => fieldText(measure, field) !== "" || unsure.includes(field));
  const ordered = fields.toSorted((a, b) => Number(unsure.includes(b)) - Number(unsure.includes(a)));
  return (
    <section class={`candidate candidate-${state}`} id={measure.id} data-candidate={measure.id} tabIndex={-1}>
      <h3>
        {fieldText(measure, "type")}
        {measure.goods.length === 0 ? "" : `: ${measure.goods.map(({ text }) => text).join(", ")}`}
      </h3>
      <p class="small muted">
        {state === "open" ? "Not decided" : state === "accepted" ? "Accepted" : "Rejected"} · pattern{" "}
        <code>{measure.patternId}</code> · stated to {Math.round(100 * measure.confidence)} %
        {measure.background ? " · background" : ""}
        {measure.factuality === "asserted" ? "" : ` · ${measure.factuality}`}
      </p>
      <blockquote class="quote">{measure.quote.text}</blockquote>
      <LinkLine view={view} link={link} />
      <dl class="candidate-fields">
        {ordered.map((field) => (
          <Field
            key={field}
            reviewed={reviewed}
            field={field}
            isUnsure={unsure.includes(field)}
            isSettled={settled.includes(field)}
            typed={typed(field)}
          />
        ))}
      </dl>
      <div class="actions">
        {state === "accepted" ? (
          <a class="button" href={view.link(draftPath(reading, measure.id))}>
            Draft and what it does to me
          </a>
        ) : (
          <button type="submit" name="act" value={`accept ${measure.id}`} data-key="a">
            Accept
          </button>
        )}
        {state === "rejected" ? null : (
          <button type="submit" class="secondary" name="act" value={`reject ${measure.id}`} data-key="r">
            Reject
          </button>
        )}
        {state === "open" ? null : (
          <button type="submit" class="secondary" name="act" value={`undo ${measure.id}`} data-key="u">
            Undo
          </button>
        )}
      </div>
    </section>
  );
}

function LinkLine({
  view,
  link,
}: {
  readonly view: View;
  readonly link: RegisterLink | undefined;
}): JSX.Element | null {
  if (link === undefined) return null;
  // The measure page leads on to the paper where the register holds no measure of it.
  const held = link.measure ?? link.instrument;
  if (held === undefined) return <p class="small">Not in the register: nothing speaks for a measure held.</p>;
  const lead = link.kind === "change_of_known" ? "A change of a measure in the register: " : "In the register: ";
  return (
    <p class="small">
      {lead}
      <a href={view.link(measurePath(held))}>{held}</a> ({link.because.join(", ")})
    </p>
  );
}

interface FieldProps {
  readonly reviewed: ReviewedMeasure;
  readonly field: ReviewedField;
  readonly isUnsure: boolean;
  readonly isSettled: boolean;
  readonly typed: string | undefined;
}

function Field({ reviewed: { measure, edited }, field, isUnsure, isSettled, typed }: FieldProps): JSX.Element {
  const text = fieldText(measure, field);
  const name = `${measure.id} ${field}`;
  const basis = edited.includes(field) ? "edited" : isSettled ? "accepted" : isUnsure ? "unsure" : "as read";
  return (
    <div class={`candidate-field${isUnsure ? " unsure" : ""}`}>
      <dt>
        {field.replaceAll("_", " ")} <span class="small muted">{basis}</span>
      </dt>
      <dd>
        <span>{text === "" ? "not stated" : text}</span>
        <details data-field open={typed !== undefined && typed !== text}>
          <summary class="small">change</summary>
          <input
            name={`value ${name}`}
            value={typed ?? text}
            aria-label={`New value of ${field.replaceAll("_", " ")}`}
          />
          <button type="submit" name="act" value={`edit ${name}`} data-save>
            Save
          </button>
          {isUnsure ? (
            <button type="submit" class="secondary" name="act" value={`accept ${name}`}>
              Right as it is
            </button>
          ) : null}
          {text === "" || !mayBeEmpty(field) ? null : (
            <button type="submit" class="secondary" name="act" value={`reject ${name}`}>
              Not stated
            </button>
          )}
          {isSettled ? (
            <button type="submit" class="secondary" name="act" value={`undo ${name}`}>
              Undo
            </button>
          ) : null}
        </details>
      </dd>
    </div>
  );
}
