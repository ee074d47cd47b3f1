// Sentences with the words of enforcement that tell no act.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

it.each([
  "Business groups in China have warned that such raids frighten investors.",
  "The firm, based in Beijing, said it did not know what the inquiry was about.",
  "China has required licences for exports of antimony since June, and none has been granted to US firms.",
  "China's embassy said that exports which meet the rules are approved.",
  "Kenya's cabinet approved a ban on exports of raw macadamia nuts on Tuesday.",
  "The United States has stopped granting licences for exports of most chips to China.",
  "Brussels shut Chinese suppliers out of its tenders for medical devices in June.",
  "Australian winemakers can ship to China without penalty from Friday, after the export controls end.",
  "From May, ships built in China will pay $50 per net ton under the trade measures, climbing to $140 in 2028.",
  "The US Court of International Trade remanded the tariffs on List 3 to the Commerce Department.",
  "The tariffs hit those that kept away from the inquiry hardest.",
  "The AD/CVD investigations of cells from Thailand go on at the US Commerce Department beside the tariffs.",
  "Kenya, under US sanctions, refused it permission to fly in aid.",
  "The US administration declined to renew the sanctions waiver under which Iran has been selling its crude.",
  "The US Treasury issued General License 31B, giving companies until June to wind down sanctioned deals.",
  "Kenya's cabinet approved a six-month suspension of sugar exports.",
  "Japan says China limits exports of rare earths to press for the release of a Chinese captain.",
  "A US senator warned it would help China's chipmakers get round the export controls.",
])("%s", (text) => {
  const { enforcement } = read({ text, published: "2024-05-03" }, resources);
  expect(enforcement).toEqual([]);
});
