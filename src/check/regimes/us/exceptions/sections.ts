// The licence exceptions of part 740, section by section, and what has to hold for each. The section numbers and titles are those
// of the part; the part's own text is not held here, so what is said of a section asks and closes, and no exception is granted
// without the user, who has read it, stating that its terms are met.
import type { RequiredDocument } from "../../../../base/verdict.ts";
import type { Condition } from "../../../../register/index.ts";
import type { Statement, Terms } from "./terms.ts";

const exporter = (name: string): RequiredDocument => ({ name, providedBy: "exporter or re-exporter" });
const consignee = (name: string): RequiredDocument => ({ name, providedBy: "consignee" });

/** Offered by entries for destinations of Country Group B. */
const TO_GROUP_B = { by: "entry", when: { to: ["US:B"] } } as const satisfies Partial<Terms>;
/** The same, for items under control for national security alone. */
const NS_TO_GROUP_B = { ...TO_GROUP_B, reasons: ["NS"] } as const satisfies Partial<Terms>;
const NOT_E: Condition = { not: { to: ["US:E1", "US:E2"] } };
/** Open to any item, and brought up by a transfer of one of these kinds. */
const forTransfers = (...kinds: readonly string[]): Pick<Terms, "by" | "prompt"> => ({
  by: "act",
  prompt: { fact: { name: "transferKind", in: kinds } },
});
const ask = (fact: string, says: string): Statement => ({ fact, says });

