// Columns of the register's lists, for the terminal and for CSV.
import type {
  CliffRow,
  MeasureRow,
  RegisterCoverage,
  SearchHit,
  StateRow,
  TimelineRow,
} from "../../operations/index.ts";
import type { RecordChange } from "../../register/index.ts";
import type { ListColumn } from "./listing.ts";

type CoverageRow = RegisterCoverage["coverage"][number];

export const MEASURES: readonly ListColumn<MeasureRow>[] = [
  { name: "provision", whole: true, value: ({ provision }) => provision },
  { name: "measure", csvOnly: true, value: ({ id }) => id },
  { name: "question", value: ({ question }) => question },
  { name: "effect", value: ({ effect }) => effect },
  { name: "state", value: (row) => row.stateText },
  { name: "published", csvOnly: true, value: ({ published }) => published },
  { name: "authority", csvOnly: true, value: ({ authority }) => authority },
  { name: "basis", csvOnly: true, value: ({ basis }) => basis },
  { name: "confidence", csvOnly: true, value: ({ confidence }) => confidence },
  { name: "title", value: ({ title }) => title },
  { name: "title_local", csvOnly: true, value: ({ titleLocal }) => titleLocal ?? "" },
];

export const HITS: readonly ListColumn<SearchHit>[] = [
  { name: "date", whole: true, value: ({ date }) => date },
  { name: "kind", value: ({ kind }) => kind },
  { name: "id", whole: true, value: ({ id }) => id },
  { name: "issuer", value: ({ issuer }) => issuer },
  { name: "title", value: ({ title }) => title },
  { name: "summary", csvOnly: true, value: ({ summary }) => summary },
];

export const TIMELINE: readonly ListColumn<TimelineRow>[] = [
  { name: "date", whole: true, value: ({ date, ahead }) => (ahead ? `${date} (ahead)` : date) },
  { name: "kind", value: ({ kind }) => kind },
  { name: "issuer", value: ({ issuer }) => issuer },
  { name: "id", whole: true, value: ({ id }) => id },
  { name: "title", value: ({ title }) => title },
  { name: "what", value: ({ kind, text, links }) => (kind === "state" ? text : responses(links)) },
  { name: "summary", csvOnly: true, value: ({ text }) => text },
];

/** What a record answers, each with who says that it does. */
function responses(links: TimelineRow["links"]): string {
  return links
    .filter(({ kind, direction }) => kind === "respondsTo" && direction === "to")
    .map(({ record, assertedBy, disputed }) => `answers ${record} (says ${assertedBy}${disputed ? ", disputed" : ""})`)
    .join("; ");
}

export const CLIFFS: readonly ListColumn<CliffRow>[] = [
  { name: "date", whole: true, value: ({ date }) => date },
  { name: "kind", value: ({ kind }) => kind.replaceAll("_", " ") },
  { name: "provision", whole: true, value: ({ provision }) => provision },
  { name: "measure", csvOnly: true, value: ({ measure }) => measure },
  { name: "before", csvOnly: true, value: ({ before }) => before },
  { name: "after", csvOnly: true, value: ({ after }) => after },
  { name: "what", value: ({ text }) => text },
];

export const STATES: readonly ListColumn<StateRow>[] = [
  { name: "measure", whole: true, value: ({ measure }) => measure },
  { name: "before", value: ({ before }) => before },
  { name: "after", value: ({ after }) => after },
  { name: "title", value: ({ title }) => title },
];

export const RECORDS: readonly ListColumn<RecordChange>[] = [
  { name: "change", value: ({ change }) => change },
  { name: "record", value: ({ record }) => record },
  { name: "id", whole: true, value: ({ id }) => id },
  { name: "fields", value: ({ fields }) => fields.join(", ") },
];

export const COVERAGE: readonly ListColumn<CoverageRow>[] = [
  { name: "jurisdiction", value: ({ jurisdiction }) => jurisdiction },
  { name: "question", value: ({ question }) => question },
  { name: "list", value: ({ list }) => list },
  { name: "edition", value: ({ edition }) => edition },
  { name: "state", value: ({ state }) => state },
  { name: "families_complete", value: ({ families }) => families.join(", ") },
  { name: "verified_at", csvOnly: true, value: ({ verifiedAt }) => verifiedAt },
  { name: "note", csvOnly: true, value: ({ note }) => note ?? "" },
];
