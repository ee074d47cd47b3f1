// Acts of authorities in the many ways they are told, and what only looks like one. The sentences, firms and people are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** Makes the text one about trade control. */
const CONTEXT = "\n\nThe export controls on chips remain in force.";

const TOLD: readonly (readonly [kind: string, text: string])[] = [
  ["licence_denial", "Italy has blocked the shipment of 250,000 doses of the vaccine to Australia."],
  ["licence_denial", "The Italian government has blocked 250,000 doses of the vaccine from leaving for Australia."],
  ["release", "A judge in Los Angeles released Varga on a $250,000 bond."],
  ["fine", "The London arm of a Swiss bank has been hit with a £310,000 penalty for paying Russian clients."],
  ["fine", "The chipmaker pleaded guilty in a Texas court in 2019 to exporting to Iran and paid $20 million in fines."],
  ["release", "Prosecutors in Osaka said on Monday that the Chinese skipper would be let go."],
  ["investigation", "India's trade remedies body took up the case in December on a plea by steelmakers."],
  ["investigation", "Case VN31 was initiated by the Vietnamese ministry on July 26, 2023."],
  ["investigation", "The investigation dates back to November 2022 and a complaint by EU producers."],
  ["investigation", "Canada's trade remedies authority opened the proceedings on 3 April."],
  ["investigation", "An administrative review was started by the Malaysian ministry in July."],
  ["detention", "A Japanese manager has been held in Beijing since March 2023."],
  ["raid", "Investigators swooped on the firm's headquarters in Seoul."],
  ["raid", "Customs officers descended on a warehouse in Rotterdam."],
  [
    "raid",
    "Competition officials from the European Commission paid an unannounced visit to the Chinese firm in Warsaw.",
  ],
  ["inspection", "China's market regulator inspected stores selling the American brand."],
  ["detention", "An engineer from South Korea has been placed in detention in Hefei."],
  ["detention", "State security officers have been holding the researcher since May in Beijing."],
  ["arrest", "US agents arrested a Chinese citizen at Los Angeles airport."],
  ["exit_ban", "A US government employee has been barred from leaving China."],
  ["exit_ban", "A Wells Harbor banker is not allowed to leave China."],
  ["fine", "A civil penalty of $5.8 million was imposed on the company by OFAC."],
  ["fine", "Dutch prosecutors fined the trader 200,000 euros."],
  ["charge", "Two Chinese nationals were charged in California with smuggling chips to China."],
  ["charge", "A grand jury in Houston indicted a trader over shipments of graphics cards to China."],
  ["charge", "Prosecutors in Taipei brought charges against three former employees."],
  ["seizure", "Customs officers at Shenzhen seized 600 processors."],
  ["seizure", "A cargo of antimony was intercepted at the port of Ningbo by Chinese customs."],
  ["seizure", "US authorities have seized two shipping containers of solar panels."],
  ["closure", "Canada ordered the surveillance-camera maker to close its operations."],
  ["investigation", "China's market regulator opened an antitrust investigation into Halden Micro."],
  ["investigation", "US lawmakers have launched an inquiry into the Chinese router maker."],
  ["investigation", "Singapore police are looking into the sale of servers."],
  ["investigation", "Taiwan's prosecutors widened their probe of the chip engineer."],
  ["investigation", "The Commission has begun a preliminary inquiry into subsidies for a Chinese train maker."],
  ["security_review", "CFIUS is reviewing the purchase of the port by a Chinese firm."],
  ["licence_grant", "Beijing has approved export permits for several European firms."],
  ["licence_grant", "China has cleared the first shipments of rare-earth magnets to India."],
  ["licence_grant", "Three suppliers of the American carmakers got export licences from China's commerce ministry."],
  ["licence_denial", "Dutch officials refused the toolmaker a permit to service machines in China."],
  ["licence_denial", "An application to export turbine blades was turned down by Beijing."],
  ["licence_grant", "Brenner Optik has obtained the permit it needs from the Japanese trade ministry."],
  ["investigation", "Mexico's economy ministry opened a trade barrier investigation into the Turkish fees."],
  ["charge", "Prosecutors in Oslo have charged two managers of a valve maker."],
  ["charge", "Finnish customs referred the freight firm to prosecutors over pumps sent to Russia."],
  ["detention", "Kenya wants its trader back, held since April in Chinese custody."],
  ["seizure", "Turkish officers have detained three consignments of steel pipes from China."],
  ["seizure", "A court in Minsk froze the accounts of a Polish tyre maker."],
  ["security_review", "Denmark stopped the sale after a review of the takeover by its business authority."],
  ["release", "Canada welcomed the release of two Canadian miners in China."],
  ["release", "Japan's drug company manager was freed from a Beijing prison."],
  ["release", "The Korean engineer was allowed to go home after 18 months in Chinese custody."],
  [
    "warning",
    "The commerce ministry warned companies not to help Washington enforce its controls, in a notice to Chinese firms.",
  ],
  ["raid", "State security agents entered the premises of a due diligence firm in Beijing."],
  ["raid", "French competition inspectors showed up at the offices of Halden Micro."],
  ["inspection", "Chinese tax authorities are checking the books of the assembler's mainland units."],
  ["fine", "Halden Micro must hand over $95 million under a deal with the Justice Department."],
  ["seizure", "Iranian forces boarded and diverted a tanker off Oman."],
  ["investigation", "The Trade Remedies Authority initiated its review on 20 September."],
  ["security_review", "CFIUS has begun looking at the Japanese takeover of the steelmaker."],
  ["raid", "Officials of the European Commission paid surprise visits on Tuesday to the plants of Nuvia in Poland."],
  [
    "raid",
    "Inspectors from the European Commission came without warning into the offices of the Chinese firm in Warsaw.",
  ],
  ["raid", "Kenyan agents had turned the company's Nairobi office upside down in May."],
  ["inspection", "Customs officers at Mumbai are unpacking every container from China."],
  ["seizure", "Chinese police searched the consultancy's office and made off with laptops."],
  ["detention", "Chinese police held four employees of the consultancy."],
  ["detention", "The stoppage is tied to a Chinese captain, held by Japanese prosecutors since the collision."],
  ["investigation", "The American clothing group had been under scrutiny by the Chinese commerce ministry since May."],
  ["licence_grant", "BIS has granted one-year authorizations to two Korean chipmakers."],
  ["security_review", "Canada stopped the sale after a review under the Investment Canada Act."],
  ["closure", "Chinese authorities ordered 23 stores of the Korean retailer to suspend business."],
  ["charge", "Police at Beitbridge booked two drivers for smuggling lithium to China."],
];

