// Licences that a clerk says are held.
import type { LooseCase } from "./case.ts";
import type { Facts } from "./keys.ts";

export function licences(facts: Facts, { jurisdiction }: LooseCase): object {
  const held = facts["exporterHolds"] ?? facts["licenceHeld"];
  if (typeof held !== "string" || /^\s*(no\b|none|keine|nein|没有|无|なし|not )/i.test(held)) return {};
  const type = /general bulk/i.test(held)
    ? "general_bulk"
    : /special bulk/i.test(held)
      ? "special_bulk"
      : /general/i.test(held)
        ? "general"
        : "individual";
  const authority =
    jurisdiction === "JP"
      ? "METI"
      : jurisdiction === "CN"
        ? "MOFCOM"
        : jurisdiction === "US"
          ? "BIS"
          : "EU member state authority";
  return { licencesHeld: [{ authority, type }] };
}
