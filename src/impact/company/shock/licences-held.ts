// A licence already held for a line lets it go on until the licence ends; the measure bites only then.
import { addDays, daysBetween, type IsoDate } from "../../../base/date.ts";
import type { LicenceRecord } from "../../../portfolio/index.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "./shock.ts";

export interface HeldBack {
  readonly shocks: readonly LineShock[];
  /** What was taken into account, in words. */
  readonly notices: readonly string[];
}

/**
 * Licence shocks begin when a held licence for the part, naming the supplier and the same authority, ends. Its quantity is
 * not drawn down here: the licence ledger does that, and the notice says so.
 */
export function withLicencesHeld(
  { lines }: SupplyNetwork,
  shocks: readonly LineShock[],
  licences: readonly LicenceRecord[],
  start: IsoDate,
): HeldBack {
  const notices = new Set<string>();
  const kept = shocks.flatMap((shock): readonly LineShock[] => {
    const source = lines[shock.line];
    if (shock.kind !== "licence" || source === undefined) return [shock];
    const day = addDays(start, Math.round(Math.max(0, shock.from) * 7));
    const held = licences.find(
      ({ item, parties, authority, validFrom, validTo }) =>
        (item === undefined || item === source.partId) &&
        parties.includes(source.supplierId) &&
        authority.includes(shock.because.authority ?? authority) &&
        (validFrom === undefined || validFrom <= day) &&
        validTo !== undefined &&
        day <= validTo,
    );
    if (held?.validTo === undefined) return [shock];
    const from = (daysBetween(start, held.validTo) + 1) / 7;
    notices.add(
      `${held.at.file}:${held.at.row}: licence ${held.number ?? held.id} lets ${source.partId} from ${source.supplierId} go on until ${held.validTo}; its quantity is not drawn down here`,
    );
    return from < shock.to ? [{ ...shock, from }] : [];
  });
  return { shocks: kept, notices: [...notices] };
}
