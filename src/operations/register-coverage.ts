// register-coverage: how much of each control list and programme the register holds; outside it nothing is cleared.
import { z } from "zod";
import type { Question } from "../base/verdict.ts";
import type { CoverageEntry } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import { filterShape, QuestionSchema } from "./register-fields.ts";

export interface RegisterCoverageInput {
  readonly country?: string | undefined;
  readonly question?: Question | undefined;
}

export interface RegisterCoverage {
  readonly register: { readonly version: string; readonly sha256: string };
  readonly coverage: readonly CoverageEntry[];
}

export const registerCoverage: Operation<RegisterCoverageInput, RegisterCoverage> = operation({
  name: "register-coverage",
  summary: "How much of each control list, edition and goods family the register holds",
  kind: "call",
  effect: "none",
  input: ({ countries }) =>
    z.strictObject({ country: filterShape(countries).country, question: QuestionSchema.optional() }),
  async run({ knowledge }, { country, question }) {
    const { register } = await knowledge();
    const coverage = register.coverage.filter(
      (entry) =>
        (country === undefined || entry.jurisdiction === country) &&
        (question === undefined || entry.question === question),
    );
    return { register: { version: register.version, sha256: register.sha256 }, coverage };
  },
});
