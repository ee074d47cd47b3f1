// What a plan means: cost, expected loss part by part and with each product counted once, the tail over all events, and
// concentration by origin, supplier and group of countries.
import { outcomesOf as outcomes } from "../problem/events.ts";
import type { BuyerProblem, PartNeed, RiskEvent } from "../problem/types.ts";
import { movingCost, stockCost } from "./part-model.ts";
import type { PartChoice } from "./part-frontier.ts";

export interface Concentration {
  readonly material: string;
  /** Herfindahl-Hirschman index 0-10,000 of spend by origin of the material, by bloc of origins, and by supplier. */
  readonly byOrigin: number;
  readonly byBloc: number;
  readonly bySupplier: number;
  readonly largest: { readonly origin: string; readonly share: number };
  readonly origins: readonly { readonly origin: string; readonly share: number; readonly known: boolean }[];
  /** A bloc's id, or the country of an origin that belongs to none; the largest first. */
  readonly blocs: readonly { readonly bloc: string; readonly share: number }[];
}

export interface Evaluation {
  /**
   * Over the horizon, in the problem's currency. `total` is what the frontier counts: purchases as counted (savings that
   * have nothing to do with exposure left out), qualification, extra stock, moving volume. `paid`: the purchase bill itself.
   */
  readonly cost: {
    readonly total: number;
    readonly purchases: number;
    readonly qualification: number;
    readonly stock: number;
    readonly switching: number;
    readonly paid: number;
  };
  /** Expected lost margin, part by part: what the frontier trades against cost. */
  readonly expectedLoss: number;
  /** Expected lost margin with each product counted once an event: never more than its whole margin. */
  readonly expectedLossByProduct: number;
  /** Mean of the worst 5 % of outcomes, events independent. */
  readonly tailLoss: number;
  readonly byEvent: readonly { readonly event: string; readonly ifItHappens: number; readonly expected: number }[];
  readonly concentration: readonly Concentration[];
  readonly suppliers: number;
  /** Weeks that every part survives the loss of its worst origin, when less than the horizon: the weakest parts first. */
  readonly weakest: readonly {
    readonly partId: string;
    readonly name: string;
    readonly origin: string;
    readonly weeks: number;
  }[];
}

const TAIL = 0.05;

export function evaluate(problem: BuyerProblem, choices: readonly PartChoice[]): Evaluation {
  const { parts, events } = problem;
  let [paid, qualification, stock, switching, total, expectedLoss] = [0, 0, 0, 0, 0, 0];
  parts.forEach((part, p) => {
    const choice = choices[p] as PartChoice;
    total += choice.cost;
    stock += stockCost(problem, part, choice.stockWeeks);
    expectedLoss += choice.loss;
    part.candidates.forEach((one, i) => {
      paid += (choice.amounts[i] as number) * one.landed;
      switching += movingCost(problem, part, one, choice.amounts[i] as number);
      if (choice.open[i] === 1) qualification += one.qualificationCost;
    });
  });
  const outcomes = events.map((event, k) => lossesOf(problem, choices, event, k));
  const byEvent = outcomes.map((list, k) => {
    const probability = events[k]?.probability ?? 0;
    const given = list.reduce((sum, one) => sum + one.probability * one.loss, 0);
    return { event: events[k]?.id ?? "", ifItHappens: given, expected: probability * given };
  });
  return {
    cost: { total, purchases: total - qualification - stock - switching, qualification, stock, switching, paid },
    expectedLoss,
    expectedLossByProduct: byEvent.reduce((sum, { expected }) => sum + expected, 0),
    tailLoss: tailOf(problem, outcomes),
    byEvent,
    concentration: concentrations(problem, choices),
    suppliers: new Set(
      parts.flatMap((part, p) =>
        part.candidates
          .filter((_, i) => ((choices[p] as PartChoice).amounts[i] as number) > 0)
          .map(({ supplierId }) => supplierId),
      ),
    ).size,
    weakest: weakestParts(problem, choices),
  };
}

/** Mean of the worst 5 % of a plan's outcomes (conditional value at risk), events independent. */
export function tailLossOf(problem: BuyerProblem, choices: readonly PartChoice[]): number {
  return tailOf(
    problem,
    problem.events.map((event, k) => lossesOf(problem, choices, event, k)),
  );
}

const tailOf = ({ events }: BuyerProblem, outcomes: readonly (readonly OutcomeOf[])[]): number =>
  tailMean(outcomes.map((list, k) => withNothing(list, events[k]?.probability ?? 0)));

interface OutcomeOf {
  readonly probability: number;
  readonly loss: number;
}

/** Given that the event happens: stopped, or late. */
function lossesOf(
  problem: BuyerProblem,
  choices: readonly PartChoice[],
  event: RiskEvent,
  k: number,
): readonly OutcomeOf[] {
  return outcomes(event).map(({ chance, weeks }) => ({
    probability: chance,
    loss: lossByProduct(problem, choices, event, k, weeks),
  }));
}

const withNothing = (list: readonly OutcomeOf[], probability: number): readonly OutcomeOf[] => [
  { probability: 1 - probability, loss: 0 },
  ...list.map((one) => ({ ...one, probability: one.probability * probability })),
];

