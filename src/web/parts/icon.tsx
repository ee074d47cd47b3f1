// A dozen small marks, drawn once a page and referred to by id. Each shape is distinct without its colour.
import type { JSX } from "preact";

const SHAPES = {
  stop: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  permit: "M3 1h7l3 3v11H3zM5 7h6M5 10h6",
  duty: "M8 1l7 7-7 7-7-7z",
  open: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6 6.2C6 3.6 10 3.7 10 6.2 10 7.8 8 7.6 8 9.4M8 11.4v1",
  none: "M1.5 8h13",
  outside: "M2 2h12v12H2zM2 14L14 2",
  exception: "M1 8l4.5 4.5L15 3",
  on: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z",
  pause: "M4 2h2.6v12H4zM9.4 2H12v12H9.4z",
  ahead: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM8 4v4.4l3 1.8",
  ended: "M3 3h10v10H3z",
  hidden: "M2 8h3M7 8h2M11 8h3",
} as const;

export type IconName = keyof typeof SHAPES;

const FILLED: ReadonlySet<IconName> = new Set<IconName>(["stop", "duty", "on", "pause"]);

/** The shapes themselves, hidden; one per document. */
export function IconSheet(): JSX.Element {
  return (
    <svg class="icon-sheet" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.entries(SHAPES).map(([name, path]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 16 16">
          <path
            d={path}
            fill={FILLED.has(name as IconName) ? "currentColor" : "none"}
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

/** Always beside a word that says the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" width="12" height="12" aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
