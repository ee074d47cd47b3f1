// What saving or restoring a portfolio comes to: the same steps for every store, run inside one exclusive transaction.
import { canonicalJson } from "../base/canonical-json.ts";
import { assertInstant } from "../base/instant.ts";
import { InputError, IoError } from "../errors.ts";
import type { PortfolioSnapshot, PortfolioVersion, RestoreRequest, Saved, SaveRequest } from "../portfolio/index.ts";
import { sha256 } from "./sha256.ts";

/** Content by its hash, so that versions with equal content share it. */
export interface Content {
  readonly sha256: string;
  readonly body: string;
}

/** What a store must offer while it holds the portfolios for itself. */
export interface VersionTransaction {
  readonly newest: (name: string) => Promise<PortfolioVersion | undefined>;
  readonly version: (name: string, version: number) => Promise<PortfolioVersion | undefined>;
  /** Keeps the content unless it is there already. */
  readonly keep: (content: Content) => Promise<void>;
  readonly insert: (version: PortfolioVersion) => Promise<void>;
}

/** The snapshot as content. Throws TypeError, naming the place, when it is not plain JSON. */
export function contentOf(snapshot: object): Content {
  const body = canonicalJson(snapshot);
  return { sha256: sha256(body), body };
}

/** A version with its content. Throws IoError when the content is not what the version's hash says. */
export function readContent(version: PortfolioVersion, body: string): PortfolioSnapshot {
  if (sha256(body) === version.sha256) return { ...version, snapshot: JSON.parse(body) as unknown };
  const hint = "Restore the store from a backup, or restore an earlier version of the portfolio.";
  throw new IoError(`portfolio "${version.name}" version ${version.version} was changed after it was saved`, hint);
}

export async function saveTo(store: VersionTransaction, request: SaveRequest, content: Content): Promise<Saved> {
  return addVersion(store, request, content.sha256, () => store.keep(content));
}

export async function restoreTo(store: VersionTransaction, request: RestoreRequest): Promise<Saved | undefined> {
  const earlier = await store.version(request.name, request.version);
  return earlier && addVersion(store, request, earlier.sha256, async () => {}, earlier.version);
}

async function addVersion(
  store: VersionTransaction,
  request: Omit<SaveRequest, "snapshot">,
  hash: string,
  keep: () => Promise<void>,
  restored?: number,
): Promise<Saved> {
  const { name, savedAt, savedBy, note, expected } = request;
  assertInstant(savedAt, "savedAt");
  if (name.trim() === "") throw new InputError("the portfolio has no name", "Name it.", { field: "name" });
  const newest = await store.newest(name);
  if (expected !== undefined && expected !== (newest?.version ?? 0)) return { kind: "conflict", newest };
  if (newest?.sha256 === hash) return { kind: "unchanged", version: newest };
  await keep();
  const version: PortfolioVersion = {
    name,
    version: (newest?.version ?? 0) + 1,
    sha256: hash,
    savedAt,
    ...(savedBy !== undefined && { savedBy }),
    ...(note !== undefined && { note }),
    ...(restored !== undefined && { restored }),
  };
  await store.insert(version);
  return { kind: "saved", version };
}
