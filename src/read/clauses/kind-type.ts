// Which type of measure a head tells, from what flows in its clause: exports, imports, purchases, investment, services.
import type { Region } from "../measures/candidate.ts";
import type { MeasureType } from "../measures/families.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { HeadKind } from "./heads.ts";

export type Flow = "export" | "ship" | "import" | "buy" | "invest" | "service" | "transit";

const FLOWS: ReadonlySet<string> = new Set(["export", "ship", "import", "buy", "invest", "service", "transit"]);

/** What flows in the region. */
export function flowsIn({ words }: SentenceView, { from, to }: Region): ReadonlySet<Flow> {
  const found = new Set<Flow>();
  for (const { norm, firstToken, endToken } of words)
    if (firstToken >= from && endToken <= to && FLOWS.has(norm)) found.add(norm as Flow);
  return found;
}

interface TypeClues {
  readonly kind: HeadKind;
  readonly flows: ReadonlySet<Flow>;
  /** "export tax": the noun itself says what is taxed. */
  readonly ofExports: boolean;
  readonly hasGoods: boolean;
  readonly hasCompany: boolean;
  /** What the document is about, where the clause does not say. */
  readonly mainFlow: "export" | "import" | undefined;
}

/** `from_list` and `named` where a list or an instrument says it. Loose types are settled by the goods later (`type.ts`). */
export function typeOfHead({
  kind,
  flows,
  ofExports,
  hasGoods,
  hasCompany,
  mainFlow,
}: TypeClues): MeasureType | "from_list" | "named" {
  switch (kind) {
    case "anti_dumping":
    case "countervailing":
    case "safeguard":
      return kind;
    case "duty":
      return ofExports ? "export_tax" : "import_tariff";
    case "rate":
      return "import_tariff";
    case "sanction":
      return "sanctions_listing";
    case "list":
      return "from_list";
    case "instrument":
      return "named";
    case "divest":
      return "investment_restriction";
    case "quota":
      if (flows.has("import")) return "import_quota";
      return flows.has("export") || flows.has("ship") || mainFlow === "export" ? "export_quota" : "import_quota";
    case "licence":
      if (flows.has("import") && !flows.has("export")) return "import_licence";
      return flows.has("invest") && !flows.has("export") ? "investment_restriction" : "export_licence";
    case "curb":
      return restriction(flows, hasGoods, mainFlow, "export_licence");
    case "ban":
    case "stop":
      if (hasCompany && flows.size === 0) return "unspecified_restriction";
      return restriction(flows, hasGoods, mainFlow, "export_ban");
  }
}

function restriction(
  flows: ReadonlySet<Flow>,
  hasGoods: boolean,
  mainFlow: TypeClues["mainFlow"],
  ofExports: "export_licence" | "export_ban",
): MeasureType {
  if (flows.has("transit")) return "transit_control";
  if (flows.has("invest")) return "investment_restriction";
  if (flows.has("export")) return ofExports;
  if (flows.has("import")) return ofExports === "export_ban" ? "import_ban" : "import_licence";
  if (flows.has("buy")) return "procurement_ban";
  if (flows.has("service")) return "service_ban";
  if (flows.has("ship")) return ofExports;
  if (ofExports === "export_licence")
    return hasGoods || mainFlow === "export" ? "export_licence" : "unspecified_restriction";
  return hasGoods ? "product_ban" : "unspecified_restriction";
}
