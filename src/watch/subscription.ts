// What somebody asked to be told about: one thing whose answers are held and asked again.

/** A kept portfolio with all its lines, or the transaction of a recorded decision. */
export type WatchTarget =
  | { readonly kind: "portfolio"; readonly name: string }
  | { readonly kind: "decision"; readonly id: string };

export interface Subscription {
  /** Chosen by the user, never used before: changes go on to carry it after the subscription is removed. */
  readonly id: string;
  readonly of: WatchTarget;
  /** The instant of subscribing, in UTC. */
  readonly createdAt: string;
  /** Nothing is asked any more; what was told before stays. */
  readonly removedAt?: string;
}

/** `portfolio sample`. */
export function targetText(of: WatchTarget): string {
  return of.kind === "portfolio" ? `portfolio ${of.name}` : `decision ${of.id}`;
}
