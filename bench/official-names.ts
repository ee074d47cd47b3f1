// Names out of official list files for the screening benches: just enough parsing to get ids, kinds and names. The real
// importers live in src/screen/lists. The files are the user's own downloads, in a folder given on the command line.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import type { ListedName, Listing, ListingKind } from "../src/base/listing.ts";

const SDN_KIND: Readonly<Record<string, ListingKind>> = {
  individual: "person",
  vessel: "vessel",
  aircraft: "aircraft",
};

/** OFAC's legacy SDN.CSV with its ALT.CSV. */
export function ofacNames(folder: string, sdn: string, alt: string): readonly Listing[] {
  const aliases = new Map<string, ListedName[]>();
  for (const [id = "", , type, name = ""] of rows(folder, alt)) {
    const names = aliases.get(id) ?? [];
    names.push({ text: name.trim(), grade: type === "fka" ? "former" : "alias" });
    aliases.set(id, names);
  }
  return rows(folder, sdn).flatMap(([id = "", name = "", type = ""]) =>
    /^\d+$/.test(id)
      ? [listing("US-OFAC-SDN", id, SDN_KIND[type.trim()] ?? "organisation", name, aliases.get(id) ?? [])]
      : [],
  );
}

/** The UN consolidated list, with names in the original script. */
export function unNames(folder: string, file: string): readonly Listing[] {
  const xml = read(folder, file);
  return (["INDIVIDUAL", "ENTITY"] as const).flatMap((tag) =>
    [...xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, entry = ""]) => {
      const first = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap((part) =>
        texts(entry, part).slice(0, 1),
      );
      const others: ListedName[] = [
        ...texts(entry, "ALIAS_NAME").map((text) => ({ text, grade: "alias" as const })),
        ...texts(entry, "NAME_ORIGINAL_SCRIPT").map((text) => ({ text, grade: "local" as const })),
      ];
      const [id = ""] = texts(entry, "REFERENCE_NUMBER");
      return listing("UN-CONSOLIDATED", id, tag === "INDIVIDUAL" ? "person" : "organisation", first.join(" "), others);
    }),
  );
}

/** The UK list with the UN reference of each subject that has one. */
export function ukNames(
  folder: string,
  subjects: string,
  names: string,
): readonly { readonly listing: Listing; readonly un: string }[] {
  const byId = new Map<string, ListedName[]>();
  for (const [, id = "", type, , text = ""] of rows(folder, names)) {
    const all = byId.get(id) ?? [];
    if (text !== "") all.push({ text, grade: type === "primary" ? "primary" : "alias" });
    byId.set(id, all);
  }
  return rows(folder, subjects).flatMap(([id = "", type = "", un = ""]) => {
    const all = byId.get(id) ?? [];
    const primary = all.find(({ grade }) => grade === "primary") ?? all[0];
    if (primary === undefined) return [];
    const kind = type === "individual" ? "person" : type === "ship" ? "vessel" : "organisation";
    return [
      {
        listing: listing(
          "UK-SANCTIONS-LIST",
          id,
          kind,
          primary.text,
          all.filter((one) => one !== primary),
        ),
        un,
      },
    ];
  });
}

/** OFAC's enhanced XML in its archive: Latin names and the same names in the original script. */
export function ofacEnhancedNames(folder: string, file: string): readonly Listing[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} is missing in the folder of list files`);
  const [bytes = new Uint8Array()] = Object.values(unzipSync(readFileSync(path)));
  const xml = new TextDecoder().decode(bytes);
  return [...xml.matchAll(/<entity id="(\d+)">([\s\S]*?)<\/entity>/g)].flatMap(([, id = "", entry = ""]) => {
    const kind = texts(entry, 'entityType refId="\\d+"').includes("Individual") ? "person" : "organisation";
    const [name, ...others] = texts(entry, "formattedFullName");
    if (name === undefined) return [];
    return [
      listing(
        "US-OFAC-NON-SDN",
        id,
        kind,
        name,
        others.map((text) => ({ text, grade: "alias" })),
      ),
    ];
  });
}

/** Lists kept as JSON arrays of `{ id, entity_name, aliases }`: MOFCOM's and METI's. */
export function jsonNames(folder: string, file: string, list: string): readonly Listing[] {
  const entries = JSON.parse(read(folder, file)) as readonly {
    id: string;
    entity_name: string;
    aliases: readonly string[];
  }[];
  return entries.map(({ id, entity_name, aliases }) =>
    listing(
      list,
      id,
      "organisation",
      entity_name,
      aliases.map((text) => ({ text, grade: "alias" })),
    ),
  );
}

function listing(list: string, id: string, kind: ListingKind, name: string, others: readonly ListedName[]): Listing {
  return { id, list, kind, names: [{ text: name.trim(), grade: "primary" }, ...others] };
}

function read(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} is missing in the folder of list files`);
  return readFileSync(path, "utf8");
}

function rows(folder: string, file: string): readonly (readonly string[])[] {
  return parse(read(folder, file).replaceAll("\u001a", ""), {
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

function texts(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag.split(" ", 1)[0] ?? ""}>`, "g"))]
    .map(([, text = ""]) =>
      text
        .replace(/&apos;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, "&")
        .trim(),
    )
    .filter((text) => text !== "");
}
