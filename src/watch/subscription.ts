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
  /** Where each run that found changes is posted to, and the secret it is signed with. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Nothing is asked any more; what was told before stays. */
  readonly removedAt?: string;
}

/** The subscription without its secret, and without the path of its address, which often holds another. */
export function withoutSecrets({ webhook, ...rest }: Subscription): PublicSubscription {
  return { ...rest, ...(webhook === undefined ? {} : { webhookHost: new URL(webhook.url).host }) };
}

export interface PublicSubscription extends Omit<Subscription, "webhook"> {
  readonly webhookHost?: string;
}

/** `portfolio sample`. */
export function targetText(of: WatchTarget): string {
  return of.kind === "portfolio" ? `portfolio ${of.name}` : `decision ${of.id}`;
}
