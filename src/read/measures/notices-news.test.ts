// Sentences of notices, filings, wires and law firms, alone or after the sentence that names who acts: kind of measure, who
// imposes it, how far it has come, and its day where the words tell one. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** Type, imposer, status, a day with its role, text. */
const SENTENCES = `
export_licence | US | adopted | effective 2025-11-17 | Effective 17 November 2025, exporters must obtain a licence from the Bureau of Industry and Security before shipping hot cells to any destination.
export_licence | US | in_force | effective 2025-10-07 | The Bureau of Industry and Security (BIS) amends the Export Administration Regulations to impose a license requirement on high-purity quartz. This rule is effective October 7, 2025.
export_licence | US | proposed |  | In this proposed rule, BIS would require a license for exports of biological design software to China.
export_licence | CN | suspended |  | China has paused for one year its export controls on lithium batteries.
export_licence | CN | adopted | effective 2025-12-01 | Starting December 1, any company worldwide that wants to ship products with Chinese rare earths will need a licence from Beijing.
export_licence | NL | in_force | effective 2025-04-01 | Since 1 April, Dutch makers of metrology tools have needed an export authorisation from The Hague.
export_licence | KR | considered |  | South Korea is weighing export controls on memory chips.
export_licence | JP | announced |  | Japan will tighten export controls on dicing machines, the industry minister told reporters.
export_licence | FR | in_force |  | France requires a licence for exports of quantum computers.
export_licence | ES | in_force |  | Spain has imposed national export controls on quantum computers.
export_licence | CA | in_force |  | Canada added quantum computers to its Export Control List, so that exporters need a permit.
export_licence | AU | threatened |  | Australia threatened to require permits for exports of critical minerals.
export_licence | IN | in_force |  | India placed exports of drones above 25 kg under licence.
export_ban | CN | denied |  | China's commerce ministry denied that it had banned exports of rare earths to Japan.
export_licence | CN | in_force |  | Export controls on graphite imposed by China in 2023 have pushed battery makers to look for other suppliers.
export_licence | US | extended |  | The United States extended for a year the authorisation that lets Samsung ship tools to its Chinese fabs.
export_licence | US | in_force |  | "We were informed by BIS that a licence is now required for exports of our EDA tools to customers in China," Cadence said in a filing.
export_licence | US | in_force |  | On April 9, 2025, the U.S. government informed the Company that it requires a license for export to China of the H20 integrated circuits.
export_licence | TW | proposed |  | Taiwan plans to require permits for exports of its most advanced chip technology.
export_licence | CN | announced | announced 2025-10-09 | China's commerce ministry on 9 October announced export controls on five more rare earth elements, including holmium and erbium.
export_licence | CN | adopted | effective 2025-11-08 | New Chinese restrictions on exports of artificial graphite anode materials take effect on November 8.
export_ban | ID | in_force |  | Indonesia's export ban on bauxite has driven up prices of alumina.
export_ban | IN | in_force |  | The Directorate General of Foreign Trade has prohibited the export of non-basmati white rice with immediate effect.
export_ban | IN | extended | expires 2026-03-31 | India extended its ban on exports of de-oiled rice bran until 31 March 2026.
export_ban | ZW | announced |  | Zimbabwe will ban exports of raw lithium from January 2027, its mines minister said.
export_ban | GH | considered |  | Ghana is considering a ban on exports of raw manganese.
export_ban | MY | in_force |  | Malaysia's moratorium on exports of unprocessed rare earths remains in force.
export_ban | PH | proposed |  | A bill before the Philippine Senate would ban exports of raw nickel ore.
export_ban | CD | extended |  | Congo prolonged its cobalt export suspension by three months.
export_ban | TR | in_force |  | Turkey stopped all exports to Israel.
export_ban | UA | in_force |  | Ukraine has banned exports of scrap metal.
export_ban | KZ | extended |  | Kazakhstan extended a ban on exports of wheat by road.
export_ban | CN | suspended |  | Beijing suspended until November 2026 a ban on exports of gallium, germanium and antimony to the United States.
export_ban | AR | in_force |  | Argentina suspended beef exports for 30 days to tame prices.
export_ban | TH | revoked |  | Thailand lifted its ban on sugar exports.
export_ban | EG | extended |  | Egypt renewed a ban on onion exports for three months.
export_ban | VN | considered |  | Vietnam may ban exports of unprocessed rare earths.
export_ban | GN | threatened |  | Guinea has threatened to stop bauxite exports by miners that do not build refineries.
export_quota | CN | in_force |  | China cut its export quotas for fertiliser.
export_quota | CD | in_force | effective 2025-10-16 | Congo's quota system for cobalt exports took effect on 16 October.
export_quota | RU | announced |  | Russia will set a quota on fertiliser exports from December to May.
export_quota | MM | in_force |  | Exports of sugar from Myanmar are limited by a quota.
export_tax | ID | in_force |  | Indonesia raised its crude palm oil export levy to 10%.
export_tax | KZ | considered |  | Kazakhstan is considering export duties on scrap.
export_tax | GN | in_force |  | Guinea introduced a levy on bauxite exports.
export_tax | IN | revoked |  | India withdrew the 20% export duty on parboiled rice.
export_tax | AR | amended |  | Argentina lowered export taxes on soybeans to 26%.
export_tax | EU | considered |  | Brussels is studying an export duty on aluminium scrap.
import_tariff | US | in_force | effective 2025-10-14 | Tariffs of 10% on softwood lumber took effect on 14 October, the White House said.
import_tariff | US | suspended |  | The United States has suspended its 24% reciprocal tariff on Chinese goods until 10 November 2025.
import_tariff | US | investigation |  | The Commerce Department opened a Section 232 investigation into imports of robotics.
import_tariff | US | in_force |  | Imports of copper wire from Chile are now subject to a 50% tariff at the US border.
import_tariff | US | in_force |  | The additional ad valorem duty of 40 per cent applies to products of Brazil entered for consumption in the United States on or after August 6, 2025.
import_tariff | US | amended |  | Trump cut tariffs on Japanese cars to 15% from 27.5%.
import_tariff | US | proposed |  | The US Trade Representative proposed tariffs of up to 150% on Chinese cargo-handling equipment.
import_tariff | CA | revoked |  | Canada removed its 25% retaliatory tariffs on US consumer goods on September 1.
import_tariff | CA | in_force |  | Ottawa imposed 25% counter-tariffs on C$30 billion of US goods.
import_tariff | MX | in_force |  | Mexico's 35% tariff on Chinese textiles came into force in January.
import_tariff | BR | considered |  | Brazil is studying higher tariffs on Chinese steel.
import_tariff | BR | announced |  | Brazil will raise import duties on electric vehicles to 35% from July 2026.
import_tariff | IN | proposed |  | India proposed retaliatory duties on US goods at the WTO.
import_tariff | IN | amended | expires 2025-12-31 | New Delhi waived the 11% import duty on cotton until 31 December.
import_tariff | TR | in_force |  | Turkey imposed a 40% additional tariff on Chinese vehicles.
import_tariff | ZA | considered |  | South Africa is considering tariffs of up to 50% on cars from China and India.
import_tariff | CH | denied |  | Switzerland has no plans to impose retaliatory tariffs on US goods.
import_tariff | EU | proposed |  | The Commission proposed a 50% out-of-quota tariff on steel.
import_tariff | GB | considered |  | Britain is considering tariffs on Chinese steel, according to two people familiar with the matter.
import_tariff | CN | in_force |  | China's State Council Tariff Commission imposed a 15% tariff on US coal and LNG.
import_tariff | CN | announced |  | China will suspend for one year an additional 24% tariff on US goods.
import_tariff | CN | in_force |  | Chinese tariffs of 100% on Canadian canola meal and peas took effect on March 20.
import_tariff | ID | announced |  | Indonesia will impose a tariff on imported ceramic tiles, its trade minister said.
import_tariff | NG | in_force |  | Nigeria introduced a 4% levy on the value of imports.
import_tariff | CO | in_force |  | Colombia raised tariffs on steel imports to 35%.
import_tariff | JP | denied |  | Japan ruled out retaliatory tariffs against the United States.
import_ban | US | adopted |  | Biden signed a law banning imports of enriched uranium from Russia.
import_ban | CN | in_force |  | Chinese customs halted imports of poultry from Brazil over bird flu.
import_ban | CN | revoked |  | China lifted its ban on Australian rock lobsters.
import_ban | JP | extended |  | Japan extended its ban on imports of Russian seafood.
import_ban | EU | proposed |  | The Commission wants to ban imports of Russian LNG from January 2027.
import_ban | KR | in_force |  | South Korea continues to ban seafood from eight Japanese prefectures.
import_ban | TW | in_force |  | Taiwan banned imports of goods from Russian timber mills.
import_ban | IN | in_force |  | India prohibited imports of Bangladeshi jute through land ports.
import_ban | MX | in_force |  | Mexico suspended imports of Brazilian chicken.
import_ban | PH | revoked |  | Manila lifted a ban on imports of Japanese poultry.
import_licence | IN | in_force |  | India requires a licence for imports of platinum jewellery.
import_licence | ID | in_force |  | Indonesia put imports of textiles under licence.
import_licence | MX | in_force |  | Mexico introduced automatic import permits for steel.
import_licence | US | in_force |  | US importers of aluminium must obtain a licence under the Commerce Department's monitoring system.
import_quota | GB | proposed |  | Britain proposed import quotas for steel rebar.
import_quota | US | in_force |  | Steel from South Korea enters the US under an annual import quota.
anti_dumping | EU | in_force |  | Commission Implementing Regulation (EU) 2025/1234 imposes a definitive anti-dumping duty on imports of glass fibre yarns originating in China.
anti_dumping | EU | investigation |  | The Commission initiated an anti-dumping proceeding concerning imports of tyres originating in China.
anti_dumping | IN | proposed |  | India's DGTR recommended anti-dumping duties on solar cells from China.
anti_dumping | IN | in_force |  | India's finance ministry imposed an anti-dumping duty of $304 a tonne on vitamin A palmitate from China.
anti_dumping | US | extended |  | The Department of Commerce continues the antidumping duty order on silicon metal from Russia.
anti_dumping | US | investigation |  | The US International Trade Commission voted to continue its anti-dumping investigation of float glass from Malaysia.
anti_dumping | CN | in_force |  | As of 5 July 2025, importers of brandy from the European Union must pay anti-dumping duties of up to 34.9% to China Customs.
anti_dumping | KR | in_force |  | South Korea slapped provisional anti-dumping duties of up to 38% on Chinese steel plate.
anti_dumping | BR | in_force |  | Brazil applied a definitive anti-dumping duty on polyester yarn from China.
anti_dumping | MX | investigation |  | Mexico began an anti-dumping investigation into US pork legs.
anti_dumping | AU | revoked |  | Australia ended anti-dumping duties on Chinese wind towers.
anti_dumping | TR | in_force |  | Turkey imposed anti-dumping duties on hot-rolled coil from China, India, Japan and Russia.
anti_dumping | GB | proposed |  | The Trade Remedies Authority recommended an anti-dumping duty of 83.5% on Chinese excavators.
anti_dumping | TH | extended |  | Thailand extended anti-dumping duties on Chinese galvanised steel for five years.
countervailing | US | in_force |  | Final countervailing duties on active anode material from China range up to 721%, the Commerce Department said.
countervailing | EU | in_force |  | The EU's countervailing duties on Chinese battery electric vehicles took effect on 30 October 2024.
countervailing | CA | investigation |  | Canada's border agency opened a subsidy investigation into steel strapping from China.
countervailing | CN | in_force |  | China imposed provisional anti-subsidy duties of up to 42.7% on EU dairy products.
safeguard | EU | proposed |  | The European Commission proposed safeguard measures on ferroalloys for three years.
safeguard | IN | proposed |  | India's trade remedies body recommended a safeguard duty of 12% on flat steel for three years.
safeguard | PH | in_force |  | The Philippines imposed a provisional safeguard duty on imported cement.
safeguard | ZA | in_force |  | South Africa levied a 13% safeguard duty on hot-rolled steel.
safeguard | GB | extended |  | The UK extended its steel safeguard by two years.
safeguard | TR | investigation |  | Turkey launched a safeguard investigation into imports of PET chips.
entity_listing | US | in_force |  | YMTC, which Washington added to its Entity List in December 2022, makes NAND flash.
entity_listing | US | considered |  | The Commerce Department is considering adding CXMT to the Entity List.
entity_listing | US | revoked |  | BIS removed Lenovo's unit from the Unverified List.
entity_listing | CN | in_force |  | China's commerce ministry placed TechInsights on its unreliable entity list.
entity_listing | CN | suspended |  | MOFCOM said it would suspend for one year the unreliable entity listing of 11 US firms.
entity_listing | JP | in_force |  | Japan's METI added 42 entities to its End User List.
sanctions_listing | EU | proposed |  | Brussels proposed sanctions on 12 Chinese companies for supplying Russia's military.
sanctions_listing | US | in_force |  | The Treasury's Office of Foreign Assets Control designated Rosneft and Lukoil.
sanctions_listing | US | revoked |  | The US Treasury lifted sanctions on Belavia.
sanctions_listing | GB | in_force |  | The UK sanctioned four Chinese oil terminals on 15 October.
sanctions_listing | CH | adopted |  | Switzerland adopted the EU's sanctions on Chinese drone makers.
export_licence | KR | in_force |  | Seoul struck Japan off its own list of trusted trading partners on Friday.
safeguard | CN | investigation |  | Beef from Brazil faces Chinese safeguard probe.
sanctions_listing | NZ | in_force |  | New Zealand sanctioned 19 entities which support Russia's war.
sanctions_listing | CN | in_force |  | China imposed sanctions on five US subsidiaries of Hanwha Ocean.
sanctions_listing | CN | suspended |  | Beijing suspended for a year its sanctions on Hanwha Ocean's American units.
sanctions_listing | AU | in_force |  | Canberra imposed financial sanctions on Russian shipping firms.
sanctions_listing | CA | in_force |  | Canada has sanctioned 60 vessels of Russia's shadow fleet.
procurement_ban | US | in_force |  | The National Defense Authorization Act prohibits federal agencies from purchasing drones from DJI.
procurement_ban | CN | in_force |  | Chinese government agencies have been told to stop using foreign laptops.
procurement_ban | EU | in_force |  | Chinese medical device makers are barred from EU public tenders above 5 million euros.
procurement_ban | IN | in_force |  | India barred bidders from China from government contracts unless they register.
procurement_ban | GB | in_force |  | British departments were told to stop installing Chinese-made cameras at sensitive sites.
procurement_ban | TW | in_force |  | Taiwan banned government agencies from using DeepSeek.
product_ban | US | proposed |  | The FCC proposed barring Chinese labs from testing electronics.
product_ban | US | adopted |  | The Commerce Department finalised a rule banning Chinese connected car software from model year 2027.
product_ban | IT | in_force |  | Italy blocked the DeepSeek app.
product_ban | IN | in_force |  | India banned TikTok and 58 other Chinese apps.
product_ban | CN | in_force |  | China banned sales of H20 chips to state data centres.
investment_restriction | US | in_force | effective 2025-01-02 | The outbound investment rule, which took effect on January 2, 2025, bars US persons from investing in Chinese makers of advanced chips.
investment_restriction | GB | in_force |  | The UK government blocked the licensing of vision sensing technology to a Chinese company under the National Security and Investment Act.
investment_restriction | DE | considered |  | Berlin may block the sale of MAN's turbine unit to a Chinese buyer.
investment_restriction | IN | in_force |  | India requires government approval for investment from countries that share a land border with it.
investment_restriction | CN | in_force |  | China barred its firms from new investment in the United States without approval.
investment_restriction | EU | proposed |  | The EU proposed mandatory screening of foreign investment in chips.
ownership_intervention | NL | suspended |  | The Netherlands suspended its order that gave it control of Nexperia.
ownership_intervention | GB | in_force |  | The British government took control of British Steel from its Chinese owner Jingye.
ownership_intervention | ML | in_force |  | Mali placed Barrick's gold mine under provisional administration.
service_ban | US | in_force |  | The US prohibits American firms from providing accounting services to Russia.
service_ban | EU | in_force |  | The EU banned the provision of reinsurance for tankers carrying Russian oil.
service_ban | GB | announced |  | Britain will ban maritime services for ships carrying Russian LNG.
transit_control | LV | in_force |  | Latvia banned the transit of Russian grain through its ports.
transit_control | SG | in_force |  | Singapore requires a transhipment permit for advanced AI chips.
export_licence | CN | in_force |  | The commerce ministry in Beijing published two notices on Thursday. It also placed export controls on five rare earth metals.
import_tariff | CA | in_force |  | Ottawa has hardened its line on Chinese steel. It imposed a 25% surtax on products that contain steel melted in China.
export_licence | US | in_force |  | The US Commerce Department wrote to three toolmakers last week. The letters require a licence for shipments to Chinese fabs.
sanctions_listing | GB | in_force |  | The UK government stepped up pressure on Moscow's oil trade. Sanctions were also imposed on two Chinese refiners.
import_ban | CN | in_force |  | China's customs office found ractopamine in a shipment. It suspended imports of beef from the US plant.
entity_listing | JP | in_force |  | METI revised its lists on Friday. The ministry also added 10 Chinese entities to its End User List.
export_ban | ID | announced |  | Indonesia wants more smelters at home. The government will ban exports of copper concentrate from January.
procurement_ban | DE | announced |  | Germany's interior minister spoke of digital sovereignty. She said Huawei components would be banned from 6G networks.
investment_restriction | IT | in_force |  | Rome invoked its golden power rules. It blocked the sale of the sensor maker to a Chinese group.
export_licence | NL | in_force |  | The Dutch trade minister wrote to parliament. A licence is now required to export deep ultraviolet lithography machines.
safeguard | VN | in_force |  | Vietnam's trade ministry closed its inquiry. The ministry imposed safeguard duties on imported steel billets.
export_licence | KR | extended |  | Seoul reviewed its list of strategic items. It extended the licence requirement for exports of excavators to Russia.
entity_listing | CN | in_force |  | MOFCOM issued Announcement No. 21 of 2025. It adds three US drone makers to the unreliable entity list.
import_ban | JP | revoked |  | Tokyo reviewed the tests. The agriculture ministry lifted the ban on imports of Brazilian chicken.
`;

const ROWS = SENTENCES.trim()
  .split("\n")
  .map((line) => line.split(" | ").map((cell) => cell.trim()));

test.each(ROWS)("%s of %s, %s %s: %s", (type, imposer, status, day, told) => {
  const text = `${told}\n\nThe World Trade Organization declined to comment.`;
  const { measures } = read({ text, published: "2025-10-20" }, resources);
  const found = measures.map((one) => ({
    type: one.type,
    imposer: one.imposer,
    status: one.status,
    days: [
      `announced ${one.announced?.value}`,
      `effective ${one.effective?.value}`,
      `expires ${one.expires?.value}`,
      "",
    ],
  }));
  expect(found).toContainEqual({
    type,
    imposer: expect.arrayContaining([imposer]),
    status,
    days: expect.arrayContaining([day]),
  });
});
