// One part's supply rows as candidates: landed price in one currency, capacity and commitments over the horizon. What a
// row leaves open is assumed, listed and asked for.
import { daysBetween, type IsoDate } from "../../base/date.ts";
import type { PortfolioLookup, SupplyLine } from "../../portfolio/index.ts";
import { purchaseShares } from "../../portfolio/index.ts";
import { type AssumptionList, DEFAULTS } from "./assumption.ts";
import { dutyQuestion, type LineDutySum } from "./duties.ts";
import type { BuyerProblem, Candidate, DiversifyRequest, Ruling } from "./types.ts";

export interface CandidateWorld {
  readonly index: PortfolioLookup;
  readonly on: IsoDate;
  readonly horizonWeeks: number;
  readonly request: DiversifyRequest;
  readonly rulings: ReadonlyMap<number, Ruling>;
  readonly leaders: ReadonlyMap<string, string>;
  readonly convert: (amount: number, from: string) => number | undefined;
  readonly currency: string;
  readonly assumptions: AssumptionList;
  /** By supply row. */
  readonly duties: ReadonlyMap<number, LineDutySum>;
  readonly ask: (question: BuyerProblem["questions"][number]) => void;
}

/** Candidates for `partId`, which needs `perWeek` units a week. A row without any price in the part is left out and asked for. */
export function candidatesOf(
  partId: string,
  perWeek: number,
  world: CandidateWorld,
): readonly Omit<Candidate, "lostWeeks">[] {
  const lines = world.index.supplyOf.get(partId) ?? [];
  const shares = purchaseShares(lines);
  const prices = new Map(lines.map((line) => [line, priceOf(line, world)]));
  const known = [...prices.values()].filter((price) => price !== undefined);
  const average = known.length === 0 ? undefined : known.reduce((sum, price) => sum + price, 0) / known.length;
  const accounted = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const found = lines.flatMap((line) => {
    const share = shares.get(line) ?? 0;
    const price = prices.get(line) ?? assumedPrice(line, average, share, world);
    return price === undefined ? [] : [candidate(line, price, { share, accounted: accounted || 1 }, perWeek, world)];
  });
  return withinNeed(partId, found, perWeek * world.horizonWeeks, world);
}

/** Contracts that commit more than is needed are cut in proportion, and asked about: both cannot hold. */
function withinNeed(
  partId: string,
  found: readonly Omit<Candidate, "lostWeeks">[],
  need: number,
  { ask, assumptions }: CandidateWorld,
): readonly Omit<Candidate, "lostWeeks">[] {
  const committed = found.reduce((sum, one) => sum + one.committed, 0);
  if (committed <= need * (1 + 1e-9)) return found;
  const percent = Math.round((100 * committed) / need);
  ask({
    about: partId,
    ask: `Contracts commit ${percent} % of what is needed: which of them gives way, and at what price?`,
  });
  assumptions.take({
    code: "contracts_cut",
    about: partId,
    value: Number((need / committed).toPrecision(3)),
    unit: "times what contracts commit",
    low: 0,
    high: 1,
    why: `contracts commit ${percent} % of what is needed: taken in proportion`,
  });
  return found.map((one) => ({ ...one, committed: one.committed * (need / committed) }));
}

function priceOf(line: SupplyLine, { convert }: CandidateWorld): number | undefined {
  return line.price === undefined || line.currency === undefined
    ? undefined
    : convert(Number(line.price), line.currency);
}

function assumedPrice(
  line: SupplyLine,
  average: number | undefined,
  share: number,
  world: CandidateWorld,
): number | undefined {
  world.ask({ about: line.partId, ask: `What does ${line.supplierId} charge, in which currency?`, at: line.at });
  if (average === undefined || share === 0) return undefined;
  return world.assumptions.take({
    code: "price",
    about: `${line.partId}/${line.supplierId}`,
    value: Number(average.toPrecision(4)),
    unit: `${world.currency} a unit`,
    low: Number((average * 0.8).toPrecision(4)),
    high: Number((average * 1.2).toPrecision(4)),
    why: "no price stated: the average of the part's other sources",
    at: line.at,
  });
}

