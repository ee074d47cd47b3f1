// Readings over any database that Kysely speaks to.
import { canonicalJson } from "../base/canonical-json.ts";
import type { ReadingHead, ReadingStore, ReviewEntry, StoredReading } from "../read/index.ts";
import type { Database } from "./database.ts";
import { dayOfReading, decidedCandidates, headOf, MOST_HEADS, queryWords, searchText } from "./reading-rows.ts";
import type { Tables } from "./tables.ts";

export function kyselyReadings({ db, guarded, exclusively, contains }: Database): ReadingStore {
  const decisionsOf = async (id: string): Promise<readonly ReviewEntry[]> => {
    const rows = await db
      .selectFrom("reading_decision")
      .select("body")
      .where("reading", "=", id)
      .orderBy("seq")
      .execute();
    return rows.map(({ body }) => JSON.parse(body) as ReviewEntry);
  };
  return {
    save: (reading) =>
      exclusively("readings", async (transaction) => {
        const row = rowOf(reading);
        const before = await transaction
          .selectFrom("reading")
          .select("id")
          .where("id", "=", reading.id)
          .executeTakeFirst();
        if (before) await transaction.updateTable("reading").set(row).where("id", "=", reading.id).execute();
        else await transaction.insertInto("reading").values(row).execute();
        return { kind: before ? "replaced" : "added" } as const;
      }),
    get: (id) =>
      guarded(async () => {
        const row = await db.selectFrom("reading").select("body").where("id", "=", id).executeTakeFirst();
        return row && (JSON.parse(row.body) as StoredReading);
      }),
    list: (filter) =>
      guarded(async () => {
        let rows = db
          .selectFrom("reading")
          .select(["id", "head"])
          .orderBy("day", "desc")
          .orderBy("added_at", "desc")
          .orderBy("id", "desc")
          .limit(filter.limit ?? MOST_HEADS);
        if (filter.from !== undefined) rows = rows.where("day", ">=", filter.from);
        if (filter.to !== undefined) rows = rows.where("day", "<", filter.to);
        for (const word of queryWords(filter)) rows = rows.where(contains("search", word));
        const heads = await rows.execute();
        return Promise.all(
          heads.map(async ({ id, head }): Promise<ReadingHead> => {
            const decided = decidedCandidates(await decisionsOf(id));
            return { ...(JSON.parse(head) as Omit<ReadingHead, "decided">), decided };
          }),
        );
      }),
    since: (day) =>
      guarded(async () => {
        const rows = await db.selectFrom("reading").select("body").where("day", ">=", day).execute();
        return rows.map(({ body }) => JSON.parse(body) as StoredReading);
      }),
    decide: (entries) =>
      guarded(async () => {
        if (entries.length === 0) return;
        const rows = entries.map((entry) => ({ reading: entry.reading, body: canonicalJson(entry) }));
        await db
          .insertInto("reading_decision")
          .values(rows as never)
          .execute();
      }),
    decisions: (id) => guarded(() => decisionsOf(id)),
  };
}

function rowOf(reading: StoredReading): Tables["reading"] {
  return {
    id: reading.id,
    day: dayOfReading(reading),
    added_at: reading.addedAt,
    search: searchText(reading),
    head: canonicalJson(headOf(reading)),
    body: JSON.stringify(reading),
  };
}
