// One operation table, many surfaces: each operation is declared once and every surface derives from it.
import type { z } from "zod";
import type { HsTable } from "../base/hs.ts";
import type { IsoDate } from "../base/date.ts";
import type { DecisionStore } from "../decisions/index.ts";
import type { AnswerOf, Task } from "../diversify/index.ts";
import type { Message, Sent, SourceDocument } from "../documents/index.ts";
import type { EconomyKit } from "../impact/index.ts";
import type { LicenceStore } from "../licences/index.ts";
import type { PortfolioStore } from "../portfolio/index.ts";
import type { ReaderResources, ReadingStore } from "../read/index.ts";
import type { AlertStore, ListStore, ScreenIndex } from "../screen/index.ts";
import type { WatchStore } from "../watch/index.ts";
import type { Knowledge } from "./knowledge.ts";

/** Edition, and by entry the words of its heading and of its items, separated by spaces. */
export interface UsListWords {
  readonly edition: IsoDate;
  readonly entries: Readonly<Record<string, { readonly heading: string; readonly items?: string }>>;
}

/** What every operation gets: the days, the loaded knowledge, the stores, a way to report progress and to stop. */
export interface Context {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly now: Date;
  readonly signal: AbortSignal;
  progress(done: number, total: number | undefined, what: string): void;
  /** Lets other work run, such as noticing that the answer is no longer wanted; long work awaits it now and then. */
  pause(): Promise<void>;
  /** The compiled register and reference tables; loaded at first use. */
  knowledge(): Promise<Knowledge>;
  /** Solves an optimisation beside the main thread; `signal` ends it. */
  optimise<T extends Task>(task: T, signal?: AbortSignal): Promise<AnswerOf<T>>;
  /** HS 2022, for users' customs codes. */
  hsTable(): Promise<HsTable>;
  /** Words of the Commerce Control List's entries, for finding candidate codes. */
  usListWords(): Promise<UsListWords>;
  /** Leading producer of each material. */
  leadingProducers(): Promise<readonly object[]>;
  /** A document from a public web address, or from bytes handed in, as text. */
  takeIn(
    given: { readonly url: string } | { readonly bytes: Uint8Array; readonly contentType?: string },
  ): Promise<SourceDocument>;
  /** Posts a message to a web address, tried a few times; see documents/post.ts. */
  send(address: string, message: Message): Promise<Sent>;
  /** Throws InputError for an address that may not be posted to. */
  checkAddress(address: string): Promise<void>;
  /** Input-output tables, minerals and studies; the models over them are made at first use and kept. */
  economy(): Promise<EconomyKit>;
  /** Lexicon and patterns of the reader; compiled at first use. */
  reader(): Promise<ReaderResources>;
  /** Index of the lists in the store as they stood on a day (the newest when absent); kept while the lists stay the same. */
  screenIndex(on?: IsoDate): Promise<ScreenIndex>;
  /** Lower-case hex SHA-256 of a text. */
  sha256(text: string): string;
  /** Whether there is a store yet: asking it would create one. */
  hasStore(): boolean;
  /** Decisions and portfolios kept; opened at first use. */
  stores(): Promise<Stores>;
}

/** The stores an operation may use; the adapters live in storage. */
export interface Stores {
  readonly decisions: DecisionStore;
  readonly portfolios: PortfolioStore;
  readonly lists: ListStore;
  readonly alerts: AlertStore;
  readonly licences: LicenceStore;
  readonly readings: ReadingStore;
  readonly watch: WatchStore;
}

/**
 * What an operation does to the stores. `none`: its answer follows from register, days and input alone; `read`: it looks
 * into the stores; `write`: it changes them, so it needs the write scope and is no tool for agents.
 */
export type Effect = "none" | "read" | "write";

/** `call`: one answer. `stream`: one answer per input line, in order. `job`: long, with progress. */
export interface Operation<Input, Output> {
  readonly name: string;
  readonly summary: string;
  readonly kind: "call" | "stream" | "job";
  readonly effect: Effect;
  /** Builds the input schema over loaded knowledge (country names, lists). */
  input(knowledge: Knowledge): z.ZodType<Input>;
  run(context: Context, input: Input): Promise<Output>;
  /** Whether the value is an input as it stands, where that shows without the schema; all others are left to the schema. */
  fits?(value: unknown): value is Input;
  /** Fetches what all inputs of one request share and answers each as `run` does; for streams, whose inputs are many. */
  open?(context: Context): Promise<Opened<Input, Output>>;
}

/** What all inputs of one request share, ready to answer each. */
export interface Opened<Input, Output> {
  answer(input: Input): Output;
}

/** Declares an operation, checking its types. */
export function operation<Input, Output>(declared: Operation<Input, Output>): Operation<Input, Output> {
  return declared;
}
