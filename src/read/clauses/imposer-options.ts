// Who may be behind a candidate: every state that its sentence, the sentences before and the document's other measures
// name, each with features that a conditional model weighs.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Candidate, ImposerOption } from "../measures/candidate.ts";
import type { Government, Governments } from "../measures/who/government.ts";
import { bringsAbout, isPatient } from "../measures/who/clause-role.ts";
import { familyOf } from "../measures/families.ts";
import type { StateRoles } from "./state-roles.ts";

/** Sentences before the candidate's whose governments may act in it. */
const BACK = 3;

/** The states that may be behind \`one\`. \`told\`: the document's candidates whose words name their imposer. */
export function imposerOptions(
  view: SentenceView,
  one: Candidate,
  governments: Governments,
  told: readonly Candidate[],
  roles: StateRoles,
): readonly ImposerOption[] {
  const { index } = view.sentence;
  const options = new Map<string, { features: Set<string>; government: Government | undefined }>();
  const note = (country: string, feature: string, government?: Government): void => {
    const there = options.get(country);
    if (there === undefined) options.set(country, { features: new Set([feature]), government });
    else {
      there.features.add(feature);
      there.government ??= government;
    }
  };
  if (one.imposer !== undefined)
    note(one.imposer.country, one.verbal ? "explicit.verbal" : "explicit.nominal", one.imposer);
  const here = governments.bySentence.get(index) ?? [];
  const { firstToken: from, endToken: to } = one.match;
  for (const government of here) {
    const { country, kind, firstToken, endToken } = government;
    const place = endToken <= from ? "before" : firstToken >= to ? "after" : "inside";
    note(country, `here.${place}.${kind}`, government);
    const lead = keyAt(view, firstToken - 1) === "the" ? keyAt(view, firstToken - 2) : keyAt(view, firstToken - 1);
    if (/^(?:to|on|against|from|into|with|for|toward|towards|over)$/.test(lead)) note(country, `here.led.${lead}`);
    if (/^(?:in|by|of|under)$/.test(lead)) note(country, `here.${lead}`);
    if (keyAt(view, endToken) === "'s") note(country, `here.owner.${place}`);
    if (isPatient(view, government, { from, to })) note(country, "here.patient");
    if (kind !== "demonym" && bringsAbout(view, government)) note(country, `here.brings.${place}`);
    if (firstToken - view.sentence.firstToken <= 2) note(country, "here.opens");
    if (/^(?:said|says|announced|told|added|confirmed|has|will|is|was)$/.test(keyAt(view, endToken)))
      note(country, "here.acts");
  }
  for (let back = 1; back <= BACK; back++) {
    const subject = governments.subjects.get(index - back);
    if (subject !== undefined) note(subject.country, `subject.${back}`, subject);
    for (const government of governments.bySentence.get(index - back) ?? [])
      note(government.country, back === 1 ? `before.${government.kind}` : "before.far", government);
  }
  const headed = roles.headings.findLast(({ sentence }) => sentence < index && sentence >= index - 12);
  if (headed !== undefined) note(headed.country, "heading", headed);
  addTold(note, one, told);
  // Where nobody governs in the whole text, the outlet's own state does nothing: bills, fees, prices.
  if (governments.home !== undefined && governments.bySentence.size > 0) note(governments.home, "home");
  return [...options].map(([country, { features, government }]) => {
    if (one.countries.includes(country)) features.add("target");
    const isHit = told.some(({ countries }) => countries.includes(country));
    if (isHit) features.add("told.target");
    const inFamily = told.filter(({ type }) => familyOf(type) === familyOf(one.type));
    if (inFamily.some(({ countries }) => countries.includes(country)))
      features.add(
        inFamily.some(({ imposers }) => imposers.includes(country)) ? "told.family.hit" : "told.family.hit.only",
      );
    if (isHit && !told.some(({ imposers }) => imposers.includes(country))) features.add("told.target.only");
    for (const role of roles.features.get(country) ?? []) features.add(role);
    const all = [...features];
    // Where its own words name nobody, the same signs weigh otherwise.
    const open = one.imposer === undefined ? all.flatMap(openOf) : [];
    return { country, features: [...all, ...open], government };
  });
}

const OPEN = /^(?:here|heading|subject|told|home|before|state)/;
const opened = new Map<string, readonly string[]>();

/** The sign as it counts where no words name an imposer; made once, for there are only so many signs. */
function openOf(name: string): readonly string[] {
  let open = opened.get(name);
  if (open === undefined) opened.set(name, (open = OPEN.test(name) ? [`open:${name}`] : []));
  return open;
}

function addTold(
  note: (country: string, feature: string, government?: Government) => void,
  one: Candidate,
  told: readonly Candidate[],
): void {
  const counts = new Map<string, number>();
  let nearest: { readonly country: string; readonly gap: number } | undefined;
  for (const other of told) {
    if (other.start === one.start && other.match.firstToken === one.match.firstToken) continue;
    const country = other.imposer?.country;
    if (country === undefined) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    if (familyOf(other.type) === familyOf(one.type))
      note(country, other.loose ? "told.family.loose" : "told.family", other.imposer);
    else note(country, "told.other", other.imposer);
    if (other.goods.some(({ norm }) => one.goods.some((goods) => goods.norm === norm))) note(country, "told.goods");
    if (other.countries.some((code) => one.countries.includes(code))) note(country, "told.countries");
    const gap = one.start - other.start;
    if (gap > 0 && (nearest === undefined || gap < nearest.gap)) nearest = { country, gap };
    if (other.sentence === one.sentence) note(country, "told.here");
  }
  if (nearest !== undefined) note(nearest.country, "told.last");
  const most = Math.max(0, ...counts.values());
  for (const [country, count] of counts)
    if (count === most) note(country, counts.size === 1 ? "told.only" : "told.most");
}
