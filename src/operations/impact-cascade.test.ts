// A network asked exactly and to a precision: order, refusals, and how far the quick answer is off.
import { afterAll, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { call } from "../library.ts";

const app = openApp({ store: ":memory:" });
afterAll(() => app.close());

/** A ring of makers that all buy from two mines. */
const FIRMS = 40;
const network = {
  n: FIRMS,
  m: 3,
  eps: 0.001,
  src: Array.from({ length: 3 * FIRMS }, (_, i) => [i % 2, (i + 7) % FIRMS, (3 * i + 1) % FIRMS][i % 3]),
  dst: Array.from({ length: 3 * FIRMS }, (_, i) => Math.floor(i / 3)),
  w: Array.from({ length: 3 * FIRMS }, (_, i) => 1 + ((i * 13) % 7)),
  p: Array.from({ length: FIRMS }, (_, i) => (i < 2 ? 0 : 1 + (i % 2))),
  ess: [1, 2, 2, 1, 1, 2, 1, 2, 1],
};

test("firms come back in the order asked; a precision is kept and said", async () => {
  const exact = await call(app, "impactCascade", { network, firms: [5, 0] });
  expect(exact.firms).toEqual([5, 0]);
  expect(exact.within).toBeUndefined();
  const quick = await call(app, "impactCascade", { network, firms: [5, 0], within: 0.001 });
  expect(quick.within).toBe(0.001);
  quick.ESRI.forEach((esri, i) => expect(Math.abs(esri - (exact.ESRI[i] ?? 0))).toBeLessThanOrEqual(0.001 + exact.eps));
  expect(exact.ESRI.every((esri) => esri > 0)).toBe(true);
});

test.each([
  [{ network, firms: [FIRMS] }, /there is no firm 40/],
  [{ network, within: 0 }, /Too small/],
  [{ network, within: 0.5 }, /Too big/],
  [{ network: { ...network, n: 0 } }, /n is 0/],
])("refuses what makes no sense", async (input, message) => {
  await expect(call(app, "impactCascade", input)).rejects.toThrow(message);
});
