// What a page says about itself: JSON-LD, Open Graph and meta elements, time elements. The page's word, not ours.

export interface PageMetadata {
  readonly title?: string;
  readonly standfirst?: string;
  readonly outlet?: string;
  /** A day: `2023-07-04`. */
  readonly published?: string;
}

const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[itemprop="datePublished"]',
] as const;

/** Reads the metadata of a page; what is absent or malformed is left out. */
export function metadataOf(document: Document): PageMetadata {
  const linked = jsonLd(document);
  const content = (selector: string): string | undefined =>
    clean(document.querySelector(selector)?.getAttribute("content"));
  const published =
    dayIn(linked["datePublished"]) ??
    first(DATES.map((selector) => dayIn(content(selector)))) ??
    dayIn(document.querySelector("article time[datetime], time[pubdate], time[datetime]")?.getAttribute("datetime"));
  const title = clean(linked["headline"]) ?? content('meta[property="og:title"]') ?? clean(document.title);
  const outlet =
    publisherOf(linked) ?? content('meta[property="og:site_name"]') ?? content('meta[name="application-name"]');
  const standfirst = content('meta[property="og:description"]') ?? content('meta[name="description"]');
  return {
    ...(title === undefined ? {} : { title }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  };
}

type Linked = Readonly<Record<string, unknown>>;

/** The first JSON-LD node that is an article, or any that has a day of publication. */
function jsonLd(document: Document): Linked {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20).flatMap((script) => {
    try {
      return flatten(JSON.parse(script.textContent ?? ""));
    } catch {
      return [];
    }
  });
  const isArticle = (node: Linked): boolean => /Article|Report/.test(String(node["@type"]));
  return nodes.find(isArticle) ?? nodes.find((node) => "datePublished" in node) ?? {};
}

function flatten(value: unknown): readonly Linked[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(flatten);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Linked;
  return [node, ...flatten(node["@graph"] ?? [])];
}

function publisherOf(linked: Linked): string | undefined {
  const publisher = linked["publisher"];
  return typeof publisher === "object" && publisher !== null ? clean((publisher as Linked)["name"]) : clean(publisher);
}

function dayIn(value: unknown): string | undefined {
  const day = typeof value === "string" ? /^\s*(\d{4}-\d{2}-\d{2})/.exec(value)?.[1] : undefined;
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

function clean(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text.slice(0, 1000);
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