/** Margin lost when the event stops its lines for `weeks`: of each product, what its worst-hit part stops. */
function lossByProduct(
  { parts, horizonWeeks }: BuyerProblem,
  choices: readonly PartChoice[],
  { severity }: RiskEvent,
  k: number,
  weeks: number,
): number {
  const worst = new Map<string, number>();
  parts.forEach((part, p) => {
    const choice = choices[p] as PartChoice;
    const stopped = Math.max(0, weeks - part.coverWeeks - choice.stockWeeks);
    if (stopped === 0) return;
    const need = part.perWeek * horizonWeeks;
    const hit = part.candidates.reduce(
      (sum, one, i) => sum + (one.hits[k] === true ? (choice.amounts[i] as number) : 0),
      0,
    );
    const missing = severity * Math.min(1, hit / need) * Math.min(stopped, horizonWeeks);
    for (const { productId, dependence, marginPerWeek } of part.products) {
      const loss = missing * dependence * marginPerWeek;
      worst.set(productId, Math.max(worst.get(productId) ?? 0, loss));
    }
  });
  return [...worst.values()].reduce((sum, loss) => sum + loss, 0);
}

/** Bins of the loss distribution: fine enough that its tail is right to a thousandth. */
const BINS = 4000;

/** Mean of the worst share TAIL of the sum of independent losses, by convolution on a grid; losses are rounded up. */
export function tailMean(lists: readonly (readonly OutcomeOf[])[]): number {
  const most = lists.reduce((sum, list) => sum + Math.max(0, ...list.map(({ loss }) => loss)), 0);
  if (most === 0) return 0;
  const step = most / BINS;
  let chances = new Float64Array(BINS + lists.length + 1);
  chances[0] = 1;
  for (const list of lists) {
    const next = new Float64Array(chances.length);
    for (const { probability, loss } of list) {
      if (probability === 0) continue;
      const shift = Math.ceil(loss / step - 1e-9);
      for (let b = 0; b + shift < chances.length; b++)
        next[b + shift] = (next[b + shift] as number) + probability * (chances[b] as number);
    }
    chances = next;
  }
  let left = TAIL;
  let sum = 0;
  for (let b = chances.length - 1; b >= 0 && left > 0; b--) {
    const taken = Math.min(left, chances[b] as number);
    sum += taken * b * step;
    left -= taken;
  }
  return Math.min(most, sum / TAIL);
}

function concentrations(problem: BuyerProblem, choices: readonly PartChoice[]): readonly Concentration[] {
  const spend = new Map<
    string,
    { origins: Map<string, { value: number; known: boolean }>; suppliers: Map<string, number> }
  >();
  problem.parts.forEach((part, p) => {
    if (part.material === undefined) return;
    const entry = spend.get(part.material) ?? { origins: new Map(), suppliers: new Map() };
    spend.set(part.material, entry);
    part.candidates.forEach((one, i) => {
      const value = ((choices[p] as PartChoice).amounts[i] as number) * one.landed;
      if (value <= 0) return;
      const origin = entry.origins.get(one.origin) ?? { value: 0, known: true };
      entry.origins.set(one.origin, { value: origin.value + value, known: origin.known && one.originKnown });
      entry.suppliers.set(one.supplierId, (entry.suppliers.get(one.supplierId) ?? 0) + value);
    });
  });
  return [...spend].map(([material, { origins, suppliers }]): Concentration => {
    const total = [...suppliers.values()].reduce((sum, value) => sum + value, 0);
    const shares = [...origins]
      .map(([origin, { value, known }]) => ({ origin, share: value / total, known }))
      .toSorted((a, b) => b.share - a.share);
    const [largest] = shares;
    const blocs = new Map<string, number>();
    for (const { origin, share } of shares) {
      const bloc = problem.blocs[origin] ?? origin;
      blocs.set(bloc, (blocs.get(bloc) ?? 0) + share);
    }
    return {
      material,
      byOrigin: index(shares.map(({ share }) => share)),
      byBloc: index([...blocs.values()]),
      bySupplier: index([...suppliers.values()].map((value) => value / total)),
      largest: { origin: largest?.origin ?? "?", share: largest?.share ?? 0 },
      origins: shares,
      blocs: [...blocs].map(([bloc, share]) => ({ bloc, share })).toSorted((a, b) => b.share - a.share),
    };
  });
}

const index = (shares: readonly number[]): number =>
  Math.round(shares.reduce((sum, share) => sum + (share * 100) ** 2, 0));

/** How long stock and the open sources of other origins serve a part when one origin is lost. */
export function survivalWeeks(
  { horizonWeeks }: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  lost: readonly string[],
): number {
  const rate = part.candidates.reduce((sum, one, i) => {
    const inUse = !one.prohibited && (choice.open[i] === 1 || (!one.isNew && one.share > 0));
    return inUse && !lost.includes(one.origin) ? sum + one.capacity / horizonWeeks : sum;
  }, 0);
  const missing = part.perWeek - rate;
  return missing <= 1e-12 ? Infinity : ((part.coverWeeks + choice.stockWeeks) * part.perWeek) / missing;
}

function weakestParts(problem: BuyerProblem, choices: readonly PartChoice[]): Evaluation["weakest"] {
  return problem.parts
    .flatMap((part, p) => {
      const choice = choices[p] as PartChoice;
      const used = new Set(
        part.candidates.filter((_, i) => (choice.amounts[i] as number) > 0).map(({ origin }) => origin),
      );
      return [...used].map((origin) => ({
        partId: part.partId,
        name: part.name,
        origin,
        weeks: survivalWeeks(problem, part, choice, [origin]),
      }));
    })
    .filter(({ weeks }) => weeks < problem.horizonWeeks)
    .toSorted((a, b) => a.weeks - b.weeks);
}
