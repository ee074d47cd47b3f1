// A user's reader packs: tested by their own examples and against texts with known readings, then laid on those shipped.
import { InputError } from "../errors.ts";
import { readGoldFolder, readReaderPack } from "../formats/index.ts";
import {
  compileReader,
  effectOf,
  f1Of,
  type GoldDocument,
  loweredBy,
  type PackEffect,
  type PackProblem,
  type ReaderPack,
  type ReaderResources,
  testPack,
} from "../read/index.ts";
import { readSnapshot } from "../snapshots.ts";
import type { Session } from "./command.ts";

/** What testing a pack found. `passes`: its examples hold and it lowers no score. */
export interface TestedPack {
  readonly pack: string;
  readonly version: string;
  readonly patterns: number;
  readonly rows: number;
  readonly passes: boolean;
  readonly problems: readonly PackProblem[];
  /** For each part of a reading the score over `texts` texts without and with the pack. */
  readonly texts: number;
  readonly effects: readonly PackEffect[];
}

/** Tests the pack of a folder on top of those shipped; `gold`: a folder of texts with readings, besides those shipped. */
export async function testPackFolder(folder: string, session: Session, gold?: string): Promise<TestedPack> {
  const shipped = await shippedPacks(session);
  const texts = [...(await shippedGold(session)), ...(gold === undefined ? [] : readGoldFolder(gold))];
  return tested(readReaderPack(folder), shipped, texts);
}

/** Lays packs on those shipped, each tested on top of the ones before. Throws InputError for one that fails unless forced. */
export async function layPacks(folders: readonly string[], session: Session, force: boolean): Promise<ReaderResources> {
  let layers = await shippedPacks(session);
  const gold = await shippedGold(session);
  for (const folder of folders) {
    const pack = readReaderPack(folder);
    const result = tested(pack, layers, gold);
    if (!result.passes) {
      const [first = ""] = packReport(result).split("\n");
      if (!force)
        throw new InputError(
          `the pack ${pack.id} fails its tests: ${first}`,
          `\`derisk read test-pack ${folder}\` shows all; --force reads with it all the same.`,
        );
      session.err(`the pack ${pack.id} fails its tests and is used all the same: ${first}`);
    }
    layers = [...layers, pack];
  }
  return compileReader(layers);
}

function tested(pack: ReaderPack, below: readonly ReaderPack[], gold: readonly GoldDocument[]): TestedPack {
  const problems = testPack(pack, below);
  const effects = effectOf(pack, below, gold);
  return {
    pack: pack.id,
    version: pack.version,
    patterns: pack.patterns.length,
    rows: pack.rows.length,
    passes: problems.length === 0 && loweredBy(effects).length === 0,
    problems,
    texts: gold.length,
    effects,
  };
}

/** The test's result for people: problems first, then what the pack does to the scores. */
export function packReport({ pack, version, patterns, rows, problems, texts, effects }: TestedPack): string {
  const lowered = loweredBy(effects);
  return [
    ...problems.map(({ pattern, kind, text }) => `${pattern}: ${kind.replaceAll("_", " ")}: ${text}`),
    ...lowered.map(
      (effect) =>
        `${effect.part}: the score falls from ${shown(effect.before)} to ${shown(effect.after)}: ` +
        effect.changed
          .map(
            ({ id, before, after }) =>
              `${id} (right ${before.right} to ${after.right}, wrong ${before.wrong} to ${after.wrong})`,
          )
          .join(", "),
    ),
    `${pack} ${version}: ${patterns} patterns, ${rows} lexicon rows, ` +
      `${problems.length === 0 ? "all examples hold" : `${problems.length} problems`}; over ${texts} texts: ` +
      effects.map(({ part, before, after }) => `${part} ${shown(before)} to ${shown(after)}`).join(", "),
  ].join("\n");
}

function shown(score: PackEffect["before"]): string {
  return f1Of(score).toFixed(3);
}

async function shippedPacks(session: Session): Promise<readonly ReaderPack[]> {
  const { packs } = await readSnapshot<{ readonly packs: readonly ReaderPack[] }>(
    session.app.dataFolder,
    "reader-packs.json",
  );
  return packs;
}

function shippedGold(session: Session): Promise<readonly GoldDocument[]> {
  return readSnapshot<readonly GoldDocument[]>(session.app.dataFolder, "reader-gold.json");
}
