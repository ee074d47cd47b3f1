// register-coverage: how much of each control list and programme the register holds; outside it nothing is cleared.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { Question } from "../base/verdict.ts";
import type { UsEarData } from "../check/index.ts";
import type { CoverageEntry } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import { filterShape, QuestionSchema } from "./register-fields.ts";

export interface RegisterCoverageInput {
  readonly country?: string | undefined;
  readonly question?: Question | undefined;
}

/** A control list read as a table beside the register, entry by entry. */
export interface ListTable {
  readonly jurisdiction: string;
  readonly question: Question;
  readonly list: string;
  readonly entries: number;
  /** The newest edition read. */
  readonly edition: IsoDate;
  /** Days before it are not answered from the table. */
  readonly heldFrom: IsoDate;
  /** After this day the table counts as stale until a newer edition is read. */
  readonly verifyBy: IsoDate;
  readonly state: "complete" | "stale";
  readonly sources: readonly { readonly what: string; readonly edition: IsoDate; readonly url: string }[];
}

export interface RegisterCoverage {
  readonly register: { readonly version: string; readonly sha256: string };
  readonly coverage: readonly CoverageEntry[];
  readonly tables: readonly ListTable[];
}

export const registerCoverage: Operation<RegisterCoverageInput, RegisterCoverage> = operation({
  name: "register-coverage",
  summary: "How much of each control list, edition and goods family the register holds",
  kind: "call",
  effect: "none",
  input: ({ countries }) =>
    z.strictObject({ country: filterShape(countries).country, question: QuestionSchema.optional() }),
  async run({ knowledge, on }, { country, question }) {
    const { register, usEar } = await knowledge();
    const isAsked = (entry: Pick<CoverageEntry, "jurisdiction" | "question">): boolean =>
      (country === undefined || entry.jurisdiction === country) &&
      (question === undefined || entry.question === question);
    return {
      register: { version: register.version, sha256: register.sha256 },
      coverage: register.coverage.filter(isAsked),
      tables: (usEar === undefined ? [] : [usCclTable(usEar.ccl, on)]).filter(isAsked),
    };
  },
});

function usCclTable({ entries, edition, heldFrom, verifyBy, sources }: UsEarData["ccl"], on: IsoDate): ListTable {
  return {
    jurisdiction: "US",
    question: "item",
    list: "US-CCL",
    entries: Object.keys(entries).length,
    edition,
    heldFrom,
    verifyBy,
    state: on > verifyBy ? "stale" : "complete",
    sources,
  };
}
