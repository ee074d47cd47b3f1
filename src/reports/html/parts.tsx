// The pieces every section of the report is made of: tables that fold into cards on a phone, marks, references.
import type { ComponentChildren, VNode } from "preact";
import type { AssessedLine, Standing } from "../../assess/index.ts";
import { STANDING_WORDS } from "../words.ts";

export interface Column<Row> {
  readonly title: string;
  readonly align?: "right";
  /** Narrow columns keep their text on one line. */
  readonly narrow?: true;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId?: (row: Row) => string | undefined;
}

/** Roles are spelt out because the narrow layout takes the table's display, and with it its meaning, away. */
export function Table<Row>({ caption, columns, rows, rowId }: TableProps<Row>): VNode {
  return (
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, align }) => (
            <th role="columnheader" scope="col" class={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" id={rowId?.(row)}>
            {columns.map(({ title, align, narrow, cell }, i) => (
              <td role="cell" data-label={title} class={classes(align, narrow && "narrow", i === 0 && "first")}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

/** Sign and word of a standing; the colour only repeats them. */
export function Mark({ standing }: { readonly standing: Standing }): VNode {
  const { sign, name } = STANDING_WORDS[standing];
  return (
    <span class={`mark ${standing}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{" "}
      {name}
    </span>
  );
}

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** What stands there when there is nothing to show. */
  readonly none: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A titled section; with `count` 0 it says what `none` means instead of showing an empty table. */
export function Section({ id, title, count, none, lead, children }: SectionProps): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count === undefined ? null : <span class="count"> {count}</span>}
      </h2>
      {count === 0 ? (
        <p class="none">{none}</p>
      ) : (
        <>
          {lead === undefined ? null : <p class="lead">{lead}</p>}
          {children}
        </>
      )}
    </section>
  );
}

/** A name with its form in the original language beside it. */
export function Name({ name, local }: { readonly name: string; readonly local?: string | undefined }): VNode {
  return (
    <>
      {name}
      {local === undefined || local === name ? null : <span class="local"> {local}</span>}
    </>
  );
}

/** `part/supplier/site` may break after each stroke, nowhere else. */
export function LineId({ id }: { readonly id: string }): VNode {
  return (
    <span class="id">
      {id.split("/").map((part, i) => (
        <>
          {i === 0 ? null : (
            <>
              /<wbr />
            </>
          )}
          {part}
        </>
      ))}
    </span>
  );
}

/** Where each line stands in this document. */
export type LineAnchors = ReadonlyMap<string, string>;

export function lineAnchors(lines: readonly AssessedLine[]): LineAnchors {
  return new Map(lines.map((line, i) => [line.id, `line-${i + 1}`]));
}

const SHOWN_REFERENCES = 6;

/** Links to lines; long lists name the first and count the rest, which their own tables show. */
export function LineLinks({ ids, anchors }: { readonly ids: readonly string[]; readonly anchors: LineAnchors }): VNode {
  const more = ids.length - SHOWN_REFERENCES;
  return (
    <span class="lines">
      {ids.slice(0, SHOWN_REFERENCES).map((id, i) => {
        const anchor = anchors.get(id);
        return (
          <>
            {i === 0 ? null : ", "}
            {anchor === undefined ? (
              <LineId id={id} />
            ) : (
              <a href={`#${anchor}`}>
                <LineId id={id} />
              </a>
            )}
          </>
        );
      })}
      {more > 0 ? ` and ${more} more` : null}
    </span>
  );
}

/** A link only where the address is one a browser may follow. */
export function OuterLink({ href, text }: { readonly href: string; readonly text: string }): VNode {
  return /^https?:\/\//i.test(href) ? (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}

/** The same for every list that is cut: the rest is never hidden without saying where it is. */
export function Remainder({ total, shown }: { readonly total: number; readonly shown: number }): VNode | null {
  return total > shown ? (
    <p class="remainder">{`${total - shown} more are in the workbook and in the JSON of this report.`}</p>
  ) : null;
}
