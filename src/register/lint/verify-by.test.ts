import { expect, test } from "vitest";
import { verifyBy } from "./verify-by.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

const event = (changes: Raw): Raw => ({
  time: {
    announced: "2023-07-03",
    from: "2023-08-01",
    events: [
      { kind: "suspend", from: "2025-11-09", by: "CN:X:1", knownFrom: "2025-11-09", basis: "official", ...changes },
    ],
  },
});

test.each<[string, Raw, RegExp[]]>([
  ["a day ahead", { verifyBy: "2026-11-22" }, []],
  ["today", { verifyBy: "2026-11-21" }, []],
  ["a day past", { verifyBy: "2026-11-20" }, [/verifyBy: was to be verified by 2026-11-20/]],
  ["verified since", { verifyBy: "2026-11-19", verifiedAt: "2026-11-20" }, []],
  ["verified before", { verifyBy: "2026-11-19", verifiedAt: "2026-11-18" }, [/verified by 2026-11-19/]],
  ["an open suspension", event({ verifyBy: "2026-01-01" }), [/events.0.verifyBy: was to be verified by 2026-01-01/]],
  ["a suspension with an end goes by that", event({ to: "2026-11-28", verifyBy: "2026-01-01" }), []],
])("%s", (_, measure, expected) => {
  expect(saidBy(verifyBy, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
