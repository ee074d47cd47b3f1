// Which acts loosen a restriction and which lay one on. Sentences are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const RELAX: readonly string[] = [
  "The US will pause, for 90 days starting on May 14, its tariffs on Chinese goods.",
  "China will suspend, with effect from Monday until the end of next year, its ban on exports of gallium.",
  "The EU's ban on Ukrainian wheat, in place since May, ended on Friday.",
  "President Donald Trump will permit Nvidia to ship its H200 chip to approved customers in China, he said Monday.",
  "China's Ministry of Commerce on Friday suspended with immediate effect, until November 10, 2026, the export controls it had announced on rare earths.",
  "India lifted from Monday, as promised, its duty on exports of sugar.",
  "MOFCOM on Sunday set aside, until November 27, 2026, the ban on exports of gallium to the United States.",
  "India halved its import duty on American whiskey, the finance ministry said on Monday.",
  "Indonesia trimmed its export levy on palm oil to $124 a tonne, the trade ministry said.",
  "Duties on Chinese steel were cut to 10 percent in May, the Commerce Department said.",
  "Beijing pared its tariffs on American soybeans to 3 percent, the finance ministry said.",
  "The United States slashed its tariffs on Swiss watches to 15 percent, the White House said on Friday.",
  "Import duties on Chinese steel drop to 5 percent from Monday, India's finance ministry said.",
  "China announced the suspension of its export controls on gallium on Friday.",
  "India ended a two-year freeze on exports of broken rice on Friday.",
  "Indonesia on Monday lifted a three-week stop on exports of palm oil.",
  "Turkey ended its clampdown on exports of bulk olive oil, the trade ministry said.",
  "Exporters of antimony will no longer need a licence from China's commerce ministry for shipments to Japan.",
  "India pushed back its duties on American almonds to September, the finance ministry said.",
  "India pushed back the effective date of its retaliatory tariffs on American almonds to Sept. 18.",
  "Washington put back its tariffs on Chinese chips until June 2027, the trade representative said.",
  "Laptops and tablets may come into India without a licence until 31 October, the trade ministry said.",
  "Taiwan put its chip export curbs on South Africa on hold, the economy ministry said.",
  "The United States did away with its tariffs on Indian pepper on Friday.",
  "New Delhi threw out its windfall tax on exports of fuel on Monday.",
  "Thailand buried its import permits for sugar on Tuesday.",
  "Russia will not extend its ban on exports of diesel, the energy ministry said.",
  "The EU's tariffs on American bourbon will be held in reserve until July, the Commission said.",
  "South Korea has restored Japan to its list of trusted trade partners.",
  "Washington will take three chip makers off the Entity List, the Commerce Department said.",
  "The United States took its 40% tariff off Brazilian beef and coffee on Thursday.",
  "EU ministers agreed on Tuesday to take all sanctions off Syrian banks.",
  "Washington took Brazilian coffee out of its 40% tariff on Thursday.",
  "Beijing exempted Nexperia chips meant for civilian use in cars from its export ban.",
  "China agreed to suspend or cancel the countermeasures it has taken since April, which include export restrictions on rare earths.",
  "China suspended six announcements of last October, including the one that imposed export licences on rare earths.",
  "The Bureau of Industry and Security stayed for one year its Affiliates Rule.",
  "The reciprocal tariffs on Vietnam are on ice for 90 days, the White House said.",
  "Trump said Nvidia would be allowed to ship its H200 chips to China.",
  "Beijing announced the end of the anti-dumping duties on Australian wine.",
  "Thailand announced the end of its ban on pork imports.",
  "The White House said the ban on exports of H20 chips to China is over.",
  "The ban on imports of British beef ends tomorrow, China's customs said.",
  "Taiwan's chip export curbs on South Africa were suspended after two days.",
  "China sets aside the rare earth controls it announced in October.",
  "A ban on exports of raw nickel was taken out of the mining bill, the Philippine Senate said.",
  "The US Congress stripped a ban on exports of AI chips to China from the defence bill.",
  "The EU's duties on Chinese solar panels come to an end on Friday.",
  "India brought its ban on exports of broken rice to an end on Friday.",
  "Washington will permit Nvidia to ship its H20 chips to China, the White House said.",
  "Washington has permitted Nvidia to sell its H20 chips to China, an official said.",
  "Washington rescinded letters requiring a license to ship chip software to China.",
];

