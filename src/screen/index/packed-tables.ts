// Tables as sections of a packed file, and back as views over it.
import { KeyTable } from "./key-table.ts";
import type { Section, SectionOf } from "./sections.ts";
import { TextTable } from "./text-table.ts";

export const textSections = (name: string, { arrays }: TextTable): Readonly<Record<string, Section>> => ({
  [`${name}.starts`]: arrays.starts,
  [`${name}.units`]: arrays.units,
  [`${name}.places`]: arrays.places,
});

export const textTable = (section: SectionOf, name: string): TextTable =>
  new TextTable({
    starts: section(`${name}.starts`),
    units: section(`${name}.units`),
    places: section(`${name}.places`),
  });

export const keySections = (name: string, table: KeyTable): Readonly<Record<string, Section>> => ({
  [`${name}.starts`]: table.starts,
  [`${name}.checks`]: table.checks,
  [`${name}.values`]: table.values,
});

export const keyTable = (section: SectionOf, name: string): KeyTable =>
  new KeyTable(section(`${name}.starts`), section(`${name}.checks`), section(`${name}.values`));
