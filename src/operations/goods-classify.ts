// goods-classify: from a description or customs code to the control codes worth reading, and the measurements that tell
// them apart. A hint: it never says that an item is on a list or on none.
import { z } from "zod";
import {
  classify,
  compileClassifier,
  questionsFor,
  readDescription,
  wordsOf,
  type Candidate,
  type ClassificationQuestion,
  type ListEntry,
} from "../goods/index.ts";
import { stateOn, type Measure } from "../register/index.ts";
import type { IsoDate } from "../base/date.ts";
import { CONTROL_LISTS, type ControlList } from "../base/transaction.ts";
import { operation, type Context, type Operation, type UsListWords } from "./operation.ts";
import { usEntryTitle } from "./us-entry-title.ts";

export interface GoodsClassifyInput {
  readonly text?: string | undefined;
  readonly hs?: string | undefined;
  readonly list?: ControlList | undefined;
  readonly limit?: number | undefined;
}

export interface Classification {
  readonly on: IsoDate;
  /** What the goods lexicon made of the text. */
  readonly read: { readonly materials: readonly string[]; readonly form?: string };
  readonly candidates: readonly Candidate[];
  readonly questions: readonly ClassificationQuestion[];
  /** Lists searched, each with its edition or what is held of it: other lists were not looked at. */
  readonly searched: readonly { readonly list: string; readonly held: string }[];
}

export const goodsClassify: Operation<GoodsClassifyInput, Classification> = operation({
  name: "goods-classify",
  summary:
    "Candidate control codes for a description or customs code, and the measurements that tell them apart: a hint",
  kind: "call",
  effect: "none",
  input: () =>
    z
      .strictObject({
        text: z.string().trim().min(1).max(2000).optional(),
        hs: z
          .string()
          .regex(/^[\d.\s]{4,16}$/, "a customs code has 4 to 13 digits")
          .optional(),
        list: z.enum(CONTROL_LISTS).optional(),
        limit: z.coerce.number().int().min(1).max(50).optional(),
      })
      .refine(({ text, hs }) => text !== undefined || hs !== undefined, "state a text or a customs code"),
  async run(context, { text, hs, list, limit = 10 }) {
    const { world, register } = await context.knowledge();
    const words = await context.usListWords();
    const read = text === undefined ? undefined : readDescription(world.lexicon, text);
    const materials = read?.material === undefined ? (read?.contains ?? []) : [read.material.id];
    const form = read?.form?.id;
    const entries = [
      ...registerEntries(
        context,
        register.instruments.flatMap((one) => one.measures),
      ),
      ...usEntries(words),
    ];
    const classifier = compileClassifier(list === undefined ? entries : entries.filter((one) => one.list === list));
    const candidates = classify(
      classifier,
      {
        ...(text === undefined ? {} : { text }),
        materials,
        ...(form === undefined ? {} : { form }),
        ...(hs === undefined ? {} : { hs: hs.replaceAll(/\D/g, "") }),
      },
      limit,
    );
    const held = register.coverage.filter(({ question }) => question === "item");
    return {
      on: context.on,
      read: { materials, ...(form === undefined ? {} : { form }) },
      candidates,
      questions: questionsFor(candidates),
      searched: [
        { list: "US-CCL", held: `words of every entry, edition of ${words.edition}` },
        ...held.filter((one) => one.list !== "US-CCL").map((one) => ({ list: one.list, held: one.edition })),
      ],
    };
  },
});

/** Stands in for the code of goods that an instrument names in words alone, or whose code no text at hand gives. */
const NO_CODE = "no code held";

/** Goods that measures of the register name; one for each list (or instrument without one) and code, unless all its measures have ended. */
function registerEntries({ on, known }: Context, measures: readonly Measure[]): readonly ListEntry[] {
  const entries = new Map<string, ListEntry>();
  for (const measure of measures) {
    if (measure.draft || measure.knownFrom > known || stateOn(measure, on, known).kind === "ended") continue;
    for (const { list = measure.instrument, code, description, material, forms, hs, thresholds } of measure.goods) {
      const key = `${list} ${code ?? description.en}`;
      const before = entries.get(key);
      entries.set(key, {
        list,
        code: code ?? NO_CODE,
        title: description.en,
        words: wordsOf([before?.words.join(" ") ?? "", ...Object.values(description)].join(" ")),
        ...(material === undefined ? {} : { materials: material }),
        ...(forms === undefined ? {} : { forms }),
        ...(hs === undefined ? {} : { hs: hs.flatMap(({ codes }) => codes) }),
        ...(thresholds === undefined ? {} : { thresholds }),
        sources: [...(before?.sources ?? []), measure.id],
      });
    }
  }
  return [...entries.values()];
}

function usEntries({ entries }: UsListWords): readonly ListEntry[] {
  return Object.entries(entries).map(([code, { heading, items }]) => ({
    list: "US-CCL",
    code,
    title: usEntryTitle(code),
    words: heading.split(" "),
    ...(items === undefined ? {} : { itemWords: items.split(" ") }),
    sources: [`US:CCL:${code}`],
  }));
}