const RESTRICT: readonly string[] = [
  "South Korea on Wednesday removed Japan from its list of countries given simplified export procedures.",
  "Japan dropped South Korea from a list of nations that enjoy fast-track export screening.",
  "The sales rule was dropped in favor of a higher export levy on palm oil in Indonesia.",
  "President Marcos ordered the suspension of the importation of onions for three months.",
  "Kazakhstan announced the suspension of exports of wheat to Russia on Friday.",
  "India announced a halt to shipments of sugar on Friday.",
  "Moscow approved a temporary suspension of imports of Polish apples, the cabinet said.",
  "The United States ended the exemption of Canadian steel from its tariffs on Friday.",
  "The United States declined to renew a sanctions waiver for Venezuelan crude on Wednesday.",
  "The European Union let its exemption of Ukrainian grain from import duties lapse on Friday.",
  "India withdrew the exemption of solar modules from import duty on Friday.",
  "Laptops may not come into India without a licence, the trade ministry said.",
  "Exporters cannot ship gallium without a licence from China's commerce ministry.",
  "China suspended imports of Brazilian beef on Friday, the customs administration said.",
  "Russia cut off gas supplies to Poland on Wednesday.",
  "India slashed its sugar export quota to 6 million tonnes.",
  "Argentina banned beef exports until the end of the sales ban in May.",
  "The EU approved further export bans on jet fuel, servers and high-end electronics to Russia on Friday.",
  "The Netherlands approved export bans on back-end chip packaging tools to China on Friday.",
  "Sellers need a permit to ship graphite to Japan, China's commerce ministry said.",
  "India's ban on wheat exports is over 60 days old, the trade ministry said.",
  // An agreement that ends, and leave under a condition.
  "Washington withdrew from a 2019 agreement suspending its antidumping case on Mexican tomatoes and imposed duties of 17%.",
  "China may ship gallium again only under a licence.",
  "Traders may not ship onions from India again.",
  // A favour that goes restricts.
  "The Commerce Department said on Friday it will end a waiver that has let Samsung ship American chip tools to China without a licence each time.",
  "Washington is revoking the validated end user (VEU) authorizations that let SK hynix bring American chip tools into China.",
  "China's customs has withdrawn the import registration of three Chilean poultry exporters.",
  "The Netherlands has stopped granting licences for exports of chip tools to China.",
  "The United States will take away the authorization that lets Samsung ship American chip tools to China without licenses.",
  "Washington will end the de minimis treatment of parcels from China.",
  "Canada withdrew most-favoured-nation status from Russia on Friday.",
  "Brazil scrapped an exemption that had spared electric cars from import duty.",
  "South Korea on Friday took Japan out of the group of countries that enjoy simplified export procedures.",
  "South Korea said it would take Japan off its own list of favored destinations.",
  "The European Commission extended the suspension of imports of Ukrainian wheat, it said on Friday.",
  "President Donald Trump signed a 50% tariff on Brazilian goods but spared orange juice and planes.",
  "The EU will extend, by a further six months until January 31, its sanctions on Russian banks.",
  "Exporters of gallium need a permit to ship the metal from China.",
  "China will not permit miners to export rare earths to Japan, Beijing said.",
];

const directionsOf = (sentence: string): readonly string[] =>
  read({ text: `Officials set out trade policy\n\n${sentence}`, published: "2025-06-10" }, resources).measures.map(
    ({ direction }) => direction,
  );

it.each(RELAX)("loosens: %s", (sentence) => {
  expect(directionsOf(sentence)).toContain("relax");
});

it.each(RESTRICT)("restricts: %s", (sentence) => {
  expect(directionsOf(sentence)).toContain("restrict");
  expect(directionsOf(sentence)).not.toContain("relax");
});
