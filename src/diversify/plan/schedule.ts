// From a target mix to dates: what to start now, when a new source may deliver, and the mix of each quarter on the way,
// each the best that the sources ready by then allow.
import { addDays, type IsoDate } from "../../base/date.ts";
import { chanceOf } from "../../impact/index.ts";
import { periodMix } from "./period-mix.ts";
import type { BuyerProblem, Candidate, PartNeed } from "../problem/types.ts";
import type { PartChoice } from "./part-choice.ts";
import type { Weights } from "./part-model.ts";

export interface Step {
  readonly day: IsoDate;
  readonly kind: "settle" | "qualify" | "stock" | "firstDelivery" | "shift" | "contractEnds" | "permit";
  readonly partId: string;
  readonly candidate?: string;
  readonly text: string;
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Share of each candidate, 0-1, in the order of the part's candidates. */
  readonly shares: readonly number[];
  /** Share of the need that no ready source can carry: it comes out of stock or is missing. */
  readonly uncovered: number;
}

/** Of one day, what costs nothing first, then what takes longest. */
const KINDS: readonly Step["kind"][] = [
  "settle",
  "permit",
  "qualify",
  "stock",
  "firstDelivery",
  "contractEnds",
  "shift",
];

export function inOrder(a: Step, b: Step): number {
  return a.day.localeCompare(b.day) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

const PERIODS = 4;

/** First day on which a candidate's goods arrive when work starts on `on`. */
export function readyOn(on: IsoDate, one: Candidate): IsoDate {
  return one.isNew ? addDays(on, Math.ceil(7 * (one.qualificationWeeks + one.leadTimeWeeks))) : on;
}

/** The quarters of the horizon, each with the best mix of what is ready, held to contracts that still run. */
export function periodsOf(
  problem: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  weights: Weights,
): readonly Period[] {
  const weeks = problem.horizonWeeks / PERIODS;
  return Array.from({ length: PERIODS }, (_, t) => {
    const from = addDays(problem.on, Math.round(7 * weeks * t));
    const to = addDays(problem.on, Math.round(7 * weeks * (t + 1)));
    const { shares, uncovered } = periodMix(problem, part, choice, weights, { from, to });
    return { from, to, shares, uncovered };
  });
}

/** What to do and when, in order. */
export function stepsOf(problem: BuyerProblem, part: PartNeed, today: PartChoice, choice: PartChoice): readonly Step[] {
  const { on } = problem;
  const need = part.perWeek * problem.horizonWeeks;
  const steps: Step[] = [];
  const open = unsettledFor(problem, part);
  if (open.length > 0 && (choice.stockWeeks > 0 || changes(part, need, today, choice)))
    steps.push({
      day: on,
      kind: "settle",
      partId: part.partId,
      text: `Settle first, it costs nothing: ${open.join("; ")}? What is planned for ${part.name} rests on it`,
    });
  if (choice.stockWeeks > 0) steps.push(stockStep(problem, part, choice));
  // Nobody is cut back before those who take over can deliver.
  const relief = part.candidates.reduce((latest: IsoDate, one, i) => {
    const day = one.isNew ? readyOn(on, one) : addDays(on, Math.ceil(7 * one.leadTimeWeeks));
    return (choice.amounts[i] as number) - (today.amounts[i] as number) >= 0.005 * need && day > latest ? day : latest;
  }, on);
  part.candidates.forEach((one, i) => {
    const before = (today.amounts[i] as number) / need;
    const after = (choice.amounts[i] as number) / need;
    const change = after - before;
    if (Math.abs(change) < 0.005) return;
    const candidate = one.id;
    const verb = change > 0 ? "Raise" : "Lower";
    const shift = `${verb} ${sellerOf(part, one)}'s share of ${part.name} from ${percent(before)} to ${percent(after)}`;
    if (one.isNew && after > 0) {
      const ready = addDays(on, Math.ceil(7 * one.qualificationWeeks));
      const delivers = readyOn(on, one);
      steps.push({
        day: on,
        kind: "qualify",
        partId: part.partId,
        candidate,
        text: `Start qualifying ${one.supplier} (${one.country ?? "country not stated"}) for ${part.name}: done by ${ready}`,
      });
      steps.push({
        day: ready,
        kind: "firstDelivery",
        partId: part.partId,
        candidate,
        text: `Order ${part.name} from ${one.supplier}: first delivery ${delivers}`,
      });
      steps.push({ day: delivers, kind: "shift", partId: part.partId, candidate, text: shift });
    } else if (change < 0 && one.committedUntil !== undefined && one.committedUntil > on && one.committed > 0)
      steps.push({
        day: one.committedUntil,
        kind: "contractEnds",
        partId: part.partId,
        candidate,
        text: `${shift}; the contract holds until ${one.committedUntil}`,
      });
    else
      steps.push({
        day: change < 0 ? relief : addDays(on, Math.ceil(7 * one.leadTimeWeeks)),
        kind: "shift",
        partId: part.partId,
        candidate,
        text: shift,
      });
    if (change > 0 && one.ruling === "licence_required")
      steps.push({
        day: on,
        kind: "permit",
        partId: part.partId,
        candidate,
        text: `Have ${one.supplier} apply for its export permit before the larger order`,
      });
  });
  return steps.toSorted(inOrder);
}

/** The supplier; with the site where it sells the part from several. */
export function sellerOf({ candidates }: PartNeed, { supplierId, supplier, siteId }: Candidate): string {
  const sites = candidates.filter((one) => one.supplierId === supplierId).length;
  return sites > 1 && siteId !== undefined ? `${supplier} (${siteId})` : supplier;
}

/** Questions that check left open and that carry most of what the part is expected to lose. */
function unsettledFor({ events }: BuyerProblem, { candidates }: PartNeed): readonly string[] {
  const weight = (k: number): number => {
    const { probability = 0, outcomes = [] } = events[k] ?? {};
    return candidates.reduce((sum, { share, lostWeeks }) => {
      const weeks = outcomes.reduce((all, outcome, o) => all + chanceOf(outcome) * (lostWeeks[k]?.[o] ?? 0), 0);
      return sum + share * probability * weeks;
    }, 0);
  };
  const all = events.reduce((sum, _, k) => sum + weight(k), 0);
  const open = events.flatMap((event, k) => (event.kind === "unsettled" && weight(k) > 0 ? [{ event, k }] : []));
  const share = open.reduce((sum, { k }) => sum + weight(k), 0);
  return all > 0 && share >= all / 2
    ? open.map(({ event }) => event.text.replace(" turn out to be needed for ", " needed for ").replace(/^/, "are "))
    : [];
}

const changes = ({ candidates }: PartNeed, need: number, today: PartChoice, choice: PartChoice): boolean =>
  candidates.some((_, i) => Math.abs((today.amounts[i] as number) - (choice.amounts[i] as number)) >= 0.005 * need);

/** Goods counted in pieces come whole. */
const PIECES = /^(pcs|pieces?|units?|wafers?|sets?|ea)$/i;

/** Build a stock out of what the sources can deliver beyond the need, the first of it after their lead time. */
function stockStep(problem: BuyerProblem, part: PartNeed, { stockWeeks, amounts }: PartChoice): Step {
  const { on, horizonWeeks } = problem;
  const exact = stockWeeks * part.perWeek;
  const unit = part.unit ?? "units";
  const amount = PIECES.test(unit) ? Math.ceil(exact) : exact;
  const used = part.candidates.filter((_, i) => (amounts[i] as number) > 0);
  const spare = used.reduce((sum, one) => sum + one.capacity / horizonWeeks, 0) - part.perWeek;
  const lead = Math.min(...used.map(({ leadTimeWeeks }) => leadTimeWeeks));
  const weeks = spare > 0 ? lead + exact / spare : Infinity;
  const full = weeks <= 2 * horizonWeeks ? `, full by ${addDays(on, Math.ceil(7 * weeks))}` : "";
  const price = used.reduce((sum, one) => sum + one.landed, 0) / Math.max(1, used.length);
  const worth = `${Math.round(amount * price).toLocaleString("en-GB")} ${problem.currency}`;
  return {
    day: on,
    kind: "stock",
    partId: part.partId,
    text: `Build ${stockWeeks} more weeks of ${part.name} stock: ${round(amount)} ${unit}, worth ${worth}${full}`,
  };
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const round = (value: number): string => Number(value.toPrecision(3)).toString();
