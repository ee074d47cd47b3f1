// The item question under the EAR: which rows to read, when silence means something, and what else has to be asked.
import type { Act } from "../../../base/transaction.ts";
import type { ControlCode } from "../../../base/control-code.ts";
import { isOutbound } from "../reach.ts";
import type { CompiledMeasure } from "../../compiled-measure.ts";
import type { DraftDetermination } from "../../draft.ts";
import type { OpenMeasure } from "../../missing-facts.ts";
import type { Subject } from "../../subject.ts";
import { truthOf } from "../../test-tree.ts";
import { Derived } from "../../trace.ts";
import type { UsEarData, UsEntry } from "./data.ts";
import { chartRowOf } from "./destination.ts";
import { LIST, OUTSIDE } from "./codes.ts";

/** The codes the user states on the Commerce Control List; empty when none is stated. */
export function statedCodes(subject: Subject): readonly (ControlCode | null)[] {
  return subject.codes.get(LIST) ?? [];
}

/** Entries to read rows of. */
export function statedEntries(subject: Subject): readonly string[] {
  const codes = statedCodes(subject).filter((code) => code !== null && !OUTSIDE.includes(code));
  return [...new Set(codes.map((code) => (code as string).split(".")[0] as string))];
}

/** The tables describe the subject's day, and were public by its knowledge day. */
export function isHeld(data: UsEarData | undefined, subject: Subject): data is UsEarData {
  if (data === undefined) return false;
  let held = HELD.get(data);
  if (!held) {
    const { heldFrom } = data.ccl;
    const isOn = ({ on, known }: Subject): boolean => on >= heldFrom && known >= heldFrom;
    HELD.set(data, (held = new Derived(isOn, Boolean, { isBroad: true })));
  }
  return held.of(subject);
}

const HELD = new WeakMap<UsEarData, Derived<boolean>>();

/** Acts without an item that leaves: the list says nothing in their favour. */
const SERVICES: readonly Act[] = ["brokering", "technical_assistance"];

/**
 * Whether no marked row means no list-based requirement: the day and the destination's row are held, and every stated
 * code is an entry of the list (or EAR99). Destinations that part 746 governs are never cleared by an empty row.
 */
export function coversItem(data: UsEarData | undefined, subject: Subject): boolean {
  if (!isHeld(data, subject) || !isOutbound(subject) || SERVICES.includes(subject.act)) return false;
  const codes = statedCodes(subject);
  const listed = codes.every((code) => code !== null && (OUTSIDE.includes(code) || isRead(entryOf(data, code))));
  const row = chartRowOf(data.chart, subject);
  return codes.length > 0 && listed && (row.kind === "row" || row.kind === "united-states");
}

function entryOf(data: UsEarData, code: ControlCode): UsEntry | undefined {
  return data.ccl.entries[code.split(".")[0] as string];
}

function isRead(entry: UsEntry | undefined): boolean {
  return entry !== undefined && entry.status === undefined;
}

/** Adds what the rows cannot say: no code stated, a code the list does not have, an entry that only points elsewhere. */
export function refineItem(
  draft: DraftDetermination,
  data: UsEarData | undefined,
  chartRows: readonly CompiledMeasure[],
  subject: Subject,
): DraftDetermination {
  if (!isOutbound(subject)) return draft;
  const open = [...draft.open];
  const codes = statedCodes(subject);
  if (codes.length === 0 && !describedBefore(draft, data, subject)) {
    open.push(openFact(`item.classifications[${LIST}]`));
  }
  const provisions = new Set([...draft.provisions, ...statedEntries(subject).map((entry) => `US:CCL:${entry}`)]);
  if (codes.length > 0) provisions.add("US:EAR:738");
  let { covered, reason } = draft;
  for (const code of codes) {
    if (code === null) open.push(openFact(`item.classifications[${LIST}].code`));
    else if (isHeld(data, subject) && !OUTSIDE.includes(code)) {
      const entry = entryOf(data, code);
      if (entry?.status === "itar") {
        covered = false;
        reason = "state_department_jurisdiction";
        provisions.add("US:ITAR:121");
      } else if (!isRead(entry)) {
        open.push(openFact(`item.classifications[${LIST}].code`));
        reason = entry === undefined ? "code_not_on_the_list" : "entry_points_elsewhere";
        for (const other of entry?.see ?? []) provisions.add(`US:CCL:${other}`);
      }
    }
  }
  if (!isHeld(data, subject)) open.push(...unheldRows(draft, chartRows, subject));
  return { ...draft, open, covered, provisions: [...provisions], ...(reason === undefined ? {} : { reason }) };
}

/** On a day before the tables, a dated measure may describe the item in words, which is as good as its code. */
function describedBefore(draft: DraftDetermination, data: UsEarData | undefined, subject: Subject): boolean {
  if (isHeld(data, subject)) return false;
  return draft.read.some(
    ({ compiled: { goods, measure } }) =>
      goods !== undefined && measure.goods.some(({ list }) => list === LIST) && truthOf(goods, subject) === true,
  );
}

/**
 * On a day before the tables, a dated measure of the register may know the item and be silent on the destination. Rows of
 * the Country Chart that mark it in the edition held keep the answer open: they may have stood then too.
 */
function unheldRows(
  draft: DraftDetermination,
  chartRows: readonly CompiledMeasure[],
  subject: Subject,
): readonly OpenMeasure[] {
  const certain = draft.read.some((one) => one.scope === true && one.state.kind === "applies" && one.answer);
  if (certain || !draft.covered) return [];
  const marked = chartRows.some(({ test }) => truthOf(test, subject) !== false);
  return marked ? [openFact(`register.list.${LIST}.edition`)] : [];
}

/** A fact without which a licence requirement cannot be excluded. */
export function openFact(fact: string): OpenMeasure {
  return {
    residual: { op: "atom", key: `${fact}|${fact}`, fact },
    answer: { outcome: "licence_required", reviewPolicy: "unstated" },
  };
}
