// Licences that a clerk says are held.
import type { LooseCase } from "./case.ts";
import type { Facts } from "./keys.ts";

/** Said of a licence that is held: its kind. */
const KIND = /licen[cs]|permit|genehmigung|许可|許可|\b(general|bulk|individual|single|specific)\b/i;
/** Said of one that is not, or not yet, or no longer held, or of which that is open. */
const NOT_HELD =
  /\b(no|not|none|without|un\w*|n\/?a|keine|nein|nicht|ohne|beantragt|abgelaufen|appl\w*|pending|await\w*|request\w*|submitted|to be|will|would|expir\w*|laps\w*|revok\w*|suspend\w*|withdrawn|denied|refused|returned|used up|exhausted)\b|[?？没无無未なし失効申]/iu;

/** Whether something is said of licences held that does not say a licence is held, nor plainly that none is. */
export function isLicenceUnread(facts: Facts): boolean {
  const said = saidHeld(facts);
  return said != null && !isHeld(said) && !(said === false || (typeof said === "string" && NONE.test(said)));
}

const NONE = /^\s*(no|none|keine|nein|没有|无|なし)\s*(licen[cs]es?)?\s*$/i;

function saidHeld(facts: Facts): unknown {
  return facts["exporterHolds"] ?? facts["licenceHeld"];
}

function isHeld(said: unknown): said is string {
  return typeof said === "string" && KIND.test(said) && !NOT_HELD.test(said);
}

export function licences(facts: Facts, { jurisdiction }: LooseCase): object {
  const held = saidHeld(facts);
  if (!isHeld(held)) return {};
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
