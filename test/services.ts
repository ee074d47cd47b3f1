// What a suite may need besides Node: a browser, a database, a message server. On a bare machine such suites are skipped
// in plain sight; with DERISK_REQUIRE_SERVICES=1 (set by .ci/run, which installs them) a missing one is a failure.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, test } from "vitest";

type Env = Readonly<Record<string, string | undefined>>;

export type Service =
  | { readonly kind: "found"; readonly name: string; readonly path: string }
  | { readonly kind: "missing"; readonly name: string; readonly why: string };

export interface Wanted {
  readonly name: string;
  /** Environment variable that names the program; it comes first. */
  readonly variable: string;
  /** Full paths, or names to look for on PATH. */
  readonly places: readonly string[];
  readonly install: string;
}

export const CHROMIUM: Wanted = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  places: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "chromium", "chromium-browser", "google-chrome"],
  install: "install Debian's chromium, or set CHROMIUM_PATH",
};

/** Whether a missing service fails the suite instead of skipping it. */
export function isRequired(env: Env = process.env): boolean {
  return env["DERISK_REQUIRE_SERVICES"] === "1";
}

/** Looks for a program: the variable, then full paths, then PATH. A variable that names nothing counts as missing. */
export function findService(
  wanted: Wanted,
  env: Env = process.env,
  exists: (path: string) => boolean = existsSync,
): Service {
  const { name, variable, places, install } = wanted;
  const stated = env[variable];
  if (stated !== undefined && stated !== "") {
    if (exists(stated)) return { kind: "found", name, path: stated };
    return { kind: "missing", name, why: `${variable} names no file` };
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = places.flatMap((place) =>
    place.includes("/") ? [place] : folders.map((folder) => join(folder, place)),
  );
  const path = candidates.find(exists);
  if (path !== undefined) return { kind: "found", name, path };
  return { kind: "missing", name, why: `no ${name} here: ${install}` };
}

/** The browser for the browser suites. */
export function findChromium(env: Env = process.env): Service {
  return findService(CHROMIUM, env);
}

/** A suite that needs `service`: run with its path, skipped with the reason in its name, or failed where it is required. */
export function describeWith(service: Service, title: string, suite: (path: string) => void): void {
  if (service.kind === "found") {
    describe(title, () => suite(service.path));
  } else if (isRequired()) {
    test(`${title}: ${service.name}`, () => {
      throw new Error(`required here: ${service.why}`);
    });
  } else {
    describe.skip(`${title} (skipped: ${service.why})`, () => suite(""));
  }
}
