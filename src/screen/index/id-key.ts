// Identifiers brought to one shape, so that `imo: 918 7629`, `imoNumber:IMO9187629` and `IMO:9187629` are one.
import { Recent } from "../../base/recent.ts";
import { FTM_IDS } from "../ftm-party.ts";

/** Other names of schemes, in capitals: the properties of FollowTheMoney, and what countries call their tax numbers. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FTM_IDS).map(([property, scheme]) => [property.toUpperCase(), scheme.toUpperCase()] as const),
  ["INN", "TAX"],
  ["VAT", "TAX"],
  ["SWIFT", "BIC"],
]);

interface Scheme {
  readonly name: string;
  /** Values in which small letters and capitals differ. */
  readonly isCased: boolean;
}

/** Schemes by how they are written: lists have few, and thousands of numbers. */
const known = new Recent<string, Scheme>(250);

function schemeOf(written: string): Scheme {
  let scheme = known.get(written);
  if (scheme === undefined) {
    const stated = written.trim().toUpperCase();
    const name = SCHEMES.get(stated) ?? stated;
    known.set(written, (scheme = { name, isCased: /WALLET|XBT|ETH|CRYPTO/.test(name) }));
  }
  return scheme;
}

const SEPARATORS = /[\s./-]+/g;
const PLAIN = /^[A-Z0-9]*$/;

/** Scheme and value in capitals without separators: `"imo: 918 7629"` → `"IMO:9187629"`. */
export function idKey(id: string): string {
  const colon = id.indexOf(":");
  const { name, isCased } = schemeOf(colon < 0 ? "" : id.slice(0, colon));
  const value = colon < 0 ? id : id.slice(colon + 1);
  const plain = PLAIN.test(value) ? value : value.replace(SEPARATORS, "");
  if (isCased) return `${name}:${plain}`;
  return `${name}:${name === "IMO" ? plain.replace(/^IMO/i, "") : plain.toUpperCase()}`;
}
