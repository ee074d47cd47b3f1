// Documents from outside, made into the text that the reader reads: files, web addresses, feeds.
export type { DocumentWarning, SourceDocument } from "./document.ts";
export { checkPostAddress, fetchBytes, fetchDocument, postMessage } from "./fetch.ts";
export type { Message, PostLimits, Sent } from "./post.ts";
export type { Fetched, FetchLimits } from "./fetch-document.ts";
export { isPublicAddress } from "./public-address.ts";
export { readDocument, type Given } from "./read-bytes.ts";
export { readFeed, type Feed, type FeedEntry } from "./feed.ts";
export { askModel, type ModelEndpoint } from "./ask-model.ts";
