// One piece of evidence: what was compared, what it showed, and its weight in nats. The weights of a hit's evidence add up
// to the log-odds of its score.

export type PartKind =
  | "start"
  | "name"
  | "birthDate"
  | "country"
  | "id"
  | "address"
  | "kind"
  | "gender"
  | "birthPlace"
  | "position"
  | "incorporation"
  | "death";

export interface Part {
  readonly kind: PartKind;
  /** `equal`, `alike`, `differs`, `agrees`, `contradicts` …: a short word for what was seen. */
  readonly what: string;
  /** What the query says, and what the list says. */
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** Adds the part that brings the evidence of names to what names can prove or disprove. */
export function limit(logit: number, limited: number, parts: Part[]): void {
  const weight = limited - logit;
  const what = logit > 0 ? "more than names can prove" : "more than names can disprove";
  if (weight !== 0) parts.push({ kind: "name", what, left: "", right: "", weight });
}
