// What an act leaves as it was is a measure beside it; "the ban remains in place" goes on with the ban. Acts are made up.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** "TYPE STATUS", with "older" for background, of every measure. */
const told = (text: string): readonly string[] =>
  read({ text, published: "2025-11-08" }, resources).measures.map(
    ({ type, status, background }) => `${type} ${status}${background === true ? " older" : ""}`,
  );

describe("beside it", () => {
  it.each([
    [
      "Peru suspended export controls on rare earths that it announced on October 9. The licensing regime for seven medium and heavy rare earths, in place since April, is not affected.",
      ["export_licence suspended", "export_licence in_force older"],
    ],
    [
      "Chile suspended its ban on exports of gallium and germanium to Peru on Friday. A ban on sales to Peruvian military users remains.",
      ["export_ban suspended", "export_ban in_force older"],
    ],
    [
      "India lifted its ban on exports of non-basmati white rice on Friday. The ban on broken rice exports remains in place.",
      ["export_ban revoked", "export_ban in_force older"],
    ],
    [
      "A US court struck down the global tariffs on Friday. Duties on steel, aluminum and cars are untouched.",
      ["import_tariff revoked", "import_tariff in_force older"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the same", () => {
  it.each([
    "Indonesia extended its ban on exports of nickel ore on Friday. The ban on nickel ore exports remains in force until June.",
    "The US imposed a 25% tariff on steel in March. The tariffs remain in force.",
    "Colombia has signed a decree that forbids the export of coal to Israel and will stay in place until courts are obeyed.",
  ])("%s", (text) => {
    expect(told(text)).toHaveLength(1);
  });
});

it.each([
  "Japan tightened screening of exports of photoresist, hydrogen fluoride and fluorinated polyimide to South Korea in July. Seoul complained to the WTO on Friday about Japan's restrictions on exports of three industrial materials.",
])("goods that are only counted are those named: %s", (text) => {
  expect(told(text)).toHaveLength(1);
});
