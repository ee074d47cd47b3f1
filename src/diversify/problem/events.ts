// What may take supply away, each event as shocks of the impact model: controls in force (with their delays and refusals),
// announced and suspended measures, the stop of a material's leading producer, and the user's scenario.
import type { IsoDate } from "../../base/date.ts";
import { daysBetween } from "../../base/date.ts";
import type { ReviewPolicy } from "../../base/verdict.ts";
import { experienceFor, type LineShock, outcomesOf } from "../../impact/index.ts";
import { DEFAULTS, type AssumptionList } from "./assumption.ts";
import type { DiversifyRequest, RiskEvent, Ruling } from "./types.ts";

/** A supply line as events see it. `line`: its number in the impact network. */
export interface EventLine {
  readonly line: number;
  readonly row: number;
  readonly partId: string;
  readonly part: string;
  readonly material?: string;
  readonly country?: string;
  readonly origin: string;
  readonly leadTimeWeeks: number;
  readonly ruling?: Ruling;
}

export interface EventWorld {
  readonly on: IsoDate;
  readonly horizonWeeks: number;
  readonly lines: readonly EventLine[];
  /** Shocks that impact makes of the verdicts over time, and of the scenario. */
  readonly legal: readonly LineShock[];
  readonly stated: readonly LineShock[];
  readonly scenario?: { readonly name: string; readonly probability?: number };
  readonly leaders: ReadonlyMap<string, string>;
  /** Weeks of material that a supplier elsewhere holds. */
  readonly upstreamStock: number;
  readonly request: DiversifyRequest;
  readonly assumptions: AssumptionList;
}

type Draft = Omit<RiskEvent, "probability" | "outcomes" | "shocks" | "rows">;
type Shape = Pick<LineShock, "kind" | "from" | "to"> & Partial<Pick<LineShock, "delay" | "refusal" | "upstream">>;

/** All events, each with the shocks it means. */
export function findEvents(world: EventWorld): readonly RiskEvent[] {
  return [
    ...[...controls(world)].flatMap(([key, hit]) => controlEvents(world, key, hit)),
    ...announced(world),
    ...suspended(world),
    ...userEvent(world),
  ];
}

