// What measures do, what links between records say, and other closed vocabularies of the register in words.
import type {
  EfficacyKind,
  Instrument,
  JurisdictionBasis,
  Measure,
  Relation,
  TimelineEvent,
} from "../../register/index.ts";

export const EFFECTS_IN_WORDS: Readonly<Record<Measure["effect"], string>> = {
  prohibit: "Prohibition",
  licence: "Licence",
  notify: "Notification",
  register: "Registration",
  attest: "Attestation",
  report: "Report",
  due_diligence: "Due diligence",
  tariff: "Tariff",
  block: "Blocking",
  subject: "Reaches the act",
  not_subject: "Leaves the act out",
  classify: "Classification",
  permit: "Permission",
  inform: "Information",
};

/** A link as read from the record that makes it, and from the one it points to. */
export const LINKS_IN_WORDS: Readonly<Record<Relation["kind"], { readonly to: string; readonly from: string }>> = {
  respondsTo: { to: "responds to", from: "was answered by" },
  follows: { to: "follows in time", from: "was followed by" },
  amends: { to: "amends", from: "was amended by" },
  suspends: { to: "suspends", from: "was suspended by" },
  prolongs: { to: "prolongs", from: "was prolonged by" },
  implements: { to: "implements", from: "is implemented by" },
  supersedes: { to: "replaces", from: "was replaced by" },
  conflictsWith: { to: "conflicts with", from: "conflicts with" },
  relatesTo: { to: "relates to", from: "relates to" },
};

export const EVENTS_IN_WORDS: Readonly<Record<EfficacyKind, string>> = {
  suspend: "Suspended",
  prolong: "Suspension prolonged",
  revive: "Revived",
  postpone: "Start postponed",
  end: "Ended",
  supersede: "Replaced by a later text",
  amend: "Amended",
  not_enforced: "Not enforced for a time",
};

export const INSTRUMENTS_IN_WORDS: Readonly<Record<Instrument["kind"], string>> = {
  law: "Law",
  regulation: "Regulation",
  rule: "Rule",
  announcement: "Announcement",
  order: "Order",
  decision: "Decision",
  list: "List",
  guidance: "Guidance",
  letter: "Letter",
  proclamation: "Proclamation",
  agreement: "Agreement",
  proposal: "Proposal",
};

export const EVENT_KINDS_IN_WORDS: Readonly<Record<TimelineEvent["kind"], string>> = {
  diplomatic: "Diplomacy",
  statement: "Statement",
  enforcement: "Enforcement",
  investigation: "Investigation",
  threat: "Threat",
  programme: "Programme",
  court: "Court",
  other: "Event",
};

export const BASES_IN_WORDS: Readonly<Record<JurisdictionBasis, string>> = {
  territorial: "territory",
  origin: "origin of the goods",
  content: "share of content",
  direct_product: "product of controlled technology",
  nationality: "nationality",
  listed_party: "listed party",
};
