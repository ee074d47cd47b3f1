// register-show: one record of the register in full, with its states over time and its links.
import { z } from "zod";
import {
  openRegister,
  stateHistory,
  type Instrument,
  type Measure,
  type MeasureState,
  type RegisterView,
  type Relations,
  type TimelineEvent,
} from "../register/index.ts";
import type { IsoDate } from "../base/date.ts";
import { operation, type Operation } from "./operation.ts";
import { measureRow, type MeasureRow } from "./register-fields.ts";
import { stateText } from "./state-text.ts";

export interface RegisterShowInput {
  /** Id of an instrument, measure or event, or a provision. */
  readonly id: string;
}

export interface StateStretch {
  /** Absent for "since ever". */
  readonly from?: IsoDate;
  readonly state: MeasureState;
  readonly text: string;
}

export type RegisterRecord =
  | {
      readonly kind: "instrument";
      readonly instrument: Instrument;
      readonly measures: readonly MeasureRow[];
      readonly relations: Relations;
    }
  | {
      readonly kind: "measure";
      readonly measure: Measure;
      readonly row: MeasureRow;
      readonly states: readonly StateStretch[];
      readonly relations: Relations;
    }
  | { readonly kind: "event"; readonly event: TimelineEvent; readonly relations: Relations }
  /** Several measures lie under the provision. */
  | { readonly kind: "measures"; readonly measures: readonly MeasureRow[] }
  /** `near` holds ids that begin like it. */
  | { readonly kind: "not_found"; readonly id: string; readonly near: readonly string[] };

export const registerShow: Operation<RegisterShowInput, RegisterRecord> = operation({
  name: "register-show",
  summary: "One instrument, measure or event in full, with its states over time and its links",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({
      id: z.string().min(1).describe("Id of an instrument, measure or event, or a provision, e.g. CN:MOFCOM:2023-23"),
    }),
  async run(context, { id }) {
    const view = openRegister((await context.knowledge()).register);
    const { on, known } = context;
    const row = (measure: Measure): MeasureRow => measureRow(instrumentOf(view, measure), measure, { on, known });
    const instrument = view.instruments.get(id) ?? view.register.instruments.find(({ slug }) => slug === id);
    if (instrument) {
      const measures = instrument.measures.map(row);
      return { kind: "instrument", instrument, measures, relations: view.relationsOf(instrument.id) };
    }
    const event = view.events.get(id);
    if (event) return { kind: "event", event, relations: view.relationsOf(id) };
    const within = view.measuresByProvision(id);
    const measure = view.measures.get(id) ?? (within.length === 1 ? within[0] : undefined);
    if (measure) {
      const states = stateHistory(measure, known).map(({ from, state }, i) => ({
        ...(i === 0 ? {} : { from }),
        state,
        text: stateText(state),
      }));
      return { kind: "measure", measure, row: row(measure), states, relations: view.relationsOf(measure.id) };
    }
    if (within.length > 0) return { kind: "measures", measures: within.map(row) };
    return { kind: "not_found", id, near: nearIds(view, id) };
  },
});

function instrumentOf(view: RegisterView, measure: Measure): Instrument {
  const instrument = view.instrumentOf(measure.id);
  if (instrument) return instrument;
  throw new Error(`measure ${measure.id} belongs to no instrument`);
}

const NEAR = 5;

/** Ids that contain the longest leading part of `id` found anywhere, a few of them. */
function nearIds(view: RegisterView, id: string): readonly string[] {
  const ids = [...view.instruments.keys(), ...view.measures.keys(), ...view.events.keys()];
  const asked = id.toLowerCase();
  for (let length = asked.length; length >= 4; length--) {
    const found = ids.filter((one) => one.toLowerCase().includes(asked.slice(0, length)));
    if (found.length > 0) return found.slice(0, NEAR);
  }
  return [];
}
