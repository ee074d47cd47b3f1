// What may take supply away: controls in force (with their delays and refusals), announced and suspended measures, the
// stop of a material's leading producer, and the user's own shocks.
import { DEFAULTS, type AssumptionList } from "./assumption.ts";
import type { RiskEvent, Ruling } from "./types.ts";

/** A supply line as events see it. */
export interface EventLine {
  readonly row: number;
  readonly partId: string;
  readonly material?: string;
  readonly hs: readonly string[];
  readonly supplierId: string;
  readonly siteId?: string;
  readonly country?: string;
  readonly origin: string;
  readonly ruling?: Ruling;
}

/** A scenario's shock, as contracts.md has it. */
export interface Shock {
  readonly where: {
    readonly country?: string;
    readonly hs?: string;
    readonly material?: string;
    readonly supplier?: string;
    readonly site?: string;
  };
  readonly capacity?: number;
  readonly weeks?: number;
  readonly delayWeeks?: number;
  readonly refusalProbability?: number;
}

export interface UserScenario {
  readonly name: string;
  readonly probability?: number;
  readonly shocks?: readonly Shock[];
}

export interface FoundEvents {
  readonly events: readonly RiskEvent[];
  /** For each event, the rows it hits. */
  readonly rows: readonly ReadonlySet<number>[];
}

/** All events with the lines they hit. `probabilities` overrides by event id. */
export function findEvents(
  lines: readonly EventLine[],
  horizonWeeks: number,
  probabilities: Readonly<Record<string, number>>,
  scenario: UserScenario | undefined,
  assumptions: AssumptionList,
  leaders: ReadonlyMap<string, string>,
): FoundEvents {
  const found: { event: RiskEvent; rows: Set<number> }[] = [];
  const add = (event: RiskEvent, hit: Iterable<EventLine>): void => {
    const rows = new Set([...hit].map(({ row }) => row));
    const set = probabilities[event.id];
    if (rows.size > 0) found.push({ event: set === undefined ? event : { ...event, probability: set }, rows });
  };
  for (const [key, hit] of controlsByMaterial(lines))
    addControl(key, hit, lines, add, assumptions, probabilities, leaders);
  for (const state of ["upcoming", "suspended"] as const) {
    const byMeasure = Map.groupBy(
      lines.flatMap((line) => (line.ruling?.[state] ?? []).map((one) => ({ line, one }))),
      ({ one }) => one.measure,
    );
    for (const [measure, entries] of byMeasure) {
      const kind = state === "upcoming" ? "announced" : "suspended";
      const value = kind === "announced" ? DEFAULTS.announcedProbability : DEFAULTS.suspendedProbability;
      const id = `${kind}/${measure}`;
      add(
        {
          id,
          kind,
          text:
            kind === "announced"
              ? `${measure} takes effect as announced`
              : `${measure} applies again after its suspension`,
          provisions: [measure],
          probability: assumed(assumptions, probabilities, id, value, "nobody can know; set your own"),
          refusal: DEFAULTS.refusal.unstated,
          stopWeeks: Math.min(horizonWeeks, DEFAULTS.stopWeeks),
          delayWeeks: DEFAULTS.delayWeeks,
          severity: 1,
        },
        entries.map(({ line }) => line),
      );
    }
  }
  scenario?.shocks?.forEach((shock, i) => {
    const weeks = Math.min(horizonWeeks, shock.weeks ?? horizonWeeks);
    const isDelay = shock.refusalProbability !== undefined || shock.delayWeeks !== undefined;
    add(
      {
        id: `user/${i + 1}`,
        kind: "user",
        text: `${scenario.name}${(scenario.shocks?.length ?? 0) > 1 ? `, shock ${i + 1}` : ""}`,
        provisions: [],
        probability: scenario.probability ?? 1,
        refusal: isDelay ? (shock.refusalProbability ?? 0) : 1,
        stopWeeks: weeks,
        delayWeeks: shock.delayWeeks ?? 0,
        severity: 1 - (shock.capacity ?? 0),
      },
      lines.filter((line) => matches(shock.where, line)),
    );
  });
  return { events: found.map(({ event }) => event), rows: found.map(({ rows }) => rows) };
}

function assumed(
  assumptions: AssumptionList,
  probabilities: Readonly<Record<string, number>>,
  about: string,
  value: number,
  why: string,
): number {
  if (probabilities[about] !== undefined) return probabilities[about];
  return assumptions.take({
    code: "probability",
    about,
    value,
    unit: "within the horizon",
    low: 0,
    high: Math.min(1, value * 3),
    why,
  });
}

