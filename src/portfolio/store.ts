// The port: what the product needs of a place that keeps portfolios. Every save is a version; none is ever lost.
import type { Page, PageQuery } from "../base/page.ts";

/** One kept version of a named portfolio. */
export interface PortfolioVersion {
  readonly name: string;
  /** 1 for the first save, without gaps. */
  readonly version: number;
  /** SHA-256 of the canonical JSON of the snapshot: equal content, equal hash. */
  readonly sha256: string;
  /** The instant of saving, in UTC. */
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly note?: string;
  /** The earlier version whose content this one brings back. */
  readonly restored?: number;
}

/** A version with its content, which is unknown until the portfolio's own schema has read it. */
export interface PortfolioSnapshot extends PortfolioVersion {
  readonly snapshot: unknown;
}

export interface SaveRequest {
  readonly name: string;
  /** Tables as plain JSON: no dates, maps or functions. */
  readonly snapshot: object;
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly note?: string;
  /** The newest version the writer has seen, 0 for none; when another was saved since, nothing is written. */
  readonly expected?: number;
}

export interface RestoreRequest extends Omit<SaveRequest, "snapshot"> {
  /** The version to bring back. */
  readonly version: number;
}

export type Saved =
  | { readonly kind: "saved"; readonly version: PortfolioVersion }
  /** The content is that of the newest version already: no version was added. */
  | { readonly kind: "unchanged"; readonly version: PortfolioVersion }
  | { readonly kind: "conflict"; readonly newest: PortfolioVersion | undefined };

/** Every method may throw IoError: the store cannot be reached, is closed, or content does not match its hash. */
export interface PortfolioStore {
  /** Durable when it resolves. Throws TypeError, naming the place, when the snapshot is not plain JSON. */
  readonly save: (request: SaveRequest) => Promise<Saved>;
  /** The newest version, or the one asked for. */
  readonly load: (name: string, version?: number) => Promise<PortfolioSnapshot | undefined>;
  /** The newest version of every portfolio, by name. */
  readonly list: (query?: PageQuery) => Promise<Page<PortfolioVersion>>;
  /** All versions of one portfolio, newest first; empty when there is no such portfolio. */
  readonly history: (name: string, query?: PageQuery) => Promise<Page<PortfolioVersion>>;
  /** Undo: adds a version with the content of an earlier one. Undefined when there is no such version. */
  readonly restore: (request: RestoreRequest) => Promise<Saved | undefined>;
}
