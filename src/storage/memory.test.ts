import { memoryStores } from "./memory.ts";
import { describeStore } from "./store.case.ts";

describeStore("memory store", async () => memoryStores());
