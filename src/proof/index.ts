// Face of proof: the independent replay of a verdict.
export { verifyVerdict, type Fault, type Proof } from "./verify-verdict.ts";
