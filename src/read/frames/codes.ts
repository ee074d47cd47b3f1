// PLOVER and CAMEO codes of what the reader emits, as the PLOVER manual rules (its conversion table differs on sanctions).

export const CODEBOOK = "PLOVER-manual-2021/CAMEO-1.1b3";

export interface EventCode {
  readonly plover: {
    readonly event: string | null;
    readonly mode: string | null;
    readonly context: "economic";
    readonly codebook: string;
  };
  readonly cameo: string | null;
}

const code = (event: string | null, mode: string | null, cameo: string | null): EventCode => ({
  plover: { event, mode, context: "economic", codebook: CODEBOOK },
  cameo,
});

const AGREE = code("AGREE", null, "036");

const CODES: Readonly<Record<string, EventCode>> = {
  meeting: code("CONSULT", null, "040"),
  talks: code("CONSULT", null, "046"),
  summit: code("CONSULT", "multilateral", "040"),
  call: code("CONSULT", "phone", "041"),
  visit: code("CONSULT", "visit", "042"),
  visit_postponed: code("REJECT", "meet", "125"),
  invitation: AGREE,
  intent_to_meet: AGREE,
  protest: code("ACCUSE", "disapprove", "111"),
  agreement: code("SUPPORT", null, "057"),
  commitment: code("SUPPORT", null, "051"),
  coordination: code("COOPERATE", null, "040"),
  dispute_filing: code("ACCUSE", "allege", "115"),
  statement: code(null, null, "010"),
  joint_statement: code(null, null, "010"),
  raid: code("COERCE", "seize", "171"),
  inspection: code("COERCE", "seize", "171"),
  seizure: code("COERCE", "seize", "171"),
  closure: code("COERCE", "restrict", "172"),
  detention: code("COERCE", "arrest", "173"),
  arrest: code("COERCE", "arrest", "173"),
  exit_ban: code("COERCE", "restrict", "172"),
  fine: code("SANCTION", "convict", "172"),
  charge: code("ACCUSE", "allege", "112"),
  investigation: code("ACCUSE", "investigate", "090"),
  security_review: code("ACCUSE", "investigate", "090"),
  licence_grant: code("RETREAT", null, "085"),
  release: code("RETREAT", "release", "0841"),
  warning: code("THREATEN", null, "130"),
};

const MEETS: ReadonlySet<string> = new Set(["meeting", "talks", "summit", "call", "visit"]);

/** The code of a kind; a meeting that has not happened yet is an agreement to meet. */
export function codeOf(kind: string, status?: string): EventCode {
  if (MEETS.has(kind) && status !== undefined && status !== "occurred" && status !== "ongoing") {
    return status === "postponed" || status === "cancelled" ? code("REJECT", "meet", "125") : AGREE;
  }
  return CODES[kind] ?? code(null, null, null);
}
