// Addresses of pages. A pinned day (`?on=`, `?known=`) goes along in every link, so that no click changes the viewpoint.

export type LinkParams = Readonly<Record<string, string | number | undefined>>;

/** Builds an address that keeps the pinned days; a parameter given as undefined is left out. */
export type Link = (path: string, params?: LinkParams) => string;

export const PINNED = ["on", "known"] as const;

/** Links from a page asked for with `query`. A parameter named `on` or `known` replaces the pinned day. */
export function linkFrom(query: URLSearchParams): Link {
  const pinned = Object.fromEntries(PINNED.map((name) => [name, query.get(name) ?? undefined]));
  return (path, params = {}) => addressOf(path, { ...params, ...withoutGiven(pinned, params) });
}

/** `path?a=1&b=2` with empty and undefined values left out. */
export function addressOf(path: string, params: LinkParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.append(name, String(value));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The same page as `.json` or `.csv`, its query kept. */
export function twinOf(path: string, query: URLSearchParams, format: "json" | "csv"): string {
  const text = query.toString();
  return `${path === "/" ? "/index" : path}.${format}${text === "" ? "" : `?${text}`}`;
}

/** One path segment; colons stay readable: `/instruments/CN:MOFCOM:2023-23`. */
export function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":");
}

export const measurePath = (id: string): string => `/measures/${segment(id)}`;
export const instrumentPath = (id: string): string => `/instruments/${segment(id)}`;
export const eventPath = (id: string): string => `/events/${segment(id)}`;
export const listPath = (list: string): string => `/lists/${encodeURIComponent(list)}`;
export const goodsPath = (key: string): string => `/goods/${segment(key)}`;

function withoutGiven(pinned: LinkParams, params: LinkParams): LinkParams {
  return Object.fromEntries(Object.entries(pinned).filter(([name]) => !Object.hasOwn(params, name)));
}
