// Style sheets and islands, read once. Only files found at start are served, so no address leads outside their folders.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const FOLDERS = ["styles", "islands"] as const;

export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Islands exist only as built: code that runs from src finds them in dist. */
const BUILT = new URL(import.meta.url.endsWith(".ts") ? "../../dist/web/" : "../web/", import.meta.url);

/** The assets beside the pages, by address: `/assets/styles/base.css`. */
export async function readAssets(
  web: URL = new URL("../web/", import.meta.url),
  built: URL = BUILT,
): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const folder of FOLDERS) {
    const from = new URL(`${folder}/`, folder === "islands" ? built : web);
    for (const name of await namesIn(from)) {
      const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
      if (type === undefined) continue;
      const body = new Uint8Array(await readFile(new URL(name, from)));
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      assets.set(`/assets/${folder}/${name}`, { type, body, etag });
    }
  }
  return assets;
}

export function assetResponse({ type, body, etag }: Asset, request: Request): Response {
  const headers = { "content-type": type, "cache-control": "no-cache", etag };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

async function namesIn(folder: URL): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
