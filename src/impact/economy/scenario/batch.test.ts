// A batch gives what single runs give, to the last bits that matter.
import { expect, test } from "vitest";
import { IMPACTS } from "../minerals/commodity.ts";
import { runBatch } from "./batch.ts";
import { CHANNELS, runScenario } from "./run.ts";
import { commodities, usModel } from "./testing.ts";

const model = usModel();

test("every mineral at three depths and three ends agrees with single scenarios", () => {
  const scenarios = commodities.flatMap(({ id }) =>
    [0, 0.4, 1].flatMap((cut) => IMPACTS.map((impact) => ({ commodity: id, cut, impact }))),
  );
  const batch = runBatch(model, scenarios);
  scenarios.forEach(({ commodity, cut, impact }, s) => {
    const outcome = runScenario(model, { cuts: [{ commodity, share: cut }] });
    if (outcome.kind === "unavailable") return expect(batch.gdp[s]).toBeNaN();
    const { gdp, channels, markets } = outcome.impact;
    expect(Math.abs(batch.gdp[s]! - gdp[impact])).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(gdp[impact])));
    expect(batch.price[s]).toBe(markets[0]?.price[impact]);
    channels.forEach((channel, c) => expect(batch.channels[s * CHANNELS.length + c]).toBeCloseTo(channel[impact], 6));
  });
});

test("a rerun has the same bits; what is not held is NaN, never zero", () => {
  const scenarios = [
    { commodity: "gallium", cut: 0.7, impact: "high" as const },
    { commodity: "unobtainium", cut: 1, impact: "central" as const },
  ];
  const first = runBatch(model, scenarios);
  expect(runBatch(model, scenarios)).toEqual(first);
  expect(first.gdp[1]).toBeNaN();
});
