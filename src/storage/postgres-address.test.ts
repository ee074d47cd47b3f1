import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { readPostgresAddress } from "./postgres-address.ts";

let folder: string;
let authority: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-address-"));
  authority = join(folder, "ca.pem");
  writeFileSync(authority, "PEM");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readPostgresAddress", () => {
  test.each([
    ["postgres://localhost/d", { host: "localhost", database: "d", ssl: false }],
    ["postgresql://ann@127.0.0.1:5433/d", { host: "127.0.0.1", port: 5433, user: "ann", database: "d", ssl: false }],
    ["postgres://ann:a%40%2Fb@[::1]/d", { host: "::1", user: "ann", password: "a@/b", database: "d", ssl: false }],
    [
      "postgres:///d?host=/run/postgresql&user=ann",
      { host: "/run/postgresql", user: "ann", database: "d", ssl: false },
    ],
    ["postgres:///", { ssl: false }],
    ["postgres://db.example.org/d", { host: "db.example.org", database: "d", ssl: {} }],
    ["postgres://db/d?sslmode=disable", { host: "db", database: "d", ssl: false }],
    ["postgres://db/d?sslmode=require", { host: "db", database: "d", ssl: { rejectUnauthorized: false } }],
    ["postgres://localhost/d?sslmode=verify-full", { host: "localhost", database: "d", ssl: {} }],
    [
      "postgres://db/d?options=-csearch_path%3Dteam",
      { host: "db", database: "d", options: "-csearch_path=team", ssl: {} },
    ],
  ])("%s", (address, expected) => {
    expect(readPostgresAddress(address, {})).toEqual(expected);
  });

  test.each([
    ["verify-full", { ca: "PEM" }],
    ["verify-ca", { ca: "PEM", checkServerIdentity: expect.any(Function) }],
    ["require", { ca: "PEM", checkServerIdentity: expect.any(Function) }],
  ])("an authority of one's own, %s", (mode, ssl) => {
    expect(readPostgresAddress(`postgres://db/d?sslmode=${mode}&sslrootcert=${authority}`, {}).ssl).toEqual(ssl);
  });

  test("takes libpq's variables for what the address leaves out", () => {
    const env = { PGHOST: "db", PGSSLMODE: "require" };
    expect(readPostgresAddress("postgres:///d", env)).toEqual({
      host: "db",
      database: "d",
      ssl: { rejectUnauthorized: false },
    });
    expect(readPostgresAddress("postgres://other/d?sslmode=disable", env)).toMatchObject({ host: "other", ssl: false });
  });

  test.each([
    ["postgres://ann:s3cret@a:b:c/d", "cannot be read"],
    ["postgres://ann:s3cret%@db/d", "stray %"],
    ["postgres://ann:s3cret@db/d?sslmode=prefer", "sslmode=prefer"],
    ["postgres://ann:s3cret@db/d?sslmode=verify-ca", "authority"],
    ["postgres://ann:s3cret@db/d?sslrootcert=/nowhere/ca.pem", "/nowhere/ca.pem"],
    ["postgres://db/d?password=s3cret", "not known: password"],
    ["postgres://db/d?pool=5", "not known: pool"],
  ])("refuses %s", (address, words) => {
    const read = () => readPostgresAddress(address, {});
    expect(read).toThrow(UsageError);
    expect(read).toThrow(words);
    expect(read).not.toThrow("s3cret");
  });
});