function candidate(
  line: SupplyLine,
  price: number,
  { share, accounted }: { readonly share: number; readonly accounted: number },
  perWeek: number,
  world: CandidateWorld,
): Omit<Candidate, "lostWeeks"> {
  const { index, horizonWeeks, assumptions, convert, rulings, leaders, on, ask } = world;
  const about = `${line.partId}/${line.supplierId}`;
  const supplier = index.suppliers.get(line.supplierId);
  const site = line.siteId === undefined ? undefined : index.sites.get(line.siteId);
  const country = site?.country ?? supplier?.country;
  const part = index.parts.get(line.partId);
  const need = perWeek * horizonWeeks;
  const isNew = share === 0;
  const take = (code: string, value: number, unit: string, low: number, high: number, why: string): number =>
    assumptions.take({ code, about, value, unit, low, high, why, at: line.at });
  const originKnown = part?.material === undefined || line.materialOrigin !== undefined;
  const origin =
    line.materialOrigin ??
    (part?.material === undefined ? (country ?? "?") : (leaders.get(part.material) ?? country ?? "?"));
  if (!originKnown && isNew)
    ask({ about, ask: `Where is ${line.supplierId}'s ${part?.material} refined or mined?`, at: line.at });
  const capacity = capacityOf(line, share / Math.max(share, accounted), perWeek, world);
  const freight =
    line.freight === undefined || line.currency === undefined ? 0 : (convert(Number(line.freight), line.currency) ?? 0);
  const { duty, dutyFrom } = dutyOf(line, price, country, about, world);
  const qualificationCost = !isNew
    ? 0
    : line.fixedQualificationCost === undefined
      ? take(
          "qualification_cost",
          DEFAULTS.qualificationCost,
          world.currency,
          10_000,
          100_000,
          "not stated for a new source",
        )
      : (convert(Number(line.fixedQualificationCost), line.currency ?? world.currency) ?? DEFAULTS.qualificationCost);
  const qualificationWeeks = !isNew
    ? 0
    : (line.qualificationWeeks ??
      take("qualification_weeks", DEFAULTS.qualificationWeeks, "weeks", 12, 52, "not stated for a new source"));
  const leadTimeWeeks = line.leadTimeWeeks ?? take("lead_time", DEFAULTS.leadTimeWeeks, "weeks", 4, 20, "not stated");
  const usable = capacity * horizonWeeks;
  const committed = Math.min(usable, committedShare(line, on, horizonWeeks) * need);
  const ruling = rulings.get(line.at.row);
  return {
    id: [line.partId, line.supplierId, ...(line.siteId === undefined ? [] : [line.siteId])].join("/"),
    at: line.at,
    supplierId: line.supplierId,
    supplier: supplier?.name ?? line.supplierId,
    ...(line.siteId === undefined ? {} : { siteId: line.siteId }),
    ...(country === undefined ? {} : { country }),
    origin,
    originKnown,
    share,
    price,
    freight,
    duty,
    ...(dutyFrom.length === 0 ? {} : { dutyFrom }),
    landed: price + freight + duty,
    capacity: Math.max(usable, committed),
    minimum: minimumOf(line, share, need, about, assumptions),
    ...outOfReach({ line, about, isNew, need, weeks: qualificationWeeks + leadTimeWeeks }, world),
    committed,
    ...(line.contractUntil === undefined ? {} : { committedUntil: line.contractUntil }),
    qualificationCost,
    qualificationWeeks,
    leadTimeWeeks,
    isNew,
    prohibited: ruling?.standing === "prohibited",
    ...(ruling === undefined ? {} : { ruling: ruling.standing }),
  };
}

