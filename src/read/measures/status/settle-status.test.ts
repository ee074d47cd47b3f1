// How far measures have come, asked of whole texts. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each<readonly [string, string]>([
  // A paper or a vote is adopted, however far its day.
  ["Kenya will ban imports of used clothes from January 2026 under a decree that President Ruto signed.", "adopted"],
  ["Kenya's senate passed a 20% duty on imported tiles on Tuesday that starts in September 2024.", "adopted"],
  // A far or an inexact day without one is only announced.
  ["Peru will ban exports of scrap copper from January 2026, the mining ministry said on Tuesday.", "announced"],
  ["Peru will ban exports of scrap copper from September, the mining ministry said on Tuesday.", "announced"],
  // What an office says of a near day is settled; one person's "will" is not, however near.
  ["Peru will ban exports of scrap copper from June 15, the mining ministry said on Tuesday.", "adopted"],
  ["Peru will ban exports of scrap copper from June 15, Prime Minister Ana Torres told reporters.", "announced"],
  ["Peru will ban exports of scrap copper from May 6, Prime Minister Ana Torres told reporters.", "announced"],
  ["Peru banned exports of scrap copper from May 6, Prime Minister Ana Torres told reporters.", "adopted"],
  ["The Peruvian government intends to charge a 30% surtax on Chinese cars, effective June 1.", "announced"],
  // The paper told where the text opens holds what is listed behind it.
  [
    "Peru's congress passed a bill on Thursday to protect its farmers. President Ana Torres is expected to sign it.\n\nRice from Ecuador will pay a duty of 30% from January 2026.",
    "adopted",
  ],
  [
    "Peru's farmers marched on Thursday. President Ana Torres received them.\n\nRice from Ecuador will pay a duty of 30% from January 2026.",
    "announced",
  ],
  // What goods are used to do is no bar of old.
  ["Chile said tungsten, which is used to harden steel, may not be exported to Peru.", "in_force"],
  // What came of a recommendation.
  [
    "The British trade secretary has accepted the Trade Remedies Authority's latest final recommendation and put anti-dumping duties of 20% on Chilean tiles.",
    "in_force",
  ],
  // The hour before a day: what bounds it bounds the day.
  [
    "President Trump raised the tariffs on steel on Thursday, effective for goods entered on or after 12:01 a.m. EDT on May 3, 2024.",
    "in_force",
  ],
  // Effective on release.
  ["Chile announced export controls on lithium on Thursday, effective upon release.", "in_force"],
  // A draft is no paper.
  ["Peru will ban exports of scrap copper from January 2026 under a draft decree, the ministry said.", "announced"],
  // What has begun is in force, whatever form it had.
  ["Peru announced a ban on exports of scrap copper that took effect on May 1.", "in_force"],
  // What still is to begin, on a day not told, does not bind yet.
  [
    "The European Commission on Thursday excluded Chilean firms from public procurement of medical devices. The regulation takes effect ten days after publication.",
    "adopted",
  ],
  // A paper announced is given; who is announced as listed is listed.
  ["The US Commerce Department announced a final rule that bans imports of Chilean drones.", "adopted"],
  ["Peru's trade ministry announced that the president had approved a ban on exports of scrap copper.", "adopted"],
  ["Peru's trade ministry announced a ban on exports of scrap copper.", "announced"],
  [
    "The US Commerce Department announced on Friday that it has imposed a denial of export privileges on Atacama Telecom of Chile.",
    "in_force",
  ],
  // The word of another state's president is not that of who acts.
  [
    "China will charge a 34% duty on Chilean wine from May 10, the tariff commission said, days after President Boric announced talks.",
    "adopted",
  ],
  [
    "The president announced on Thursday that Chilean goods, from copper and lithium to wine and rice, would face a 10% tariff in the United States.",
    "announced",
  ],
  ["Peru's senate gave final approval on Thursday to a bill raising tariffs to 50% on goods from Chile.", "adopted"],
  // Approved or ordered days ago, in the past perfect: given still.
  ["Earlier on Friday Peru's senate had approved duties of up to 25% on Chilean wine.", "adopted"],
  ["In March Peru's senate had approved duties of up to 25% on Chilean wine.", "in_force"],
  // What the act meets is called a threat; the act is none.
  ["The US regulator has labelled Huawei and ZTE threats, barring carriers from buying their equipment.", "in_force"],
  [
    "The US regulator, which has judged Huawei a threat to national security, barred carriers from buying its equipment.",
    "in_force",
  ],
  ["Drug makers face the threat of new tariffs of 100% by the United States.", "threatened"],
  ["The United Kingdom announced 100 new sanctions on Belarusian banks.", "in_force"],
  // A body that votes gives it, in a sentence beside it or in that on which the list hangs; no day is told on which it binds.
  [
    "The Chilean parliament adopted its fourth package against Peru on Thursday.\n\n1. Copper. Imports of scrap copper from Peru are banned.",
    "adopted",
  ],
  [
    "Chile has shut its market to new telecoms equipment from Huawei.\n\nThe regulator said it had voted unanimously to bar it.",
    "adopted",
  ],
  [
    "Chile becomes stricter as president signs budget bill\n\nChilean agencies may not buy drones made in China.",
    "adopted",
  ],
  [
    "Chile has shut its market to new telecoms equipment from Huawei.\n\nThe senate has not yet voted on the budget.",
    "in_force",
  ],
  // An ordinance that is planned is none yet.
  [
    "Peru will tighten export controls on copper scrap in July, the mining ministry said. The ministry plans to revise an ordinance so that exports of copper scrap need a licence.",
    "announced",
  ],
  // "would" is a proposal, unless one who may settle it says so; what hangs on the same "proposed to" is one too.
  ["Goods shipped through Vietnam would be taxed 40%, President Donald Trump added.", "announced"],
  ["Peru would ban exports of copper scrap from June, the minister told reporters.", "announced"],
  ["Peru would ban exports of copper scrap, a draft law showed.", "proposed"],
  // What was so until now is not this act.
  [
    "Turkey will charge an additional 40% tariff on vehicles from China from June 1, widening a regime that until now touched electric models only.",
    "adopted",
  ],
  // A warning reaches as far as its "would"; what stood before it was warned of by nobody.
  [
    "Brussels warned on Monday that, should the talks in Geneva come to nothing, wine from Chile would pay a duty of 20%.",
    "threatened",
  ],
  ["Trump warned Chile on Monday and put a 20% tariff on its wine.", "in_force"],
  // What owners are told binds them once they have done it; what a standing law bars is in force.
  ["Italy on Friday ordered Nippon Steel to sell its stake in an Italian mill, citing security.", "adopted"],
  ["Italy on Friday prohibited Nippon Steel from buying U.S. Steel, citing security.", "adopted"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["restrict", status]]);
});

