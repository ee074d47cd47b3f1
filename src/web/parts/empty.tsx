// An empty state says what was looked for and what to do next.
import type { ComponentChildren, JSX } from "preact";
import type { FieldProblem } from "../run.ts";

export interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function Empty({ title, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** What was asked for could not be read: each field with what is wrong in it. */
export function Unreadable({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly FieldProblem[];
}): JSX.Element {
  return (
    <Empty title={title}>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            {field}: {message}
          </li>
        ))}
      </ul>
    </Empty>
  );
}

/** A framed remark with a tone: a horizon that has passed, a caution, a hint. */
export function Note({
  tone,
  title,
  children,
}: {
  readonly tone: "stop" | "open" | "duty" | "quiet";
  readonly title: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <aside class={`note tone-${tone}`} aria-label={title}>
      <p class="note-title">{title}</p>
      {children}
    </aside>
  );
}
