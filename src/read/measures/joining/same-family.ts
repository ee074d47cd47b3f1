// Whether two mentions can be of one family of measures: a headline's bare word may be any, a listing means the licences it needs.
import { type Candidate, type Goods, isHeadline } from "../candidate.ts";
import { familyOf, type MeasureType } from "../families.ts";
import { namesOverlap } from "../parties/same-names.ts";

/** A bare "ban" or "curbs" may be any family; types of one family may be told as one another. */
export function sameFamily(a: Candidate, b: Candidate): boolean {
  if (isPortFee(a) !== isPortFee(b)) return isBareLevy(isPortFee(a) ? b : a);
  // What a package holds is told beside it.
  if (a.ofPackage !== b.ofPackage && isHeadline(a) === isHeadline(b)) return false;
  if (a.type === b.type) return true;
  const [one, other] = [familyOf(a.type), familyOf(b.type)];
  if (one === "any" || other === "any") return true;
  // Headlines tell a trade remedy as a duty.
  if (
    one === "duty" &&
    other === "duty" &&
    (a.type === "import_tariff" || b.type === "import_tariff") &&
    !(a.verbal && b.verbal && !a.past && !b.past && a.zone === b.zone)
  )
    return true;
  if (one === other) return !DISTINCT.has(`${a.type} ${b.type}`) && !DISTINCT.has(`${b.type} ${a.type}`);
  // "the Micron ban", "the ban on chips": a loose noun says little about the family.
  if (isVague(a) || isVague(b)) return isBan(a.type) && isBan(b.type);
  // A listing needs licences: the licence requirement told beside it is its content.
  const content =
    (isListing(a.type) && isExportAct(b.type) && !isOfItsOwn(b)) ||
    (isListing(b.type) && isExportAct(a.type) && !isOfItsOwn(a));
  const isWhole = (goods: readonly Goods[]): boolean => goods.every(({ norm }) => norm === "all goods");
  const reach = isWhole(a.goods) && isWhole(b.goods) ? 6 : 1;
  const beside = Math.abs(a.sentence - b.sentence) <= reach || isHeadline(a) !== isHeadline(b);
  return content && beside && namesOverlap(a.countries, b.countries) !== false;
}

/** Of no type of its own, and yet no bare word for what has one. */
export function isPortFee({ match }: Pick<Candidate, "match">): boolean {
  return match.pattern.id === "port-fee.charge";
}

/** "The US levy": what a fee may be called too. */
function isBareLevy({ type, goods, rate }: Candidate): boolean {
  return type === "import_tariff" && goods.length === 0 && rate === undefined;
}

/** "decided to impose export controls on tungsten": an act told in full, with goods of its own, is not what a listing means. */
function isOfItsOwn({ verbal, imposer, goods, entities, direction }: Candidate): boolean {
  return (
    verbal &&
    imposer !== undefined &&
    entities.length === 0 &&
    (direction === "relax" ||
      goods.some(({ norm, phrase, anaphor }) => norm !== "all goods" && phrase !== true && anaphor !== true))
  );
}

/** Types of one family that are never the same measure. */
const DISTINCT: ReadonlySet<string> = new Set([
  "export_tax export_ban",
  "export_tax export_licence",
  "export_tax export_quota",
  "anti_dumping countervailing",
  "anti_dumping safeguard",
  "service_ban entity_listing",
  "service_ban sanctions_listing",
  "import_quota import_ban",
  "procurement_ban product_ban",
  "ownership_intervention investment_restriction",
]);

/** A loose noun, or a loose headline. */
function isVague({ loose, verbal, zone }: Candidate): boolean {
  return loose && (!verbal || zone === "title");
}

function isListing(type: MeasureType): boolean {
  return type.endsWith("_listing");
}

function isExportAct(type: MeasureType): boolean {
  return type === "export_licence" || type === "export_ban";
}

function isBan(type: MeasureType): boolean {
  return type.endsWith("_ban") || type === "unspecified_restriction" || type === "export_licence";
}
