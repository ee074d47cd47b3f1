// How far acts have come. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each<readonly [string, string]>([
  // What is only to come has been announced.
  ["Peru will lift its ban on imports of Chilean poultry, the agriculture ministry said on Tuesday.", "announced"],
  ["Peru's curbs on exports of scrap copper are to be lifted, the trade minister confirmed on Tuesday.", "announced"],
  ["Kenya will suspend its export tax on raw hides for 90 days, the treasury said on Tuesday.", "announced"],
  // What is done has been done.
  ["Peru lifted its ban on imports of Chilean poultry on Tuesday.", "revoked"],
  ["Kenya suspended its export tax on raw hides on Tuesday.", "suspended"],
  // One government's act within days is as good as done; what two agree on is not.
  ["Peru will scrap its duties on Chilean wine from Saturday, the trade ministry said.", "revoked"],
  ["Peru will scrap its duties on Chilean wine from Saturday under a deal with Chile.", "announced"],
  // Promised is not done; what will no longer be asked for is gone.
  ["China promised to lift its ban on exports of magnets.", "announced"],
  ["Japan will no longer require licences for exports of resist to South Korea, the trade ministry said.", "revoked"],
  // Lighter, gone, or put off.
  ["Washington eased its rules on exports of chips to Malaysia.", "amended"],
  ["Peru eased its ban on exports of scrap copper.", "amended"],
  ["Peru has cut its export duty on scrap copper to 5%.", "amended"],
  ["Chilean poultry is being let into Peru again after a ban of three years.", "revoked"],
  ["Peru is ending its anti-dumping inquiry into Chilean wine.", "revoked"],
  ["Peru has pushed back its 20% duty on Chinese tiles to September 18.", "suspended"],
  ["Kenya is holding back its duties on Ugandan maize for 90 days.", "suspended"],
  ["The reciprocal tariffs on Vietnam are on ice for 90 days, the White House said.", "suspended"],
  // One person's leave, without a day, and a promise told of the whole.
  ["Nvidia may sell its H200 chips to customers in China, President Trump said on Monday.", "announced"],
  [
    "China agreed to suspend or cancel the countermeasures it has taken since April, which include export restrictions on rare earths.",
    "announced",
  ],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["relax", status]]);
});

