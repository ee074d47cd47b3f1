// What speaks against an event that the words of a pattern tell.
import type { Actor } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import type { Participants } from "./participants.ts";

/** A match with those who take part in what it tells. */
export interface Told extends FrameMatch, Participants {
  /** Actors and recipients. */
  readonly all: readonly Actor[];
}

/** Whether something in the clause speaks against the event. */
export type Refusal = (told: Told) => boolean;
