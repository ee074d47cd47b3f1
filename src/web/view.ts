// What every part of a page may need to know about the request: the viewpoint, the way to build links, country names.
import { countryName } from "../base/country.ts";
import type { IsoDate } from "../base/date.ts";
import { lastDayOf } from "../register/index.ts";
import { linkFrom, type Link } from "./link.ts";
import type { PageRequest } from "./page.ts";

export interface View {
  readonly on: IsoDate;
  readonly known: IsoDate;
  /** Whether the address names the day; without it the page shows today. */
  readonly pinned: boolean;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly link: Link;
  /** English name of a country or group, else its code. */
  readonly country: (code: string) => string;
  /** `lastDay`: the day on which its knowledge ends. */
  readonly register: {
    readonly version: string;
    readonly sha256: string;
    readonly records: number;
    readonly lastDay: IsoDate | undefined;
  };
}

export async function viewOf({ context, path, query }: PageRequest): Promise<View> {
  const { register, countries, world } = await context.knowledge();
  return {
    on: context.on,
    known: context.known,
    pinned: query.has("on") || query.has("known"),
    path,
    query,
    link: linkFrom(query),
    country: (code) => {
      if (countries.byCode.has(code)) return countryName(countries, code);
      const title = world.groups.get(code)?.group.title;
      return title === undefined ? code : `${code} (${title})`;
    },
    register: {
      version: register.version,
      sha256: register.sha256,
      records: register.compiledFrom,
      lastDay: lastDayOf(register),
    },
  };
}
