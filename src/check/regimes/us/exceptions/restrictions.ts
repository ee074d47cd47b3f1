// 740.2, restrictions on all licence exceptions: they come first, and one that applies closes an exception whatever its own
// terms are. The section's text is not held here. A clause written below from memory, or from what the control list and the
// country groups say of it, may close an exception and never opens one: the user states besides that the section was read and
// that nothing else in it applies.
import type { Condition, CountrySet } from "../../../../register/index.ts";
import type { UsRow } from "../data.ts";

/** What a clause looks at besides the deal: the entry, and the requirement line that an exception is to overcome. */
export interface Line {
  readonly entry: string;
  readonly row: UsRow;
  /** The entry's items are controlled for crime control or missile technology reasons, as far as their lines say. */
  readonly reasons: readonly string[];
}

export interface Restriction {
  readonly clause: string;
  readonly says: string;
  /** `held`: a text that is held says so. `memory`: written from memory, so it may only close. */
  readonly basis: "held" | "memory";
  /** Lines it may concern. */
  readonly concerns: (line: Line) => boolean;
  /** When it applies to such a line; `controlled`: its item is controlled for that reason; `stated`: the user says so. */
  readonly when: Condition | { readonly controlled: string } | { readonly stated: string };
  /** Exceptions that it leaves open. */
  readonly spares?: readonly string[];
}

const ANY_LINE = (): boolean => true;
const ALWAYS: Condition = { always: true };
/** NATO members, Australia, India, Japan and New Zealand. */
const CRIME_CONTROL_PARTNERS: CountrySet =
  "AU IN JP NZ AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME NL MK NO PL PT RO SK SI ES SE TR GB".split(" ");
const WEAPONS_AND_CHIPS = [
  "wmd",
  "missile",
  "nuclear_explosive",
  "chemical_biological",
  "military_intelligence",
  "supercomputer",
  "advanced_semiconductor_fabrication",
] as const;
const ADVANCED_COMPUTING = /^(?:3A090|4A090|3D090|4D090)$/;
const ADVANCED_DESTINATIONS: Condition = {
  all: [{ to: ["US:D1", "US:D4", "US:D5", "MO", "AE"] }, { not: { to: ["US:A6"] } }],
};

