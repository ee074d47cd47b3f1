// Deals that no rule held stops and that a person should see first, and ones like them that go.
import { describe, expect, it } from "vitest";
import type { Party } from "../base/party.ts";
import type { Transaction } from "../base/transaction.ts";
import { verdict } from "./verdict.case.ts";

const BUYER: Party = { role: "end_user", name: "Buyer", country: "BR", unlisted: true, categories: ["civil"] };
const COPPER: Partial<Transaction> = { item: { material: "copper", form: "powder" }, to: "BR", parties: [BUYER] };

/** An embargo that reaches whatever goes to KP. */
const EMBARGO = { when: { to: ["KP"] }, goods: [], effect: "prohibit" };
/** A licence for whatever goes to IR. */
const LICENCE = { when: { to: ["IR"] }, goods: [], effect: "licence", reviewPolicy: "case_by_case" };

function held(stated: Partial<Transaction>): string {
  const { mayProceed, warnings, missingFacts } = verdict([EMBARGO, LICENCE], { stated: { ...COPPER, ...stated } });
  if (mayProceed) return "proceeds";
  const codes = warnings.map(({ code }) => code).filter((code) => code !== "party_screening_not_performed");
  return codes[0] ?? missingFacts[0]?.join() ?? "held";
}

const beside = (role: Party["role"] & string, country: string): Partial<Transaction> => ({
  parties: [BUYER, { role, name: "Helper AG", country, unlisted: true, categories: ["civil"] }],
});
const alone = (more: Partial<Party>): Partial<Transaction> => ({ parties: [{ ...BUYER, ...more }] });
const goods = (item: Transaction["item"]): Partial<Transaction> => ({ item: { ...COPPER.item, ...item } });

describe("who takes part", () => {
  it.each<[string, Partial<Transaction>, string]>([
    ["a civil buyer", {}, "proceeds"],
    ["the exporter alone", alone({ role: "exporter" }), "parties[end_user].name"],
    ["a forwarder alone", alone({ role: "forwarder" }), "parties[end_user].name"],
    ["a bank alone", alone({ role: "bank" }), "parties[end_user].name"],
    ["a purchaser", alone({ role: "purchaser" }), "proceeds"],
    ["a purchaser under an embargo", beside("purchaser", "KP"), "another_place_needs_more"],
    ["a purchaser where a licence is needed", beside("purchaser", "IR"), "another_place_needs_more"],
    ["a bank under an embargo", beside("bank", "KP"), "party_in_barred_place"],
    ["a forwarder under an embargo", beside("forwarder", "KP"), "party_in_barred_place"],
    ["a bank where a licence is needed", beside("bank", "IR"), "proceeds"],
    ["a bank elsewhere", beside("bank", "SG"), "proceeds"],
    ["a maker under an embargo", beside("manufacturer", "KP"), "proceeds"],
  ])("%s: %s", (_, stated, expected) => expect(held(stated)).toBe(expected));
});

describe("the statement that no list names a party", () => {
  it.each<[string, Partial<Party>, boolean]>([
    ["of somebody named", {}, true],
    ["of somebody whose name is not mentioned", { name: undefined as never }, true],
    ["of somebody whose name is not known", { name: null }, false],
    ["of a word for nobody", { name: "n/a" }, false],
    ["of a word for nobody with a name of its own", { name: "n/a", nameLocal: "北京某公司" }, true],
    ["of somebody on a list", { listedOn: ["US-ENTITY-LIST"] }, true],
    ["of somebody on a sanctions list", { listedOn: ["US-OFAC-NON-SDN"] }, false],
  ])("%s: %j", (_, more, proceeds) => expect(held(alone(more)) === "proceeds").toBe(proceeds));
});

describe("goods of lists that are not held", () => {
  it.each<[string, Partial<Transaction>, string]>([
    [
      "cartridges by their customs code",
      goods({ hs: [{ code: "930630", nomenclature: "HS-2022" }] }),
      "other_list_not_held",
    ],
    [
      "uranium by its customs code",
      goods({ hs: [{ code: "284410", nomenclature: "HS-2022" }] }),
      "other_list_not_held",
    ],
    ["a missile by its name", goods({ description: "guided missile seeker, copper part" }), "other_list_not_held"],
    ["copper by its customs code", goods({ hs: [{ code: "740610", nomenclature: "HS-2022" }] }), "proceeds"],
    ["a rifle-green paint", goods({ description: "copper powder for riflegreen paint" }), "proceeds"],
  ])("%s: %s", (_, stated, expected) => expect(held(stated)).toBe(expected));
});

