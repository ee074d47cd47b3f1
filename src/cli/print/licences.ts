// The licence ledger on the terminal: what is held and left, and one licence with its movements.
import type { Applied, LedgerEntry } from "../../licences/index.ts";
import type { LicenceBound, LicenceRow, LicenceShown } from "../../operations/index.ts";
import type { ListColumn } from "./listing.ts";
import { bold, wrap, type Style } from "./style.ts";

export const LICENCES: readonly ListColumn<LicenceRow>[] = [
  { name: "licence", whole: true, value: ({ id }) => id },
  { name: "authority", value: ({ authority }) => authority },
  { name: "type", value: ({ type }) => type },
  { name: "number", csvOnly: true, value: ({ number }) => number ?? "" },
  { name: "items", value: ({ items }) => items.join("; ") },
  { name: "left", align: "right", whole: true, value: leftText },
  { name: "granted", align: "right", csvOnly: true, value: (row) => boundsText(row, "granted") },
  { name: "reserved", align: "right", csvOnly: true, value: (row) => boundsText(row, "reserved") },
  { name: "used", align: "right", csvOnly: true, value: (row) => boundsText(row, "used") },
  { name: "parties", csvOnly: true, value: ({ parties }) => parties.join("; ") },
  { name: "valid_from", csvOnly: true, value: ({ validFrom }) => validFrom ?? "" },
  { name: "last_day", whole: true, value: ({ lastDay }) => lastDay ?? "" },
  { name: "state", value: ({ state }) => state.replaceAll("_", " ") },
];

export function leftText(row: LicenceRow): string {
  return boundsText(row, "left") || "no limit";
}

function boundsText({ quantity, value }: LicenceRow, which: keyof LicenceBound): string {
  return [quantity, value]
    .flatMap((bound) => (bound === undefined ? [] : [`${bound[which]} ${bound.unit}`]))
    .join(", ");
}

export function licenceText(
  { licence, reservations, entries }: LicenceShown & { kind: "licence" },
  style: Style,
): string {
  const { authority, type, number, lastDay, state } = licence;
  return [
    bold(`Licence ${licence.id}`, style),
    `  ${authority}, ${type}${number === undefined ? ", without a number: it covers nothing" : `, number ${number}`}`,
    `  ${state.replaceAll("_", " ")}${lastDay === undefined ? "" : `, last day ${lastDay}`}`,
    ...(licence.items.length === 0 ? [] : [wrap(`items: ${licence.items.join("; ")}`, 2, style)]),
    ...(licence.parties.length === 0 ? [] : [wrap(`parties: ${licence.parties.join("; ")}`, 2, style)]),
    `  left: ${leftText(licence)}`,
    ...(reservations.length === 0 ? [] : ["", bold("Reserved", style)]),
    ...reservations.map(
      (one) =>
        `  ${one.id}: ${Object.values(one.open).join(", ")}${one.transaction === undefined ? "" : ` for ${one.transaction}`}${one.lapsed ? ", LAPSED: `derisk licences expire` gives it back" : one.until === undefined ? "" : `, until ${one.until}`}`,
    ),
    "",
    bold("Recorded", style),
    ...entries.map((entry) => wrap(entryLine(entry), 2, style)),
  ].join("\n");
}

function entryLine({ seq, draft, amounts }: LedgerEntry): string {
  const moved = Object.values(amounts).join(", ");
  const of = "reservation" in draft && draft.reservation !== undefined ? ` of reservation ${draft.reservation}` : "";
  const why = draft.note === undefined ? "" : `: ${draft.note}`;
  return `${seq}. ${draft.on} ${draft.kind} ${moved}${of}${draft.by === undefined ? "" : ` by ${draft.by}`}${why}`.replaceAll(
    "  ",
    " ",
  );
}

/** After a movement: what was written and what is left. */
export function movedText({ entry, balance, repeated }: Applied & { kind: "applied" }): string {
  const { licence, left } = balance;
  const units = { quantity: licence.quantity?.unit ?? "", value: licence.value?.currency ?? "" };
  const rest = (["quantity", "value"] as const).flatMap((bound) =>
    left[bound] === undefined ? [] : [`${left[bound]} ${units[bound]}`],
  );
  const what = `${entry.draft.kind} ${entry.draft.id}${repeated ? " (recorded before)" : ""}`;
  return `${what}: ${rest.length === 0 ? "no limit" : `${rest.join(", ")} left`} of ${licence.id}`;
}
