// register-related: what stands around a record: links with who asserts each, acts that changed it, conflicts, siblings.
import { z } from "zod";
import {
  mentionsOf,
  openRegister,
  type Instrument,
  type Measure,
  type RegisterView,
  type Relation,
} from "../register/index.ts";
import type { IsoDate } from "../base/date.ts";
import { operation, type Operation } from "./operation.ts";
import { measureRow, type MeasureRow } from "./register-fields.ts";

/** A record by its heading. */
export interface RecordHead {
  readonly kind: "instrument" | "measure" | "event";
  readonly id: string;
  readonly title: string;
  readonly titleLocal?: string;
  readonly date: string;
  readonly issuer: string;
}

export interface RelatedLink {
  readonly kind: Relation["kind"];
  /** `to`: the record makes the link; `from`: another record makes it. */
  readonly direction: "to" | "from";
  readonly record: RecordHead;
  readonly assertedBy: string;
  readonly source?: string;
  readonly disputed: boolean;
  readonly note?: string;
}

export interface RegisterRelated {
  /** The instrument that holds the measure asked about. */
  readonly instrument?: RecordHead;
  /** Links of the record and, for a measure, of its instrument; oldest first. */
  readonly links: readonly RelatedLink[];
  /** Instruments that changed the efficacy of a measure, by id. */
  readonly acts: Readonly<Record<string, RecordHead>>;
  readonly conflicts: readonly {
    readonly record: RecordHead;
    readonly says: string;
    readonly direction: "to" | "from";
  }[];
  /** Other measures of the same instrument. */
  readonly siblings: readonly MeasureRow[];
  /** Measures of other instruments that name the same materials or control codes, the closest first. */
  readonly alike: readonly MeasureRow[];
}

const ALIKE_SHOWN = 8;
/** A scope's "any code stated": it names no goods. */
const ANY_CODE = "*";

/** Links to records that were not public by the knowledge day are left out. */
export const registerRelated: Operation<{ readonly id: string }, RegisterRelated> = operation({
  name: "register-related",
  summary: "Links, later acts, conflicts and related measures of one record, with who asserts each link",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({ id: z.string().min(1) }),
  async run(context, { id }) {
    const view = openRegister((await context.knowledge()).register);
    const { on, known } = context;
    const measure = view.measures.get(id);
    const instrument = view.instruments.get(measure?.instrument ?? id);
    const row = (one: Measure): MeasureRow[] => {
      const holder = view.instrumentOf(one.id);
      return holder === undefined || one.knownFrom > known ? [] : [measureRow(holder, one, { on, known })];
    };
    return {
      ...(measure === undefined || instrument === undefined ? {} : { instrument: instrumentHead(instrument) }),
      links: linksOf(view, measure === undefined ? [id] : [id, measure.instrument], known),
      acts: actsOf(view, measure === undefined ? (instrument?.measures ?? []) : [measure], known),
      conflicts: measure === undefined ? [] : conflictsOf(view, measure, known),
      siblings: measure === undefined ? [] : (instrument?.measures ?? []).filter((one) => one.id !== id).flatMap(row),
      alike: measure === undefined ? [] : alikeOf(view, measure, known).flatMap(row),
    };
  },
});

/** The heading of any record; undefined for an id that names none. */
export function headOf(view: RegisterView, id: string): RecordHead | undefined {
  const instrument = view.instruments.get(id);
  if (instrument) return instrumentHead(instrument);
  const measure = view.measures.get(id);
  if (measure) {
    const { title, knownFrom, jurisdiction } = measure;
    return { kind: "measure", id, ...titles(title), date: knownFrom, issuer: jurisdiction };
  }
  const event = view.events.get(id);
  if (event) return { kind: "event", id, ...titles(event.title), date: event.date, issuer: event.actors.join(", ") };
  return undefined;
}

function instrumentHead({ id, title, published, jurisdiction }: Instrument): RecordHead {
  return { kind: "instrument", id, ...titles(title), date: published, issuer: jurisdiction };
}

function titles({ en, ...local }: Instrument["title"]): { readonly title: string; readonly titleLocal?: string } {
  const [titleLocal] = Object.values(local);
  return titleLocal === undefined ? { title: en } : { title: en, titleLocal };
}

function linksOf(view: RegisterView, ids: readonly string[], known: IsoDate): readonly RelatedLink[] {
  const relations = ids.map((id) => view.relationsOf(id));
  const links = [
    ...relations.flatMap(({ out }) => out.map((one) => ({ one, direction: "to" as const, other: one.to }))),
    ...relations.flatMap(({ in: back }) => back.map((one) => ({ one, direction: "from" as const, other: one.from }))),
  ];
  return links
    .flatMap(({ one: { kind, assertedBy, source, disputed, note }, direction, other }): RelatedLink[] => {
      const record = headOf(view, other);
      if (record === undefined || record.date > known) return [];
      const said = { ...(source === undefined ? {} : { source }), ...(note === undefined ? {} : { note }) };
      return [{ kind, direction, record, assertedBy, disputed, ...said }];
    })
    .toSorted((a, b) => (a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : 0));
}

function actsOf(view: RegisterView, measures: readonly Measure[], known: IsoDate): RegisterRelated["acts"] {
  const ids = measures.flatMap(({ time }) =>
    time.events.filter((event) => event.knownFrom <= known).map(({ by }) => by),
  );
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const head = headOf(view, id);
      return head === undefined ? [] : [[id, head]];
    }),
  );
}

function conflictsOf(view: RegisterView, measure: Measure, known: IsoDate): RegisterRelated["conflicts"] {
  const ids = new Set([measure.id, measure.instrument]);
  const theirs = [...view.measures.values()].flatMap((other) =>
    other.conflictsWith
      .filter((conflict) => ids.has(conflict.measure))
      .map(({ says }) => ({ id: other.id, says, direction: "from" as const })),
  );
  const ours = measure.conflictsWith.map(({ measure: id, says }) => ({ id, says, direction: "to" as const }));
  return [...ours, ...theirs].flatMap(({ id, says, direction }) => {
    const record = headOf(view, id);
    return record === undefined || record.date > known ? [] : [{ record, says, direction }];
  });
}

function alikeOf(view: RegisterView, measure: Measure, known: IsoDate): readonly Measure[] {
  const mine = namesOf(measure);
  return [...view.measures.values()]
    .filter((other) => other.instrument !== measure.instrument && !other.draft && other.knownFrom <= known)
    .map((other) => ({ other, shared: [...namesOf(other)].filter((name) => mine.has(name)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, ALIKE_SHOWN)
    .map(({ other }) => other);
}

function namesOf(measure: Measure): ReadonlySet<string> {
  const { materials, codes } = mentionsOf(measure);
  return new Set([...materials, ...codes].filter((name) => name !== ANY_CODE));
}
