import { expect, test } from "vitest";
import { licenceProcedure } from "./licence-procedure.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["applicant and authority", {}, []],
  ["nothing said", { licence: undefined }, [/licence: requires a licence without saying who applies to whom/]],
  ["an empty applicant", { licence: { authority: "MOFCOM", applicant: "" } }, [/without saying who applies/]],
  ["a ban needs no applicant", { effect: "prohibit", licence: undefined }, []],
  ["a draft may be unfinished", { draft: true, licence: undefined }, []],
])("%s", (_, measure, expected) => {
  expect(saidBy(licenceProcedure, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
