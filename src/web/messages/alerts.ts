// States of an alert in words.
import type { AlertState } from "../../operations/index.ts";
import type { Wording } from "./outcomes.ts";

export const ALERT_WORDS: Readonly<Record<AlertState, Wording>> = {
  open: { text: "Open", tone: "open", icon: "open" },
  waiting: { text: "To be confirmed", tone: "open", icon: "open" },
  unsure: { text: "Unsure", tone: "open", icon: "open" },
  true: { text: "True match", tone: "stop", icon: "stop" },
  false: { text: "False match", tone: "quiet", icon: "ended" },
  gone: { text: "No longer listed", tone: "quiet", icon: "ended" },
};