export const EXCEPTIONS: readonly Terms[] = [
  {
    code: "LVS",
    title: "Shipments of limited value",
    section: "740.3",
    ...TO_GROUP_B,
    asks: [ask("lvsOrderNotSplit", "The order was not split to come under the value limit")],
    documents: [exporter("Value of the shipments of the entry to the consignee in the calendar year")],
  },
  {
    code: "GBS",
    title: "Shipments to Country Group B countries",
    section: "740.4",
    ...NS_TO_GROUP_B,
    asks: [],
    documents: [],
  },
  {
    code: "TSR",
    title: "Technology and software under restriction",
    section: "740.6",
    ...NS_TO_GROUP_B,
    asks: [ask("writtenAssuranceHeld", "The consignee gave the written assurance of 740.6 before the release")],
    documents: [consignee("Written assurance under 740.6, given before the release")],
  },
  {
    code: "APP",
    title: "Computers",
    section: "740.7",
    by: "entry",
    when: NOT_E,
    asks: [ask("appDestinationEligible", "The destination belongs to a computer tier that 740.7 makes eligible")],
    documents: [],
  },
  {
    code: "NAC",
    title: "Notified advanced computing, and advanced computing authorised",
    section: "740.8",
    by: "entry",
    asks: [ask("nacAnswerAllows", "BIS was notified where 740.8 asks for it, and its answer lets the shipment go")],
    documents: [exporter("Notification to BIS and its answer, where 740.8 asks for it")],
  },
  {
    code: "TMP",
    title: "Temporary imports, exports, re-exports and transfers",
    section: "740.9",
    ...forTransfers("temporary", "exhibition", "demonstration", "tools_of_trade"),
    asks: [
      ask("itemReturnsInTime", "The item is returned, used up or destroyed within the time of 740.9"),
      ask("itemStaysUnderEffectiveControl", "The item stays under the exporter's control while abroad"),
    ],
    documents: [exporter("Record of the item's return, use or destruction")],
  },
  {
    code: "RPL",
    title: "Servicing and replacement of parts and equipment",
    section: "740.10",
    ...forTransfers("repair", "replacement", "servicing"),
    asks: [
      ask("replacesOneForOne", "The part replaces one for one, or the item goes back after servicing"),
      ask("originalLawfullyExported", "The equipment was lawfully exported and not altered to do more"),
    ],
    documents: [exporter("Record of the equipment serviced and of the parts replaced")],
  },
  {
    code: "GOV",
    title: "Governments, international organisations, international inspections, space station",
    section: "740.11",
    by: "act",
    asks: [
      ask("consignedToEligibleGovernment", "It is consigned to and for the official use of a body that 740.11 names"),
    ],
    documents: [],
  },
  {
    code: "GFT",
    title: "Gift parcels and humanitarian donations",
    section: "740.12",
    ...forTransfers("gift", "donation"),
    asks: [
      ask(
        "giftParcelOrDonation",
        "It is a gift parcel within the limits of 740.12, or a humanitarian donation it names",
      ),
    ],
    documents: [],
  },
  {
    code: "TSU",
    title: "Technology and software, unrestricted",
    section: "740.13",
    ...forTransfers("operation", "sales_bid", "update", "mass_market", "published_source"),
    groups: "DE",
    asks: [
      ask(
        "isOperationSalesUpdateOrMassMarket",
        "It is operation or sales technology, a software update or mass market software as 740.13 describes",
      ),
    ],
    documents: [],
  },
  {
    code: "BAG",
    title: "Baggage",
    section: "740.14",
    by: "act",
    prompt: { fact: { name: "inBaggage", in: [true] } },
    when: { all: [{ fact: { name: "inBaggage", in: [true] } }, { fact: { name: "personalUse", in: [true] } }] },
    asks: [ask("ownedByTraveller", "The traveller owns it and takes it along for personal use or trade")],
    documents: [],
  },
  {
    code: "AVS",
    title: "Aircraft, vessels and spacecraft",
    section: "740.15",
    ...forTransfers("sojourn", "ship_stores"),
    asks: [
      ask(
        "temporarySojournOrStores",
        "It is an aircraft, vessel or spacecraft on temporary sojourn, or stores and parts for one",
      ),
    ],
    documents: [],
  },
  {
    code: "APR",
    title: "Additional permissive re-exports",
    section: "740.16",
    by: "act",
    when: { all: [{ act: ["re_export"] }, NOT_E] },
    prompt: { act: ["re_export"] },
    asks: [
      ask(
        "reexportAuthorisedByCountryOfExport",
        "The government of the country it leaves has authorised it, or needs not to, as 740.16 describes",
      ),
    ],
    documents: [exporter("Authorisation of the country the item leaves")],
  },
  {
    code: "ENC",
    title: "Encryption commodities, software and technology",
    section: "740.17",
    by: "entry",
    when: NOT_E,
    asks: [
      ask("encryptionClassified", "The item was classified, or classified by its maker and reported, as 740.17 asks"),
    ],
    documents: [exporter("Encryption classification, or self-classification report")],
  },
  {
    code: "STA",
    title: "Strategic trade authorisation",
    section: "740.20",
    by: "sta",
    reasons: ["NS", "CB", "NP", "RS", "CC", "SI"],
    asks: [
      ask("eccnToldToConsignee", "The consignee was told the ECCN of each item (740.20(d)(1))"),
      ask("priorConsigneeStatementHeld", "The consignee signed the prior statement before the shipment (740.20(d)(2))"),
    ],
    documents: [
      exporter("ECCN of each item, told to the consignee"),
      consignee("Prior consignee statement (740.20(d)(2))"),
    ],
  },
  {
    code: "SCP",
    title: "Support for the Cuban people",
    section: "740.21",
    by: "act",
    when: { to: ["CU"] },
    prompt: { to: ["CU"] },
    asks: [ask("supportsTheCubanPeople", "It is one of the exports that 740.21 describes")],
    documents: [],
  },
  {
    code: "ACE",
    title: "Authorised cybersecurity exports",
    section: "740.22",
    by: "entry",
    when: NOT_E,
    asks: [ask("cybersecurityEndUserEligible", "Destination and end user are ones to whom 740.22 authorises the item")],
    documents: [],
  },
  {
    code: "IEC",
    title: "Implemented export control",
    section: "740.24",
    by: "entry",
    asks: [ask("destinationHasImplementedControl", "The destination is one that 740.24 lists for the item")],
    documents: [],
  },
  {
    code: "HBM",
    title: "High bandwidth memory",
    section: "740.25",
    by: "entry",
    asks: [
      ask(
        "hbmPurchaserEligible",
        "Maker, buyer and packaging site are as 740.25 requires, and its returns and reports are kept",
      ),
    ],
    documents: [],
  },
  {
    code: "AIA",
    title: "Artificial intelligence authorisation",
    section: "740.27",
    by: "entry",
    asks: [ask("aiaEndUserEligible", "The end user is one that 740.27 authorises and has certified as it asks")],
    documents: [],
  },
  {
    code: "ACM",
    title: "Advanced compute manufacturing",
    section: "740.28",
    by: "entry",
    asks: [ask("acmEndUseEligible", "It serves the development, production or storage that 740.28 authorises")],
    documents: [],
  },
  {
    code: "LPP",
    title: "Low processing performance",
    section: "740.29",
    by: "entry",
    asks: [ask("lppLimitsMet", "The total processing performance stays within the limits of 740.29")],
    documents: [consignee("Certification under 740.29")],
  },
];
