// What one version of a list changed: who came, who went, and which fields of whom are different.
import type { JSX } from "preact";
import { type Listing, primaryName } from "../../base/listing.ts";
import type { ListsDiff } from "../../operations/index.ts";

type Changes = Extract<ListsDiff, { kind: "changes" }>;

/** Most entries shown of each kind; the JSON twin has all. */
const SHOWN = 100;

export function ListChangesView({
  changes: { from, to, added, removed, changed },
}: {
  readonly changes: Changes;
}): JSX.Element {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        What version {to?.version} changed
        {to === undefined ? "" : ` on ${to.day}`}
      </h2>
      {from === undefined ? <p class="muted">The first version: every entry is new.</p> : null}
      <Group title="Added" listings={added} />
      <Group title="Removed" listings={removed} />
      {changed.length === 0 ? null : (
        <>
          <h3>Changed ({changed.length})</h3>
          <ul class="plain">
            {changed.slice(0, SHOWN).map(({ before, after }) => (
              <li key={after.id}>
                <code>{after.id}</code> {primaryName(after)}{" "}
                <span class="muted">{fieldsOf(before, after).join(", ")}</span>
              </li>
            ))}
          </ul>
          <More count={changed.length} />
        </>
      )}
    </section>
  );
}

function Group({
  title,
  listings,
}: {
  readonly title: string;
  readonly listings: readonly Listing[];
}): JSX.Element | null {
  if (listings.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({listings.length})
      </h3>
      <ul class="plain">
        {listings.slice(0, SHOWN).map((listing) => (
          <li key={listing.id}>
            <code>{listing.id}</code> {primaryName(listing)}
          </li>
        ))}
      </ul>
      <More count={listings.length} />
    </>
  );
}

function More({ count }: { readonly count: number }): JSX.Element | null {
  return count > SHOWN ? <p class="muted">and {count - SHOWN} more: the JSON of this page has all.</p> : null;
}

const WORDS: Readonly<Record<string, string>> = {
  names: "names",
  birthDates: "dates of birth",
  birthPlaces: "places of birth",
  countries: "countries",
  ids: "identifiers",
  addresses: "addresses",
  programmes: "programmes",
  links: "links",
  remarks: "remarks",
  terms: "terms",
  kind: "kind",
  listedFrom: "first day",
  listedTo: "last day",
  positions: "positions",
  wallets: "wallets",
  sources: "sources",
};

function fieldsOf(before: Listing, after: Listing): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Listing>;
  return [...keys]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => WORDS[key] ?? key);
}