it.each<readonly [string, string]>([
  // What is told as done binds, whichever paper tells it; what is still to come has been adopted by its paper.
  ["Peru has banned exports of scrap copper, according to a decree published on Tuesday.", "in_force"],
  ["Scrap copper may no longer leave Peru, the government ordered on Tuesday.", "in_force"],
  ["Kenya will charge a 20% duty on imported tiles under a regulation approved on Tuesday.", "adopted"],
  ["Kenya will charge a 20% duty on imported tiles, the treasury said on Tuesday.", "announced"],
  ["Kenya approved a 20% duty on imported tiles on Tuesday.", "adopted"],
  ["A Chinese fund must sell its stake in Peru's largest copper smelter, the government said on Tuesday.", "adopted"],
  // Said in case something happens; thought about; asked for.
  ["Kenya may answer with an embargo on Ugandan maize, its trade minister said.", "threatened"],
  ["Kenya could ban exports of maize if the harvest fails.", "threatened"],
  [
    "The EU will hit American whiskey with a 50% tariff unless Washington lifts its steel duties, it said.",
    "threatened",
  ],
  ["Vietnam faces US tariffs of 46% on July 9 if it strikes no deal.", "threatened"],
  ["Countries that buy oil from Iran will face US tariffs of 25%, Trump threatened.", "threatened"],
  ["The EU has prepared tariffs on US goods worth 95 billion euros in case talks with Washington fail.", "threatened"],
  ["The EU will add duties of 20% to Chinese cars from June 4 unless talks succeed.", "adopted"],
  ["Kenya will charge a 20% duty on imported tiles even if prices rise, the treasury said.", "announced"],
  ["Trump warned he would hit European wine with a 200% tariff.", "threatened"],
  ["If talks fail, Washington will put 50% on European goods, the president said.", "threatened"],
  ["Apple must make phones in America or face a 25% duty, Trump said.", "threatened"],
  ["Kenya could ban exports of maize.", "considered"],
  ["Kenya has been drafting a rule to restrict exports of maize to Sudan.", "considered"],
  ["Peru's trade commission will ask the finance minister to put duties of 28% on Chinese tiles.", "proposed"],
  ["Mexico opened a dumping case against Chinese zippers.", "investigation"],
  ["Tokyo announced plans to restrict exports of chip tools.", "announced"],
  ["Malaysia is to ban exports of raw rare earths, its prime minister said.", "announced"],
  ["EU ministers voted on Tuesday for duties of 35% on Chinese electric cars.", "adopted"],
  ["Brussels gave its final approval to a ban on Russian LNG imports.", "adopted"],
  // Only supposed.
  ["If India bans exports of wheat it will push up prices, traders said.", "considered"],
  ["Should the US raise duties on Chinese cars to 50%, makers would move to Mexico.", "considered"],
  ["A bicycle maker would suffer if the EU imposed anti-dumping duties on its parts from Vietnam.", "considered"],
  // A proposed deal that is blocked; what another does not do is no denial.
  ["Canada has blocked the planned purchase of a gold mine by China's Shandong Gold.", "adopted"],
  [
    "Trump said on Monday that if Canada did not stop the flow of drugs he would charge a 25% tariff on all its goods.",
    "threatened",
  ],
  // Told of the act behind it.
  ["A duty on Ugandan tiles is being weighed in Kenya, the trade minister said.", "considered"],
  ["A ban on exports of maize is on the table in Kenya.", "considered"],
  ["Peru is thinking about a ban on exports of scrap copper.", "considered"],
  ["A ban on exports of scrap copper has been put before parliament in Peru.", "proposed"],
  // What was proposed is done.
  ["Acting on a recommendation of its trade commission, Kenya imposed a 20% duty on Chinese tiles.", "in_force"],
  ["Kenya has given its safeguard duty on imported steel three more years.", "extended"],
  // What others tell is disowned; a negation of another verb is none of the act.
  ["Kenya's trade minister denied a report that exports of maize would be banned.", "denied"],
  ["Peru's mining minister scoffed at talk of a ban on exports of scrap copper.", "denied"],
  ["Reports of a ban on exports of maize are untrue, Kenya's farm ministry said.", "denied"],
  ["The complaint does not cover Japan's removal of South Korea from its list of trusted partners.", "in_force"],
  // Under way is not yet done.
  ["Argentina is suspending exports of beef for a month, the presidency said.", "announced"],
  ["Washington is slapping preliminary countervailing duties on lumber from Canada.", "announced"],
  // Not taken, and over.
  ["New Delhi said no decision had been taken to restrict exports of sugar.", "denied"],
  ["A ban on wheat exports is off the table, the Russian farm minister said.", "denied"],
  ["Kenya's duty on imported sugar ran out on Tuesday.", "expired"],
  // Longer in time.
  ["Peru will keep its anti-dumping duties on Chinese tiles in place for another five years.", "extended"],
  ["Peru's ban on imports of Chilean poultry has been stretched to December.", "extended"],
  ["Peru's safeguard duties on Chinese tiles were renewed to June 2026.", "extended"],
  // A negation of something else.
  ["Purchases of Chilean gas that is not liquefied are prohibited in Peru.", "in_force"],
  ["Firms in Kenya may not export maize.", "in_force"],
  // Told of as under way, now or in reported speech.
  ["The Commerce Department said it was placing three Chinese drone makers on its Entity List.", "announced"],
  ["Kenya's treasury announced that it was raising its duty on imported tiles to 20%.", "announced"],
  // A bill is a plan until it is passed.
  ["Kenya plans a bill that would put a 20% duty on imported tiles.", "proposed"],
  ["A 20% duty will be charged on imported tiles in Kenya after lawmakers passed the bill on Tuesday.", "adopted"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["restrict", status]]);
});

it.each<readonly [string, string]>([
  // What is said of an act behind its noun, in the passive.
  ["A separate 30% tariff on Mexican goods has been threatened by President Trump for August.", "threatened"],
  ["The 100% tariff threatened by Washington on films has not been imposed.", "threatened"],
  ["A ban on chip exports to China has been proposed by US lawmakers.", "proposed"],
  ["A 25% duty on Thai sugar has been recommended by the trade commission in Hanoi.", "proposed"],
  ["Tariffs on Chinese drones have been floated by the White House.", "considered"],
  ["An export ban on wheat was mooted by India's food ministry.", "considered"],
  ["Export curbs on helium were ruled out by Qatar.", "denied"],
  // What an act once was says nothing of what it is.
  ["The EU's ban on imports of Russian diamonds was first proposed in 2022.", "in_force"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => one.status)).toEqual([status]);
});