/** Lines that an issuer's item control holds (or may hold), by issuer and material; without a material, by part. */
function controls({ lines }: EventWorld): ReadonlyMap<string, readonly EventLine[]> {
  const groups = new Map<string, EventLine[]>();
  for (const line of lines)
    for (const { jurisdiction, outcome } of line.ruling?.controls ?? []) {
      // Outside coverage and without a material to go by there is no evidence of anything: no event, and no clearance.
      if (outcome === "out_of_coverage" && line.material === undefined) continue;
      const key = `${jurisdiction}/${line.material ?? line.part}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  return groups;
}

function controlEvents(world: EventWorld, key: string, hit: readonly EventLine[]): readonly RiskEvent[] {
  const [jurisdiction = ""] = key.split("/");
  const goods = key.slice(jurisdiction.length + 1);
  const material = hit[0]?.material;
  const own = hit.flatMap((line) => line.ruling?.controls.filter((one) => one.jurisdiction === jurisdiction) ?? []);
  const leads = material !== undefined && world.leaders.get(material) === jurisdiction;
  if (!leads && own.every(({ outcome }) => outcome === "out_of_coverage")) return [];
  const provisions = [...new Set(own.flatMap(({ provisions: cited }) => cited))].slice(0, 6);
  const isSettled = (line: EventLine): boolean =>
    line.ruling?.controls.some(
      (one) =>
        one.jurisdiction === jurisdiction && one.outcome !== "indeterminate" && one.outcome !== "out_of_coverage",
    ) === true;
  const [settled, open] = [hit.filter(isSettled), hit.filter((line) => !isSettled(line))];
  // A stop is worth planning for where the issuer leads the material or has settled controls on it.
  return [
    ...inForce(world, key, goods, jurisdiction, provisions, settled),
    ...(open.length === 0 ? [] : unsettled(world, { key, goods, jurisdiction, provisions, leads }, open)),
    ...(settled.length > 0 || leads ? threatened(world, key, goods, jurisdiction, material, hit) : []),
  ];
}

/** Impact's own shocks of the lines: a licence held, or trade that runs under one, is in them. */
function inForce(
  world: EventWorld,
  key: string,
  goods: string,
  jurisdiction: string,
  provisions: readonly string[],
  hit: readonly EventLine[],
): readonly RiskEvent[] {
  const id = `in-force/${key}`;
  const numbers = new Set(hit.map(({ line }) => line));
  const shocks = world.legal.filter(
    ({ line, open, from, running }) => numbers.has(line) && !open && (from <= 0 || running === true),
  );
  const text = `${jurisdiction} permits for ${goods}`;
  const draft = { id, kind: "inForce", text, provisions, authority: jurisdiction } as const;
  return made(world, draft, 1, withTerms(world, id, withPlanned(world, id, shocks, hit)));
}

/**
 * What running orders allow for a permit: the usual delay, which buyers under a control have learnt, or the line's lead time
 * where that is longer. Known before the request's own delays, so that a longer delay is a loss.
 */
function withPlanned(
  { request, assumptions }: EventWorld,
  id: string,
  shocks: readonly LineShock[],
  hit: readonly EventLine[],
): readonly LineShock[] {
  const stated = request.plannedWeeks?.[id];
  const leads = new Map(hit.map(({ line, leadTimeWeeks }) => [line, leadTimeWeeks]));
  const plannedOf = ({ line, delay }: LineShock): number =>
    stated ?? Math.max(delay?.typical ?? 0, leads.get(line) ?? 0);
  const running = shocks.filter((shock) => shock.running === true);
  const least = running.toSorted((a, b) => plannedOf(a) - plannedOf(b))[0];
  if (least !== undefined && stated === undefined)
    assumptions.take({
      code: "planned",
      about: id,
      value: plannedOf(least),
      unit: "weeks a permit may take before a running order is late",
      low: 0,
      high: Math.max(plannedOf(least), least.delay?.high ?? 0),
      why: "trade that has run under permits is ordered ahead by the usual delay, or by the line's lead time where that is longer",
    });
  return shocks.map((shock) => (shock.running === true ? { ...shock, planned: plannedOf(shock) } : shock));
}

interface Unsettled {
  readonly key: string;
  readonly goods: string;
  readonly jurisdiction: string;
  readonly provisions: readonly string[];
  readonly leads: boolean;
}

function unsettled(
  world: EventWorld,
  { key, goods, jurisdiction, provisions, leads }: Unsettled,
  hit: readonly EventLine[],
): readonly RiskEvent[] {
  const id = `unsettled/${key}`;
  const chance = assumed(
    world,
    id,
    leads ? DEFAULTS.unsettledLeaderProbability : DEFAULTS.unsettledProbability,
    "check could not decide whether a permit is needed: counted as needed with this chance until facts settle it",
  );
  const shocks = hit.map((line) => {
    const policy = line.ruling?.controls.find((one) => one.jurisdiction === jurisdiction)?.reviewPolicy;
    const { delay, refusal } = experienceFor(jurisdiction, goods, policy as ReviewPolicy | undefined);
    return shockOf(id, line, { kind: "licence", from: 0, to: world.horizonWeeks, delay, refusal });
  });
  const text = `${jurisdiction} permits turn out to be needed for ${goods}`;
  const draft = { id, kind: "unsettled", text, provisions, authority: jurisdiction } as const;
  return made(world, draft, chance, withTerms(world, id, shocks));
}

/** The issuer lets nothing out: its own lines stop, those elsewhere on its material when their stock runs out. */
function threatened(
  world: EventWorld,
  key: string,
  goods: string,
  jurisdiction: string,
  material: string | undefined,
  hit: readonly EventLine[],
): readonly RiskEvent[] {
  const id = `threatened/${key}`;
  const to = Math.min(world.horizonWeeks, DEFAULTS.stopWeeks);
  const shocks = world.lines.flatMap((line): readonly LineShock[] => {
    const isSame = material === undefined ? hit.includes(line) : line.material === material;
    if (!isSame) return [];
    if (line.country === jurisdiction || hit.includes(line)) return [shockOf(id, line, { kind: "ban", from: 0, to })];
    if (line.origin !== jurisdiction || world.upstreamStock >= to) return [];
    return [shockOf(id, line, { kind: "ban", from: world.upstreamStock, to, upstream: true })];
  });
  const chance = assumed(world, id, DEFAULTS.threatProbability, "nobody can know; set your own");
  const text = `${jurisdiction} lets no ${goods} out for half a year`;
  return made(world, { id, kind: "threatened", text, provisions: [] }, chance, shocks);
}

/** Dated changes ahead that impact takes as certain. */
function announced(world: EventWorld): readonly RiskEvent[] {
  const known = new Set(world.lines.map(({ line }) => line));
  const ahead = world.legal.filter(
    ({ line, from, open, running }) => known.has(line) && from > 0 && !open && running !== true,
  );
  return [...Map.groupBy(ahead, ({ because }) => because.id)].flatMap(([measure, shocks]) => {
    const id = `announced/${measure}`;
    const chance = assumed(world, id, DEFAULTS.announcedProbability, "nobody can know; set your own");
    const provisions = [...new Set(shocks.flatMap(({ because }) => because.provision ?? measure))];
    const text = `${shocks[0]?.because.title ?? measure} takes effect as announced`;
    // A provision's name begins with who issued it.
    const [issuer] = (provisions[0] ?? "").split(":");
    const by = provisions[0]?.includes(":") === true && issuer !== undefined ? { authority: issuer } : {};
    const draft = { id, kind: "announced", text, provisions, ...by } as const;
    return made(world, draft, chance, withTerms(world, id, shocks));
  });
}

function suspended(world: EventWorld): readonly RiskEvent[] {
  const { lines, on, horizonWeeks } = world;
  const resting = lines.flatMap((line) => (line.ruling?.suspended ?? []).map((one) => ({ line, one })));
  return [...Map.groupBy(resting, ({ one }) => one.measure)].flatMap(([measure, entries]) => {
    const id = `suspended/${measure}`;
    const chance = assumed(world, id, DEFAULTS.suspendedProbability, "nobody can know; set your own");
    const shocks = entries.map(({ line, one }) => {
      const from = one.until === undefined ? 0 : Math.max(0, daysBetween(on, one.until) / 7);
      const { delay, refusal } = experienceFor(line.country ?? "", line.material ?? "", undefined);
      return shockOf(id, line, {
        kind: "licence",
        from: Math.min(from, horizonWeeks),
        to: horizonWeeks,
        delay,
        refusal,
      });
    });
    const issuer = entries.find(({ one }) => one.jurisdiction !== undefined)?.one.jurisdiction;
    const by = issuer === undefined ? {} : { authority: issuer };
    const text = `${measure} applies again after its suspension`;
    const draft = { id, kind: "suspended", text, provisions: [measure], ...by } as const;
    return made(world, draft, chance, withTerms(world, id, shocks));
  });
}

/** The scenario as a whole: its shocks happen together. An origin nobody states counts as the leading producer's. */
function userEvent(world: EventWorld): readonly RiskEvent[] {
  const { scenario, stated, lines } = world;
  if (scenario === undefined || stated.length === 0) return [];
  const known = new Map(lines.map((line) => [line.line, line]));
  const shocks = stated.flatMap((shock): readonly LineShock[] => {
    const line = known.get(shock.line);
    if (line === undefined || shock.kind === "price") return [];
    return [{ ...shock, open: false }];
  });
  const chance = world.request.probabilities?.["user"] ?? scenario.probability ?? 1;
  return made(world, { id: "user", kind: "user", text: scenario.name, provisions: [] }, chance, shocks);
}

function shockOf(id: string, { line, row }: EventLine, shape: Shape): LineShock {
  const because = { kind: "scenario" as const, id, title: id };
  return { ...shape, line, capacity: 0, draw: `${id}|${row}`, open: false, because };
}

/** The event with its probability; none when it hits nothing. */
function made(world: EventWorld, draft: Draft, chance: number, shocks: readonly LineShock[]): readonly RiskEvent[] {
  if (shocks.length === 0) return [];
  const probability = world.request.probabilities?.[draft.id] ?? chance;
  const same = shocks.map((shock) => ({ ...shock, because: { ...shock.because, id: draft.id } }));
  const hit = new Set(same.map(({ line }) => line));
  const rows = world.lines.flatMap(({ line, row }) => (hit.has(line) ? [row] : []));
  return [{ ...draft, probability, outcomes: outcomesOf(same), shocks: same, rows }];
}

/** Delay and refusal as the request has them, else as experience has them; either way on the list. */
function withTerms(world: EventWorld, id: string, shocks: readonly LineShock[]): readonly LineShock[] {
  const { refusals, delayWeeks } = world.request;
  const [refusal, delay] = [refusals?.[id], delayWeeks?.[id]];
  const exact = (value: number): { low: number; typical: number; high: number } => ({
    low: value,
    typical: value,
    high: value,
  });
  const found = shocks.find(({ kind }) => kind === "licence");
  const why =
    found?.experience === undefined
      ? "recorded experience with such licences; a statutory limit is no lead time"
      : `recorded experience: ${found.experience}; a statutory limit is no lead time`;
  const list = (code: string, unit: string, range: LineShock["delay"]): void => {
    if (range === undefined) return;
    world.assumptions.take({ code, about: id, value: range.typical, unit, low: range.low, high: range.high, why });
  };
  if (refusal === undefined) list("refusal", "share of applications", found?.refusal);
  if (delay === undefined) list("delay", "weeks", found?.delay);
  return shocks.map((shock) =>
    shock.kind === "licence"
      ? {
          ...shock,
          ...(refusal === undefined ? {} : { refusal: exact(refusal) }),
          ...(delay === undefined ? {} : { delay: typeof delay === "number" ? exact(delay) : delay }),
        }
      : shock,
  );
}

function assumed(world: EventWorld, id: string, value: number, why: string): number {
  const set = world.request.probabilities?.[id];
  if (set !== undefined) return set;
  return world.assumptions.take({
    code: "probability",
    about: id,
    value,
    unit: "within the horizon",
    low: 0,
    high: Math.min(1, value * 3),
    why,
  });
}

/** Chance and weeks lost beyond nothing: what an event does to one candidate, for tables. */
export function isHit(weeks: readonly number[] | undefined): boolean {
  return weeks?.some((one) => one > 0) === true;
}
