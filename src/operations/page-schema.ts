// Paging at the edge, the same for every list kept in a store.
import { z } from "zod";
import type { PageQuery } from "../base/page.ts";

export interface PageInput {
  readonly after?: string | undefined;
  /** 1 to 1000; 100 when absent. */
  readonly limit?: number | undefined;
}

export const PageShape = {
  after: z.string().optional(),
  limit: z.int().min(1).max(1000).optional(),
};

export function pageQuery({ after, limit }: PageInput): PageQuery {
  return { ...(after === undefined ? {} : { after }), ...(limit === undefined ? {} : { limit }) };
}
