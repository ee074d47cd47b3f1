// Keeps a long-lived process small. Node lets the space for new objects grow to 64 MB while anything outlives a collection, and
// what is remembered of names does; a screen is as fast with the space it starts with. What is forgotten again lies in the space
// for old objects, which Node lets grow to several times what is in use before it looks what can go. Functions written into one
// another take memory and time to compile; with half as much of it as usual a screen is at its full speed sooner, and as fast. What
// is done for new words only is called once in three queries: compiled for speed from the thousandth call on, not the three thousandth,
// it is fast from the first thousands of names on.
import { setFlagsFromString } from "node:v8";

/** From now on the space for new objects stays as large as it is, that for old ones takes a quarter more than what is in use, less code is made, and that sooner. To be called before work begins. */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=25");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=460");
  setFlagsFromString("--invocation-count-for-turbofan=1000");
}

/** What a process starts with (bin/derisk.mjs holds it back while code is loaded): the space for new objects may double. */
export function letHeapGrow(): void {
  setFlagsFromString("--semi-space-growth-factor=2");
}
