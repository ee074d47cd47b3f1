// The words a report uses: one sign, one name and one meaning for each standing; figures with their units.
import type { Money, Standing } from "../assess/index.ts";
import type { Requirement } from "../base/verdict.ts";

export interface Word {
  /** Shown beside the name, never instead of it. */
  readonly sign: string;
  readonly name: string;
  readonly meaning: string;
}

export const STANDING_WORDS: Readonly<Record<Standing, Word>> = {
  prohibited: {
    sign: "✗",
    name: "Prohibited",
    meaning: "A measure in force forbids the line as stated. It stays on hold; no licence is offered.",
  },
  licence_required: {
    sign: "!",
    name: "Licence required",
    meaning:
      "A measure in force demands a licence or permit first. The line stays on hold until one that covers it is held.",
  },
  obligation: {
    sign: "!",
    name: "Obligation",
    meaning: "Allowed once a duty is done: notify, register, attest, report or examine.",
  },
  undecided: {
    sign: "?",
    name: "Undecided",
    meaning:
      "A fact that could raise the answer is not known. It is never read as harmless: the line waits for the fact.",
  },
  out_of_coverage: {
    sign: "?",
    name: "Out of coverage",
    meaning:
      "The register does not hold the list, edition or goods family that decides. Nothing is said for or against the line.",
  },
  exception_available: {
    sign: "~",
    name: "Exception available",
    meaning: "A licence would be required, but the stated facts meet every condition of an exception.",
  },
  no_control_found: {
    sign: "·",
    name: "No control found",
    meaning:
      "No control on the item within coverage. Parties and end use are left aside here: alone it is no release. Read the release beside it.",
  },
};

/** `presumption_of_denial` → `presumption of denial`. */
export function plain(code: string): string {
  return code.replaceAll("_", " ");
}

/** A fact's path in words a reader can place: `parties[purchaser].categories` → `purchaser: categories`. */
export function factWords(path: string): string {
  const party = /^parties\[(.+?)\]\.(.+)$/.exec(path);
  const [, role, rest] = party ?? [];
  return role === undefined || rest === undefined ? spaced(path) : `${spaced(role)}: ${spaced(rest)}`;
}

function spaced(text: string): string {
  return text
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .replace(/^(item|facts|endUse)\./, (_, head: string) => `${head === "facts" ? "" : `${head} `}`);
}

/** `421300.00 EUR` → `421,300 EUR`; cents only where there are any. */
export function moneyWords(money: Money | undefined): string {
  return money === undefined ? "not known" : `${amountWords(money.amount)} ${money.currency}`;
}

/** Decimal text with thousands marked: `94500.00` → `94,500`, `589.77` → `589.77`. */
export function amountWords(amount: string): string {
  const [whole = "", cents = ""] = amount.split(".");
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return /[1-9]/.test(cents) ? `${marked}.${cents}` : marked;
}

/** A share of 1 in whole percent; what is not nothing never reads as 0. */
export function percentWords(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? "< 1 %" : `${rounded} %`;
}

/** `45 working days from acceptance …`, marked when no official text confirms it. */
export function timeLimitWords({ timeLimit }: Pick<Requirement, "timeLimit">): string | undefined {
  if (timeLimit === undefined) return undefined;
  const { days, kind, from, verified, basis } = timeLimit;
  const cited = basis === undefined ? "" : ` (${basis})`;
  return `${days} ${kind} days from ${from}${cited}${verified ? "" : "; figure not verified"}`;
}
