// An empty state says what was looked for and what to do next.
import type { ComponentChildren, JSX } from "preact";

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
