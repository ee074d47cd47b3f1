// Whom a measure hits though no rule of the slots says so: firms that no lexicon knows, by the words around them. All made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";
import { NO_PARTY_WEIGHTS } from "./settle-parties.ts";

const PUBLISHED = "2024-08-16";

it.each([
  [
    "China has told operators of key infrastructure to stop buying memory from Zentrix, saying its products failed a security review on Friday.",
    ["Zentrix"],
  ],
  [
    "Utility groups may no longer buy gear from Zentrix, the British government said on Friday. Velmex and Zentrix denied wrongdoing.",
    ["Zentrix"],
  ],
  ["Italy on Friday set limits on the influence of Sinogate over the tyre maker Pirello.", ["Sinogate"]],
  // What must be sold is not who must sell, nor the owner who is hit.
  ["Britain on Friday ordered Chinese-owned Zentrix to sell Ridge Wafer Fab, citing national security.", ["Zentrix"]],
  // Who only speaks, sells or is compared is hit by nothing.
  [
    "The US Commerce Department added Velmex to its Entity List on Friday. Shares of its rival Zentrix rose, analysts at Boffin Securities said.",
    ["Velmex"],
  ],
  ["China imposed an export ban on gallium on Friday. Nordavind Capital said prices would rise.", []],
])("%s", (text, expected) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.target.entities).toEqual(expected);
});

it("keeps what the rules find where nothing is weighed", () => {
  const silent = { ...resources, partyWeights: NO_PARTY_WEIGHTS };
  const text = "Italy on Friday set limits on the influence of Sinogate over the tyre maker Pirello.";
  const [measure] = read({ text, published: PUBLISHED }, silent).measures;
  expect(measure?.target.entities).toEqual([]);
  expect(measure?.derived).not.toContain("target.entities");
});
