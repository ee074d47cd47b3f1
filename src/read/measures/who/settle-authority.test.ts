// Whose a measure is: the state that acts, the office that decides, not whoever only speaks nearby. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { NO_AUTHORITY_WEIGHTS } from "./settle-authority.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  // Another step than that of the ministry named before.
  [
    "China's Commerce Ministry set anti-dumping duties of 73.6% on Australian malt on Monday. Last week Beijing suspended beef imports from four Australian abattoirs.",
    ["CN.MOFCOM", "CN.GOV"],
  ],
  [
    "Canada's finance ministry on Tuesday put 25% duties on US orange juice. At the same time Ottawa added 12 firms to its export control list.",
    ["CA.FIN", "CA.GOV"],
  ],
  // A court that hears of duties has not set them.
  [
    "The General Court on Wednesday upheld the EU's anti-dumping duties on Chinese bicycles, which Brussels imposed in 2019. The European Commission declined to comment.",
    ["EU.COM"],
  ],
  // An office-holder whose words say that he acts.
  [
    "Sanctions that Donald Trump imposed in April stop Norvik using American software. The Commerce Department would not comment.",
    ["US.POTUS"],
  ],
  // Who decides and tells it.
  [
    "The Indian government restricted imports of laptops on Thursday. The Directorate General of Foreign Trade said in a notice that licences would be needed.",
    ["IN.DGFT"],
  ],
  // The one body that may decide on such a measure, though its words give it to the state.
  [
    "The United States on Thursday set stiff preliminary anti-dumping duties on steel racks from Vietnam, finding that they were sold below fair value. Makers in Ohio had complained of cheap imports. They will be collected from next week. A final ruling of the Commerce Department is due in October.",
    ["US.DOC"],
  ],
  [
    "Beijing said it would put a 25% tariff on American pork and soybeans. Farmers in Iowa fear for their sales. The State Council Tariff Commission published the list of goods.",
    ["CN.SCCTC"],
  ],
  // A cabinet that acts is the state as such.
  [
    "The German Cabinet on Tuesday prohibited the sale of the Jena chip plant of Optikwerk to a Chinese company, the Economy Ministry said.",
    ["DE.GOV"],
  ],
  // Of two that speak as one, the first.
  [
    "China will require licences for exports of germanium wafers from July 1, the Ministry of Commerce and the General Administration of Customs said on Friday.",
    ["CN.MOFCOM"],
  ],
])("%s", (text, norms) => {
  expect(read({ text, published: "2024-05-03" }, resources).measures.map(({ authority }) => authority?.norm)).toEqual(
    norms,
  );
});

it("keeps what the rules find where nothing is weighed", () => {
  const silent = { ...resources, authorityWeights: NO_AUTHORITY_WEIGHTS };
  const text = "Malawi last month banned imports of flour. A trade ministry official called the step temporary.";
  expect(read({ text, published: "2024-05-03" }, silent).measures[0]?.authority?.norm).toBe("MW.MOC");
});
