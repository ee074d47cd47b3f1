// Who may no longer serve, buy, own or invest, and goods that leave or enter no more or again, told plainly: the type, the imposer
// and whether it restricts. The sentences are ours. Each row read otherwise, or not at all, before its class was written.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** `type | imposer | direction | sentence` */
const TOLD = `
service_ban | EU | restrict | European companies may no longer provide accounting, tax or IT consulting services to Russian firms, under the EU's eighth package.
service_ban | US | restrict | The US Treasury barred American consultants and accountants from working for anyone in Russia from June 7.
service_ban | GB | restrict | Britain will stop Russian clients from using its lawyers, architects and advertising agencies, the foreign secretary said.
service_ban | CA | restrict | Canada closed its airspace to Russian planes on Sunday.
service_ban | RU | restrict | Russia has closed its airspace to airlines from 36 countries.
service_ban | PK | restrict | Pakistan shut its airspace to Indian carriers on Thursday.
service_ban | US | restrict | Cloud providers would be barred from renting out AI computing power to Chinese customers under a rule proposed by Washington.
service_ban | EU | restrict | Seven Russian banks were cut off from SWIFT by the European Union on Wednesday.
service_ban | US | restrict | The FCC revoked China Telecom's authorization to operate in the United States.
service_ban | CA | relax | Canada reopened its airspace to Belarusian airlines on Monday.
investment_restriction | US | restrict | US investors must notify the Treasury before putting money into Chinese semiconductor start-ups, under rules in force since January 2.
investment_restriction | AU | restrict | Australia has ordered five shareholders linked to China to dump their holdings in rare earths miner Northern Minerals.
investment_restriction | CA | restrict | Ottawa has turned down a Chinese state firm's bid for builder Aecon.
investment_restriction | DE | restrict | Berlin has refused to let Cosco take more than a quarter of a Hamburg terminal.
investment_restriction | IT | restrict | Rome used its golden powers to stop Sinochem from controlling Pirelli.
investment_restriction | IN | restrict | India said in April 2020 that investors from countries sharing a land border must seek government approval before buying stakes.
investment_restriction | US | restrict | China Mobile, China Unicom and China Telecom will be thrown off the New York Stock Exchange under a US order.
investment_restriction | CN | relax | China scrapped all remaining limits on foreign ownership in manufacturing from November 1.
investment_restriction | ID | relax | Indonesia has lifted the cap on foreign stakes in airports and hospitals.
investment_restriction | VN | restrict | Vietnam caps foreign ownership of its banks at 30 per cent.
investment_restriction | RU | restrict | Foreign investors from unfriendly countries were forbidden by Vladimir Putin to sell shares in Russian banks and energy firms.
ownership_intervention | RU | restrict | Russia seized the local business of Danone in July 2023.
ownership_intervention | CL | restrict | Chile will take a majority stake in all new lithium projects, President Boric announced.
ownership_intervention | RU | relax | Putin has returned the Russian unit of Ariston to its Italian owner, ending temporary state management.
ownership_intervention | PA | restrict | Panama took over the two canal ports run by CK Hutchison after its top court annulled the concession.
ownership_intervention | US | restrict | Grindr's Chinese owner was ordered by Washington to give up the app.
ownership_intervention | ML | restrict | Mali put Barrick's Loulo-Gounkoto mine under a state-appointed administrator.
ownership_intervention | GN | restrict | Guinea stripped Emirates Global Aluminium's unit of its mining licence and handed the mine to a state company.
entity_listing | US | restrict | SMIC and CNOOC have joined the Pentagon's list of companies said to be owned by the Chinese military.
procurement_ban | CN | restrict | iPhones can no longer be brought to work by Chinese officials.
procurement_ban | CN | restrict | Micron's chips may not be bought by operators of key infrastructure in China, the cyberspace regulator ruled.
procurement_ban | CN | restrict | Chinese state-funded data centres must take out foreign AI chips, Beijing has ordered.
product_ban | US | restrict | Kaspersky antivirus software was banned from sale in America in June.
export_ban | ZW | restrict | Raw lithium is not to leave Zimbabwe from 2027, the mines minister said.
export_ban | RU | relax | Diesel exports were allowed again by Moscow after two weeks.
export_quota | CD | restrict | Cobalt shipments from Congo are limited to 96,600 tonnes a year from 2026.
export_quota | CN | restrict | Only 4 million tonnes of urea may be exported from China this year.
export_tax | IN | restrict | Parboiled rice leaving India will be taxed at 20 per cent.
export_tax | ID | restrict | Coal shipped abroad will be charged up to 5 per cent from January, Indonesia's finance minister said.
import_ban | CN | relax | Australian lobsters can enter China again from the end of the year.
import_ban | PH | restrict | Poultry from Brazil is not let into the Philippines over bird flu.
import_ban | US | relax | Live cattle from Mexico are allowed into the United States again, the USDA said.
service_ban | US | restrict | Washington revoked China Unicom's licence to operate in the United States.
service_ban | EU | restrict | The EU cut five more Belarusian banks off from SWIFT.
service_ban | IN | restrict | India shut its airspace to Pakistani airlines in April.
service_ban | KR | restrict | Seoul barred Russian tankers from docking at Busan.
investment_restriction | IT | restrict | Rome refused to let a Chinese group buy a majority of the truck maker Iveco.
investment_restriction | TH | relax | Thailand eased its limits on foreign ownership of data centres.
ownership_intervention | BO | restrict | Bolivia took over two tin mines on Monday.
entity_listing | US | restrict | CATL has joined the Pentagon's list of Chinese military companies.
product_ban | GB | restrict | Britain has barred foie gras from sale.
export_quota | ID | restrict | Indonesia said shipments of palm waste will be limited to 25,000 tonnes a month.
product_ban | US | restrict | Washington has ruled that imports and sales of Chinese drones will be prohibited from January.
product_ban | EU | restrict | Brussels will prohibit the sale or import of e-bikes with forced-labour parts from 2027.
product_ban | US | restrict | A Commerce Department rule bars the import or sale of Chinese routers.
import_ban | IN | restrict | India suspended the entry and transit of poultry from Nepal.
import_ban | PK | restrict | Pakistan prohibits the import or transit of all goods originating in India.
ownership_intervention | IT | restrict | Rome compelled a Chinese fund to divest its holding in a robot maker.
ownership_intervention | JP | restrict | Tokyo told the Hong Kong fund to sell its shares in the chipmaker within six months.
export_licence | IN | relax | India eases export norms for non-basmati rice.
export_licence | IN | relax | India on Monday eased export conditions for sesame seeds, the DGFT said.
import_licence | IN | relax | India has relaxed import norms for pulses, the food ministry said.
investment_restriction | CA | restrict | Canada announced tougher rules for foreign state-owned buyers of uranium miners.
investment_restriction | AU | restrict | A stricter policy on foreign investors in ports was put out by Canberra last Friday.
import_ban | US | restrict | U.S. Customs officers will detain shipments of gloves made by a Malaysian company starting today.
export_ban | NA | restrict | Unprocessed lithium is not to leave Namibia, the government said.
import_ban | CN | relax | Brazilian chicken can enter China again from Friday.
import_ban | TW | restrict | Pork from Vietnam is not let into Taiwan.
investment_restriction | DE | restrict | Germany blocks sale of two chip firms to Chinese investors.
investment_restriction | CA | restrict | Canada prohibited the sale of the builder Aecon to a unit of a Chinese state group.
import_tariff | US | restrict | Washington doubled the duty on Indian exports to 50%.
import_tariff | US | restrict | Donald Trump imposed a 50% tariff on Brazilian exports.
import_tariff | US | restrict | The levy takes the total US duty on most Indian exports to 50 per cent.
export_tax | IN | restrict | New Delhi doubled the duty on exports of Indian onions to 40%.
import_ban | CN | restrict | Chinese customs officials have blocked shipments of Lithuanian beef.
export_ban | CN | restrict | Chinese customs officials blocked shipments of rare earths to Japan.
import_ban | RU | restrict | Russia's decree shut European dairy producers out of its market.
export_ban | US | restrict | Washington shut Chinese fabs out of American equipment for advanced chips in October.
export_ban | JP | restrict | Japan will bar exports to 22 military-related organizations in Russia.
procurement_ban | US | restrict | President Trump signed an order that bars US companies from using foreign telecoms gear.
procurement_ban | AU | restrict | Australia has blocked Huawei gear from next-generation 5G networks.
procurement_ban | US | restrict | From June 2026 the Pentagon may not contract directly with listed firms.
export_ban | AR | restrict | The Argentine government closed beef exports on Monday.
export_licence | TR | restrict | Turkey said exports of 54 types of goods to Israel were restricted from Tuesday.
import_tariff | BR | restrict | Brazil raised its steel quotas. The tariff on these products, identified by their codes in the Mercosur Common Nomenclature, rises to 25% in Brazil.
export_ban | MY | restrict | Speaking in Beijing, Malaysia's prime minister said his country would not allow exports of raw rare earths.
import_ban | CN | restrict | China ordered its airlines not to take any more deliveries of Boeing jets.
import_ban | RU | restrict | Russian President Vladimir Putin prolonged the food embargo until 2026.
export_ban | ID | restrict | Indonesia put an embargo on palm oil in April, and exports have stopped.
service_ban | US | restrict | U.S. persons may not support the production of advanced chips at facilities in China without a license.
entity_listing | US | relax | The US is to shelve for a year its "50-percent rule" on subsidiaries of listed companies.
entity_listing | US | restrict | Huawei is on the US Entity List, so plants that use American tools need a licence to produce for it.
`;

