// Conditions on the item and the parties: stated, stated as not known, and not mentioned.
import { describe } from "vitest";
import type { Transaction } from "../base/transaction.ts";
import type { Condition } from "../register/index.ts";
import { table, type Row } from "./conditions.case.ts";

describe("goods", () => {
  const code = (list: "US-CCL", ...codes: readonly (string | null)[]): Partial<Transaction> => ({
    item: { classifications: codes.map((one) => ({ list, code: one })) },
  });
  const gallium: Condition = { material: ["gallium"] };
  const a001: Condition = { code: { list: "US-CCL", in: ["3A001.b"], except: ["3A001.b.12"] } };
  table([
    ["material", gallium, { item: { material: "Gallium" } }, true],
    ["material in the description", gallium, { item: { description: "gallium powder" } }, true],
    [
      "material stated beside another in the description",
      gallium,
      { item: { description: "gallium powder", material: "copper" } },
      true,
    ],
    [
      "material stated as not known against the description",
      gallium,
      { item: { description: "gallium powder", material: null } },
      "unknown",
      "item.material",
    ],
    ["material not in the lexicon", gallium, { item: { material: "unobtainium" } }, false],
    ["material that may be misspelt", gallium, { item: { material: "galium" } }, "unknown", "item.material"],
    ["material compounded", gallium, { item: { material: "Galliummetall" } }, "unknown", "item.material"],
    ["another that a misspelt one is not like", { material: ["antimony"] }, { item: { material: "galium" } }, false],
    ...["n/a", "?", "various", "CAS 1333-74-0", "неизвестный сплав", "gаllium", "metal"].map((material): Row => [
      `material "${material}", which names none`,
      gallium,
      { item: { material } },
      "unknown",
      "item.material",
    ]),
    ["several materials in one statement", gallium, { item: { material: "copper/gallium" } }, true],
    ["no material", gallium, { item: { description: "thing" } }, "unknown", "item.material"],
    ["form", { form: ["powder"] }, { item: { form: "powder" } }, true],
    ["form that the lexicon does not know", { form: ["powder"] }, { item: { form: "blobs" } }, "unknown", "item.form"],
    [
      "form not known",
      { form: ["powder"] },
      { item: { description: "gallium powder", form: null } },
      "unknown",
      "item.form",
    ],
    ["code inside", a001, code("US-CCL", "3A001.b.2"), true],
    ["code excepted", a001, code("US-CCL", "3A001.b.12.a"), false],
    ["code coarser", a001, code("US-CCL", "3A001"), "unknown", "item.classifications[US-CCL].paragraph"],
    ["code that may be excepted", a001, code("US-CCL", "3A001.b"), "unknown", "item.classifications[US-CCL].paragraph"],
    ["code outside", a001, code("US-CCL", "3A002"), false],
    [
      "EAR99 of a list that is not American",
      { code: { list: "CN-DUAL-USE", in: ["3C909"] } },
      { item: { classifications: [{ list: "CN-DUAL-USE", code: "EAR99" }] } },
      "unknown",
      "item.classifications[CN-DUAL-USE].code",
    ],
    ["stated to be on no list", a001, code("US-CCL", "EAR99"), false],
    ["code not known", a001, code("US-CCL", null), "unknown", "item.classifications[US-CCL].code"],
    ["a code that cannot be read", a001, code("US-CCL", "__proto__"), "unknown", "item.classifications[US-CCL].code"],
    ["never classified", a001, {}, "unknown", "item.classifications[US-CCL]"],
    ["classification not known", a001, { item: { classifications: null } }, "unknown", "item.classifications[US-CCL]"],
    ["any code stated", { code: { list: "US-CCL", in: ["*"] } }, code("US-CCL", "3A002"), true],
    ["any code, none stated", { code: { list: "US-CCL", in: ["*"] } }, code("US-CCL", "none"), false],
    ["any code, silence", { code: { list: "US-CCL", in: ["*"] } }, {}, false],
    ["statement of no code, silence", { code: { list: "US-CCL", in: ["none"] } }, {}, false],
    ["statement of no code", { code: { list: "US-CCL", in: ["none"] } }, code("US-CCL", "none"), true],
    [
      "attribute above",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: 99.95 } } },
      true,
    ],
    [
      "attribute at the limit",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: 99.9 } } },
      false,
    ],
    [
      "attribute in another unit",
      { attribute: { name: "densityGcm3", op: "gt", value: 1.73 } },
      { item: { attributes: { densityKgm3: 1750 } } },
      true,
    ],
    [
      "attribute as text",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: "99.95" } } },
      true,
    ],
    [
      "attribute that is no number",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: "high" } } },
      "unknown",
      "item.attributes.purityPct",
    ],
    [
      "attribute not known",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: null } } },
      "unknown",
      "item.attributes.purityPct",
    ],
    ["maker", { manufacturer: ["Micron"] }, { item: { manufacturer: "Micron Technology, Inc." } }, true],
    [
      "maker of a component",
      { manufacturer: ["Micron"] },
      { facts: { components: [{ manufacturer: "Micron", description: "DRAM" }] } },
      true,
    ],
    ["maker in the description", { manufacturer: ["Micron"] }, { item: { description: "Micron SSD" } }, true],
    [
      "a name inside another word",
      { manufacturer: ["Micron"] },
      { item: { description: "submicron filter" } },
      "unknown",
      "item.manufacturer",
    ],
    [
      "maker that may be misspelt",
      { manufacturer: ["Micron"] },
      { item: { manufacturer: "Micorn" } },
      "unknown",
      "item.manufacturer",
    ],
    [
      "maker that may be misspelt, with its legal form",
      { manufacturer: ["Micron"] },
      { item: { manufacturer: "Micorn Co., Ltd." } },
      "unknown",
      "item.manufacturer",
    ],
    [
      "maker of a like name in full",
      { manufacturer: ["Micron"] },
      { item: { manufacturer: "Mikron Holding AG" } },
      false,
    ],
    ...["n/a", "-", "Various", "Samsung / Micron", "OEM Micron", "Микрон", "マイクロン", "MICRОN", "47110815"].map(
      (manufacturer): Row => [
        `maker "${manufacturer}"`,
        { manufacturer: ["Micron", "美光"] },
        { item: { manufacturer } },
        "unknown",
        "item.manufacturer",
      ],
    ),
    ["maker in Chinese, another", { manufacturer: ["Micron", "美光"] }, { item: { manufacturer: "华为" } }, false],
    [
      "maker in Chinese where no name is",
      { manufacturer: ["Nvidia"] },
      { item: { manufacturer: "英伟达" } },
      "unknown",
      "item.manufacturer",
    ],
    [
      "a unit that is a maker's name",
      { manufacturer: ["Micron"] },
      { item: { description: "5 micron filter" } },
      "unknown",
      "item.manufacturer",
    ],
    ["another maker", { manufacturer: ["Micron"] }, { item: { manufacturer: "Micronics" } }, false],
    [
      "maker not known in spite of the description",
      { manufacturer: ["Micron"] },
      { item: { description: "Micron SSD", manufacturer: null } },
      "unknown",
      "item.manufacturer",
    ],
  ]);
});

