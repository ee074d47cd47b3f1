import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GENESIS_HASH, seal, unseal, verifyChain, type StoredEntry } from "./chain.ts";
import type { EntryDraft } from "./entry.ts";
import {
  chainOf,
  decisionDraft,
  releaseDraft,
  sha256,
  transaction,
  verdictOn,
  withdrawalDraft,
} from "./sample.case.ts";

const three = chainOf([decisionDraft(), releaseDraft(), withdrawalDraft()]);

async function codes(
  records: readonly StoredEntry[],
  anchors: readonly StoredEntry[] = [],
): Promise<readonly string[]> {
  const report = await verifyChain(records, sha256, anchors);
  return report.kind === "intact" ? [] : report.breaks.map((one) => `${one.seq} ${one.code}`);
}

describe("seal", () => {
  it("starts from zeros and carries the hash of the record before", () => {
    expect(three.map(({ seq, previousHash }) => [seq, previousHash])).toEqual([
      [1, GENESIS_HASH],
      [2, three[0]?.hash],
      [3, three[1]?.hash],
    ]);
    expect(three.map(({ kind, decision, transaction }) => [kind, decision, transaction])).toEqual([
      ["decision", "D1", "T1"],
      ["release", "D1", null],
      ["withdrawal", "D1", null],
    ]);
  });

  it("hashes the record's own text, so that any SHA-256 tool can check it", () => {
    for (const record of three) expect(record.hash).toBe(sha256(record.body));
  });

  it("reads back as the draft with its link", () => {
    const [record] = three;
    expect(record && unseal(record, sha256)).toEqual({
      ...decisionDraft(),
      seq: 1,
      previousHash: GENESIS_HASH,
      hash: record?.hash,
    });
  });
});

describe("verifyChain", () => {
  it("finds an empty and a whole log intact", async () => {
    expect(await verifyChain([], sha256)).toEqual({ kind: "intact", count: 0, head: undefined });
    expect(await verifyChain(three, sha256)).toEqual({
      kind: "intact",
      count: 3,
      head: { seq: 3, hash: three[2]?.hash },
    });
  });

  const [first, second, third] = three as [StoredEntry, StoredEntry, StoredEntry];
  it.each<[string, readonly StoredEntry[], readonly string[]]>([
    ["a record taken out", [first, third], ["3 gap", "3 unlinked"]],
    ["the first record taken out", [second, third], ["2 gap", "2 unlinked"]],
    ["two records swapped", [first, third, second], ["3 gap", "3 unlinked", "2 gap", "2 unlinked"]],
    ["a record told twice", [first, second, second], ["2 gap", "2 unlinked"]],
    ["a space added", [{ ...first, body: `${first.body} ` }, second], ["1 altered"]],
    [
      "a text changed together with its hash",
      [{ ...first, body: first.body.replace("US", "DE"), hash: sha256(first.body.replace("US", "DE")) }, second],
      ["2 unlinked"],
    ],
    ["a record moved to another decision", [first, { ...second, decision: "D2" }], ["2 altered"]],
    ["a record that is not JSON", [{ ...first, body: "", hash: sha256("x") }], ["1 altered"]],
  ])("finds %s", async (_name, records, expected) => {
    expect(await codes(records)).toEqual(expected);
  });

  it("finds a cut-off end and a log written anew only against an anchor", async () => {
    const anew = chainOf([decisionDraft({ note: "nicer" }), releaseDraft(), withdrawalDraft()]);
    expect([await codes([first, second]), await codes(anew)]).toEqual([[], []]);
    expect(await codes([first, second], [third])).toEqual(["3 anchor"]);
    expect(await codes(anew, [second])).toEqual(["2 anchor"]);
    expect(await codes(three, [first, third])).toEqual([]);
  });
});

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const draft: fc.Arbitrary<EntryDraft> = fc.oneof(
  fc
    .record({ id: text, note: text, party: text, outcome: fc.constantFrom("prohibited", "licence_required") })
    .map((one) =>
      decisionDraft({
        id: one.id,
        note: one.note,
        transaction: { ...transaction, parties: [{ role: "end_user", name: one.party }] },
        verdict: verdictOn({ outcome: one.outcome }),
      }),
    ),
  fc.record({ id: text, approver: text, reason: text }).map(releaseDraft),
  fc.record({ id: text, by: text, reason: text, entry: text }).map(withdrawalDraft),
);

const FIELDS = ["seq", "id", "kind", "decision", "transaction", "recordedAt", "previousHash", "hash", "body"] as const;

/** The record with one bit of one byte of one field flipped, as a disk or a hand might; undefined where there is no byte. */
function flip(
  record: StoredEntry,
  field: (typeof FIELDS)[number],
  place: number,
  bit: number,
): StoredEntry | undefined {
  const value = record[field];
  if (value === null || value === "") return undefined;
  if (typeof value === "number") return { ...record, [field]: value ^ (1 << bit) };
  const bytes = Buffer.from(value, "utf8");
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return { ...record, [field]: bytes.toString("utf8") };
}

describe("any log", () => {
  it("verifies as written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 8 }), async (drafts) => {
        expect(await verifyChain(chainOf(drafts), sha256)).toMatchObject({ kind: "intact", count: drafts.length });
      }),
    );
  });

  it("shows any flipped bit of any field of any record", async () => {
    const flips = fc.record({
      drafts: fc.array(draft, { minLength: 1, maxLength: 5 }),
      record: fc.nat(),
      field: fc.constantFrom(...FIELDS),
      place: fc.nat(),
      bit: fc.nat({ max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(flips, async ({ drafts, record, field, place, bit }) => {
        const records = [...chainOf(drafts)];
        const index = record % records.length;
        const flipped = flip(records[index] as StoredEntry, field, place, bit);
        fc.pre(flipped !== undefined);
        records[index] = flipped as StoredEntry;
        expect(await verifyChain(records, sha256)).toMatchObject({ kind: "broken" });
      }),
      { numRuns: 500 },
    );
  });
});

describe("unseal", () => {
  it("gives nothing for a record whose copy was changed to hide it", () => {
    const record = seal(decisionDraft(), undefined, sha256);
    expect(unseal({ ...record, transaction: "T9" }, sha256)).toBeUndefined();
  });
});