test.each(
  TOLD.trim()
    .split("\n")
    .map((row) => row.split(" | ")),
)("%s by %s, %s: %s", (type, imposer, direction, text) => {
  const { measures } = read({ text: text ?? "", published: "2025-11-20" }, resources);
  expect(measures.map((one) => [one.type, one.imposer, one.direction])).toEqual([[type, [imposer], direction]]);
});

test.each([
  "Russia returned the bodies of soldiers to Ukraine as talks on sanctions went on.",
  "A judge in Japan revoked the driver's permit to operate a taxi, a day after talks on tariffs with the US.",
  "The US and China agreed to take part in new trade talks on tariffs next week, China's ministry said.",
  "China has banned a senior executive of the US bank from leaving the country, two people said.",
  "The US has overstretched national security and abused export control measures, China's commerce ministry said.",
  "Indonesian prosecutors named three officials as suspects in the issuance of export permits for palm oil.",
  "Two Indian officials were arrested for taking bribes for import licences, police said.",
  "Seven & i rejected a takeover bid from Canada's Couche-Tard, unmoved by tariff worries in Japan.",
  "Colombia would not let two military planes with migrants land, the foreign ministry in Bogota said as tariffs loomed.",
  "Shareholders of Nippon Steel were told to sell shares, as tariffs weigh on Japan.",
])("no measure: %s", (text) => {
  expect(read({ text, published: "2025-11-20" }, resources).measures).toEqual([]);
});
