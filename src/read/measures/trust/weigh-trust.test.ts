// How sure the reader is of a finished measure, and which do not stand. The texts are ours; weights are made up where only the rule counts.
import { expect, it, test } from "vitest";
import { resources } from "../../core-resources.case.ts";
import { read } from "../../index.ts";
import type { Weights } from "../../lexicon/weights.ts";
import { NO_TRUST_WEIGHTS } from "./weigh-trust.ts";

const LONE = "India on Friday raised its import duty on gold to 15%.";
const LATER = "Jewellers were glad. Shops had filled their stores. Weddings are near. Prices had risen for a month.";
const TWO = `${LONE} It also raised its import duty on silver to 12%.`;
const ANSWER =
  "China banned exports of gallium to the United States on Tuesday in retaliation for American export controls on chips.";

/** A text, weights, and the confidence of each measure that stands. */
const CASES: readonly (readonly [string, Weights, readonly number[]])[] = [
  [LONE, NO_TRUST_WEIGHTS, [0.5]],
  [LONE, { bias: 2 }, [0.88]],
  [LONE, { bias: 9 }, [0.99]],
  // Likelier false than true: it stands only in a flash, beside a sibling, or where an act is called an answer.
  [`${LONE} ${LATER}`, { bias: -1 }, []],
  [LONE, { bias: -1 }, [0.27]],
  [`${TWO} ${LATER}`, { bias: -1 }, [0.27, 0.27]],
  [`${ANSWER} ${LATER}`, { bias: -1 }, [0.27, 0.27]],
  // A sign that only one of them has.
  [TWO, { bias: 2, additional: -2 }, [0.88, 0.5]],
];

test.each(CASES)("%s %o", (text, trustWeights, expected) => {
  const { measures } = read({ text, published: "2025-05-02" }, { ...resources, trustWeights });
  expect(measures.map(({ confidence }) => confidence)).toEqual(expected);
});

it("is surer of what is told in full than of what is hinted at", () => {
  const sure = (text: string): number =>
    Math.max(0, ...read({ text, published: "2025-05-02" }, resources).measures.map(({ confidence }) => confidence));
  expect(sure(LONE)).toBeGreaterThan(0.9);
  expect(sure("Farm groups answered with a halt to cattle sales. Argentina had capped exports of beef.")).toBeLessThan(
    sure(LONE),
  );
});
