// An amount of money in a table: whole units, thousands apart.

export function money(amount: number): string {
  return Math.round(amount).toLocaleString("en-US");
}
