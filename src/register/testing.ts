// A small register for the tests of its verbs: gallium controls, their US clause, its suspension, and what came between.
import { createHash } from "node:crypto";
import { type IsoDate, isoDate } from "../base/date.ts";
import { compileRegister } from "./compile.ts";
import { contentOf, rawEvent, rawGoods, rawInstrument, rawMeasure, type Raw } from "./lint/testing.ts";
import type { Register } from "./instrument.ts";

export const day = (text: string): IsoDate => isoDate(text);

export const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const licence = rawInstrument({
  title: { en: "Export control of gallium items", zh: "关于对镓、锗相关物项实施出口管制的公告" },
  notes: "facts: cn-2023-gallium",
  measures: [
    rawMeasure({
      goods: [
        rawGoods({
          list: "CN-DUAL-USE",
          code: "3C001.a",
          hs: [{ nomenclature: "CHN-2023", role: "reference", codes: ["8112929010"] }],
        }),
      ],
      exceptions: [
        {
          code: "TEMP",
          title: "Temporary exports",
          provision: "CN:MOFCOM:2023-23:3",
          when: { always: true },
          basis: "official",
          period: { from: "2024-01-01", to: "2027-01-01" },
        },
      ],
    }),
  ],
});

const us = rawInstrument({
  id: "CN:MOFCOM:2024-46",
  title: { en: "Stricter control of exports to the United States" },
  published: "2024-12-03",
  summary: "Gallium is in principle not licensed for the United States.",
  relations: [{ to: "us-2024-memory", kind: "respondsTo", assertedBy: "MOFCOM spokesperson" }],
  measures: [
    rawMeasure({
      id: "cn-mofcom-2024-46-2",
      title: { en: "Gallium for the United States" },
      provision: "CN:MOFCOM:2024-46:2",
      reviewPolicy: "in_principle_refused",
      when: { all: [{ from: ["CN"] }, { to: ["US"] }, { material: ["gallium"] }] },
      goods: [],
      time: {
        announced: "2024-12-03",
        from: "2024-12-03",
        events: [
          {
            kind: "suspend",
            from: "2025-11-09",
            to: "2026-11-28",
            by: "cn-2025-relief",
            knownFrom: "2025-11-09",
            basis: "official",
          },
        ],
      },
    }),
  ],
});

const relief = rawInstrument({
  id: "CN:MOFCOM:2025-72",
  title: { en: "Suspension of clause 2" },
  published: "2025-11-09",
  recordedAt: "2026-11-20",
  summary: "Suspends clause 2 of No. 46.",
  notes: "facts: cn-2025-relief",
  relations: [{ to: "CN:MOFCOM:2024-46", kind: "suspends", assertedBy: "MOFCOM" }],
  measures: [],
});

const memory = rawInstrument({
  id: "US:FR:2024-28270",
  jurisdiction: "US",
  title: { en: "High-bandwidth memory rule" },
  authority: ["BIS"],
  published: "2024-12-02",
  summary: "Adds memory to the control list.",
  notes: "facts: us-2024-memory",
  measures: [
    rawMeasure({
      id: "us-hbm",
      title: { en: "Memory needs a licence" },
      provision: "US:FR:2024-28270",
      when: { all: [{ to: ["CN"] }, { party: { named: ["swaysure"] } }] },
      goods: [],
      parties: [{ id: "swaysure", name: "SwaySure Technology", nameLocal: "昇维旭技术", verified: true }],
      licence: { authority: "BIS", applicant: "exporter" },
      time: { announced: "2024-12-02", from: "2024-12-31" },
    }),
  ],
});

const events = [
  rawEvent({ relations: [{ to: "cn-2023-gallium", kind: "follows", assertedBy: "press" }] }),
  rawEvent({
    id: "st-2026",
    date: "2026-09",
    title: { en: "Truce prolonged" },
    summary: "Reported to run on.",
    actors: ["US", "CN"],
  }),
];

/** The records as YAML would give them, to be varied. */
export const RAW: { readonly instruments: readonly Raw[]; readonly events: readonly Raw[] } = {
  instruments: [licence, us, relief, memory],
  events,
};

export function sampleRegister(raw: typeof RAW = RAW): Register {
  return compileRegister(contentOf(raw.instruments, { events: raw.events }), hash);
}
