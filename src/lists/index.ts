// Lists from where they are published: the network's edge. The importers themselves are screen's.
export { type Feed, FEEDS, pickFeeds } from "./feeds.ts";
export { readFeeds } from "./schema.ts";
export { type FeedResult, type UpdateContext, updateLists } from "./update.ts";
