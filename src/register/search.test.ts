import { expect, test } from "vitest";
import { type MeasureQuery, searchMeasures, searchText } from "./search.ts";
import { RAW, sampleRegister } from "./testing.ts";

const register = sampleRegister();
const CN = "cn-mofcom-2023-23-1";
const CLAUSE = "cn-mofcom-2024-46-2";
const HBM = "us-hbm";

test.each<[string, MeasureQuery, readonly string[]]>([
  ["everything, newest first", {}, [CLAUSE, HBM, CN]],
  ["jurisdiction", { jurisdiction: "US" }, [HBM]],
  ["question", { question: "party" }, []],
  ["effect", { effect: "licence" }, [CLAUSE, HBM, CN]],
  ["material", { material: "gallium" }, [CLAUSE, CN]],
  ["a country in the scope", { country: "US" }, [CLAUSE, HBM]],
  ["a heading finds its codes", { hs: "8112" }, [CN]],
  ["a longer code finds its heading", { hs: "81129290101" }, [CN]],
  ["another heading", { hs: "8110" }, []],
  ["an entry finds its paragraph", { code: "3C001" }, [CN]],
  ["a deeper paragraph finds its parent", { code: "3C001.a.1" }, [CN]],
  ["a sibling paragraph does not", { code: "3C001.b" }, []],
  ["part of a party's name", { party: "sway" }, [HBM]],
  ["a party's Chinese name", { party: "昇维旭" }, [HBM]],
  ["words of title and summary", { text: "stricter gallium" }, [CLAUSE]],
  ["all at once", { jurisdiction: "CN", material: "gallium", text: "principle" }, [CLAUSE]],
])("%s", (_, query, ids) => {
  expect(searchMeasures(register, query).map(({ measure }) => measure.id)).toEqual(ids);
});

test("drafts are found on request only", () => {
  const withDraft = sampleRegister({ ...RAW, instruments: RAW.instruments.map((raw) => ({ ...raw, draft: true })) });
  expect(searchMeasures(withDraft, {})).toEqual([]);
  expect(searchMeasures(withDraft, { drafts: true })).toHaveLength(3);
});

test.each([
  ["gallium", ["CN:MOFCOM:2023-23", "CN:MOFCOM:2024-46", "dip-2023-beijing"]],
  ["GALLIUM states", ["CN:MOFCOM:2024-46"]],
  ["镓", ["CN:MOFCOM:2023-23"]],
  ["出口管制", ["CN:MOFCOM:2023-23"]],
  ["allium", []],
  ["truce", ["st-2026"]],
  ["  ", []],
])("text %s", (text, ids) => {
  const found = searchText(register, text).map((hit) => (hit.kind === "event" ? hit.event.id : hit.instrument.id));
  expect(found).toEqual(ids);
});