it("a deal far ahead of what is known waits", () => {
  expect(held({ on: "2026-12-21" as never })).toBe("proceeds");
  expect(held({ on: "2026-12-22" as never })).toBe("act_far_ahead");
});

describe("receivers of whom nobody says where they sit", () => {
  const RUSSIA = { when: { to: ["RU"] }, goods: [], effect: "prohibit" };
  const told = (name: string, to: string, more: Partial<Party> = {}): string => {
    const parties = [{ role: "end_user", name, unlisted: true, categories: ["civil"], ...more }] as const;
    const { mayProceed, warnings } = verdict([RUSSIA, LICENCE], { stated: { ...COPPER, to, parties } });
    return mayProceed ? "proceeds" : (warnings[0]?.code ?? "held");
  };
  it.each<[string, string, Partial<Party>, string]>([
    ["Buyer Ltda", "BR", {}, "proceeds"],
    ["Moscow Trading OOO", "BR", {}, "receiver_place_not_stated"],
    ["Moscow Trading OOO", "BR", { country: "BR" }, "proceeds"],
    ["ООО Ромашка", "BR", {}, "receiver_place_not_stated"],
    ["Cuban Coffee House", "BR", {}, "proceeds"],
    ["Buyer", "AE", {}, "receiver_place_not_stated"],
    ["Buyer", "AE", { country: "AE" }, "proceeds"],
    ["Buyer", "AE", { country: "IR" }, "another_place_needs_more"],
    ["Buyer", "KG", {}, "receiver_place_not_stated"],
    ["Buyer", "HK", {}, "proceeds"],
    ["Moscow Freight", "BR", { role: "forwarder" }, "held"],
  ])("%s in a deal to %s %j: %s", (name, to, more, expected) => expect(told(name, to, more)).toBe(expected));

  it("are asked for only where more is needed behind", () => {
    const stated = { ...COPPER, to: "AE", parties: [{ ...BUYER, country: null }] };
    expect(verdict([], { stated }).mayProceed).toBe(true);
  });
});

describe("what is stated as not known, or speaks against itself", () => {
  const RUSSIA = { when: { to: ["RU", "IR"] }, goods: [], effect: "prohibit" };
  const ARMIES = {
    when: { party: { role: ["end_user"], category: ["military_end_user"] } },
    question: "end_use",
    goods: [],
    effect: "licence",
  };
  const told = (stated: Partial<Transaction>): string => {
    const { mayProceed, warnings } = verdict([RUSSIA, ARMIES], { stated: { ...COPPER, ...stated } });
    return mayProceed ? "proceeds" : (warnings[0]?.code ?? "held");
  };
  it.each<[string, Partial<Transaction>, string]>([
    ["no route mentioned", {}, "proceeds"],
    ["a route without stops", { via: [] }, "proceeds"],
    ["a route that is not known", { via: null }, "route_not_known"],
    ["a receiver whose country is not mentioned", alone({ country: undefined as never }), "proceeds"],
    ["a receiver whose country is not known", alone({ country: null }), "receiver_place_not_stated"],
    ["goods from elsewhere", goods({ origin: "CL" }), "proceeds"],
    ["goods from an embargoed place", goods({ origin: "IR" }), "origin_in_barred_place"],
    ["a civil use that somebody knows", { endUse: { category: "civil", knowledge: "knows" } }, "proceeds"],
    [
      "a civil use that an authority wrote about",
      { endUse: { category: "civil", knowledge: "informed" } },
      "informed_of_civil_use",
    ],
    ["an army stated to be civil", alone({ name: "PLA Navy Equipment Institute" }), "name_contradicts_category"],
    ["an army in Chinese", alone({ name: "Unit", nameLocal: "解放军某部队" }), "name_contradicts_category"],
    ["a charity", alone({ name: "Salvation Army" }), "proceeds"],
    ["a firm of like letters", alone({ name: "Plastics Navigator" }), "proceeds"],
  ])("%s: %s", (_, stated, expected) => expect(told(stated)).toBe(expected));

  it("no rule on armies, no question about the name", () => {
    const stated = { ...COPPER, ...alone({ name: "Navy Yard" }) };
    expect(verdict([RUSSIA], { stated }).mayProceed).toBe(true);
  });
});
