import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Alone a test takes seconds at most; a machine with other work may be many times slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Verbs are pure and no test changes what others see: the files of a worker share the modules it has loaded, which halves the time.
    isolate: false,
    setupFiles: ["test/load-reader.ts"],
    // By this process a server that several files share is named, and ends with it.
    env: { DERISK_TEST_RUN: String(process.pid) },
  },
});
