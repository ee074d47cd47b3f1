// Work beside the main thread.
export { runDiversify } from "./run-diversify.ts";
