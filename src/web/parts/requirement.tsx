// What one measure demands: who applies, where, with which documents, and how the application is looked at.
import type { JSX } from "preact";
import type { Requirement } from "../../base/verdict.ts";
import { measurePath } from "../link.ts";
import { REVIEW_POLICIES_IN_WORDS } from "../messages/outcomes.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  readonly requirement: Requirement;
}

export function RequirementCard({ view, requirement }: Props): JSX.Element {
  return (
    <div class="requirement">
      <p class="requirement-title">
        <a href={view.link(measurePath(requirement.measure))}>{requirement.title}</a>{" "}
        <span class="muted small">{requirement.provision}</span>
      </p>
      <RequirementFacts requirement={requirement} />
    </div>
  );
}

/** Review policy, applicant, documents, time limit, exceptions; nothing for a measure that only prohibits. */
export function RequirementFacts({ requirement }: { readonly requirement: Requirement }): JSX.Element | null {
  const {
    applicant,
    channel,
    authority,
    reviewPolicy,
    licenceTypes,
    documents = [],
    timeLimit,
    exceptions = [],
  } = requirement;
  const isBare =
    applicant === undefined && documents.length === 0 && licenceTypes === undefined && exceptions.length === 0;
  if (isBare && (reviewPolicy === undefined || reviewPolicy === "unstated")) return null;
  return (
    <dl class="facts small">
      {applicant === undefined ? null : (
        <>
          <dt>Who applies</dt>
          <dd>
            {applicant}
            {channel === undefined ? "" : `, through ${channel}`}
            {authority === undefined ? "" : `; decided by ${authority}`}
          </dd>
        </>
      )}
      {reviewPolicy === undefined || reviewPolicy === "unstated" ? null : (
        <>
          <dt>Review</dt>
          <dd>{REVIEW_POLICIES_IN_WORDS[reviewPolicy]}</dd>
        </>
      )}
      {licenceTypes === undefined || licenceTypes.length === 0 ? null : (
        <>
          <dt>Licence</dt>
          <dd>{licenceTypes.map(words).join(", ")}</dd>
        </>
      )}
      {documents.length === 0 ? null : (
        <>
          <dt>Documents</dt>
          <dd>
            <DocumentSets sets={documents} />
          </dd>
        </>
      )}
      {timeLimit === undefined ? null : (
        <>
          <dt>Time limit</dt>
          <dd>
            {timeLimit.days} {timeLimit.kind} days from {timeLimit.from}
            {timeLimit.verified ? "" : " (not verified)"}; a limit of the law, no lead time
          </dd>
        </>
      )}
      {exceptions.length === 0 ? null : (
        <>
          <dt>Exceptions</dt>
          <dd>
            <ul class="plain">
              {exceptions.map(({ code, title, status, open, conditions = [], failed = [], met = [] }) => (
                <li key={code}>
                  <code>{code}</code> {title === undefined ? "" : `${title}: `}
                  {words(status)}
                  {open.length + conditions.length === 0 ? "" : `; open: ${[...open, ...conditions].join("; ")}`}
                  {failed.length === 0 ? "" : `; ${failed.join("; ")}`}
                  {met.length === 0
                    ? ""
                    : `; ${met.map(({ says, found }) => (found === undefined ? says : `${says} (${found})`)).join("; ")}`}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

/** Each set suffices: several stand side by side, so that what differs shows. */
function DocumentSets({ sets }: { readonly sets: NonNullable<Requirement["documents"]> }): JSX.Element {
  return (
    <div class="alternatives">
      {sets.map((all, index) => (
        <div key={all.map(({ name }) => name).join()}>
          {sets.length === 1 ? null : <p class="muted">{index === 0 ? "Either" : "or"}</p>}
          <ul class="plain">
            {all.map(({ name, lpco, providedBy }) => (
              <li key={name}>
                {name}
                {lpco === undefined ? "" : ` [${lpco}]`},{" "}
                <span class="muted">from {providedBy.replaceAll("_", " ")}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
