// Types of measures, their families, and the codes of other schemes for each.

export type MeasureType =
  | "export_licence"
  | "export_ban"
  | "export_quota"
  | "export_tax"
  | "transit_control"
  | "entity_listing"
  | "sanctions_listing"
  | "service_ban"
  | "import_licence"
  | "import_ban"
  | "import_quota"
  | "import_tariff"
  | "anti_dumping"
  | "countervailing"
  | "safeguard"
  | "procurement_ban"
  | "product_ban"
  | "investment_restriction"
  | "ownership_intervention"
  | "unspecified_restriction";

export type Family = "export" | "party" | "import" | "duty" | "market" | "investment" | "any";

interface Kind {
  readonly family: Family;
  readonly gta: string;
  readonly mast: string;
}

/** GTA intervention types and MAST chapters, as in the research table of the reader. */
export const MEASURE_KINDS: Readonly<Record<MeasureType, Kind>> = {
  export_licence: { family: "export", gta: "Export licensing requirement", mast: "P" },
  export_ban: { family: "export", gta: "Export ban", mast: "P" },
  export_quota: { family: "export", gta: "Export quota", mast: "P" },
  export_tax: { family: "export", gta: "Export tax", mast: "P" },
  transit_control: { family: "export", gta: "Export-related non-tariff measure, nes", mast: "P" },
  entity_listing: { family: "party", gta: "Export licensing requirement", mast: "P" },
  sanctions_listing: {
    family: "party",
    gta: "Controls on commercial transactions and investment instruments",
    mast: "capital",
  },
  service_ban: {
    family: "party",
    gta: "Controls on commercial transactions and investment instruments",
    mast: "capital",
  },
  import_licence: { family: "import", gta: "Import licensing requirement", mast: "E" },
  import_ban: { family: "import", gta: "Import ban", mast: "E" },
  import_quota: { family: "import", gta: "Import quota", mast: "E" },
  import_tariff: { family: "duty", gta: "Import tariff", mast: "tariff" },
  anti_dumping: { family: "duty", gta: "Anti-dumping", mast: "D" },
  countervailing: { family: "duty", gta: "Anti-subsidy", mast: "D" },
  safeguard: { family: "duty", gta: "Safeguard", mast: "D" },
  procurement_ban: { family: "market", gta: "Public procurement access", mast: "M" },
  product_ban: { family: "market", gta: "Import-related non-tariff measure, nes", mast: "B" },
  investment_restriction: {
    family: "investment",
    gta: "FDI: Entry and ownership rule",
    mast: "FDI",
  },
  ownership_intervention: {
    family: "investment",
    gta: "FDI: Treatment and operations, nes",
    mast: "FDI",
  },
  unspecified_restriction: { family: "any", gta: "Instrument unclear", mast: "" },
};

export function isMeasureType(text: string): text is MeasureType {
  return Object.hasOwn(MEASURE_KINDS, text);
}

export function familyOf(type: MeasureType): Family {
  return MEASURE_KINDS[type].family;
}

/** What other schemes call a measure: GTA, MAST, PLOVER and CAMEO. */
export interface MeasureCodes {
  readonly gta: string;
  readonly mast: string;
  readonly plover: { readonly event: string; readonly mode: string | null; readonly codebook: string };
  readonly cameo: string;
}

/** The codes for what a measure does and how far it has come. */
export function codesOf(type: MeasureType, direction: string, status: string): MeasureCodes {
  const { gta, mast } = MEASURE_KINDS[type];
  return {
    gta,
    mast,
    plover: { ...ploverOf(type, direction, status), codebook: CODEBOOK },
    cameo: cameoOf(type, direction, status),
  };
}

/** PLOVER's codebook as mapped here; stored beside every code. */
const CODEBOOK = "PLOVER manual 2021, table of 2026-11";

/** PLOVER event of a measure by what it does and how far it has come. */
function ploverOf(
  type: MeasureType,
  direction: string,
  status: string,
): { readonly event: string; readonly mode: string | null } {
  if (direction === "relax")
    return status === "announced" || status === "proposed"
      ? { event: "CONCEDE", mode: null }
      : { event: "RETREAT", mode: null };
  if (status === "threatened") return { event: "THREATEN", mode: "restrict" };
  if (status === "investigation") return { event: "ACCUSE", mode: "investigate" };
  if (type === "ownership_intervention") return { event: "COERCE", mode: "seize" };
  return { event: "SANCTION", mode: "discontinue" };
}

function cameoOf(type: MeasureType, direction: string, status: string): string {
  if (direction === "relax") return status === "announced" || status === "proposed" ? "081" : "085";
  if (status === "threatened") return "138";
  if (status === "investigation") return "090";
  return type === "ownership_intervention" ? "171" : "163";
}
