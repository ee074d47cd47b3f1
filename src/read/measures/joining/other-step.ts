// Whether two mentions tell two steps: an act and a later one, what was thought of and what was done, a case and the duty that it led to.
import type { Candidate, DateValue } from "../candidate.ts";
import { familyOf } from "../families.ts";

/** Log-odds of being a measure from which on a mention is no mere echo of another. */
const FIRM = 4;

/** Two acts told by verbs in sentences of their own, the later of goods or parties that the other does not name: two acts. */
export function isAnotherAct(a: Candidate, b: Candidate): boolean {
  const later = a.sentence > b.sentence ? a : b;
  return (
    a.verbal &&
    b.verbal &&
    a.sentence !== b.sentence &&
    a.zone === b.zone &&
    !later.definite &&
    !later.goesOn &&
    (later.goods.length > 0 || later.entities.length > 0) &&
    Math.min(a.score, b.score) > FIRM
  );
}

/** What was imposed, told by a verb and with a day in a sentence of its own, stands beside what loosens it. */
export function isToldApart(imposed: Candidate, loosening: Candidate): boolean {
  return (
    imposed.verbal &&
    !imposed.definite &&
    imposed.imposer !== undefined &&
    imposed.sentence !== loosening.sentence &&
    (imposed.announced ?? imposed.effective) !== undefined
  );
}

/** A ban dated apart from a licence rule, each told by a verb of its own: two steps, the second further than the first. */
export function isOtherStep(a: Candidate, b: Candidate): boolean {
  const isFirm = ({ verbal, loose, zone, match }: Candidate): boolean =>
    verbal && !loose && zone !== "title" && !match.pattern.id.startsWith("clause.");
  // A duty is told as a tariff, and a trade remedy as a duty.
  const isSameKind = a.type === b.type || familyOf(a.type) !== familyOf(b.type) || familyOf(a.type) === "duty";
  if (isSameKind || !isFirm(a) || !isFirm(b)) return false;
  const [x, y] = [a.announced ?? a.effective, b.announced ?? b.effective];
  return x !== undefined && y !== undefined && x.value !== y.value;
}

/** Only thought of, or threatened. */
export function isThought({ status }: Candidate): boolean {
  return status === "considered" || status === "threatened";
}

/** The probe and the recommendation that led to a trade remedy are told with it. */
export function isFirstStep(first: Candidate, then: Candidate): boolean {
  const [began, came] = [first.announced, then.announced ?? then.effective];
  if ((then.past && !first.past) || (began !== undefined && came !== undefined && came.value < began.value))
    return false;
  return (
    (first.status === "investigation" || first.status === "proposed") &&
    then.status !== "investigation" &&
    then.status !== "proposed" &&
    REMEDIES.has(then.type) &&
    (first.type === then.type || first.type === "import_tariff")
  );
}

const REMEDIES: ReadonlySet<string> = new Set(["anti_dumping", "countervailing", "safeguard"]);

/** A case being opened and a duty being paid are two measures, unless they name the same goods. */
export function onlyOneProbe(a: Candidate, b: Candidate): boolean {
  const [one, other] = a.status === "investigation" ? [a, b] : [b, a];
  return (
    one.status === "investigation" &&
    other.status !== "investigation" &&
    other.rate !== undefined &&
    other.statusWeight === 2
  );
}

/** Planned, or done. */
export function stage({ status }: Candidate): "planned" | "done" {
  return status === "proposed" || status === "considered" || status === "threatened" || status === "investigation"
    ? "planned"
    : "done";
}

/** A provisional duty and the definitive one. */
export function otherStage(a: Candidate, b: Candidate): boolean {
  return a.stage !== undefined && b.stage !== undefined && a.stage !== b.stage;
}

/** Both dated, and more than forty days apart: two acts. A day of decision and a day of effect may lie further apart. */
export function farApart(a: Candidate, b: Candidate): boolean {
  const [said, other] = [announcedOf(a), announcedOf(b)];
  const [x, y] = [said ?? a.effective, other ?? b.effective];
  if (x === undefined || y === undefined) return false;
  const gap = (Date.parse(y.value.slice(0, 10)) - Date.parse(x.value.slice(0, 10))) / 86_400_000;
  if ((said === undefined) === (other === undefined)) return Math.abs(gap) > NEAR_DAYS;
  // What is told today took no effect months ago.
  const ahead = said === undefined ? -gap : gap;
  const isTitle = a.zone !== "body" || b.zone !== "body";
  return ahead > TERM_DAYS || -ahead > (isTitle ? TERM_DAYS : NEAR_DAYS);
}

/** Beside a bare noun stands the day of what was said or done about it. */
function announcedOf({ announced, verbal }: Candidate): DateValue | undefined {
  return verbal ? announced : undefined;
}

const NEAR_DAYS = 40;

const TERM_DAYS = 240;