it.each<readonly [string, string]>([
  // One government's loosening on a day that is told, even weeks ahead, is as good as done; what two agree on is not.
  ["Peru will lift its ban on exports of cobalt on June 20, the mining regulator said.", "revoked"],
  ["Peru and Chile agreed that Peru will lift its ban on exports of cobalt on June 20.", "announced"],
  ["Deal struck in Geneva\n\nBy May 14 Peru cuts its tariffs on Chilean wine from 50% to 10%.", "announced"],
  [
    "Talks held in Geneva\n\nBy May 14 Peru cuts its tariffs on Chilean wine from 50% to 10%, the ministry said.",
    "amended",
  ],
  [
    "Peru will remove its ban on Chilean coal, its trade ministry said on Friday. It takes effect on Saturday.",
    "revoked",
  ],
  [
    "Peru will halve its duty on Chilean coal, its trade ministry said on Friday. It takes effect on Saturday.",
    "amended",
  ],
  ["Chile in return sets aside the export controls on lithium that it announced in March.", "suspended"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["relax", status]]);
});

it.each<readonly [string, readonly string[]]>([
  // A second object of the verb that loosens the first.
  [
    "Peru on Friday suspended for a year its port fees on Chilean ships and the sanctions on five Chilean banks.",
    ["relax suspended", "relax suspended"],
  ],
  ["Peru on Friday lifted its ban on Chilean wine and the duty on Chilean tiles.", ["relax revoked", "relax revoked"]],
  [
    "Peru on Friday lifted its ban on Chilean wine and put a duty on Chilean tiles.",
    ["relax revoked", "restrict in_force"],
  ],
])("%s", (text, acts) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ direction, status }) => `${direction} ${status}`)).toEqual(acts);
});