export const RESTRICTIONS: readonly Restriction[] = [
  {
    clause: "740.2(a)(1)",
    says: "the right to use licence exceptions is suspended or revoked",
    basis: "memory",
    concerns: ANY_LINE,
    when: { stated: "licenceExceptionRightsRevoked" },
  },
  {
    clause: "740.2(a)(1)",
    says: "a party is denied export privileges",
    basis: "memory",
    concerns: ANY_LINE,
    when: { party: { listedOn: ["US-DPL"] } },
  },
  {
    clause: "740.2(a)(2)",
    says: "a party is listed, and another prohibition leaves no exception",
    basis: "memory",
    concerns: ANY_LINE,
    when: {
      party: { listedOn: ["US-ENTITY-LIST", "US-MEU-LIST", "US-MIEU-LIST", "US-OFAC-SDN", "US-UVL"] },
    },
  },
  {
    clause: "740.2(a)(2)",
    says: "the end use is one that part 744 controls",
    basis: "memory",
    concerns: ANY_LINE,
    when: { endUse: { category: WEAPONS_AND_CHIPS } },
  },
  {
    clause: "740.2(a)(3)",
    says: "it is a device for the surreptitious interception of communications",
    basis: "memory",
    concerns: ({ reasons }) => reasons.includes("SL"),
    when: { controlled: "SL" },
    spares: ["GOV"],
  },
  {
    clause: "740.2(a)(4)",
    says: "it is controlled for crime control and does not go to a NATO member, Australia, India, Japan or New Zealand",
    basis: "memory",
    concerns: ({ row }) => row.reason === "CC",
    when: { not: { to: CRIME_CONTROL_PARTNERS } },
    spares: ["GOV", "BAG"],
  },
  {
    clause: "740.2(a)(5)",
    says: "it is controlled for missile technology reasons",
    basis: "memory",
    concerns: ({ row, reasons }) => row.reason === "MT" || reasons.includes("MT"),
    when: { controlled: "MT" },
    spares: ["GOV", "TMP", "RPL", "TSU", "AVS"],
  },
  {
    clause: "740.2(a)(6)",
    says: "the destination is embargoed",
    basis: "memory",
    concerns: ANY_LINE,
    when: { to: ["US:E1", "US:E2", "SY"] },
    spares: ["TMP", "RPL", "GOV", "GFT", "TSU", "BAG", "AVS", "SCP"],
  },
  {
    clause: "740.2(a)(8)",
    says: "it detects explosives, or is software or technology for that",
    basis: "memory",
    concerns: ({ entry }) => /^2[ADE]98[34]$/.test(entry),
    when: ALWAYS,
    spares: ["GOV", "TMP", "RPL"],
  },
  {
    clause: "740.2(a)(9)(i)",
    says: "a microwave amplifier or transistor goes to Country Group D:1",
    basis: "memory",
    concerns: ({ entry, row }) => entry === "3A001" && (row.in?.includes("3A001.b.2") ?? false),
    when: { to: ["US:D1"] },
    spares: ["GOV"],
  },
  {
    clause: "740.2(a)(9)(ii)",
    says: "it is for advanced computing, or makes chips, and goes to a destination of concern",
    // "See § 740.2(a)(9)(ii) of the EAR for license exception restrictions for …", entries 3E001, 4A003, 4E001, 5E992 and others.
    basis: "held",
    concerns: ({ entry, row }) =>
      ADVANCED_COMPUTING.test(entry) ||
      (row.cites ?? []).some((one) => one.startsWith("US:EAR:742.6(a)(6)") || one.startsWith("US:EAR:742.4(a)(4)")),
    when: ADVANCED_DESTINATIONS,
    spares: ["GOV", "TMP", "RPL", "TSU", "NAC", "HBM", "AIA", "ACM", "LPP", "IEC"],
  },
  {
    clause: "740.2(a)(12)",
    says: "an item of the 600 series goes to Country Group D:5",
    basis: "memory",
    concerns: ({ entry }) => is600(entry),
    when: { to: ["US:D5"] },
    spares: ["GOV"],
  },
  {
    clause: "740.2(a)(13)",
    says: "this exception is not among those for items of the 600 series",
    basis: "memory",
    concerns: ({ entry }) => is600(entry),
    when: ALWAYS,
    spares: ["LVS", "TMP", "RPL", "GOV", "TSU", "STA", "BAG"],
  },
  {
    clause: "740.2(a)(15)",
    says: "it is sold under a contract with 600 series major defence equipment above the limit",
    basis: "memory",
    concerns: ({ entry }) => is600(entry),
    when: { stated: "contractAboveMajorDefenceEquipmentLimit" },
    spares: ["GOV"],
  },
  {
    clause: "740.2(a)(20)",
    says: "a spacecraft item goes to Country Group D:5",
    basis: "memory",
    concerns: ({ entry }) => /^9[A-E]515$/.test(entry),
    when: { to: ["US:D5"] },
    spares: ["GOV"],
  },
  {
    clause: "740.2(a)(21)",
    says: "this exception is not among those for firearms, or the firearm goes to Country Group D:5",
    basis: "memory",
    concerns: ({ entry }) => /^0[ABDE]50[1-9]$/.test(entry),
    when: ALWAYS,
    spares: ["LVS", "TMP", "RPL", "GOV", "TSU", "BAG"],
  },
  {
    clause: "740.2(a)(21)",
    says: "a firearm goes to Country Group D:5",
    basis: "memory",
    concerns: ({ entry }) => /^0[ABDE]50[1-9]$/.test(entry),
    when: { to: ["US:D5"] },
    spares: ["GOV", "BAG"],
  },
  {
    clause: "740.2(a)(22)",
    says: "it is under the worldwide control of 742.4(a)(5) and 742.6(a)(10)",
    // "IEC: Yes, see § 740.2(a)(22) and § 740.24 of the EAR", 23 entries.
    basis: "held",
    concerns: ({ row }) =>
      (row.cites ?? []).some((one) => one.startsWith("US:EAR:742.4(a)(5)") || one.startsWith("US:EAR:742.6(a)(10)")),
    when: ALWAYS,
    spares: ["IEC", "GOV"],
  },
];

function is600(entry: string): boolean {
  return /^\d[A-E]6\d\d$/.test(entry);
}
