// Finding what the browser and service suites need.
import { describe, expect, test } from "vitest";
import { CHROMIUM, describeWith, findService, isRequired } from "./services.ts";

const there =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test.each([
  [{ DERISK_REQUIRE_SERVICES: "1" }, true],
  [{ DERISK_REQUIRE_SERVICES: "0" }, false],
  [{}, false],
])("required with %o: %s", (env, required) => expect(isRequired(env)).toBe(required));

describe("findService", () => {
  test("prefers the variable", () => {
    const found = findService(CHROMIUM, { CHROMIUM_PATH: "/opt/c" }, there("/opt/c", "/usr/bin/chromium"));
    expect(found).toEqual({ kind: "found", name: "Chromium", path: "/opt/c" });
  });

  test("takes a wrong variable for a mistake, not for a reason to look elsewhere", () => {
    const found = findService(CHROMIUM, { CHROMIUM_PATH: "/opt/c" }, there("/usr/bin/chromium"));
    expect(found).toMatchObject({ kind: "missing", why: "CHROMIUM_PATH names no file" });
  });

  test("looks on PATH", () => {
    const found = findService(CHROMIUM, { PATH: "/a:/b" }, there("/b/google-chrome"));
    expect(found).toMatchObject({ kind: "found", path: "/b/google-chrome" });
  });

  test("says how to get it", () => {
    const found = findService(CHROMIUM, { PATH: "" }, there());
    expect(found).toMatchObject({ kind: "missing", why: expect.stringContaining("CHROMIUM_PATH") as string });
  });
});

describeWith({ kind: "found", name: "Nothing", path: "/x" }, "a suite whose service is there", (path) => {
  test("gets the path", () => expect(path).toBe("/x"));
});
