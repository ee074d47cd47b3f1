// Instants: when we wrote something down. Always UTC, as text; days of law are IsoDate and live in date.ts.

const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Throws RangeError, naming `field`, unless `text` is a UTC instant such as `2026-11-21T09:30:00.000Z`. */
export function assertInstant(text: string, field: string): void {
  if (SHAPE.test(text) && !Number.isNaN(Date.parse(text))) return;
  throw new RangeError(`${field} "${text}" is not a UTC instant such as 2026-11-21T09:30:00.000Z`);
}
