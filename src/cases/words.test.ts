import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { actOf } from "./read-act.ts";
import { readParty } from "./read-party.ts";
import {
  CATEGORY_PHRASES,
  END_USE_PHRASES,
  LIST_PHRASES,
  MAKERS,
  OFF_ONE_LIST,
  phrase,
  TRANSFER_KINDS,
  UNLISTED,
} from "./words.ts";

const { countries } = await loadKnowledge();

describe("acts", () => {
  it.each([
    ["export", "export"],
    ["exported by our plant", "export"],
    ["ships goods", "export"],
    ["sold to a customer abroad", "export"],
    ["sends samples", "export"],
    ["gift to a foreign partner", "export"],
    ["carried to a trade fair", "export"],
    ["re-export", "re_export"],
    ["reexported from Singapore", "re_export"],
    ["re-exported from Singapore", "re_export"],
    ["resold to a third country", "re_export"],
    ["transfer", "re_export"],
    ["passed on to a subsidiary abroad", "re_export"],
    ["in-country transfer", "transfer_in_country"],
    ["transfer within the country", "transfer_in_country"],
    ["deemed export", "deemed_export"],
    ["release of technology to a foreign employee", "deemed_export"],
    ["transit through the free zone", "transit"],
    ["transshipment", "transit"],
    ["brokering", "brokering"],
    ["technical assistance", "technical_assistance"],
    ["procure", "procure"],
    ["agency buys a router", "procure"],
    ["bought by the ministry", "procure"],
    ["renews a contract for cameras", "procure"],
    ["agency awards contract", "procure"],
    ["imports", "import"],
    ["invests", "invest"],
  ])("%s → %s", (text, act) => expect(actOf({ act: text })).toBe(act));

  it("without an act: a buyer buys, owners deal, the rest exports", () => {
    expect(actOf({ buyer: "hospital" })).toBe("procure");
    expect(actOf({ ownership: [] })).toBe("deal");
    expect(actOf({ contractorUses: "camera" })).toBe("use_in_contract");
    expect(actOf({ item: "gallium" })).toBe("export");
  });

  it.each([
    ["gift to a partner", "gift"],
    ["donation to a university", "gift"],
    ["exhibited abroad", "exhibition"],
    ["taken to a fair", "exhibition"],
    ["sends a sample", "sample"],
    ["joint research cooperation", "cooperation"],
  ])("kind of transfer: %s → %s", (text, kind) => expect(phrase(TRANSFER_KINDS, text)).toBe(kind));
});

describe("what a party is", () => {
  it.each([
    ["military end user", "military_end_user"],
    ["US military user", "military_end_user"],
    ["sold to the armed forces", "military_end_user"],
    ["the Japanese Self-Defense Forces", "military_end_user"],
    ["US Department of Defense", "military_end_user"],
    ["Ministry of National Defence", "military_end_user"],
    ["a naval shipyard", "military_end_user"],
    ["PLA hospital", "military_end_user"],
    ["air force base", "military_end_user"],
    ["military intelligence agency", "military_intelligence_end_user"],
    ["military-intelligence end user", "military_intelligence_end_user"],
    ["defence contractor", "defence_contractor"],
    ["arms manufacturer", "defence_contractor"],
    ["non-military company", "civil"],
    ["not a military user", "civil"],
    ["civilian firm", "civil"],
    ["operator of critical information infrastructure in China", "critical_information_infrastructure_operator"],
    ["CII operator", "critical_information_infrastructure_operator"],
    ["a designated CIIO", "critical_information_infrastructure_operator"],
    ["not a CII operator", "not_critical_information_infrastructure_operator"],
    [
      "not designated as an operator of critical information infrastructure",
      "not_critical_information_infrastructure_operator",
    ],
    ["ordinary company", "not_critical_information_infrastructure_operator"],
    ["a household in Shanghai", "consumer"],
    ["private citizen", "consumer"],
    ["federal agency", "federal_agency_us"],
    ["university laboratory", "research"],
  ])("%s → %s", (text, category) => expect(phrase(CATEGORY_PHRASES, text)).toBe(category));

  it.each(["provincial hospital network in China", "Acme GmbH", "a bank", "state-owned grid company"])(
    "%s: nothing that would settle a status",
    (text) => expect(phrase(CATEGORY_PHRASES, text)).toBeUndefined(),
  );
});

