// What limits trade besides yes and no: ceilings that measures of the register set, and what is left of licences held.
import type { Ceiling, LedgerLeft } from "../impact/index.ts";
import type { Balance } from "../licences/index.ts";
import type { Portfolio } from "../portfolio/index.ts";
import type { Quota, Register } from "../register/index.ts";
import type { Context } from "./operation.ts";

/** Ceilings by measure. One within which a lower duty is due, and more may pass, is a matter of cost and left out here. */
export function ceilingsOf({ instruments }: Pick<Register, "instruments">): ReadonlyMap<string, readonly Ceiling[]> {
  const found = new Map<string, readonly Ceiling[]>();
  for (const { measures } of instruments)
    for (const { id, quotas = [] } of measures) {
      const own = quotas.filter(({ inside }) => inside === undefined).map(ceilingOf);
      if (own.length > 0) found.set(id, own);
    }
  return found;
}

function ceilingOf({ what, quantity, unit, per, base, from, to }: Quota): Ceiling {
  const limit = `${what}, ${quantity} ${unit} a ${per}`;
  return {
    what:
      base === undefined
        ? `${limit}; trade before it is not held`
        : `${limit}, of ${base.quantity} before (${base.what})`,
    ...(base === undefined ? {} : { left: Number(quantity) / Number(base.quantity) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** What the ledger, where there is one, says is neither used nor reserved of the portfolio's licences. */
export async function ledgerLeft(context: Context, { licences }: Portfolio): Promise<ReadonlyMap<string, LedgerLeft>> {
  const found = new Map<string, LedgerLeft>();
  if (licences.length === 0 || !context.hasStore()) return found;
  const store = (await context.stores()).licences;
  for (const { id, number } of licences) {
    const balance = await store.balance(id);
    if (balance === undefined || (number !== undefined && balance.licence.number !== number)) continue;
    found.set(id, leftOf(balance));
  }
  return found;
}

function leftOf({ left, closed }: Balance): LedgerLeft {
  return { ...left, ...(closed === undefined ? {} : { closed: true }) };
}