describe("parties", () => {
  const military: Condition = { party: { role: ["end_user"], category: ["military_end_user"] } };
  const listed: Condition = { party: { listedOn: ["US-ENTITY-LIST"] } };
  const owned = (pct: number): Condition => ({
    party: { role: ["end_user"], owned: { listedOn: ["US-ENTITY-LIST"], pct, mode: "bis" } },
  });
  table([
    ["category", military, { parties: [{ role: "end_user", categories: ["military_end_user"] }] }, true],
    ["a category that rules it out", military, { parties: [{ role: "end_user", categories: ["civil"] }] }, false],
    [
      "a category that does not",
      military,
      { parties: [{ role: "end_user", categories: ["research"] }] },
      "unknown",
      "parties[end_user].categories",
    ],
    [
      "categories not known",
      military,
      { parties: [{ role: "end_user", categories: null }] },
      "unknown",
      "parties[end_user].categories",
    ],
    [
      "nobody in the role",
      military,
      { parties: [{ role: "seller", categories: ["civil"] }] },
      "unknown",
      "parties[end_user].categories",
    ],
    ["no parties", military, {}, "unknown", "parties[end_user].categories"],
    ["a party without a role counts for each", military, { parties: [{ categories: ["military_end_user"] }] }, true],
    [
      "one of two",
      military,
      {
        parties: [
          { role: "end_user", categories: ["civil"] },
          { role: "end_user", categories: ["military_end_user"] },
        ],
      },
      true,
    ],
    [
      "one of two not known",
      military,
      { parties: [{ role: "end_user", categories: ["civil"] }, { role: "end_user" }] },
      "unknown",
      "parties[end_user].categories",
    ],
    ["on the list", listed, { parties: [{ role: "seller", listedOn: ["US-ENTITY-LIST"] }] }, true],
    ["stated to be on none", listed, { parties: [{ role: "seller", unlisted: true }] }, false],
    [
      "an empty list is no screening",
      listed,
      { parties: [{ role: "seller", listedOn: [] }] },
      "unknown",
      "parties[seller].listedOn",
    ],
    [
      "a list stated against a clean screening",
      listed,
      { parties: [{ role: "seller", unlisted: true, listedOn: ["US-ENTITY-LIST"] }] },
      true,
    ],
    [
      "in another country, whatever else",
      { party: { country: ["CN"], category: ["military_end_user"] } },
      { parties: [{ role: "end_user", country: "JP" }] },
      false,
    ],
    [
      "country not known",
      { party: { country: ["CN"], category: ["civil"] } },
      { parties: [{ role: "end_user", categories: ["civil"] }] },
      "unknown",
      "parties[end_user].country",
    ],
    [
      "named by a match",
      { party: { named: ["acme"] } },
      { parties: [{ role: "end_user", ids: ["register:acme"] }] },
      true,
    ],
    [
      "name not matched is no clearance",
      { party: { named: ["acme"] } },
      { parties: [{ role: "end_user", name: "Other" }] },
      "unknown",
      "parties[end_user].name",
    ],
    [
      "owned by half",
      owned(50),
      { parties: [{ role: "end_user", owners: [{ pct: 50, listedOn: ["US-ENTITY-LIST"] }] }] },
      true,
    ],
    [
      "owners not said",
      owned(50),
      { parties: [{ role: "end_user", unlisted: true }] },
      "unknown",
      "parties[end_user].owners",
    ],
    [
      "a share not known",
      owned(50),
      { parties: [{ role: "end_user", owners: [{ pct: null, listedOn: ["US-ENTITY-LIST"] }] }] },
      "unknown",
      "parties[end_user].owners.pct",
    ],
    [
      "any listed holder",
      owned(0),
      { parties: [{ role: "end_user", owners: [{ pct: 1, listedOn: ["US-ENTITY-LIST"] }] }] },
      true,
    ],
    ["end use", { endUse: { category: ["military"] } }, { endUse: { category: "military" } }, true],
    ["another end use", { endUse: { category: ["military"] } }, { endUse: { category: "civil" } }, false],
    [
      "end use called unknown",
      { endUse: { category: ["military"] } },
      { endUse: { category: "unknown" } },
      "unknown",
      "endUse.category",
    ],
    [
      "end use without its category",
      { endUse: { category: ["military"] } },
      { endUse: {} as never },
      "unknown",
      "endUse.category",
    ],
    [
      "known by the exporter",
      { endUse: { category: ["military"], knowledge: ["knows", "informed"] } },
      { endUse: { category: "military", knowledge: "none" } },
      false,
    ],
    [
      "knowledge not said",
      { endUse: { category: ["military"], knowledge: ["knows"] } },
      { endUse: { category: "military" } },
      "unknown",
      "endUse.knowledge",
    ],
  ]);
});
