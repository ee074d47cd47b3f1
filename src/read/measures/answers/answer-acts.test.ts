// Acts of enforcement and events at either end of an answer; and words of retaliation that answer nothing. All made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  [
    "China opened an antitrust investigation into Qualcomm on Friday in retaliation for the US tariffs on Chinese steel that took effect on Monday.",
    "investigation CN, import_tariff US",
  ],
  [
    "China detained two Canadians on Monday, widely seen as retaliation for the arrest of a Huawei executive in Vancouver. Canadian police arrested the executive on December 1.",
    "detention CN, arrest CA",
  ],
  [
    "Japan tightened controls on exports of resist to South Korea in July, in apparent retaliation for a ruling by Seoul's top court on forced labour.",
    "export_licence JP, court_ruling KR",
  ],
  [
    "Argentina suspended exports of beef for 30 days on Monday, drawing an immediate response from farmers, who will stop selling livestock from Thursday until May 28.",
    "protest undefined, export_ban AR",
  ],
  [
    "Argentina suspended exports of beef on Monday. In reply the country's rural associations announced a halt to cattle sales from Thursday.",
    "protest undefined, export_ban AR",
  ],
  [
    "China started an anti-dumping probe into Canadian canola. The move came a week after Ottawa said it would impose a 100% tariff on Chinese electric cars, and the ministry said it was a response to the tariff.",
    "anti_dumping CN, import_tariff CA",
  ],
  // Nobody answers talks, and an embassy that answers no letter answers no tariff.
  ["China put retaliatory duties on American beans in March. The United States is in talks with China on soy.", ""],
  [
    "The US will halve its tariff on Chinese goods from November 10. China will issue licences for exports of gallium to American buyers. The Chinese embassy in Washington didn't immediately respond to a request for comment.",
    "",
  ],
  [
    "The US put a tariff of 20% on Brazilian goods on Monday. Brazil imposed a duty of 14% on American ethanol in 2019. The president has held off on retaliation.",
    "",
  ],
])("%s", (text, expected) => {
  const { measures, events, enforcement, relations } = read({ text, published: "2031-07-10" }, resources);
  const ends = [
    ...measures.map(({ id, type, imposer }) => ({ id, says: `${type} ${imposer[0]}` })),
    ...events.map(({ id, kind, actors }) => ({ id, says: `${kind} ${actors[0]?.country}` })),
    ...enforcement.map(({ id, kind, authority }) => ({ id, says: `${kind} ${authority?.country}` })),
  ];
  const told = relations
    .filter(({ type }) => type === "response_to")
    .map(({ from, to }) => [from, to].map((id) => ends.find((one) => one.id === id)?.says ?? id).join(", "));
  expect(told).toEqual(expected === "" ? [] : [expected]);
});
