// A compiled register with its indexes: records by id, links from both ends, measures by provision.
import type { Instrument, Register, Relation, TimelineEvent } from "./instrument.ts";
import type { Measure } from "./measure.ts";
import { provisionCovers } from "./references.ts";

export interface RegisterView {
  readonly register: Register;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly events: ReadonlyMap<string, TimelineEvent>;
  /** The instrument that holds a measure. */
  readonly instrumentOf: (measureId: string) => Instrument | undefined;
  /** Links that the record makes and links that others make to it. */
  readonly relationsOf: (id: string) => Relations;
  /** Measures whose provision or citations lie within `prefix`: `CN:MOFCOM:2024-46` finds clauses 1 and 2. */
  readonly measuresByProvision: (prefix: string) => readonly Measure[];
}

export interface Relations {
  readonly out: readonly Relation[];
  readonly in: readonly Relation[];
}

const NO_RELATIONS: Relations = { out: [], in: [] };

/** Indexes `register` once; all look-ups but `measuresByProvision` (linear in measures) are constant time. */
export function openRegister(register: Register): RegisterView {
  const instruments = new Map(register.instruments.map((instrument) => [instrument.id, instrument]));
  const measures = new Map(
    register.instruments.flatMap((instrument) => instrument.measures.map((one) => [one.id, one])),
  );
  const events = new Map(register.events.map((event) => [event.id, event]));
  const relations = indexRelations(register.relations);
  return {
    register,
    instruments,
    measures,
    events,
    instrumentOf: (measureId) => instruments.get(measures.get(measureId)?.instrument ?? ""),
    relationsOf: (id) => relations.get(id) ?? NO_RELATIONS,
    measuresByProvision: (prefix) =>
      [...measures.values()].filter(({ provision, cites }) =>
        [provision, ...cites].some((one) => provisionCovers(prefix, one)),
      ),
  };
}

function indexRelations(relations: readonly Relation[]): ReadonlyMap<string, Relations> {
  const index = new Map<string, { out: Relation[]; in: Relation[] }>();
  const at = (id: string): { out: Relation[]; in: Relation[] } => {
    const entry = index.get(id) ?? { out: [], in: [] };
    index.set(id, entry);
    return entry;
  };
  for (const relation of relations) {
    at(relation.from).out.push(relation);
    at(relation.to).in.push(relation);
  }
  return index;
}