/** The duty that is stated for the part or the country, in full; else what the register's measures add. */
function dutyOf(
  line: SupplyLine,
  price: number,
  country: string | undefined,
  about: string,
  { request, duties, assumptions, ask, currency }: CandidateWorld,
): { readonly duty: number; readonly dutyFrom: readonly string[] } {
  const stated = request.dutyPct?.[line.partId] ?? (country === undefined ? undefined : request.dutyPct?.[country]);
  if (stated !== undefined) return { duty: (price * stated) / 100, dutyFrom: [`stated: ${stated} %`] };
  const found = duties.get(line.at.row);
  if (found === undefined) return { duty: 0, dutyFrom: [] };
  const question = dutyQuestion(about, found, line.at);
  if (question !== undefined) ask(question);
  if (found.high > found.low)
    assumptions.take({
      code: "additional_duty",
      about,
      value: Number(found.value.toPrecision(4)),
      unit: `${currency} a unit`,
      low: Number(found.low.toPrecision(4)),
      high: Number(found.high.toPrecision(4)),
      why: found.because.join("; "),
      at: line.at,
    });
  return { duty: found.value, dutyFrom: found.because };
}

/** Units a week. What a source delivers today it can deliver, whatever its row says; the contradiction is asked about. */
function capacityOf(line: SupplyLine, share: number, perWeek: number, { assumptions, ask }: CandidateWorld): number {
  const about = `${line.partId}/${line.supplierId}`;
  const today = share * perWeek;
  const take = (value: number, low: number, high: number, why: string): number =>
    assumptions.take({ code: "capacity", about, value, unit: "units a week", low, high, why, at: line.at });
  const stated = line.capacityPerWeek;
  if (stated !== undefined && stated >= today) return stated;
  if (stated !== undefined) {
    ask({
      about,
      ask: `Its capacity of ${stated} a week is below the ${Number(today.toPrecision(3))} it supplies today: which is right?`,
      at: line.at,
    });
    return take(today, stated, today, "the stated capacity is below what it supplies today: today's amount is taken");
  }
  if (share === 0)
    return take(
      DEFAULTS.newSourceShare * perWeek,
      0.2 * perWeek,
      perWeek,
      "no capacity stated for a new source: half the need",
    );
  return take(DEFAULTS.growth * today, today, 4 * today, "no capacity stated: twice what it supplies today");
}

/** A new source that cannot deliver within the horizon, or sells more at a time than is needed in it, is no help; and asked about. */
function outOfReach(
  {
    line,
    about,
    isNew,
    need,
    weeks,
  }: {
    readonly line: SupplyLine;
    readonly about: string;
    readonly isNew: boolean;
    readonly need: number;
    readonly weeks: number;
  },
  { horizonWeeks, ask }: CandidateWorld,
): Pick<Candidate, "outOfReach"> {
  if (!isNew) return {};
  const late =
    weeks >= horizonWeeks
      ? `It could deliver only after ${Math.ceil(weeks)} weeks, beyond the ${horizonWeeks} looked ahead: is there a faster way, or should the plan look further ahead?`
      : undefined;
  const large =
    (line.minOrder ?? 0) > need
      ? `Its minimum order of ${line.minOrder} is more than the ${Number(need.toPrecision(3))} needed in ${horizonWeeks} weeks: would it sell less?`
      : undefined;
  const why = late ?? large;
  if (why === undefined) return {};
  ask({ about, ask: why, at: line.at });
  return { outOfReach: why };
}

/** One order is the least that can be bought in the horizon; where a year's purchase is smaller today, orders are pooled. */
function minimumOf(line: SupplyLine, share: number, need: number, about: string, assumptions: AssumptionList): number {
  const least = line.minOrder ?? 0;
  const today = share * need;
  if (least === 0 || share === 0 || today >= least) return least;
  return assumptions.take({
    code: "minimum_order",
    about,
    value: 0,
    unit: "units",
    low: 0,
    high: least,
    why: `the minimum order of ${least} exceeds what it supplies in the horizon today: taken as ordered less often`,
    at: line.at,
  });
}

/** Take-or-pay share, for the part of the horizon that the contract covers. */
function committedShare(line: SupplyLine, on: IsoDate, horizonWeeks: number): number {
  if (line.contractMinShare === undefined || line.contractUntil === undefined || line.contractUntil < on) return 0;
  const weeks = Math.min(horizonWeeks, daysBetween(on, line.contractUntil) / 7);
  return (line.contractMinShare * weeks) / horizonWeeks;
}
