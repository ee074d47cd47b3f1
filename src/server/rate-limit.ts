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

export interface RateLimiter {
  /** Takes one request from the caller's bucket; the seconds to wait when it is empty. */
  take(caller: string): number | undefined;
  /** Takes more away, down to nothing: for requests that look like guessing. */
  charge(caller: string, cost: number): void;
}

/** `clock` gives milliseconds. Callers long gone are forgotten, so that memory stays bounded. */
export function rateLimiter({ perSecond, burst }: Rate, clock: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (caller: string): Bucket => {
    const now = clock();
    const bucket = buckets.get(caller) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    buckets.delete(caller);
    buckets.set(caller, bucket);
    if (buckets.size > MOST_CALLERS) forgetOldest(buckets);
    return bucket;
  };
  return {
    take(caller) {
      const bucket = bucketOf(caller);
      if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
      bucket.left -= 1;
      return undefined;
    },
    charge(caller, cost) {
      const bucket = bucketOf(caller);
      bucket.left = Math.max(0, bucket.left - cost);
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