test.each(TOLD)("%s: %s", (kind, text) => {
  const { enforcement } = read({ text: text + CONTEXT, published: "2025-10-20" }, resources);
  expect(enforcement.map((one) => one.kind)).toContain(kind);
});

test.each([
  "Those on the sanctions list face travel bans and a freeze of their assets in Canada.",
  "Beijing announced its own penalties in return: ten persons may no longer enter China.",
  "The United States is looking at whether to restrict shipments of software to China.",
  "Customs officers explained how importers open a container from China.",
  "Police would raid any firm that breaks the rules, a lawyer said.",
  "The rules carry fines of up to 1 million yuan.",
  "Exporters who break the rules may be fined or jailed.",
  "Firms that fail to comply risk losing their licence in China.",
  "Applications will be reviewed under a presumption of denial.",
  "The company said it might be investigated by China.",
  "The chip maker closed its books in June.",
  "Wheat may not leave the country before June, Ukraine said.",
  "From May cars from Japan will pay 30% at Mexican ports.",
  "Norway has similar rules but has seized nothing.",
  "Quebec charged 20 per cent extra on power for New York.",
  "The Senate approved a bill that separates the licence fee from power bills in Japan.",
  "Japan's embassy demanded that she be freed at once.",
  "Exporters need to obtain a licence from the Dutch customs service.",
  "Halden Micro closed at a record high after China eased curbs.",
  "The department issued final determinations in its investigations of steel pipe from China.",
  "The law lets the Department of Energy grant waivers until 2028.",
])("is no act: %s", (text) => {
  expect(read({ text: text + CONTEXT, published: "2025-10-20" }, resources).enforcement).toEqual([]);
});

test("one penalty that words tell twice is one act", () => {
  const text = `The toolmaker will pay a penalty of $2.5 million to BIS.${CONTEXT}`;
  expect(read({ text, published: "2025-10-20" }, resources).enforcement).toHaveLength(1);
});

/** What is read as kind, target and day, in the order of the text. */
test.each<readonly [string, readonly (readonly [string, string, string | undefined])[]]>([
  // Officers at the head of a sentence act in its second verb too; things are seized, people detained.
  [
    "Agents searched the Osaka office of Varga Chips last week and seized phones.",
    [
      ["raid", "Osaka office of Varga Chips", "2025-10-13/2025-10-19"],
      ["seizure", "phones", "2025-10-13/2025-10-19"],
    ],
  ],
  [
    "Police raided the Shanghai office of Mintz and took away computers and phones.",
    [
      ["raid", "Shanghai office of Mintz", undefined],
      ["seizure", "computers and phones", undefined],
    ],
  ],
  // Described first, named then.
  [
    "Canada has arrested the finance chief of Huawei over Iran sanctions. Wanzhou Meng was taken into custody in Vancouver on Saturday.",
    [["arrest", "Wanzhou Meng", "2025-10-18"]],
  ],
  ["Police in China said nobody was detained.", []],
  // Who asked for a case is not what it is about.
  [
    "Brussels imposed a duty on Chinese tiles on Friday. The investigation was opened in November on a complaint from Italian producers.",
    [["investigation", "tiles", "2024-11"]],
  ],
  [
    "Brussels imposed a duty on Chinese tiles on Friday. The inquiry, which began in August, found that prices were too low.",
    [["investigation", "tiles", "2025-08"]],
  ],
  // A review is of the firm the text is about.
  [
    "China barred operators from buying Micron chips on Sunday. The watchdog opened its review in late March.",
    [["investigation", "Micron", "2025-03-21/2025-03-31"]],
  ],
  ["EU customs seized €5.8 million in cash on Thursday.", [["seizure", "€5.8 million in cash", "2025-10-16"]]],
])("acts of: %s", (text, acts) => {
  const { enforcement } = read({ text: text + CONTEXT, published: "2025-10-20" }, resources);
  expect(enforcement.map(({ kind, target, date }) => [kind, target?.name, date?.value])).toEqual(acts);
});
