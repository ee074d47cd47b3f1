// A Reading: what was found in one document. Everything in it is a candidate; nothing enters the register unconfirmed.
import type { ReadClaim } from "./claims/claim.ts";
import type { Published, Warning, Zone } from "./document/model.ts";
import type { ReadEnforcement } from "./enforcement/enforcement.ts";
import type { ReadEvent } from "./events/event.ts";
import type { Measure } from "./measures/record.ts";
import type { Notice } from "./notice/notice.ts";
import type { Relation } from "./measures/answers/relation.ts";

export interface Reading {
  readonly schema: "derisk.read/1";
  readonly lang: string;
  readonly outlet?: string;
  readonly published: Published | null;
  readonly length: number;
  readonly offset_unit: "utf16";
  readonly zones: readonly Zone[];
  /** What the document says as an official notice; absent for news. */
  readonly notice?: Notice;
  readonly measures: readonly Measure[];
  readonly events: readonly ReadEvent[];
  readonly enforcement: readonly ReadEnforcement[];
  readonly claims: readonly ReadClaim[];
  readonly relations: readonly Relation[];
  readonly warnings: readonly Warning[];
  /** Packs and versions that made the candidates. */
  readonly packs: readonly string[];
}
