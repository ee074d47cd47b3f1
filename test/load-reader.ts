// Before the test files of a worker, which share its modules: all rules of the reader. Their sets of words are made as they load,
// and none can be made once a text was read (`src/read/grammar/word-set.ts`), whichever file comes first.
await import("../src/read/index.ts");
