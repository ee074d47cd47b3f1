// Identifiers brought to one shape, so that `imo: 918 7629` and `IMO:9187629` are one.

/** Scheme and value in capitals without separators: `"imo: 918 7629"` → `"IMO:9187629"`. */
export function idKey(id: string): string {
  const colon = id.indexOf(":");
  const scheme = colon < 0 ? "" : id.slice(0, colon);
  const value = colon < 0 ? id : id.slice(colon + 1);
  const isCaseSensitive = /wallet|xbt|eth|crypto/i.test(scheme);
  const plain = value.replace(/[\s./-]+/g, "");
  return `${scheme.trim().toUpperCase()}:${isCaseSensitive ? plain : plain.toUpperCase()}`;
}
