// A measure compiled for checking: its scope as a test, and the exceptions from it.
import type { RequiredDocument } from "../base/verdict.ts";
import type { Measure } from "../register/index.ts";
import type { Subject } from "./subject.ts";
import type { Test } from "./test-tree.ts";

/** One term of an exception, in words for whoever has to check it. */
export interface ExceptionTerm {
  readonly says: string;
  /** Why the exception is ruled out when the term does not hold; absent: that `says` is not so. */
  readonly fails?: string;
  /** What its named fact has to be, where it turns on one. */
  readonly wanted?: string | number | boolean | readonly string[];
  /** The most that one order may be worth, where the term is about that. */
  readonly limit?: { readonly amount: string; readonly currency: string };
  readonly test: Test;
}

export interface CompiledException {
  readonly code: string;
  readonly title: string;
  readonly provision: string;
  readonly test: Test;
  readonly conditions: readonly string[];
  readonly period?: { readonly from: string; readonly to?: string | undefined };
  readonly official: boolean;
  /** The terms that `test` consists of, where they are told apart. */
  readonly terms?: readonly ExceptionTerm[];
  readonly documents?: readonly (readonly RequiredDocument[])[];
  /** Absent: shown for every deal. */
  readonly shownFor?: (subject: Subject) => boolean;
}

export interface CompiledMeasure {
  readonly measure: Measure;
  readonly test: Test;
  /** The goods part alone, for "is this item on the list". Absent: the measure names no goods. */
  readonly goods?: Test;
  readonly exceptions: readonly CompiledException[];
  readonly redFlags: readonly {
    readonly code: string;
    readonly text: string;
    readonly resolution?: string;
    readonly test: Test;
  }[];
}
