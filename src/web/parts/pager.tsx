// Pages of a long list: the first rows at once, the rest by links; twins always hold all rows.
import type { JSX } from "preact";
import type { LinkParams } from "../link.ts";
import type { View } from "../view.ts";

const PER_PAGE = 50;

export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** From 1. */
  readonly number: number;
  readonly last: number;
  /** `120 measures, 51 to 100 shown`. */
  readonly caption: (what: string) => string;
}

/** The page that `text` asks for; anything but a page number that exists is the first. */
export function pageOf<Row>(all: readonly Row[], text: string | null, perPage = PER_PAGE): RowsPage<Row> {
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const asked = Number(text ?? "1");
  const number = Number.isInteger(asked) && asked >= 1 && asked <= last ? asked : 1;
  const start = (number - 1) * perPage;
  const rows = all.slice(start, start + perPage);
  return {
    rows,
    number,
    last,
    caption: (what) =>
      last === 1 ? `${all.length} ${what}` : `${all.length} ${what}, ${start + 1} to ${start + rows.length} shown`,
  };
}

export interface PagerProps {
  readonly view: View;
  readonly path: string;
  readonly params: LinkParams;
  readonly page: Pick<RowsPage<unknown>, "number" | "last">;
}

export function Pager({ view, path, params, page: { number, last } }: PagerProps): JSX.Element | null {
  if (last === 1) return null;
  const to = (page: number): string => view.link(path, { ...params, page: page === 1 ? undefined : page });
  return (
    <nav class="pages" aria-label="Pages">
      {number > 1 ? (
        <a href={to(number - 1)} rel="prev">
          Previous
        </a>
      ) : (
        <span />
      )}
      <span class="muted">
        Page {number} of {last}
      </span>
      {number < last ? (
        <a href={to(number + 1)} rel="next">
          Next
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
