// When measures are announced and begin, told beside the act. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const PUBLISHED = "2024-05-03"; // a Friday

/** The days of announcement of the measures, in order. */
function announced(text: string): readonly (string | undefined)[] {
  return read({ text, published: PUBLISHED }, resources).measures.map((one) => one.announced?.value);
}

it.each<readonly [string, readonly (string | undefined)[]]>([
  ["Norway is to cut its tariff on Kenyan tea, both governments said on Wednesday.", ["2024-05-01"]],
  [
    "On Tuesday the European Commission put forward a regulation that would ban imports of Belarusian flax.",
    ["2024-04-30"],
  ],
  ["Peru has banned exports of scrap copper, a notice in the gazette dated 30 April shows.", ["2024-04-30"]],
  ["Chile has scrapped export taxes on lithium, its presidential spokesman said on Thursday.", ["2024-05-02"]],
  // A duty that is told beside another of the same government was announced with it; the words of others have another day.
  [
    "Canada on Tuesday imposed a tariff of 20% on Norwegian steel. It also banned imports of Norwegian farm salmon.",
    ["2024-04-30", "2024-04-30"],
  ],
  ["Kenya has banned imports of Ugandan milk, a spokesman for Uganda's trade ministry said on Monday.", [undefined]],
  // An older act is of the day told with it.
  [
    "Peru banned exports of copper scrap on Tuesday. In March 2023 it had placed a 40% duty on Kenyan tea.",
    ["2024-04-30", "2023-03"],
  ],
  // The day on which a duty took effect, and what is only due, are no announcements.
  ["On Wednesday US duties of 25% on copper took effect.", [undefined]],
  ["Norwegian salmon still faces a US tariff of 15% from May 20.", [undefined]],
])("%s", (text, days) => {
  expect(announced(text)).toEqual(days);
});

/** The effective days of the measures, in order. */
function begins(text: string): readonly (string | undefined)[] {
  return read({ text, published: PUBLISHED }, resources).measures.map(({ effective }) => effective?.value);
}

it.each<readonly [string, readonly (string | undefined)[]]>([
  ["India on Thursday imposed a duty of 12% on steel plate. The duty takes effect immediately.", ["2024-05-02"]],
  ["Kenya on Friday banned exports of raw macadamia nuts. The ban will take effect on May 20.", ["2024-05-20"]],
  [
    "Peru banned exports of scrap copper on Thursday. The decision, which took effect the same day, runs for a year.",
    ["2024-05-02"],
  ],
  [
    "Chile on Thursday imposed a tariff of 20% on Chinese steel. From May 15 they pay at the border, the customs office said.",
    ["2024-05-15"],
  ],
  ["On Wednesday US duties of 25% on copper took effect.", ["2024-05-01"]],
  [
    "China said on Thursday it would add a 10% tariff on Canadian lobster, which is due to come into force on May 30.",
    ["2024-05-30"],
  ],
  ["India will suspend its tariff on Chilean copper for 60 days from May 20.", ["2024-05-20"]],
  ["Norway put a licence on exports of drones. Since Monday makers have needed a permit from Oslo.", ["2024-04-29"]],
  ["India on Thursday banned imports of Kenyan tea at once.", ["2024-05-02"]],
  [
    "Peru imposed tariffs of 25% on steel and 10% on aluminium on Thursday. The tariffs, on top of existing ones, apply from May 20.",
    ["2024-05-20", "2024-05-20"],
  ],
  // What has not begun, what belongs to another government, and a law tell no day of the measure.
  ["Kenya on Friday banned exports of raw macadamia nuts. The ban has not taken effect.", [undefined]],
  ["Kenya on Friday banned exports of raw macadamia nuts. Uganda's rules took effect in 2019.", [undefined]],
  ["Kenya on Friday banned exports of raw macadamia nuts. Exporters had applied to a court on Monday.", [undefined]],
  ["The US announced a tariff of 15% on goods from Norway under the deal it struck last month.", [undefined]],
])("%s", (text, days) => {
  expect(begins(text)).toEqual(days);
});
