import { expect, test } from "vitest";
import { cachePath, isServerAddress, storeLabel } from "./store-location.ts";

test.each([
  ["derisk.db", false, "derisk.db", "derisk.db"],
  [":memory:", false, ":memory:", ":memory:"],
  ["./postgres/derisk.db", false, "./postgres/derisk.db", "./postgres/derisk.db"],
  [
    "postgres://db.example.org/derisk",
    true,
    "postgres://db.example.org/derisk",
    ".derisk/postgres-db.example.org-derisk",
  ],
  ["postgresql://ann:s3cret@db:5433/d", true, "postgres://db:5433/d", ".derisk/postgres-db-5433-d"],
  ["postgres://ann:s3cret@[::1]/d?sslmode=require&password=s3cret", true, "postgres://[::1]/d", ".derisk/postgres-1-d"],
  ["postgres:///d?host=/run/postgresql", true, "postgres:///run/postgresql/d", ".derisk/postgres-run-postgresql-d"],
  ["postgres://ann:s3cret@a:b:c/d", true, "postgres://…", ".derisk/postgres"],
])("%s", (location, isServer, label, cache) => {
  expect(isServerAddress(location)).toBe(isServer);
  expect(storeLabel(location)).toBe(label);
  expect(cachePath(location)).toBe(cache);
});
