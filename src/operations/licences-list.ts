// licences-list: licences held with what is left of each, those that end first on top of each page as the store orders it.
import { z } from "zod";
import type { Page } from "../base/page.ts";
import { licenceRow, type LicenceRow } from "./licences-row.ts";
import { operation, type Operation } from "./operation.ts";
import { PageShape, pageQuery, type PageInput } from "./page-schema.ts";

export const licencesList: Operation<PageInput, Page<LicenceRow>> = operation({
  name: "licences-list",
  summary: "Licences held: validity on the day, quantity and value granted, reserved, used and left",
  kind: "call",
  effect: "read",
  input: () => z.strictObject(PageShape),
  async run({ stores, on }, page) {
    const { licences } = await stores();
    const { items, ...rest } = await licences.list(pageQuery(page));
    return { items: items.map((balance) => licenceRow(balance, on)), ...rest };
  },
});
