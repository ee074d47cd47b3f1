// One plain sentence after another: what kind of act it tells, which state's authority acts, and whom it hits. The sentences are
// ours, written to cover how such news is put.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** Makes the text one about trade control. */
const CONTEXT = "\n\nThe export controls on chips remain in force.";

const SENTENCES: readonly (readonly [kind: string, state: string, target: string, text: string])[] = [
  ["raid", "CN", "Mintz", "Chinese police raided the Beijing office of Mintz Group."],
  ["raid", "DE", "", "German prosecutors searched the offices of a machine maker in Stuttgart over exports to Russia."],
  ["raid", "EU", "Nuctech", "EU antitrust officials carried out a dawn raid on Nuctech's offices in Warsaw."],
  ["raid", "CN", "Capvision", "Capvision's offices in Shanghai were raided by state security agents."],
  ["raid", "KR", "", "South Korean customs officers searched the premises of a chip parts exporter."],
  [
    "seizure",
    "CN",
    "",
    "Chinese police have searched the Shanghai offices of a US consultancy and taken computers away.",
  ],
  ["inspection", "CN", "Bain", "Chinese officials inspected Bain's office in Shanghai."],
  ["inspection", "IN", "", "Indian customs conducted an inspection of containers from China at Mundra port."],
  ["inspection", "CN", "Nvidia", "Chinese customs stepped up inspections of Nvidia chips at major ports."],
  ["detention", "CN", "employee", "China detained an Astellas employee in Beijing."],
  ["detention", "CN", "staff", "Five local staff of Mintz Group were detained in Beijing."],
  ["detention", "CN", "executive", "A Japanese executive has been held in China since March on suspicion of spying."],
  ["detention", "CN", "banker", "Chinese authorities took away a senior banker in February."],
  ["detention", "IN", "", "Indian police took two executives of a Chinese phone maker into custody."],
  ["seizure", "DE", "ship", "German customs detained a shipment of machine tools bound for Russia."],
  ["arrest", "US", "", "US agents arrested a Chinese national in Los Angeles for smuggling chips."],
  ["arrest", "CA", "Gao", "Huawei's finance chief Gao Linfeng was arrested in Vancouver by Canadian police."],
  ["arrest", "KR", "engineer", "South Korean police arrested a former Samsung engineer over leaks to China."],
  ["arrest", "SG", "", "Three men were arrested in Singapore over the export of Nvidia servers."],
  ["arrest", "NL", "", "Dutch police made an arrest in connection with shipments of chips to Russia."],
  ["exit_ban", "CN", "banker", "A Wells Fargo banker was barred from leaving China."],
  ["exit_ban", "CN", "executive", "China imposed an exit ban on a Kroll executive."],
  ["exit_ban", "CN", "", "Two executives of Nomura may not leave mainland China."],
  ["exit_ban", "CN", "employee", "Beijing has stopped a US Commerce Department employee from leaving the country."],
  ["exit_ban", "CN", "founders", "China has banned the founders of Manus from leaving the country."],
  ["fine", "US", "Seagate", "The US Commerce Department fined Seagate $300 million for sales to Huawei."],
  ["fine", "US", "Cadence", "Cadence agreed to pay $140 million to the US over sales to a Chinese university."],
  ["fine", "CN", "Mintz", "Chinese authorities imposed a fine of $1.5 million on Mintz Group."],
  ["fine", "EU", "Temu", "The European Commission hit Temu with a 200 million euro fine."],
  ["fine", "NL", "", "A Dutch court handed a 200,000 euro fine to an exporter who sold chips to Russia."],
  ["fine", "US", "TSMC", "TSMC could not comment on the $1 billion penalty the US imposed on it."],
  ["fine", "US", "", "BIS imposed a $5.8 million penalty on TE Connectivity for shipments to China."],
  ["charge", "US", "", "US prosecutors charged four people with smuggling Nvidia chips to China."],
  ["charge", "US", "", "A Chinese engineer was indicted in California for stealing export-controlled technology."],
  ["charge", "US", "", "Two men pleaded guilty in Texas to exporting chips to China without a licence."],
  ["charge", "SG", "", "Three men were charged in Singapore with fraud over servers sold to Malaysia."],
  ["charge", "CN", "", "Chinese prosecutors charged an Astellas employee with espionage."],
  ["charge", "ID", "", "Indonesia's attorney general's office named three palm oil executives as suspects on Tuesday."],
  [
    "investigation",
    "CN",
    "Google",
    "China announced tariffs on American coal and an antitrust investigation into Google on Tuesday.",
  ],
  ["charge", "US", "Huawei", "The US Justice Department filed charges against Huawei."],
  ["seizure", "US", "", "US customs seized a shipment of solar panels made with Xinjiang polysilicon."],
  ["seizure", "HK", "", "Hong Kong customs seized chips worth 40 million dollars."],
  ["seizure", "CN", "", "Shenzhen customs intercepted 166 kilograms of antimony ingots bound for abroad."],
  ["seizure", "IN", "", "Two containers of Chinese drones were seized by Indian customs at Chennai."],
  ["seizure", "TW", "", "Taiwanese prosecutors confiscated servers at a warehouse in Taoyuan."],
  ["closure", "CN", "Mintz", "Chinese authorities closed the Beijing office of Mintz Group."],
  ["investigation", "CN", "Nvidia", "China opened an antitrust investigation into Nvidia."],
  [
    "investigation",
    "CN",
    "Qualcomm",
    "China's market regulator launched a probe into Qualcomm over its purchase of Autotalks.",
  ],
  ["investigation", "CN", "Trip.com", "Trip.com is under investigation by China's market regulator."],
  ["investigation", "US", "TP-Link", "The US Commerce Department is investigating TP-Link."],
  ["investigation", "EU", "Temu", "Brussels is probing Temu over subsidies."],
  ["investigation", "TW", "SMIC", "Taiwan prosecutors are investigating SMIC over the poaching of engineers."],
  [
    "investigation",
    "US",
    "Cadence",
    "Cadence has received a subpoena from the US Commerce Department over sales to China.",
  ],
  ["investigation", "CN", "Micron", "Beijing began an inquiry into Micron's products."],
  ["security_review", "CN", "Micron", "China's cyberspace regulator launched a cybersecurity review of Micron."],
  ["security_review", "CN", "Micron", "Micron's products failed a network security review in China."],
  [
    "security_review",
    "GB",
    "",
    "Britain is conducting a national security review of the sale of a chip plant to a Chinese firm.",
  ],
  ["security_review", "US", "", "The takeover is under a national security review by CFIUS."],
  ["licence_grant", "CN", "", "China granted export licences to three magnet makers."],
  ["licence_grant", "US", "Nvidia", "The US government has granted Nvidia licences to sell H20 chips to China."],
  ["licence_grant", "CN", "", "China's commerce ministry approved some applications for rare earth exports to Europe."],
  ["licence_grant", "US", "Samsung", "Samsung received a licence from the US to ship tools to its plant in Xi'an."],
  ["licence_grant", "CN", "", "The first general licences were issued to JL Mag by China."],
  ["licence_grant", "CN", "", "Beijing has approved the export of gallium to a German buyer."],
  ["licence_denial", "NL", "ASML", "The Netherlands refused ASML a licence to service tools in China."],
  ["licence_denial", "CN", "", "China rejected applications from several European firms for rare earth licences."],
  ["licence_denial", "CN", "", "An application for an export licence was turned down by China's commerce ministry."],
  ["release", "CN", "", "China released two Canadians after the finance chief returned home."],
  ["release", "CN", "", "An Australian journalist held in China was freed after three years."],
  ["release", "CN", "", "Chinese authorities have released all five employees of Mintz Group."],
  ["warning", "US", "", "The US Commerce Department sent warning letters to chip distributors about sales to Russia."],
  [
    "warning",
    "CN",
    "",
    "China's commerce ministry warned companies not to use its rare earths in products for US defence firms.",
  ],
  ["warning", "US", "", "BIS warned companies that using Huawei's Ascend chips may break US export rules."],
];

test.each(SENTENCES)("%s by %s of %s: %s", (kind, state, target, sentence) => {
  const { enforcement } = read({ text: sentence + CONTEXT, published: "2025-10-20" }, resources);
  const found = enforcement
    .filter((one) => one.kind === kind)
    .map(({ authority, target: hit }) => [authority?.country, hit?.name ?? ""]);
  expect(found).toContainEqual([state, expect.stringContaining(target)]);
});
