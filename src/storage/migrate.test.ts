import { openEmptySqlite } from "./sqlite.ts";
import { describeMigrate } from "./migrate.case.ts";
import { SQLITE_WORDS } from "./schema-words.ts";

describeMigrate("SQLite", SQLITE_WORDS, () => openEmptySqlite(":memory:"));
