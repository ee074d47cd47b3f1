// What would help, read off the best response's dual values: a day of stock, a second source, each in a sentence.
import { rateOf, type Rates } from "../money.ts";
import { DEMAND_UNIT } from "../lp/stakes.ts";
import type { Responses, StakeResponse } from "../lp/responses.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { Mitigation, ResponseShown } from "./company-impact.ts";

const SHOWN = 20;
/** Weeks after which a source found today may deliver, for the second of the two figures. */
const SOURCE_AFTER = 26;

/** Items whose stock or second source would save most, stake by stake, by what a week of stock is worth. */
export function mitigationsOf(
  network: SupplyNetwork,
  { stakes }: Responses,
  inCase: Mitigation["inCase"],
  weeks: number,
): readonly Mitigation[] {
  return stakes.flatMap((one) =>
    network.nodes
      .flatMap((_, node) => mitigationOf(network, one, node, inCase, weeks))
      .toSorted((a, b) => b.perWeekOfStock - a.perWeekOfStock || a.itemId.localeCompare(b.itemId))
      .slice(0, SHOWN),
  );
}

function mitigationOf(
  network: SupplyNetwork,
  { stake, response, ends }: StakeResponse,
  node: number,
  inCase: Mitigation["inCase"],
  weeks: number,
): readonly Mitigation[] {
  const { id, name, kind } = network.nodes[node] as SupplyNetwork["nodes"][number];
  const perUnit = response.unitWorth[node] as number;
  if ((kind !== "item" && kind !== "product") || perUnit <= 1e-9) return [];
  const use = network.use[node] as number;
  const afterWeeks = Math.min(SOURCE_AFTER, Math.floor(weeks / 2));
  const [atOnce, later] = [response.sourceWorth(node, 0), response.sourceWorth(node, afterWeeks)];
  const found = {
    itemId: id,
    name,
    inCase,
    unit: stake.unit,
    perUnit,
    perDayOfStock: (perUnit * use) / 7,
    perWeekOfStock: perUnit * use,
    ...(ends === undefined
      ? {}
      : {
          range: ends.map((end) => (end.unitWorth[node] as number) * use).toSorted((a, b) => a - b) as [number, number],
        }),
    weeksInStock: network.buffer[node] as number,
    secondSource: {
      perUnitAWeek: atOnce,
      afterWeeks,
      perUnitAWeekAfter: later,
      tenthOfUse: (atOnce * use) / 10,
      tenthOfUseAfter: (later * use) / 10,
    },
  };
  return [{ ...found, says: sentence(found, kind) }];
}

function sentence({ name, unit, perDayOfStock, secondSource, inCase }: Omit<Mitigation, "says">, kind: string): string {
  const worth = (amount: number): string =>
    unit === DEMAND_UNIT
      ? `${amount.toPrecision(2)} ${unit}`
      : `${unit} ${amount < 10 ? amount.toPrecision(2) : Math.round(amount).toLocaleString("en-GB")}`;
  const when = inCase === "refused" ? "if licences are refused" : "if all that is open goes wrong";
  const stock = `One more day of ${name} in stock saves up to ${worth(perDayOfStock)} ${when}`;
  if (kind === "product") return `${stock}.`;
  const { tenthOfUse, tenthOfUseAfter, afterWeeks } = secondSource;
  return `${stock}; a further source of a tenth of its use saves up to ${worth(tenthOfUse)} from the first day on, ${worth(tenthOfUseAfter)} if it delivers after ${afterWeeks} weeks.`;
}

/** The programmes behind a case, for the record. */
export function responsesShown(
  network: SupplyNetwork,
  { stakes }: Responses,
  inCase: ResponseShown["inCase"],
  { weeks, rates }: { readonly weeks: number; readonly rates: Rates | undefined },
): readonly ResponseShown[] {
  return stakes.map(({ stake, response }) => ({
    unit: stake.unit,
    inCase,
    products: stake.products.map((i) => network.products[i]?.id ?? ""),
    rates: stake.converted.flatMap((currency) => {
      const rate = rateOf(rates, currency);
      return rate === undefined ? [] : [{ currency, ...rate }];
    }),
    served: response.served,
    whole: network.products.reduce((sum, { demand }, i) => sum + demand * weeks * (stake.worth[i] as number), 0),
    periods: response.periods,
    exact: response.exact,
  }));
}