/** Lines that an issuer's item control holds (or may hold), by issuer and material. */
function controlsByMaterial(lines: readonly EventLine[]): ReadonlyMap<string, readonly EventLine[]> {
  const groups = new Map<string, EventLine[]>();
  for (const line of lines)
    for (const { jurisdiction } of line.ruling?.controls ?? []) {
      // Parts without a traced material share one event of their issuer: what it holds is not settled there.
      const key = `${jurisdiction}/${line.material ?? ""}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  return groups;
}

/** A control in force, and the threat behind it that its issuer lets nothing out. Material traced to the issuer counts. */
function addControl(
  key: string,
  hit: readonly EventLine[],
  lines: readonly EventLine[],
  add: (event: RiskEvent, hit: Iterable<EventLine>) => void,
  assumptions: AssumptionList,
  probabilities: Readonly<Record<string, number>>,
  leaders: ReadonlyMap<string, string>,
): void {
  const [jurisdiction = "", material = ""] = key.split("/");
  const controls = hit.flatMap(
    (line) => line.ruling?.controls.filter((one) => one.jurisdiction === jurisdiction) ?? [],
  );
  const isSettled = controls.some(({ outcome }) => outcome !== "indeterminate");
  const policies = [...new Set(controls.map(({ reviewPolicy }) => reviewPolicy ?? "unstated"))];
  const isBanned = controls.every(({ outcome }) => outcome === "prohibited");
  const refusals = policies.map(
    (policy) => DEFAULTS.refusal[policy as keyof typeof DEFAULTS.refusal] ?? DEFAULTS.refusal.unstated,
  );
  const refusal = isBanned ? 1 : Math.max(...refusals);
  const kind = isSettled ? "inForce" : "unsettled";
  const id = `${isSettled ? "in-force" : "unsettled"}/${key}`.replace(/\/$/, "");
  const leads = leaders.get(material) === jurisdiction;
  const traced = lines.filter(
    (line) => hit.includes(line) || (material !== "" && line.material === material && line.origin === jurisdiction),
  );
  const likely = leads ? DEFAULTS.unsettledLeaderProbability : DEFAULTS.unsettledProbability;
  const probability = isSettled
    ? (probabilities[id] ?? 1)
    : assumed(
        assumptions,
        probabilities,
        id,
        likely,
        "check could not decide whether a permit is needed: counted as needed with this chance until facts settle it",
      );
  assumptions.take({
    code: "refusal",
    about: id,
    value: refusal,
    unit: "share of applications",
    low: refusal / 2,
    high: Math.min(1, refusal * 3),
    why: `review policy ${policies.join(", ")}; no refusal statistics are published`,
  });
  assumptions.take({
    code: "delay",
    about: id,
    value: DEFAULTS.delayWeeks,
    unit: "weeks",
    low: 6,
    high: 26,
    why: "a statutory limit is no lead time; set what your suppliers report",
  });
  const goods = material === "" ? "other parts" : material;
  add(
    {
      id,
      kind,
      text: isSettled
        ? `${jurisdiction} permits for ${goods}`
        : `${jurisdiction} permits turn out to be needed for ${goods}`,
      provisions: [...new Set(controls.flatMap(({ provisions }) => provisions))].slice(0, 6),
      probability,
      refusal,
      stopWeeks: DEFAULTS.stopWeeks,
      delayWeeks: DEFAULTS.delayWeeks,
      severity: 1,
    },
    traced,
  );
  // A stop is worth planning for where the issuer leads the material or has settled controls on it.
  if (!isSettled && !leads) return;
  const threat = `threatened/${key}`;
  add(
    {
      id: threat,
      kind: "threatened",
      text: `${jurisdiction} lets no ${material} out for half a year`,
      provisions: [],
      probability: assumed(
        assumptions,
        probabilities,
        threat,
        DEFAULTS.threatProbability,
        "nobody can know; set your own",
      ),
      refusal: 1,
      stopWeeks: DEFAULTS.stopWeeks,
      delayWeeks: 0,
      severity: 1,
    },
    traced,
  );
}

function matches(where: Shock["where"], line: EventLine): boolean {
  return (
    (where.country === undefined || where.country === line.country || where.country === line.origin) &&
    (where.material === undefined || where.material === line.material) &&
    (where.supplier === undefined || where.supplier === line.supplierId) &&
    (where.site === undefined || where.site === line.siteId) &&
    (where.hs === undefined || line.hs.some((code) => code.startsWith(where.hs as string)))
  );
}

/** Weeks of supply a hit line loses on average beyond `coverWeeks` of stock. */
export function expectedWeeks(event: RiskEvent, coverWeeks: number): number {
  return (
    event.probability *
    event.severity *
    outcomesOf(event).reduce((sum, { chance, weeks }) => sum + chance * Math.max(0, weeks - coverWeeks), 0)
  );
}

/** How long supply is out when the event happens, with chances that add up to 1: refused, or late by a spread of weeks. */
export function outcomesOf({
  refusal,
  stopWeeks,
  delayWeeks,
}: RiskEvent): readonly { readonly chance: number; readonly weeks: number }[] {
  const late = DEFAULTS.delaySpread.map(([factor, chance]) => ({
    chance: (1 - refusal) * (chance as number),
    weeks: delayWeeks * (factor as number),
  }));
  return [{ chance: refusal, weeks: stopWeeks }, ...late].filter(({ chance }) => chance > 0);
}
