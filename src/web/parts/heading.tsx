// The head of a record's page, and the remarks at its end.
import type { ComponentChildren, JSX } from "preact";
import type { LocalText } from "../../register/index.ts";

export interface HeadingProps {
  /** Small facts above the title. */
  readonly eyebrow: readonly string[];
  readonly title: LocalText;
  readonly children?: ComponentChildren;
}

const LANGUAGES: Readonly<Record<string, string>> = { zh: "zh-Hans", ja: "ja", ko: "ko", nl: "nl" };

/** English title with the original beside it, marked with its language. */
export function Heading({ eyebrow, title: { en, ...local }, children }: HeadingProps): JSX.Element {
  return (
    <div class="page-head">
      <p class="eyebrow">
        {eyebrow.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <h1>{en}</h1>
      {Object.entries(local).map(([language, text]) => (
        <p key={language} class="local" lang={LANGUAGES[language] ?? language}>
          {text}
        </p>
      ))}
      {children}
    </div>
  );
}

/** Editors' notes without the line that traces facts, and what nobody has verified. */
export function NotesList({
  notes,
  unverified,
}: {
  readonly notes: string | undefined;
  readonly unverified: readonly string[];
}): JSX.Element | null {
  const text = (notes ?? "").replace(/^facts:.*$/m, "").trim();
  if (text === "" && unverified.length === 0) return null;
  return (
    <>
      <h2>Notes</h2>
      {text === "" ? null : <p>{text}</p>}
      {unverified.length === 0 ? null : (
        <>
          <h3>Not verified</h3>
          <ul>
            {unverified.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
