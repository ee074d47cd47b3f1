// A simple limit for each caller: a bucket that holds `burst` requests and fills by `perSecond`.

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** For servers that others can reach. */
export const REMOTE_RATE: Rate = { perSecond: 20, burst: 200 };

const MOST_CALLERS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** Takes `cost` from the caller's bucket; the seconds to wait when it does not hold as much. */
export type TakeTurn = (caller: string, cost?: number) => number | undefined;

/** `clock` gives milliseconds. Callers long gone are forgotten, so that memory stays bounded. */
export function rateLimiter({ perSecond, burst }: Rate, clock: () => number): TakeTurn {
  const buckets = new Map<string, Bucket>();
  return (caller, cost = 1) => {
    const now = clock();
    const bucket = buckets.get(caller) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > MOST_CALLERS) forgetOldest(buckets);
    if (bucket.left < cost) return Math.ceil((cost - bucket.left) / perSecond);
    bucket.left -= cost;
    return undefined;
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
