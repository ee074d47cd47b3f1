// What common goods of trade news are called in the field, and the headings of the Harmonized System they fall under.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each<readonly [told: string, norm: string, ...codes: string[]]>([
  ["shrimp", "shrimp", "0306"],
  ["beef", "beef", "0201", "0202"],
  ["cheese", "cheese", "0406"],
  ["live cattle", "live cattle", "0102"],
  ["chickpeas", "chickpeas", "071320"],
  ["lentils", "lentils", "071340"],
  ["almonds", "almonds", "0802"],
  ["bourbon", "whisky", "220830"],
  ["cigarettes", "cigarettes", "2402"],
  ["logs", "logs", "4403"],
  ["cotton yarn", "cotton yarn", "5205"],
  ["LNG", "liquefied natural gas", "271111"],
  ["soda ash", "soda ash", "283620"],
  ["enriched uranium", "enriched uranium", "284420"],
  ["copper concentrate", "copper concentrate", "2603"],
  ["aluminium foil", "aluminium foil", "7607"],
  ["solar cells", "solar cells", "854142"],
  ["high-bandwidth memory", "high-bandwidth memory", "854232", "3A090"],
  ["tablets", "tablets", "847130"],
  ["mobile phones", "mobile phones", "851714"],
  ["jet engines", "jet engines", "8411"],
  ["drone parts", "drone parts", "8807"],
  ["e-bikes", "electric bicycles", "871160"],
  ["ventilators", "ventilators", "9019"],
  ["dysprosium", "dysprosium", "2805", "2846"],
])("%s: %s", (told, norm, ...codes) => {
  const text = `Tonga has banned imports of ${told} from Samoa, the trade ministry said on Monday.`;
  const { measures } = read({ text, published: "2024-05-06" }, resources);
  expect(measures[0]?.goods).toEqual([expect.objectContaining({ text: told, norm, suggestedCodes: codes })]);
});

it.each<readonly [text: string, count: number]>([
  ["Tonga banned imports of natural gas on Friday. The ban on LNG has been in force since Saturday.", 1],
  ["Tonga banned imports of almonds on Friday. It banned imports of walnuts on Saturday.", 2],
])("%s", (text, count) => {
  expect(read({ text, published: "2024-05-06" }, resources).measures).toHaveLength(count);
});
