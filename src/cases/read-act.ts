// Which act a clerk's words mean.
import type { Act } from "../base/transaction.ts";
import { ACT_PHRASES, phrase } from "./words.ts";

/** The act of a case; questions about ownership alone are dealings, everything else unstated is an export. */
export function actOf(facts: Readonly<Record<string, unknown>>): Act {
  if (Array.isArray(facts["ownership"])) return "deal";
  if (facts["contractorUses"] !== undefined) return "use_in_contract";
  const said = phrase(ACT_PHRASES, String(facts["act"] ?? ""));
  if (said) return said;
  if (facts["target"] !== undefined || facts["counterparty"] !== undefined) return "deal";
  if (facts["buyer"] !== undefined && facts["from"] === undefined) return "procure";
  return "export";
}

export function isOutbound(act: Act): boolean {
  return act !== "procure" && act !== "use_in_contract" && act !== "deal" && act !== "invest" && act !== "import";
}

export function isPurchase(act: Act): boolean {
  return act === "procure" || act === "use_in_contract";
}
