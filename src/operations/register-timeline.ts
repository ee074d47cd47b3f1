// register-timeline: action and reaction in order, each entry with what it answers and who says so.
import { z } from "zod";
import { openRegister, timeline, type MeasureState, type TimelineEntry } from "../register/index.ts";
import type { IsoDate } from "../base/date.ts";
import { operation, type Operation } from "./operation.ts";
import { filterShape, type RegisterFilter } from "./register-fields.ts";
import { stateText } from "./state-text.ts";

export interface TimelineLink {
  readonly kind: string;
  readonly record: string;
  readonly direction: "to" | "from";
  readonly assertedBy: string;
  readonly disputed: boolean;
}

export interface TimelineRow {
  readonly date: string;
  readonly kind: TimelineEntry["kind"];
  readonly id: string;
  readonly issuer: string;
  readonly title: string;
  /** What happened on the day: a new state, or the summary of an event or instrument. */
  readonly text: string;
  /** Of a measure whose state changed on the day. */
  readonly state?: MeasureState;
  /** Announced, not yet happened on the knowledge day. */
  readonly ahead: boolean;
  readonly links: readonly TimelineLink[];
}

export interface RegisterTimeline {
  readonly known: IsoDate;
  readonly entries: readonly TimelineRow[];
}

export const registerTimeline: Operation<RegisterFilter, RegisterTimeline> = operation({
  name: "register-timeline",
  summary: "Instruments, changes of state and events in order, with their links",
  kind: "call",
  effect: "none",
  input: ({ countries }) => z.strictObject(filterShape(countries)),
  async run({ knowledge, known }, input) {
    const { register } = await knowledge();
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return { known, entries: timeline(openRegister(register), { ...given, known }).map(toRow) };
  },
});

function toRow(entry: TimelineEntry): TimelineRow {
  const row = rowOf(entry);
  const links = [
    ...entry.relations.out.map((link) => ({ ...linkOf(link), record: link.to, direction: "to" as const })),
    ...entry.relations.in.map((link) => ({ ...linkOf(link), record: link.from, direction: "from" as const })),
  ];
  return { date: entry.date, kind: entry.kind, ...row, ahead: entry.ahead, links };
}

function rowOf(entry: TimelineEntry): Pick<TimelineRow, "id" | "issuer" | "title" | "text" | "state"> {
  switch (entry.kind) {
    case "instrument": {
      const { id, jurisdiction, title, summary } = entry.instrument;
      return { id, issuer: jurisdiction, title: title.en, text: summary };
    }
    case "state": {
      const { id, jurisdiction, title } = entry.measure;
      return { id, issuer: jurisdiction, title: title.en, text: stateText(entry.state), state: entry.state };
    }
    case "event": {
      const { id, actors, title, summary } = entry.event;
      return { id, issuer: actors.join(", "), title: title.en, text: summary };
    }
  }
}

function linkOf({
  kind,
  assertedBy,
  disputed,
}: TimelineEntry["relations"]["out"][number]): Pick<TimelineLink, "kind" | "assertedBy" | "disputed"> {
  return { kind, assertedBy, disputed };
}