describe("lists", () => {
  it.each([
    ["Entity List party", "US-ENTITY-LIST"],
    ["company on the BIS Entity List", "US-ENTITY-LIST"],
    ["on the unreliable entity list", "CN-UNRELIABLE-ENTITY-LIST"],
    ["entity on the 2026-02-24 control list", "CN-CONTROL-LIST"],
    ["export control list", "CN-CONTROL-LIST"],
    ["on MOFCOM's watch list", "CN-WATCH-LIST"],
    ["SDN", "US-OFAC-SDN"],
    ["blocked person", "US-OFAC-SDN"],
    ["specially designated national", "US-OFAC-SDN"],
    ["MEU list", "US-MEU-LIST"],
    ["on the Military End-User List", "US-MEU-LIST"],
    ["denied person", "US-DPL"],
    ["subject to a denial order", "US-DPL"],
    ["unverified list", "US-UVL"],
    ["1260H", "US-1260H"],
    ["METI foreign end user list", "JP-END-USER-LIST"],
    ["strategic high-tech commodities entity", "TW-SHTC"],
  ])("%s → %s", (text, list) => expect(phrase(LIST_PHRASES, text)).toBe(list));

  it("a military intelligence agency is not thereby on a list", () => {
    expect(readParty("end_user", "military intelligence agency", "CN", countries)).toEqual({
      role: "end_user",
      country: "CN",
      categories: ["military_intelligence_end_user"],
    });
  });

  it.each([
    "unlisted",
    "not listed",
    "no list",
    "on no list",
    "not on any list",
    "not named on any sanctions list",
    "no hits",
    "screened, no matches",
    "screened clean",
  ])("%s: on no list", (text) => {
    expect(UNLISTED.test(text)).toBe(true);
    expect(readParty("end_user", text, "AE", countries)).toMatchObject({ unlisted: true });
  });

  it.each([
    "not on the Entity List",
    "no longer on the SDN list",
    "removed from the Unverified List",
    "never listed on the MEU list",
  ])("%s: neither on that list nor on none", (text) => {
    expect(OFF_ONE_LIST.test(text)).toBe(true);
    const party = readParty("end_user", text, "AE", countries);
    expect(party?.listedOn).toBeUndefined();
    expect(party?.unlisted).toBeUndefined();
  });
});

describe("end uses", () => {
  it.each([
    ["civil", "civil"],
    ["commercial telecom", "civil"],
    ["not for military use", "civil"],
    ["medical devices", "civil"],
    ["military", "military"],
    ["weapons production", "military"],
    ["fighter aircraft radar", "military"],
    ["military intelligence", "military_intelligence"],
    ["missile guidance", "missile"],
    ["uranium enrichment", "nuclear_explosive"],
    ["nuclear device", "nuclear_explosive"],
    ["chemical weapons", "chemical_biological"],
    ["weapons of mass destruction", "wmd"],
    ["supercomputer", "supercomputer"],
    ["advanced-node fab in China", "advanced_semiconductor_fabrication"],
    ["mass surveillance", "surveillance"],
  ])("%s → %s", (text, use) => expect(phrase(END_USE_PHRASES, text)).toBe(use));

  it.each(["nuclear power plant", "chemical plant", "unknown", "not stated"])("%s: nothing is assumed", (text) =>
    expect(phrase(END_USE_PHRASES, text)).toBeUndefined(),
  );
});

describe("makers before the product", () => {
  it.each([
    ["Samsung DRAM", "Samsung"],
    ["a Hikvision camera", "Hikvision"],
    ["ZTE base station", "ZTE"],
  ])("%s → %s", (text, maker) => expect(MAKERS.exec(text)?.[1]).toBe(maker));

  it.each(["servers with Micron memory", "memory modules", "Intelligent relay"])("%s: none", (text) =>
    expect(MAKERS.test(text)).toBe(false),
  );
});
