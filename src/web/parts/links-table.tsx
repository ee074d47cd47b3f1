// Links of a record with who asserts each: an authority's own word differs from a reporter's.
import type { JSX } from "preact";
import type { RecordHead, RelatedLink } from "../../operations/index.ts";
import { eventPath, instrumentPath, measurePath } from "../link.ts";
import { LINKS_IN_WORDS } from "../messages/effects.ts";
import type { View } from "../view.ts";
import { OutsideLink } from "./source-line.tsx";
import { Table, type Column } from "./table.tsx";

const PATHS = { instrument: instrumentPath, measure: measurePath, event: eventPath } as const;

export function recordPath({ kind, id }: Pick<RecordHead, "kind" | "id">): string {
  return PATHS[kind](id);
}

export function RecordLink({ view, record }: { readonly view: View; readonly record: RecordHead }): JSX.Element {
  return (
    <>
      <a href={view.link(recordPath(record))}>{record.title}</a>
      {record.titleLocal === undefined ? null : <span class="local"> {record.titleLocal}</span>}
    </>
  );
}

export function LinksTable({
  view,
  caption,
  links,
}: {
  readonly view: View;
  readonly caption: string;
  readonly links: readonly RelatedLink[];
}): JSX.Element {
  const columns: readonly Column<RelatedLink>[] = [
    { key: "date", head: "Day", cell: ({ record }) => <time>{record.date}</time> },
    { key: "kind", head: "This record", cell: ({ kind, direction }) => LINKS_IN_WORDS[kind][direction] },
    {
      key: "record",
      head: "Other record",
      heads: true,
      cell: ({ record }) => (
        <>
          <RecordLink view={view} record={record} />
          <span class="under muted">{record.issuer.split(", ").map(view.country).join(", ")}</span>
        </>
      ),
    },
    { key: "by", head: "Who says so", cell: (link) => <Assertion link={link} /> },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={links}
      rowKey={({ kind, direction, record }, i) => `${kind}${direction}${record.id}${i}`}
    />
  );
}

function Assertion({ link: { assertedBy, source, disputed, note } }: { readonly link: RelatedLink }): JSX.Element {
  return (
    <>
      {assertedBy}
      {source === undefined ? null : (
        <>
          {" ("}
          <OutsideLink url={source}>source</OutsideLink>)
        </>
      )}
      {disputed ? <span class="chip">disputed</span> : null}
      {note === undefined ? null : <span class="under muted">{note}</span>}
    </>
  );
}