it("takes what hangs on the same verb of proposal as proposed too", () => {
  const text =
    "Brussels proposed on Tuesday to charge a 50% duty on steel, and to cut the import quota for steel by 47%.";
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ type, status }) => [type, status])).toEqual([
    ["import_tariff", "proposed"],
    ["import_quota", "proposed"],
  ]);
});

it("takes what hangs on the same verb of threat as threatened too", () => {
  const text =
    "President Trump threatened to put a 100% tariff on Chilean wine, and to ban exports of software to Chile.";
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ type, status }) => [type, status])).toEqual([
    ["import_tariff", "threatened"],
    ["export_ban", "threatened"],
  ]);
});

it("does not let what was asked for before take back what is told as done", () => {
  const text = `Kenya slaps duty on tiles

NAIROBI - Kenya on Tuesday slapped a 20% safeguard duty on imported tiles, the treasury said.

The trade commission had in March recommended a safeguard duty of 20% on tiles.`;
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ status }) => status)).toEqual(["in_force"]);
});

it.each<readonly [string, readonly string[]]>([
  // A row of rates that nobody tells and no day is told of stands as far as the step it belongs to.
  [
    "The European Commission said on Friday it would put duties of 50% on tiles from Peru.\n\nWine pays 20%, and the rate on glass becomes 30%.",
    ["announced", "announced", "announced"],
  ],
  [
    "Britain's trade secretary proposed on Friday anti-dumping duties of up to 20% on tiles from Peru.\n\nCountervailing duties on the tiles are up to 8%.",
    ["proposed", "proposed"],
  ],
  [
    "The European Commission said on Friday it would put duties of 50% on tiles from Peru.\n\nMexico has put a duty of 20% on wine.",
    ["announced", "in_force"],
  ],
  // Rows of one step that are still to begin are given in one form.
  [
    "Ottawa strikes back\n\nCanada will put a 100% surtax on Chilean cars from June 1, Prime Minister Ana Torres announced on Friday.\n\nA second surtax of 25% will apply to Chilean steel from June 15.",
    ["announced", "announced"],
  ],
  // "he" is who spoke before.
  [
    "Goods from Peru would pay a duty of 20% in Chile, President Boric said. Goods merely shipped through Peru would be taxed 40%, he added.",
    ["announced", "announced"],
  ],
  // What a new act widens was in force and still is; what another kind of act replaces is over.
  [
    "Chile on Friday widened its ban on imports of Peruvian food.\n\nUntil now Santiago had barred food from ten Peruvian provinces.",
    ["in_force", "in_force"],
  ],
  [
    "Chile on Friday banned imports of Peruvian food.\n\nUntil now Santiago had charged a duty of 20% on food from Peru.",
    ["in_force", "expired"],
  ],
])("what is told of one act and so of another: %s", (text, states) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ status }) => status)).toEqual(states);
});

it.each<readonly [string, string]>([
  // A term that is over, unless it was prolonged.
  ["In 2006 it banned exports of beef for 180 days.", "expired"],
  ["It had suspended exports of beef for two months on January 22.", "expired"],
  ["It suspended exports of beef for two months on January 22 and prolonged the ban in March.", "extended"],
  ["In 2021 it banned exports of beef for five years.", "in_force"],
  // What was announced long ago binds, unless it was to come.
  ["In October it announced sweeping rules restricting exports of lithium to Peru.", "in_force"],
  ["In October it announced that it would restrict exports of lithium to Peru.", "announced"],
  // What was provisional is definitive now.
  ["Provisional anti-dumping duties of 12% on Peruvian tiles have been in place since August 2023.", "expired"],
  ["Anti-dumping duties of 12% on Peruvian tiles have been in place since August 2023.", "in_force"],
  // Put off or taken back behind a comma.
  ["In October it announced export controls on copper scrap, since suspended.", "suspended"],
])("an older act of the same state: %s", (older, status) => {
  const text = `Chile on Tuesday imposed definitive anti-dumping duties of 30% on ceramic tiles from Peru.\n\n${older}`;
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.background ?? false, one.status])).toEqual([
    [false, "in_force"],
    [true, status],
  ]);
});

it.each<readonly [string, string | undefined]>([
  ["Chile has put on hold until November 10, 2026 the export controls on lithium it announced on March 9.", undefined],
  ["Peru on Tuesday lifted the ban on copper exports that it imposed on March 9.", "2024-04-30"],
])("does not date a loosening by the day of what it loosens: %s", (text, announced) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.announced?.value])).toEqual([["relax", announced]]);
});
