// Storage: adapters for the store ports of `decisions` and `portfolio`. No adapter is loaded before it is opened.
export type { Copied, CopyOptions } from "./copy.ts";
export { openInverseFiles } from "./inverse-files.ts";
export { copyStores, openMemory, openSqlite, openStores } from "./open.ts";
export { sha256 } from "./sha256.ts";
export type { Stores } from "./stores.ts";
