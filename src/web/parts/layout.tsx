// The document around every page: header with the day asked about, navigation, breadcrumbs, twins, source line.
import type { ComponentChildren, JSX } from "preact";
import { PINNED, twinOf } from "../link.ts";
import type { View } from "../view.ts";
import { IconSheet } from "./icon.tsx";
import { Navigation, type Section } from "./navigation.tsx";

export type { Section };

export interface Crumb {
  readonly label: string;
  /** Absent for a step that is no page of its own. */
  readonly path?: string;
}

export interface LayoutProps {
  readonly view: View;
  readonly title: string;
  readonly description?: string;
  readonly section?: Section;
  readonly trail?: readonly Crumb[];
  readonly twins?: readonly ("json" | "csv")[];
  readonly children?: ComponentChildren;
}

const STYLES = ["tokens", "base", "parts", "charts", "desk", "read", "print"] as const;

export function Layout({
  view,
  title,
  description,
  section,
  trail = [],
  twins = [],
  children,
}: LayoutProps): JSX.Element {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · derisk`}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        {STYLES.map((name) => (
          <link
            key={name}
            rel="stylesheet"
            href={`/assets/styles/${name}.css`}
            {...(name === "print" ? { media: "print" } : {})}
          />
        ))}
        {twins.map((format) => (
          <link key={format} rel="alternate" type={TYPES[format]} href={twinOf(view.path, view.query, format)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <IconSheet />
        <Header view={view} section={section} />
        <Trail view={view} trail={trail} title={title} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer view={view} twins={twins} />
      </body>
    </html>
  );
}

const TYPES = { json: "application/json", csv: "text/csv" } as const;

function Header({ view, section }: { readonly view: View; readonly section: Section | undefined }): JSX.Element {
  return (
    <header class="site">
      <a class="brand" href={view.link("/")}>
        derisk
      </a>
      <AsOf view={view} />
      <Navigation view={view} section={section} />
      <p class="print-only">
        As of {view.on}, as known on {view.known}
      </p>
    </header>
  );
}

/** Changes the day asked about, or what was public by then, and keeps everything else of the address. */
function AsOf({ view }: { readonly view: View }): JSX.Element {
  const kept = [...view.query].filter(([name]) => !PINNED.some((pinned) => pinned === name));
  return (
    <form class="as-of" method="get" action={view.path} aria-label="Day asked about">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        As of <input type="date" name="on" value={view.on} required />
      </label>
      <label title="Only what was public by this day counts">
        as known on <input type="date" name="known" value={view.known} required />
      </label>
      <button type="submit">Show</button>
      {view.pinned ? <a href={withoutPins(view)}>Today</a> : null}
    </form>
  );
}

function withoutPins({ path, query }: View): string {
  const rest = new URLSearchParams([...query].filter(([name]) => !PINNED.some((pinned) => pinned === name)));
  return rest.size === 0 ? path : `${path}?${rest}`;
}

function Trail({
  view,
  trail,
  title,
}: {
  readonly view: View;
  readonly trail: readonly Crumb[];
  readonly title: string;
}): JSX.Element | null {
  if (trail.length === 0) return null;
  return (
    <nav class="trail" aria-label="Breadcrumbs">
      <ol>
        {trail.map(({ label, path }) => (
          <li key={label}>{path === undefined ? label : <a href={view.link(path)}>{label}</a>}</li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

function Footer({ view, twins }: { readonly view: View; readonly twins: readonly ("json" | "csv")[] }): JSX.Element {
  const { version, sha256, records, lastDay } = view.register;
  const isBehind = lastDay !== undefined && lastDay < view.known;
  return (
    <footer class="site">
      <p>
        As of <time>{view.on}</time>, from what was public by <time>{isBehind ? lastDay : view.known}</time>
        {isBehind ? ", the last day of the register" : ""}. Source: derisk register {version} ({records} files, SHA-256{" "}
        <code title={sha256}>{sha256.slice(0, 12)}</code>), each record with its own sources.{" "}
        <a href={view.link("/coverage")}>What the register holds and does not</a>.
      </p>
      {twins.length === 0 ? null : (
        <p class="twins">
          This page as{" "}
          {twins.map((format, index) => (
            <span key={format}>
              {index === 0 ? "" : " or "}
              <a href={twinOf(view.path, view.query, format)}>{format.toUpperCase()}</a>
            </span>
          ))}
          .
        </p>
      )}
      <p>Decision support, not legal advice: a determination rests on the facts stated and on the records held.</p>
    </footer>
  );
}
