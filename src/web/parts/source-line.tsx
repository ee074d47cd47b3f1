// Where a statement comes from: publisher, day, kind. Links leave without saying where from.
import type { JSX } from "preact";
import type { Basis, Confidence, Source } from "../../register/index.ts";

const KINDS: Readonly<Record<Source["kind"], string>> = {
  official: "official text",
  reprint: "reprint of the official text",
  professional: "professional commentary",
  press: "press",
  dataset: "data set",
};

const BASES: Readonly<Record<Basis, string>> = {
  official: "Rests on the official text",
  professional: "Rests on professional commentary: it may tighten an answer, never clear one",
  press: "Rests on press reports: it may tighten an answer, never clear one",
  assumption: "Rests on an assumption: it may tighten an answer, never clear one",
};

export function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <OutsideLink url={source.url}>{source.publisher}</OutsideLink>
          <span class="muted">
            {" "}
            {KINDS[source.kind]}
            {source.date === undefined ? ", undated" : `, ${source.date}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `basis` and confidence in one line. */
export function Standing({
  basis,
  confidence,
}: {
  readonly basis: Basis;
  readonly confidence: Confidence;
}): JSX.Element {
  return (
    <span>
      {BASES[basis]}; confidence {confidence}.
    </span>
  );
}

/** The line under a chart or table: what it shows, of which day, from where. */
export function SourceLine({ text }: { readonly text: string }): JSX.Element {
  return <p class="source-line">{text}</p>;
}

/** Only http and https become links; anything else is shown as text. */
export function OutsideLink({ url, children }: { readonly url: string; readonly children: string }): JSX.Element {
  if (!/^https?:\/\//.test(url)) return <span>{children}</span>;
  return (
    <a href={url} rel="noreferrer external">
      {children}
    </a>
  );
}
