// A licence question as a clerk writes it: loose keys, items by name, parties by description.

export interface LooseCase {
  readonly id: string;
  /** Whose rules are asked about; it says where "we" ship from when no one says. */
  readonly jurisdiction?: string;
  readonly question?: string;
  readonly asOf?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}
