// Identifiers brought to one shape, so that `imo: 918 7629`, `imoNumber:IMO9187629` and `IMO:9187629` are one.
import { FTM_IDS } from "../ftm-party.ts";

/** Other names of schemes, in capitals: the properties of FollowTheMoney, and what countries call their tax numbers. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FTM_IDS).map(([property, scheme]) => [property.toUpperCase(), scheme.toUpperCase()] as const),
  ["INN", "TAX"],
  ["VAT", "TAX"],
  ["SWIFT", "BIC"],
]);

/** Scheme and value in capitals without separators: `"imo: 918 7629"` → `"IMO:9187629"`. */
export function idKey(id: string): string {
  const colon = id.indexOf(":");
  const stated = colon < 0 ? "" : id.slice(0, colon).trim().toUpperCase();
  const scheme = SCHEMES.get(stated) ?? stated;
  const value = colon < 0 ? id : id.slice(colon + 1);
  const plain = value.replace(/[\s./-]+/g, "");
  if (/WALLET|XBT|ETH|CRYPTO/.test(scheme)) return `${scheme}:${plain}`;
  return `${scheme}:${scheme === "IMO" ? plain.replace(/^IMO/i, "") : plain.toUpperCase()}`;
}
